import { cached, formatter } from './formatters.js';
import type { EpochMilliseconds, PlainDate, TimeZoneId } from './moment.js';
import { milliseconds, DAY } from './units.js';

export { isTimeZone, localTimeZone } from './zone-id.js';

/**
 * What a clock and a calendar on the wall show, in the proleptic Gregorian calendar; fields as
 * `Temporal.PlainDateTime` names them. `month` and `day` count from 1; absent fields of the time are 0.
 * Fields beyond their range carry over (day 32 is the next month's first or later), as with `Date.UTC`. Years
 * from 100.
 */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  readonly millisecond?: number | undefined;
}

/** Six days, nearly: since 1970 no zone has changed its clocks twice in less than seven. */
const SPAN = 5e8;

/**
 * Milliseconds that a zone's clocks are ahead of UTC at an instant: positive east of Greenwich, to the
 * second. A zone that is not known counts as the browser's own. Throws a RangeError for an instant that
 * `Date` cannot hold.
 */
export function offsetAt(epoch: EpochMilliseconds, zone: TimeZoneId): number {
  const span = Math.floor(epoch / SPAN);
  // null: the clocks change in this span.
  const offset = cached(`${zone} ${span}`, () => {
    const first = askOffsetAt(span * SPAN, zone);
    return first === askOffsetAt((span + 1) * SPAN - 1, zone) ? first : null;
  });
  return offset ?? askOffsetAt(epoch, zone);
}

function askOffsetAt(epoch: EpochMilliseconds, zone: TimeZoneId): number {
  // The one form of a zone's name that is exact. It ends in "GMT", "GMT-04:00" or "GMT+05:41:16".
  const text = formatter('en', { timeZone: zone, timeZoneName: 'longOffset' }, 'offset ' + zone).format(
    epoch,
  );
  const [, sign, hours = '', minutes = '', seconds = ''] = /([+-])(\d\d):(\d\d):?(\d\d)?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * milliseconds(hours, minutes, seconds);
}

/**
 * The instant at which clocks in a zone show a wall time. What clocks skip is moved on by the length of the
 * gap, and of what they show twice the first is taken: disambiguation `compatible` of Temporal, and RFC 5545,
 * 3.3.5. Zone as in `offsetAt`.
 */
export function wallTimeToEpoch(wall: WallTime, zone: TimeZoneId): EpochMilliseconds {
  const { year, month, day, hour, minute, second, millisecond } = wall;
  return resolveWallTime(
    Date.UTC(year, month - 1, day, hour ?? 0, minute ?? 0, second ?? 0, millisecond ?? 0),
    zone,
  );
}

/** `wallTimeToEpoch` for a wall time in milliseconds as if in UTC (`Date.UTC`). */
export const resolveWallTime = (asUtc: number, zone: TimeZoneId): EpochMilliseconds =>
  resolveWall(asUtc, (epoch) => offsetAt(epoch, zone));

/** `resolveWallTime` for any clock, given by its offset from UTC at an instant, in milliseconds. */
export function resolveWall(asUtc: number, offset: (epoch: EpochMilliseconds) => number): EpochMilliseconds {
  // No zone is a day away from UTC, and none changes its clocks twice in two days.
  const before = asUtc - offset(asUtc - DAY);
  const after = asUtc - offset(asUtc + DAY);
  const isShown = (epoch: EpochMilliseconds) => epoch + offset(epoch) === asUtc;
  // Where clocks are put back, both instants show the wall time, and `before` is the earlier. Where clocks are put forward,
  // neither may.
  return before === after || isShown(before) || !isShown(after) ? before : after;
}

/**
 * The first instant of a day in a zone, which is not midnight where clocks are put forward then. A day that a
 * zone left out (Apia, 2011-12-30) begins and ends at once. Zone as in `offsetAt`; a RangeError for a bad
 * date.
 */
export function startOfDate(date: PlainDate, zone: TimeZoneId): EpochMilliseconds {
  return resolveWallTime(Date.parse(date), zone);
}

/**
 * The day that an instant falls on in a zone, `YYYY-MM-DD`. Zone and errors as in `offsetAt`; years 0 to
 * 9999.
 */
export function dateAt(epoch: EpochMilliseconds, zone: TimeZoneId): PlainDate {
  return plainDate(epoch + offsetAt(epoch, zone));
}

/**
 * The day that comes `days` after another, or before it where negative; a whole number. Throws a RangeError
 * for a bad date.
 */
export function addDays(date: PlainDate, days: number): PlainDate {
  return plainDate(Date.parse(date) + days * DAY);
}

/** The day of a wall time in milliseconds as if in UTC. */
export const plainDate = (asUtc: number): PlainDate => new Date(asUtc).toISOString().slice(0, 10);
