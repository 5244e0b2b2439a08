import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { define } from '../../base/define.js';
import { ImageElement } from '../../parts/images/image-controller.js';
import { styles } from './hero.styles.js';

/**
 * The top of a page: its title over an image, or on a plain background. White text is legible over any image. Links that are
 * alone in a slot are white too; avoid links within sentences, which keep the page's colour.
 *
 * @summary Open a page with a title over an image
 * @category The frame of a page
 * @customElement iiif-hero
 * @slot - The title of the page, as its `<h1>`; paragraphs after it are lead text.
 * @slot image - An `<img>`, in place of `image` and `image-service`: it is shown before and without the script, and search
 *   engines find it. On prerendered pages, set `image` as well, so that space is reserved for it.
 * @slot breadcrumbs - The breadcrumbs of the page, above the title.
 * @slot lead - One or two sentences below the title.
 * @slot buttons - The main actions for visitors: `<iiif-button>` elements, one of them primary.
 * @slot credit - Author or owner of the image. Default: the attribution that the service gives.
 * @csspart base - The block as a whole.
 * @csspart hero - The image with all content on it.
 * @csspart image - The image.
 * @csspart body - The text with its background.
 * @cssprop --iiif-hero-background - Background without an image. Default: `--iiif-color-tint`.
 * @cssprop --iiif-hero-color - Text colour on that background. Default: `--iiif-color-text`.
 * @cssprop --iiif-hero-scrim - Colour between image and text, at least as dark as #0d1b26, the default.
 * @cssprop --iiif-hero-title-size - Font size of the title. Default: between 1.75rem and 4.25rem, by the width of the block.
 * @cssprop --iiif-hero-height - Minimum height with the text over an image. Default: between 24rem and 40rem.
 * @cssprop --iiif-page-width - Maximum width of the page's content, with which the text is aligned. Default: 72rem.
 * @cssprop --iiif-gutter - Minimum space between the text and the edges at its sides. Default: between 1rem and 4rem.
 */
export class IiifHero extends ImageElement {
  static override styles = [ImageElement.styles, styles];

  /** Alternative text of the image. Default: empty, for a decorative image. */
  @property() alt = '';
  /** Displayed width of the image, as in `sizes` of `<img>`. Default: `100vw`. */
  @property() sizes = '';
  /**
   * Point of the image that stays visible when it is cropped, as CSS `object-position`, such as `30% 20%`. Default, also for an
   * invalid value: the centre.
   */
  @property({ attribute: 'focus-point' }) focusPoint = '';

  protected override render() {
    const { alt, sizes, ownImage } = this;
    // The space of the image stays reserved while it loads and if it fails.
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
    // An invalid value would make the whole declaration invalid, so use the centre instead.
    const isReadable = CSS.supports('object-position', this.focusPoint);
    hero?.style.setProperty('--_focus', isReadable ? this.focusPoint : null);
  }

  #attribution() {
    const { attribution } = (!this.ownImage && this.picture.image) || {};
    return attribution ? html`<span class="attribution">${attribution}</span>` : nothing;
  }
}

define('iiif-hero', IiifHero);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-hero': IiifHero;
  }
}
