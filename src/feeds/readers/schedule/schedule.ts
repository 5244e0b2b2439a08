import type { Link } from '../../../model/link.js';
import type { Session, Speaker } from '../../../model/schedule.js';
import { parseMoment } from '../../../time/parse.js';
import type { TimeZoneId } from '../../../time/moment.js';
import { MINUTE } from '../../../time/units.js';
import { isTimeZone, resolveWallTime } from '../../../time/zones.js';
import type { Kind, Reading, ReadingContext } from '../../reader.js';
import { DayClock, readWithin, type ClockTimes, type Stretch } from './clock-times.js';
import {
  asRaw,
  first,
  isRaw,
  listIn,
  nameOf,
  readAll,
  words,
  type Fields,
  type Names,
  type Raw,
} from '../../fields.js';

const NAMES: Names = {
  start: ['start_time', 'start'],
  end: ['end_time', 'end'],
  title: ['title', 'label', 'name'],
  authors: ['authors', 'speakers', 'presenters'],
  abstract: ['abstract', 'description'],
  room: ['place', 'room', 'location'],
  recording: ['recording', 'youtube', 'video'],
};

/** The names of block types in the community's own feeds, as the type of the block's sessions. */
const BLOCK_TYPES: ReadonlyMap<string, string> = new Map([
  ['presentations', 'Presentation'],
  ['lightning', 'Lightning talk'],
  ['bof', 'Birds of a Feather'],
  ['workshops', 'Workshop'],
]);

const BREAK = /\b(breaks?|coffee|tea|lunch|breakfast|dinner|reception|registration|pause)\b/i;

/** A session and its block; a session outside any block is its own block. */
interface Row {
  readonly raw: Raw;
  readonly block: Raw;
  /** The block's id; absent for a session outside any block. */
  readonly blockId?: string | undefined;
}

type Times = Pick<Session, 'start' | 'end'>;

/**
 * Reads the programme of a conference: blocks by id or in a list, also under `blocks` or `schedule`, each with its `sessions`; or a
 * list of sessions, also under `sessions`. A block without sessions is a session itself: a break, a plenary.
 *
 * Times are wall times at the venue (`context.timeZone`, else the feed's `timeZone`, else UTC with a problem), `date` and `start`,
 * or ISO 8601. Times of a twelve-hour clock without "am" or "pm" are resolved by their order within the day and the times of the
 * block; see `DayClock`. A session without a time has its block's. Several people in one name become several speakers. Takes
 * `Session` itself as well. A session without a title or a time is left out; a bad field is left out; each with a problem.
 */
export function readSchedule(content: unknown, context: ReadingContext): Reading<Session> {
  const named = first(asRaw(content), ['timeZone', 'time_zone']);
  const zone = context.timeZone ?? (isTimeZone(named) ? named : undefined);
  const rows = new Map<unknown, Row>();
  const list = rowsIn(content, rows);
  const clock = timesOf([...rows.values()], zone ?? 'UTC');
  let isWall = false;
  const { records, problems } = readAll(list, 'blocks of sessions', context, NAMES, (fields) => {
    const row = rows.get(fields.raw)!;
    const { start, end, isGuess } = clock(row, fields);
    isWall ||= isGuess;
    return { ...sessionIn(row, fields), start, end };
  });
  const reason =
    'times name no time zone that is known and were read as UTC: say where they are, by "time-zone"';
  return {
    records: [...records].sort((a, b) => a.start.epoch - b.start.epoch),
    problems: isWall && !zone ? [{ record: '', reason }, ...problems] : problems,
  };
}

/** Every session of a feed, each with its block in `rows`; a feed without sessions is returned as it is. */
function rowsIn(content: unknown, rows: Map<unknown, Row>): unknown {
  const feed = asRaw(content);
  const list = listIn(content, 'blocks', 'schedule', 'sessions');
  const byId = [feed.blocks, feed.schedule, list].find(isRaw);
  const entries = byId ? Object.entries(byId).filter(([, value]) => isRaw(value)) : [];
  const items = entries.length > 0 ? entries : Array.isArray(list) ? [...list.entries()] : undefined;
  const rowOf = (item: unknown, block?: Raw, blockId?: string) => {
    if (!isRaw(item)) return item;
    // A copy, because `rows` is keyed by the object and data of a page may hold one object twice.
    const raw = { ...item };
    rows.set(raw, { raw, block: block ?? raw, blockId });
    return raw;
  };
  if (!items) return list;
  return items.flatMap(([key, item]: [number | string, unknown]) => {
    const sessions = asRaw(item).sessions;
    return Array.isArray(sessions) && sessions.length > 0
      ? sessions.map((session) => rowOf(session, asRaw(item), words(asRaw(item).id) || `${key}`))
      : [rowOf(item)];
  });
}

