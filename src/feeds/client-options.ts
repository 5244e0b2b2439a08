/** Limits and services of a `FeedClient`. */
export interface FeedClientOptions {
  /** Called as `fetch(url, { signal, cache })`; the page's own `fetch`, looked up at each request, by default. */
  fetch?: typeof fetch;
  /** Milliseconds until a request is given up, body included; 10,000 by default. A time-out is not retried. */
  timeout?: number;
  /** Milliseconds before the first retry and before the second; 500 and 2,000 by default, each up to a half more by chance. */
  backoff?: readonly number[];
  /** Largest body in bytes; 5,000,000 by default. */
  maxBytes?: number;
  /** Waits before a retry; by default a timer that ends with `signal`. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}
