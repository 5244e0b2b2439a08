import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { authorLink } from '../../parts/page/author-link.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { ImageServiceController } from '../../parts/images/image-service.js';
import { warn } from '../../base/warn.js';
import { styles } from './figure.styles.js';

/**
 * An image with its caption, from an address or from a IIIF Image API service, of which it asks for what fits.
 *
 * @customElement iiif-figure
 * @slot - The caption.
 * @slot caption - The caption too, where it is an element of its own.
 * @slot credit - Who made or owns the image; by default what the service says of it.
 * @slot image - An `<img>` that is shown until the element's own is there, where that cannot be had, and without JavaScript.
 * @csspart base - The figure.
 * @csspart frame - What holds the image; the link, where there is one.
 * @csspart image - The image.
 * @csspart caption - Caption and credit.
 */
export class IiifFigure extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Address of an image. With `image-service`, what is shown where the service cannot be had. */
  @property() image?: string;
  /** Address of a IIIF Image API service (version 2.0, 2.1 or 3.0), with or without `/info.json`. */
  @property({ attribute: 'image-service' }) imageService?: string;
  /** Part of the service's image: `full` (the default), `square`, `pct:x,y,w,h`, or pixels `x,y,w,h`. Anything else shows the whole. */
  @property() region?: string;
  /** Text for those who do not see the image; empty for one that only decorates. By default that of the `<img>` in `image`. */
  @property() alt?: string;
  /** How wide the image is shown, as in the attribute of `<img>`; found out by the browser where it can, else `100vw`. */
  @property() sizes?: string;
  /** Width in pixels, with `height`, before the image is known: its room is kept, and it is not shown wider. */
  @property({ type: Number }) width?: number;
  /** Height in pixels. */
  @property({ type: Number }) height?: number;
  /** Proportions, such as `3/2` or `1.5`, into which the image is cropped; by default its own. */
  @property() ratio = '';
  /** Address that the image is a link to; one that would run a script makes no link. */
  @property() href = '';
  /** `lazy` (the default) loads the image when it is near; `eager` at once, for one at the top of a page. */
  @property() loading: 'lazy' | 'eager' = 'lazy';

  /** The image that is there. */
  @state() private loaded?: string;

  readonly #picture: ImageServiceController = new ImageServiceController(this);

  protected override render() {
    const { shown, isLoading } = this.#picture;
    const own = this.#slotted('image');
    const isOver = own !== null && shown !== undefined && this.loaded !== shown.src;
    // A part as wide or as high as the whole is what `object-fit: cover` shows.
    const isCropped = !this.ratio && shown?.crop !== undefined && !shown.crop.includes(1, 2);
    const classes = [
      'frame',
      ...(this.#ratio() ? ['sized'] : []),
      ...(isOver ? ['over'] : []),
      ...(isCropped ? ['cropped'] : []),
    ].join(' ');
    const alt = this.alt ?? own?.getAttribute('alt') ?? '';
    const content = html`${shown && !isOver ? nothing : html`<slot name="image"></slot>`}
    ${this.#picture.render({
      // Both images are there for a moment, and would be read twice.
      alt: isOver ? '' : alt,
      sizes: this.sizes,
      isFirst: this.loading === 'eager',
      width: this.width,
      height: this.height,
      isCropped,
      onLoad: this.#onLoad,
    })}`;
    const href = authorLink(this, this.href);
    const credit = shown?.attribution ?? '';
    return html`<figure class="base" part="base" @slotchange=${this.#onSlotChange}>
      ${
        href
          ? html`<a class=${classes} part="frame" href=${href} aria-labelledby=${alt ? nothing : 'caption'}
              >${content}</a
            >`
          : html`<div class=${classes} part="frame" aria-busy=${isLoading ? 'true' : nothing}>
              ${content}
            </div>`
      }
      <figcaption id="caption" part="caption" ?hidden=${!credit && !this.#hasCaption()}>
        <div class="caption"><slot name="caption"></slot><slot></slot></div>
        <div class="credit"><slot name="credit">${credit}</slot></div>
      </figcaption>
    </figure>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    const { shown } = this.#picture;
    const { style } = this.renderRoot.querySelector<HTMLElement>('.frame')!;
    const set = (name: string, value: string | undefined) => style.setProperty(name, value ?? null);
    set('--_ratio', this.#ratio());
    const width = this.width || shown?.width;
    set('--_width', width ? `min(100%, ${width}px)` : undefined);
    const [left, top, across, down] = shown?.crop ?? [0, 0, 1, 1];
    const percent = (share: number) => `${share * 100}%`;
    set('--_left', percent(-left / across));
    set('--_top', percent(-top / down));
    set('--_across', percent(1 / across));
    set('--_down', percent(1 / down));
    if (shown && this.alt === undefined && !this.#slotted('image')?.hasAttribute('alt')) {
      warn(this, 'has no "alt": say what the image shows, or that it only decorates (alt="").');
    }
  }

  /** As a style sheet writes it; undefined while nobody knows. */
  #ratio(): string | undefined {
    const { ratio, width, height, region } = this;
    const [, across, down = '1'] = /^\s*([\d.]+)(?:\s*[/:]\s*([\d.]+))?\s*$/.exec(ratio) ?? [];
    if (Number(across) > 0 && Number(down) > 0) return `${across} / ${down}`;
    if (ratio) warn(this, `cannot read the ratio "${ratio}".`);
    if (width && height) return `${width} / ${height}`;
    const { shown } = this.#picture;
    if (shown?.width && shown.height) return `${shown.width} / ${shown.height}`;
    return region?.trim() === 'square' ? '1' : undefined;
  }

  /** The first element in a slot. A prerenderer's elements know nothing of what stands inside them. */
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
    this.loaded = this.#picture.shown?.src;
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
