import type { BlockElement } from '../../base/block-element.js';

/** An element with an image. Declare the properties as attributes `image`, `image-service` and `region`. */
export interface ImageHost extends BlockElement {
  /** Address of an image, relative to the page. With `imageService`, it is the fallback if the service is not available. */
  image?: string | undefined;
  /** Address of a IIIF Image API service (2.0 to 3.0), with or without `/info.json`. */
  imageService?: string | undefined;
  /** Region of the service's image: `full` (default), `square`, `pct:x,y,w,h`, or pixels `x,y,w,h`. */
  region?: string | undefined;
}

/** An image as values for an `<img>`. */
export interface ImageSource {
  readonly src: string;
  /** Addresses and widths for `srcset`; empty without a service. */
  readonly srcset: string;
  /** Width and height in pixels of the largest size, which give the aspect ratio; undefined without a service. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /**
   * Requested region if the service only offers the whole image (level 0), as fractions: left, top, width, height. With
   * `object-fit: cover` the element needs nothing more: `render` sets `object-position` to show the region.
   */
  readonly crop?: readonly [number, number, number, number] | undefined;
  /** Attribution that the service requires next to the image, as plain text; empty if it requires none. */
  readonly attribution?: string;
}
