/** A short form and what it stands for. */
export interface Acronym {
  /** The short form itself. */
  readonly id: string;
  readonly expansion: string;
}

/** An acronym in a text: what is written there, a plural's "s" included, and where it begins. */
export interface AcronymUse {
  readonly id: string;
  readonly written: string;
  readonly index: number;
}

/** Finds acronyms in a text. */
export type AcronymFinder = (text: string) => Iterable<AcronymUse>;

/**
 * What finds these acronyms: as whole words, in their own spelling, the longest first, also with a plural's "s". A part of an
 * address or of a file's name is no word. Takes time in proportion to the text.
 */
export function acronymFinder(ids: readonly string[]): AcronymFinder {
  const longestFirst = ids.filter((id) => id.trim()).sort((a, b) => b.length - a.length);
  if (longestFirst.length === 0) return () => [];
  const any = longestFirst.map((id) => id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}_/@#.])(${any})s?(?![\p{L}\p{M}\p{N}_])`, 'gu');
  return function* (text) {
    for (const { 0: written, 1: id, index } of text.matchAll(pattern)) yield { id: id!, written, index };
  };
}
