import type { FeedClientOptions } from './client-options.js';
import type { FeedError } from './feed-error.js';
import { parseText } from './formats.js';
import { recover } from './recovery.js';
import { isWindowed, type Reader, type Reading, type ReadingContext } from './reader.js';

export type { FeedClientOptions } from './client-options.js';

/** State of a feed in a client. Content and error may both be set: the last good content survives a failed refresh. */
interface Feed {
  readonly url: string;
  readonly listeners: Set<() => void>;
  readonly readings: Map<Reader<unknown>, Map<string, Reading<unknown>>>;
  /** The body, read as UTF-8; undefined until there is a good one. */
  text?: string;
  content?: unknown;
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
    const feed: Feed = this.#feeds.get(url) ?? { url, listeners: new Set(), readings: new Map() };
    this.#feeds.set(url, feed);
    const { listeners, readings } = feed;
    // A function of its own for each subscription, so that one block may hold a feed twice.
    const notify = () => listener();
    listeners.add(notify);
    if (feed.text === undefined) void this.#load(feed, 'default');

    return {
      url,
      get isLoading() {
        return feed.request !== undefined;
      },
      get error() {
        return feed.error;
      },
      read: <T>(reader: Reader<T>, context: ReadingContext) => {
        if (feed.text === undefined) return undefined;
        const { baseUrl, timeZone, window } = context;
        const key = JSON.stringify([baseUrl, timeZone, isWindowed(feed.content) && window]);
        let known = readings.get(reader);
        if (!known) readings.set(reader, (known = new Map<string, Reading<unknown>>()));
        let reading = known.get(key);
        if (!reading) known.set(key, (reading = reader(feed.content, context)));
        return reading as Reading<T>;
      },
      // `no-cache` lets the browser make the request conditional by itself: a header of ours (If-None-Match) would cost
      // a CORS preflight that most feeds' servers refuse.
      reload: () => this.#load(feed, 'no-cache'),
      close: () => {
        listeners.delete(notify);
        if (listeners.size > 0) return;
        feed.request?.abort.abort();
        feed.request = undefined;
      },
    };
  }

  #load(feed: Feed, cache: RequestCache): Promise<void> {
    if (feed.request) return feed.request.done;
    const abort = new AbortController();
    const done = this.#follow(feed, abort, cache);
    feed.request = { abort, done };
    notify(feed);
    return done;
  }

  async #follow(feed: Feed, abort: AbortController, cache: RequestCache): Promise<void> {
    let error: FeedError | undefined;
    try {
      const body = await this.#request(feed.url, cache, abort.signal);
      const text = await body.text();
      // An unchanged body is not read again: blocks get the same records and have nothing to do.
      if (feed.text !== text) {
        const content = await parseText(text, feed.url, abort.signal, body);
        if (feed.request?.abort !== abort) return;
        feed.content = content;
        feed.text = text;
        feed.readings.clear();
      }
    } catch (failure) {
      // It is kept only to be shown, never instead of a new request.
      error = failure as FeedError;
    }
    // An aborted request has been let go already, and another may be under way in its place.
    if (feed.request?.abort !== abort) return;
    feed.request = undefined;
    feed.error = error;
    notify(feed);
  }

  async #request(url: string, cache: RequestCache, signal: AbortSignal): Promise<Blob> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#attempt(url, cache, signal);
      } catch (failure) {
        await recover(failure, attempt, url, signal, this.#options);
      }
    }
  }

  async #attempt(url: string, cache: RequestCache, signal: AbortSignal): Promise<Blob> {
    const { timeout = 10_000, maxBytes = 5_000_000 } = this.#options;
    const timer = AbortSignal.timeout(timeout);
    try {
      const response = await (this.#options.fetch ?? fetch)(url, {
        cache,
        signal: AbortSignal.any([signal, timer]),
      });
      // The answer itself, for `recover` to see what it says.
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      if (!response.ok) throw response;
      return await readBody(response, maxBytes);
    } catch (failure) {
      timer.throwIfAborted();
      throw failure as Error;
    }
  }
}

/** The page's client, which every block uses. */
export const feedClient = new FeedClient();

function notify({ listeners }: Feed) {
  for (const listener of [...listeners]) listener();
}

async function readBody({ headers, body }: Response, maxBytes: number): Promise<Blob> {
  const reader = body?.getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    // The announced length counts before the first piece is read.
    if (Math.max(length, +headers.get('content-length')!) > maxBytes) {
      throw new RangeError(`it is longer than ${maxBytes} bytes`);
    }
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    length += piece.value.length;
    pieces.push(piece.value);
  }
  return new Blob(pieces, { type: headers.get('content-type') ?? '' });
}