const startIn = (raw: Raw): unknown => first(raw, NAMES.start!);
const endIn = (raw: Raw): unknown => first(raw, NAMES.end!);
const clockTimes = (raw: Raw): ClockTimes => ({
  start: words(startIn(raw)) ?? '',
  end: words(endIn(raw)) ?? '',
  said: words(raw.session_time) ?? '',
});

const dateOf = ({ raw, block }: Row): string => words(raw.date) || words(block.date) || '';

/** The times of blocks, and of sessions in blocks without times, from what is written on the same day. */
function stretchesOf(rows: readonly Row[]): Map<Raw, Stretch> {
  const dates = new Map<Raw, string>();
  for (const row of rows) {
    const hasTime = startIn(row.block) !== undefined || row.block.session_time;
    dates.set(hasTime ? row.block : row.raw, dateOf(row));
  }
  const stretches = new Map<Raw, Stretch>();
  for (const date of new Set(dates.values())) {
    const ofDay = [...dates].filter(([, other]) => other === date).map(([raw]) => raw);
    const day = new DayClock(ofDay.map(clockTimes));
    for (const raw of ofDay) {
      const stretch = day.read(clockTimes(raw));
      if (stretch) stretches.set(raw, stretch);
    }
  }
  return stretches;
}

/** A function that says when a session takes place; it throws where that cannot be known. */
function timesOf(rows: readonly Row[], zone: TimeZoneId) {
  const stretches = stretchesOf(rows);
  const own = new Map<Row, Stretch>();
  const starts = new Map<Raw, number[]>();
  for (const row of rows) {
    const block = stretches.get(row.block);
    const stretch = stretches.get(row.raw) ?? (block && (readWithin(clockTimes(row.raw), block) ?? block));
    if (!stretch) continue;
    own.set(row, stretch);
    starts.set(row.block, [...(starts.get(row.block) ?? []), stretch.start]);
  }

  const midnightOf = midnights();
  /** The end of a session; without one it goes on until the next session of its block begins. */
  const endOf = (row: Row, { start, end }: Stretch): number | undefined => {
    const next = Math.min(...starts.get(row.block)!.filter((other) => other > start));
    return end ?? (next < Infinity ? next : stretches.get(row.block)?.end);
  };
  return (row: Row, fields: Fields): Times & { isGuess: boolean } => {
    const exact = exactTimes(row.raw, zone, fields);
    if (exact) return { ...exact, isGuess: false };
    const midnight = midnightOf(row, fields);
    const stretch = own.get(row);
    const written = clockTimes(row.raw);
    if (!stretch) {
      const begins = written.start || clockTimes(row.block).start;
      throw new Error(begins ? `"${begins}" is not a time` : 'no time');
    }
    // Some feeds repeat the start where there is no end.
    if (written.end && written.end !== written.start && stretch.end === undefined)
      fields.report(`end: "${written.end}" is no time after the start`);
    const end = endOf(row, stretch);
    const at = (minutes: number) =>
      ({ kind: 'zoned', epoch: resolveWallTime(midnight + minutes * MINUTE, zone), timeZone: zone }) as const;
    return { start: at(stretch.start), end: end! > stretch.start ? at(end!) : undefined, isGuess: true };
  };
}

/** A function that returns the midnight of a session's day as if in UTC, and throws without a day. Reports a day's problem once. */
function midnights() {
  const reported = new Set<string>();
  return (row: Row, { report }: Fields): number => {
    const date = dateOf(row);
    const { moment, problem } = parseMoment(date);
    if (moment?.kind !== 'date') throw new Error(date ? problem : 'no date');
    if (problem && !reported.has(date)) report(`date: ${problem}`);
    reported.add(date);
    return Date.parse(moment.date);
  };
}

