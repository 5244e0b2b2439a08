/**
 * Reads the community's feeds without any element, in a browser or in Node: addresses to typed records, records to
 * calendar files and links. Nothing here needs a DOM, and importing it registers no element.
 *
 * ```js
 * import { readFeed, readCalls } from 'iiif-blocks/feeds';
 *
 * const { records, problems } = await readFeed('https://iiif.io/events/calendar.json', readCalls, {
 *   baseUrl: 'https://iiif.io/',
 * });
 * ```
 */
import { windowAround } from '../model/reading-window.js';
import { feedClient, type FeedClient } from './client.js';
import type { Reader, Reading, ReadingContext } from './reader.js';

export { FeedClient, feedClient, type FeedClientOptions, type FeedSubscription } from './client.js';
export { FeedError } from './feed-error.js';
export type { Kind, Reader, Reading, ReadingContext } from './reader.js';

export * from './kinds.js';

export type { Acronym } from '../model/acronym.js';
export type { Api, ApiStatus } from '../model/api.js';
export type { Bounds } from '../model/bounds.js';
export { windowAround } from '../model/reading-window.js';
export {
  calendarLinks,
  subscriptionLinks,
  type CalendarLink,
  type CalendarService,
  type SubscriptionLinks,
} from '../model/calendar-links.js';
export {
  eventBounds,
  eventPhase,
  selectEvents,
  type CommunityEvent,
  type EventPhase,
  type EventSelection,
  type EventStatus,
  type EventType,
  type Recurrence,
} from '../model/event.js';
export { callsOf, groupOf, type Group } from '../model/group.js';
export { toICalendar, type ICalendarOptions } from '../model/icalendar.js';
export type { Institution, MembershipLevel } from '../model/institution.js';
export type { Link, Named, Prose } from '../model/link.js';
export type { NewsItem } from '../model/news.js';
export type { Person, PersonRole } from '../model/person.js';
export type { Problem } from '../model/problem.js';
export type { Session, Speaker } from '../model/schedule.js';
export type { Sponsor } from '../model/sponsor.js';
export type { EpochMilliseconds, Moment, PlainDate, TimeZoneId } from '../time/moment.js';

/** How to fetch and read a feed. */
export interface ReadFeedOptions extends Partial<ReadingContext> {
  /** The client, which has limits of time and size; by default the one that all elements of the page share. */
  readonly client?: FeedClient | undefined;
}

/**
 * Fetches a feed and reads it, once. Calls for the same address share one request, and content that the client already has is
 * not fetched again. To follow a feed as it changes, use `client.subscribe`.
 *
 * @param url Absolute address of the feed: JSON, iCalendar, RSS or Atom, whatever its reader takes.
 * @param reader The function that turns the content into records: `readEvents`, `readCalls` …
 * @param options `baseUrl` resolves relative links; by default the root of the feed's own site. `window` limits recurring
 *   events; by default to the window that lists of upcoming events use.
 * @returns The records, and the problems with records or fields that are left out or corrected. A bad record does not reject.
 * @throws {FeedError} When the feed cannot be loaded: no answer in time after two retries, a server error, or not a feed.
 */
export function readFeed<T>(
  url: string,
  reader: Reader<T>,
  { client = feedClient, baseUrl = new URL('/', url).href, ...context }: ReadFeedOptions = {},
): Promise<Reading<T>> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const reading = subscription.read(reader, { window: windowAround(Date.now()), ...context, baseUrl });
      if (!reading && subscription.isLoading) return;
      subscription.close();
      if (reading) resolve(reading);
      else reject(subscription.error!);
    };
    // The client calls back when a request begins, which may be before `subscribe` has returned: hence the microtask.
    const subscription = client.subscribe(url, () => queueMicrotask(settle));
    settle();
  });
}
