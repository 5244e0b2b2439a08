import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { feedClient, type FeedClient, type FeedSubscription } from './client.js';
import { FeedError } from './feed-error.js';
import type { Reader, Reading, ReadingContext } from './reader.js';

/** Where a block's data comes from: content that is there already, JSON text in the page, or an absolute address. */
export type FeedSource = InlineSource | { readonly url: string };

export type InlineSource = { readonly content: unknown } | { readonly json: string };

/** The content of a source that needs no request. Throws a `SyntaxError` where its text is not JSON. */
export const inlineContent = (source: InlineSource): unknown =>
  'json' in source ? JSON.parse(source.json) : source.content;

/** `idle`: nothing was asked for yet, or it is not needed yet. */
export type FeedStatus = 'idle' | 'loading' | 'ready' | 'error';

const NOTHING: Reading<never> = { records: [], problems: [] };

/**
 * Ties one feed to an element: opens it while the element is connected, closes it when it leaves, follows changes of its
 * source, and keeps the last good records through a reload and a failed one. The host calls `request` in each update.
 */
export class FeedController<T> implements ReactiveController {
  status: FeedStatus = 'idle';
  error: FeedError | undefined;
  /** The last good reading; empty until there is one. */
  reading: Reading<T> = NOTHING;

  /** Whether the feed has been read, now or before a reload. */
  get hasReading(): boolean {
    return this.reading !== NOTHING;
  }

  readonly #host: ReactiveControllerHost;
  readonly #client: FeedClient;
  #isConnected = false;
  #subscription: FeedSubscription | undefined;
  /** Source and context of `reading`: an update with the same ones reads nothing again. */
  #readFrom: unknown;

  constructor(host: ReactiveControllerHost, client: FeedClient = feedClient) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  hostConnected() {
    this.#isConnected = true;
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#isConnected = false;
    this.#close();
  }

  /**
   * Follows the source; where nothing has changed since the last call it does nothing. Without a source the controller is idle.
   *
   * @param isDeferred - Keeps a request that has not started yet from starting.
   */
  request(source: FeedSource | undefined, reader: Reader<T>, context: ReadingContext, isDeferred = false) {
    const url = source && 'url' in source ? source.url : undefined;
    if (this.#subscription?.url !== url) this.#close();
    if (!source) this.#set('idle', undefined, NOTHING);
    else if ('url' in source) this.#follow(source.url, isDeferred, reader, context);
    else this.#readInline(source, reader, context);
  }

  /** Asks the server again; resolves when the answer is there, well or not. Does nothing for inline data. */
  async reload(): Promise<void> {
    await this.#subscription?.reload();
  }

  #follow(url: string, isDeferred: boolean, reader: Reader<T>, context: ReadingContext) {
    // Outside a page (prerendering) nothing is connected, and nothing is fetched.
    if (!this.#isConnected || (isDeferred && !this.#subscription)) {
      if (!this.hasReading) this.status = 'idle';
      return;
    }
    // Changes while the subscription is being opened are seen below.
    this.#subscription ??= this.#client.subscribe(
      url,
      () => this.#subscription && this.#host.requestUpdate(),
    );
    const { error, isLoading } = this.#subscription;
    const reading = this.#subscription.read(reader, context);
    if (reading) this.#readFrom = url;
    // Records of another address stand while this one loads, and go if it fails.
    const kept = this.#readFrom === url || isLoading ? this.reading : NOTHING;
    this.#set(isLoading ? 'loading' : error ? 'error' : 'ready', error, reading ?? kept);
  }

  #readInline(source: InlineSource, reader: Reader<T>, context: ReadingContext) {
    const from = 'json' in source ? source.json : source.content;
    const key = [from, reader, context.baseUrl, context.timeZone];
    const last = this.#readFrom;
    if (Array.isArray(last) && key.every((part, index) => part === last[index])) return;
    this.#readFrom = key;
    try {
      this.#set('ready', undefined, reader(inlineContent(source), context));
    } catch (error) {
      this.#set('error', new FeedError(`it is not valid JSON (${(error as Error).message})`), NOTHING);
    }
  }

  #set(status: FeedStatus, error: FeedError | undefined, reading: Reading<T>) {
    this.status = status;
    this.error = error;
    this.reading = reading;
  }

  #close() {
    this.#subscription?.close();
    this.#subscription = undefined;
  }
}
