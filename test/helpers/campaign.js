/** Whether the long campaigns run too, as `npm run test:full` asks. */
export const isFull = process.env.TEST_FULL === '1';

/**
 * Each thing in one of several ways, by turns; in a full campaign each in every way.
 * @template T, W
 * @param {readonly T[]} things
 * @param {readonly W[]} ways
 * @returns {[T, W][]}
 */
export const byTurns = (things, ways) =>
  things.flatMap((thing, index) =>
    (isFull ? ways : ways.slice(index % ways.length).slice(0, 1)).map(
      (way) => /** @type {[T, W]} */ ([thing, way]),
    ),
  );

/**
 * All of a list in a full campaign, else its first few.
 * @template T
 * @param {readonly T[]} list
 * @param {number} few
 */
export const firstOf = (list, few) => (isFull ? list : list.slice(0, few));
