import type { ImageService, Size } from './info.js';

/** An image at one width. */
export interface ImageCandidate {
  readonly url: string;
  /** Width in pixels of what is to be seen of it: of the whole, or of the part within `crop`. */
  readonly width: number;
}

/** Left, top, width and height, as fractions of the whole. */
export type Crop = readonly [left: number, top: number, width: number, height: number];

/** Addresses and size for an `<img>` that shows an image of a service. */
export interface ImageRequests {
  readonly src: string;
  /** From narrow to wide. */
  readonly srcset: readonly ImageCandidate[];
  /** Size in pixels of the largest that the service gives, of the part within `crop` where there is one. */
  readonly width: number;
  readonly height: number;
  /** The part that is wanted, where the service can only give the whole. */
  readonly crop?: Crop | undefined;
  /** Why the region that was asked for is not shown. */
  readonly problem?: string | undefined;
}

export interface RequestOptions {
  /** `full` (the default), `square`, `pct:x,y,w,h`, or pixels `x,y,w,h`; what lies outside the image is cut off. */
  readonly region?: string | undefined;
  /** The widest, in CSS pixels, that the image is shown; nothing is asked for that is wider than twice that. 1920 by default. */
  readonly width?: number | undefined;
}

interface Region extends Size {
  readonly x: number;
  readonly y: number;
}

const WIDTHS = [240, 360, 540, 720, 960, 1280, 1600, 1920, 2560, 3200];
/** Two widths that differ by less than this factor are one too many. */
const CLOSE = 1.2;

/**
 * The addresses of a service's image at several widths: only requests that the service supports by its level, its listed sizes
 * and its limits, and none larger than the image. Undefined where there is none.
 * Written in the canonical URI syntax: https://iiif.io/api/image/3.0/#48-canonical-uri-syntax
 */
export function imageRequests(
  service: ImageService,
  options: RequestOptions = {},
): ImageRequests | undefined {
  const { width = 1920 } = options;
  const name = (options.region ?? '').trim().toLowerCase() || 'full';
  const region = regionOf(name, service);
  const path = region ? pathOf(name, region, service) : 'full';
  // A service that cannot give the region is asked for the whole image, and the page shows a part of it.
  const crop = region && !path ? cropOf(region, service) : undefined;
  const [, , across, down] = crop ?? [0, 0, 1, 1];
  const asked = region && path ? region : service;
  const { sizes, listed, largest } = sizesOf(asked, service, (width * 2) / across);
  if (!largest) return undefined;

  const seen = (pixels: number, share: number) => Math.max(1, Math.round(pixels * share));
  const candidates = (sizes.length > 0 ? sizes : [largest]).map((size) => {
    const parameter = sizeParameter(size, asked, service, listed.includes(size));
    const url = `${service.id}/${path || 'full'}/${parameter}/0/default.${service.format}`;
    return { url, width: seen(size.width, across) };
  });
  // Two sizes may show a small part at the same width.
  const srcset = [...new Map(candidates.map((each) => [each.width, each])).values()];
  return {
    src: (srcset.find((candidate) => candidate.width >= width) ?? srcset.at(-1)!).url,
    srcset,
    width: seen(largest.width, across),
    height: seen(largest.height, down),
    crop,
    problem: region === null ? `the region "${name}" is none of the image, which is shown whole` : undefined,
  };
}

const cropOf = (region: Region, { width, height }: Size): Crop => [
  region.x / width,
  region.y / height,
  region.width / width,
  region.height / height,
];

/** The sizes to ask for, up to a width of about `most`; those of them that the service lists; and the largest that there is. */
function sizesOf(asked: Size, service: ImageService, most: number) {
  const listed = asked === service ? service.sizes.filter((size) => isWithin(size, service)) : [];
  return canScale(service)
    ? { listed, sizes: scaled(asked, listed, service, most), largest: shrunk(asked, service) }
    : { listed, sizes: listed, largest: listed.at(-1) ?? wholeOf(service) };
}

