import type { EpochMilliseconds, PlainDate, TimeZoneId } from '../time/moment.js';
import { addDays, dateAt, startOfDate } from '../time/zones.js';
import { eventBounds } from './bounds.js';
import type { CommunityEvent } from './event.js';
import { DAY } from '../time/units.js';

/** `month` and `week` are grids; `agenda` lists the days of a month that have something. */
export type CalendarView = 'month' | 'week' | 'agenda';

/** An event with the time that it takes up in a zone. */
export interface Entry {
  readonly event: CommunityEvent;
  /** Its place among the entries. */
  readonly index: number;
  readonly start: EpochMilliseconds;
  /** The first instant after it. */
  readonly end: EpochMilliseconds;
  readonly first: PlainDate;
  /** The last day, inclusive. */
  readonly last: PlainDate;
  /** Whether it is shown over whole days: dates, and what lasts 24 hours or longer. */
  readonly isLong: boolean;
}

/** The weekday of a day as ISO 8601 numbers them: 1 is Monday, 7 Sunday. */
export const weekdayOf = (date: PlainDate): number => new Date(date).getUTCDay() || 7;

/** Whether a text is a day that exists, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const epoch = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(epoch) && addDays(text, 0) === text;
}

/** The same day of the month so many months later, or the last that there is: 31 January and a month is 28 February. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The first day of the week that a day is in; weeks begin on `firstDay`, 1 to 7. */
export const startOfWeek = (date: PlainDate, firstDay: number): PlainDate =>
  addDays(date, -((weekdayOf(date) - firstDay + 7) % 7));

/**
 * The days that a view shows: a month filled up to whole weeks, a week, or a month for the agenda. That of the present month has
 * four weeks after `today` at least: a month that is nearly over would show nothing but what is.
 */
