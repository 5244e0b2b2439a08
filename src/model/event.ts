import type { EpochMilliseconds, Moment, TimeZoneId } from '../time/moment.js';
import { dateAt } from '../time/zones.js';
import { eventBounds, phaseOf, type EventPhase } from './bounds.js';
import type { Link, Named, Prose } from './link.js';

/** `event` is a conference, workshop or showcase; `community-call` is a call of a group. */
export type EventType = 'event' | 'community-call';

/** Status, as STATUS in iCalendar (RFC 5545, 3.8.1.11). */
export type EventStatus = 'confirmed' | 'tentative' | 'cancelled';

/** Recurrence of an event, in the terms of iCalendar (RFC 5545, 3.8.5). */
export interface Recurrence {
  /** The value of RRULE, for example `FREQ=WEEKLY;INTERVAL=2;BYDAY=TH`; empty where there are only the starts of `added`. */
  readonly rule: string;
  /** When the first event of the series starts; the rule counts from it. */
  readonly start: Moment;
  /** Starts that the rule would give and that are left out (EXDATE). */
  readonly excluded?: readonly Moment[] | undefined;
  /** Starts besides those that the rule gives (RDATE). */
  readonly added?: readonly Moment[] | undefined;
}

/** An event or a call of the community, whatever feed it comes from. */
export interface CommunityEvent {
  /** Stable from one reading of a feed to the next, and unique within it. */
  readonly id: string;
  readonly type: EventType;
  readonly label: string;
  readonly start: Moment;
  /** End of the event; for a date, the last day (inclusive). Absent where the feed gives none, or one before the start. */
  readonly end?: Moment | undefined;
  readonly status: EventStatus;
  /** The event's own page. */
  readonly href?: string | undefined;
  readonly organiser?: Named | undefined;
  /** Place of the event; absent for a bare meeting link, which is `join`. */
  readonly place?: Named | undefined;
  /** True only when the feed says so. */
  readonly online: boolean;
  /** The address to join a video call. */
  readonly join?: string | undefined;
  readonly links: readonly Link[];
  readonly description?: Prose | undefined;
  /** Address of an image. */
  readonly image?: string | undefined;
  /** Names of the groups that the event belongs to, as the feed writes them: ids, titles, page addresses. Matched by `isCallOf`. */
  readonly groupNames: readonly string[];
  /** Globally unique id (UID of RFC 5545, 3.8.4.7), the same for each event of a series. */
  readonly uid?: string | undefined;
  /** The series that the event belongs to, where the feed tells it. */
  readonly recurrence?: Recurrence | undefined;
  /** Categories, as the feed writes them (CATEGORIES of RFC 5545, 3.8.1.2). */
  readonly categories?: readonly string[] | undefined;
}

export { DEFAULT_DURATION, eventBounds, type Bounds, type EventPhase } from './bounds.js';

/** Whether an event is still to come, is on, or is over; dates are days in the given zone. */
export const eventPhase = (event: CommunityEvent, now: EpochMilliseconds, timeZone: TimeZoneId): EventPhase =>
  phaseOf(eventBounds(event, timeZone), now);

/** Which events to select, and as of when. */
export interface EventSelection {
  /** `upcoming` has what is on as well. */
  readonly when: 'upcoming' | 'past' | 'all';
  readonly now: EpochMilliseconds;
  /** Zone in which dates begin and end. */
  readonly timeZone: TimeZoneId;
  /** Largest number of events; absent, zero or less means all. */
  readonly limit?: number | undefined;
}

/**
 * The events that a list shows, in its order: past ones latest first, others soonest first, equal ones as the feed has
 * them. Cancelled ones stay until they would have been over.
 */
export function selectEvents(
  events: readonly CommunityEvent[],
  { when, now, timeZone, limit }: EventSelection,
): CommunityEvent[] {
  const isPast = when === 'past';
  const selected = events
    .map((event) => ({ event, ...eventBounds(event, timeZone) }))
    .filter(({ end }) => when === 'all' || end <= now === isPast)
    .sort((a, b) => (isPast ? b.start - a.start || b.end - a.end : a.start - b.start || a.end - b.end))
    .map(({ event }) => event);
  return limit! > 0 ? selected.slice(0, limit) : selected;
}

/** Events by the year in which they begin, in the order in which the years come; dates are days in the given zone. */
export function eventsByYear(
  events: readonly CommunityEvent[],
  timeZone: TimeZoneId,
): Map<string, CommunityEvent[]> {
  const years = new Map<string, CommunityEvent[]>();
  for (const event of events) {
    const { start } = event;
    const year = (start.kind === 'date' ? start.date : dateAt(start.epoch, timeZone)).slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return years;
}

/** The next instant at which any of the events begins or is over; `undefined` when all are over. */
export function nextChange(
  events: readonly CommunityEvent[],
  now: EpochMilliseconds,
  timeZone: TimeZoneId,
): EpochMilliseconds | undefined {
  let next = Infinity;
  for (const event of events) {
    const { start, end } = eventBounds(event, timeZone);
    if (now < end) next = Math.min(next, now < start ? start : end);
  }
  return next < Infinity ? next : undefined;
}
