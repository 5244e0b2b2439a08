import type { TimeZoneId } from '../../time/moment.js';
import { isTimeZone, localTimeZone } from '../../time/zone-id.js';
import type { Settings } from './settings.js';

/**
 * The zone in which a block shows times: that of its attribute, of the site, or the reader's own. Separate from Settings: the first
 * `Intl` zone look-up is slow, and blocks without times should not pay for it.
 */
export const zoneOf = (settings: Settings): TimeZoneId =>
  settings.first(
    settings.timeZones,
    (id) => (isTimeZone(id) ? id : undefined),
    'time-zone is not an IANA zone',
  ) ?? localTimeZone();
