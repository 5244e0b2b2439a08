import { DEFAULT_DURATION, eventBounds, type Bounds } from '../../model/bounds.js';
import type { Moment } from '../../time/moment.js';
import { occurrences, type Effort } from '../../time/recurrence.js';
import type { Added, Entry, Repetition } from './entry.js';
import type { Clocks, Series } from './feed.js';
import { momentAt, plainDate, startOfDay, utc, type Clock, type Duration, type When } from './when.js';
import { DAY, HOUR } from '../../time/units.js';

/** An event of a series, or one that is alone. */
export interface Occurrence {
  readonly entry: Entry;
  readonly start: Moment;
  readonly end?: Moment | undefined;
  /** Where it stands in its series, whatever became of it; empty for an event that is alone. */
  readonly key: string;
}

/** No clocks are put back by more than two hours. */
const BACK = 2 * HOUR;
/** A calendar may write an offset of up to a hundred hours, and what says nothing of its end lasts a day at most. */
const MARGIN = 6 * DAY;

/** When an event is at the earliest and until when at the latest, in any zone; undefined for what comes again. */
export function spanOf({ start, end, duration, ...entry }: Entry): Bounds | undefined {
  const { repetition, exception, added, excluded } = entry;
  if (repetition || exception || added.length || excluded.length) return undefined;
  const length = (duration?.days ?? 0) * DAY + (duration?.ms ?? 0);
  const last = Math.max(start.wall, end?.wall ?? start.wall, start.wall + length);
  return { start: start.wall - MARGIN, end: last + MARGIN };
}

/** The occurrences of a series that touch a stretch of time, moved and cancelled ones among them. */
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
  const { start, repetition, added, excluded } = master;
  const isDays = start.kind === 'date';
  const isAlone = !repetition && !added.length && !single.length && !shifts.length;
  const { clock } = timingOf(master, clocks);
  const wallOf = wallsOf(start, clock, clocks);

  // What is left out is known by its instant or by its day.
  const gone = new Set<number>();
  const goneDays = new Set<number>();
  for (const when of [...excluded, ...single.map(({ replaces }) => replaces!)]) {
    if (isDays || when.kind === 'date') goneDays.add(startOfDay(when.wall));
    else gone.add(clocks(when).toEpoch(when.wall));
  }

  // From each change "for this and all that follow" to the next one the series goes by that change.
  const parts = [{ entry: master, from: -Infinity }];
  for (const entry of shifts) parts.push({ entry, from: wallOf(entry.replaces!) });
  parts.sort((a, b) => a.from - b.from);
  for (const [index, { entry, from }] of parts.entries()) {
    const timing = timingOf(entry, clocks);
    const shift = entry === master ? 0 : entry.start.wall - from;
    const asked = wallWindow(timing, window);
    const begin = Math.max(from, asked.start - shift);
    const end = Math.min(parts[index + 1]?.from ?? Infinity, asked.end - shift);
    let last: number | undefined;
    for (const [wall, period] of startsOf(master, begin, end, wallOf, effort)) {
      const epoch = clock.toEpoch(wall);
      if (epoch === last || gone.has(epoch) || (goneDays.size && goneDays.has(startOfDay(wall)))) continue;
      // Two wall times become one instant where clocks skip one of them.
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

/** How a time becomes a wall time of the clock that a series goes by. */
type WallOf = (when: When) => number;

function wallsOf(start: When, clock: Clock, clocks: Clocks): WallOf {
  if (start.kind === 'date') return ({ wall }) => startOfDay(wall);
  return (when) => {
    if (when.kind === 'date') return when.wall + start.wall - startOfDay(start.wall);
    if (when.kind === start.kind && when.tzid === start.tzid) return when.wall;
    return clock.toWall(clocks(when).toEpoch(when.wall));
  };
}

/** The starts of a series in the wall time of its clock, in order, and what RDATE says of their ends. */
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
  // A date as the end has the whole of its day.
  return Math.min(last, until.kind === 'date' ? until.wall + DAY - 1 : wallOf(until));
}

/** The name of an occurrence in its series: its day, or its instant in UTC. */
const keyOf = (epoch: number, isDay: boolean) =>
  (isDay ? plainDate(epoch) : new Date(epoch).toISOString()).replace(/-|:|\.\d+/g, '');

/** What is the same of every occurrence of an entry. */
interface Timing {
  /** That of the start; UTC for dates, which are the same everywhere. */
  readonly clock: Clock;
  readonly endClock: Clock;
  readonly isDays: boolean;
  /** Exactly as from DTSTART to DTEND, or the DURATION (RFC 5545, 3.8.5.3); 0 where nothing is said, for a day too. */
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

/** The stretch of wall time in which the starts are of what touches a stretch of time, and a little more. */
function wallWindow({ clock, isDays, length }: Timing, { start, end }: Bounds): Bounds {
  const margin = isDays ? DAY : BACK;
  const toWall = (epoch: number) => (Number.isFinite(epoch) ? clock.toWall(epoch) : epoch);
  return { start: toWall(start) - Math.max(length, DEFAULT_DURATION) - margin, end: toWall(end) + margin };
}

/** An entry as it is when it starts at a wall time of its clock, which is the instant `epoch`. */
function occurrenceAt(
  entry: Entry,
  { clock, endClock, isDays, length, duration }: Timing,
  wall: number,
  epoch: number,
  key = '',
): Occurrence {
  if (entry.start.kind === 'date') {
    const first = startOfDay(wall);
    // DTEND is the day after the last one.
    const last = first + (Math.floor(length / DAY) - 1) * DAY;
    const dateOf = (day: number): Moment => ({ kind: 'date', date: plainDate(day) });
    return { entry, key, start: dateOf(first), end: last > first ? dateOf(last) : undefined };
  }
  // A day of a duration is one of the calendar, which a change of clocks makes longer or shorter.
  const last = duration?.days ? clock.toEpoch(wall + duration.days * DAY) + duration.ms : epoch + length;
  return {
    entry,
    key,
    start: momentAt(epoch, clock),
    end: last > epoch && !isDays ? momentAt(last, endClock) : undefined,
  };
}

/** Days are taken for as long as they are a day anywhere. */
function touches({ start, end }: Occurrence, window: Bounds): boolean {
  const bounds = eventBounds({ start, end }, 'UTC');
  const margin = start.kind === 'date' ? 14 * HOUR : 0;
  return bounds.start - margin < window.end && bounds.end + margin > window.start;
}
