import type { ParsedMoment } from './parse.js';

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Hours from UTC: RFC 822's zones, and those of Europe that feeds name. Others would be a guess: "IST" is three zones. */
const ZONES: Readonly<Record<string, number>> = {
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
};

const RFC_822 =
  /^(?:[a-z]+\.?(?:,\s*|\s+))?(\d{1,2})[\s-]([a-z]{3})[a-z]*\.?,?[\s-](\d{4}|\d\d)(?:,?\s+(\d{1,2}):(\d\d)(?::(\d\d))?\s*(?:(?:GMT|UTC?)?([+-])(\d\d?):?(\d\d)?|([a-z]+))?)?(?:\s*\([^()]*\))?$/i;

/**
 * Reads a date as RFC 822 and its successors (RFC 5322, 3.3 and 4.3) write it, and as feeds do: with or without a weekday,
 * which is not looked at; with years of two digits (50 to 99 are of the last century); with an offset, also one after "GMT" or
 * "UTC", or the name of a zone. A time exactly at midnight gives a date: what knows only days writes them so. Never throws.
 *
 * A zone that is not known, or none, counts as UTC, with a problem. Anything else gives no moment and a problem.
 */
export function parseRfc822(value: unknown): ParsedMoment {
  const text = typeof value === 'string' ? value.trim().slice(0, 99) : '';
  const quoted = text ? `"${text}"` : String(value && typeof value);
  const match = RFC_822.exec(text);
  const month = match ? MONTHS.indexOf(match[2]!.toLowerCase()) / 3 : -1;
  if (!match || month < 0 || month % 1) return { problem: `${quoted} is not a date or a time` };

  const part = (index: number) => Number(match[index] ?? 0);
  const year = part(3) + (match[3]!.length > 2 ? 0 : part(3) < 50 ? 2000 : 1900);
  const time = part(4) * 36e5 + part(5) * 6e4 + part(6) * 1e3;
  const midnight = Date.UTC(year, month, part(1));
  // A day that the month does not have would be one of the next; a leap second is the next minute.
  if (new Date(midnight).getUTCDate() !== part(1) || part(4) > 23 || part(5) > 59 || part(6) > 60) {
    return { problem: `${quoted} does not exist` };
  }
  if (time === 0) return { moment: { kind: 'date', date: new Date(midnight).toISOString().slice(0, 10) } };

  const zone = match[10]?.toUpperCase() ?? '';
  const hours = Object.hasOwn(ZONES, zone) ? ZONES[zone] : undefined;
  const offset = match[7] ? Number(`${match[7]}1`) * (part(8) * 36e5 + part(9) * 6e4) : (hours ?? 0) * 36e5;
  return {
    moment: { kind: 'instant', epoch: midnight + time - offset },
    problem:
      match[7] || hours !== undefined
        ? undefined
        : `${quoted} names no time zone that is known and was read as UTC`,
  };
}
