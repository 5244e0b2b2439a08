import { linkify } from '../safe/text.js';
import { sortKey, type Moment } from '../time/moment.js';
import { addDays, dateAt, startOfDate } from '../time/zones.js';
import type { CommunityEvent } from './event.js';
import { DAY } from '../time/units.js';

/** From when to when a calendar keeps an event; both moments are of one kind. */
export interface EntryTimes {
  readonly start: Moment;
  /** The first moment after it, for dates too: the day after the last. Absent where the event names no end. */
  readonly end?: Moment | undefined;
}

/** The day that a moment falls on: in its own zone, in UTC where it names none. */
const dayOf = (moment: Moment) =>
  moment.kind === 'date'
    ? moment.date
    : dateAt(moment.epoch, moment.kind === 'zoned' ? moment.timeZone : 'UTC');

/** An event's times as calendars count them: an end that is exclusive, and of the kind and zone of the start. */
export function entryTimes({ start, end }: Pick<CommunityEvent, 'start' | 'end'>): EntryTimes {
  if (start.kind === 'date') {
    const last = end ? dayOf(end) : start.date;
    return { start, end: { kind: 'date', date: addDays(last > start.date ? last : start.date, 1) } };
  }
  if (!end) return { start };
  const zone = start.kind === 'zoned' ? start.timeZone : 'UTC';
  const epoch = end.kind === 'date' ? startOfDate(addDays(end.date, 1), zone) : end.epoch;
  return { start, end: epoch > start.epoch ? { ...start, epoch } : undefined };
}

/**
 * The RRULE of the series that an event belongs to; empty where the series has only single starts (RDATE), undefined where
 * there is no series, or none that can be told.
 */
export function seriesRule({ recurrence }: CommunityEvent): string | undefined {
  const rule = recurrence?.rule.toUpperCase();
  if (rule === '' && recurrence?.added?.length) return rule;
  return rule && /^FREQ=[A-Z]+(;[A-Z]+=[\w,+-]+)*$/.test(rule) ? rule : undefined;
}

/** The times of the first event of the series that an event belongs to; its own where there is none. */
export function seriesTimes(event: CommunityEvent): EntryTimes {
  const times = entryTimes(event);
  const start = event.recurrence?.start;
  if (!start || seriesRule(event) === undefined) return times;
  const length = times.end ? sortKey(times.end) - sortKey(event.start) : 0;
  if (start.kind !== 'date')
    return { start, end: length > 0 ? { ...start, epoch: start.epoch + length } : undefined };
  return { start, end: { kind: 'date', date: addDays(start.date, Math.max(Math.ceil(length / DAY), 1)) } };
}

/** The address that a calendar keeps with an event: where one joins it, else its page. */
export const entryUrl = ({ join, href, links }: CommunityEvent): string | undefined =>
  join ?? href ?? links[0]?.href;

/**
 * What a calendar notes about an event, as plain text: where one joins it, its description, its links; no address twice.
 * `shorten` may cut the description, and nothing else.
 */
export function entryNotes(
  { join, description, links, href }: CommunityEvent,
  shorten = (text: string): string => text,
): string {
  const text = shorten(description?.text.trim() ?? '');
  const told = new Set(linkify(text).map((part) => typeof part === 'object' && part.href));
  const news = (address: string | undefined) => {
    if (!address || told.has(address)) return false;
    return told.add(address);
  };
  const before = news(join) ? join : '';
  const after = links.filter((link) => news(link.href)).map(({ label, href }) => `${label}: ${href}`);
  if (news(href)) after.push(href!);
  return [before, text, after.join('\n')].filter(Boolean).join('\n\n');
}