/** Times that need no other field: ISO 8601 with a day, or our own `Moment`. */
function exactTimes(raw: Raw, zone: TimeZoneId, { report }: Fields): Times | undefined {
  const momentOf = (value: unknown): Session['start'] | undefined => {
    const { epoch, timeZone } = asRaw(value);
    if (Number.isFinite(epoch)) {
      return { kind: 'zoned', epoch: Number(epoch), timeZone: isTimeZone(timeZone) ? timeZone : zone };
    }
    if (typeof value !== 'string' || !/^\s*\d{4}-/.test(value)) return undefined;
    const { moment, problem } = parseMoment(value, { feedTimeZone: zone });
    if (problem) report(problem);
    return moment && moment.kind !== 'date'
      ? { kind: 'zoned', epoch: moment.epoch, timeZone: zone }
      : undefined;
  };
  const start = momentOf(startIn(raw));
  const end = momentOf(endIn(raw));
  if (start && end && end.epoch < start.epoch) report('end: before the start; left out');
  return start && { start, end: end && end.epoch > start.epoch ? end : undefined };
}

function sessionIn(row: Row, fields: Fields): Omit<Session, keyof Times> {
  const { raw, read, get, text, links } = fields;
  const { block, blockId } = row;
  const type = typeIn(row, fields);
  const label = text('title') || (blockId ? '' : capital(type));
  if (!label) throw new Error('no title');
  const speakers = speakersOf(get('authors'), fields);
  const description = fields.prose('abstract');
  const isBare = !type && !description && speakers.length === 0;
  return {
    id: text('id') || label,
    label,
    type: type || undefined,
    isBreak: raw.isBreak === true || BREAK.test(type) || (isBare && BREAK.test(label)),
    track: read.text(raw.track ?? block.track ?? raw.stream, 'track') || undefined,
    place: nameOf(read.named(get('room') ?? first(block, ['room', 'location']), 'room')),
    block: blockIn(row, fields),
    speakers,
    description,
    recording: read.link(videoIn(get('recording')), 'recording'),
    links: [...links('links'), ...slidesIn(fields)],
  };
}

/** The type of a session: its own, else its block's. */
function typeIn({ block, blockId }: Row, { text, read }: Fields): string {
  const type = text('type') || (blockId ? read.text(block.type, 'type') : '');
  return BLOCK_TYPES.get(type.toLowerCase()) ?? type;
}

/** The block that a session stands in, or that it names itself as `Session` does. */
function blockIn({ raw, block, blockId }: Row, { read }: Fields): Session['block'] {
  const own = asRaw(raw.block);
  const label = read.text(own.label ?? (blockId && first(block, NAMES.title!)), 'block');
  const id = blockId ?? read.text(own.id, 'block');
  return id ? { id, label: label || undefined } : undefined;
}

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase());

/** The address of a video; YouTube's ids become addresses. */
const videoIn = (value: unknown): unknown =>
  typeof value === 'string' && /^[\w-]{11}$/.test(value.trim()) ? `https://youtu.be/${value.trim()}` : value;

const slidesIn = ({ raw: { slides }, read }: Fields): Link[] =>
  slides ? read.links([{ label: 'Slides', href: slides }], 'slides') : [];

const speakersOf = (people: unknown, fields: Fields): Speaker[] =>
  (typeof people === 'string' ? [people] : fields.read.list(people, 'authors')).flatMap((each) =>
    speakersIn(each, fields),
  );

/** The speakers in one entry. Several names are split only where each has two words, so that "Lastname, Firstname" stays one. */
function speakersIn(value: unknown, { read }: Fields): Speaker[] {
  const { name, org, affiliation = org } = asRaw(value);
  const whole = read.text(isRaw(value) ? name : value, 'name');
  if (!whole) return [];
  const names = whole.split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter(Boolean);
  const isSeveral = names.every((each) => each.includes(' '));
  const where = read.text(affiliation, 'organisation') || undefined;
  return (isSeveral ? names : [whole]).map((each) => ({ name: each, affiliation: where }));
}

export const schedule: Kind<Session> = {
  name: 'schedule',
  reader: readSchedule,
};
