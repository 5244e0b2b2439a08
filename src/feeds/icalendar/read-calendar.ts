import type { Bounds } from '../../model/bounds.js';
import type { CommunityEvent, EventType, Recurrence } from '../../model/event.js';
import type { Problem } from '../../model/problem.js';
import { sortKey, type Moment } from '../../time/moment.js';
import type { Effort } from '../../time/recurrence.js';
import { EVENT_NAMES, readEvent } from '../readers/events/event-record.js';
import { readAll } from '../fields.js';
import type { Reading, ReadingContext } from '../reader.js';
import type { Entry } from './entry.js';
import { clocksOf, type CalendarFeed, type Clocks, type Series } from './feed.js';
import { occurrencesOf } from './series.js';
import { momentAt, plainDate, type When } from './when.js';
import { DAY } from '../../time/units.js';

/** How many occurrences a series may have in a stretch of time, and all of them together. */
const MOST = { each: 2500, all: 30_000 };
/** At how many days and moments rules may have a look for them. */
const EFFORT = { each: 50_000, all: 600_000 };
const YEAR = 366 * DAY;

/**
 * The events of a calendar that touch `context.window`, those that come once its `once`, where it has one; those that
 * come again are one record each time. Without a window these are all that come once, and of the others a year back and a year
 * ahead of the present. Dates are given where they touch the window in some zone.
 *
 * The work grows with the window, not with the age of a series. A series that comes more often than a page can show is cut
 * short, with a problem. Cancelled occurrences are there as `cancelled` where the calendar has them.
 *
 * Wall times that name no zone are read in `context.timeZone`, else in the calendar's own zone, else in UTC with a problem.
 * Never throws.
 */
export function readCalendar(
  feed: CalendarFeed,
  context: ReadingContext,
  type: EventType,
): Reading<CommunityEvent> {
  const records: CommunityEvent[] = [];
  const problems: Problem[] = [...feed.problems];
  const clocks = clocksOf(feed, context, (reason) => problems.push({ record: '', reason }));
  const ids = new Map<string, number>();
  const left = { most: MOST.all, effort: EFFORT.all };
  let omitted = 0;

  for (const series of feed.series) {
    const { master, span } = series;
    const comesAgain = !!master && (!!master.repetition || master.added.length > 0);
    if (comesAgain && Math.min(left.most, left.effort) <= 0) {
      omitted++;
      continue;
    }
    const window = windowOf(context, comesAgain);
    // Most events of a large calendar are far away: their zones are named, and nothing else is made of them.
    if (span && (span.end < window.start || span.start > window.end)) {
      nameZones(master!, clocks);
      continue;
    }
    let recurrence: Recurrence | undefined;
    const effort: Effort = { left: comesAgain ? Math.min(EFFORT.each, left.effort) : Infinity };
    const most = comesAgain ? Math.min(MOST.each, left.most) : Infinity;
    const given = effort.left;
    const templates = new Map<Entry, CommunityEvent | undefined>();
    let count = 0;
    for (const { entry, start, end, key } of occurrencesOf(series, window, clocks, effort)) {
      if (++count > most) break;
      // Not before it is needed: most series of a large calendar are outside the window.
      recurrence ??= master && recurrenceOf(master, series.changes, clocks);
      if (!templates.has(entry)) templates.set(entry, templateOf(entry, series, context, type, problems));
      const template = templates.get(entry);
      if (!template) continue;
      const id = `${entry.uid || `${template.label} ${sortKey(start)}`} ${key}`.trim();
      const number = (ids.get(id) ?? 0) + 1;
      ids.set(id, number);
      // Two spaces, as the other readers do it.
      const record = { ...template, id: number > 1 ? `${id}  ${number}` : id, start, end };
      // What is different about one of a series is an event of its own, and not what comes again.
      records.push(entry === master ? { ...record, recurrence } : { ...record, uid: id });
    }
    if (!comesAgain) continue;
    left.most -= count;
    left.effort -= given - Math.max(effort.left, 0);
    if (count > most || effort.left < 0) {
      const reason = `comes too often: only ${Math.min(count, most)} of its occurrences in the time asked for are given`;
      problems.push(problemOf(master, reason));
    }
  }
  if (omitted) problems.push({ record: '', reason: `too many events come again: ${omitted} are left out` });
  return { records, problems };
}

/** Asks for the clocks of an event, so that those that are not known are reported wherever it is. */
function nameZones({ start, end }: Entry, clocks: Clocks) {
  if (start.kind === 'date') return;
  clocks(start);
  if (end && end.kind !== 'date') clocks(end);
}

function windowOf({ window }: ReadingContext, comesAgain: boolean): Bounds {
  if (window) return (!comesAgain && window.once) || window;
  const now = Date.now();
  return comesAgain ? { start: now - YEAR, end: now + YEAR } : { start: -Infinity, end: Infinity };
}

const problemOf = ({ uid, line, details }: Entry, reason: string): Problem => ({
  record: (details.label || uid).slice(0, 99),
  reason: `${reason} (UID ${uid.slice(0, 99) || 'missing'}, line ${line})`,
});

/** All of an event but when it is; undefined, with a problem, where there is too little to show. */
function templateOf(
  entry: Entry,
  { master }: Series,
  context: ReadingContext,
  type: EventType,
  problems: Problem[],
): CommunityEvent | undefined {
  const { details, uid } = entry;
  // A change may say no more than what is different.
  const label = details.label || (master?.details.label ?? '');
  const { categories } = details;
  const raw = {
    ...details,
    label,
    start: { epoch: 0 },
    groupNames: type === 'community-call' ? [label, ...categories] : undefined,
  };
  const reading = readAll([raw], 'events', context, EVENT_NAMES, (fields) =>
    readEvent(fields, context, type),
  );
  problems.push(...reading.problems.map(({ reason }) => problemOf(entry, reason)));
  const [event] = reading.records;
  return (
    event && {
      ...event,
      uid: uid || undefined,
      categories: categories.length ? categories : undefined,
    }
  );
}

/** How a series comes again, those left out that were moved or cancelled. */
function recurrenceOf(
  { start, repetition, exception, excluded, added }: Entry,
  changes: readonly Entry[],
  clocks: Clocks,
): Recurrence | undefined {
  // What a rule leaves out, and what is another from some day on, cannot be told by what calendars have today.
  if (exception || (!repetition && !added.length) || changes.some(({ andFuture }) => andFuture))
    return undefined;
  const gone = [...excluded, ...changes.flatMap(({ replaces }) => replaces ?? [])];
  const momentOf = (when: When): Moment => {
    if (when.kind === 'date') return { kind: 'date', date: plainDate(when.wall) };
    const clock = clocks(when);
    return momentAt(clock.toEpoch(when.wall), clock);
  };
  return {
    rule: repetition?.text ?? '',
    start: momentOf(start),
    excluded: gone.length ? gone.map(momentOf) : undefined,
    added: added.length ? added.map((period) => momentOf(period.start)) : undefined,
  };
}
