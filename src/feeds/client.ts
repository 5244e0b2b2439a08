import type { ReadingContext, Reader, Reading } from './reader.js';

/** Why a feed could not be had. The message is English, for the console; readers are shown words of the block's own. */
export class FeedError extends Error {
  override name = 'FeedError';
  constructor(
    message: string,
    /** Address of the feed; empty for data that stands in the page. */
    readonly url = '',
    /** HTTP status, where the server answered with one. */
    readonly status?: number,
    /** Milliseconds to wait before a retry makes sense; absent when a retry is of no use. */
    readonly retryIn?: number,
  ) {
    super(message);
  }
}

export interface FeedClientOptions {
  /** Called as `fetch(url, { signal, cache })`; the page's own `fetch`, looked up at each request, by default. */
  fetch?: typeof fetch;
  /** Milliseconds until a request is given up, body included; 10,000 by default. A time-out is not retried. */
  timeout?: number;
  /** Milliseconds before the first retry and before the second; 500 and 2,000 by default, each up to a half more by chance. */
  backoff?: readonly number[];
  /** Largest body in bytes; 5,000,000 by default. */
  maxBytes?: number;
  /** How it waits before a retry; a timer that ends with `signal` by default. */
  wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** What a client knows of a feed. Both fields may be set: the last good content survives a failed refresh. */
interface Feed {
  readonly url: string;
  readonly listeners: Set<() => void>;
  readonly readings: Map<Reader<unknown>, Map<string, Reading<unknown>>>;
  body?: string;
  content?: unknown;
  hasContent: boolean;
  error?: FeedError | undefined;
  /** Set while a request or its retries are under way. */
  request?: { readonly abort: AbortController; readonly done: Promise<void> } | undefined;
}

/** A block's hold on a feed; while one is open, requests go on. */
export interface FeedSubscription {
  readonly url: string;
  readonly isLoading: boolean;
  /** The last failure, until a request succeeds. */
  readonly error: FeedError | undefined;
  /** The last good content as records, read once for all that ask alike; undefined until there is some. */
  read<T>(reader: Reader<T>, context: ReadingContext): Reading<T> | undefined;
  /** Asks the server again; joins a request that is under way. Resolves when it has ended, well or not. */
  reload(): Promise<void>;
  /** Lets go; the last one to do so aborts a request under way. */
  close(): void;
}

/** The longest `Retry-After` that is waited for, in milliseconds. */
const LONGEST_WAIT = 60_000;

/** Fetches feeds for a page: one request and one parse per address, however many blocks read it. */
export class FeedClient {
  readonly #feeds = new Map<string, Feed>();
  readonly #options: FeedClientOptions;

  constructor(options: FeedClientOptions = {}) {
    this.#options = options;
  }

  /**
   * Opens a feed. Content that is there already can be read at once; otherwise a request starts, also after an
   * earlier failure, and `listener` is called whenever something has changed.
   */
  subscribe(url: string, listener: () => void): FeedSubscription {
    let feed = this.#feeds.get(url);
    if (!feed) {
      feed = { url, listeners: new Set(), readings: new Map(), hasContent: false };
      this.#feeds.set(url, feed);
    }
    const { listeners, readings } = feed;
    const opened = feed;
    // A function of its own for each subscription, so that one block may hold a feed twice.
    const notify = () => listener();
    listeners.add(notify);
    if (!feed.hasContent) void this.#load(feed, 'default');

    return {
      url,
      get isLoading() {
        return opened.request !== undefined;
      },
      get error() {
        return opened.error;
      },
      read: <T>(reader: Reader<T>, context: ReadingContext) => {
        if (!opened.hasContent) return undefined;
        const key = `${context.baseUrl} ${context.timeZone ?? ''}`;
        let known = readings.get(reader);
        if (!known) readings.set(reader, (known = new Map()));
        let reading = known.get(key);
        if (!reading) known.set(key, (reading = reader(opened.content, context)));
        return reading as Reading<T>;
      },
      // `no-cache` lets the browser make the request conditional by itself: a header of ours (If-None-Match) would cost
      // a CORS preflight that most feeds' servers refuse.
      reload: () => this.#load(opened, 'no-cache'),
      close: () => {
        listeners.delete(notify);
        if (listeners.size > 0) return;
        opened.request?.abort.abort();
        opened.request = undefined;
      },
    };
  }

