/** What newer browsers have for this: https://wicg.github.io/scheduling-apis/#dom-scheduler-yield */
interface Scheduling {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page do what waits to be done, and resolves as soon as it has. */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as Scheduling;
  if (scheduler?.yield) return scheduler.yield();
  // A timer would wait four milliseconds each time, and a second in a tab that is not in front.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
