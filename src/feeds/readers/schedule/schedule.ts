import type { Session, Speaker } from '../../../model/schedule.js';
import { parseMoment } from '../../../time/parse.js';
import type { TimeZoneId } from '../../../time/moment.js';
import { isTimeZone, resolveWallTime } from '../../../time/zones.js';
import type { Reading, ReadingContext } from '../../reader.js';
import { DayClock, readWithin, type ClockTimes, type Stretch } from './clock-times.js';
import { asRaw, isRaw, listIn, nameOf, readAll, words, type Fields, type Raw } from '../../fields.js';

/** What the community's own feeds call the sessions of a block. */
const BLOCK_TYPES: Readonly<Record<string, string>> = {
  presentations: 'Presentation',
  lightning: 'Lightning talk',
  bof: 'Birds of a Feather',
  workshops: 'Workshop',
};

const BREAK = /\b(breaks?|coffee|tea|lunch|breakfast|dinner|reception|registration|pause)\b/i;

/** A session and the block that it stands in; what stands by itself is its own block. */
interface Row {
  readonly raw: Raw;
  readonly block: Raw;
  /** The block's id where it has sessions. */
  readonly blockId?: string | undefined;
}

type Times = Pick<Session, 'start' | 'end'>;

/**
 * Reads the programme of a conference: blocks by id or in a list, also one under `blocks` or `schedule`, each with its `sessions`; or a
 * list of sessions, also one under `sessions`. What has no sessions is one itself: a break, a plenary.
 *
 * Times are wall times at the venue (`context.timeZone`, else the feed's `timeZone`, else UTC with a problem), `date` and `start`,
 * or ISO 8601. Those of a twelve-hour clock without "am" or "pm" are resolved by the order within the day and the times of the
 * block; see `DayClock`. A session without a time has its block's. Several people in one name become several speakers. Takes
 * `Session` itself as well. A session without a title or a time is left out; a bad field is left out; each with a problem.
 */
export function readSchedule(content: unknown, context: ReadingContext): Reading<Session> {
  const named = asRaw(content).timeZone ?? asRaw(content).time_zone;
  const zone = context.timeZone ?? (isTimeZone(named) ? named : undefined);
  const rows = new Map<unknown, Row>();
  const list = rowsIn(content, rows);
  const clock = timesOf([...rows.values()], zone ?? 'UTC');
  let isWall = false;
  const { records, problems } = readAll(list, 'blocks of sessions', context, (raw, fields) => {
    const row = rows.get(raw)!;
    const { start, end, isGuess } = clock(row, fields);
    isWall ||= isGuess;
    return { ...sessionIn(row, fields), start, end };
  });
  const sessions = [...records].sort((a, b) => a.start.epoch - b.start.epoch);
  return {
    records: sessions,
    problems:
      isWall && !zone
        ? [
            {
              record: '',
              reason:
                'times name no time zone that is known and were read as UTC: say where they are, by "time-zone"',
            },
            ...problems,
          ]
        : problems,
  };
}

