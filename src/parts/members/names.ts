import { collate } from '../../base/intl.js';

/** The article before a name in English, French or German, ignored in sorting: "La Bibliothèque …" is listed under B. */
const ARTICLE = /^((the|la|les?|die) |l['’])(?=.)/i;

/** Compares names in the order of a language, ignoring articles at the beginning. */
export function byName(locale: string): (a: { name: string }, b: { name: string }) => number {
  const compare = collate(locale);
  return (a, b) => compare(a.name.replace(ARTICLE, ''), b.name.replace(ARTICLE, ''));
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Items whose name contains every word of the query, ignoring case and accents. */
export function find<T extends { readonly name: string }>(
  records: readonly T[],
  query: string,
): readonly T[] {
  const words = fold(query).match(/\S+/g);
  return words ? records.filter(({ name }) => words.every((word) => fold(name).includes(word))) : records;
}
