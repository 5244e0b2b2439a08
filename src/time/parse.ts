import type { Moment, TimeZoneId } from './moment.js';
import { isTimeZone, offsetAt, resolveWallTime } from './zones.js';

/** What to read a time by that does not say everything itself; IANA identifiers. */
export interface ParseOptions {
  /** The zone that the record names. */
  readonly timeZone?: TimeZoneId | undefined;
  /** The zone of wall times in this feed that name none. */
  readonly feedTimeZone?: TimeZoneId | undefined;
}

/** What came of reading a time. */
export interface ParsedMoment {
  /** Absent when the value means no time. */
  readonly moment?: Moment | undefined;
  /** What is wrong and what was done about it, in English; without a moment, why there is none. */
  readonly problem?: string | undefined;
}

/**
 * ISO 8601 as feeds write it, then RFC 9557's zone; further tags (`[u-ca=…]`) are passed over, as 3.3 there
 * allows.
 */
const ISO =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:[t\s]\s*(\d\d?):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(z|utc|gmt|([+-])(\d\d)(?::?(\d\d))?)?)?(?:\[!?([^\]=]+)\])?(?:\[[^\]]*\])*$/i;

/**
 * Reads what a feed means by "when". Never throws.
 *
 * - ISO 8601 with an offset or `Z`: an instant, zoned where a zone is named; also `2026-06-01 10:00:00 +0200`
 *   and RFC 9557.
 * - ISO 8601 without one: a wall time in the record's zone, else in the feed's, else in UTC with a problem.
 * - `YYYY-MM-DD`: a date. `2026-6-1` too, with a problem.
 * - `{ dateTime, timeZone? }` and `{ date }`, as Google Calendar has them; an offset fixes the instant,
 *   `timeZone` only names the zone.
 *
 * A zone in the text goes before `value.timeZone`, and that before `options.timeZone`; one that is not known
 * is a problem and counts for nothing. 24:00 is the next midnight. Anything else, a day like 2026-02-30
 * included, gives no moment and a problem.
 */
export function parseMoment(value: unknown, options: ParseOptions = {}): ParsedMoment {
  const problems: string[] = [];
  const known = (id: unknown) => {
    if (id == null || id === '' || isTimeZone(id)) return id || undefined;
    problems.push(`the time zone ${quote(id)} is not known`);
    return undefined;
  };
  const record = (typeof value === 'object' && value ? value : { date: value }) as Record<string, unknown>;
  const text = record.dateTime || record.date;
  const match = typeof text === 'string' && ISO.exec(text.trim());
  if (!match) return { problem: `${quote(text ?? value)} is not a date or a time` };

  // What is absent is '', which counts as 0.
  const part = (index: number) => match[index] ?? '';
  const [hour, offset] = [part(4), part(8)];
  const date = [part(1), part(2).padStart(2, '0'), part(3).padStart(2, '0')].join('-');
  const midnight = Date.UTC(+part(1), +part(2) - 1, +part(3));
  const time = length(hour, part(5), part(6)) + +(part(7) + '000').slice(0, 3);
  const isReal =
    new Date(midnight).toISOString().startsWith(date) &&
    time <= 864e5 &&
    +part(10) < 24 &&
    [5, 6, 11].every((index) => +part(index) < 60);
  if (!isReal) return { problem: `${quote(text)} does not exist` };

  if ((part(2) + part(3) + (hour || '00')).length < 6) {
    problems.push(`${quote(text)} should be written ${text.trim().replace(/\b\d\b/g, '0$&')}`);
  }
  if (!hour) return { moment: { kind: 'date', date }, problem: problems[0] };

  let epoch = midnight + time;
  let timeZone = known(match[12]) ?? known(record.timeZone) ?? known(options.timeZone);
  if (part(9)) epoch -= +(part(9) + '1') * length(part(10), part(11));
  else if (!offset) {
    timeZone ??= known(options.feedTimeZone);
    if (timeZone) epoch = resolveWallTime(epoch, timeZone);
    else problems.push(`${quote(text)} names no time zone and was read as UTC`);
  }
  return {
    moment: timeZone ? { kind: 'zoned', epoch, timeZone } : { kind: 'instant', epoch },
    problem: problems.join('; ') || undefined,
  };
}

const length = (hours: string, minutes: string, seconds = '') =>
  +hours * 36e5 + +minutes * 6e4 + +seconds * 1e3;

const quote = (value: unknown) =>
  typeof value === 'string'
    ? `"${value.slice(0, 80)}"`
    : Object(value) === value
      ? 'an object'
      : String(value);

/**
 * A moment in ISO 8601 with all that it says, its zone's offset included: `2026-06-01` for a date,
 * `2026-06-01T15:00:00Z` for an instant, `2026-06-01T17:00+02:00` for a zoned one; seconds and milliseconds
 * where a time has them.
 */
export function toIso8601(moment: Moment): string {
  if (moment.kind === 'date') return moment.date;
  const { epoch } = moment;
  const offset = moment.kind === 'zoned' ? offsetAt(epoch, moment.timeZone) : NaN;
  // HTML knows no seconds in offsets, which some zones had before 1972.
  if (offset % 6e4 !== 0) return new Date(epoch).toISOString().replace('.000', '');
  const local = new Date(epoch + offset).toISOString().replace(/(:00)?(\.000)?Z$/, '');
  return local + (offset < 0 ? '-' : '+') + new Date(Math.abs(offset)).toISOString().slice(11, 16);
}