export function daysOf(
  view: CalendarView,
  date: PlainDate,
  firstDay: number,
  today: PlainDate = '',
): PlainDate[] {
  let first = startOfWeek(date, firstDay);
  let end = addDays(first, 7);
  if (view !== 'week') {
    first = date.slice(0, 8) + '01';
    end = addMonths(first, 1);
    if (view === 'month') {
      first = startOfWeek(first, firstDay);
      end = addDays(startOfWeek(addDays(end, -1), firstDay), 7);
    }
  }
  const ahead = view === 'agenda' && today.startsWith(date.slice(0, 7)) ? addDays(today, 29) : '';
  if (ahead > end) end = ahead;
  const days: PlainDate[] = [];
  for (let day = first; day < end; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A key as `KeyboardEvent` has it. */
export interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/** What a key does to the day that is active in a grid; undefined for other keys. Page keys move by the view's period. */
export function dayAfterKey(
  { key, shiftKey, ctrlKey }: Key,
  date: PlainDate,
  view: CalendarView,
  firstDay: number,
  isRtl: boolean,
): PlainDate | undefined {
  const isFar = shiftKey || ctrlKey;
  const page = key === 'PageUp' ? -1 : key === 'PageDown' ? 1 : 0;
  if (page && view === 'week') return isFar ? addMonths(date, page) : addDays(date, page * 7);
  if (page) return addMonths(date, isFar ? page * 12 : page);
  if (key === 'Home') return ctrlKey ? date.slice(0, 8) + '01' : startOfWeek(date, firstDay);
  if (key === 'End') {
    return ctrlKey
      ? addDays(addMonths(date.slice(0, 8) + '01', 1), -1)
      : addDays(startOfWeek(date, firstDay), 6);
  }
  if (isFar) return undefined;
  if (view === 'month' && key === 'ArrowUp') return addDays(date, -7);
  if (view === 'month' && key === 'ArrowDown') return addDays(date, 7);
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return addDays(date, (key === 'ArrowRight') === isRtl ? -1 : 1);
}

/**
 * Those of some events that are on one of the days, soonest first and the longer first of those that begin together.
 * What lasts less than 24 hours belongs to the day that it begins on; in a week also to the one that it ends on.
 */
export function entriesOf(
  events: readonly CommunityEvent[],
  days: readonly PlainDate[],
  timeZone: TimeZoneId,
  view: CalendarView = 'month',
): Entry[] {
  const [from = '', to = ''] = [days[0], days.at(-1)];
  const [start, end] = [startOfDate(from, timeZone), startOfDate(addDays(to, 1), timeZone)];
  return events
    .flatMap((event) => {
      const bounds = eventBounds(event, timeZone);
      // Dates may not begin at midnight, and what takes no time is over when it begins.
      if (bounds.start >= end || bounds.end < start) return [];
      const { start: starts, end: ends = starts } = event;
      const first = starts.kind === 'date' ? starts.date : dateAt(bounds.start, timeZone);
      const last =
        ends.kind === 'date' ? ends.date : dateAt(Math.max(bounds.start, bounds.end - 1), timeZone);
      const isLong = starts.kind === 'date' || bounds.end - bounds.start >= DAY;
      const isOn = isLong || view === 'week' ? last >= from && first <= to : first >= from && first <= to;
      return isOn ? [{ event, ...bounds, first, last: last < first ? first : last, isLong }] : [];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((entry, index) => ({ ...entry, index }));
}

/** Those of some entries that are on a day. */
export const entriesOn = (entries: readonly Entry[], date: PlainDate, view: CalendarView): Entry[] =>
  entries.filter(
    ({ first, last, isLong }) => first <= date && (isLong || view === 'week' ? last : first) >= date,
  );

/** The piece of an entry that is on one day of a grid. */
export interface Segment {
  readonly entry: Entry;
  /** Which line of the day it takes, from 0; the same on each day of a week. */
  readonly lane: number;
  /** How many days its name may run over; 0 where the name stands on a day before. */
  span: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** A day of a grid. */
export interface GridDay {
  readonly date: PlainDate;
  /** Every entry of the day. */
  readonly entries: readonly Entry[];
  /** Those that there is room for. */
  readonly segments: readonly Segment[];
}

/**
 * Lays entries out in weeks of seven days: what takes whole days in the same line on each of them, the rest below. A day with
 * more than `lanes` keeps its last line free for the words that there are more.
 */
export function layOutDays(
  days: readonly PlainDate[],
  entries: readonly Entry[],
  lanes = Infinity,
): GridDay[] {
  const found = days.map((date) => ({
    date,
    entries: [] as Entry[],
    segments: [] as Segment[],
    taken: new Set<number>(),
    /** Every line above it is taken. */
    free: 0,
  }));
  const places = new Map(days.map((date, index) => [date, index]));
  const start = days[0]!;
  const ordered = [...entries.filter(({ isLong }) => isLong), ...entries.filter(({ isLong }) => !isLong)];
  for (const entry of ordered) {
    const from = places.get(entry.first < start ? start : entry.first) ?? found.length;
    const to = entry.isLong ? (places.get(entry.last) ?? found.length - 1) : from;
    for (let at = from; at <= to && at < found.length;) {
      const stop = Math.min(to, at - (at % 7) + 6);
      const week = found.slice(at, stop + 1);
      let lane = Math.max(...week.map(({ free }) => free));
      while (week.some(({ taken }) => taken.has(lane))) lane++;
      for (const day of week) {
        day.entries.push(entry);
        day.taken.add(lane);
        while (day.taken.has(day.free)) day.free++;
        const [begins, ends] = [day.date === entry.first, !entry.isLong || day.date === entry.last];
        day.segments.push({ entry, lane, span: 1, begins, ends });
      }
      at = stop + 1;
    }
  }
  for (const day of found) {
    const isFull = day.segments.some(({ lane }) => lane >= lanes);
    if (isFull) day.segments = day.segments.filter(({ lane }) => lane < lanes - 1);
  }
  found.forEach(({ segments }, index) => {
    if (index % 7 === 0) return;
    for (const segment of segments) {
      // Words begin on the first day of a run that is seen.
      for (let before = index - 1; before >= index - (index % 7); before--) {
        const head = found[before]!.segments.find(({ entry }) => entry === segment.entry);
        if (!head) break;
        segment.span = 0;
        if (head.span) {
          head.span++;
          break;
        }
      }
    }
  });
  for (const { segments } of found) segments.sort((a, b) => a.lane - b.lane);
  return found;
}

/**
 * The days that have something, each with what begins on it; what began before the first day is on that, and what is on now
 * with what is to come, today.
 */
export function agendaOf(
  days: readonly PlainDate[],
  entries: readonly Entry[],
  today: PlainDate = '',
  now: EpochMilliseconds = Infinity,
): { readonly date: PlainDate; readonly entries: readonly Entry[] }[] {
  const first = days[0]!;
  const found = new Map<PlainDate, Entry[]>();
  for (const entry of entries) {
    const begins = entry.first < first ? first : entry.first;
    const date = entry.end > now && begins < today && days.includes(today) ? today : begins;
    const known = found.get(date);
    if (known) known.push(entry);
    else found.set(date, [entry]);
  }
  return [...found].map(([date, entries]) => ({ date, entries })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
