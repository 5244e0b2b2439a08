import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../base/define.js';
import { ImageElement } from '../../parts/images/image-service.js';
import { styles } from './hero.styles.js';

/**
 * The top of a page: its title over an image, or on a ground of its own without one. White text keeps its contrast over any
 * image; links that stand alone in a slot have its colour, those inside a sentence take the page's and should be left away.
 *
 * @customElement iiif-hero
 * @slot - The title of the page, as its `<h1>`; paragraphs after it are lead text.
 * @slot image - An `<img>`, in place of `image` and `image-service`: it is shown before and without the script too, and found by
 *   search engines. Where the page is prerendered, name it in `image` as well, so that its room is known.
 * @slot breadcrumbs - Where the page is, above the title.
 * @slot lead - One or two sentences below the title.
 * @slot buttons - What a reader may do first: `<iiif-button>`, one of them primary.
 * @slot credit - Who made or owns the image; by default what its service says of it.
 * @csspart base - The block as a whole.
 * @csspart hero - The image with all that stands on it.
 * @csspart image - The image.
 * @csspart body - The text with its ground.
 * @cssprop --iiif-hero-background - Ground without an image; `--iiif-color-tint` by default.
 * @cssprop --iiif-hero-color - Colour of text on that ground; `--iiif-color-text` by default.
 * @cssprop --iiif-hero-scrim - Colour between image and text, as dark as #0d1b26, which is the default.
 * @cssprop --iiif-hero-title-size - Size of the title; between 1.75rem and 4.25rem, with the width of the block, by default.
 * @cssprop --iiif-hero-height - Least height with an image where the text stands on it; between 24rem and 40rem by default.
 * @cssprop --iiif-page-width - Greatest width of the page's content, with which the text begins; 72rem by default.
 * @cssprop --iiif-gutter - Least space between the text and the edges at its sides; between 1rem and 4rem by default.
 */
export class IiifHero extends ImageElement {
  static override styles = [ImageElement.styles, styles];

  /** Text for those who do not see the image; empty, for one that only decorates, by default. */
  @property() alt = '';
  /** How wide the image is shown, as in the attribute of `<img>`; `100vw` by default. */
  @property() sizes = '';
  /** The point of the image that stays in sight when it is cropped, as in CSS: `30% 20%`; its centre by default. */
  @property({ attribute: 'focus-point' }) focusPoint = '';

  protected override render() {
    const { alt, sizes, ownImage } = this;
    // The image keeps its room while it is on its way, and where it cannot be had.
    const isPictured = ownImage || this.image || this.imageService;
    return html`<div class="base" part="base">
      <div class=${isPictured ? 'hero pictured' : 'hero'} part="hero">
        <div class="tiles"></div>
        <div class="photo">
          <slot name="image" @slotchange=${() => this.requestUpdate()}
            >${ownImage ? nothing : this.picture.render({ alt, sizes, isFirst: true })}</slot
          >
        </div>
        <div class="body" part="body">
          <slot name="breadcrumbs"></slot>
          <div class="text">
            <div class="title"><slot></slot></div>
            <slot name="lead"></slot>
            <div class="buttons"><slot name="buttons"></slot></div>
          </div>
        </div>
        <div class="credit">
          <slot name="credit">${this.#attribution()}</slot>
        </div>
      </div>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    const hero = this.renderRoot.querySelector<HTMLElement>('.hero');
    // A value that CSS cannot read would make the whole declaration void: then it is the centre.
    const isReadable = CSS.supports('object-position', this.focusPoint);
    hero?.style.setProperty('--_focus', isReadable ? this.focusPoint : null);
  }

  #attribution() {
    const { attribution } = (!this.ownImage && this.picture.shown) || {};
    return attribution ? html`<span class="attribution">${attribution}</span>` : nothing;
  }
}

define('iiif-hero', IiifHero);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-hero': IiifHero;
  }
}
