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
import { occurrencesOf, type Occurrence } from './series.js';
import { momentAt, plainDate, type When } from './when.js';
import { DAY } from '../../time/units.js';

/** The most occurrences in a window: of one series, and of all series together. */
const MOST = { each: 2500, all: 30_000 };
/** The most days and moments that rules may examine to find them. */
const EFFORT = { each: 50_000, all: 600_000 };
const YEAR = 366 * DAY;

/**
 * Reads the events of a calendar that overlap `context.window`; single events overlap `window.once` where it is set. Each
 * occurrence of a recurring event is a record. Without a window, all single events are read, and recurring events from a year
 * before to a year after the present. Dates are included where they overlap the window in any zone.
 *
 * The work grows with the window, not with the age of a series. A series with more occurrences than a page can show is cut
 * short, with a problem. Occurrences that the calendar has as cancelled get the status `cancelled`.
 *
 * Wall times without a zone are read in `context.timeZone`, else in the calendar's own zone, else in UTC with a problem.
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
    const isRecurring = hasRepeats(master);
    if (isRecurring && Math.min(left.most, left.effort) <= 0) {
      omitted++;
      continue;
    }
    const window = windowOf(context, isRecurring);
    // Most events of a large calendar are far outside the window: only their zones are checked.
    if (span && (span.end < window.start || span.start > window.end)) {
      checkZones(master!, clocks);
      continue;
    }
    const most = isRecurring ? Math.min(MOST.each, left.most) : Infinity;
    const given = isRecurring ? Math.min(EFFORT.each, left.effort) : Infinity;
    const effort: Effort = { left: given };
    const toRecord = recordMaker(series, clocks, ids, (entry) =>
      templateOf(entry, series, context, type, problems),
    );
    let count = 0;
    for (const occurrence of occurrencesOf(series, window, clocks, effort)) {
      if (++count > most) break;
      records.push(...toRecord(occurrence));
    }
    if (!isRecurring) continue;
    left.most -= count;
    left.effort -= given - Math.max(effort.left, 0);
    if (count > most || effort.left < 0) {
      const reason = `comes too often: only ${Math.min(count, most)} of its occurrences in the time asked for are given`;
      problems.push(problemOf(master!, reason));
    }
  }
  if (omitted) problems.push({ record: '', reason: `too many events come again: ${omitted} are left out` });
  return { records, problems };
}

/**
 * A function that returns the record of an occurrence, or none for an entry without a template.
 *
 * @param ids - How often each id has been used; changed with each record.
 */
function recordMaker(
  { master, changes }: Series,
  clocks: Clocks,
  ids: Map<string, number>,
  template: (entry: Entry) => CommunityEvent | undefined,
): (occurrence: Occurrence) => CommunityEvent[] {
  const templates = new Map<Entry, CommunityEvent | undefined>();
  let recurrence: Recurrence | undefined;
  return ({ entry, start, end, key }) => {
    // Made on first use: most series of a large calendar have no occurrence in the window.
    recurrence ??= master && recurrenceOf(master, changes, clocks);
    if (!templates.has(entry)) templates.set(entry, template(entry));
    const event = templates.get(entry);
    if (!event) return [];
    const id = `${entry.uid || `${event.label} ${sortKey(start)}`} ${key}`.trim();
    const number = (ids.get(id) ?? 0) + 1;
    ids.set(id, number);
    // Two spaces, as in `readAll`.
    const record = { ...event, id: number > 1 ? `${id}  ${number}` : id, start, end };
    // An override is an event of its own, outside the recurrence.
    return [entry === master ? { ...record, recurrence } : { ...record, uid: id }];
  };
}

/** Whether an entry is a recurring event, by RRULE or by RDATE. */
const hasRepeats = (master: Entry | undefined): boolean =>
  !!master && (!!master.repetition || master.added.length > 0);

/** Looks up the clocks of an event, so that unknown zones are reported even for an event outside the window. */
function checkZones({ start, end }: Entry, clocks: Clocks) {
  if (start.kind === 'date') return;
  clocks(start);
  if (end && end.kind !== 'date') clocks(end);
}

function windowOf({ window }: ReadingContext, isRecurring: boolean): Bounds {
  if (window) return (!isRecurring && window.once) || window;
  const now = Date.now();
  return isRecurring ? { start: now - YEAR, end: now + YEAR } : { start: -Infinity, end: Infinity };
}

const problemOf = ({ uid, line, details }: Entry, reason: string): Problem => ({
  record: (details.label || uid).slice(0, 99),
  reason: `${reason} (UID ${uid.slice(0, 99) || 'missing'}, line ${line})`,
});

/** An event without its times; undefined, with a problem, where it cannot be read. */
function templateOf(
  entry: Entry,
  { master }: Series,
  context: ReadingContext,
  type: EventType,
  problems: Problem[],
): CommunityEvent | undefined {
  const { details, uid } = entry;
  // An override may have only the fields that differ.
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

/** The recurrence of a series, without the occurrences that were moved or cancelled; undefined where RRULE cannot express it. */
function recurrenceOf(
  { start, repetition, exception, excluded, added }: Entry,
  changes: readonly Entry[],
  clocks: Clocks,
): Recurrence | undefined {
  // RFC 5545 has no EXRULE, and no way to change a series from some day on.
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
