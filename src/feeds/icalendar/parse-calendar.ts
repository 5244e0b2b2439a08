import type { Problem } from '../../model/problem.js';
import type { TimeZoneId } from '../../time/moment.js';
import { pause } from '../../time/pause.js';
import type { WindowedContent } from '../reader.js';
import { components, valueOf, type Component } from './content-lines.js';
import { readEntry, type Entry } from './entry.js';
import type { CalendarFeed, Series } from './feed.js';
import { readCalendar } from './read-calendar.js';
import { spanOf } from './series.js';
import { changesOf, type Change } from './vtimezone.js';
import { zoneOf } from './zone-names.js';

export type { CalendarFeed } from './feed.js';
export { readCalendar } from './read-calendar.js';

/** A calendar as `readEvents` and `readCalls` take it. */
export type Calendar = CalendarFeed & WindowedContent;

/** The milliseconds of work between two pauses, in which the page can respond. */
const SLICE = 10;

/**
 * Parses iCalendar (RFC 5545); `readCalendar` then reads its events for one window or several. Works in slices, so that the
 * page stays responsive whatever the size. Rejects only when `signal` is aborted. An event that cannot be read is left out
 * with a problem that names its UID and line; a line that is not iCalendar is skipped.
 */
export async function parseCalendar(body: string, signal?: AbortSignal): Promise<Calendar> {
  const parts: Parts = {
    groups: new Map(),
    zones: new Map(),
    problems: [],
    observances: [],
    isCalendar: false,
  };
  let since = performance.now();
  for (const component of components(body)) {
    if (performance.now() - since > SLICE) {
      await pause();
      signal?.throwIfAborted();
      since = performance.now();
    }
    if (component) take(component, parts);
  }
  signal?.throwIfAborted();

  const { groups, zones, problems, timeZone, isCalendar } = parts;
  if (!isCalendar) problems.push({ record: '', reason: 'VCALENDAR does not end, or is missing' });
  const feed: CalendarFeed = { timeZone, zones, series: [...groups.values()].flatMap(seriesOf), problems };
  return { ...feed, readWindow: (context, type) => readCalendar(feed, context, type) };
}

/** Entries with the same UID, by a key that distinguishes them: the start, or the start that an override replaces. */
type Group = Map<string, Entry>;

/** The parts of a calendar that have been read so far. */
interface Parts {
  readonly groups: Map<string, Group>;
  readonly zones: Map<string, TimeZoneId | readonly Change[]>;
  readonly problems: Problem[];
  /** STANDARD and DAYLIGHT components, kept until their VTIMEZONE ends. */
  readonly observances: Component[];
  timeZone?: TimeZoneId | undefined;
  isCalendar: boolean;
}

function take(component: Component, parts: Parts) {
  const { name, line, faults } = component;
  const text = (wanted: string) => valueOf(component, wanted);
  const report = (reason: string) => {
    const where =
      name === 'VEVENT' ? `UID ${text('UID').slice(0, 99) || 'missing'}, line ${line}` : `line ${line}`;
    const record = (text('SUMMARY') || text('UID') || text('TZID')).slice(0, 99);
    parts.problems.push({ record, reason: `${reason.slice(0, 199)} (${where})` });
  };
  faults.forEach(report);
  try {
    if (name === 'VEVENT') addEntry(readEntry(component, report), parts);
    else if (name === 'STANDARD' || name === 'DAYLIGHT') parts.observances.push(component);
    else if (name === 'VTIMEZONE') {
      const tzid = text('TZID');
      const observances = parts.observances.splice(0);
      // IANA's rules are right for every year; feeds often describe only the current one.
      const id = zoneOf(tzid) ?? zoneOf(text('X-LIC-LOCATION'));
      if (!id && !observances.length) throw new Error('no STANDARD');
      parts.zones.set(tzid, id ?? observances.flatMap(changesOf));
    } else if (name === 'VCALENDAR') {
      parts.isCalendar = true;
      parts.timeZone ??= zoneOf(text('X-WR-TIMEZONE'));
    }
  } catch (error) {
    report(`left out: ${(error as Error).message}`);
  }
}

/** Adds an entry to those with its UID. Of two entries with the same key, the later revision (SEQUENCE) counts. */
function addEntry(entry: Entry, { groups }: Parts) {
  const { uid, line, replaces, start, sequence } = entry;
  const name = uid || `line ${line}`;
  let group = groups.get(name);
  if (!group) groups.set(name, (group = new Map<string, Entry>()));
  const { kind, wall, tzid } = replaces ?? start;
  const key = `${replaces ? 'override' : ''} ${kind} ${wall} ${tzid ?? ''}`;
  if (sequence >= (group.get(key)?.sequence ?? 0)) group.set(key, entry);
}

/** Entries with the same UID form a series. If several masters share a UID, the overrides belong to the recurring one. */
function seriesOf(group: Group): Series[] {
  const entries = [...group.values()];
  const changes = entries.filter(({ replaces }) => replaces);
  const masters = entries.filter(({ replaces }) => !replaces);
  const main = masters.find(({ repetition }) => repetition) ?? masters[0];
  if (!main) return [{ changes }];
  return masters.map((master) => {
    const own = master === main ? changes : [];
    return { master, changes: own, span: own.length ? undefined : spanOf(master) };
  });
}
