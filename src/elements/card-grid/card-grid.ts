import { html } from 'lit';
import { property } from 'lit/decorators.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { LentAttributes, type Loan } from '../../parts/page/lent-attributes.js';
import { styles } from './card-grid.styles.js';

/**
 * Cards side by side, as many as fit, all of the same height. Screen readers announce a list and its length.
 *
 * @summary Set cards or features side by side
 * @category Parts of a page
 * @customElement iiif-card-grid
 * @slot - `iiif-card` elements, or a `<ul>` with a card in each item.
 * @csspart base - The box around the grid.
 * @csspart grid - The grid.
 * @cssprop --iiif-card-width - Minimum width of a card. Default: 13rem.
 * @cssprop --iiif-card-gap - Space between cards.
 */
export class IiifCardGrid extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Maximum number of cards in a row, 1 to 4. Default, also for any other number: 3. */
  @property({ type: Number, reflect: true }) columns?: number;
  /** Look of the cards: `cards` (default), or `features`, which are icon, heading and text without a frame. */
  @property({ reflect: true }) variant?: 'cards' | 'features';
  /** Alignment of the icon, heading and text of each card: `start` (default) or `center`. */
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

  /**
   * Sets list roles. Safari drops the role of the author's own list when it has no bullets. Other children become list
   * items, unless one has a meaning of its own.
   */
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
