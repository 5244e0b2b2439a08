import type { EpochMilliseconds, TimeZoneId } from '../time/moment.js';
import { addDays, startOfDate } from '../time/zones.js';
import type { CommunityEvent } from './event.js';

/** How long an event lasts whose end the feed does not tell, in milliseconds: one hour. */
export const DEFAULT_DURATION = 36e5;

/** A stretch of time in epoch milliseconds; `end` is the first instant after it. */
export interface Bounds {
  readonly start: EpochMilliseconds;
  readonly end: EpochMilliseconds;
}

/** A stretch of time that is asked for. */
export interface ReadingWindow extends Bounds {
  /** From when on events are asked for that come only once; `start` by default. */
  readonly once?: EpochMilliseconds | undefined;
}

export type EventPhase = 'upcoming' | 'now' | 'past';

/**
 * When an event begins and is over. Dates are whole days in the given zone, the last one included; an instant without an
 * end lasts `DEFAULT_DURATION`. `end` is never before `start`.
 */
export function eventBounds(
  { start, end }: Pick<CommunityEvent, 'start' | 'end'>,
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

/** Whether bounds are still to come, have begun, or are over; at its end an event is over. */
export const phaseOf = ({ start, end }: Bounds, now: EpochMilliseconds): EventPhase =>
  now < start ? 'upcoming' : now < end ? 'now' : 'past';

const TWO_MONTHS = 61 * 864e5;

/**
 * The window for lists of what is to come: from some months before the present to a year and more after it. For what is past
 * it has all events that come once, and five years of those that come again. It moves every two months, so that what was read
 * for it serves until then.
 */
export function windowAround(now: EpochMilliseconds, withPast = false): ReadingWindow {
  const start = Math.floor(now / TWO_MONTHS) * TWO_MONTHS;
  const end = start + TWO_MONTHS * 8;
  return withPast
    ? { start: start - TWO_MONTHS * 30, end, once: -Infinity }
    : { start: start - TWO_MONTHS, end };
}
