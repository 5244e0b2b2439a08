import type { EpochMilliseconds, Moment, TimeZoneId } from '../time/moment.js';
import { vTimeZone, type ZoneSpan } from '../time/vtimezone.js';
import { isTimeZone, offsetAt } from '../time/zones.js';
import { VERSION } from '../version.js';
import { entryNotes, entryUrl, seriesRule, seriesTimes, type EntryTimes } from './calendar-entry.js';
import type { CommunityEvent } from './event.js';
import { DAY } from '../time/units.js';

/** Period for which the zone of a series is written: as far ahead as people plan. */
const FAR = 10 * 365.25 * DAY;

/** Properties of a calendar file besides its events. */
export interface ICalendarOptions {
  /** Instant at which the file is written, in epoch milliseconds (DTSTAMP). */
  readonly now: EpochMilliseconds;
  /** Program that writes the file (PRODID); this library by default. */
  readonly prodId?: string | undefined;
}

/**
 * Events as an iCalendar file (RFC 5545; media type `text/calendar`) that calendar programs import.
 *
 * - An instant is written in UTC, a zoned time with TZID and its VTIMEZONE, a date with VALUE=DATE and an end that is exclusive.
 * - An event of a series stands for the whole series, which is written once; a rule that is none is left out, and the event
 *   is written alone.
 * - UID is the event's own, else made of what identifies it: the same event has the same one each time.
 * - What one needs to join a call is in URL, in CONFERENCE (RFC 7986) and, because many programs show neither, in the description.
 *
 * Lines are folded at 75 octets and end in CRLF.
 */
export function toICalendar(
  events: Iterable<CommunityEvent>,
  { now, prodId = `-//IIIF//iiif-blocks ${VERSION}//EN` }: ICalendarOptions,
): string {
  const series = new Set<string>();
  const spans = new Map<TimeZoneId, ZoneSpan>();
  const lines: string[] = [];
  for (const event of events) {
    const uid = event.uid || uidOf(event);
    const isSeries = seriesRule(event) !== undefined;
    if (isSeries && series.has(uid)) continue;
    if (isSeries) series.add(uid);
    const { start, end } = seriesTimes(event);
    for (const moment of [start, end]) if (moment) widen(spans, moment, isSeries ? now + FAR : undefined);
    lines.push(...vEvent(event, uid, { start, end }, now));
  }
  const zones = [...spans].flatMap(([zone, span]) => vTimeZone(zone, span));
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${text(prodId)}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...zones,
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => fold(line) + '\r\n')
    .join('');
}

function vEvent(
  event: CommunityEvent,
  uid: string,
  { start, end }: EntryTimes,
  now: EpochMilliseconds,
): string[] {
  const { label, status, place, organiser, join, categories = [], recurrence } = event;
  const url = entryUrl(event);
  const rule = seriesRule(event);
  const list = (name: string, moments: readonly Moment[] = []) =>
    moments
      .filter(({ kind }) => rule !== undefined && (kind === 'date') === (start.kind === 'date'))
      // In the zone of the start: some programs compare them with it as text.
      .map((moment) => timed(name, alike(moment, start)));
  const optional = (name: string, value: string | undefined) => (value ? [`${name}:${value}`] : []);
  return [
    'BEGIN:VEVENT',
    `UID:${text(uid)}`,
    timed('DTSTAMP', { kind: 'instant', epoch: now }),
    timed('DTSTART', start),
    ...(end ? [timed('DTEND', end)] : []),
    ...optional('RRULE', rule),
    ...list('EXDATE', recurrence?.excluded),
    ...list('RDATE', recurrence?.added),
    `SUMMARY:${text(label)}`,
    ...optional('DESCRIPTION', text(entryNotes(event))),
    ...optional('LOCATION', text(place?.label ?? '')),
    ...optional('URL', url),
    ...(join ? [`CONFERENCE;VALUE=URI;FEATURE=VIDEO:${join}`] : []),
    ...optional('CATEGORIES', categories.map(text).join(',')),
    // Its value is an address of mail, and it makes no sense without one.
    ...(organiser?.href?.startsWith('mailto:')
      ? [`ORGANIZER;CN=${parameter(organiser.label)}:${organiser.href}`]
      : []),
    `STATUS:${status.toUpperCase()}`,
    'END:VEVENT',
  ];
}

const alike = (moment: Moment, model: Moment): Moment =>
  moment.kind === 'date' || model.kind === 'date' ? moment : { ...model, epoch: moment.epoch };

/** Has the file tell a zone's rules at a moment too, and up to `to`. */
function widen(spans: Map<TimeZoneId, ZoneSpan>, moment: Moment, to = -Infinity) {
  if (!isWall(moment)) return;
  const { epoch, timeZone } = moment;
  const span = spans.get(timeZone) ?? { from: epoch, to: epoch };
  spans.set(timeZone, { from: Math.min(span.from, epoch), to: Math.max(span.to, epoch, to) });
}

/**
 * Whether a moment is written as a wall time: not in UTC itself, nor in the hour that clocks show twice. A TZID would mean the
 * first there (RFC 5545, 3.3.5), and some programs take it for the second.
 */
function isWall(moment: Moment): moment is Moment & { kind: 'zoned' } {
  if (moment.kind !== 'zoned' || !isTimeZone(moment.timeZone)) return false;
  const { epoch, timeZone } = moment;
  if (/^(etc\/)?(utc|uct|gmt|zulu|universal)$/i.test(timeZone)) return false;
  const offset = offsetAt(epoch, timeZone);
  return [epoch - DAY, epoch + DAY].every((near) => {
    const other = offsetAt(near, timeZone);
    return other === offset || offsetAt(epoch + offset - other, timeZone) !== other;
  });
}

/** A property whose value is a moment. */
function timed(name: string, moment: Moment): string {
  if (moment.kind === 'date') return `${name};VALUE=DATE:${basicTime(Date.parse(moment.date)).slice(0, 8)}`;
  const { epoch } = moment;
  if (!isWall(moment)) return `${name}:${basicTime(epoch)}Z`;
  return `${name};TZID=${moment.timeZone}:${basicTime(epoch + offsetAt(epoch, moment.timeZone))}`;
}

/** `20260601T170000`: the basic format of ISO 8601 for what is counted as if in UTC. */
export const basicTime = (asUtc: number): string => new Date(asUtc).toISOString().replace(/[-:]|\..*/g, '');

/** A value of type TEXT (RFC 5545, 3.3.11). */
const text = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');

/** A quoted parameter, which has no way to hold a quotation mark (RFC 5545, 3.2). */
const parameter = (value: string) => `"${value.replace(/"/g, '’')}"`;

/** Folds a line at 75 octets of UTF-8, between characters; control characters, which may not be in one, are left out. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line.replace(/[^\P{Cc}\t]/gu, '')) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** A UID for what has none: two 32-bit hashes (FNV-1a and one with another factor) of what identifies it. */
function uidOf({ id, href, join, label }: CommunityEvent): string {
  const key = [id, href ?? join ?? label].join('\n');
  const hash = (factor: number) => {
    let value = 0x811c9dc5;
    for (let index = 0; index < key.length; index++) value = Math.imul(value ^ key.charCodeAt(index), factor);
    return (value >>> 0).toString(16).padStart(8, '0');
  };
  return `${hash(0x01000193)}${hash(0x85ebca6b)}@iiif-blocks`;
}
