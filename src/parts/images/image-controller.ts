import { html, nothing, type ReactiveController } from 'lit';
import { property } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { BlockElement } from '../../base/block-element.js';
import type { ImageHost, ImageSource } from './image-host.js';
import type { ImageServiceLoader } from './image-service-loader.js';
import { warn } from '../../base/warn.js';

export type { ImageHost, ImageSource } from './image-host.js';

export interface ImageOptions {
  /** Alternative text; empty for a decorative image. */
  alt: string;
  /** Value of `sizes`, the displayed width. Default: `100vw`, and `auto` for lazy images in browsers that support it. */
  sizes?: string | undefined;
  /** Whether the image is the first that a visitor sees, and so loads eagerly with high priority. By default images are lazy. */
  isFirst?: boolean;
  /** Values of the attributes `width` and `height`, in place of the service's. */
  width?: number | undefined;
  height?: number | undefined;
  /** Whether the host crops the image itself, so that the `<img>` is wider than its visible part. */
  isCropped?: boolean;
  /** Called when the image has loaded. */
  onLoad?: (() => void) | undefined;
}

/** Requests data from an image service. Loaded if `image-service` is set. */
const serviceLoader = part(() => import('./image-service-loader.js'));

type Answer = ImageSource | 'loading' | undefined;

/**
 * The image of an element: from a IIIF service (`imageService`), or from an address (`image`) if no service is set or the
 * service fails.
 *
 * ```ts
 * readonly #picture: ImageController = new ImageController(this);
 * render() { return html`<div class="frame">${this.#picture.render({ alt: '' })}</div>`; }
 * ```
 *
 * Requests an update of the host after each change. The frame should have its final size before the image loads.
 */
export class ImageController implements ReactiveController {
  readonly #host: ImageHost;
  #service: ImageServiceLoader | undefined;
  /** Addresses that have failed to load. */
  readonly #failed = new Set<string>();

  constructor(host: ImageHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the service has not answered yet. */
  get isLoading(): boolean {
    return this.#ask() === 'loading';
  }

  /** The image to show now; undefined if none is set, while the service loads, and if all addresses failed. */
  get image(): ImageSource | undefined {
    const answer = this.#ask();
    if (answer === 'loading') return undefined;
    const { image } = this.#host;
    return [answer, image ? { src: image, srcset: '' } : undefined].find(
      (each) => each && !this.#failed.has(each.src),
    );
  }

  /** Renders the `<img part="image">`, or nothing. */
  render(options: ImageOptions): unknown {
    const { image } = this;
    const { alt, isFirst = false, isCropped = false, width, height, onLoad } = options;
    if (!image) return nothing;
    // With `auto`, the browser measures the displayed width of a lazy image.
    const sizes = `${isFirst || isCropped ? '' : 'auto, '}${options.sizes || '100vw'}`;
    // `loading` must be set before `src`, or the browser loads the image eagerly.
    return html`<img
      part="image"
      alt=${alt}
      loading=${isFirst ? 'eager' : 'lazy'}
      fetchpriority=${isFirst ? 'high' : nothing}
      decoding="async"
      width=${width ?? image.width ?? nothing}
      height=${height ?? image.height ?? nothing}
      sizes=${image.srcset ? sizes : nothing}
      srcset=${image.srcset || nothing}
      src=${image.src}
      @load=${onLoad}
      @error=${this.onError}
    />`;
  }

  /** Handles the `error` event of the `<img>`, also if the host renders it: switches to the fallback address. */
  readonly onError = () => {
    const { image } = this;
    if (!image) return;
    this.#failed.add(image.src);
    warn(this.#host, `cannot show the image ${image.src}.`);
    this.#host.requestUpdate();
  };

  hostUpdated() {
    const { crop } = this.image ?? {};
    const image = this.#host.renderRoot.querySelector<HTMLElement>('[part=image]');
    if (!image) return;
    // `object-position` in per cent: the share of the cropped area that is left of, or above, the region.
    const share = (from: number, part: number) => `${part < 1 ? (from / (1 - part)) * 100 : 50}%`;
    image.style.objectPosition = crop ? `${share(crop[0], crop[2])} ${share(crop[1], crop[3])}` : '';
  }

  #ask(): Answer {
    const { imageService, region } = this.#host;
    // A prerenderer does not fetch: the element shows `image`, as it does if the service fails.
    if (!imageService || !this.#host.isConnected) return undefined;
    const loaded = this.#host.usePart(serviceLoader);
    if (!loaded) return this.#host.isLoadingPart(serviceLoader) ? 'loading' : undefined;
    this.#service ??= new loaded.ImageServiceLoader(this.#host);
    return this.#service.ask(imageService, region);
  }
}

/** An element with an image from an address or from a service. An element in the slot `image` takes its place. */
export class ImageElement extends BlockElement {
  /** Address of an image, relative to the page. With `image-service`, it is the fallback if the service is not available. */
  @property() image?: string;
  /** Address of a IIIF Image API service (version 2.0, 2.1 or 3.0), with or without `/info.json`. */
  @property({ attribute: 'image-service' }) imageService?: string;
  /**
   * Region of the service's image: `full` (default), `square`, `pct:x,y,w,h`, or pixels `x,y,w,h`. Any other value shows the
   * whole image.
   */
  @property() region?: string;

  protected readonly picture: ImageController = new ImageController(this);

  /** The author's element in the slot `image`; null when prerendering, where an element cannot read its children. */
  protected get ownImage(): HTMLElement | null {
    return this.querySelector?.(':scope > [slot=image]') ?? null;
  }
}
