/**
 * Reading the community's feeds without any element, in a browser or in Node: addresses to typed records, records to
 * calendar files and links. Nothing here needs a DOM, and importing it registers nothing.
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

/** How a feed is asked for, besides what its reader needs to know. */
export interface ReadFeedOptions extends Partial<ReadingContext> {
  /** Who asks, with its own limits of time and size; the client that elements of the page share by default. */
  readonly client?: FeedClient | undefined;
}

/**
 * Fetches a feed and reads it, once. Whoever asks the same client for the same address at the same time shares the request,
 * and what is there already is not asked for again; `client.subscribe` follows a feed and asks anew.
 *
 * @param url Absolute address of the feed: JSON, iCalendar, RSS or Atom, whatever its reader takes.
 * @param reader What makes records of it: `readEvents`, `readCalls` …
 * @param options `baseUrl` is what relative links are resolved against; the top of the feed's own site by default. Of what comes
 *   again without end, the occurrences in `window` are read; by default those that lists of what is to come show.
 * @returns The records, and what was wrong with those that are left out or mended. A bad record does not reject.
 * @throws {FeedError} When the feed cannot be had: no answer in time after two retries, an error of the server, not a feed.
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
    // The client tells of a request's beginning before it hands over the subscription.
    const subscription = client.subscribe(url, () => queueMicrotask(settle));
    settle();
  });
}
