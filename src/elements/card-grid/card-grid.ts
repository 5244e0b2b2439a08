import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { LentAttributes, type Loan } from '../../parts/page/lent-attributes.js';
import { styles } from './card-grid.styles.js';

/**
 * Cards side by side, as many as there is room for, all of one height. Screen readers hear a list and how long it is.
 *
 * @customElement iiif-card-grid
 * @slot - `iiif-card` elements, or a `<ul>` with one in each item.
 * @csspart base - Around the grid.
 * @csspart grid - The grid.
 * @cssprop --iiif-card-width - Least width of a card; 13rem by default.
 * @cssprop --iiif-card-gap - Space between cards.
 */
export class IiifCardGrid extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Most cards in a row, 1 to 4; 3 by default, as for any other number. */
  @property({ type: Number, reflect: true }) columns?: number;
  /** `cards` (the default), or `features`: icon, heading and text without frames. */
  @property({ reflect: true }) variant?: 'cards' | 'features';
  /** Where icon, heading and text of each card stand: `start` (the default) or `center`. */
  @property({ reflect: true }) align?: 'start' | 'center';

  readonly #lent = new LentAttributes(this);

  override connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.#makeList();
  }

  protected override render() {
    return html`<div class="base" part="base">
      <div class="grid" part="grid"><slot @slotchange=${this.#makeList}></slot></div>
    </div>`;
  }

  /** A list of the author's own keeps its role without bullets too; other children become items, unless they are something else. */
  #makeList() {
    if (!this.isConnected) return;
    const children = [...this.children].filter((child) => !child.slot);
    const isList = children.length > 0 && children.every((child) => /^(div|.*-.*)$/.test(child.localName));
    this.#lent.lend(
      isList
        ? [[this, 'role', 'list'], ...children.map((child): Loan => [child, 'role', 'listitem'])]
        : children.filter((child) => child.matches('ul, ol')).map((child): Loan => [child, 'role', 'list']),
    );
  }
}

define('iiif-card-grid', IiifCardGrid);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-card-grid': IiifCardGrid;
  }
}
