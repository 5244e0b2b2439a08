import type { ParsedMoment } from './parse.js';
import { HOUR, milliseconds } from './units.js';
import { plainDate } from './zones.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Hours ahead of UTC: the zones of RFC 822, and European ones that feeds use. Others are ambiguous: "IST" is three zones. */
const ZONES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    UT: 0,
    UTC: 0,
    GMT: 0,
    Z: 0,
    EST: -5,
    EDT: -4,
    CST: -6,
    CDT: -5,
    MST: -7,
    MDT: -6,
    PST: -8,
    PDT: -7,
    WET: 0,
    WEST: 1,
    BST: 1,
    CET: 1,
    CEST: 2,
    EET: 2,
    EEST: 3,
  }),
);

const RFC_822 =
  /^(?:[a-z]+\.?(?:,\s*|\s+))?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?,?[\s-](\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:(?:GMT|UTC?)?([+-])(\d\d?):?(\d\d)?|([a-z]+))?)?(?:\s*\([^()]*\))?$/i;

/**
 * Reads a date of RFC 822 and its successors (RFC 5322, 3.3 and 4.3), in the forms that feeds have: with or without a weekday,
 * which is ignored; with years of two digits (50 to 99 are 1950 to 1999); with an offset, also after "GMT" or "UTC", or with
 * the name of a zone. A time exactly at midnight gives a date: feeds that only know the day write it so. Never throws.
 *
 * An unknown or missing zone counts as UTC, with a problem. Anything else gives no moment and a problem.
 */
export function parseRfc822(value: unknown): ParsedMoment {
  const text = typeof value === 'string' ? value.trim().slice(0, 99) : '';
  const quoted = text ? `"${text}"` : String(value && typeof value);
  const match = RFC_822.exec(text);
  const month = match ? MONTHS.indexOf(match[2]!.toLowerCase()) / 3 : -1;
  if (!match || month < 0 || month % 1) return { problem: `${quoted} is not a date or a time` };

  const [day, hour, minute, second] = [match[1], match[4], match[5], match[6]].map((part) =>
    Number(part ?? 0),
  );
  const time = milliseconds(hour!, minute!, second);
  const midnight = Date.UTC(yearOf(match[3]!), month, day);
  // Date.UTC carries over a day that the month does not have. A leap second is read as the next minute.
  if (new Date(midnight).getUTCDate() !== day || hour! > 23 || minute! > 59 || second! > 60) {
    return { problem: `${quoted} does not exist` };
  }
  if (time === 0) return { moment: { kind: 'date', date: plainDate(midnight) } };

  const offset = offsetOf(match);
  return {
    moment: { kind: 'instant', epoch: midnight + time - (offset ?? 0) },
    problem:
      offset === undefined ? `${quoted} names no time zone that is known and was read as UTC` : undefined,
  };
}

function yearOf(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < 50 ? 2000 : 1900);
}

/** Milliseconds ahead of UTC; undefined where the zone is unknown or missing. */
function offsetOf([, , , , , , , sign, hours, minutes, zone = '']: RegExpExecArray): number | undefined {
  if (sign) return Number(`${sign}1`) * milliseconds(hours!, minutes ?? 0);
  const ahead = ZONES.get(zone.toUpperCase());
  return ahead === undefined ? undefined : ahead * HOUR;
}
