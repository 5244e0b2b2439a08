import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { authorLink } from '../../parts/page/author-link.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { ImageController } from '../../parts/images/image-controller.js';
import { warn } from '../../base/warn.js';
import { styles } from './figure.styles.js';

/**
 * An image with a caption, from an address or from a IIIF Image API service, which is asked for the sizes that fit.
 *
 * @summary Show an image with its caption
 * @category Parts of a page
 * @customElement iiif-figure
 * @slot - The caption.
 * @slot caption - The caption, if it is an element of its own.
 * @slot credit - Author or owner of the image. Default: the attribution that the service gives.
 * @slot image - An `<img>` as fallback: shown until the element's own image has loaded, if that fails, and without JavaScript.
 * @csspart base - The figure.
 * @csspart frame - The box around the image; the link, if there is one.
 * @csspart image - The image.
 * @csspart caption - Caption and credit.
 */
export class IiifFigure extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Address of an image. With `image-service`, it is the fallback if the service is not available. */
  @property() image?: string;
  /** Address of a IIIF Image API service (version 2.0, 2.1 or 3.0), with or without `/info.json`. */
  @property({ attribute: 'image-service' }) imageService?: string;
  /**
   * Region of the service's image: `full` (default), `square`, `pct:x,y,w,h`, or pixels `x,y,w,h`. Any other value shows the
   * whole image.
   */
  @property() region?: string;
  /** Alternative text of the image; empty for a decorative image. Default: that of the `<img>` in `image`. */
  @property() alt?: string;
  /** Displayed width, as in `sizes` of `<img>`. Default: measured by the browser if it supports that, else `100vw`. */
  @property() sizes?: string;
  /** Width in pixels; with `height`, it reserves space before the image loads. The image is never displayed wider. */
  @property({ type: Number }) width?: number;
  /** Height in pixels. */
  @property({ type: Number }) height?: number;
  /** Aspect ratio that the image is cropped to, such as `3/2` or `1.5`. Default, also for an invalid value: that of the image. */
  @property() ratio = '';
  /** Address that the image links to. An address that would run a script is ignored. */
  @property() href = '';
  /** Loading: `lazy` (default) when the image is near the viewport; `eager` at once, for an image at the top of a page. */
  @property() loading: 'lazy' | 'eager' = 'lazy';

  /** Address of the image that has loaded. */
  @state() private loaded?: string;

  readonly #picture: ImageController = new ImageController(this);

  protected override render() {
    const { image } = this.#picture;
    const own = this.#slotted('image');
    const isOver = own !== null && image !== undefined && this.loaded !== image.src;
    // A region with the full width or height needs no crop: `object-fit: cover` shows it.
    const isCropped = !this.ratio && image?.crop !== undefined && !image.crop.includes(1, 2);
    const states = { sized: this.#ratio(), over: isOver, cropped: isCropped };
    const classes = ['frame', ...Object.entries(states).flatMap(([name, is]) => (is ? name : []))].join(' ');
    const alt = this.alt ?? own?.getAttribute('alt') ?? '';
    const content = html`${image && !isOver ? nothing : html`<slot name="image"></slot>`}
    ${this.#picture.render({
      // While both images are in the figure, screen readers must not read the text twice.
      alt: isOver ? '' : alt,
      sizes: this.sizes,
      isFirst: this.loading === 'eager',
      width: this.width,
      height: this.height,
      isCropped,
      onLoad: this.#onLoad,
    })}`;
    const credit = image?.attribution ?? '';
    return html`<figure class="base" part="base" @slotchange=${this.#onSlotChange}>
      ${this.#renderFrame(content, classes, alt)}
      <figcaption id="caption" part="caption" ?hidden=${!credit && !this.#hasCaption()}>
        <div class="caption"><slot name="caption"></slot><slot></slot></div>
        <div class="credit"><slot name="credit">${credit}</slot></div>
      </figcaption>
    </figure>`;
  }

  /** The image in a link, or in a plain box. The caption names a link whose image has no text. */
  #renderFrame(content: TemplateResult, classes: string, alt: string) {
    const href = authorLink(this, this.href);
    return href
      ? html`<a class=${classes} part="frame" href=${href} aria-labelledby=${alt ? nothing : 'caption'}
          >${content}</a
        >`
      : html`<div class=${classes} part="frame" aria-busy=${this.#picture.isLoading ? 'true' : nothing}>
          ${content}
        </div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    const { image } = this.#picture;
    const { style } = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    const set = (name: string, value: string | undefined) => style.setProperty(name, value ?? null);
    set('--_ratio', this.#ratio());
    const width = this.width || image?.width;
    set('--_width', width ? `min(100%, ${width}px)` : undefined);
    const [left, top, across, down] = image?.crop ?? [0, 0, 1, 1];
    const percent = (share: number) => `${share * 100}%`;
    set('--_left', percent(-left / across));
    set('--_top', percent(-top / down));
    set('--_across', percent(1 / across));
    set('--_down', percent(1 / down));
    if (image && this.alt === undefined && !this.#slotted('image')?.hasAttribute('alt')) {
      warn(this, 'has no "alt": describe the image, or write alt="" if it is decorative.');
    }
  }

  /** CSS value of the aspect ratio; undefined while it is unknown. */
  #ratio(): string | undefined {
    const { ratio, width, height, region } = this;
    const [, across, down = '1'] = /^\s*([\d.]+)(?:\s*[/:]\s*([\d.]+))?\s*$/.exec(ratio) ?? [];
    if (Number(across) > 0 && Number(down) > 0) return `${across} / ${down}`;
    if (ratio) warn(this, `cannot read the ratio "${ratio}".`);
    if (width && height) return `${width} / ${height}`;
    const { image } = this.#picture;
    if (image?.width && image.height) return `${image.width} / ${image.height}`;
    return region?.trim() === 'square' ? '1' : undefined;
  }

  /** The first element in a slot; null when prerendering, where an element cannot read its children. */
  #slotted(name: string): Element | null {
    return this.querySelector?.(`:scope > [slot="${name}"]`) ?? null;
  }

  #hasCaption(): boolean {
    return (
      !this.childNodes ||
      [...this.childNodes].some((node) =>
        node instanceof Element ? node.slot !== 'image' : node.nodeType === 3 && node.textContent?.trim(),
      )
    );
  }

  readonly #onLoad = () => {
    this.loaded = this.#picture.image?.src;
  };

  #onSlotChange() {
    this.requestUpdate();
  }
}

define('iiif-figure', IiifFigure);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-figure': IiifFigure;
  }
}
