import { cached } from '../../time/formatters.js';

const well = <T>(make: (locale: string) => T, locale: string): T => {
  try {
    return make(locale);
  } catch {
    // A page's `lang` need not be a language tag.
    return make('en-GB');
  }
};

/** A number as a language writes it. */
export const formatNumber = (value: number, locale: string): string =>
  cached(`number ${locale}`, () => well((tag) => new Intl.NumberFormat(tag), locale)).format(value);

/** The article of a name in English, French or German, which readers do not look under: "La Bibliothèque …" stands at B. */
const ARTICLE = /^((the|la|les?|die) |l['’])(?=.)/i;

/** Compares names as a language sorts them, articles at their beginning aside. */
export function byName(locale: string): (a: { name: string }, b: { name: string }) => number {
  const collator = cached(`names ${locale}`, () =>
    well((tag) => new Intl.Collator(tag, { numeric: true }), locale),
  );
  return (a, b) => collator.compare(a.name.replace(ARTICLE, ''), b.name.replace(ARTICLE, ''));
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those whose name has every word of a query in it, case and accents aside. */
export function find<T extends { readonly name: string }>(
  records: readonly T[],
  query: string,
): readonly T[] {
  const words = fold(query).match(/\S+/g);
  return words ? records.filter(({ name }) => words.every((word) => fold(name).includes(word))) : records;
}
