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
 * The footer of a site's pages: a description of the site, columns of links under headings, logos, and a line with licence and
 * contact. The columns are made from plain headings and lists: they show the text of each link, and a click on it is a click on
 * your link.
 *
 * @summary End a page with links, logos and a licence
 * @category The frame of a page
 * @customElement iiif-footer
 * @slot - Columns: a heading followed by a list of links, repeated; each pair may be in a `<section>`. If there is any other
 *   content, everything is shown unchanged, one below the other.
 * @slot brand - The site: its logo or name, a sentence, a form.
 * @slot logos - Logos of the organisations behind the site: images, or links with images.
 * @slot bottom - The last line: licence, contact, a link to a code of conduct.
 * @csspart brand - The site's logo or name, and its description.
 * @csspart columns - The columns.
 * @csspart heading - The heading of a column.
 * @csspart link - A link in a column.
 * @csspart logos - The logos.
 * @csspart bottom - The last line.
 * @cssprop --iiif-footer-ground - Background of the footer. Default: navy in the community's theme, else that of the page.
 * @cssprop --iiif-footer-color-scheme - `dark` for a footer that is dark in light pages too, as in the community's theme. Links
 *   that a page colours with `light-dark()` follow it. Default: the page's.
 * @cssprop --iiif-page-width - Maximum width of the content, the same as that of the page. Default: 72rem.
 * @cssprop --iiif-gutter - Minimum space between the content and the edges at its sides. Default: between 1rem and 4rem.
 */
export class IiifFooter extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Accessible name of the columns' navigation. Default: "Footer" in the page's language. */
  @property() label = '';

  /** Names of the slots that have content. */
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
    // When prerendering, an element cannot read its children, so no slot counts as empty.
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
