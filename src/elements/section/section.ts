import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { flow } from '../../parts/page/flow.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { LentAttributes } from '../../parts/page/lent-attributes.js';
import { styles } from './section.styles.js';

let count = 0;

/**
 * A part of a page, from edge to edge, with its heading, text in lines that are easy to read, and blocks.
 * Where it has a heading it is a landmark (`region`) of that name.
 *
 * @customElement iiif-section
 * @slot - A heading, text and blocks, as ordinary HTML.
 * @csspart base - The ground, from edge to edge.
 * @csspart content - What stands on it, as wide as the page's content.
 * @cssprop --iiif-page-width - Greatest width of the content; 72rem by default, 44rem where `narrow` and 96rem where `wide`.
 * @cssprop --iiif-page-width-narrow - The same where `width` is `narrow`.
 * @cssprop --iiif-page-width-wide - The same where `width` is `wide`.
 * @cssprop --iiif-gutter - Least space between the content and the edges at its sides; by default between 1rem and 4rem.
 * @cssprop --iiif-section-padding - Space above and below the content.
 * @cssprop --iiif-section-background - Ground of a `tinted` or `dark` section.
 */
export class IiifSection extends BlockElement {
  static override styles = [BlockElement.styles, flow, styles];

  /** `plain` (the default), `tinted` for a ground of its own, `dark` for light on dark whatever the page's scheme. */
  @property({ reflect: true }) variant?: 'plain' | 'tinted' | 'dark';
  /** How wide the content may become: `narrow` for running text, `wide`, or, by default, as wide as the page's content. */
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
