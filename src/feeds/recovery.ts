import { MINUTE, SECOND } from '../time/units.js';
import type { FeedClientOptions } from './client-options.js';
import { FeedError } from './feed-error.js';

/** The longest `Retry-After` to wait for, in milliseconds. */
const LONGEST_WAIT = MINUTE;

/**
 * Decides about a failed attempt: resolves when the next one may be made, or throws a `FeedError` that describes the failure.
 * Network faults, 429 and 5xx are tried again, after `Retry-After` where the server sends it.
 *
 * @param failure - The response where there was one, else the error that was thrown.
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
  const pause = backoff[attempt];
  const after = retryAfter(response?.headers.get('retry-after'));
  if (signal.aborted || !isTransient(failure) || pause === undefined || after > LONGEST_WAIT) {
    throw new FeedError(describe(failure, timeout), url, response?.status);
  }
  await wait(Math.max(after, pause * (1 + Math.random() / 2)), signal);
}

const isTimeout = (failure: unknown) => failure instanceof DOMException && failure.name === 'TimeoutError';

/** Whether another attempt may succeed. After a timeout, or a body that is too long (`RangeError`), it would fail again. */
function isTransient(failure: unknown): boolean {
  if (failure instanceof Response) return failure.status === 429 || failure.status >= 500;
  return !isTimeout(failure) && !(failure instanceof RangeError);
}

function describe(failure: unknown, timeout: number): string {
  if (failure instanceof Response)
    return `the server answered ${failure.status} ${failure.statusText}`.trim();
  if (isTimeout(failure)) return `no answer within ${timeout / SECOND} seconds`;
  const { message } = failure as Error;
  return failure instanceof RangeError ? message : `the request failed (${message})`;
}

/** The milliseconds that `Retry-After` asks for, in seconds or as a date (RFC 9110, 10.2.3); 0 when absent or unreadable. */
function retryAfter(value: string | null | undefined): number {
  if (!value) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * SECOND : Date.parse(value) - Date.now();
  return ms > 0 ? ms : 0;
}

/** Resolves after some milliseconds; rejects when aborted. */
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
