/**
 * The three things that a feed may mean by "when", kept apart:
 *
 * - `date`: a day in the calendar (`2026-06-01`). It is the same day in every zone.
 * - `instant`: a point on the time line, known by an offset or by `Z`.
 * - `zoned`: a point on the time line that was announced as a wall time in a named zone.
 */
export type Moment =
  | { readonly kind: 'date'; readonly date: PlainDate }
  | { readonly kind: 'instant'; readonly epoch: EpochMilliseconds }
  | { readonly kind: 'zoned'; readonly epoch: EpochMilliseconds; readonly timeZone: TimeZoneId };

/** A day as ISO 8601 writes it, `YYYY-MM-DD`; such strings sort in the order of time. */
export type PlainDate = string;

/** Milliseconds since 1970-01-01T00:00:00Z, as `Date.prototype.getTime` counts them. */
export type EpochMilliseconds = number;

/** An IANA time zone identifier such as `Europe/Berlin`, or `UTC`. */
export type TimeZoneId = string;

/** The number by which moments sort, in epoch milliseconds: the instant itself, or a date's midnight in UTC. */
export const sortKey = (moment: Moment): EpochMilliseconds =>
  moment.kind === 'date' ? Date.parse(moment.date) : moment.epoch;

/**
 * The value of `<time datetime>` for a moment (HTML, "date and time strings"): `2026-06-01` for a date,
 * `2026-06-01T15:00:00Z` for anything else.
 */
export const toDateTime = (moment: Moment): string =>
  moment.kind === 'date' ? moment.date : new Date(moment.epoch).toISOString().replace('.000', '');
