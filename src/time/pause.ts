/** What newer browsers have for this: https://wicg.github.io/scheduling-apis/#dom-scheduler-yield */
interface Scheduling {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Lets the page do what waits to be done, and resolves as soon as it has. */
export const pause = (): Promise<unknown> =>
  (globalThis as Scheduling).scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
