import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { navigationMessages } from '../../i18n/en/page.js';
import { BlockElement } from '../../base/block-element.js';
import { closest } from '../../base/closest.js';
import { ContentWatch } from '../../parts/page/content-watch.js';
import { define } from '../../base/define.js';
import { heading } from '../../base/heading.js';
import { renderLink } from '../../parts/page/page-links.js';
import { readColumns, type Column } from './columns.js';
import { styles } from './footer.styles.js';

/**
 * The foot of a site's pages: what the site is, columns of links under headings, logos, and a line with licence and contact.
 * The columns are plain headings and lists: the words of each link are shown, and a click on them is a click on yours.
 *
 * @customElement iiif-footer
 * @slot - Columns: a heading followed by a list of links, as often as wanted, each pair in a `<section>` or not. Where
 *   something else stands among them, everything is shown as it is, one below the other.
 * @slot brand - What the site is: its logo or name, a sentence, a form.
 * @slot logos - Logos of those who stand behind it: images, or links with images.
 * @slot bottom - The last line: licence, contact, a link to a code of conduct.
 * @csspart brand - What the site is.
 * @csspart columns - The columns.
 * @csspart heading - A column's heading.
 * @csspart link - A link of a column.
 * @csspart logos - The logos.
 * @csspart bottom - The last line.
 * @cssprop --iiif-footer-ground - Ground of the footer; navy in the community's theme, else the page's own.
 * @cssprop --iiif-footer-color-scheme - `dark` for a footer that is dark in light pages too, as in the community's theme; the
 *   page's by default. Links that a page colours with `light-dark()` follow it.
 * @cssprop --iiif-page-width - Greatest width of its content, as of that of the page; 72rem by default.
 * @cssprop --iiif-gutter - Least space between its content and the edges at its sides; between 1rem and 4rem by default.
 */
export class IiifFooter extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** What screen readers call the columns of links; "Footer", in the page's language, by default. */
  @property() label = '';

  /** The slots that something stands in. */
  @state() private filled: readonly string[] = [];
  #columns: readonly Column[] | undefined;
  #isInFooter = false;

  constructor() {
    super();
    this.addController(new ContentWatch(this, () => this.#read()));
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#isInFooter = closest(this, 'footer, [role=contentinfo]') !== null;
  }

  protected override render() {
    const columns = this.#columns;
    return html`<div class="base" part="base" role=${this.#isInFooter ? nothing : 'contentinfo'}>
      <div class="inner">
        <div class="top">
          ${this.#renderSlot('brand')}
          ${
            columns?.length
              ? html`<nav
                  class="columns"
                  part="columns"
                  aria-label=${this.label || this.t(navigationMessages, 'footerNavigation')}
                >
                  ${columns.map((column) => renderColumn(column))}
                </nav>`
              : nothing
          }
          ${columns ? nothing : html`<slot></slot>`}
        </div>
        ${this.#renderSlot('logos')} ${this.#renderSlot('bottom')}
      </div>
    </div>`;
  }

  #read() {
    this.#columns = readColumns(this);
    this.filled = [...this.children].map(({ slot }) => slot);
  }

  #renderSlot(name: string) {
    // A prerenderer does not know what stands in an element.
    const isEmpty = this.isConnected && !this.filled.includes(name);
    return html`<div class=${name} part=${name} ?hidden=${isEmpty}><slot name=${name}></slot></div>`;
  }
}

function renderColumn({ title, level, links }: Column) {
  return html`<div class="column">
    ${title ? heading(level, title) : nothing}
    <ul role="list">
      ${links.map((link) => html`<li>${renderLink(link, link.current)}</li>`)}
    </ul>
  </div>`;
}

define('iiif-footer', IiifFooter);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-footer': IiifFooter;
  }
}
