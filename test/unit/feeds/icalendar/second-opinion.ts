/** What there is of Temporal where the browser has it: the second opinion. */
interface TemporalLike {
  readonly Instant: {
    fromEpochMilliseconds(epoch: number): { toZonedDateTimeISO(zone: string): ZonedDateTime };
  };
  readonly PlainDateTime: {
    from(text: string): { toZonedDateTime(zone: string, options: { disambiguation: string }): ZonedDateTime };
  };
}
export interface ZonedDateTime {
  readonly epochMilliseconds: number;
  getTimeZoneTransition(direction: 'next'): ZonedDateTime | null;
}
const DAY = 864e5;

export const { Temporal } = globalThis as unknown as { Temporal?: TemporalLike };

/** What clocks in a zone show, as if they hung in UTC; by Intl's parts, which the library does not use. */
export function wallIn(zone: string): (epoch: number) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (epoch) => {
    const parts = Object.fromEntries(format.formatToParts(epoch).map(({ type, value }) => [type, +value]));
    return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second);
  };
}

/** The instant of a wall time: what is skipped is moved on, of what comes twice the first counts. */
export function epochOf(wall: number, zone: string, wallAt: (epoch: number) => number): number {
  if (Temporal) {
    const text = new Date(wall).toISOString().slice(0, 19);
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone, { disambiguation: 'compatible' })
      .epochMilliseconds;
  }
  const before = wall - (wallAt(wall - DAY) - (wall - DAY));
  const after = wall - (wallAt(wall + DAY) - (wall + DAY));
  const shown = [before, after].filter((epoch) => wallAt(epoch) === wall);
  return shown.length ? Math.min(...shown) : before;
}
