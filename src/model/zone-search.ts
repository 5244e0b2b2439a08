import type { TimeZoneId } from '../time/moment.js';
import { cityOf } from '../time/zone-names.js';
import { isTimeZone } from '../time/zones.js';

/** Names of today for zones that engines list under older ones, which they keep for ever (ECMA-402). */
const RENAMED =
  'America/Nuuk Asia/Ho_Chi_Minh Asia/Kathmandu Asia/Kolkata Asia/Yangon Atlantic/Faroe Europe/Kyiv Pacific/Chuuk Pacific/Pohnpei';

let known: readonly TimeZoneId[] | undefined;

/** Every zone that the engine knows, under the name that people look for; `UTC` first. */
function zones(): readonly TimeZoneId[] {
  return (known ??= [
    ...new Set([
      'UTC',
      ...[...Intl.supportedValuesOf('timeZone'), ...RENAMED.split(' ').filter(isTimeZone)].sort(),
    ]),
  ]);
}

/** A text without differences in case, accents, "_" and "/". */
const simplify = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The zones in whose name every word of a query begins a word, cities that begin with it first; without a query none. What is an
 * identifier by itself is found too, if the engine knows it.
 */
export function findZones(query: string, limit: number): TimeZoneId[] {
  const words = simplify(query);
  if (!words) return [];
  const found = zones().filter((zone) => {
    const name = ` ${simplify(zone)}`;
    return words.split(' ').every((word) => name.includes(` ${word}`));
  });
  const isCity = (zone: TimeZoneId) => simplify(cityOf(zone)).startsWith(words);
  found.sort((a, b) => Number(isCity(b)) - Number(isCity(a)));
  const exact = query.trim();
  if (found.length === 0 && isTimeZone(exact)) return [exact];
  return found.slice(0, limit);
}
