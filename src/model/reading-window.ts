import type { EpochMilliseconds } from '../time/moment.js';
import type { ReadingWindow } from './bounds.js';
import { DAY } from '../time/units.js';

const TWO_MONTHS = 61 * DAY;

/**
 * The window for lists of what is to come: from some months before the present to a year and more after it. For what is past
 * it has all events that come once, and five years of those that come again. It moves every two months, so that what was read
 * for it serves until then.
 */
export function windowAround(now: EpochMilliseconds, withPast = false): ReadingWindow {
  const start = Math.floor(now / TWO_MONTHS) * TWO_MONTHS;
  const end = start + TWO_MONTHS * 8;
  return withPast
    ? { start: start - TWO_MONTHS * 30, end, once: { start: -Infinity, end } }
    : { start: start - TWO_MONTHS, end };
}
