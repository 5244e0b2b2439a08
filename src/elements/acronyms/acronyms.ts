import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { FeedController } from '../../feeds/feed-controller.js';
import type { Reading } from '../../feeds/reader.js';
import { readAcronyms } from '../../feeds/readers/acronyms.js';
import type { Acronym } from '../../model/acronym.js';
import { DEFAULT_BASE_URL } from '../../site/site-context.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { reportProblems } from '../../base/feed/announcer.js';
import { findSource } from '../../base/feed/source.js';
import { warn } from '../../base/warn.js';
import { AcronymMarker } from './mark.js';
import { styles } from './acronyms.styles.js';

/**
 * Explains acronyms: the first use of each known acronym in its text becomes an `<abbr>` with the expansion. Links,
 * headings, code and elements with `data-no-acronyms` are left unchanged. When the element is removed, the text is
 * restored.
 *
 * @summary Explain acronyms where they first occur
 * @category News and specifications
 * @customElement iiif-acronyms
 * @reads acronyms
 * @slot - The text. A `<script type="application/json">` as a direct child holds the acronyms.
 */
export class IiifAcronyms extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /**
   * The acronyms: an object that maps each acronym to its expansion, or an array of `{ acronym, expansion }`. Takes
   * precedence over an inline script and `src`.
   */
  @property({ attribute: false }) data?: unknown;
  /**
   * Address of a JSON file of acronyms, relative to the page. No default. If the file cannot be loaded, the text is left
   * unchanged.
   */
  @property() src = '';
  /**
   * Writes the expansion after the first use, for touch screens, keyboards and print. By default it is the `title` of the
   * `<abbr>`.
   */
  @property({ type: Boolean }) expand = false;

  readonly #feed = new FeedController<Acronym>(this);
  /** Created when there is an acronym to mark. */
  #marker: AcronymMarker | undefined;
  #reading: Reading<Acronym> | undefined;
  #isWritten = false;
  #observer: MutationObserver | undefined;

  override connectedCallback() {
    super.connectedCallback();
    this.#observer = new MutationObserver((records) => {
      const isScript = (node: Node) => node instanceof HTMLScriptElement;
      if (records.some(({ target, addedNodes }) => [target, ...addedNodes].some(isScript)))
        this.requestUpdate();
    });
    this.#observer.observe(this, { childList: true, subtree: true });
    this.#reading = undefined;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#marker?.clear();
  }

  protected override willUpdate(changed: PropertyValues) {
    super.willUpdate(changed);
    this.#feed.request(findSource(this, this.data, this.src), readAcronyms, { baseUrl: DEFAULT_BASE_URL });
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
      reportProblems(this, this.src || 'its data', reading);
    }
    this.#reading = reading;
    this.#isWritten = this.expand;
    if (reading.records.length > 0) this.#marker ??= new AcronymMarker(this);
    this.#marker?.show(reading.records, this.expand);
  }
}

define('iiif-acronyms', IiifAcronyms);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-acronyms': IiifAcronyms;
  }
}
