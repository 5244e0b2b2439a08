import type { Moment, TimeZoneId } from '../../time/moment.js';
import { offsetAt, resolveWallTime } from '../../time/zones.js';
import type { Property } from './property.js';
import { milliseconds, DAY } from '../../time/units.js';

/** A DATE or DATE-TIME (RFC 5545, 3.3.4 and 3.3.5). It becomes an instant only with the clock of its zone. */
export interface When {
  /** `wall` is a wall time in the zone of `tzid`, or without a zone. */
  readonly kind: 'date' | 'utc' | 'wall';
  /** The date and time as written, in milliseconds as if in UTC. */
  readonly wall: number;
  readonly tzid?: string | undefined;
}

/** A DURATION. `days` are calendar days, longer or shorter where clocks change; `ms` is exact (RFC 5545, 3.3.6). */
export interface Duration {
  readonly days: number;
  readonly ms: number;
}

/** Converts between instants and wall times in one zone. */
export interface Clock {
  /** Absent for UTC, and for a zone that only the feed's own rules describe. */
  readonly id?: TimeZoneId | undefined;
  /** The instant of a wall time. A skipped wall time moves past the gap; of a repeated one, the first instant is taken. */
  toEpoch(wall: number): number;
  toWall(epoch: number): number;
}

export const utc: Clock = { toEpoch: (wall) => wall, toWall: (epoch) => epoch };

/** The clock of an IANA zone. */
export const clockIn = (id: TimeZoneId): Clock => ({
  id,
  toEpoch: (wall) => resolveWallTime(wall, id),
  toWall: (epoch) => epoch + offsetAt(epoch, id),
});

const WHEN = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i;

/** Reads a DATE or DATE-TIME. Throws an Error that quotes any other text. */
export function parseWhen(text: string, property?: Pick<Property, 'type' | 'params'>): When {
  const match = WHEN.exec(text.trim());
  const [year, month, day, hour, minute, second] = (match ?? []).slice(1, 7).map((part) => +(part ?? 0));
  const date = Date.UTC(year!, month! - 1, day);
  if (
    !match ||
    new Date(date).getUTCDate() !== day ||
    new Date(date).getUTCFullYear() !== year ||
    hour! > 24 ||
    minute! > 59 ||
    second! > 60
  ) {
    throw new Error(`"${text.slice(0, 80)}" is not a date or a time`);
  }
  if (!match[4] || property?.type === 'date') return { kind: 'date', wall: date };
  const wall = date + milliseconds(hour!, minute!, Math.min(second!, 59));
  return match[7] ? { kind: 'utc', wall } : { kind: 'wall', wall, tzid: property?.params.tzid };
}

/** Reads a DURATION of up to a hundred years. Throws an Error that quotes any other text. */
export function parseDuration(text: string): Duration {
  const match = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text.trim());
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] =
    match?.slice(2).map((part) => +(part ?? 0)) ?? [];
  const whole = weeks * 7 + days;
  const ms = milliseconds(hours, minutes, seconds);
  if (!match || whole * DAY + ms > 36525 * DAY) throw new Error(`"${text.slice(0, 80)}" is not a duration`);
  const sign = match[1] === '-' ? -1 : 1;
  return { days: sign * whole, ms: sign * ms };
}

/** The midnight that begins a wall time's day. */
export const startOfDay = (wall: number): number => Math.floor(wall / DAY) * DAY;

export { plainDate } from '../../time/zones.js';

/** An instant as a `Moment`, in the zone of the clock that it was read from. */
export const momentAt = (epoch: number, { id }: Clock): Moment =>
  id ? { kind: 'zoned', epoch, timeZone: id } : { kind: 'instant', epoch };
