import { cachedFormatter, regional } from './formatters.js';
import type { EpochMilliseconds, TimeZoneId } from './moment.js';
import { addDays, dateAt, startOfDate } from './zones.js';
import { DAY, HOUR, MINUTE } from './units.js';

/**
 * To the nearest whole number; a half goes down, so that a text changes at an instant and not just after it.
 */
const round = (value: number) => Math.ceil(value - 0.5);

type Words = readonly [value: number, unit: Intl.RelativeTimeFormatUnit];

function inDays(days: number): Words {
  const distance = Math.abs(days);
  if (distance < 14) return [days, 'day'];
  return distance < 60 ? [round(days / 7), 'week'] : [round(days / 30.44), 'month'];
}

/** A text, and the instant at which another text is true. */
function phrase(
  target: EpochMilliseconds,
  now: EpochMilliseconds,
  zone: TimeZoneId,
): [Words, EpochMilliseconds] {
  const ahead = target - now;
  const minutes = Math.ceil(ahead / MINUTE);
  if (Math.abs(minutes) < 60) {
    return [[minutes, minutes ? 'minute' : 'second'], target - (minutes - 1) * MINUTE];
  }

  const hours = round(ahead / HOUR);
  const today = dateAt(now, zone);
  const days = (Date.parse(dateAt(target, zone)) - Date.parse(today)) / DAY;
  const startOfDayAfter = (days: number) => startOfDate(addDays(today, days), zone);
  if (Math.abs(hours) < 24) {
    return [[hours, 'hour'], target - (hours === 1 ? 59 * MINUTE : (hours - 0.5) * HOUR)];
  }
  // A day on which clocks are put back has room for 24 hours and a target that is still today.
  if (!days) {
    const nextHour = target - (hours - 0.5) * HOUR;
    return [[hours, 'hour'], hours < 0 ? Math.min(nextHour, startOfDayAfter(1)) : nextHour];
  }
  const words = inDays(days);
  let step = 1;
  while (inDays(days - step).join() === words.join()) step++;
  const hoursBegin = target - 23.5 * HOUR;
  return [words, Math.min(startOfDayAfter(step), hoursBegin > now ? hoursBegin : Infinity)];
}

/**
 * How far off an instant is: "in 20 minutes", "in 3 hours", "tomorrow", "in 3 weeks", "now" for the minute
 * that begins with it, then "2 days ago" and so on. Minutes are rounded up, hours to the nearest; from 24
 * hours calendar days in the zone count, from 14 days weeks, from 60 days months. `changesAt` is the instant
 * at which the text becomes another, and not a millisecond before. Locale and zone as in `Where`; an instant
 * that is not a number gives an empty text that never changes.
 */
export function countdown(
  target: EpochMilliseconds,
  now: EpochMilliseconds,
  locale: string,
  timeZone: TimeZoneId,
): { text: string; changesAt: EpochMilliseconds } {
  if (!Number.isFinite(target - now)) return { text: '', changesAt: Infinity };
  const [[value, unit], changesAt] = phrase(target, now, timeZone);
  return { text: relativeFormatter(locale).format(value, unit), changesAt };
}

/** Says "tomorrow" where a language has a word for it. A tag that is not well-formed falls back to `en-GB`. */
function relativeFormatter(locale: string): Intl.RelativeTimeFormat {
  return cachedFormatter('relative ' + locale, () => {
    try {
      return new Intl.RelativeTimeFormat(regional(locale), { numeric: 'auto' });
    } catch {
      return new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
    }
  });
}
