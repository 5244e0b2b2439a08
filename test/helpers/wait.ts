import { waitUntil as wait } from '@open-wc/testing';

/** Waits until something holds, for as long as a busy machine may take. `message` says what did not come. */
export const waitUntil = (holds: () => unknown, message?: string): Promise<void> =>
  wait(holds as () => boolean, message, { timeout: 15_000 });
