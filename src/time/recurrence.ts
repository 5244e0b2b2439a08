import type { RecurrenceRule } from './rule.js';
import { milliseconds, DAY, HOUR, MINUTE, SECOND, WEEK } from './units.js';

/**
 * A wall time in milliseconds as if in UTC (`Date.UTC`), so that all days have the same length. Rules work on wall times; a zone
 * turns these into instants afterwards (RFC 5545, 3.3.10).
 */
type Wall = number;

/** The remaining effort: each day or moment that is examined takes one. Below 0, a search has ended early. */
export interface Effort {
  left: number;
}

const UNIT = { DAILY: DAY, HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: SECOND } as const;
/** The first moment of the year 10000, which ISO 8601 cannot write. */
const END_OF_TIME = 253402300800000;

/** The days that a rule names in a period, as midnights in order, and the times at each of them. */
type Period = readonly [days: readonly Wall[], times: readonly number[]];

/**
 * The starts of a series from `from` until before `to`, as wall times in order. `start` is included even where the rule does not
 * match it (RFC 5545, 3.8.5.3). COUNT and UNTIL are ignored: see `lastStart`, and limit `to`.
 *
 * The work grows with the span from `from` to `to`, not with its distance from `start`. Ends early when the effort is used up.
 *
 * @param isFirst False to include `start` only where the rule matches it.
 */
export function* occurrences(
  rule: RecurrenceRule,
  start: Wall,
  from: Wall,
  to: Wall,
  effort: Effort,
  isFirst = true,
): Generator<Wall> {
  if (isFirst && start >= from && start < to) yield start;
  const { bySetPos } = rule;
  // Nothing before the later of the two is needed. BYSETPOS still counts from the beginning of a period.
  const first = Math.max(from, start);
  for (const [days, times] of periods(rule, start, first, Math.min(to, END_OF_TIME), effort)) {
    const length = days.length * times.length;
    const chosen = bySetPos && positions(bySetPos, length);
    for (let step = 0; step < (chosen ?? { length }).length; step++) {
      const index = chosen ? chosen[step]! : step;
      const wall = days[Math.floor(index / times.length)]! + times[index % times.length]!;
      if (wall >= to || --effort.left < 0) return;
      if ((isFirst ? wall > start : wall >= start) && wall >= from) yield wall;
    }
  }
}

/** The `count`th start of a series, `start` being the first; the last one that was found where there are fewer. */
export function lastStart(rule: RecurrenceRule, start: Wall, count: number, effort: Effort): Wall {
  let last = start;
  for (const wall of occurrences(rule, start, start, Infinity, effort)) {
    last = wall;
    if (--count < 1) break;
  }
  return last;
}

function positions(bySetPos: readonly number[], length: number): number[] {
  const indices = bySetPos.map((position) => (position > 0 ? position - 1 : length + position));
  return [...new Set(indices)].filter((index) => index >= 0 && index < length).sort((a, b) => a - b);
}

/** A rule with its open parts taken from the start: the weekday, the day of the month, or the month. */
function withDefaults(rule: RecurrenceRule, start: Wall): RecurrenceRule {
  const { freq, byDay, byMonth, byMonthDay, byYearDay, byWeekNo } = rule;
  if (byDay || byMonthDay || byYearDay) return rule;
  const date = new Date(start);
  if (freq === 'WEEKLY' || (freq === 'YEARLY' && byWeekNo)) {
    return { ...rule, byDay: [{ day: date.getUTCDay(), position: 0 }] };
  }
  if (freq !== 'MONTHLY' && freq !== 'YEARLY') return rule;
  return {
    ...rule,
    byMonth: byMonth ?? (freq === 'YEARLY' ? [date.getUTCMonth() + 1] : undefined),
    byMonthDay: [date.getUTCDate()],
  };
}

function* periods(
  open: RecurrenceRule,
  start: Wall,
  from: Wall,
  to: Wall,
  effort: Effort,
): Generator<Period> {
  const rule = withDefaults(open, start);
  const { freq, interval, byMonth, bySetPos } = rule;
  const isNamed = dayTest(rule, !open.byMonth && freq === 'YEARLY');
  if (freq !== 'YEARLY' && freq !== 'MONTHLY' && freq !== 'WEEKLY') {
    yield* shortPeriods(rule, start, from, to, isNamed, effort);
    return;
  }

  const times = timesOfDay(rule, start);
  const bounds = periodBounds(rule, start);
  for (let number = bounds.before(from); ; number += interval) {
    const [begin, end] = [bounds.at(number), bounds.at(number + 1)];
    // Not `begin >= to`: a large interval leads beyond the range of `Date`, where `begin` is NaN.
    if (!(begin < to)) return;
    const days: Wall[] = [];
    // BYSETPOS counts in the whole period; other rules need only the days from `from` to `to`.
    const last = bySetPos ? end : Math.min(end, to);
    let day = bySetPos ? begin : Math.max(begin, startOfDay(from));
    while (day < last) {
      if (--effort.left < 0) return;
      const date = new Date(day);
      if (byMonth && !byMonth.includes(date.getUTCMonth() + 1)) {
        day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1);
        continue;
      }
      if (isNamed(date)) days.push(day);
      day += DAY;
    }
    yield [days, times];
  }
}

