/** Counts how often a test's page is given its turn, which ends with the task; before each test the count is 0. */
export function countPauses(): { readonly count: number } {
  const scheduler =
    (globalThis as unknown as { scheduler?: { yield?: () => Promise<void> } }).scheduler ?? {};
  const pauses = { count: 0 };
  beforeEach(() => {
    pauses.count = 0;
    Object.defineProperty(scheduler, 'yield', {
      configurable: true,
      value: () => {
        pauses.count++;
        return new Promise<void>((resolve) => setTimeout(resolve));
      },
    });
  });
  // What the browser has stands on the prototype.
  afterEach(() => delete scheduler.yield);
  return pauses;
}
