import type { ReadingWindow } from '../model/bounds.js';
import type { CommunityEvent, EventType } from '../model/event.js';
import type { Problem } from '../model/problem.js';
import type { TimeZoneId } from '../time/moment.js';

/** The circumstances of a feed that a reader needs besides its content. */
export interface ReadingContext {
  /** Absolute address against which relative links are resolved. */
  readonly baseUrl: string;
  /** Zone of wall times without a zone of their own; `UTC` with a problem when absent. */
  readonly timeZone?: TimeZoneId | undefined;
  /** The time span to read, in epoch milliseconds. It limits recurring events, which may have no end. */
  readonly window?: ReadingWindow | undefined;
}

/** Content with recurring events, which may have no end and are therefore read for one window at a time (iCalendar). */
export interface WindowedContent {
  readWindow(context: ReadingContext, type: EventType): Reading<CommunityEvent>;
}

/** Whether content is read by window. Content from JSON never is: it has no functions. */
export const isWindowed = (content: unknown): content is WindowedContent =>
  typeof (content as Partial<WindowedContent> | null | undefined)?.readWindow === 'function';

/** The result of reading a feed: its records, and the problems of the feed and of single records. */
export interface Reading<T> {
  readonly records: readonly T[];
  readonly problems: readonly Problem[];
}

/**
 * Turns a feed's content, which may be anything, into records.
 * A reader never throws: a bad record costs that record and one problem. It is a plain function without DOM.
 */
export type Reader<T> = (content: unknown, context: ReadingContext) => Reading<T>;

/** A kind of feed: what an element names to say which feed it shows. */
export interface Kind<T> {
  /** Name of the kind: of its schema (`schemas/NAME.schema.json`), and of the attribute of `iiif-site` for its address (`NAME-src`). */
  readonly name: string;
  readonly reader: Reader<T>;
  /** Where the community publishes the feed: the default address. Undefined where it publishes none. */
  readonly address?: string | undefined;
}
