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
  /** Whether the entry is shown over whole days: a date, or 24 hours or longer. */
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
    first = firstOfMonth(date);
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

const firstOfMonth = (date: PlainDate): PlainDate => date.slice(0, 8) + '01';

/** The day that becomes active in a grid after a key; undefined for other keys. Page keys move by the view's period. */
export function dayAfterKey(
  { key, shiftKey, ctrlKey }: Key,
  date: PlainDate,
  view: CalendarView,
  firstDay: number,
  isRtl: boolean,
): PlainDate | undefined {
  const isFar = shiftKey || ctrlKey;
  const page = (direction: number) => {
    if (view === 'week') return isFar ? addMonths(date, direction) : addDays(date, direction * 7);
    return addMonths(date, isFar ? direction * 12 : direction);
  };
  const move = (days: number) => (isFar ? undefined : addDays(date, days));
  const moveWeeks = (weeks: number) => (view === 'month' ? move(weeks * 7) : undefined);
  switch (key) {
    case 'PageUp':
      return page(-1);
    case 'PageDown':
      return page(1);
    case 'Home':
      return ctrlKey ? firstOfMonth(date) : startOfWeek(date, firstDay);
    case 'End':
      return addDays(
        ctrlKey ? addMonths(firstOfMonth(date), 1) : startOfWeek(addDays(date, 7), firstDay),
        -1,
      );
    case 'ArrowUp':
      return moveWeeks(-1);
    case 'ArrowDown':
      return moveWeeks(1);
    case 'ArrowLeft':
      return move(isRtl ? 1 : -1);
    case 'ArrowRight':
      return move(isRtl ? -1 : 1);
    default:
      return undefined;
  }
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

/** The entries that are on a day. */
export const entriesOn = (entries: readonly Entry[], date: PlainDate, view: CalendarView): Entry[] =>
  entries.filter(
    ({ first, last, isLong }) => first <= date && (isLong || view === 'week' ? last : first) >= date,
  );

/** The piece of an entry that is on one day of a grid. */
export interface Segment {
  readonly entry: Entry;
  /** Which line of the day it takes, from 0; the same on each day of a week. */
  readonly lane: number;
  /** Number of days that the entry's name may span; 0 where the name is on an earlier day. */
  span: number;
  readonly begins: boolean;
  readonly ends: boolean;
}

/** A day of a grid. */
export interface GridDay {
  readonly date: PlainDate;
  /** Every entry of the day. */
  readonly entries: readonly Entry[];
  /** The entries that there is room for. */
  readonly segments: readonly Segment[];
}

/** A day of a grid while entries are placed on it. */
interface OpenDay extends GridDay {
  readonly entries: Entry[];
  segments: Segment[];
  /** The lanes that are taken. */
  readonly taken: Set<number>;
  /** The first free lane. */
  free: number;
}

/**
 * Lays entries out in weeks of seven days. An entry over whole days has the same lane on each of them; the others follow below.
 * A day with more than `lanes` entries keeps its last lane free for the number of further entries.
 */
export function layOutDays(
  days: readonly PlainDate[],
  entries: readonly Entry[],
  lanes = Infinity,
): GridDay[] {
  const grid = days.map((date): OpenDay => ({ date, entries: [], segments: [], taken: new Set(), free: 0 }));
  const places = new Map(days.map((date, index) => [date, index]));
  const start = days[0]!;
  const ordered = [...entries.filter(({ isLong }) => isLong), ...entries.filter(({ isLong }) => !isLong)];
  for (const entry of ordered) {
    const from = places.get(entry.first < start ? start : entry.first) ?? grid.length;
    const to = entry.isLong ? (places.get(entry.last) ?? grid.length - 1) : from;
    for (let at = from; at <= to && at < grid.length;) {
      const stop = Math.min(to, at - (at % 7) + 6);
      place(entry, grid.slice(at, stop + 1));
      at = stop + 1;
    }
  }
  for (const day of grid) {
    const isFull = day.segments.some(({ lane }) => lane >= lanes);
    if (isFull) day.segments = day.segments.filter(({ lane }) => lane < lanes - 1);
  }
  joinSegments(grid);
  for (const { segments } of grid) segments.sort((a, b) => a.lane - b.lane);
  return grid;
}

/** Places an entry on days of one week, in the first lane that is free on all of them. */
function place(entry: Entry, days: readonly OpenDay[]) {
  let lane = Math.max(...days.map(({ free }) => free));
  while (days.some(({ taken }) => taken.has(lane))) lane++;
  for (const day of days) {
    day.entries.push(entry);
    day.taken.add(lane);
    while (day.taken.has(day.free)) day.free++;
    const [begins, ends] = [day.date === entry.first, !entry.isLong || day.date === entry.last];
    day.segments.push({ entry, lane, span: 1, begins, ends });
  }
}

/** Gives an entry's name the room of its adjoining segments within a week; the name is on the first of them. */
function joinSegments(grid: readonly OpenDay[]) {
  grid.forEach(({ segments }, index) => {
    if (index % 7 === 0) return;
    for (const segment of segments) {
      for (let before = index - 1; before >= index - (index % 7); before--) {
        const head = grid[before]!.segments.find(({ entry }) => entry === segment.entry);
        if (!head) break;
        segment.span = 0;
        if (head.span) {
          head.span++;
          break;
        }
      }
    }
  });
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
