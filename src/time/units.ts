/** Lengths of time in milliseconds. A calendar day may be longer or shorter than `DAY` where clocks change: see `addDays`. */
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;

/** Hours, minutes and seconds as milliseconds; strings of digits count as the numbers that they spell. */
export const milliseconds = (
  hours: number | string,
  minutes: number | string,
  seconds: number | string = 0,
): number => +hours * HOUR + +minutes * MINUTE + +seconds * SECOND;
