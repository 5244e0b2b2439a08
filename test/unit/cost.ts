import { expect } from 'chai';

/**
 * Fails unless one piece of work takes less than so many times as long as another, at the best of their turns. The turns
 * alternate, so that whatever else the machine does meets both alike, and there are more of them where the machine was busy:
 * a bound on this holds where one on milliseconds would not. Work may say itself how many milliseconds count.
 */
export async function expectCostBelow(limit: number, work: Work, than: Work): Promise<void> {
  let [best, bestThan] = [Infinity, Infinity];
  for (let turn = 0; turn < 40 && (turn < 2 || ratio() >= limit); turn++) {
    bestThan = Math.min(bestThan, await timeOf(than));
    best = Math.min(best, await timeOf(work));
  }
  expect(ratio()).to.be.below(limit);

  function ratio() {
    // What takes no time that the browser tells is nobody's concern.
    return best / Math.max(bestThan, 1);
  }
}

type Work = () => unknown;

async function timeOf(work: Work): Promise<number> {
  const began = performance.now();
  const counted = await work();
  return typeof counted === 'number' ? counted : performance.now() - began;
}
