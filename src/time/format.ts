import { cached, formatter } from './formatters.js';
import type { EpochMilliseconds, Moment, TimeZoneId } from './moment.js';
import { offsetAt } from './zones.js';
import { DAY } from './units.js';

export { clearFormatters, formatter } from './formatters.js';

/** The language and the zone in which a moment is written. */
export interface Where {
  /** BCP 47 language tag; a bare `en`, and a malformed tag, count as `en-GB`. */
  readonly locale: string;
  /** IANA identifier; an unknown one counts as the browser's own zone. */
  readonly timeZone: TimeZoneId;
}

/*
 * A wall time in milliseconds as if in UTC. Moments are converted to wall times, and every formatter works in UTC: another
 * zone then needs no new formatters, and a date cannot shift.
 */
type Wall = number;

/** Options, with their short key in the cache. */
type Style = readonly [key: string, options: Intl.DateTimeFormatOptions];

const style = (key: string, options: Style[1]): Style => [key, { ...options, timeZone: 'UTC' }];
const MONTH_DAY = style('m', { day: 'numeric', month: 'long' });
const DATE = style('d', { day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY_DATE = style('w', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const TIME = style('t', { timeStyle: 'short' });
const DATE_TIME = style('c', { dateStyle: 'medium', timeStyle: 'short' });
const TILE_MONTH = style('M', { month: 'short' });
const TILE_DAY = style('D', { day: 'numeric' });

const wallOf = (moment: Moment, zone: TimeZoneId): Wall =>
  moment.kind === 'date' ? Date.parse(moment.date) : moment.epoch + offsetAt(moment.epoch, zone);

const of = ([key, options]: Style, locale: string) => formatter(locale, options, key);

const write = (wall: Wall, style: Style, locale: string) => tidy(of(style, locale).format(wall));

/** Cached: `formatRange` takes 20 µs, and most pages repeat the same few ranges. */
const writeRange = (from: Wall, to: Wall, style: Style, locale: string) =>
  cached(`${locale} ${style[0]} ${from} ${to}`, () => tidy(of(style, locale).formatRange(from, to)));

/**
 * Makes texts the same in all engines, whose versions differ in spaces and in the comma of "Tuesday, 2 June 2026".
 */
const tidy = (text: string) =>
  text
    .replace(/\s/g, ' ')
    .replace(/(\b\d\d?) – (?=\d\d?\b)/, '$1–')
    .replace(/(day), (?=\d)/, '$1 ');

/**
 * The text between "1" and "4 June 2026" in a language that writes a range within a month as the last day with the number of
 * the first before it; false for other languages. Formatting each such range with Intl takes longer than the rest of a card.
 */
const dayJoin = (locale: string) =>
  cached('join ' + locale, () => {
    const [from, to] = [Date.UTC(2026, 5, 10), Date.UTC(2026, 5, 20)];
    const range = writeRange(from, to, DATE, locale);
    const last = write(to, DATE, locale);
    return range.startsWith('10') && range.endsWith(last) && range.slice(2, -last.length);
  });

function writeDays(from: Wall, to: Wall, locale: string): string {
  const [first, last] = [new Date(from), new Date(to)];
  const day = first.getUTCDate();
  const join = to - from < 28 * DAY && day < last.getUTCDate() && dayJoin(locale);
  return join ? `${String(day)}${join}${write(to, DATE, locale)}` : writeRange(from, to, DATE, locale);
}

const dayNumber = (wall: Wall) => Math.floor(wall / DAY);

/** The text between a day and a time in a language. */
const comma = (locale: string) =>
  cached('comma ' + locale, () => (/[,،]/.exec(of(DATE_TIME, locale).format(0))?.[0] ?? '') + ' ');

/** Regions whose English has abbreviations for zones, from CLDR. */
const REGIONS = ['GB', 'US', 'AU', 'IN', 'CA', 'ZA', 'IE', 'NZ', 'SG', 'HK'];
const SEASONS = [Date.UTC(2026, 0), Date.UTC(2026, 6)];

const intlZoneName = (epoch: EpochMilliseconds, locale: string, timeZone: TimeZoneId) =>
  formatter(locale, { timeZone, timeZoneName: 'short' }, 'zone ' + timeZone)
    .formatToParts(epoch)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** Cached for two months: within these, a zone has one name for one offset. */
const zoneNameAt = (epoch: EpochMilliseconds, offset: number, { locale, timeZone }: Where) =>
  cached(`${locale} ${timeZone} ${offset} ${Math.round(epoch / 5e9)}`, () => {
    if (!/^en\b/i.test(locale)) return intlZoneName(epoch, locale, timeZone);
    // Each region's English abbreviates only its own zones: en-US has "GMT+2" for Berlin, en-GB "GMT-7" for
    // Los Angeles.
    const english = cached(
      'r' + timeZone,
      () =>
        REGIONS.map((region) => 'en-' + region).find((locale) =>
          SEASONS.every((season) => !/\d/.test(intlZoneName(season, locale, timeZone))),
        ) ?? 'en-GB',
    );
    return intlZoneName(epoch, english, timeZone);
  });

/**
 * The short name of a zone at an instant: "CEST", "EDT", "IST", or "GMT+5:45" where English has no abbreviation; in other
 * languages the name that Intl has.
 */
export function zoneName(epoch: EpochMilliseconds, where: Where): string {
  return zoneNameAt(epoch, offsetAt(epoch, where.timeZone), where);
}

/**
 * The day of a moment: "1 June 2026", with `weekday` "Monday 1 June 2026". A date is the same in every zone.
 */
export function formatDay(moment: Moment, where: Where & { readonly weekday?: boolean | undefined }): string {
  return write(wallOf(moment, where.timeZone), where.weekday ? WEEKDAY_DATE : DATE, where.locale);
}

/** The time of a moment with the zone's name, "17:00 CEST"; empty for a date. */
export function formatTime(moment: Moment, where: Where): string {
  if (moment.kind === 'date') return '';
  return `${write(wallOf(moment, where.timeZone), TIME, where.locale)} ${zoneName(moment.epoch, where)}`;
}

/**
 * The range of an event in words.
 *
 * - dates: `days` "1–4 June 2026" or "Monday 1 June 2026", `times` empty;
 * - instants on one day: "Tuesday 2 June 2026", "17:00–18:00 CEST", without an end "17:00 CEST"; an end at midnight belongs to
 *   the day before;
 * - instants on several days: "1–5 June 2026", "1 June, 08:00 – 5 June, 01:00 CEST";
 * - a date and an instant: `days` of both, `times` of the start if it has one.
 *
 * The zone is always named, and both names where clocks change in between. An end that is not after the start is ignored.
 */
export function formatRange(
  start: Moment,
  end: Moment | undefined,
  where: Where,
): { days: string; times: string } {
  const from = wallOf(start, where.timeZone);
  const to = endWall(start, end, where.timeZone);
  const first = dayNumber(from);
  // A date includes its last day; an end at midnight does not.
  const last = dayNumber(end && end.kind !== 'date' && to > from ? to - 1 : to);
  const days =
    first === last
      ? write(from, WEEKDAY_DATE, where.locale)
      : writeDays(first * DAY, last * DAY, where.locale);
  const times = start.kind === 'date' ? '' : timesOf(start.epoch, end, [from, to], first === last, where);
  return { days, times };
}

/** The wall time of the end; that of the start where there is no end after it. */
function endWall(start: Moment, end: Moment | undefined, zone: TimeZoneId): Wall {
  const from = wallOf(start, zone);
  if (!end) return from;
  const to = wallOf(end, zone);
  // Two instants are compared as such: where clocks are put back, wall times run backwards.
  const isAfter = start.kind === 'date' || end.kind === 'date' ? to >= from : end.epoch > start.epoch;
  return isAfter ? to : from;
}

function timesOf(
  startsAt: EpochMilliseconds,
  end: Moment | undefined,
  [from, to]: readonly [Wall, Wall],
  isOneDay: boolean,
  where: Where,
): string {
  const { locale } = where;
  const at = (wall: Wall) =>
    (isOneDay ? '' : write(wall, MONTH_DAY, locale) + comma(locale)) + write(wall, TIME, locale);
  const zone = zoneNameAt(startsAt, from - startsAt, where);
  if (!end || end.kind === 'date' || end.epoch <= startsAt) return `${at(from)} ${zone}`;
  const endZone = zoneNameAt(end.epoch, to - end.epoch, where);
  if (zone !== endZone) return `${at(from)} ${zone} – ${at(to)} ${endZone}`;
  const midnight = dayNumber(from) * DAY;
  // Intl would add days to a range that ends at the next midnight.
  if (isOneDay && to - midnight < DAY)
    return `${writeRange(from - midnight, to - midnight, TIME, locale)} ${zone}`;
  return `${at(from)}${isOneDay ? '–' : ' – '}${at(to)} ${zone}`;
}

/**
 * The times of an event in its own zone, where they differ from the reader's: "11:00–12:00 EDT", with the day where that
 * differs too. Undefined for a start that is not zoned, or whose zone has the reader's offset at that time.
 */
export function ownTime(start: Moment, end: Moment | undefined, where: Where): string | undefined {
  if (start.kind !== 'zoned') return undefined;
  const own = { locale: where.locale, timeZone: start.timeZone };
  const wall = wallOf(start, own.timeZone);
  const readers = wallOf(start, where.timeZone);
  if (wall === readers) return undefined;
  const { days, times } = formatRange(start, end, own);
  // The times of several days include the days.
  const isSaid = dayNumber(wall) === dayNumber(readers) || days !== write(wall, WEEKDAY_DATE, own.locale);
  return isSaid ? times : days + comma(own.locale) + times;
}

/** The parts of a date tile, in their stand-alone form and without a final dot: "Jun", "2". */
export function monthAndDay(moment: Moment, where: Where): { month: string; day: string } {
  const wall = wallOf(moment, where.timeZone);
  const part = (options: Style) => write(wall, options, where.locale).replace(/\.$/, '');
  return { month: part(TILE_MONTH), day: part(TILE_DAY) };
}
