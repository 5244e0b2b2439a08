import { isDate } from '../../model/calendar.js';
import type { Bounds, CommunityEvent } from '../../model/event.js';
import type { PlainDate, TimeZoneId } from '../../time/moment.js';
import { dateAt } from '../../time/zones.js';

/** What of the page's address concerns a calendar: `#calendar-2026-06-02` a day, `#event-` and an id an event. */
export type Fragment =
  | { readonly date: PlainDate }
  /** `date` is the day that the id names, where it does: ids of what comes again end in it. */
  | { readonly id: string; readonly date: PlainDate | undefined };

/** Reads an address's fragment; undefined for what is somebody else's. */
export function readFragment(hash: string): Fragment | undefined {
  const [, kind, rest = ''] = /^#(calendar|event)-(.+)$/.exec(hash) ?? [];
  if (kind === 'calendar') return isDate(rest) ? { date: rest } : undefined;
  if (!kind) return undefined;
  let id = rest;
  try {
    id = decodeURIComponent(rest);
  } catch {
    // It is not encoded, then.
  }
  const [, year = '', month = '', day = ''] = /.*(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)/s.exec(id) ?? [];
  const date = `${year}-${month}-${day}`;
  return { id, date: isDate(date) ? date : undefined };
}

/** An event that comes once may be of any day, whatever numbers its id has in it: until it is found, all of them are read. */
export const onceFor = (fragment: Fragment | undefined): Bounds | undefined =>
  fragment && 'id' in fragment ? { start: -Infinity, end: Infinity } : undefined;

/** Where a fragment leads: the day, and the event once it is known. */
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

/** The fragment that leads to an event. */
export const eventFragment = (id: string): string => `#event-${encodeURIComponent(id)}`;
