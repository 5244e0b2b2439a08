import { distinct, sessionBounds, type Session } from './schedule.js';

/**
 * The columns of a grid of so many lanes, so that they share it evenly; and so do, at another time of the day, two or three sessions,
 * and with up to six lanes any number of them.
 */
export const columnsOf = (lanes: number): number => (lanes > 6 ? lanes * 6 : 60);

/** A session in a grid: between which lines, counted from 1. */
export interface Box {
  readonly session: Session;
  readonly row: number;
  readonly endRow: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Heading over the columns of a track. */
export interface TrackHead {
  readonly track: string;
  readonly column: number;
  readonly endColumn: number;
}

/** The sessions that begin at one time, in the order of the columns. */
export interface Slot {
  readonly row: number;
  readonly boxes: readonly [Box, ...Box[]];
}

/** A day as a grid whose rows are the times at which anything begins or ends. */
export interface ScheduleGrid {
  /** Largest number of sessions side by side; 1 for a list. */
  readonly lanes: number;
  readonly rows: number;
  readonly heads: readonly TrackHead[];
  /** In the order of time. */
  readonly slots: readonly Slot[];
}

interface Placed {
  readonly session: Session;
  readonly lane: number;
  readonly span: number;
}

/** Sessions that overlap, directly or through others, and their number of lanes. */
interface Cluster {
  readonly placed: readonly Placed[];
  /** Whether its lanes are those of the tracks. */
  readonly hasTracks: boolean;
  readonly lanes: number;
}

/**
 * Lays out a day. Sessions of a track stand under it; what takes place alone and is for everybody goes across: a break, a plenary,
 * what has no track. Others without a track share the room that is left, those of a block one below the other. Two sessions
 * never cover each other.
 *
 * @param sessions Of one day, in the order of time.
 */
export function layOutSchedule(sessions: readonly Session[]): ScheduleGrid {
  const tracks = distinct(sessions, ({ track, isBreak }) => (isBreak ? undefined : track));
  const times = [...new Set(sessions.map(sessionBounds).flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const clusters = clustersOf(sessions).map((cluster) => placeCluster(cluster, tracks));
  const trackLanes = Math.max(tracks.length, ...clusters.map((each) => (each.hasTracks ? each.lanes : 0)));
  const lanes = Math.max(1, ...clusters.map((each) => (each.hasTracks ? trackLanes : each.lanes)));
  const line = (lane: number, of: number) => 1 + Math.round((lane * columnsOf(lanes)) / of);

  const boxes = clusters.flatMap(({ placed, hasTracks, lanes }) =>
    placed.map(({ session, lane, span }) => {
      const { start, end } = sessionBounds(session);
      const all = hasTracks ? trackLanes : lanes;
      return {
        session,
        row: times.indexOf(start) + 1,
        endRow: times.indexOf(end) + 1,
        column: line(lane, all),
        endColumn: line(lane + span, all),
      };
    }),
  );
  boxes.sort((a, b) => a.row - b.row || a.column - b.column);
  const slots = new Map<number, [Box, ...Box[]]>();
  for (const box of boxes) {
    const slot = slots.get(box.row);
    if (slot) slot.push(box);
    else slots.set(box.row, [box]);
  }
  return {
    lanes,
    rows: times.length,
    heads:
      tracks.length > 1
        ? tracks.map((track, lane) => ({
            track,
            column: line(lane, trackLanes),
            endColumn: line(lane + 1, trackLanes),
          }))
        : [],
    slots: [...slots].map(([row, boxes]) => ({ row, boxes })),
  };
}

function clustersOf(sessions: readonly Session[]): Session[][] {
  const clusters: Session[][] = [];
  let until = -Infinity;
  for (const session of sessions) {
    const { start, end } = sessionBounds(session);
    if (start >= until) clusters.push([session]);
    else clusters.at(-1)!.push(session);
    until = Math.max(until, end);
  }
  return clusters;
}

const isForAll = ({ track, type, isBreak }: Session) =>
  !track || isBreak || /plenary|keynote/i.test(type ?? '');

function placeCluster(cluster: readonly Session[], tracks: readonly string[]): Cluster {
  const [alone] = cluster;
  if (cluster.length === 1 && isForAll(alone!)) {
    return { placed: [{ session: alone!, lane: 0, span: 1 }], hasTracks: false, lanes: 1 };
  }
  const laneOf = ({ track, isBreak }: Session) => (track && !isBreak ? tracks.indexOf(track) : -1);
  const hasTracks = cluster.some((session) => laneOf(session) >= 0);
  const placed: Placed[] = [];

  const isFree = (lane: number, session: Session) => {
    const { start, end } = sessionBounds(session);
    return placed.every((other) => {
      const bounds = sessionBounds(other.session);
      const isBeside = lane < other.lane || lane >= other.lane + other.span;
      return isBeside || bounds.end <= start || bounds.start >= end;
    });
  };
  const firstFree = (from: number, session: Session) => {
    let lane = from;
    while (!isFree(lane, session)) lane++;
    return lane;
  };
  const put = (session: Session, lane: number, span = 1) => void placed.push({ session, lane, span });

  // Sessions of a track come first; sessions without one take the lanes that are left.
  for (const session of cluster) {
    const lane = laneOf(session);
    if (lane >= 0) put(session, isFree(lane, session) ? lane : firstFree(tracks.length, session));
  }
  for (const session of cluster) {
    if (laneOf(session) >= 0) continue;
    const run = hasTracks ? widestRun(tracks.length, (lane) => isFree(lane, session)) : undefined;
    if (run) {
      put(session, run.lane, run.span);
      continue;
    }
    const own = placed.findLast(
      ({ session: { block } }) => block !== undefined && block.id === session.block?.id,
    );
    const isOwnFree = own && isFree(own.lane, session);
    put(session, isOwnFree ? own.lane : firstFree(hasTracks ? tracks.length : 0, session));
  }
  return { placed, hasTracks, lanes: Math.max(...placed.map(({ lane, span }) => lane + span)) };
}

/** The longest run of lanes that are free, the first of equal ones; undefined where none is. */
function widestRun(lanes: number, isFree: (lane: number) => boolean) {
  let best: { lane: number; span: number } | undefined;
  for (let lane = 0; lane < lanes; lane++) {
    let span = 0;
    while (lane + span < lanes && isFree(lane + span)) span++;
    if (span > (best?.span ?? 0)) best = { lane, span };
    lane += span;
  }
  return best;
}
