import { waitUntil } from './wait.js';

/** One request of a stubbed `fetch`, answered when the test says so. */
export interface StubbedRequest {
  readonly url: string;
  readonly signal: AbortSignal;
  readonly cache: RequestCache | undefined;
  /** Neither answered nor given up. */
  readonly isPending: boolean;
  answer(content: unknown, init?: ResponseInit): void;
  fail(error?: Error): void;
}

/**
 * Takes the place of the page's `fetch` for the tests of a `describe`: every request waits for its answer.
 * Addresses should be new in each test, since the page's client remembers what it has loaded.
 */
export function stubFetch() {
  const requests: StubbedRequest[] = [];
  const waiting: ((request: StubbedRequest) => void)[] = [];
  let original: typeof fetch;

  beforeEach(() => {
    original = globalThis.fetch;
    globalThis.fetch = (input, init) =>
      new Promise<Response>((resolve, reject) => {
        const signal = init!.signal!;
        let isPending = true;
        signal.addEventListener('abort', () =>
          settle(() => reject(new DOMException('aborted', 'AbortError'))),
        );
        const settle = (how: () => void) => {
          isPending = false;
          how();
        };
        const request: StubbedRequest = {
          url: String(input),
          signal,
          cache: init!.cache,
          get isPending() {
            return isPending;
          },
          answer: (content, options) => {
            const text = typeof content === 'string' ? content : JSON.stringify(content);
            settle(() => resolve(new Response(text, options)));
          },
          fail: (error = new TypeError('Failed to fetch')) => settle(() => reject(error)),
        };
        requests.push(request);
        waiting.shift()?.(request);
      });
  });

  afterEach(() => {
    globalThis.fetch = original;
    requests.length = waiting.length = 0;
  });

  return {
    /** Every request so far in this test. */
    requests,
    /** The first request of this test, as soon as it is made: blocks ask in a task of its own. */
    first: async (): Promise<StubbedRequest> => {
      await waitUntil(() => requests.length > 0, 'no request was made');
      return requests[0]!;
    },
    /** The next request that is made; ask before it is. */
    next: (): Promise<StubbedRequest> => new Promise((resolve) => waiting.push(resolve)),
  };
}

let addresses = 0;

/** An address that no test has used before. */
export const freshUrl = (): string => `https://feeds.example/${++addresses}.json`;

/** What is told on the console while `during` runs, and after it until there are `least` warnings. */
export async function warningsOf(during: () => unknown, least = 1): Promise<string[]> {
  const said: string[] = [];
  const original = console.warn;
  console.warn = (...parts: unknown[]) => void said.push(String(parts[0]));
  try {
    await during();
    // What tells of problems is loaded when there are some.
    while (said.length < least) await new Promise(requestAnimationFrame);
  } finally {
    console.warn = original;
  }
  return said;
}