  #load(feed: Feed, cache: RequestCache): Promise<void> {
    if (feed.request) return feed.request.done;
    const abort = new AbortController();
    const done = this.#request(feed.url, cache, abort.signal).then(
      (body) => this.#accept(feed, abort, body),
      // A failure is kept only to be shown, never instead of a new request.
      (error: unknown) => this.#settle(feed, abort, asFeedError(error, feed.url)),
    );
    feed.request = { abort, done };
    for (const listener of [...feed.listeners]) listener();
    return done;
  }

  #accept(feed: Feed, abort: AbortController, body: string) {
    let error: FeedError | undefined;
    // An unchanged body is not read again: blocks get the same records and have nothing to do.
    if (feed.request?.abort === abort && feed.body !== body) {
      try {
        feed.content = parse(body, feed.url);
        feed.body = body;
        feed.hasContent = true;
        feed.readings.clear();
      } catch (failure) {
        error = asFeedError(failure, feed.url);
      }
    }
    this.#settle(feed, abort, error);
  }

  #settle(feed: Feed, abort: AbortController, error: FeedError | undefined) {
    // An aborted request has been let go already, and another may be under way in its place.
    if (feed.request?.abort !== abort) return;
    feed.request = undefined;
    feed.error = error;
    for (const listener of [...feed.listeners]) listener();
  }

  async #request(url: string, cache: RequestCache, signal: AbortSignal): Promise<string> {
    const { backoff = [500, 2000], wait = sleep } = this.#options;
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#attempt(url, cache, signal);
      } catch (error) {
        const pause = backoff[attempt];
        const failure = asFeedError(error, url);
        if (signal.aborted || pause === undefined || failure.retryIn === undefined) throw failure;
        if (failure.retryIn > LONGEST_WAIT) throw failure;
        await wait(Math.max(failure.retryIn, pause * (1 + Math.random() / 2)), signal);
      }
    }
  }

  async #attempt(url: string, cache: RequestCache, signal: AbortSignal): Promise<string> {
    const { timeout = 10_000, maxBytes = 5_000_000 } = this.#options;
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    signal.addEventListener('abort', stop);
    let timedOut = false;
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, timeout);
    try {
      const response = await (this.#options.fetch ?? fetch)(url, { cache, signal: attempt.signal });
      if (!response.ok) throw statusError(response, url);
      return await readBody(response, url, maxBytes);
    } catch (error) {
      if (timedOut) throw new FeedError(`no answer within ${timeout / 1000} seconds`, url);
      if (error instanceof FeedError) throw error;
      throw new FeedError(`the request failed (${(error as Error).message})`, url, undefined, 0);
    } finally {
      stop();
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    }
  }
}

/** The page's client, which every block uses. */
export const feedClient = new FeedClient();

/** Parses JSON that may have been given inline, with words for what is wrong with it. */
export function parse(body: string, url = ''): unknown {
  try {
    // Some servers write a byte order mark, which JSON.parse refuses.
    return JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch (error) {
    const start = body.trimStart();
    if (!start) throw new FeedError('it is empty', url);
    if (start[0] === '<') throw new FeedError('it is a web page or XML, not JSON', url);
    throw new FeedError(`it is not valid JSON, perhaps cut short (${(error as Error).message})`, url);
  }
}

function statusError(response: Response, url: string): FeedError {
  const { status } = response;
  const canRetry = status === 429 || status >= 500;
  const after = canRetry ? retryAfter(response.headers.get('retry-after')) : undefined;
  return new FeedError(`the server answered ${status} ${response.statusText}`.trim(), url, status, after);
}

/** RFC 9110, 10.2.3: seconds or a date; 0 when absent or unreadable. */
function retryAfter(value: string | null): number {
  if (!value) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return ms > 0 ? ms : 0;
}

async function readBody(response: Response, url: string, maxBytes: number): Promise<string> {
  const tooLong = () => new FeedError(`it is longer than ${maxBytes} bytes`, url);
  if (Number(response.headers.get('content-length')) > maxBytes) throw tooLong();
  if (!response.body) return response.text();
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > maxBytes) throw tooLong();
    text += decoder.decode(value, { stream: true });
  }
}

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

function asFeedError(error: unknown, url: string): FeedError {
  return error instanceof FeedError ? error : new FeedError(String(error), url);
}
