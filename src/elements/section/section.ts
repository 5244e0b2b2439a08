import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { flow } from '../../parts/page/flow.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { LentAttributes } from '../../parts/page/lent-attributes.js';
import { styles } from './section.styles.js';

let count = 0;

/**
 * A section of a page, from edge to edge, with a heading, text in lines of readable length, and blocks. With a heading, it is a
 * landmark (`region`) of that name.
 *
 * @summary Set off a part of the page by a background of its own
 * @category The frame of a page
 * @customElement iiif-section
 * @slot - A heading, text and blocks, as ordinary HTML.
 * @csspart base - The background, from edge to edge.
 * @csspart content - The content, as wide as the page's content.
 * @cssprop --iiif-page-width - Maximum width of the content. Default: 72rem.
 * @cssprop --iiif-page-width-narrow - Maximum width of the content if `width` is `narrow`. Default: 44rem.
 * @cssprop --iiif-page-width-wide - Maximum width of the content if `width` is `wide`. Default: 96rem.
 * @cssprop --iiif-gutter - Minimum space between the content and the edges at its sides. Default: between 1rem and 4rem.
 * @cssprop --iiif-section-padding - Space above and below the content.
 * @cssprop --iiif-section-background - Background of a `tinted` or `dark` section.
 */
export class IiifSection extends BlockElement {
  static override styles = [BlockElement.styles, flow, styles];

  /**
   * Look of the section: `plain` (default), `tinted` with a background colour, or `dark` for light text on a dark background in
   * both colour schemes.
   */
  @property({ reflect: true }) variant?: 'plain' | 'tinted' | 'dark';
  /** Maximum width of the content: `narrow` for running text, or `wide`. Default: the width of the page's content. */
  @property({ reflect: true }) width?: 'narrow' | 'wide';

  readonly #lent = new LentAttributes(this);
  readonly #id = `iiif-section-${++count}`;

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#nameByHeading();
  }

  protected override render() {
    return html`<div class="base" part="base">
      <div class="content flow" part="content"><slot @slotchange=${this.#nameByHeading}></slot></div>
    </div>`;
  }

  #nameByHeading() {
    if (!this.isConnected) return;
    const heading = this.querySelector(':scope > :is(h1, h2, h3, h4, h5, h6, hgroup, header)');
    if (!heading || this.ariaLabel) {
      this.#lent.lend([]);
      return;
    }
    const id = heading.id || this.#id;
    this.#lent.lend([
      [heading, 'id', id],
      [this, 'aria-labelledby', id],
      [this, 'role', 'region'],
    ]);
  }
}

define('iiif-section', IiifSection);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-section': IiifSection;
  }
}
