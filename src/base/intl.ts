import { cached, regional } from '../time/formatters.js';

/** Formats a number as the language writes it. */
export const formatNumber = (value: number, locale: string): string =>
  cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);

/** Formats a list, "Ada, Ben and Cleo". Plain `en` is written as British English, as dates are: without a comma before "and". */
export const formatList = (items: readonly string[], locale: string): string =>
  cached(`list ${locale}`, () => new Intl.ListFormat(regional(locale))).format(items);

/** Returns a function that compares texts as the language sorts them, and numbers in them by value. */
export const collate = (locale: string): ((a: string, b: string) => number) =>
  cached(`collator ${locale}`, () => new Intl.Collator(locale, { numeric: true })).compare;
