/** How often a rule's periods follow each other (FREQ). */
export type Frequency = (typeof FREQUENCIES)[number];

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'] as const;

/** A part of BYDAY: `-1SU` is `{ day: 0, position: -1 }`. */
export interface RuleDay {
  /** From 0, Sunday, to 6, as `Date.prototype.getUTCDay` counts. */
  readonly day: number;
  /** Which of them in the month or year, from the end where negative; 0 means each. */
  readonly position: number;
}

/** A recurrence rule, its lists sorted and without repetitions; RFC 5545, 3.3.10. */
export interface RecurrenceRule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count?: number | undefined;
  /** UNTIL as it is written: `20260604` or `20260604T150000Z`. */
  readonly until?: string | undefined;
  /** The day on which weeks begin, from 0, Sunday; Monday by default (WKST). */
  readonly weekStart: number;
  readonly bySecond?: readonly number[] | undefined;
  readonly byMinute?: readonly number[] | undefined;
  readonly byHour?: readonly number[] | undefined;
  readonly byDay?: readonly RuleDay[] | undefined;
  readonly byMonthDay?: readonly number[] | undefined;
  readonly byYearDay?: readonly number[] | undefined;
  readonly byWeekNo?: readonly number[] | undefined;
  /** From 1, January. */
  readonly byMonth?: readonly number[] | undefined;
  readonly bySetPos?: readonly number[] | undefined;
}

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** The lists of numbers: as what they are kept, the smallest and the largest; a negative one counts from the end, 0 is none. */
const LISTS: Record<string, readonly [name: keyof RecurrenceRule, least: number, most: number]> = {
  BYSECOND: ['bySecond', 0, 60],
  BYMINUTE: ['byMinute', 0, 59],
  BYHOUR: ['byHour', 0, 23],
  BYMONTHDAY: ['byMonthDay', -31, 31],
  BYYEARDAY: ['byYearDay', -366, 366],
  BYWEEKNO: ['byWeekNo', -53, 53],
  BYMONTH: ['byMonth', 1, 12],
  BYSETPOS: ['bySetPos', -366, 366],
};

/**
 * Reads the value of RRULE (RFC 5545, 3.3.10), upper or lower case; parts that it does not know are passed over. Throws an
 * Error that says what is wrong where it means no rule, RFC 7529's other calendars included.
 */
export function parseRule(text: string): RecurrenceRule {
  const parts = new Map<string, string>();
  for (const part of text.toUpperCase().split(';')) {
    const [name = '', value = ''] = part.split('=', 2).map((piece) => piece.trim());
    parts.set(name, value);
  }
  const bad = (name: string) => new Error(`${name}=${parts.get(name) ?? ''} means nothing`);
  const whole = (name: string, value: string, least: number, most: number) => {
    if (!/^[+-]?\d+$/.test(value) || +value < least || +value > most || (least < 0 && !+value))
      throw bad(name);
    return +value;
  };
  const one = (name: string) => {
    const value = parts.get(name);
    return value === undefined ? undefined : whole(name, value, 1, 1e9);
  };
  const dayNumber = (name: string, value: string) => {
    const day = DAYS.indexOf(value);
    if (day < 0) throw bad(name);
    return day;
  };

  const freq = FREQUENCIES.find((name) => name === parts.get('FREQ'));
  if (!freq) throw bad('FREQ');
  if ((parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN') throw bad('RSCALE');
  const until = parts.get('UNTIL');
  if (until !== undefined && !/^\d{8}(T\d{6}Z?)?$/.test(until)) throw bad('UNTIL');

  const lists: Partial<Record<keyof RecurrenceRule, number[]>> = {};
  for (const [name, [key, least, most]] of Object.entries(LISTS)) {
    const values = parts.get(name)?.split(',');
    if (values) lists[key] = sorted(values.map((value) => whole(name, value, least, most)));
  }
  const byDay = parts
    .get('BYDAY')
    ?.split(',')
    .map((value) => ({
      day: dayNumber('BYDAY', value.slice(-2)),
      position: value.length > 2 ? whole('BYDAY', value.slice(0, -2), -53, 53) : 0,
    }));
  return {
    ...lists,
    freq,
    interval: one('INTERVAL') ?? 1,
    count: one('COUNT'),
    until,
    weekStart: dayNumber('WKST', parts.get('WKST') ?? 'MO'),
    byDay,
  };
}

const sorted = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
