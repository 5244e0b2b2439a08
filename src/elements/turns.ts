import { pause } from '../time/pause.js';

/** For how many milliseconds blocks may be updated one after the other before the page has its turn. */
const SLICE = 3;

let last = Promise.resolve();
/** When the time of those that are updated now is up. */
let ends = 0;

/**
 * What a block waits for before it is updated: those before it, and, when they have taken their time, the page. Where many
 * blocks come at once no task should take longer than readers notice.
 */
export const turn = (): Promise<void> =>
  (last = last.then(() => {
    if (performance.now() > ends) return pause().then(() => void (ends = performance.now() + SLICE));
    return undefined;
  }));
