import type { TimeZoneId } from '../../time/moment.js';
import { isTimeZone } from '../../time/zones.js';

const KEY = 'iiif-blocks.time-zone';

/** The time zone that the reader has chosen on this site before; undefined where there is none, or no memory. */
export function recallZone(): TimeZoneId | undefined {
  try {
    const zone = localStorage.getItem(KEY);
    return isTimeZone(zone) ? zone : undefined;
  } catch {
    return undefined; // a page may be forbidden to store anything
  }
}

/** Remembers a time zone for the reader's next visit, where that may be. */
export function rememberZone(zone: TimeZoneId): void {
  try {
    localStorage.setItem(KEY, zone);
  } catch {
    // It counts for this visit then.
  }
}
