import type { EpochMilliseconds, TimeZoneId } from './moment.js';
import { offsetAt } from './zones.js';
import { MINUTE } from './units.js';

/** The last part of a zone's identifier, as people write it: "New York". */
export const cityOf = (zone: TimeZoneId): string =>
  zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** A zone's offset at an instant: "UTC+2", "UTC−3:30", "UTC". */
export function offsetName(epoch: EpochMilliseconds, zone: TimeZoneId): string {
  const minutes = Math.round(offsetAt(epoch, zone) / MINUTE);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '−' : '+';
  return minutes ? `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, '0')}` : ''}` : 'UTC';
}
