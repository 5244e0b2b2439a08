import type { EpochMilliseconds } from '../time/moment.js';
import type { Bounds } from './bounds.js';

const TWO_MONTHS = 61 * 864e5;

/**
 * The window for lists of what is to come: from some months before the present to a year and more after it, for what is past
 * from five years before. It moves every two months, so that what was read for it serves until then.
 */
export function windowAround(now: EpochMilliseconds, withPast = false): Bounds {
  const start = Math.floor(now / TWO_MONTHS) * TWO_MONTHS;
  return { start: start - TWO_MONTHS * (withPast ? 30 : 1), end: start + TWO_MONTHS * 8 };
}
