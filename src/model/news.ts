import { sortKey, type Moment } from '../time/moment.js';

/** A piece of news: a post, an announcement. */
export interface NewsItem {
  readonly id: string;
  readonly title: string;
  /** Address of the post. */
  readonly href?: string | undefined;
  /** Day or instant of publication: a date where the feed gives no time, or midnight. */
  readonly date?: Moment | undefined;
  readonly authors: readonly string[];
  /** Summary, or beginning, as one paragraph of plain text. */
  readonly excerpt?: string | undefined;
  /** Address of a picture. */
  readonly image?: string | undefined;
  /** Language of title and excerpt, as a BCP 47 tag, where the feed names one. */
  readonly language?: string | undefined;
}

const published = ({ date }: NewsItem): number => (date ? sortKey(date) : -Infinity);

/** News sorted by date, the latest first; items of one date keep the order of the feed, items without a date come last. */
export const newestFirst = (items: readonly NewsItem[]): NewsItem[] =>
  [...items].sort((a, b) => published(b) - published(a) || 0);

/**
 * A text of `length` UTF-16 code units at most, cut between words where it has spaces, with "…" where something is missing;
 * a shorter one as it is.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '');
  // What is written without spaces, such as Japanese, is cut where it is.
  const words = /\s/.test(text[cut.length]!) ? cut : cut.replace(/\s+\S{0,40}$/, '');
  return `${words.replace(/[\s.,:;–—-]+$/, '')}…`;
}
