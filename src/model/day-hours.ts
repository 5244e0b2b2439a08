import type { EpochMilliseconds, PlainDate, TimeZoneId } from '../time/moment.js';
import { offsetAt } from '../time/zones.js';
import type { Entry } from './calendar.js';
import { MINUTE } from '../time/units.js';

/** The part of an entry that is on one day of a week, in minutes of the clock on the wall, in steps of five. */
export interface Box {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
  /** Which of `columns` side by side it takes, from 0. */
  column: number;
  columns: number;
}

/** The shortest box: what is shorter could not be read, nor hit. */
const SHORTEST = 30;

/** Lays out those entries of a day that have times: what overlaps stands side by side. */
export function layOutHours(date: PlainDate, entries: readonly Entry[], timeZone: TimeZoneId): Box[] {
  const midnight = Date.parse(date);
  const minutes = (epoch: EpochMilliseconds) => (epoch + offsetAt(epoch, timeZone) - midnight) / MINUTE;
  const boxes = entries
    .filter(({ isLong, first, last }) => !isLong && first <= date && last >= date)
    .map((entry): Box => {
      const starts = minutes(entry.start);
      const from = Math.max(0, Math.floor(starts / 5) * 5);
      // Where clocks are put back, the hour that comes twice may end before it begins.
      let ends = minutes(entry.end);
      if (ends <= starts) ends = starts + (entry.end - entry.start) / MINUTE;
      const end = Math.max(Math.ceil(ends / 5) * 5, from + SHORTEST);
      const to = Math.min(1440, end);
      return { entry, from: Math.min(from, to - SHORTEST), to, column: 0, columns: 1 };
    })
    .sort((a, b) => a.from - b.from || b.to - a.to);
  let cluster: Box[] = [];
  let ends: number[] = [];
  for (const box of boxes) {
    if (ends.every((end) => end <= box.from)) [cluster, ends] = [[], []];
    const free = ends.findIndex((end) => end <= box.from);
    box.column = free < 0 ? ends.length : free;
    ends[box.column] = box.to;
    cluster.push(box);
    for (const each of cluster) each.columns = ends.length;
  }
  return boxes;
}

/** The first and the last hour that a week has to show: the working day, and whatever is earlier or later. */
export function hoursOf(boxes: readonly Box[]): { from: number; to: number } {
  return {
    from: Math.min(8, ...boxes.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(18, ...boxes.map(({ to }) => Math.ceil(to / 60))),
  };
}
