import type { Moment, TimeZoneId } from './moment.js';
import { DAY, milliseconds, MINUTE } from './units.js';
import { isTimeZone, offsetAt, resolveWallTime } from './zones.js';

/** The zones to read a time by, as IANA identifiers. */
export interface ParseOptions {
  /** The zone that the record names. */
  readonly timeZone?: TimeZoneId | undefined;
  /** The zone of wall times without a zone of their own in this feed. */
  readonly feedTimeZone?: TimeZoneId | undefined;
}

/** The result of reading a time. */
export interface ParsedMoment {
  /** Absent when the value is not a time. */
  readonly moment?: Moment | undefined;
  /** The problem and how it was resolved, in English; without a moment, the reason why there is none. */
  readonly problem?: string | undefined;
}

/** ISO 8601 as feeds write it, then the zone of RFC 9557; further tags (`[u-ca=…]`) are skipped, as its section 3.3 allows. */
const ISO =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[t\s]\s*(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(z|utc|gmt|([+-])(\d\d)(?::?(\d\d))?)?)?(?:\[!?([^\]=]+)\])?(?:\[[^\]]*\])*$/i;

/**
 * Reads the time of a feed's record. Never throws.
 *
 * - ISO 8601 with an offset or `Z`: an instant, zoned where a zone is named; also `2026-06-01 10:00:00 +0200` and RFC 9557.
 * - ISO 8601 without one: a wall time in the record's zone, else in the feed's, else in UTC with a problem.
 * - `YYYY-MM-DD`: a date. `2026-6-1` too, with a problem.
 * - `{ dateTime, timeZone? }` and `{ date }`, as Google Calendar has them; an offset fixes the instant, `timeZone` only names
 *   the zone.
 *
 * A zone in the text takes precedence over `value.timeZone`, and that over `options.timeZone`. An unknown zone is a problem and
 * is ignored. 24:00 is the next midnight. Any other value, and a day like 2026-02-30, gives no moment and a problem.
 */
export function parseMoment(value: unknown, options: ParseOptions = {}): ParsedMoment {
  const record = recordOf(value);
  const text = record.dateTime || record.date;
  const match = typeof text === 'string' && ISO.exec(text.trim());
  if (!match) return { problem: `${quote(text ?? value)} is not a date or a time` };
  const parts = partsOf(match);
  if (!parts) return { problem: `${quote(text)} does not exist` };

  const problems: string[] = [];
  if (parts.isShort) {
    problems.push(`${quote(text)} should be written ${match[0].replace(/\b\d\b/g, '0$&')}`);
  }
  if (!match[4]) return { moment: { kind: 'date', date: parts.date }, problem: problems[0] };

  const isWall = parts.offset === undefined;
  const zones = [match[12], record.timeZone, options.timeZone, isWall ? options.feedTimeZone : undefined];
  const timeZone = firstZone(zones, problems);
  if (isWall && !timeZone) problems.push(`${quote(text)} names no time zone and was read as UTC`);
  const epoch = epochOf(parts, timeZone);
  return {
    moment: timeZone ? { kind: 'zoned', epoch, timeZone } : { kind: 'instant', epoch },
    problem: problems.join('; ') || undefined,
  };
}

const recordOf = (value: unknown) =>
  (typeof value === 'object' && value ? value : { date: value }) as Record<string, unknown>;

/** The instant of a wall time with an offset, else in a zone, else in UTC. */
function epochOf(
  { asUtc, offset }: { asUtc: number; offset: number | undefined },
  zone: TimeZoneId | undefined,
) {
  if (offset !== undefined) return asUtc - offset;
  return zone ? resolveWallTime(asUtc, zone) : asUtc;
}

/** The first zone that is given and known; an unknown one before it is a problem. */
function firstZone(ids: readonly unknown[], problems: string[]): TimeZoneId | undefined {
  for (const id of ids) {
    if (isTimeZone(id)) return id;
    if (id != null && id !== '') problems.push(`the time zone ${quote(id)} is not known`);
  }
  return undefined;
}

/** The numbers in a match of `ISO`; undefined for a day or a time that does not exist. */
function partsOf(match: RegExpExecArray) {
  // An absent part is '', which counts as 0.
  const part = (index: number) => match[index] ?? '';
  const date = [part(1), part(2).padStart(2, '0'), part(3).padStart(2, '0')].join('-');
  const midnight = Date.UTC(+part(1), +part(2) - 1, +part(3));
  const time = milliseconds(part(4), part(5), part(6)) + +(part(7) + '000').slice(0, 3);
  const isReal =
    new Date(midnight).toISOString().startsWith(date) &&
    time <= DAY &&
    +part(10) < 24 &&
    [5, 6, 11].every((index) => +part(index) < 60);
  const offset = +(part(9) + '1') * milliseconds(part(10), part(11));
  return isReal
    ? {
        date,
        /** The wall time in milliseconds as if in UTC. */
        asUtc: midnight + time,
        /** Milliseconds ahead of UTC; undefined where the text has neither an offset nor `Z`. */
        offset: part(8) ? offset : undefined,
        /** Whether a month, a day or an hour has one digit. */
        isShort: [2, 3, 4].some((index) => part(index).length === 1),
      }
    : undefined;
}

const quote = (value: unknown) =>
  typeof value === 'string'
    ? `"${value.slice(0, 80)}"`
    : Object(value) === value
      ? 'an object'
      : String(value);

/**
 * A moment in ISO 8601, with its zone's offset: `2026-06-01` for a date, `2026-06-01T15:00:00Z` for an instant,
 * `2026-06-01T17:00+02:00` for a zoned one. Seconds and milliseconds are written only where they are not 0.
 */
export function toIso8601(moment: Moment): string {
  if (moment.kind === 'date') return moment.date;
  const { epoch } = moment;
  const offset = moment.kind === 'zoned' ? offsetAt(epoch, moment.timeZone) : NaN;
  // HTML allows no seconds in offsets. Some zones had them before 1972, and are written in UTC.
  if (offset % MINUTE !== 0) return new Date(epoch).toISOString().replace('.000', '');
  const local = new Date(epoch + offset).toISOString().replace(/(:00)?(\.000)?Z$/, '');
  return local + (offset < 0 ? '-' : '+') + new Date(Math.abs(offset)).toISOString().slice(11, 16);
}
