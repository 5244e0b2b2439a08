import { DEFAULT_DURATION, eventBounds, type Bounds } from '../../model/bounds.js';
import type { Moment } from '../../time/moment.js';
import { occurrences, type Effort } from '../../time/recurrence.js';
import type { Added, Entry, Repetition } from './entry.js';
import type { Clocks, Series } from './feed.js';
import { momentAt, plainDate, startOfDay, utc, type Clock, type Duration, type When } from './when.js';
import { DAY, HOUR } from '../../time/units.js';

/** An occurrence of a series, or a single event. */
export interface Occurrence {
  readonly entry: Entry;
  readonly start: Moment;
  readonly end?: Moment | undefined;
  /** The original start in the series, which an override keeps; empty for a single event. */
  readonly key: string;
}

/** The most that clocks are ever put back. */
const BACK = 2 * HOUR;
/** Room for any zone: a calendar may write an offset of up to a hundred hours, and an event without an end lasts a day at most. */
const MARGIN = 6 * DAY;

/** Bounds that contain a single event in any zone; undefined for a recurring event. */
export function spanOf({ start, end, duration, ...entry }: Entry): Bounds | undefined {
  const { repetition, exception, added, excluded } = entry;
  if (repetition || exception || added.length || excluded.length) return undefined;
  const length = (duration?.days ?? 0) * DAY + (duration?.ms ?? 0);
  const last = Math.max(start.wall, end?.wall ?? start.wall, start.wall + length);
  return { start: start.wall - MARGIN, end: last + MARGIN };
}

/** The occurrences of a series that overlap a window, moved and cancelled ones included. */
export function* occurrencesOf(
  { master, changes }: Series,
  window: Bounds,
  clocks: Clocks,
  effort: Effort,
): Generator<Occurrence> {
  const shifts = master ? changes.filter(({ andFuture }) => andFuture) : [];
  const single = changes.filter((change) => !shifts.includes(change));
  if (master) yield* expand(master, single, shifts, window, clocks, effort);
  for (const change of single) {
    const { replaces, start } = change;
    const isDay = replaces?.kind === 'date' || master?.start.kind === 'date';
    const key = replaces && keyOf(isDay ? replaces.wall : clocks(replaces).toEpoch(replaces.wall), isDay);
    const timing = timingOf(change, clocks);
    const occurrence = occurrenceAt(change, timing, start.wall, timing.clock.toEpoch(start.wall), key);
    if (touches(occurrence, window)) yield occurrence;
  }
}

function* expand(
  master: Entry,
  single: readonly Entry[],
  shifts: readonly Entry[],
  window: Bounds,
  clocks: Clocks,
  effort: Effort,
): Generator<Occurrence> {
  const { start, repetition, added } = master;
  const isDays = start.kind === 'date';
  const isAlone = !repetition && [added, single, shifts].every(({ length }) => length === 0);
  const { clock } = timingOf(master, clocks);
  const wallOf = wallsOf(start, clock, clocks);
  const isExcluded = exclusionTest(master, single, clocks);
  for (const { entry, from, to } of partsOf(master, shifts, wallOf)) {
    const timing = timingOf(entry, clocks);
    const shift = entry === master ? 0 : entry.start.wall - from;
    const asked = wallWindow(timing, window);
    const begin = Math.max(from, asked.start - shift);
    const end = Math.min(to, asked.end - shift);
    let last: number | undefined;
    for (const [wall, period] of startsOf(master, begin, end, wallOf, effort)) {
      const epoch = clock.toEpoch(wall);
      // Where clocks skip a wall time, it has the same instant as another one.
      if (epoch === last || isExcluded(epoch, wall)) continue;
      last = epoch;
      const occurrence = occurrenceAt(
        entry,
        period?.end || period?.duration ? timingOf(period, clocks) : timing,
        wall + shift,
        entry === master ? epoch : timing.clock.toEpoch(wall + shift),
        isAlone ? '' : keyOf(epoch, isDays),
      );
      if (touches(occurrence, window)) yield occurrence;
    }
  }
}

/** Whether a start is excluded (EXDATE) or replaced by an override: by its instant, or by its day where only a date is given. */
function exclusionTest({ start, excluded }: Entry, overrides: readonly Entry[], clocks: Clocks) {
  const instants = new Set<number>();
  const days = new Set<number>();
  for (const when of [...excluded, ...overrides.map(({ replaces }) => replaces!)]) {
    if (start.kind === 'date' || when.kind === 'date') days.add(startOfDay(when.wall));
    else instants.add(clocks(when).toEpoch(when.wall));
  }
  return (epoch: number, wall: number): boolean =>
    instants.has(epoch) || (days.size > 0 && days.has(startOfDay(wall)));
}

/** The parts of a series, each with its bounds in wall time: from each THISANDFUTURE override to the next, that override applies. */
function partsOf(master: Entry, shifts: readonly Entry[], wallOf: WallOf) {
  const later = shifts.map((entry) => ({ entry, from: wallOf(entry.replaces!) }));
  const parts = [{ entry: master, from: -Infinity }, ...later].sort((a, b) => a.from - b.from);
  return parts.map((part, index) => ({ ...part, to: parts[index + 1]?.from ?? Infinity }));
}

