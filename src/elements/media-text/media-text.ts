import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { flow } from '../../parts/page/flow.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './media-text.styles.js';

/**
 * An image or a video and what is to be said about it, side by side; in a narrow column the image above the text.
 * Two texts side by side likewise: the first one in `<div slot="media">`.
 *
 * @customElement iiif-media-text
 * @slot - Heading, text, buttons, as ordinary HTML.
 * @slot media - An `<img>`, `<figure>`, `<video>` or `iiif-figure`; or a `<div>` with text.
 * @csspart base - Around both.
 * @csspart media - The side with the image.
 * @csspart text - The side with the text.
 */
export class IiifMediaText extends BlockElement {
  static override styles = [BlockElement.styles, flow, styles];

  /** Puts the image after the text where they stand side by side; keyboards and screen readers still meet it first. */
  @property({ type: Boolean, reflect: true }) reverse = false;
  /** How wide the image is to the text: `1:1` (the default), `2:1` or `1:2`. */
  @property({ reflect: true }) ratio?: '1:1' | '2:1' | '1:2';
  /** Where the shorter of the two stands beside the other: `center` (the default), `start`, `end`; `stretch` makes them as high. */
  @property({ reflect: true }) align?: 'start' | 'center' | 'end' | 'stretch';

  /** A `<div>` with text stands in place of the image. */
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
