import type { EpochMilliseconds, TimeZoneId } from './moment.js';
import { offsetAt } from './zones.js';
import { DAY, SECOND, WEEK } from './units.js';

/** Instants between which a file needs to know a zone's rules. */
export interface ZoneSpan {
  readonly from: EpochMilliseconds;
  readonly to: EpochMilliseconds;
}

/** Clocks that are set: the wall time at which it happens, by the clocks as they were, counted as if in UTC. */
interface Transition {
  readonly epoch: EpochMilliseconds;
  readonly wall: number;
  readonly from: number;
  readonly to: number;
}

/** Two weeks: no zone changes its clocks and changes them back in less, Morocco's month of Ramadan included. */
const STEP = 2 * WEEK;
/** How far the rules are looked at: over fewer years the last Sunday of a month cannot be told from its fourth. */
const YEARS_AHEAD = 10;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const isoYear = (epoch: EpochMilliseconds) => new Date(epoch).getUTCFullYear();
const startOfYear = (year: number): EpochMilliseconds => Date.UTC(year, 0, 1);

/**
 * The lines of a VTIMEZONE (RFC 5545, 3.6.5) that holds for a span of time, from what Intl knows of the zone.
 *
 * Where clocks change by one rule each year, two observances with RRULE say so, which is what Outlook reads: it knows one
 * STANDARD and one DAYLIGHT, each with BYMONTH and BYDAY, and takes the zone for another one where it finds RDATE or more.
 * Changes by no rule (Casablanca, Cairo) are listed, if any lie within the span; otherwise the offset in it stands alone.
 */
export function vTimeZone(timeZone: TimeZoneId, { from, to }: ZoneSpan): string[] {
  const firstYear = isoYear(from) - 1;
  const lastYear = isoYear(to) + YEARS_AHEAD;
  const transitions = transitionsIn(timeZone, startOfYear(firstYear), startOfYear(lastYear + 1));
  const regular = regularRules(transitions, lastYear);
  const within = transitions.filter(({ epoch }) => epoch > from && epoch <= to);

  let observances = regular?.observances ?? [];
  if (regular?.year !== firstYear) {
    const isRuled = regular && within.length > 0;
    const listed = isRuled ? transitions.filter(({ wall }) => isoYear(wall) < regular.year) : within;
    const wall = startOfYear(firstYear);
    const offset = offsetAt(isRuled ? wall : from, timeZone);
    // The observance that holds before the first change comes first.
    observances = [
      observance({ epoch: wall, wall, from: offset, to: offset }),
      ...listed.map((transition) => observance(transition)),
      ...(isRuled ? observances : []),
    ];
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'];
}

function observance({ wall, from, to }: Transition, rule?: string): string[] {
  const name = to > from ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${new Date(wall).toISOString().replace(/[-:]|\..*/g, '')}`,
    ...(rule ? [`RRULE:${rule}`] : []),
    `TZOFFSETFROM:${utcOffset(from)}`,
    `TZOFFSETTO:${utcOffset(to)}`,
    `END:${name}`,
  ];
}

/** `+0200`, or `-004430` for offsets of before 1972. */
function utcOffset(offset: number): string {
  const [hours, minutes, seconds] = new Date(Math.abs(offset)).toISOString().slice(11, 19).split(':');
  return `${offset < 0 ? '-' : '+'}${hours}${minutes}${seconds === '00' ? '' : seconds}`;
}

function transitionsIn(timeZone: TimeZoneId, from: EpochMilliseconds, to: EpochMilliseconds): Transition[] {
  const transitions: Transition[] = [];
  let before = offsetAt(from, timeZone);
  for (let low = from; low < to; low += STEP) {
    const after = offsetAt(low + STEP, timeZone);
    if (after === before) continue;
    let [earlier, later] = [low, low + STEP];
    while (later - earlier > SECOND) {
      const middle = Math.floor((earlier + later) / 2 / SECOND) * SECOND;
      if (offsetAt(middle, timeZone) === before) earlier = middle;
      else later = middle;
    }
    transitions.push({ epoch: later, wall: later + before, from: before, to: after });
    before = after;
  }
  return transitions;
}

/**
 * The two observances by which clocks are changed each year, and the year from which on they hold without an exception;
 * undefined where they have not for three years.
 */
function regularRules(transitions: readonly Transition[], lastYear: number) {
  let year = lastYear;
  let first: readonly Transition[] = [];
  let rules: readonly string[][] = [];
  for (; ; year--) {
    const ofYear = transitions.filter(({ wall }) => isoYear(wall) === year);
    const common = ofYear.map((transition, index) =>
      rulesOf(transition).filter((rule) => rules[index]?.includes(rule) ?? true),
    );
    if (common.length !== 2 || common.some(({ length }) => length === 0)) break;
    rules = common;
    first = ofYear;
  }
  if (lastYear - year < 3) return undefined;
  const observances = first.map((transition, index) =>
    observance(transition, /^\S+/.exec(rules[index]![0]!)![0]),
  );
  return { year: year + 1, observances };
}

/** What rules a change may follow, its hour and offsets after a blank: the last Sunday of a month may be its fourth. */
function rulesOf({ wall, from, to }: Transition): string[] {
  const date = new Date(wall);
  const [month, day, weekday] = [date.getUTCMonth() + 1, date.getUTCDate(), WEEKDAYS[date.getUTCDay()]];
  const isLast = new Date(wall + WEEK).getUTCMonth() + 1 !== month;
  const positions = [...(isLast ? [-1] : []), ...(day <= 28 ? [Math.ceil(day / 7)] : [])];
  return positions.map(
    (position) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${position}${weekday} ${wall % DAY} ${from} ${to}`,
  );
}
