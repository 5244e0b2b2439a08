import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { flow } from '../../parts/page/flow.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './media-text.styles.js';

/**
 * An image or a video next to its text; in a narrow column, the image is above the text. Also for two texts side by side: put
 * the first in `<div slot="media">`.
 *
 * @summary Set image and text, or two texts, side by side
 * @category Parts of a page
 * @customElement iiif-media-text
 * @slot - Heading, text and buttons, as ordinary HTML.
 * @slot media - An `<img>`, `<figure>`, `<video>` or `iiif-figure`; or a `<div>` with text.
 * @csspart base - The box around both sides.
 * @csspart media - The side with the image.
 * @csspart text - The side with the text.
 */
export class IiifMediaText extends BlockElement {
  static override styles = [BlockElement.styles, flow, styles];

  /** Shows the image after the text when they are side by side. The order for keyboards and screen readers stays the same. */
  @property({ type: Boolean, reflect: true }) reverse = false;
  /** Width of the image to that of the text: `1:1` (default), `2:1` or `1:2`. */
  @property({ reflect: true }) ratio?: '1:1' | '2:1' | '1:2';
  /** Vertical alignment of the shorter side: `center` (default), `start`, `end`; `stretch` makes both sides the same height. */
  @property({ reflect: true }) align?: 'start' | 'center' | 'end' | 'stretch';

  /** Whether the slot `media` holds a `<div>` with text. */
  @state() private hasWords = false;

  protected override render() {
    return html`<div class="base" part="base">
      <div class="pair">
        <div class="media ${this.hasWords ? 'words' : ''}" part="media">
          <slot name="media" @slotchange=${this.#onSlotChange}></slot>
        </div>
        <div class="text flow" part="text"><slot></slot></div>
      </div>
    </div>`;
  }

  #onSlotChange({ target }: Event) {
    const [first, ...rest] = (target as HTMLSlotElement).assignedElements();
    this.hasWords = first?.localName === 'div' && !rest.length;
  }
}

define('iiif-media-text', IiifMediaText);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-media-text': IiifMediaText;
  }
}
