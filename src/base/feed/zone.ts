import type { TimeZoneId } from '../../time/moment.js';
import { isTimeZone, localTimeZone } from '../../time/zone-id.js';
import type { Settings } from './settings.js';

/**
 * The zone in which a block shows times: that of its attribute, of the site, or the reader's own. Not one of the settings
 * themselves: who shows no times does without it, since a browser's first question of zones takes it longest.
 */
export const zoneOf = (settings: Settings): TimeZoneId =>
  settings.first(
    settings.timeZones,
    (id) => (isTimeZone(id) ? id : undefined),
    'time-zone is not an IANA zone',
  ) ?? localTimeZone();
