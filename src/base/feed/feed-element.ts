import { css, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController, type FeedSource } from '../../feeds/feed-controller.js';
import type { Reader } from '../../feeds/reader.js';
import { feedMessages } from '../../i18n/en/feed.js';
import type { ReadingWindow } from '../../model/bounds.js';
import { windowAround } from '../../model/reading-window.js';
import { DEFAULT_FEEDS, type FeedName } from '../../site/site-context.js';
import type { EpochMilliseconds } from '../../time/moment.js';
import { BlockElement } from '../block-element.js';
import type { FeedLoadDetail } from './feed-events.js';
import { reportProblems } from './report.js';
import { resolve, Settings } from './settings.js';
import { Upkeep } from './upkeep.js';
import { warn } from '../warn.js';

export type { FeedErrorDetail, FeedLoadDetail } from './feed-events.js';

/** `idle`: nothing was asked for yet. The others as they say. */
export type FeedState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** Which feed an element shows, and what makes records of it. */
export interface FeedSpec<T> {
  readonly name: FeedName;
  readonly reader: Reader<T>;
}

/** A second feed, in which a block looks things up. */
interface Companion {
  readonly controller: FeedController<unknown>;
  readonly spec: FeedSpec<unknown>;
  readonly data: () => unknown;
}

/**
 * What every element that reads a feed shares: where its data comes from, its states, its events, its slots and the present.
 * A subclass names its feed, selects the records that it shows, and renders them.
 *
 * @slot - Shown until the data is there, when it cannot be had, and without JavaScript: a link, a list. A
 *   `<script type="application/json">` in it is the data itself.
 * @slot empty - Shown instead of the block's own sentence when there is nothing to show.
 * @slot error - Shown instead of the block's own sentence when the data cannot be had.
 * @slot footer - Shown below the block, whatever its state.
 * @fires {CustomEvent<FeedLoadDetail>} iiif-load - New data is shown, or another number of its records.
 * @fires {CustomEvent<FeedErrorDetail>} iiif-error - The data cannot be had; what was there before is kept.
 * @csspart base - The block as a whole.
 * @csspart error - The message that something could not be loaded.
 * @cssstate idle - Nothing was asked for yet.
 * @cssstate loading - Data is on its way.
 * @cssstate ready - Records are shown.
 * @cssstate empty - There is nothing to show.
 * @cssstate error - The data cannot be had.
 */
export abstract class FeedElement<T> extends BlockElement {
  static override styles = [
    BlockElement.styles,
    css`
      .error p {
        padding-block: 0.5em;
        color: var(--_muted);
      }

      .retry {
        border: 0;
        padding: 0.25em;
        background: none;
        color: var(--_link);
        font: inherit;
        text-decoration: underline;
        cursor: pointer;
      }
    `,
  ];

  /** The data itself: a feed's content as it stands, or an array of records. Goes before every address. */
  @property({ attribute: false }) data?: unknown;
  /** Address of the feed, relative to the page; by default the one of `iiif-site`, else the community's own. */
  @property() src?: string;
  /** The most records to show; all by default, and when it is no positive number. */
  @property({ type: Number }) limit?: number;
  /** Level of the headings, 2 to 6; 3 by default. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** IANA zone in which times are shown, for example `Europe/Paris`; by default that of `iiif-site`, else the reader's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** An instant that is taken for the present, as ISO 8601, for tests and stories; by default that of `iiif-site`, else the clock's. */
  @property() now?: string;
  /** `lazy` puts the request off until the block is near the part of the page that is seen, or printed; `eager` by default. */
  @property() loading: 'eager' | 'lazy' = 'eager';
  /** Minutes after which the feed is asked again, while the page is seen; never by default. */
  @property({ type: Number }) refresh?: number;

  /** The feed that the block shows. It may depend on attributes. */
  protected abstract readonly feed: FeedSpec<T>;

  /** Whether the page may write the block's content itself instead of naming a feed. */
  protected readonly isFeedOptional: boolean = false;
  /** The records that are shown, as `select` chose them in this update. */
  protected shown: readonly T[] = [];
  /** The present and the zone for this update, and the site around the block. */
  protected readonly settings = new Settings(this);