/** Converts a date or time to a wall time of the series' own clock. */
type WallOf = (when: When) => number;

function wallsOf(start: When, clock: Clock, clocks: Clocks): WallOf {
  if (start.kind === 'date') return ({ wall }) => startOfDay(wall);
  return (when) => {
    if (when.kind === 'date') return when.wall + start.wall - startOfDay(start.wall);
    if (when.kind === start.kind && when.tzid === start.tzid) return when.wall;
    return clock.toWall(clocks(when).toEpoch(when.wall));
  };
}

/** The starts of a series as wall times of its clock, in order; those of RDATE with their own end or duration. */
function startsOf(
  { start, repetition, exception, added }: Entry,
  from: number,
  to: number,
  wallOf: WallOf,
  effort: Effort,
): Iterable<readonly [wall: number, period?: Added]> {
  const isAsked = (wall: number) => wall >= from && wall < to;
  const byRule = (by: Repetition, isFirst: boolean) =>
    occurrences(by.rule, start.wall, from, Math.min(to, lastWall(by, wallOf) + 1), effort, isFirst);
  const regular = repetition ? byRule(repetition, true) : [start.wall].filter(isAsked);
  if (!added.length && !exception) return map(regular, (wall) => [wall] as const);
  const all = new Map<number, Added | undefined>(map(regular, (wall) => [wall, undefined] as const));
  for (const period of added) {
    const wall = wallOf(period.start);
    if (isAsked(wall)) all.set(wall, period);
  }
  if (exception) for (const wall of byRule(exception, false)) all.delete(wall);
  return [...all].sort(([a], [b]) => a - b);
}

function* map<T, U>(items: Iterable<T>, change: (item: T) => U): Generator<U> {
  for (const item of items) yield change(item);
}

function lastWall({ until, last = Infinity }: Repetition, wallOf: WallOf): number {
  if (!until) return last;
  // A date includes the whole of its day.
  return Math.min(last, until.kind === 'date' ? until.wall + DAY - 1 : wallOf(until));
}

/** The key of an occurrence in its series: its day, or its instant in UTC, in the basic format of ISO 8601. */
const keyOf = (epoch: number, isDay: boolean) =>
  (isDay ? plainDate(epoch) : new Date(epoch).toISOString()).replace(/-|:|\.\d+/g, '');

/** The properties that all occurrences of an entry share. */
interface Timing {
  /** The clock of the start; UTC for dates, which are the same everywhere. */
  readonly clock: Clock;
  readonly endClock: Clock;
  readonly isDays: boolean;
  /** The exact time from DTSTART to DTEND, or the DURATION (RFC 5545, 3.8.5.3), in milliseconds; 0 without either, also for a day. */
  readonly length: number;
  readonly duration?: Duration | undefined;
}

function timingOf({ start, end, duration }: Entry | Added, clocks: Clocks): Timing {
  const isDays = start.kind === 'date';
  const clock = isDays ? utc : clocks(start);
  const endClock = !end || isDays || end.kind === 'date' ? clock : clocks(end);
  const toEpoch = ({ wall }: When, { toEpoch }: Clock) => (isDays ? startOfDay(wall) : toEpoch(wall));
  const length = end
    ? toEpoch(end, endClock) - toEpoch(start, clock)
    : (duration?.days ?? 0) * DAY + (duration?.ms ?? 0);
  return { clock, endClock, isDays, length, duration };
}

/** The span of wall time, with a margin, that contains the starts of all occurrences that overlap a window. */
function wallWindow({ clock, isDays, length }: Timing, { start, end }: Bounds): Bounds {
  const margin = isDays ? DAY : BACK;
  const toWall = (epoch: number) => (Number.isFinite(epoch) ? clock.toWall(epoch) : epoch);
  return { start: toWall(start) - Math.max(length, DEFAULT_DURATION) - margin, end: toWall(end) + margin };
}

/** The occurrence of an entry that starts at a wall time of its clock, which is the instant `epoch`. */
function occurrenceAt(
  entry: Entry,
  { clock, endClock, isDays, length, duration }: Timing,
  wall: number,
  epoch: number,
  key = '',
): Occurrence {
  if (entry.start.kind === 'date') {
    const first = startOfDay(wall);
    // DTEND is exclusive: the day after the last.
    const last = first + (Math.floor(length / DAY) - 1) * DAY;
    const dateOf = (day: number): Moment => ({ kind: 'date', date: plainDate(day) });
    return { entry, key, start: dateOf(first), end: last > first ? dateOf(last) : undefined };
  }
  // Days of a duration are calendar days, longer or shorter where clocks change.
  const last = duration?.days ? clock.toEpoch(wall + duration.days * DAY) + duration.ms : epoch + length;
  return {
    entry,
    key,
    start: momentAt(epoch, clock),
    end: last > epoch && !isDays ? momentAt(last, endClock) : undefined,
  };
}

/** Whether an occurrence overlaps a window; a date lasts as long as it is that day in any zone. */
function touches({ start, end }: Occurrence, window: Bounds): boolean {
  const bounds = eventBounds({ start, end }, 'UTC');
  const margin = start.kind === 'date' ? 14 * HOUR : 0;
  return bounds.start - margin < window.end && bounds.end + margin > window.start;
}
