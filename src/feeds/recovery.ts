import type { FeedClientOptions } from './client-options.js';
import { FeedError } from './feed-error.js';

/** The longest `Retry-After` that is waited for, in milliseconds. */
const LONGEST_WAIT = 60_000;

/**
 * What to do about an attempt that failed: resolves when the next one may be made, or throws the failure in words.
 * Network faults, 429 and 5xx are tried again, after `Retry-After` where the server says so.
 *
 * @param failure - The answer where there was one, else what was thrown.
 * @param attempt - How many attempts failed before this one.
 */
export async function recover(
  failure: unknown,
  attempt: number,
  url: string,
  signal: AbortSignal,
  { backoff = [500, 2000], wait = sleep, timeout = 10_000 }: FeedClientOptions,
): Promise<void> {
  const response = failure instanceof Response ? failure : undefined;
  const isTimeout = failure instanceof DOMException && failure.name === 'TimeoutError';
  const isTooLong = failure instanceof RangeError;
  const pause = backoff[attempt];
  const after = retryAfter(response?.headers.get('retry-after'));
  const isPassing = response ? response.status === 429 || response.status >= 500 : !isTimeout && !isTooLong;
  if (signal.aborted || !isPassing || pause === undefined || after > LONGEST_WAIT) {
    const message = response
      ? `the server answered ${response.status} ${response.statusText}`.trim()
      : isTimeout
        ? `no answer within ${timeout / 1000} seconds`
        : isTooLong
          ? failure.message
          : `the request failed (${(failure as Error).message})`;
    throw new FeedError(message, url, response?.status);
  }
  await wait(Math.max(after, pause * (1 + Math.random() / 2)), signal);
}

/** RFC 9110, 10.2.3: seconds or a date; 0 when absent or unreadable. */
function retryAfter(value: string | null | undefined): number {
  if (!value) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return ms > 0 ? ms : 0;
}

/** Waits, or throws when it is aborted. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new FeedError('the request was given up'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop);
  });
}