  readonly #main = new FeedController<T>(this);
  readonly #companions: Companion[] = [];
  #state: FeedState = 'idle';
  #told: unknown;
  #toldCount = 0;
  #isNear = false;
  /** Records were shown, or the sentence that there are none. */
  #hasShown = false;
  /** Nobody says where its data is, and it is no longer to be expected. */
  #isWithout = false;

  constructor() {
    super();
    new Upkeep(this, () => {
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
    await Promise.all(this.#feeds().map((each) => each.reload()));
    await this.updateComplete;
  }

  /** The records to show out of all that the feed has, once it was read; the first `limit` unless a block says otherwise. */
  protected select(records: readonly T[]): readonly T[] {
    return this.limited(records);
  }

  /** The first `limit` of them. */
  protected limited<R>(records: readonly R[]): readonly R[] {
    const { limit } = this;
    return limit && limit > 0 ? records.slice(0, limit) : records;
  }

  /** The block with its records; there is at least one. */
  protected abstract renderRecords(records: readonly T[]): unknown;

  /** What stands in for records that are on their way, of their size, where the page gave no content of its own. */
  protected renderSkeleton(): unknown {
    return nothing;
  }

  /** The sentence for a feed that has nothing to show. */
  protected renderEmpty(): unknown {
    return html`<p>${this.t(feedMessages, 'nothing')}</p>`;
  }

  /** The next instant at which what is shown becomes untrue; asked after each update, except while data is on its way. */
  protected nextChange(): EpochMilliseconds | undefined {
    return undefined;
  }

  /**
   * Opens another feed for looking things up, for example groups by name. Its data is `data()`; where that is undefined it is
   * fetched from the site's address, or from the community's own where the block does not have its own data inline; where it
   * is null the feed is not needed. The block does without it where it cannot be had.
   */
  protected companion<U>(spec: FeedSpec<U>, data: () => unknown): FeedController<U> {
    const controller = new FeedController<U>(this);
    this.#companions.push({ controller, spec, data });
    return controller;
  }

  /** The stretch of time that the block needs records of, for feeds in which events come again without end. */
  protected get readingWindow(): ReadingWindow {
    return windowAround(this.settings.now);
  }

  /** The address of a feed where the block's `src` names none: the site's. */
  protected addressOf(name: FeedName): string | undefined {
    return this.settings.site.feeds[name];
  }

  protected override willUpdate(_changed: PropertyValues<this>) {
    const { settings } = this;
    settings.read();
    // Levels below it are counted from it, and frameworks set numbers as text too.
    this.headingLevel = Math.trunc(this.headingLevel) || 3;
    const context = { baseUrl: settings.baseUrl, window: this.readingWindow };
    const main = this.#source();
    this.#isWithout = !main && settings.isKnown && this.hasUpdated;
    this.#main.request(main, this.feed.reader, context);
    for (const { controller, spec, data } of this.#companions) {
      const fallback = main && 'url' in main ? DEFAULT_FEEDS[spec.name] : undefined;
      const content = data();
      const address =
        content === undefined && settings.isKnown ? this.addressOf(spec.name) || fallback : undefined;
      controller.request(content ? { content } : this.#address(address), spec.reader, context);
      const { error } = controller;
      if (error) warn(this, `goes without ${error.url || spec.name}: ${error.message}.`);
    }
    this.shown = this.#main.hasReading ? this.select(this.#main.reading.records) : [];
    this.#setState();
  }

  protected override render(): unknown {
    return html`<div
      class="base"
      part="base"
      lang=${this.foreignLanguage ?? nothing}
      aria-busy=${this.#state === 'loading'}
    >
      ${this.renderContent()}${this.renderError()}<slot name="footer"></slot>
    </div>`;
  }

  /** The records, the sentence that there are none, or what the page gave to be shown meanwhile. */
  protected renderContent(): unknown {
    if (this.isWaiting) {
      if (this.renderOptions.renderBefore?.nextSibling) return nothing;
      const isExpected = this.#state !== 'error' && !this.#isWithout && !this.hasFallback();
      return html`<slot @slotchange=${() => this.isWaiting && this.requestUpdate()}></slot
        >${isExpected ? this.renderSkeleton() : nothing}`;
    }
    return this.shown.length > 0
      ? this.renderRecords(this.shown)
      : html`<slot name="empty">${this.renderEmpty()}</slot>`;
  }

  /** The polite message that something could not be loaded; its live region is there from the start. */
  protected renderError(): unknown {
    return html`<div class="error" part="error" role="status">
      ${
        this.#main.error && this.isTranslated
          ? html`<slot name="error"
              ><p>
                ${this.t(feedMessages, this.#main.hasReading ? 'refreshFailed' : 'loadFailed')}
                <button
                  type="button"
                  class="retry"
                  aria-disabled=${this.#main.status === 'loading'}
                  @click=${this.#onRetry}
                >
                  ${this.t(feedMessages, 'retry')}
                </button>
              </p></slot
            >`
          : nothing
      }
    </div>`;
  }

  protected override firstUpdated(_changed: PropertyValues<this>) {
    // Scripts may set `data` just after they have made the element; who does not is told then.
    if (this.#state === 'idle') setTimeout(() => this.requestUpdate());
  }

  protected override updated(_changed: PropertyValues<this>) {
    if (this.#state === 'idle' || this.#state === 'loading') return;
    this.#hasShown ||= this.#state !== 'error';
    this.settings.wakeAt(this.nextChange());
    this.#tell();
  }

  #feeds(): FeedController<unknown>[] {
    return [this.#main, ...this.#companions.map(({ controller }) => controller)];
  }

  #setState() {
    const { status, hasReading } = this.#main;
    // The data may be here, but something still on its way that it cannot be shown without.
    this.isWaiting =
      !hasReading ||
      !this.isTranslated ||
      (this.hasPendingParts && !this.#hasShown) ||
      this.#companions.some(({ controller }) => controller.status === 'loading' && !controller.hasReading);
    const state = status !== 'error' && hasReading && this.isWaiting ? 'loading' : status;
    const next = state === 'ready' && this.shown.length === 0 ? 'empty' : state;
    const { states } = this.internals;
    states?.delete(this.#state);
    states?.add(next);
    this.#state = next;
  }

  /** Property, script in the page, attribute, site, the community's own: the first that is set. */
  #source(): FeedSource | undefined {
    const content = this.data ?? undefined;
    if (content !== undefined) return { content };
    const json = this.querySelector?.(':scope > script[type="application/json"]')?.textContent;
    if (json) return { json };
    if (!this.settings.isKnown) return undefined;
    const { name } = this.feed;
    const address = this.src || this.addressOf(name) || DEFAULT_FEEDS[name];
    if (!address && this.hasUpdated && !(this.isFeedOptional && this.hasFallback())) {
      warn(
        this,
        `has no data: set its property "data" or its attribute "src", or "${name}-src" on an <iiif-site>.`,
      );
    }
    return this.#address(address);
  }

  #address(address: string | undefined): FeedSource | undefined {
    if (!address) return undefined;
    const url = resolve(this, address);
    if (!url && this.isConnected) warn(this, `cannot read the address "${address}".`);
    return url ? { url, isDeferred: this.loading === 'lazy' && !this.#isNear } : undefined;
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

  /** Tells the page of new data, of another number of records or of a new failure, once each. */
  #tell() {
    const { error, reading } = this.#main;
    const isError = this.#state === 'error';
    const news = isError ? error : reading;
    const count = isError ? 0 : this.shown.length;
    const isNew = news !== this.#told;
    if (!(isNew || count !== this.#toldCount)) return;
    this.#told = news;
    this.#toldCount = count;
    if (isError) {
      warn(this, `cannot use ${error?.url || 'its data'}: ${error?.message}.`);
      this.dispatchEvent(new CustomEvent('iiif-error', { detail: { error } }));
      return;
    }
    const { problems } = reading;
    if (isNew && problems.length > 0) {
      const source = this.#source();
      const feed = source && 'url' in source ? source.url : 'its data';
      reportProblems(this, feed, reading);
    }
    this.dispatchEvent(new CustomEvent<FeedLoadDetail>('iiif-load', { detail: { count, problems } }));
  }

  async #onRetry() {
    if (this.#main.status === 'loading') return;
    await this.reload();
    // The button is gone when the data has come; its reader should not find themselves at the top of the page.
    const base = this.renderRoot.querySelector<HTMLElement>('.base');
    if (!base || this.#main.error || document.activeElement !== document.body) return;
    base.tabIndex = -1;
    base.focus();
  }
}
