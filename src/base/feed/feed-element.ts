import { html, nothing, type CSSResultGroup, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController, type FeedSource } from '../../feeds/feed-controller.js';
import type { Kind } from '../../feeds/reader.js';
import { feedMessages } from '../../i18n/en/feed.js';
import type { ReadingWindow } from '../../model/bounds.js';
import { windowAround } from '../../model/reading-window.js';
import type { BlockContext } from '../../time/context.js';
import type { EpochMilliseconds } from '../../time/moment.js';
import { BlockElement } from '../block-element.js';
import { warn } from '../warn.js';
import { Announcer } from './announcer.js';
import { errorStyles, keepFocus, renderFeedError } from './error-view.js';
import { feedState, type FeedState } from './feed-state.js';
import { LoadTiming } from './load-timing.js';
import { Settings } from './settings.js';
import { findAddress, findSource } from './source.js';

export type { FeedErrorDetail, FeedLoadDetail } from './feed-events.js';
export type { FeedState } from './feed-state.js';

/** A feed that a block looks things up in, beside its own. */
interface Companion {
  readonly controller: FeedController<unknown>;
  readonly kind: Kind<unknown>;
  readonly data: () => unknown;
}

/**
 * Base class of elements that read a feed. It connects where data comes from (`findSource`), the feeds, their state (`feedState`) and the
 * message for a failed feed. A subclass names its feed, selects the records to show, and renders them.
 *
 * @slot - Shown until the data is there, where it cannot be loaded, and without JavaScript: a link, a list. A
 *   `<script type="application/json">` in it is the data itself.
 * @slot empty - Shown instead of the block's own sentence where the feed has nothing to show.
 * @slot error - Shown instead of the block's own sentence where the feed cannot be loaded.
 * @slot footer - Shown below the block in every state.
 * @fires {CustomEvent<FeedLoadDetail>} iiif-load - New data is shown, or another number of its records.
 * @fires {CustomEvent<FeedErrorDetail>} iiif-error - The feed cannot be loaded; the fallback or the last good data stays.
 * @csspart base - The block as a whole.
 * @csspart error - The message that something could not be loaded.
 * @cssstate idle - Nothing has been asked for yet.
 * @cssstate loading - Data is on its way.
 * @cssstate ready - Records are shown.
 * @cssstate empty - The feed has nothing to show.
 * @cssstate error - The feed cannot be loaded.
 */
export abstract class FeedElement<T> extends BlockElement {
  static override styles: CSSResultGroup = [BlockElement.styles, errorStyles];

  /** The data itself: a feed's content as it stands, or an array of records. It takes precedence over every address. */
  @property({ attribute: false }) data?: unknown;
  /** Address of the feed, relative to the page; by default that of `iiif-site`, else the community's own. An address that is not valid is reported on the console. */
  @property() src?: string;
  /** The most records to show; all by default, and where the value is not a positive number. */
  @property({ type: Number }) limit?: number;
  /** Level of the headings, 2 to 6; 3 by default. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** IANA zone in which times are shown, for example `Europe/Paris`; by default that of `iiif-site`, else the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** An instant, as ISO 8601, that replaces the present, for tests and stories; by default that of `iiif-site`, else the clock's. */
  @property() now?: string;
  /** `lazy` delays the request until the block is near the viewport, or the page is printed; `eager` by default. */
  @property() loading: 'eager' | 'lazy' = 'eager';
  /** Minutes after which the feed is requested again while the page is visible; never by default. */
  @property({ type: Number }) refresh?: number;

  /** The kind of feed that the block shows. It may depend on attributes. */
  protected abstract readonly kind: Kind<T>;

  /** Whether the page may write the block's content itself instead of naming a feed. */
  protected readonly isFeedOptional: boolean = false;
  /** The records to show, as `select` chose them in this update. */
  protected selected: readonly T[] = [];
  protected readonly settings = new Settings(this);

  readonly #main = new FeedController<T>(this);
  readonly #companions: Companion[] = [];
  readonly #announcer = new Announcer(this);
  #source: FeedSource | undefined;
  #state: FeedState = 'idle';
  #isNear = false;
  /** Whether the block has shown records once, or the sentence that there are none. */
  #hasShownData = false;

  constructor() {
    super();
    new LoadTiming(this, () => {
      this.#isNear = true;
      this.requestUpdate();
    });
  }

  /** What the block is doing: `idle`, `loading`, `ready`, `empty` or `error`; the same in CSS as `:state(ready)`. */
  get state(): FeedState {
    return this.#state;
  }

