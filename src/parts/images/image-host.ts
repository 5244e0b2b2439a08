import type { BlockElement } from '../../base/block-element.js';

/** An element with an image: declare the three as attributes `image`, `image-service` and `region`. */
export interface ImageHost extends BlockElement {
  /** Address of an image, relative to the page; with `imageService`, what is shown where the service cannot be had. */
  image?: string | undefined;
  /** Address of a IIIF Image API service (2.0 to 3.0), with or without `/info.json`. */
  imageService?: string | undefined;
  /** What is shown of the service's image: `full` (the default), `square`, `pct:x,y,w,h`, or pixels `x,y,w,h`. */
  region?: string | undefined;
}

/** An image as an `<img>` takes it. */
export interface ShownImage {
  readonly src: string;
  /** Addresses and widths for `srcset`; empty for an image that does not come from a service. */
  readonly srcset: string;
  /** Width and height in pixels of the largest there is: the proportions; unknown without a service. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /**
   * The part that was asked for, where the service only has the whole image (level 0), in fractions of it: left, top, width,
   * height. An element with `object-fit: cover` need not care: `render` points `object-position` at its centre.
   */
  readonly crop?: readonly [number, number, number, number] | undefined;
  /** Words that the service wants to be shown with the image, as plain text; empty where it wants none. */
  readonly attribution?: string;
}
