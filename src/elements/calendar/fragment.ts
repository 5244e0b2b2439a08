import { isDate } from '../../model/calendar.js';
import type { Bounds, CommunityEvent } from '../../model/event.js';
import type { PlainDate, TimeZoneId } from '../../time/moment.js';
import { dateAt } from '../../time/zones.js';

/**
 * The fragments of the page's address that a calendar understands: `#calendar-2026-06-02` is a day, `#event-` and an id
 * an event.
 */
export type Fragment =
  | { readonly date: PlainDate }
  /** `date` is the day at the end of the id, if there is one: ids of recurring events end in it. */
  | { readonly id: string; readonly date: PlainDate | undefined };

/** Reads the fragment of an address; undefined if it is not meant for a calendar. */
export function readFragment(hash: string): Fragment | undefined {
  const [, kind, rest = ''] = /^#(calendar|event)-(.+)$/.exec(hash) ?? [];
  if (kind === 'calendar') return isDate(rest) ? { date: rest } : undefined;
  if (!kind) return undefined;
  let id = rest;
  try {
    id = decodeURIComponent(rest);
  } catch {
    // The id is not percent-encoded. Use it unchanged.
  }
  const [, year = '', month = '', day = ''] = /.*(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)/s.exec(id) ?? [];
  const date = `${year}-${month}-${day}`;
  return { id, date: isDate(date) ? date : undefined };
}

/**
 * Period in which single events are read while a fragment names an event: unlimited, because the event may be on any day.
 * The digits in an id are not always its date.
 */
export const onceFor = (fragment: Fragment | undefined): Bounds | undefined =>
  fragment && 'id' in fragment ? { start: -Infinity, end: Infinity } : undefined;

/** The target of a fragment: the day, and the event once it has loaded. */
export function targetOf(
  fragment: Fragment,
  records: readonly CommunityEvent[],
  timeZone: TimeZoneId,
): { readonly date: PlainDate | undefined; readonly event?: CommunityEvent | undefined } {
  const event = 'id' in fragment ? records.find(({ id }) => id === fragment.id) : undefined;
  if (!event) return fragment;
  const { start } = event;
  return { event, date: start.kind === 'date' ? start.date : dateAt(start.epoch, timeZone) };
}

/** The fragment that links to an event. */
export const eventFragment = (id: string): string => `#event-${encodeURIComponent(id)}`;
