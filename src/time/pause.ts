/** What newer browsers have for this: https://wicg.github.io/scheduling-apis/#dom-scheduler-yield */
interface Scheduling {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page do what waits to be done, and resolves as soon as it has. */
export const pause = (): Promise<unknown> =>
  (globalThis as Scheduling).scheduler?.yield?.() ??
  // A timer would wait four milliseconds each time, and a second in a tab that is not in front.
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      // Node runs on while a port is open.
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
