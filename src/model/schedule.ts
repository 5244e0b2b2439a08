import type { EpochMilliseconds, Moment, PlainDate, TimeZoneId } from '../time/moment.js';
import { dateAt, startOfDate } from '../time/zones.js';
import { DEFAULT_DURATION, phaseOf, type Bounds } from './bounds.js';
import type { Link, Named, Prose } from './link.js';

/** Somebody who speaks. */
export interface Speaker {
  readonly name: string;
  /** Institution of the speaker. */
  readonly affiliation?: string | undefined;
}

/** A session of a conference: a talk, a workshop, a keynote, or a break between them. */
export interface Session {
  /** Unique within the programme; what the address of a session ends in. */
  readonly id: string;
  readonly label: string;
  /** Start, in the zone of the venue. */
  readonly start: Moment & { readonly kind: 'zoned' };
  /** Absent where the feed tells none, nor what comes after. */
  readonly end?: (Moment & { readonly kind: 'zoned' }) | undefined;
  /** "Presentation", "Workshop": as the feed spells it. */
  readonly type?: string | undefined;
  /** Whether it is coffee or lunch, or another time at which nobody speaks. */
  readonly isBreak: boolean;
  /** Which of several sequences of sessions at the same time it belongs to. */
  readonly track?: string | undefined;
  readonly place?: Named | undefined;
  /** Id and label of a block: sessions that follow one another and belong together. */
  readonly block?: { readonly id: string; readonly label?: string | undefined } | undefined;
  readonly speakers: readonly Speaker[];
  /** The abstract. */
  readonly description?: Prose | undefined;
  /** Address of the recording. */
  readonly recording?: string | undefined;
  /** Slides, notes and the like. */
  readonly links: readonly Link[];
}

/** From when to when a session takes place. */
export const sessionBounds = ({ start, end }: Session): Bounds => ({
  start: start.epoch,
  end: end?.epoch ?? start.epoch + DEFAULT_DURATION,
});

/** The day of a session where it takes place. */
export const venueDate = ({ start }: Session): PlainDate => dateAt(start.epoch, start.timeZone);

/** Each value once, in the order of the programme; absent ones left out. */
export const distinct = <T>(sessions: readonly Session[], get: (session: Session) => T | undefined): T[] => [
  ...new Set(sessions.map(get).filter((value): value is T & {} => value != null && value !== '')),
];

/** Search of a visitor. Conditions that are absent or empty match every session. */
export interface SessionQuery {
  /** A day at the venue. */
  readonly day?: PlainDate | undefined;
  /** Also finds what is for all tracks. */
  readonly track?: string | undefined;
  readonly type?: string | undefined;
  /** Words that each occur in the title, the abstract, or what is known of the speakers; case and accents aside. */
  readonly text?: string | undefined;
  readonly ids?: ReadonlySet<string> | undefined;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The sessions that a reader looks for, in the order given. */
export function findSessions(
  sessions: readonly Session[],
  { day, track, type, text, ids }: SessionQuery,
): readonly Session[] {
  const words = fold(text ?? '').match(/\S+/g) ?? [];
  return sessions.filter((session) => {
    if (day && venueDate(session) !== day) return false;
    if (track && session.track && session.track !== track) return false;
    if (type && session.type !== type) return false;
    if (ids && !ids.has(session.id)) return false;
    if (words.length === 0) return true;
    const { label, block, place, speakers, description } = session;
    const people = speakers.flatMap(({ name, affiliation }) => [name, affiliation]);
    const known = fold(
      [label, session.type, session.track, block?.label, place?.label, ...people, description?.text].join(
        '\n',
      ),
    );
    return words.every((word) => known.includes(word));
  });
}

/** Sessions that are on at an instant, sessions that are next, and the instant at which that changes. */
export interface Progress {
  readonly now: ReadonlySet<Session>;
  /** Only of the day that is under way at the venue. */
  readonly next: ReadonlySet<Session>;
  /** Absent when all is over. */
  readonly changesAt?: EpochMilliseconds | undefined;
}

/** How far a programme has come. Breaks are never what comes next: what comes after them is. */
export function progressOf(sessions: readonly Session[], now: EpochMilliseconds): Progress {
  const current = sessions.filter((session) => phaseOf(sessionBounds(session), now) === 'now');
  const ahead = sessions.filter(
    (session) =>
      !session.isBreak &&
      session.start.epoch > now &&
      venueDate(session) === dateAt(now, session.start.timeZone),
  );
  const soonest = Math.min(...ahead.map(({ start }) => start.epoch));
  const changes = sessions.flatMap((session) => {
    const { start, end } = sessionBounds(session);
    return [startOfDate(venueDate(session), session.start.timeZone), start, end];
  });
  const changesAt = Math.min(...changes.filter((epoch) => epoch > now));
  return {
    now: new Set(current),
    next: new Set(ahead.filter(({ start }) => start.epoch === soonest)),
    changesAt: changesAt < Infinity ? changesAt : undefined,
  };
}

/** A day of a programme in some zone, and what begins on it. */
export interface ScheduleDay {
  readonly date: PlainDate;
  readonly sessions: readonly Session[];
}

/** The days on which sessions begin where clocks show a zone's time. */
export function scheduleDays(sessions: readonly Session[], timeZone: TimeZoneId): ScheduleDay[] {
  const days = new Map<PlainDate, Session[]>();
  for (const session of sessions) {
    const date = dateAt(session.start.epoch, timeZone);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  return [...days].map(([date, sessions]) => ({ date, sessions }));
}

/** The days of a programme at the venue that an attribute names: a date, or a number counted from 1. */
export function dayNamed(sessions: readonly Session[], name: string): PlainDate | undefined {
  const days = distinct(sessions, venueDate);
  const first = days[0];
  return days.find((day) => day === name.trim()) ?? (first && days[Number(name) - 1]);
}

const FRAGMENT = '#session-';

/** The fragment that leads to a session. */
export const sessionFragment = (id: string): string => FRAGMENT + encodeURIComponent(id);

/** The id of the session that an address's fragment leads to; undefined for what is somebody else's. */
export function sessionIn(hash: string): string | undefined {
  if (!hash.startsWith(FRAGMENT)) return undefined;
  const id = hash.slice(FRAGMENT.length);
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // It is not encoded, then.
  }
}

/** The month of the first day, by which one conference is told from another: `2025-06`. */
export const conferenceKey = (sessions: readonly Session[]): string =>
  sessions[0] ? venueDate(sessions[0]).slice(0, 7) : '';
