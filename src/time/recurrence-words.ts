import { recurrenceMessages as messages } from '../i18n/en/recurrence.js';
import type { BlockContext } from './context.js';
import { formatDay, formatter } from './format.js';
import { cached, regional } from './formatters.js';
import type { Moment, TimeZoneId } from './moment.js';
import { parseRule, type RecurrenceRule, type RuleDay } from './rule.js';
import { dateAt, offsetAt } from './zones.js';
import { DAY } from './units.js';

type Key = keyof typeof messages;

/** Language, messages and zone of a block; without a zone, the words are those of the event's own zone. */
export type WordsOptions = Pick<BlockContext, 'locale' | 't'> & Partial<Pick<BlockContext, 'timeZone'>>;

/** A series as `Recurrence` of the model has it. */
interface Series {
  /** The value of RRULE; empty for a series of single starts (RDATE). */
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
 * The recurrence of an event in words: "every four weeks on Thursday", "the first Tuesday of every month until 4 June 2026".
 * Days that a rule leaves open are those of `start`. Excluded and added dates are not mentioned; a series without a rule is
 * counted: "on 3 dates".
 *
 * Undefined for a rule that cannot be read, that takes too many words, or that would be wrong for the reader, whose Wednesday
 * may be the event's Thursday.
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

/** The number of starts of a series without a rule. */
function datesOf({ start, added = [], excluded = [] }: Series): number {
  const nameOf = (moment: Moment) => (moment.kind === 'date' ? moment.date : moment.epoch);
  const starts = new Set([start, ...added].map(nameOf));
  for (const moment of excluded) starts.delete(nameOf(moment));
  return starts.size;
}

/** The day of the start in its own zone, as midnight in UTC. */
const wallDay = (start: Moment, zone: TimeZoneId) =>
  new Date(start.kind === 'date' ? start.date : dateAt(start.epoch, zone));

/** Whether the event falls on the same day in the reader's zone, in summer and in winter. */
function isSameDay(start: Moment, own: TimeZoneId, reader = own): boolean {
  if (start.kind === 'date') return true;
  const wall = start.epoch + offsetAt(start.epoch, own);
  return [0, HALF_A_YEAR].every((later) => {
    const epoch = wall + later - offsetAt(start.epoch + later, own);
    return dateAt(epoch, own) === dateAt(epoch, reader);
  });
}

function wordsOf(open: RecurrenceRule, start: Date, options: WordsOptions): string | undefined {
  const { freq, byYearDay, byWeekNo, byHour, byMinute, bySecond } = open;
  const hasManyTimes = [byHour, byMinute, bySecond].some((times) => times && times.length > 1);
  if (byYearDay || byWeekNo || hasManyTimes) return undefined;
  const rule = { ...open, byDay: open.byDay && sortDays(open) };
  const phrases = phrasesOf(rule, options);
  if (freq === 'YEARLY') return yearly(rule, start, phrases);
  if (freq === 'MONTHLY') return monthly(rule, start, phrases);
  return freq === 'WEEKLY' || freq === 'DAILY' ? weekly(rule, start, phrases) : undefined;
}

type Phrases = ReturnType<typeof phrasesOf>;

/** The phrases of a language from which the words of a rule are made. Weekdays are numbered from 0, Sunday. */
function phrasesOf({ interval }: RecurrenceRule, { locale, t }: WordsOptions) {
  const date = (options: Intl.DateTimeFormatOptions, month: number, day = 1) =>
    formatter(locale, { ...options, timeZone: 'UTC' }).format(Date.UTC(2024, month - 1, day));
  return {
    say: (key: Key, values?: Record<string, string>) => t(messages, key, values),
    list: (items: readonly string[]) => formatList(items, locale),
    // 7 January 2024 was a Sunday.
    weekday: (day: number) => date({ weekday: 'long' }, 1, 7 + day),
    month: (month: number) => date({ month: 'long' }, month),
    monthDay: (month: number, day: number) => date({ day: 'numeric', month: 'long' }, month, day),
    onMonthDay: (day: number) => t(messages, 'onMonthDay', { number: number(day, locale) }),
    /** "the second Tuesday"; undefined for a position without a word. */
    nth(position: number, day: string): string | undefined {
      const key = POSITIONS[position];
      return key && t(messages, key, { day });
    },
    /** "every month", or "every two months" with the key `several`. */
    every(one: Key, several: Key, values: Record<string, string> = {}): string {
      if (interval === 1) return t(messages, one, values);
      const word = t(messages, 'smallNumbers').split(' ')[interval - 2];
      return t(messages, several, { ...values, count: interval, number: word ?? number(interval, locale) });
    },
  };
}

function yearly(rule: RecurrenceRule, start: Date, phrases: Phrases): string | undefined {
  const { interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  if (byDay) {
    const days = interval === 1 && byMonth?.length === 1 && daysInMonth(rule, start, phrases);
    return days ? phrases.say('everyYearIn', { month: phrases.month(byMonth[0]!), days }) : undefined;
  }
  const months = byMonth ?? [start.getUTCMonth() + 1];
  const days = byMonthDay ?? [start.getUTCDate()];
  const isOneDate = months.length === 1 && days.length === 1 && days[0]! > 0;
  if (bySetPos || !isOneDate || (byMonthDay && !byMonth)) return undefined;
  return phrases.every('everyYear', 'everyYears', { date: phrases.monthDay(months[0]!, days[0]!) });
}

function monthly(rule: RecurrenceRule, start: Date, phrases: Phrases): string | undefined {
  const days = rule.byMonth ? undefined : daysInMonth(rule, start, phrases);
  return days && phrases.every('everyMonth', 'everyMonths', { days });
}

function weekly(
  rule: RecurrenceRule,
  start: Date,
  { say, every, weekday, list }: Phrases,
): string | undefined {
  const { freq, interval, byDay, byMonth, byMonthDay, bySetPos } = rule;
  const hasPosition = byDay?.some(({ position }) => position);
  if ([byMonth, byMonthDay, bySetPos].some(Boolean) || hasPosition) return undefined;
  if (freq === 'DAILY' && !byDay) return every('everyDay', 'everyDays');
  if (freq === 'DAILY' && interval > 1) return undefined;
  if (interval === 1) {
    if (byDay?.length === 7) return say('everyDay');
    if (isWorkdays(byDay)) return say('everyWeekday');
  }
  const days = byDay?.map(({ day }) => day) ?? [start.getUTCDay()];
  const items = days.map((day) => say('onWeekday', { day: weekday(day) }));
  return every('everyWeek', 'everyWeeks', { days: list(items) });
}

/** The days that a rule names in a month: "on the 15th", "the first Monday and the last Friday". */
function daysInMonth(rule: RecurrenceRule, start: Date, phrases: Phrases): string | undefined {
  const { byDay, byMonthDay, bySetPos } = rule;
  if (byDay ? byMonthDay : bySetPos) return undefined;
  const items = byDay
    ? weekdaysInMonth(byDay, bySetPos, phrases)
    : (byMonthDay ?? [start.getUTCDate()]).map((day) =>
        day > 0 ? phrases.onMonthDay(day) : phrases.nth(day, phrases.say('anyDay')),
      );
  return items?.every((item) => item !== undefined) ? phrases.list(items) : undefined;
}

function weekdaysInMonth(
  byDay: readonly RuleDay[],
  bySetPos: RecurrenceRule['bySetPos'],
  { say, weekday, nth }: Phrases,
): (string | undefined)[] | undefined {
  if (!bySetPos) return byDay.map(({ day, position }) => nth(position, weekday(day)));
  const isAnyWorkday = isWorkdays(byDay);
  if (byDay.some(({ position }) => position) || (byDay.length > 1 && !isAnyWorkday)) return undefined;
  const name = isAnyWorkday ? say('anyWeekday') : weekday(byDay[0]!.day);
  return bySetPos.map((position) => nth(position, name));
}

const isWorkdays = (byDay: readonly RuleDay[] = []): boolean =>
  [...byDay.map(({ day }) => day)].sort().join() === WORKDAYS;

/** The days of a rule without repetitions, by position, then in the order of the rule's week. */
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
