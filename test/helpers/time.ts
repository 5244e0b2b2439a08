import { clock } from '../../src/time/clock.js';

/**
 * Takes the page's present in hand for the tests of a `describe`: it stands still, and goes where the test says. However long a
 * machine takes, nothing begins or ends meanwhile.
 */
export function stubTime() {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });
  return {
    /** Makes a moment (ISO 8601) the present, and waits until all are woken who waited for it or for one before it. */
    async goTo(moment: string): Promise<void> {
      const epoch = Date.parse(moment);
      Date.now = () => epoch;
      await new Promise<void>((resolve) => clock.wakeAt(0, resolve));
    },
  };
}
