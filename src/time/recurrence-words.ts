import { recurrenceMessages as messages } from '../i18n/en/recurrence.js';
import { formatDay, formatter } from './format.js';
import { cached, regional } from './formatters.js';
import type { Moment, TimeZoneId } from './moment.js';
import { parseRule, type RecurrenceRule, type RuleDay } from './rule.js';
import { dateAt, offsetAt } from './zones.js';
import { DAY } from './units.js';

type Key = keyof typeof messages;

/** In whose language, and for a reader in which zone. */
export interface WordsOptions {
  /** BCP 47 language tag. */
  readonly locale: string;
  /** The zone that times are shown in; the event's own where absent. */
  readonly timeZone?: TimeZoneId | undefined;
  /** The block's own `t`. */
  readonly t: (from: typeof messages, key: Key, values?: Record<string, string | number>) => string;
}

/** What is told of a series; `Recurrence` of the model says more of it. */
interface Series {
  /** The value of RRULE; empty where it has only single starts. */
  readonly rule: string;
  readonly start: Moment;
  readonly added?: readonly Moment[] | undefined;
  readonly excluded?: readonly Moment[] | undefined;
}

const HALF_A_YEAR = 182 * DAY;
const WORKDAYS = '1,2,3,4,5';
const POSITIONS: Readonly<Record<number, Key>> = {
  1: 'theFirst',
  2: 'theSecond',
  3: 'theThird',
  4: 'theFourth',
  5: 'theFifth',
  [-1]: 'theLast',
  [-2]: 'theSecondLast',
};

/**
 * How an event comes again, in words: "every four weeks on Thursday", "the first Tuesday of every month until 4 June 2026".
 * The days that a rule leaves open are those of `start`. Excluded and added dates are not told, but counted where there is
 * no rule: "on 3 dates".
 *
 * Undefined for a rule that cannot be read, that is not said in few words, or that would not be true for the reader, whose
 * Wednesday may be the event's Thursday.
 */
export function recurrenceWords(series: Series, options: WordsOptions): string | undefined {
  const { rule: text, start } = series;
  const { locale, t } = options;
  if (!text) {
    const count = datesOf(series);
    return count > 1 ? t(messages, 'onDates', { count, number: number(count, locale) }) : undefined;
  }
  let rule: RecurrenceRule;
  try {
    rule = parseRule(text);
  } catch {
    return undefined;
  }
  const own = start.kind === 'zoned' ? start.timeZone : 'UTC';
  const words = wordsOf(rule, wallDay(start, own), options);
  if (!words || (words !== t(messages, 'everyDay') && !isSameDay(start, own, options.timeZone)))
    return undefined;
  const { count, until } = rule;
  if (count) return t(messages, 'timesInAll', { words, count, number: number(count, locale) });
  if (!until) return words;
  const date = until.endsWith('Z')
    ? dateAt(Date.parse(until.replace(/(....)(..)(..T..)(..)/, '$1-$2-$3:$4:')), own)
    : until.slice(0, 8).replace(/(....)(..)/, '$1-$2-');
  return t(messages, 'untilDate', {
    words,
    date: formatDay({ kind: 'date', date }, { locale, timeZone: 'UTC' }),
  });
}

/** How many starts a series has that has no rule. */
function datesOf({ start, added = [], excluded = [] }: Series): number {
  const nameOf = (moment: Moment) => (moment.kind === 'date' ? moment.date : moment.epoch);
  const starts = new Set([start, ...added].map(nameOf));
  for (const moment of excluded) starts.delete(nameOf(moment));
  return starts.size;
}

/** Midnight of the start's day in its own zone, as if it were in UTC. */
const wallDay = (start: Moment, zone: TimeZoneId) =>
  new Date(start.kind === 'date' ? start.date : dateAt(start.epoch, zone));

/** Whether the event's days are those of the reader, in summer and in winter. */
function isSameDay(start: Moment, own: TimeZoneId, reader = own): boolean {
  if (start.kind === 'date') return true;
  const wall = start.epoch + offsetAt(start.epoch, own);
  return [0, HALF_A_YEAR].every((later) => {
    const epoch = wall + later - offsetAt(start.epoch + later, own);
    return dateAt(epoch, own) === dateAt(epoch, reader);
  });
}

