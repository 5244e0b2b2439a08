import type { Bounds } from '../../model/bounds.js';
import type { Problem } from '../../model/problem.js';
import type { TimeZoneId } from '../../time/moment.js';
import type { ReadingContext } from '../reader.js';
import type { Entry } from './entry.js';
import { clockOf, type Change } from './vtimezone.js';
import { zoneOf } from './zone-names.js';
import { clockIn, utc, type Clock, type When } from './when.js';

/** A parsed calendar, before a window is chosen. Immutable plain values. */
export interface CalendarFeed {
  /** The calendar's own zone (X-WR-TIMEZONE), where it has one that is known. */
  readonly timeZone?: TimeZoneId | undefined;
  /** Each VTIMEZONE by its TZID: an IANA zone, or the clock changes that the feed lists. */
  readonly zones: ReadonlyMap<string, TimeZoneId | readonly Change[]>;
  readonly series: readonly Series[];
  readonly problems: readonly Problem[];
}

/** An event with the overrides of its occurrences, which have the same UID. */
export interface Series {
  /** Absent where the calendar has only overrides. */
  readonly master?: Entry | undefined;
  readonly changes: readonly Entry[];
  /** Only for a single event: bounds that surely contain it, whatever its zone. */
  readonly span?: Bounds | undefined;
}

/** Returns the clock of a date-time, never of a date. */
export type Clocks = (when: When) => Clock;

/** The clocks of a feed. Each unknown zone is reported once. */
export function clocksOf(
  { zones, timeZone }: CalendarFeed,
  context: ReadingContext,
  report: (reason: string) => void,
): Clocks {
  const known = new Map<string, Clock>();
  const make = (tzid: string): Clock => {
    const zone = zones.get(tzid) ?? zoneOf(tzid);
    if (typeof zone === 'object') return clockOf(zone);
    const instead = tzid ? timeZone : (context.timeZone ?? timeZone);
    const name = zone ?? instead;
    if (!zone && (tzid || !instead)) {
      const what = tzid
        ? `the time zone "${tzid.slice(0, 80)}" is not known`
        : 'some times name no time zone';
      report(`${what}; they were read in ${name ?? 'UTC'}`);
    }
    return name ? clockIn(name) : utc;
  };
  return ({ kind, tzid = '' }) => {
    if (kind === 'utc') return utc;
    let clock = known.get(tzid);
    if (!clock) known.set(tzid, (clock = make(tzid)));
    return clock;
  };
}
