import type { RecurrenceRule } from './rule.js';
import { milliseconds, DAY, HOUR, MINUTE, SECOND, WEEK } from './units.js';

/*
 * Rules are a matter of walls, not of instants: they count what calendars and clocks on a wall show, and a zone turns that
 * into instants afterwards (RFC 5545, 3.3.10). Here a wall time is in milliseconds as if the wall hung in UTC (`Date.UTC`),
 * so that days are all alike.
 */
type Wall = number;

/** What is left of the effort that may be made: one for each day or moment that is looked at. Below 0 it was too much. */
export interface Effort {
  left: number;
}

const UNIT = { DAILY: DAY, HOURLY: HOUR, MINUTELY: MINUTE, SECONDLY: SECOND } as const;
/** The first moment of the year 10000, which ISO 8601 cannot write. */
const END_OF_TIME = 253402300800000;

/** The days of a period that a rule names, midnights in order, and the times of day at each of them. */
type Period = readonly [days: readonly Wall[], times: readonly number[]];

/**
 * The starts of a series from `from` until before `to`, in order, wall times as `Date.UTC` counts them. `start` is one of them
 * even where the rule would not give it (RFC 5545, 3.8.5.3); COUNT and UNTIL are left to `lastStart` and the caller.
 *
 * The work grows with the stretch that is asked for, not with its distance from `start`. Ends early when the effort is used up.
 *
 * @param isFirst False where `start` is one of them only if the rule gives it.
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
  // From the earlier of the two begins what has to be looked at; BYSETPOS counts from a period's own beginning.
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

/** The start that is the `count`th of a series, `start` being the first; the last one found where there are fewer. */
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

/** What a rule leaves open, its start says. */
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
    // Not `begin >= to`: an interval may lead past what a date can be, which is NaN.
    if (!(begin < to)) return;
    const days: Wall[] = [];
    // Positions are counted in the whole period; of all others only the days that are asked for need be looked at.
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

/** Where years, months or weeks begin, numbered from the one with `start` in it, and the last in turn that begins before a moment. */
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

/** Days, hours, minutes and seconds, which all have one length; what is not wanted is leapt over in one step. */
function* shortPeriods(
  rule: RecurrenceRule,
  start: Wall,
  from: Wall,
  to: Wall,
  isNamed: (date: Date) => boolean,
  effort: Effort,
): Generator<Period> {
  const { freq, interval, byHour, byMinute, bySecond } = rule;
  const unit = UNIT[freq as keyof typeof UNIT];
  const base = Math.floor(start / unit) * unit;
  const stepFrom = (wall: Wall) => base + Math.ceil((wall - base) / (unit * interval)) * unit * interval;
  const date = new Date(start);
  const seconds = bySecond ?? [date.getUTCSeconds()];
  const minutes = byMinute ?? [date.getUTCMinutes()];
  const daily = freq === 'DAILY' ? timesOfDay(rule, start) : [];
  let wall = stepFrom(Math.floor(from / unit) * unit);
  while (wall < to) {
    if (--effort.left < 0) return;
    const then = new Date(wall);
    const missed =
      (!isNamed(then) && DAY) ||
      (unit < DAY && byHour && !byHour.includes(then.getUTCHours()) && UNIT.HOURLY) ||
      (unit < UNIT.HOURLY && byMinute && !byMinute.includes(then.getUTCMinutes()) && UNIT.MINUTELY) ||
      (unit < UNIT.MINUTELY && bySecond && !bySecond.includes(then.getUTCSeconds()) && UNIT.SECONDLY);
    if (missed) {
      wall = stepFrom((Math.floor(wall / missed) + 1) * missed);
      continue;
    }
    const times =
      freq === 'DAILY'
        ? daily
        : freq === 'HOURLY'
          ? product([0], minutes, seconds)
          : freq === 'MINUTELY'
            ? product([0], [0], seconds)
            : [0];
    yield [[wall], times];
    wall += unit * interval;
  }
}

function timesOfDay({ byHour, byMinute, bySecond }: RecurrenceRule, start: Wall): number[] {
  const date = new Date(start);
  return product(
    byHour ?? [date.getUTCHours()],
    byMinute ?? [date.getUTCMinutes()],
    bySecond ?? [date.getUTCSeconds()],
  );
}

const product = (hours: readonly number[], minutes: readonly number[], seconds: readonly number[]) =>
  hours.flatMap((hour) =>
    minutes.flatMap((minute) =>
      // The 60th second is a leap second, which clocks that computers know never show.
      seconds.filter((second) => second < 60).map((second) => milliseconds(hour, minute, second)),
    ),
  );

/** Whether a rule names a day; where `inYear`, positions of weekdays count in the year, else in the month. */
function dayTest(rule: RecurrenceRule, inYear: boolean): (date: Date) => boolean {
  const { freq, byDay, byMonth, byMonthDay, byYearDay, byWeekNo, weekStart } = rule;
  const hasPositions = (freq === 'YEARLY' || freq === 'MONTHLY') && byDay?.some(({ position }) => position);
  const weekdays = byDay?.map(({ day }) => day);
  const inList = (list: readonly number[], number: number, length: number) =>
    list.includes(number) || list.includes(number - length - 1);
  return (date) => {
    // Nearly always the weekday decides.
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

/** The number of something, and how many of it there are. */
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

/** A week belongs to the year in which most of it lies. */
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
