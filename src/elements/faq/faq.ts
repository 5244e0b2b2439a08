import { html, isServer, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { disclosureMessages } from '../../i18n/en/disclosure.js';
import { BlockElement } from '../../base/block-element.js';
import { DeepLink } from '../../parts/page/deep-link.js';
import { define } from '../../base/define.js';
import { styles } from './faq.styles.js';

/** Adds the JSON-LD description for search engines. */
const faqData = part(() => import('./faq-json-ld.js'));

/**
 * Inline styles for the author's `<summary>` elements: the style sheet of the shadow root reaches `<details>` but not its
 * content, and a style sheet for the page would be global. Properties that the author has set stay. Styles that depend on a
 * state are drawn around the summary by the shadow root.
 */
const SUMMARY = {
  display: 'block',
  'list-style': 'none',
  'padding-block': 'var(--_faq-space)',
  'padding-inline-end': '2.5em',
  'font-weight': '600',
  cursor: 'pointer',
};
const HEADING = { margin: '0' };
const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * Questions with answers that open, as a list of ordinary `<details>`. They open without JavaScript, and find-in-page searches
 * the closed answers. A link to a question, or to anything in its answer, opens it. In print all answers are open.
 *
 * @summary Answer questions
 * @category Parts of a page
 * @customElement iiif-faq
 * @slot - `<details>` elements, each with a `<summary>` that is the question, or has it as a heading. Headings are allowed
 *   between them.
 * @csspart all - The button that opens or closes all answers.
 * @cssprop --iiif-faq-space - Space above and below a question. Default: 0.875em.
 */
export class IiifFaq extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Allows only one open answer: opening one closes the others. A `<details>` that has a `name` keeps it. */
  @property({ type: Boolean }) exclusive = false;
  /** Adds a description of the questions and answers for search engines to the page (JSON-LD, schema.org/FAQPage). */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  readonly #link = new DeepLink(this, ['id', 'open']);
  readonly #name = `iiif-faq-${Math.random().toString(36).slice(2)}`;
  /** The first render must match the prerendered markup. The button is added after it. */
  #isPrerendered = !isServer && this.shadowRoot !== null;
  #items: readonly HTMLDetailsElement[] = [];
  /** The author's elements with inline styles of ours, and the names of the properties set. */
  readonly #dressed = new Map<HTMLElement, readonly string[]>();
  /** The answers that were closed before printing, to be closed again. */
  #printed: readonly HTMLDetailsElement[] = [];

  override connectedCallback() {
    super.connectedCallback();
    // Browsers that support the selector open the answers by the style sheet.
    if (!CSS.supports('selector(::slotted(details)::details-content)')) {
      window.addEventListener('beforeprint', this.#onBeforePrint);
      window.addEventListener('afterprint', this.#onAfterPrint);
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeprint', this.#onBeforePrint);
    window.removeEventListener('afterprint', this.#onAfterPrint);
    this.#undress([]);
    for (const item of this.#items) this.#setName(item, false);
  }

  protected override willUpdate() {
    if (isServer) return;
    if (this.#isPrerendered) {
      this.#isPrerendered = false;
      void this.updateComplete.then(() => this.requestUpdate());
      return;
    }
    const items = [...this.children].filter((child) => child instanceof HTMLDetailsElement);
    for (const item of this.#items) if (!items.includes(item)) this.#setName(item, false);
    this.#items = items;
  }

  protected override render() {
    const items = this.#items;
    const hasButton = items.length > 1 && !this.exclusive && this.isTranslated;
    const key = items.every(({ open }) => open) ? 'closeAll' : 'openAll';
    return html`<div class="base" part="base" @focusin=${this.#onFocusIn} @focusout=${this.#onFocusOut}>
      ${
        hasButton
          ? html`<button
              type="button"
              part="all"
              lang=${this.foreignLanguage ?? nothing}
              @click=${this.#onClick}
            >
              ${this.t(disclosureMessages, key)}
            </button>`
          : nothing
      }
      <slot></slot>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!this.isConnected) return;
    const items = this.#items;
    const summaries = items.flatMap((item) => [...item.children].filter(isSummary));
    const headings = summaries.flatMap((summary) => [...summary.querySelectorAll<HTMLElement>(HEADINGS)]);
    this.#undress([...summaries, ...headings]);
    for (const summary of summaries) this.#dress(summary, SUMMARY);
    for (const heading of headings) this.#dress(heading, HEADING);
    for (const item of items) this.#setName(item, this.exclusive);

    const target = this.#link.take();
    if (target) {
      for (let node = target; node !== this; node = node.parentElement!) {
        if (node instanceof HTMLDetailsElement) node.open = true;
      }
      requestAnimationFrame(() => target.scrollIntoView());
    }
    if (this.structuredData || changed.get('structuredData')) {
      this.usePart(faqData)?.describeFaq(this, this.structuredData ? items : []);
    }
  }

  #dress(element: HTMLElement, properties: Readonly<Record<string, string>>) {
    if (this.#dressed.has(element)) return;
    const { style } = element;
    const names = Object.keys(properties).filter((name) => !style.getPropertyValue(name));
    for (const name of names) style.setProperty(name, properties[name]!);
    this.#dressed.set(element, names);
  }

  #undress(except: readonly HTMLElement[]) {
    for (const [element, names] of this.#dressed) {
      if (except.includes(element)) continue;
      for (const name of names) element.style.removeProperty(name);
      if (!element.getAttribute('style')) element.removeAttribute('style');
      this.#dressed.delete(element);
    }
  }

  /**
   * Sets or removes the shared `name` of exclusive answers. Closes an open item first if another one is open: Firefox does not
   * close items that were open before they got the name.
   */
  #setName(item: HTMLDetailsElement, isOn: boolean) {
    if (isOn && !item.name) {
      if (this.#items.some(({ name, open }) => open && name === this.#name)) item.open = false;
      item.name = this.#name;
    } else if (!isOn && item.name === this.#name) item.removeAttribute('name');
  }

  #onClick() {
    const open = !this.#items.every((item) => item.open);
    for (const item of this.#items) item.open = open;
  }

  /** Draws a focus ring if the page has removed the browser's own. */
  #onFocusIn({ target }: Event) {
    if (!this.#dressed.has(target as HTMLElement)) return;
    const summary = target as HTMLElement;
    if (summary.matches(':focus-visible') && getComputedStyle(summary).outlineStyle === 'none') {
      summary.style.outline = '2px solid var(--iiif-color-focus, currentColor)';
    }
  }

  #onFocusOut({ target }: Event) {
    if (this.#dressed.has(target as HTMLElement)) (target as HTMLElement).style.outline = '';
  }

  readonly #onBeforePrint = () => {
    this.#printed = this.#items.filter((item) => !item.open);
    for (const item of this.#items) {
      this.#setName(item, false);
      item.open = true;
    }
  };

  readonly #onAfterPrint = () => {
    for (const item of this.#printed) item.open = false;
    this.requestUpdate();
  };
}

function isSummary(element: Element): element is HTMLElement {
  return element.localName === 'summary';
}

define('iiif-faq', IiifFaq);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-faq': IiifFaq;
  }
}
