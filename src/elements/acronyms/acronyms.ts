import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController, type FeedSource } from '../../feeds/feed-controller.js';
import type { Reading } from '../../feeds/reader.js';
import { readers } from '../../feeds/readers.js';
import { acronymFinder, type Acronym } from '../../model/acronym.js';
import { DEFAULT_BASE_URL } from '../../site/site-context.js';
import { BlockElement } from '../block-element.js';
import { define } from '../define.js';
import { resolve } from '../settings.js';
import { warn } from '../warn.js';
import { AcronymMarker, EXEMPT } from './mark.js';
import { styles } from './acronyms.styles.js';

/**
 * Explains acronyms: in the text inside it the first use of each known one becomes an `<abbr>` with what it stands for. Links,
 * headings, code, and whatever has `data-no-acronyms` stay as they are; so does everything, when the element goes.
 *
 * @customElement iiif-acronyms
 * @slot - The text. A `<script type="application/json">` directly in it holds the acronyms.
 */
export class IiifAcronyms extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** The acronyms: an object of expansions by acronym, or an array of `{ acronym, expansion }`. Goes before script and `src`. */
  @property({ attribute: false }) data?: unknown;
  /** Address of a JSON file of acronyms, relative to the page; none by default, and the text stays when it cannot be had. */
  @property() src = '';
  /** Writes the expansion out after the first use, for touch screens, keyboards and paper; by default it is the `title` of the `<abbr>`. */
  @property({ type: Boolean }) expand = false;

  readonly #feed = new FeedController<Acronym>(this);
  readonly #marker = new AcronymMarker();
  #reading: Reading<Acronym> | undefined;
  #isWritten = false;
  #observer: MutationObserver | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.#observer = new MutationObserver((records) => this.#onChange(records));
    this.#reading = undefined;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#marker.clear();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    this.#feed.request(this.#source(), readers.acronyms, { baseUrl: DEFAULT_BASE_URL });
  }

  protected override render() {
    return html`<slot></slot>`;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    const { reading, error } = this.#feed;
    if (error) warn(this, `cannot use ${error.url || 'its data'}: ${error.message}.`);
    if (!this.isConnected || (reading === this.#reading && this.expand === this.#isWritten)) return;
    if (reading !== this.#reading && reading.problems.length > 0) {
      const feed = this.src || 'its data';
      void import('../report.js').then(({ reportProblems }) => reportProblems(this, feed, reading));
    }
    this.#reading = reading;
    this.#isWritten = this.expand;
    this.#mark();
  }

  /** Marks everything anew. */
  #mark() {
    const marker = this.#marker;
    marker.clear();
    marker.isWritten = this.#isWritten;
    marker.expansions = new Map(this.#reading?.records.map(({ id, expansion }) => [id, expansion]));
    marker.find = acronymFinder([...marker.expansions.keys()]);
    marker.mark(this);
    this.#watch();
  }

  /** From here on; what we have just done ourselves is no news. */
  #watch() {
    this.#observer?.takeRecords();
    this.#observer?.observe(this, { childList: true, characterData: true, subtree: true });
  }

  #onChange(records: readonly MutationRecord[]) {
    const isOwn = (node: Node) => node.parentNode === this && node instanceof HTMLScriptElement;
    const nodes = records.flatMap(({ addedNodes, target, type }) =>
      type === 'characterData' ? target : [...addedNodes],
    );
    if (nodes.some(isOwn) || records.some(({ target }) => isOwn(target))) this.requestUpdate();
    // What was marked in a text that is gone is to be marked where it comes next, wherever that is.
    if (this.#marker.release()) this.#marker.mark(this);
    else {
      for (const node of nodes) if (!this.#isExempt(node)) this.#marker.mark(node);
    }
    this.#watch();
  }

  #isExempt(node: Node): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest(EXEMPT) !== this;
  }

  /** Property, script in the page, address: the first that is set. */
  #source(): FeedSource | undefined {
    if (this.data) return { content: this.data };
    const json = this.querySelector?.(':scope > script[type="application/json"]')?.textContent;
    if (json) return { json };
    const url = this.src ? resolve(this, this.src) : undefined;
    return url ? { url, isDeferred: false } : undefined;
  }
}

define('iiif-acronyms', IiifAcronyms);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-acronyms': IiifAcronyms;
  }
}
