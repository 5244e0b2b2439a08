/** Waits until something holds, for as long as a busy machine may take. `message` says what did not come. */
export async function waitUntil(holds: () => unknown, message = 'what the test waits for'): Promise<void> {
  const end = performance.now() + 15_000; // a test may hold `Date`
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`Timed out: ${message}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
