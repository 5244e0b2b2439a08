import { collate } from '../../base/intl.js';

/** The article of a name in English, French or German, which readers do not look under: "La Bibliothèque …" stands at B. */
const ARTICLE = /^((the|la|les?|die) |l['’])(?=.)/i;

/** Compares names as a language sorts them, articles at their beginning aside. */
export function byName(locale: string): (a: { name: string }, b: { name: string }) => number {
  const compare = collate(locale);
  return (a, b) => compare(a.name.replace(ARTICLE, ''), b.name.replace(ARTICLE, ''));
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