/** Every session of a feed, and in `rows` what is known of its block; anything else as it is. */
function rowsIn(content: unknown, rows: Map<unknown, Row>): unknown {
  const feed = asRaw(content);
  const list = listIn(content, 'blocks', 'schedule', 'sessions');
  const byId = [feed.blocks, feed.schedule, list].find(isRaw);
  const entries = byId ? Object.entries(byId).filter(([, value]) => isRaw(value)) : [];
  const items = entries.length > 0 ? entries : Array.isArray(list) ? [...list.entries()] : undefined;
  const rowOf = (item: unknown, block?: Raw, blockId?: string) => {
    if (!isRaw(item)) return item;
    // An object of its own, should a feed have one twice.
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

const startIn = ({ start, start_time = start }: Raw): unknown => start_time;
const endIn = ({ end, end_time = end }: Raw): unknown => end_time;
const clockTimes = (raw: Raw): ClockTimes => ({
  start: words(startIn(raw)) ?? '',
  end: words(endIn(raw)) ?? '',
  said: words(raw.session_time) ?? '',
});

const dateOf = ({ raw, block }: Row): string => words(raw.date) || words(block.date) || '';

/** When each session takes place; throws where that cannot be told. */
function timesOf(rows: readonly Row[], zone: TimeZoneId) {
  // What has times in the order of its day: blocks, and the sessions of those that have none.
  const timed = new Map<Raw, string>();
  for (const row of rows)
    timed.set(startIn(row.block) === undefined && !row.block.session_time ? row.raw : row.block, dateOf(row));
  const stretches = new Map<Raw, Stretch>();
  for (const date of new Set(timed.values())) {
    const ofDay = [...timed].filter(([, other]) => other === date).map(([raw]) => raw);
    const day = new DayClock(ofDay.map(clockTimes));
    for (const raw of ofDay) {
      const stretch = day.read(clockTimes(raw));
      if (stretch) stretches.set(raw, stretch);
    }
  }

  const own = new Map<Row, Stretch>();
  const starts = new Map<Raw, number[]>();
  for (const row of rows) {
    const block = stretches.get(row.block);
    const stretch = stretches.get(row.raw) ?? (block && (readWithin(clockTimes(row.raw), block) ?? block));
    if (!stretch) continue;
    own.set(row, stretch);
    starts.set(row.block, [...(starts.get(row.block) ?? []), stretch.start]);
  }

  /** Days, each of which is written in one way by many sessions. */
  const told = new Set<string>();
  return (row: Row, fields: Fields): Times & { isGuess: boolean } => {
    const exact = exactTimes(row.raw, zone, fields);
    if (exact) return { ...exact, isGuess: false };
    const date = dateOf(row);
    const day = parseMoment(date);
    if (day.moment?.kind !== 'date') throw new Error(date ? day.problem : 'no date');
    if (day.problem && !told.has(date)) fields.report(`date: ${day.problem}`);
    told.add(date);
    const midnight = Date.parse(day.moment.date);
    const stretch = own.get(row);
    const written = clockTimes(row.raw);
    const begins = written.start || clockTimes(row.block).start;
    if (!stretch) throw new Error(begins ? `"${begins}" is not a time` : 'no time');
    const { start } = stretch;
    // An end that is the start is none, which is how some write it.
    if (written.end && written.end !== written.start && stretch.end === undefined)
      fields.report(`end: "${written.end}" is no time after the start`);
    // What names no end goes on until the next one of its block.
    const next = Math.min(...starts.get(row.block)!.filter((other) => other > start));
    const end = stretch.end ?? (next < Infinity ? next : stretches.get(row.block)?.end);
    const at = (minutes: number) =>
      ({ kind: 'zoned', epoch: resolveWallTime(midnight + minutes * 6e4, zone), timeZone: zone }) as const;
    return { start: at(start), end: end! > start ? at(end!) : undefined, isGuess: true };
  };
}

/** Times that say all themselves: ISO 8601 with a day, or a moment of ours. */
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

function sessionIn({ raw, block, blockId }: Row, fields: Fields): Omit<Session, keyof Times> {
  const { text, link, links, list, named, prose } = fields;
  const ownType = text(raw.type, 'type') || (blockId ? text(block.type, 'type') : '');
  const type = BLOCK_TYPES[ownType.toLowerCase()] ?? ownType;
  const label = text(raw.title ?? raw.label ?? raw.name, 'title') || (blockId ? '' : capital(type));
  if (!label) throw new Error('no title');
  const people = raw.authors ?? raw.speakers ?? raw.presenters;
  const speakers = (typeof people === 'string' ? [people] : list(people, 'authors')).flatMap((each) =>
    speakersIn(each, fields),
  );
  const description = prose(raw.abstract ?? raw.description, 'abstract');
  const own = asRaw(raw.block);
  const blockLabel = text(own.label ?? (blockId ? (block.title ?? block.label ?? block.name) : ''), 'block');
  const id = blockId ?? (text(own.id, 'block') || undefined);
  return {
    id: text(raw.id, 'id') || label,
    label,
    type: type || undefined,
    isBreak:
      raw.isBreak === true ||
      BREAK.test(type) ||
      (!type && !description && speakers.length === 0 && BREAK.test(label)),
    track: text(raw.track ?? block.track ?? raw.stream, 'track') || undefined,
    place: nameOf(named(raw.place ?? raw.room ?? raw.location ?? block.room ?? block.location, 'room')),
    block: id === undefined ? undefined : { id, label: blockLabel || undefined },
    speakers,
    description,
    recording: link(videoIn(raw.recording ?? raw.youtube ?? raw.video), 'recording'),
    links: [
      ...links(raw.links, 'links'),
      ...links(raw.slides ? [{ label: 'Slides', href: raw.slides }] : undefined, 'slides'),
    ],
  };
}

const capital = (word: string) => word.replace(/^./, (letter) => letter.toUpperCase());

/** An id of YouTube stands for its address. */
const videoIn = (value: unknown): unknown =>
  typeof value === 'string' && /^[\w-]{11}$/.test(value.trim()) ? `https://youtu.be/${value.trim()}` : value;

/** Several names in one are those that have each a first and a last name; of "Lastname, Firstname" that is not so. */
function speakersIn(value: unknown, { text }: Fields): Speaker[] {
  const { name, org, affiliation = org } = asRaw(value);
  const whole = text(isRaw(value) ? name : value, 'name');
  if (!whole) return [];
  const names = whole.split(/\s*[,;]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+/).filter(Boolean);
  const isSeveral = names.every((each) => each.includes(' '));
  const where = text(affiliation, 'organisation') || undefined;
  return (isSeveral ? names : [whole]).map((each) => ({ name: each, affiliation: where }));
}
