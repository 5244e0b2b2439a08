import { pause } from '../time/pause.js';

/** For how many milliseconds blocks may be updated one after the other before the page has its turn. */
const SLICE = 5;

/** When the time of those that are updated now is up; 0 when none was a moment ago. */
let ends = 0;
const reset = () => {
  ends = 0;
};

/**
 * What a block waits for before it is updated, if anything: where many feeds come at once, no task should take longer than
 * readers notice.
 */
export function turn(): Promise<void> | undefined {
  const now = performance.now();
  ends ||= (setTimeout(reset), now + SLICE);
  return now > ends ? pause().then(reset) : undefined;
}
