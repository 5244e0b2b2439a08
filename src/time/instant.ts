import type { EpochMilliseconds } from './moment.js';

/**
 * Reads an instant, as the attribute `now` has it: ISO 8601 with an offset, a date (its midnight in UTC), a
 * wall time (read as UTC), a `Date`, or milliseconds since 1970. Undefined for anything else.
 */
export function parseInstant(value: unknown): EpochMilliseconds | undefined {
  // ECMAScript reads a wall time in the browser's zone, and takes "1 May" and the like for one.
  const text =
    typeof value === 'string' && /^\d{4}-\d\d-\d\d(T\d\d:\d\d\S*)?$/i.test(value.trim()) && value.trim();
  const isWall = text && /T[\d:.]+$/i.test(text);
  const isTime = typeof value === 'number' || value instanceof Date;
  const epoch = text ? Date.parse(isWall ? text + 'Z' : text) : isTime ? new Date(value).getTime() : NaN;
  return Number.isNaN(epoch) ? undefined : epoch;
}