/** The region in whole pixels within the image; undefined for the whole image, null for a region outside it. */
function regionOf(name: string, { width, height }: Size): Region | undefined | null {
  if (name === 'full') return undefined;
  if (name === 'square') {
    const side = Math.min(width, height);
    if (width === height) return undefined;
    return { x: (width - side) >> 1, y: (height - side) >> 1, width: side, height: side };
  }
  const [, pct, digits = ''] = /^(pct:)?([\d.,\s]+)$/.exec(name) ?? [];
  const numbers = digits.split(',').map((number) => (number.trim() ? Number(number) : NaN));
  if (numbers.length !== 4 || !numbers.every(Number.isFinite)) return null;
  const [x, y, w, h] = numbers as [number, number, number, number];
  const across = pct ? width / 100 : 1;
  const down = pct ? height / 100 : 1;
  const left = Math.round(x * across);
  const top = Math.round(y * down);
  const region = {
    x: left,
    y: top,
    width: Math.min(Math.round((x + w) * across), width) - left,
    height: Math.min(Math.round((y + h) * down), height) - top,
  };
  if (region.width < 1 || region.height < 1) return null;
  return region.width === width && region.height === height ? undefined : region;
}

/** The region parameters of requests to the service; empty where it cannot cut a region. */
function pathOf(name: string, { x, y, width, height }: Region, service: ImageService): string {
  const { features } = service;
  // A region is of use only at a size of one's own.
  if (!canScale(service)) return '';
  if (name === 'square' && features.has('regionSquare')) return name;
  if (features.has('regionByPx')) return [x, y, width, height].join();
  if (!features.has('regionByPct')) return '';
  const part = (pixels: number, whole: number) => Number(((pixels / whole) * 100).toFixed(4));
  return `pct:${[part(x, service.width), part(y, service.height), part(width, service.width), part(height, service.height)].join()}`;
}

/** Whether the service gives any size, rather than a list of sizes. */
function canScale({ version, features }: ImageService): boolean {
  return features.has('sizeByW') || (version === 3 && features.has('sizeByWh'));
}

/** The widths of the ladder and the listed ones, up to about `most`. */
function scaled(whole: Size, listed: readonly Size[], limits: ImageService, most: number): readonly Size[] {
  const largest = shrunk(whole, limits);
  // A server refuses what would be less than a pixel high.
  const least = Math.ceil(Math.max(most, whole.width / whole.height));
  const top = largest.width > least ? at(least, whole) : largest;
  const atHand = listed.filter(({ width }) => width <= top.width);
  const between = WIDTHS.filter(
    (width) =>
      width * CLOSE <= top.width &&
      width * whole.height >= whole.width &&
      !atHand.some((size) => Math.max(width / size.width, size.width / width) < CLOSE),
  ).map((width) => at(width, whole));
  return [...atHand, ...between, ...(atHand.at(-1)?.width === top.width ? [] : [top])].sort(
    (a, b) => a.width - b.width,
  );
}

/** The largest size that the service's limits allow. */
function shrunk(whole: Size, limits: ImageService): Size {
  const { maxWidth, maxHeight, maxArea } = limits;
  const { width, height } = whole;
  const scale = Math.min(1, maxWidth / width, maxHeight / height, Math.sqrt(maxArea / width / height));
  let size = at(Math.max(1, Math.floor(width * scale)), whole);
  // The height is rounded, by the server in its own way.
  while (size.width > 1 && !isWithin({ width: size.width, height: exactHeight(size.width, whole) }, limits)) {
    size = at(size.width - 1, whole);
  }
  return size;
}

/** The whole image, where a service that lists nothing has to have it. */
function wholeOf(service: ImageService): Size | undefined {
  // In version 3 there is always `max`, whatever its size.
  return isWithin(service, service) || service.version === 3 ? shrunk(service, service) : undefined;
}

const exactHeight = (width: number, whole: Size) => Math.ceil((width * whole.height) / whole.width);

const at = (width: number, whole: Size): Size => ({
  width,
  height: Math.max(1, Math.round((width * whole.height) / whole.width)),
});

function isWithin({ width, height }: Size, limits: ImageService): boolean {
  return (
    width <= Math.min(limits.width, limits.maxWidth) &&
    height <= Math.min(limits.height, limits.maxHeight) &&
    width * height <= limits.maxArea
  );
}

/** Version 2 names the width, version 3 both, each the whole in a word of its own. */
function sizeParameter(
  { width, height }: Size,
  whole: Size,
  service: ImageService,
  isListed: boolean,
): string {
  const { version, features } = service;
  const isWhole = width === whole.width;
  if (version === 2) return isWhole ? 'full' : `${width},`;
  if (!canScale(service)) return isListed ? `${width},${height}` : 'max';
  if (isWhole) return 'max';
  return isListed || features.has('sizeByWh') ? `${width},${height}` : `${width},`;
}
