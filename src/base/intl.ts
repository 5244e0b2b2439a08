import { cached, regional } from '../time/formatters.js';

/** A number as a language writes it. */
export const formatNumber = (value: number, locale: string): string =>
  cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);

/** "Ada, Ben and Cleo"; like dates, lists in plain English are written as in Britain, without a comma before "and". */
export const formatList = (items: readonly string[], locale: string): string =>
  cached(`list ${locale}`, () => new Intl.ListFormat(regional(locale))).format(items);

/** Compares texts as a language sorts them, numbers by their value. */
export const collate = (locale: string): ((a: string, b: string) => number) =>
  cached(`collator ${locale}`, () => new Intl.Collator(locale, { numeric: true })).compare;