  /** Asks for the feed again; what is shown stays until the answer is there. Does nothing for data given inline. */
  async reload(): Promise<void> {
    this.retryParts();
    const feeds = [this.#main, ...this.#companions.map(({ controller }) => controller)];
    await Promise.all(feeds.map((feed) => feed.reload()));
    await this.updateComplete;
  }

  /** Language, zone, present and words for this update. */
  protected get context(): BlockContext {
    return this.settings.context;
  }

  /** The records to show of all that the feed has; the first `limit` unless a subclass says otherwise. */
  protected select(records: readonly T[]): readonly T[] {
    return this.limited(records);
  }

  /** The first `limit` records. */
  protected limited<R>(records: readonly R[]): readonly R[] {
    const { limit } = this;
    return limit && limit > 0 ? records.slice(0, limit) : records;
  }

  /** The block with its records; there is at least one. */
  protected abstract renderRecords(records: readonly T[]): unknown;

  /** A placeholder of the size of the records, shown while they load and the page gives no fallback. */
  protected renderSkeleton(): unknown {
    return nothing;
  }

  /** The sentence for a feed that has nothing to show. */
  protected renderEmpty(): unknown {
    return html`<p>${this.t(feedMessages, 'nothing')}</p>`;
  }

  /** The next instant at which the block has to update, because what it says becomes untrue; asked after each update but not while data loads. */
  protected nextChange(): EpochMilliseconds | undefined {
    return undefined;
  }

  /**
   * Opens another feed for looking things up, for example groups by name. The block does without it where it cannot be loaded.
   *
   * @param data - Called in each update for the feed's content: undefined to fetch it from the site's address, or from the default one
   *   where the block's own data is fetched, too; null where the feed is not needed.
   */
  protected companion<U>(kind: Kind<U>, data: () => unknown): FeedController<U> {
    const controller = new FeedController<U>(this);
    this.#companions.push({ controller, kind, data });
    return controller;
  }

  /** The period that the block needs records of, for feeds with events that recur without end. */
  protected get readingWindow(): ReadingWindow {
    return windowAround(this.context.now);
  }

  /** The address of a feed where the block's `src` is not set: the site's. */
  protected addressOf(name: string): string | undefined {
    return this.settings.site.feeds[name];
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    this.settings.read();
    // Headings below this level are counted from it, and frameworks set numbers as text, too.
    this.headingLevel = Math.trunc(this.headingLevel) || 3;
    this.#requestFeeds();
    this.selected = this.#main.hasReading ? this.select(this.#main.reading.records) : [];
    this.#setState();
  }

  protected override render(): unknown {
    return html`<div
      class="base"
      part="base"
      lang=${this.foreignLanguage ?? nothing}
      aria-busy=${this.#state === 'loading'}
    >
      ${this.renderContent()}${this.#renderError()}<slot name="footer"></slot>
    </div>`;
  }

  /** The records, the sentence that there are none, or the fallback or skeleton while they load. */
  protected renderContent(): unknown {
    if (this.isWaiting) {
      if (this.renderOptions.renderBefore?.nextSibling) return nothing;
      const isExpected = this.#state !== 'error' && !this.#isWithoutSource && !this.hasFallback();
      return html`<slot @slotchange=${() => this.isWaiting && this.requestUpdate()}></slot
        >${isExpected ? this.renderSkeleton() : nothing}`;
    }
    return this.selected.length > 0
      ? this.renderRecords(this.selected)
      : html`<slot name="empty">${this.renderEmpty()}</slot>`;
  }

  protected override firstUpdated(_changed: PropertyValues<this>) {
    // A script may set `data` just after it has made the element: only then is a missing source worth a warning.
    if (this.#state === 'idle') setTimeout(() => this.requestUpdate());
  }

  protected override updated(_changed: PropertyValues<this>) {
    if (this.#state === 'idle' || this.#state === 'loading') return;
    this.#hasShownData ||= this.#state !== 'error';
    this.settings.wakeAt(this.nextChange());
    const feed = this.#source && 'url' in this.#source ? this.#source.url : 'its data';
    this.#announcer.announce(this.#main, this.selected.length, feed);
  }

  /** Whether the page gave content of its own to be shown while there is no data. */
  protected hasFallback(): boolean {
    // A prerenderer's elements know nothing of what stands inside them, and a skeleton would stay for ever without a script.
    if (!this.childNodes) return true;
    return [...this.childNodes].some((node) =>
      node instanceof Element
        ? !node.slot && node.localName !== 'script'
        : node.nodeType === 3 && node.textContent?.trim(),
    );
  }

  /** No source is set (`data`, script, `src`, site, default), and the first update is over. */
  get #isWithoutSource(): boolean {
    return !this.#source && this.hasUpdated;
  }

  #requestFeeds() {
    const context = { baseUrl: this.settings.baseUrl, window: this.readingWindow };
    const { name, reader, address } = this.kind;
    const isDeferred = this.loading === 'lazy' && !this.#isNear;
    const addresses = [this.src, this.addressOf(name), address];
    const source = findSource(this, this.data, ...addresses);
    this.#source = source;
    const isMissing = this.#isWithoutSource && !addresses.some(Boolean);
    if (isMissing && !(this.isFeedOptional && this.hasFallback())) {
      warn(
        this,
        `has no data: set its property "data" or its attribute "src", or "${name}-src" on an <iiif-site>.`,
      );
    }
    this.#main.request(source, reader, context, isDeferred);
    for (const { controller, kind, data } of this.#companions) {
      const fallback = source && 'url' in source ? kind.address : undefined;
      const content = data();
      const companion =
        content === undefined
          ? findAddress(this, this.addressOf(kind.name), fallback)
          : content
            ? { content }
            : undefined;
      controller.request(companion, kind.reader, context, isDeferred);
      const { error } = controller;
      if (error) warn(this, `goes without ${error.url || kind.name}: ${error.message}.`);
    }
  }

  #setState() {
    const { status, hasReading } = this.#main;
    const isBlocked =
      !this.isTranslated ||
      (this.hasPendingParts && !this.#hasShownData) ||
      this.#companions.some(({ controller }) => controller.status === 'loading' && !controller.hasReading);
    this.isWaiting = !hasReading || isBlocked;
    const state = feedState({ status, hasReading, isBlocked, count: this.selected.length });
    const { states } = this.internals;
    states?.delete(this.#state);
    states?.add(state);
    this.#state = state;
  }

  #renderError() {
    const { error, hasReading, status } = this.#main;
    const isLoading = status === 'loading';
    const failed = error && this.isTranslated ? { hasReading, isLoading, retry: this.#retry } : undefined;
    return renderFeedError(failed, this.context);
  }

  readonly #retry = async () => {
    if (this.#main.status === 'loading') return;
    await this.reload();
    if (!this.#main.error) keepFocus(this.renderRoot);
  };
}
