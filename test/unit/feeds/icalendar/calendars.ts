import { parseCalendar, readCalendar } from '../../../../src/feeds/icalendar/parse-calendar.js';
import type { Reading, ReadingContext } from '../../../../src/feeds/reader.js';
import type { CommunityEvent, EventType } from '../../../../src/model/event.js';
import type { Moment } from '../../../../src/time/moment.js';
import { recordedText } from '../../recorded.js';

/** A recorded calendar. */
export const recorded = (name: string): string => recordedText(`icalendar/${name}.ics`);

/** A calendar of some lines. */
export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');

/** The lines of an event; it is called `Call` and has the UID `1` unless they say otherwise. */
export function event(...lines: string[]): string[] {
  const has = (name: string) => lines.some((line) => line.startsWith(name));
  return [
    'BEGIN:VEVENT',
    ...(has('UID') ? [] : ['UID:1']),
    ...(has('SUMMARY') ? [] : ['SUMMARY:Call']),
    ...lines,
    'END:VEVENT',
  ];
}

/** Five hundred plain events: to parse them takes about a third of what a task of the page may, 50 ms, and so is a measure for it. */
export const PLAIN = calendar(
  ...[...Array(500).keys()].flatMap((uid) => event(`UID:${uid}`, 'DTSTART:20260601T120000Z')),
);

/** From a date, or a time in UTC, until before another. */
export const between = (from: string, to: string) => ({ start: Date.parse(from), end: Date.parse(to) });

export async function read(
  body: string,
  context: Partial<ReadingContext> = {},
  type: EventType = 'community-call',
): Promise<Reading<CommunityEvent>> {
  const window = between('2026-01-01', '2027-01-01');
  return readCalendar(await parseCalendar(body), { baseUrl: 'https://iiif.io/', window, ...context }, type);
}

/** `2026-06-01` or `2026-06-01T15:00Z`, with its zone where it has one; empty where there is none. */
export function written(moment: Moment | undefined): string {
  if (!moment) return '';
  if (moment.kind === 'date') return moment.date;
  const time = new Date(moment.epoch).toISOString().replace(/(:00)?\.000Z$/, 'Z');
  return moment.kind === 'zoned' ? `${time}[${moment.timeZone}]` : time;
}

/** When records are, soonest first: `start` or `start/end`. */
export const times = (records: readonly CommunityEvent[]): string[] =>
  records.map(({ start, end }) => [written(start), written(end)].filter(Boolean).join('/')).sort();

/** When the events of some lines are, in 2026. */
export const timesOf = async (lines: string[], context?: Partial<ReadingContext>): Promise<string[]> =>
  times((await read(calendar(...lines), context)).records);
