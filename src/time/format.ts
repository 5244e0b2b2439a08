import { cached, formatter } from './formatters.js';
import type { EpochMilliseconds, Moment, TimeZoneId } from './moment.js';
import { offsetAt } from './zones.js';
import { DAY } from './units.js';

export { clearFormatters, formatter } from './formatters.js';

/** For whom a moment is written. */
export interface Where {
  /** BCP 47 language tag; a bare `en` is written as `en-GB`, one that is not well-formed too. */
  readonly locale: string;
  /** IANA identifier; one that is not known counts as the browser's own zone. */
  readonly timeZone: TimeZoneId;
}

/*
 * Moments become wall times, counted as if the wall hung in UTC, and every formatter works in UTC: a reader
 * who picks another zone costs no new formatters, and a date cannot move.
 */
type Wall = number;

/** Options, and what stands for them in the cache. */
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

/** `formatRange` costs 20 µs, and most pages have the same few ranges again and again. */
const writeRange = (from: Wall, to: Wall, style: Style, locale: string) =>
  cached(`${locale} ${style[0]} ${from} ${to}`, () => tidy(of(style, locale).formatRange(from, to)));

/**
 * Engines and their versions differ in the spaces that they use, and in the comma of "Tuesday, 2 June 2026".
 */
const tidy = (text: string) =>
  text
    .replace(/\s/g, ' ')
    .replace(/(\b\d\d?) – (?=\d\d?\b)/, '$1–')
    .replace(/(day), (?=\d)/, '$1 ');

/**
 * What stands between "1" and "4 June 2026" where a language writes a range within a month as its last day
 * and the first day's number before it; false where it does not. Asking Intl for every such range takes
 * longer than all the rest of a card.
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

/** What a language puts between a day and a time. */
const comma = (locale: string) =>
  cached('comma ' + locale, () => (/[,،]/.exec(of(DATE_TIME, locale).format(0))?.[0] ?? '') + ' ');

/** Regions whose English has abbreviations for different zones, after CLDR. */
const REGIONS = ['GB', 'US', 'AU', 'IN', 'CA', 'ZA', 'IE', 'NZ', 'SG', 'HK'];
const SEASONS = [Date.UTC(2026, 0), Date.UTC(2026, 6)];

const intlZoneName = (epoch: EpochMilliseconds, locale: string, timeZone: TimeZoneId) =>
  formatter(locale, { timeZone, timeZoneName: 'short' }, 'zone ' + timeZone)
    .formatToParts(epoch)
    .find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;

/** Within two months, one zone has one name for one offset. */
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
 * The short name of a zone at an instant: "CEST", "EDT", "IST", or "GMT+5:45" where English has no
 * abbreviation; in other languages what their locale has.
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
 * From when to when, in words.
 *
 * - dates: `days` "1–4 June 2026" or "Monday 1 June 2026", `times` empty;
 * - instants on one day: "Tuesday 2 June 2026", "17:00–18:00 CEST", without an end "17:00 CEST"; midnight
 *   ends the day before it;
 * - instants on several days: "1–5 June 2026", "1 June, 08:00 – 5 June, 01:00 CEST";
 * - a date and an instant: `days` of both, `times` of the start if it has one.
 *
 * The zone is always named, and both names where clocks change in between. An end that is not after the start
 * counts as none.
 */
export function formatRange(
  start: Moment,
  end: Moment | undefined,
  where: Where,
): { days: string; times: string } {
  const { locale, timeZone } = where;
  const from = wallOf(start, timeZone);
  const startsAt = start.kind === 'date' ? undefined : start.epoch;
  const endsAt = !end || end.kind === 'date' ? undefined : end.epoch;
  let to = end ? wallOf(end, timeZone) : from;
  // By their instants where both have one: clocks that are put back make wall times run backwards.
  const areInstants = startsAt !== undefined && endsAt !== undefined;
  const isTimed = areInstants && endsAt > startsAt;
  if (areInstants ? !isTimed : to < from) to = from;
  const first = dayNumber(from);
  const last = dayNumber(endsAt !== undefined && to > from ? to - 1 : to);
  const isOneDay = first === last;
  const days = isOneDay ? write(from, WEEKDAY_DATE, locale) : writeDays(first * DAY, last * DAY, locale);
  if (startsAt === undefined) return { days, times: '' };

  const at = (wall: Wall) =>
    (isOneDay ? '' : write(wall, MONTH_DAY, locale) + comma(locale)) + write(wall, TIME, locale);
  const zone = zoneNameAt(startsAt, from - startsAt, where);
  if (!isTimed) return { days, times: `${at(from)} ${zone}` };
  const endZone = zoneNameAt(endsAt, to - endsAt, where);
  if (zone !== endZone) return { days, times: `${at(from)} ${zone} – ${at(to)} ${endZone}` };
  const midnight = first * DAY;
  // Intl would add days to a range that ends on the next midnight.
  const times =
    isOneDay && to - midnight < DAY
      ? writeRange(from - midnight, to - midnight, TIME, locale)
      : `${at(from)}${isOneDay ? '–' : ' – '}${at(to)}`;
  return { days, times: `${times} ${zone}` };
}

/**
 * The wall time that an event was announced with, where it differs from the reader's: "11:00–12:00 EDT", and
 * with its day where that differs. Undefined for a start that is not zoned, or whose zone has the reader's
 * offset at that time.
 */
export function ownTime(start: Moment, end: Moment | undefined, where: Where): string | undefined {
  if (start.kind !== 'zoned') return undefined;
  const own = { locale: where.locale, timeZone: start.timeZone };
  const wall = wallOf(start, own.timeZone);
  const readers = wallOf(start, where.timeZone);
  if (wall === readers) return undefined;
  const { days, times } = formatRange(start, end, own);
  // Over several days the times name them.
  const isSaid = dayNumber(wall) === dayNumber(readers) || days !== write(wall, WEEKDAY_DATE, own.locale);
  return isSaid ? times : days + comma(own.locale) + times;
}

/** The parts of a date tile, each as it stands alone in its language and without a final dot: "Jun", "2". */
export function monthAndDay(moment: Moment, where: Where): { month: string; day: string } {
  const wall = wallOf(moment, where.timeZone);
  const part = (options: Style) => write(wall, options, where.locale).replace(/\.$/, '');
  return { month: part(TILE_MONTH), day: part(TILE_DAY) };
}
