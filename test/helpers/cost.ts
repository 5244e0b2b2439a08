/**
 * How many times as long one piece of work takes as another, at the best of several turns each. The turns alternate, so that
 * whatever else the machine does meets both alike: a bound on this holds where one on milliseconds would not. Work may say
 * itself how many milliseconds count.
 */
export async function costRatio(work: Work, than: Work, turns = 7): Promise<number> {
  let [best, bestThan] = [Infinity, Infinity];
  for (let turn = 0; turn < turns; turn++) {
    bestThan = Math.min(bestThan, await timeOf(than));
    best = Math.min(best, await timeOf(work));
  }
  // What takes no time that the browser tells is nobody's concern.
  return best / Math.max(bestThan, 1);
}

type Work = () => unknown;

async function timeOf(work: Work): Promise<number> {
  const began = performance.now();
  const counted = await work();
  return typeof counted === 'number' ? counted : performance.now() - began;
}
