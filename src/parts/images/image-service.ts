import { html, nothing, type ReactiveController } from 'lit';
import { property } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { BlockElement } from '../../base/block-element.js';
import type { ImageHost, ShownImage } from './image-host.js';
import type { ServiceImage } from './service-image.js';
import { warn } from '../../base/warn.js';

export type { ImageHost, ShownImage } from './image-host.js';

export interface ImageOptions {
  /** Text for those who do not see the image; empty where it only decorates. */
  alt: string;
  /** Value of `sizes`: how wide the image is shown; `100vw` by default, and found out by the browser for a lazy one. */
  sizes?: string | undefined;
  /** For the one image that the reader sees first: asked for at once and before others. By default an image is lazy. */
  isFirst?: boolean;
  /** Width and height attributes where the service's are not known or not wanted. */
  width?: number | undefined;
  height?: number | undefined;
  /** Whether the host shows `crop` by itself, so that the `<img>` is wider than what is seen of it. */
  isCropped?: boolean;
  /** Called when the image is there. */
  onLoad?: (() => void) | undefined;
}

/** Talks to an image service, where one is named. */
const serviceImage = part(() => import('./service-image.js'));

type Answer = ShownImage | 'loading' | undefined;

/**
 * The image of an element: from a IIIF service (`imageService`), else, or where that fails, from an address (`image`).
 *
 * ```ts
 * readonly #picture: ImageServiceController = new ImageServiceController(this);
 * render() { return html`<div class="frame">${this.#picture.render({ alt: '' })}</div>`; }
 * ```
 *
 * It asks the host to update when something has changed. The frame should have its size before the image is there.
 */
export class ImageServiceController implements ReactiveController {
  readonly #host: ImageHost;
  #service: ServiceImage | undefined;
  /** Addresses that turned out to be no image. */
  readonly #failed = new Set<string>();

  constructor(host: ImageHost) {
    this.#host = host;
    host.addController(this);
  }

  /** True while the service has not answered yet. */
  get isLoading(): boolean {
    return this.#ask() === 'loading';
  }

  /** What an `<img>` is to show now; undefined where there is none, where it cannot be had, and while it is on its way. */
  get shown(): ShownImage | undefined {
    const answer = this.#ask();
    if (answer === 'loading') return undefined;
    const { image } = this.#host;
    return [answer, image ? { src: image, srcset: '' } : undefined].find(
      (each) => each && !this.#failed.has(each.src),
    );
  }

  /** The `<img part="image">`, or nothing. */
  render(options: ImageOptions): unknown {
    const { shown } = this;
    const { alt, isFirst = false, isCropped = false, width, height, onLoad } = options;
    if (!shown) return nothing;
    // The browser knows best how wide a lazy image is shown, where it is asked for in time.
    const sizes = `${isFirst || isCropped ? '' : 'auto, '}${options.sizes || '100vw'}`;
    // What says how to load it stands before its address.
    return html`<img
      part="image"
      alt=${alt}
      loading=${isFirst ? 'eager' : 'lazy'}
      fetchpriority=${isFirst ? 'high' : nothing}
      decoding="async"
      width=${width ?? shown.width ?? nothing}
      height=${height ?? shown.height ?? nothing}
      sizes=${shown.srcset ? sizes : nothing}
      srcset=${shown.srcset || nothing}
      src=${shown.src}
      @load=${onLoad}
      @error=${this.onError}
    />`;
  }

  /** For the `error` event of an `<img>` that the host renders itself: what cannot be shown is replaced by the next best. */
  readonly onError = () => {
    const { shown } = this;
    if (!shown) return;
    this.#failed.add(shown.src);
    warn(this.#host, `cannot show the image ${shown.src}.`);
    this.#host.requestUpdate();
  };

  hostUpdated() {
    const { crop } = this.shown ?? {};
    const image = this.#host.renderRoot.querySelector<HTMLElement>('[part=image]');
    if (!image) return;
    // The share of what is cut off that is cut off at the left, and at the top.
    const share = (from: number, part: number) => `${part < 1 ? (from / (1 - part)) * 100 : 50}%`;
    image.style.objectPosition = crop ? `${share(crop[0], crop[2])} ${share(crop[1], crop[3])}` : '';
  }

  #ask(): Answer {
    const { imageService, region } = this.#host;
    // A prerenderer fetches nothing: there the element shows `image`, as where the part cannot be had.
    if (!imageService || !this.#host.isConnected) return undefined;
    const loaded = this.#host.usePart(serviceImage);
    if (!loaded) return this.#host.isLoadingPart(serviceImage) ? 'loading' : undefined;
    this.#service ??= new loaded.ServiceImage(this.#host);
    return this.#service.ask(imageService, region);
  }
}

/** An element with an image of its own or of a service, which an author's element in the slot `image` takes the place of. */
export class ImageElement extends BlockElement {
  /** Address of an image, relative to the page; with `image-service`, what is shown where the service cannot be had. */
  @property() image?: string;
  /** Address of a IIIF Image API service (version 2.0, 2.1 or 3.0), with or without `/info.json`. */
  @property({ attribute: 'image-service' }) imageService?: string;
  /** Part of the service's image: `full` (the default), `square`, `pct:x,y,w,h`, or pixels `x,y,w,h`. Anything else shows the whole. */
  @property() region?: string;

  protected readonly picture: ImageServiceController = new ImageServiceController(this);

  /** What the author has put into the slot `image`. A prerenderer's elements know nothing of what stands inside them. */
  protected get ownImage(): HTMLElement | null {
    return this.querySelector?.(':scope > [slot=image]') ?? null;
  }
}
