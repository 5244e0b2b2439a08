import { expect } from 'chai';

/**
 * Fails unless one piece of work takes less than so many times as long as another, at the best of their turns, in time of the
 * processor: a bound on this holds on a busy machine, where one on milliseconds would not. Work may say itself how many count.
 */
export async function expectCostBelow(limit: number, work: Work, than: Work): Promise<void> {
  let [best, bestThan] = [Infinity, Infinity];
  for (let turn = 0; turn < 20 && (turn < 2 || ratio() >= limit); turn++) {
    bestThan = Math.min(bestThan, await timeOf(than));
    best = Math.min(best, await timeOf(work));
  }
  expect(ratio()).to.be.below(limit);

  function ratio() {
    // Work of less than a millisecond cannot be compared, and does not matter.
    return best / Math.max(bestThan, 1);
  }
}

type Work = () => unknown;

/** Milliseconds of the processor's time that this process has had. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function timeOf(work: Work): Promise<number> {
  const began = processorTime();
  const counted = await work();
  return typeof counted === 'number' ? counted : processorTime() - began;
}
