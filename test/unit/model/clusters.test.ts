import { expect } from 'chai';
import { boxAround, clusters, type Cluster, type Point } from '../../../src/model/clusters.js';

const at = (x: number, y = 0) => ({ x, y });
const ten = () => 5;
const sizes = (found: readonly Cluster<Point>[]) => found.map(({ points }) => points.length);

/** The same points in every run, in a field so wide and high. */
function scattered(count: number, width: number, height: number): Point[] {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 0x7fffffff) / 0x7fffffff;
  return Array.from({ length: count }, () => at(random() * width, random() * height));
}

describe('clusters', () => {
  it('leave points alone that have room', () => {
    const points = [at(0), at(10), at(0, -10), at(-2000, 3000)];
    expect(clusters(points, ten, 5)).to.deep.equal(
      points.map(({ x, y }, index) => ({ x, y, points: [points[index]] })),
    );
    expect(clusters([], ten, 5)).to.deep.equal([]);
  });

  it('stand in the middle of those that are too near each other, the first of them first', () => {
    const [a, b, c] = [at(0), at(9), at(3)];
    expect(clusters([a, at(100), b, c], ten, 5)).to.deep.equal([
      { x: 4, y: 0, points: [a, b, c] },
      { x: 100, y: 0, points: [at(100)] },
    ]);
    expect(sizes(clusters([at(7), at(7), at(7)], ten, 5))).to.deep.equal([3]);
  });

  it('bring clusters together that a point has moved towards each other', () => {
    // 0 and 12 stand apart; with 9 the second moves to 10.5, and with 4 the first to where both are too near.
    expect(sizes(clusters([at(0), at(12), at(9), at(4)], ten, 5))).to.deep.equal([4]);
  });

  it('have the more room the more they are', () => {
    const room = (count: number) => (count > 2 ? 20 : 5);
    const three = [at(0), at(1), at(2)];
    expect(sizes(clusters([...three, at(24)], room, 20))).to.deep.equal([4]);
    expect(sizes(clusters([...three, at(27)], room, 20))).to.deep.equal([3, 1]);
    expect(sizes(clusters([at(0), at(2), at(24)], room, 20))).to.deep.equal([2, 1]);
  });

  it('keep every point and their distance, wherever points are', () => {
    const room = (count: number) => [12, 16, 19, 23, 27][count > 1 ? `${count}`.length : 0]!;
    const points = scattered(500, 900, 400).map(({ x, y }) => at(x - 450, y - 200));
    const found = clusters(points, room, 27);
    expect(found.flatMap((cluster) => cluster.points)).to.have.members(points);
    found.forEach((a, index) => {
      for (const b of found.slice(index + 1)) {
        const needed = room(a.points.length) + room(b.points.length);
        expect(Math.hypot(a.x - b.x, a.y - b.y)).to.be.at.least(needed);
      }
    });
    expect(clusters(points, room, 27)).to.deep.equal(found);
  });

  it('are found with work that is proportional to the number of points', () => {
    /** How often two marks are compared, which asks for the room of both. */
    const comparisons = (count: number) => {
      let asked = 0;
      const room = () => {
        asked++;
        return 12;
      };
      clusters(scattered(count, 100 * Math.sqrt(count), 100 * Math.sqrt(count)), room, 12);
      return asked / 2;
    };
    expect(comparisons(2000)).to.be.within(1, 2000 * 9);
    expect(comparisons(20_000)).to.be.within(1, 20_000 * 9);
  });
});

it('boxAround is the middle and the size of the box around points', () => {
  expect(boxAround([at(2, 8), at(-4, 0), at(0, 4)])).to.deep.equal({ x: -1, y: 4, width: 6, height: 8 });
  expect(boxAround([at(3, 4)])).to.deep.equal({ x: 3, y: 4, width: 0, height: 0 });
});