/** The beginnings of years, months or weeks by number, 0 being the one with `start`; `before` is the last due one up to a wall time. */
function periodBounds({ freq, interval, weekStart }: RecurrenceRule, start: Wall) {
  const date = new Date(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const week = startOfWeek(start, weekStart);
  const at = (number: number): Wall =>
    freq === 'YEARLY'
      ? Date.UTC(year + number, 0)
      : freq === 'MONTHLY'
        ? Date.UTC(year, month + number)
        : week + number * WEEK;
  const before = (wall: Wall) => {
    const then = new Date(wall);
    const years = then.getUTCFullYear() - year;
    const number =
      freq === 'YEARLY'
        ? years
        : freq === 'MONTHLY'
          ? years * 12 + then.getUTCMonth() - month
          : (wall - week) / WEEK;
    return Math.floor(number / interval) * interval;
  };
  return { at, before };
}

/** Days, hours, minutes and seconds, which all have one length; a stretch that the rule does not name is skipped in one step. */
function* shortPeriods(
  rule: RecurrenceRule,
  start: Wall,
  from: Wall,
  to: Wall,
  isNamed: (date: Date) => boolean,
  effort: Effort,
): Generator<Period> {
  const unit = UNIT[rule.freq as keyof typeof UNIT];
  const step = unit * rule.interval;
  const base = Math.floor(start / unit) * unit;
  const stepFrom = (wall: Wall) => base + Math.ceil((wall - base) / step) * step;
  const times = timesOfDay(rule, start, unit);
  const limits = limitsOf(rule, unit, isNamed);
  let wall = stepFrom(Math.floor(from / unit) * unit);
  while (wall < to) {
    if (--effort.left < 0) return;
    const date = new Date(wall);
    const missed = limits.find(([, test]) => !test(date))?.[0];
    if (missed) {
      wall = stepFrom((Math.floor(wall / missed) + 1) * missed);
      continue;
    }
    yield [[wall], times];
    wall += step;
  }
}

/** The tests that a period has to pass, with the length to skip where it does not: those of units longer than its own. */
function limitsOf(
  { byHour, byMinute, bySecond }: RecurrenceRule,
  unit: number,
  isNamed: (date: Date) => boolean,
) {
  const limits: [length: number, test: (date: Date) => boolean][] = [[DAY, isNamed]];
  if (byHour && unit < DAY) limits.push([HOUR, (date) => byHour.includes(date.getUTCHours())]);
  if (byMinute && unit < HOUR) limits.push([MINUTE, (date) => byMinute.includes(date.getUTCMinutes())]);
  if (bySecond && unit < MINUTE) limits.push([SECOND, (date) => bySecond.includes(date.getUTCSeconds())]);
  return limits;
}

/** The times within a period of a length of `unit`, a day at most, in milliseconds from its beginning. */
function timesOfDay({ byHour, byMinute, bySecond }: RecurrenceRule, start: Wall, unit = DAY): number[] {
  const date = new Date(start);
  return product(
    unit < DAY ? [0] : (byHour ?? [date.getUTCHours()]),
    unit < HOUR ? [0] : (byMinute ?? [date.getUTCMinutes()]),
    unit < MINUTE ? [0] : (bySecond ?? [date.getUTCSeconds()]),
  );
}

const product = (hours: readonly number[], minutes: readonly number[], seconds: readonly number[]) =>
  hours.flatMap((hour) =>
    minutes.flatMap((minute) =>
      // Second 60 is a leap second, which computers' clocks never show.
      seconds.filter((second) => second < 60).map((second) => milliseconds(hour, minute, second)),
    ),
  );

/** A test for the days that a rule names. Positions of weekdays count in the year if `inYear`, else in the month. */
function dayTest(rule: RecurrenceRule, inYear: boolean): (date: Date) => boolean {
  const { freq, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, weekStart } = rule;
  const hasPositions = (freq === 'YEARLY' || freq === 'MONTHLY') && byDay?.some(({ position }) => position);
  const weekdays = byDay?.map(({ day }) => day);
  const inList = (list: readonly number[], number: number, length: number) =>
    list.includes(number) || list.includes(number - length - 1);
  return (date) => {
    // The weekday first: it decides for most rules.
    if (weekdays && !weekdays.includes(date.getUTCDay())) return false;
    if (byMonth && !byMonth.includes(date.getUTCMonth() + 1)) return false;
    if (byMonthDay && !inList(byMonthDay, ...dayInMonth(date))) return false;
    if (byYearDay && !inList(byYearDay, ...dayInYear(date))) return false;
    if (byWeekNo && !inList(byWeekNo, ...weekInYear(date, weekStart))) return false;
    if (!byDay || !hasPositions) return true;
    const [number, length] = inYear ? dayInYear(date) : dayInMonth(date);
    return byDay.some(
      ({ day, position }) =>
        day === date.getUTCDay() &&
        (!position ||
          position === Math.ceil(number / 7) ||
          position === -Math.ceil((length - number + 1) / 7)),
    );
  };
}

/** The number of a day or week in its month or year, and how many of them there are. */
type Place = readonly [number: number, length: number];

function dayInMonth(date: Date): Place {
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
  return [date.getUTCDate(), last.getUTCDate()];
}

function dayInYear(date: Date): Place {
  const year = date.getUTCFullYear();
  const begin = Date.UTC(year, 0);
  return [Math.floor((date.getTime() - begin) / DAY) + 1, (Date.UTC(year + 1, 0) - begin) / DAY];
}

/** The week of a day. A week belongs to the year with most of its days (ISO 8601). */
function weekInYear(date: Date, weekStart: number): Place {
  const [day, days] = dayInYear(new Date(startOfWeek(date.getTime(), weekStart) + 3 * DAY));
  const number = Math.ceil(day / 7);
  return [number, number + Math.floor((days - day) / 7)];
}

const startOfDay = (wall: Wall) => Math.floor(wall / DAY) * DAY;
/** 1970 began on a Thursday. */
const startOfWeek = (wall: Wall, weekStart: number) => {
  const day = Math.floor(wall / DAY);
  return (day - ((((day + 4 - weekStart) % 7) + 7) % 7)) * DAY;
};
