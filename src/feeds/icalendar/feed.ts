import type { Bounds } from '../../model/bounds.js';
import type { Problem } from '../../model/problem.js';
import type { TimeZoneId } from '../../time/moment.js';
import type { ReadingContext } from '../reader.js';
import type { Entry } from './entry.js';
import { clockOf, type Change } from './vtimezone.js';
import { zoneOf } from './zone-names.js';
import { clockIn, utc, type Clock, type When } from './when.js';

/** What a calendar says, before it is known for which stretch of time it is asked. Plain values that nothing changes. */
export interface CalendarFeed {
  /** The zone of the calendar itself, where it names one that is known (X-WR-TIMEZONE). */
  readonly timeZone?: TimeZoneId | undefined;
  /** What each VTIMEZONE means: an IANA zone, or what the feed itself says of its clocks. */
  readonly zones: ReadonlyMap<string, TimeZoneId | readonly Change[]>;
  readonly series: readonly Series[];
  readonly problems: readonly Problem[];
}

/** An event with what is different about some of its occurrences; both have one UID. */
export interface Series {
  /** Absent where the calendar has only the differences. */
  readonly master?: Entry | undefined;
  readonly changes: readonly Entry[];
  /** Of an event that comes once, for sure no less than when it is, whatever its zone; absent for all others. */
  readonly span?: Bounds | undefined;
}

/** The clock that a time is read from; never that of a date. */
export type Clocks = (when: When) => Clock;

/** The clocks of a feed; each one that is not known is reported once. */
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
