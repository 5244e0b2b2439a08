import { lastStart, type Effort } from '../../time/recurrence.js';
import { parseRule, type RecurrenceRule } from '../../time/rule.js';
import { detailsOf, type Details } from './details.js';
import { propertiesOf, propertyOf, valueOf, type Component } from './content-lines.js';
import type { Property } from './property.js';
import { parseDuration, parseWhen, startOfDay, type Duration, type When } from './when.js';

/** The recurrence of an event. */
export interface Repetition {
  /** The value of RRULE. */
  readonly text: string;
  readonly rule: RecurrenceRule;
  /** UNTIL, where the rule has one. */
  readonly until?: When | undefined;
  /** The wall time of the last start, where the rule has a COUNT. */
  readonly last?: number | undefined;
}

/** A start in addition to those of the rule (RDATE); a PERIOD has its own end or duration. */
export interface Added {
  readonly start: When;
  readonly end?: When | undefined;
  readonly duration?: Duration | undefined;
}

/** A VEVENT: an event, a series, or an override of occurrences of a series. */
export interface Entry {
  readonly uid: string;
  readonly line: number;
  readonly sequence: number;
  readonly start: When;
  readonly end?: When | undefined;
  readonly duration?: Duration | undefined;
  readonly repetition?: Repetition | undefined;
  /** The rule of excluded starts: EXRULE of RFC 2445, which RFC 5545 dropped but old calendars still have. */
  readonly exception?: Repetition | undefined;
  readonly added: readonly Added[];
  readonly excluded: readonly When[];
  /** The start in the series that an override replaces (RECURRENCE-ID). */
  readonly replaces?: When | undefined;
  /** Whether an override replaces all later occurrences, too (RANGE=THISANDFUTURE). */
  readonly andFuture: boolean;
  readonly details: Details;
}

/** The effort that counting to COUNT may take: enough for a daily event over a hundred years. */
const COUNTING = 40_000;
/** The most EXDATE or RDATE that are read, more than anybody writes by hand. */
const MOST_DATES = 5000;

/** Reads a VEVENT. Throws an Error without a readable start; any other bad property is reported and left out. */
export function readEntry(component: Component, report: (reason: string) => void): Entry {
  const attempt = <T>(name: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      report(`${name}: ${(error as Error).message}; left out`);
      return undefined;
    }
  };
  const first = <T>(name: string, read: (value: string, property: Property) => T) => {
    const property = propertyOf(component, name);
    return property && attempt(name, () => read(property.values[0] ?? '', property));
  };
  const list = <T>(name: string, read: (value: string, property: Property) => T): T[] => {
    const all = propertiesOf(component, name);
    const count = all.reduce((sum, { values }) => sum + values.length, 0);
    if (count > MOST_DATES) report(`${name}: more than ${MOST_DATES}; the others are left out`);
    return all
      .flatMap((property) => property.values.map((value) => ({ value, property })))
      .slice(0, MOST_DATES)
      .flatMap(({ value, property }) => attempt(name, () => read(value, property)) ?? []);
  };

  const dtstart = propertyOf(component, 'DTSTART');
  if (!dtstart) throw new Error('DTSTART is missing');
  let start: When;
  try {
    start = parseWhen(dtstart.values[0] ?? '', dtstart);
  } catch (error) {
    throw new Error(`DTSTART: ${(error as Error).message}`, { cause: error });
  }
  let end = first('DTEND', parseWhen);
  // Exchange writes whole days as times from midnight to midnight.
  if (
    /^true$/i.test(valueOf(component, 'X-MICROSOFT-CDO-ALLDAYEVENT')) &&
    isMidnight(start) &&
    isMidnight(end)
  ) {
    start = toDate(start);
    end &&= toDate(end);
  }

  const repetition = (name: string) => first(name, (value) => repetitionOf(value.trim(), start.wall, report));
  return {
    uid: valueOf(component, 'UID'),
    line: component.line,
    sequence: Number(valueOf(component, 'SEQUENCE')) || 0,
    start,
    end,
    duration: end ? undefined : first('DURATION', parseDuration),
    repetition: repetition('RRULE'),
    exception: repetition('EXRULE'),
    added: list('RDATE', (value, property) => {
      const [from = '', to] = value.split('/');
      return {
        start: parseWhen(from, property),
        ...(to && (/^[+-]?P/i.test(to) ? { duration: parseDuration(to) } : { end: parseWhen(to, property) })),
      };
    }),
    excluded: list('EXDATE', parseWhen),
    replaces: first('RECURRENCE-ID', parseWhen),
    andFuture: /^THISANDFUTURE$/i.test(propertyOf(component, 'RECURRENCE-ID')?.params.range ?? ''),
    details: detailsOf(component),
  };
}

function repetitionOf(text: string, start: number, report: (reason: string) => void): Repetition {
  const rule = parseRule(text);
  const until = rule.until ? parseWhen(rule.until) : undefined;
  if (!rule.count) return { text, rule, until };
  // Counted once, here, so that no later reading has to start from the first event.
  const effort: Effort = { left: COUNTING };
  const last = lastStart(rule, start, rule.count, effort);
  if (effort.left < 0)
    report(`COUNT=${rule.count} is too many; those after ${new Date(last).toISOString()} are left out`);
  return { text, rule, until, last };
}

const isMidnight = (when: When | undefined) => !when || when.wall === startOfDay(when.wall);

const toDate = ({ wall }: When): When => ({ kind: 'date', wall });
