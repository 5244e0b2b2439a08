import { html, nothing, svg } from 'lit';
import { property, state } from 'lit/decorators.js';
import { carouselMessages } from '../../i18n/en/page.js';
import { define } from '../../base/define.js';
import { ImageElement } from '../../parts/images/image-controller.js';
import { warn } from '../../base/warn.js';
import { isLegibleOnScrim } from './legible.js';
import { styles } from './slide.styles.js';

const GIF = /\.gif(?:$|[?#])/i;

/**
 * An image with text, as a slide of a carousel. If the text holds exactly one link, a click on the image follows it.
 *
 * @summary Show an image with text, in a carousel
 * @category Parts of a page
 * @customElement iiif-slide
 * @slot - The text: a heading, a sentence or two, one link.
 * @slot image - An `<img>`, in place of `image`; it is also shown before and without the script.
 * @slot caption - Small print, such as the source of the image.
 * @csspart slide - The slide.
 * @csspart frame - The box around the image.
 * @csspart image - The image of `image` or `image-service`.
 * @csspart text - The box around the text.
 * @csspart still - The button that stops an animated GIF.
 * @cssprop --iiif-slide-ratio - Aspect ratio of all images. Default: 16 / 9.
 * @cssprop --iiif-slide-fit - Fit of images with another aspect ratio: `cover` (default) crops, `contain` does not.
 */
export class IiifSlide extends ImageElement {
  static override styles = [ImageElement.styles, styles];

  /** Alternative text of the image. Default: empty, for a decorative image. */
  @property() alt = '';
  /**
   * Shows the text on the image. If the page's colours would not be legible there, the text stays below, with a console
   * warning.
   */
  @property({ type: Boolean }) overlay = false;

  /** Whether the image is a GIF, which may be animated and so gets a stop button. */
  @state() private isAnimated = false;
  @state() private isStill = false;
  @state() private isLegible = true;
  /** Whether the slide has an image but no text. */
  @state() private isBare = false;
  @state() private isLinked = false;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
  }

  override connectedCallback() {
    super.connectedCallback();
    // Start without animation if the visitor prefers reduced motion.
    this.isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#look();
  }

  protected override willUpdate() {
    const own = this.ownImage as HTMLImageElement | null;
    this.isAnimated = GIF.test((own ? own.src : this.image) ?? '');
  }

  protected override render() {
    const { overlay, isLegible, isBare, isLinked } = this;
    const { image } = this.picture;
    const isStill = this.isAnimated && this.isStill;
    const classes = [overlay && isLegible && 'overlay', isBare && 'bare', isLinked && 'linked'];
    return html`<div class="base" part="base">
      <div class="slide ${classes.filter(Boolean).join(' ')}" part="slide">
        <div class="frame ${isStill ? 'still' : ''}" part="frame">
          <slot name="image" @slotchange=${this.#look}>${this.#renderImage()}</slot>
          ${isStill ? html`<canvas aria-hidden="true"></canvas>` : nothing}
          ${this.isAnimated ? this.#renderButton() : nothing}
        </div>
        <div class="text" part="text">
          <slot @slotchange=${this.#look}></slot>
          <div class="caption"><slot name="caption">${image?.attribution || nothing}</slot></div>
        </div>
      </div>
    </div>`;
  }

  protected override updated() {
    if (this.isAnimated && this.isStill) void this.#drawStill();
    if (this.overlay && !this.isBare && this.isLegible) this.#measure();
  }

  /** The single link in the text, which a click on the image follows; undefined if there are none or several. */
  get #link(): HTMLAnchorElement | undefined {
    const links = this.querySelectorAll('a');
    return links.length === 1 ? links[0] : undefined;
  }

  #renderImage() {
    if (this.ownImage) return nothing;
    return this.picture.isLoading
      ? html`<div class="waiting"></div>`
      : this.picture.render({ alt: this.alt });
  }

  #renderButton() {
    return html`<button
      part="still"
      type="button"
      aria-label=${this.t(carouselMessages, this.isStill ? 'playAnimation' : 'stopAnimation')}
      @click=${this.#onStill}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        ${this.isStill ? svg`<path d="m8 5 11 7-11 7z" />` : svg`<path d="M9 6v12m6-12v12" />`}
      </svg>
    </button>`;
  }

  /** Derives the state from the content of the slide. */
  #look() {
    const texts = [...this.childNodes].filter((node) => (node as Element).slot !== 'image');
    this.isBare = !texts.some((node) => node instanceof Element || (node as Text).data?.trim());
    this.isLinked = !!this.#link;
    this.isLegible = true;
    this.requestUpdate();
  }

  /** Draws the first frame of the animation over it. */
  async #drawStill() {
    const image = this.ownImage ?? this.renderRoot.querySelector('img');
    const canvas = this.renderRoot.querySelector('canvas');
    if (!(image instanceof HTMLImageElement) || !canvas) return;
    try {
      await image.decode();
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
    } catch {
      // The image has failed to load, so nothing is animated.
    }
  }

  #measure() {
    // With forced colours, the visitor has chosen both colours.
    if (matchMedia('(forced-colors: active)').matches) return;
    const texts = [...this.querySelectorAll('*')].filter((element) => !element.closest('[slot=image]'));
    this.isLegible = isLegibleOnScrim(texts);
    if (this.isLegible) return;
    warn(
      this,
      'has text that would not be legible on an image in the colours of the page: it is shown below.',
    );
  }

  #onStill() {
    this.isStill = !this.isStill;
  }

  readonly #onClick = (event: MouseEvent) => {
    const [target] = event.composedPath() as Element[];
    const isImage = target?.matches('[part=image], canvas') || target === this.ownImage;
    // Pass the modifier keys on, so that Ctrl+click opens a new tab.
    if (isImage) this.#link?.dispatchEvent(new MouseEvent('click', event));
  };
}

define('iiif-slide', IiifSlide);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-slide': IiifSlide;
  }
}
