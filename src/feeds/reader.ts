import type { ReadingWindow } from '../model/bounds.js';
import type { CommunityEvent, EventType } from '../model/event.js';
import type { Problem } from '../model/problem.js';
import type { TimeZoneId } from '../time/moment.js';

/** What a reader needs to know about the feed besides its content. */
export interface ReadingContext {
  /** Absolute address that relative links are resolved against. */
  readonly baseUrl: string;
  /** Zone of wall times that name none; `UTC` with a problem when absent. */
  readonly timeZone?: TimeZoneId | undefined;
  /** The stretch of time that is asked for, in epoch milliseconds; what comes again without end is read for it alone. */
  readonly window?: ReadingWindow | undefined;
}

/** Content in which events come again without end: it is read for the window that is asked for. */
export interface WindowedContent {
  readWindow(context: ReadingContext, type: EventType): Reading<CommunityEvent>;
}

/** Whether content is read by window; nothing that comes out of JSON is. */
export const isWindowed = (content: unknown): content is WindowedContent =>
  typeof (content as Partial<WindowedContent> | null | undefined)?.readWindow === 'function';

/** What came of reading a feed: what was good, and what was not. */
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
