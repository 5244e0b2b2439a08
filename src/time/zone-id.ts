import { cached, formatter } from './formatters.js';
import type { TimeZoneId } from './moment.js';

/**
 * Whether this is an IANA time zone identifier that the engine knows, in any case. Offsets such as `+02:00`
 * and non-strings are not.
 */
export function isTimeZone(id: unknown): id is TimeZoneId {
  // Newer engines take "+02:00" for a zone, older ones do not.
  if (typeof id !== 'string' || !/^[a-z]/i.test(id)) return false;
  try {
    return cached('zone ' + id, () => !!new Intl.DateTimeFormat('en', { timeZone: id }));
  } catch {
    return false;
  }
}

/** The time zone that the browser or Node runs in; `UTC` when it does not say. */
export function localTimeZone(): TimeZoneId {
  const { timeZone } = formatter('en', {}).resolvedOptions();
  return isTimeZone(timeZone) ? timeZone : 'UTC';
}