function wordsOf(rule: RecurrenceRule, start: Date, { locale, t }: WordsOptions): string | undefined {
  const { freq, interval, byMonth, byMonthDay, byYearDay, byWeekNo, bySetPos } = rule;
  if (byYearDay || byWeekNo) return undefined;
  if ([rule.byHour, rule.byMinute, rule.bySecond].some((times) => times && times.length > 1))
    return undefined;

  const isOne = interval === 1;
  const every = (key: Key, several: Key, values: Record<string, string> = {}) =>
    isOne
      ? t(messages, key, values)
      : t(messages, several, {
          ...values,
          count: interval,
          number: t(messages, 'smallNumbers').split(' ')[interval - 2] ?? number(interval, locale),
        });
  const date = (options: Intl.DateTimeFormatOptions, day: number) =>
    formatter(locale, { ...options, timeZone: 'UTC' }).format(day);
  const nameOf = (day: number) => date({ weekday: 'long' }, Date.UTC(2023, 0, 1 + day));
  const nth = (position: number, day: string) => {
    const key = POSITIONS[position];
    return key && t(messages, key, { day });
  };

  const byDay = rule.byDay && sortDays(rule);
  const days = byDay?.map(({ day }) => day) ?? [];
  const isWorkdays = [...days].sort().join() === WORKDAYS;
  const hasPositions = byDay?.some(({ position }) => position);

  /** The days of a month that a rule names, each with its position. */
  const inMonth = (): string | undefined => {
    let items: (string | undefined)[];
    if (!byDay) {
      if (bySetPos) return undefined;
      items = (byMonthDay ?? [start.getUTCDate()]).map((day) =>
        day > 0
          ? t(messages, 'onMonthDay', { number: number(day, locale) })
          : nth(day, t(messages, 'anyDay')),
      );
    } else if (byMonthDay) {
      return undefined;
    } else if (bySetPos) {
      if (hasPositions || (days.length > 1 && !isWorkdays)) return undefined;
      const name = isWorkdays ? t(messages, 'anyWeekday') : nameOf(days[0]!);
      items = bySetPos.map((position) => nth(position, name));
    } else {
      items = byDay.map(({ day, position }) => nth(position, nameOf(day)));
    }
    return items.every((item) => item !== undefined) ? formatList(items, locale) : undefined;
  };

  if (freq === 'MONTHLY') {
    const named = !byMonth && inMonth();
    return named ? every('everyMonth', 'everyMonths', { days: named }) : undefined;
  }
  if (freq === 'YEARLY') {
    if (byDay) {
      const named = isOne && byMonth?.length === 1 && inMonth();
      if (!named) return undefined;
      const month = date({ month: 'long' }, Date.UTC(2023, byMonth[0]! - 1));
      return t(messages, 'everyYearIn', { month, days: named });
    }
    const [month, day] = [byMonth ?? [start.getUTCMonth() + 1], byMonthDay ?? [start.getUTCDate()]];
    if (bySetPos || month.length > 1 || day.length > 1 || day[0]! < 0 || (byMonthDay && !byMonth))
      return undefined;
    return every('everyYear', 'everyYears', {
      date: date({ day: 'numeric', month: 'long' }, Date.UTC(2024, month[0]! - 1, day[0])),
    });
  }
  if (byMonth || byMonthDay || bySetPos || hasPositions || !/^(DAI|WEEK)LY$/.test(freq)) return undefined;
  if (freq === 'DAILY' && !byDay) return every('everyDay', 'everyDays');
  if (freq === 'DAILY' && !isOne) return undefined;
  if (isOne && days.length === 7) return t(messages, 'everyDay');
  if (isOne && isWorkdays) return t(messages, 'everyWeekday');
  const named = byDay ? days : [start.getUTCDay()];
  const items = named.map((day) => t(messages, 'onWeekday', { day: nameOf(day) }));
  return every('everyWeek', 'everyWeeks', { days: formatList(items, locale) });
}

/** As they follow each other in the rule's week, each once. */
function sortDays({ byDay = [], weekStart }: RecurrenceRule): RuleDay[] {
  const place = ({ day, position }: RuleDay) =>
    (position < 0 ? 100 : position * 10) + ((day + 7 - weekStart) % 7);
  const unique = new Map(byDay.map((named) => [`${named.day} ${named.position}`, named]));
  return [...unique.values()].sort((a, b) => place(a) - place(b));
}

const number = (value: number, locale: string) =>
  cached(`number ${locale}`, () => new Intl.NumberFormat(locale)).format(value);

const formatList = (items: readonly string[], locale: string) =>
  cached(`list ${locale}`, () => new Intl.ListFormat(regional(locale))).format(items);
