/** A place on a plane. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Points that stand too near each other to be shown apart; in the middle of them. */
export interface Cluster<T extends Point> extends Point {
  /** At least one; that which was given before all others comes first. */
  readonly points: readonly T[];
}

interface Placed<T extends Point> extends Cluster<T> {
  readonly points: T[];
  /** Where the first of its points stood among all. */
  readonly rank: number;
}

/**
 * Brings points together until every cluster has the room that it needs: no two middles are nearer than the sum of what
 * `room` says for their numbers of points. The same points in the same order give the same clusters. Takes time in proportion
 * to their number.
 *
 * @param room - Half of the room that a mark for so many points needs; it may grow with the number, never beyond `widest`.
 */
export function clusters<T extends Point>(
  points: readonly T[],
  room: (count: number) => number,
  widest: number,
): Cluster<T>[] {
  // Whatever can be too near stands in the same square or in one of the eight around it.
  const side = widest * 2;
  const squares = new Map<string, Set<Placed<T>>>();
  const squareOf = ({ x, y }: Point, right = 0, down = 0) =>
    `${Math.floor(x / side) + right} ${Math.floor(y / side) + down}`;

  const tooNear = (cluster: Placed<T>): Placed<T> | undefined => {
    let nearest: Placed<T> | undefined;
    let least = Infinity;
    for (const right of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        for (const other of squares.get(squareOf(cluster, right, down)) ?? []) {
          const distance = Math.hypot(other.x - cluster.x, other.y - cluster.y);
          const needed = room(other.points.length) + room(cluster.points.length);
          if (distance < needed && distance < least) [nearest, least] = [other, distance];
        }
      }
    }
    return nearest;
  };

  points.forEach((point, rank) => {
    let cluster: Placed<T> = { x: point.x, y: point.y, points: [point], rank };
    for (let other = tooNear(cluster); other; other = tooNear(cluster)) {
      squares.get(squareOf(other))!.delete(other);
      cluster = merge(other, cluster);
    }
    const square = squareOf(cluster);
    squares.set(square, (squares.get(square) ?? new Set()).add(cluster));
  });
  return [...squares.values()]
    .flatMap((square) => [...square])
    .sort((a, b) => a.rank - b.rank)
    .map(({ x, y, points }) => ({ x, y, points }));
}

function merge<T extends Point>(a: Placed<T>, b: Placed<T>): Placed<T> {
  const share = b.points.length / (a.points.length + b.points.length);
  const [{ points, rank }, second] = a.rank < b.rank ? [a, b] : [b, a];
  for (const point of second.points) points.push(point);
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share, points, rank };
}

/** The middle and the size of the box around points; there has to be at least one. */
export function boxAround(
  points: readonly Point[],
): Point & { readonly width: number; readonly height: number } {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top };
}
