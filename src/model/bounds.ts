import type { EpochMilliseconds, Moment, TimeZoneId } from '../time/moment.js';
import { addDays, startOfDate } from '../time/zones.js';
import { HOUR } from '../time/units.js';

/** Duration of an event whose feed gives no end, in milliseconds: one hour. */
export const DEFAULT_DURATION = HOUR;

/** A stretch of time in epoch milliseconds; `end` is the first instant after it. */
export interface Bounds {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

/** A stretch of time that is asked for. */
export interface ReadingWindow extends Bounds {
  /** The stretch of time that events are asked for in that come only once; the same by default. */
  readonly once?: Bounds | undefined;
}

export type EventPhase = 'upcoming' | 'now' | 'past';

/**
 * When an event begins and is over. Dates are whole days in the given zone, the last one included; an instant without an
 * end lasts `DEFAULT_DURATION`. `end` is never before `start`.
 */
export function eventBounds(
  { start, end }: { readonly start: Moment; readonly end?: Moment | undefined },
  timeZone: TimeZoneId,
): Bounds {
  const from = start.kind === 'date' ? startOfDate(start.date, timeZone) : start.epoch;
  const last = end ?? start;
  const to =
    last.kind === 'date'
      ? startOfDate(addDays(last.date, 1), timeZone)
      : last.epoch + (end ? 0 : DEFAULT_DURATION);
  return { start: from, end: Math.max(from, to) };
}

/** Phase of a period at an instant; at its end a period is over. */
export const phaseOf = ({ start, end }: Bounds, now: EpochMilliseconds): EventPhase =>
  now < start ? 'upcoming' : now < end ? 'now' : 'past';
