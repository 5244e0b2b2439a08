/**
 * A small IIIF Image API server with drawings of its own, for tests, stories and the demonstration site, under `/iiif/`.
 *
 * | service | what it is |
 * | --- | --- |
 * | `static2`, `static3` | level 0 of versions 2.1 and 3.0: files, one for each listed size; everything else is 404 |
 * | `tiles3` | level 0 that lists tiles only |
 * | `v2.0-level1` … | dynamic ones, by version and level; `SERVICES` has them all |
 *
 * A dynamic service answers 400 to all that its `info.json` does not allow, upscaling included. What it allows is worked out
 * here anew, from the specification, so that the library is not measured by itself. Images are PNG, whatever their name says.
 */
import { crc32, deflateSync } from 'node:zlib';

/** @typedef {Record<string, any>} Info */
/** @typedef {{ status: number, type: string, body: string | Buffer }} Answer */
/** @typedef {{ x: number, y: number, w: number, h: number, width: number, height: number }} Cut */

const SIZE = { width: 3000, height: 2000 };
const LISTED = [
  { width: 300, height: 200 },
  { width: 750, height: 500 },
  { width: 1500, height: 1000 },
];
const version2 = {
  '@context': 'http://iiif.io/api/image/2/context.json',
  protocol: 'http://iiif.io/api/image',
};
const version3 = {
  '@context': 'http://iiif.io/api/image/3/context.json',
  type: 'ImageService3',
  protocol: 'http://iiif.io/api/image',
};
/** @param {number} level */
const profile2 = (level) => `http://iiif.io/api/image/2/level${level}.json`;

/** Every service by its name, without its address. @type {Record<string, Info>} */
export const SERVICES = {
  static2: { ...version2, ...SIZE, profile: [profile2(0)], sizes: LISTED },
  static3: {
    ...version3,
    ...SIZE,
    profile: 'level0',
    sizes: LISTED,
    extraFormats: ['png'],
    preferredFormats: ['png'],
  },
  tiles2: {
    ...version2,
    ...SIZE,
    profile: profile2(0),
    tiles: [{ width: 512, scaleFactors: [1, 2, 4, 8, 16] }],
  },
  tiles3: {
    ...version3,
    ...SIZE,
    profile: 'level0',
    tiles: [{ width: 1024, height: 768, scaleFactors: [1, 2, 4, 8] }],
  },
  bare2: { ...version2, width: 600, height: 400, profile: [profile2(0)] },
  bare3: { ...version3, width: 600, height: 400, profile: 'level0' },
  'v2.0-level1': { ...version2, ...SIZE, profile: profile2(1) },
  'v2.0-level2': {
    ...version2,
    ...SIZE,
    profile: [profile2(2), { formats: ['gif'], supports: ['sizeAboveFull'] }],
  },
  'v2.1-level1': {
    ...version2,
    ...SIZE,
    sizes: LISTED,
    profile: [profile2(1), { supports: ['regionSquare'], maxWidth: 1200 }],
  },
  'v2.1-level2': { ...version2, ...SIZE, profile: [profile2(2), { maxArea: 1_000_000 }] },
  'v2.1-credit': { ...version2, ...SIZE, profile: [profile2(2)], attribution: 'Drawn by <b>iiif-blocks</b>' },
  'v2.1-sizeByW': { ...version2, ...SIZE, profile: [profile2(0), { supports: ['sizeByW', 'regionByPct'] }] },
  'v3.0-level1': { ...version3, ...SIZE, profile: 'level1' },
  'v3.0-level2': {
    ...version3,
    ...SIZE,
    profile: 'level2',
    sizes: LISTED,
    extraFormats: ['webp'],
    preferredFormats: ['jp2', 'webp', 'png'],
  },
  'v3.0-limits': { ...version3, ...SIZE, profile: 'level2', maxWidth: 1999, maxHeight: 777 },
  'v3.0-area': { ...version3, width: 3001, height: 1999, profile: 'level2', maxArea: 1_234_567 },
  'v3.0-sizeByW': {
    ...version3,
    ...SIZE,
    profile: 'level0',
    extraFeatures: ['sizeByW', 'regionByPx', 'regionSquare'],
  },
  'v3.0-small': { ...version3, width: 199, height: 301, profile: 'level2' },
  'v3.0-square': { ...version3, width: 900, height: 900, profile: 'level2' },
  'v3.0-strip': { ...version3, width: 9000, height: 20, profile: 'level1' },
};

/** What each level requires, by version: https://iiif.io/api/image/3.0/compliance/ and https://iiif.io/api/image/2.1/compliance/ */
const REQUIRED = {
  2: [
    [],
    ['regionByPx', 'sizeByW', 'sizeByH', 'sizeByPct'],
    ['regionByPct', 'sizeByConfinedWh', 'sizeByDistortedWh', 'sizeByWh'],
  ],
  3: [
    [],
    ['regionByPx', 'regionSquare', 'sizeByW', 'sizeByH', 'sizeByWh'],
    ['regionByPct', 'sizeByPct', 'sizeByConfinedWh'],
  ],
};

/**
 * The answer to a request, or undefined for what is not under `/iiif/`.
 * @param {string} path With or without a query.
 * @param {string} origin Scheme and host of the server, which a service's own address begins with.
 * @param {string} [method] Of a `HEAD` request nothing is drawn.
 * @returns {Answer | undefined}
 */
export function answerImageRequest(path, origin, method = 'GET') {
  const [, name = '', rest = ''] = /^\/iiif\/([\w.-]+)\/([^?]*)/.exec(path) ?? [];
  if (!path.startsWith('/iiif/')) return undefined;
  const info = Object.hasOwn(SERVICES, name) ? SERVICES[name] : undefined;
  if (!info) return refuse(404);
  if (rest === 'info.json') {
    const body = JSON.stringify({
      ...info,
      [versionOf(info) === 3 ? 'id' : '@id']: `${origin}/iiif/${name}`,
    });
    return { status: 200, type: 'application/json', body };
  }
  const cut = find(info, decodeURIComponent(rest));
  if (typeof cut === 'number') return refuse(cut);
  return { status: 200, type: 'image/png', body: method === 'HEAD' ? '' : draw(info, cut) };
}

/**
 * The files of a static service, to be published as they are. @param {string} name
 * @returns {Map<string, string | Buffer>} By their paths, which begin with `iiif/`.
 */
export function staticFiles(name) {
  const info = SERVICES[name] ?? {};
  const files = new Map([[`iiif/${name}/info.json`, JSON.stringify({ ...info, id: `/iiif/${name}` })]]);
  /** @type {Map<string, string | Buffer>} */
  const all = new Map(files);
  for (const [path, cut] of listed(info)) all.set(`iiif/${name}/${path}`, draw(info, cut));
  return all;
}

/** @param {number} status @returns {Answer} */
const refuse = (status) => ({
  status,
  type: 'text/plain',
  body: status === 400 ? 'Bad request' : 'Not found',
});

/** @param {Info} info */
const versionOf = (info) => (info.type === 'ImageService3' ? 3 : 2);

/** @param {Info} info */
function describe(info) {
  const version = versionOf(info);
  const profiles = [info.profile].flat();
  const level = Number(/level(\d)/.exec(profiles[0])?.[1]);
  const extra = version === 3 ? info : (profiles[1] ?? {});
  const { maxWidth = Infinity, maxHeight = maxWidth, maxArea = Infinity } = extra;
  return {
    version,
    level,
    maxWidth,
    maxHeight,
    maxArea,
    features: new Set([
      ...REQUIRED[version].slice(0, level + 1).flat(),
      ...(extra.supports ?? extra.extraFeatures ?? []),
    ]),
    formats: new Set([
      'jpg',
      ...(level === 2 ? ['png'] : []),
      ...(extra.formats ?? []),
      ...(extra.extraFormats ?? []),
    ]),
  };
}

/**
 * What a static service has, by path.
 * @param {Info} info
 * @returns {Map<string, Cut>}
 */
function listed(info) {
  const { version, formats } = describe(info);
  const whole = { x: 0, y: 0, w: info.width, h: info.height };
  const sizes = [...(info.sizes ?? [])];
  for (const tile of info.tiles ?? []) {
    for (const factor of tile.scaleFactors) {
      const width = Math.ceil(info.width / factor);
      const height = Math.ceil(info.height / factor);
      if (width <= tile.width && height <= (tile.height ?? tile.width)) sizes.push({ width, height });
    }
  }
  /** @type {Map<string, Cut>} */
  const files = new Map();
  for (const format of formats) {
    const add = (
      /** @type {string} */ size,
      /** @type {{ width: number, height: number }} */ { width, height },
    ) => void files.set(`full/${size}/0/default.${format}`, { ...whole, width, height });
    for (const size of sizes) add(version === 3 ? `${size.width},${size.height}` : `${size.width},`, size);
    if (!sizes.length) add(version === 3 ? 'max' : 'full', { width: info.width, height: info.height });
  }
  return files;
}

/**
 * @param {Info} info
 * @param {string} path
 * @returns {Cut | number} What is to be drawn, or the status of a refusal.
 */
function find(info, path) {
  const service = describe(info);
  const { features, version } = service;
  // A server that scales, though it is at level 0, is none of files.
  if (service.level === 0 && !features.has('sizeByW')) return listed(info).get(path) ?? 404;
  const [, region = '', size = '', format = ''] = /^([^/]+)\/([^/]+)\/0\/default\.(\w+)$/.exec(path) ?? [];
  const part = readRegion(info, features, region);
  if (!part || !service.formats.has(format)) return 400;
  const scaled = readSize(part, size, service, region === 'full' ? (info.sizes ?? []) : []);
  if (!scaled) return 400;
  const { width, height } = scaled;
  const isTooLarge =
    width > service.maxWidth || height > service.maxHeight || width * height > service.maxArea;
  const isUpscaled = width > part.w || height > part.h;
  if (
    width < 1 ||
    height < 1 ||
    isTooLarge ||
    (isUpscaled && (version === 3 || !features.has('sizeAboveFull')))
  ) {
    return 400;
  }
  return { ...part, width, height };
}

/**
 * @param {Info} info
 * @param {Set<string>} features
 * @param {string} region
 */
function readRegion({ width, height }, features, region) {
  if (region === 'full') return { x: 0, y: 0, w: width, h: height };
  if (region === 'square') {
    const side = Math.min(width, height);
    const square = {
      x: Math.floor((width - side) / 2),
      y: Math.floor((height - side) / 2),
      w: side,
      h: side,
    };
    return features.has('regionSquare') ? square : undefined;
  }
  const [, pct, ...digits] = /^(pct:)?([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(region) ?? [];
  if (digits.length < 4 || !features.has(pct ? 'regionByPct' : 'regionByPx')) return undefined;
  if (!pct && digits.some((number) => number.includes('.'))) return undefined;
  const [x = 0, y = 0, w = 0, h = 0] = digits.map((number, index) =>
    pct ? Math.round((Number(number) / 100) * (index % 2 ? height : width)) : Number(number),
  );
  const part = { x, y, w: Math.min(w, width - x), h: Math.min(h, height - y) };
  return part.w > 0 && part.h > 0 ? part : undefined;
}

/**
 * @param {{ w: number, h: number }} part
 * @param {string} size
 * @param {ReturnType<typeof describe>} service
 * @param {{ width: number, height: number }[]} sizes
 */
function readSize({ w, h }, size, { version, features, maxWidth, maxHeight, maxArea }, sizes) {
  if (size === 'full') return version === 2 ? { width: w, height: h } : undefined;
  if (size === 'max') {
    if (version === 2) return undefined; // optional, and not to be found out
    const scale = Math.min(1, maxWidth / w, maxHeight / h, Math.sqrt(maxArea / w / h));
    return { width: Math.floor(w * scale), height: Math.floor(h * scale) };
  }
  const [, first = '', second = ''] = /^(\d*),(\d*)$/.exec(size) ?? [];
  const [width, height] = [Number(first), Number(second)];
  if (first && !second) {
    const isListed = version === 2 && sizes.some((each) => each.width === width);
    return isListed || features.has('sizeByW') ? { width, height: Math.round((width * h) / w) } : undefined;
  }
  if (first && second) {
    if (sizes.some((each) => each.width === width && each.height === height)) return { width, height };
    return features.has('sizeByWh') ? { width, height } : undefined;
  }
  if (second) return features.has('sizeByH') ? { width: Math.round((height * w) / h), height } : undefined;
  return undefined;
}

/** Colours from far to near: sky, sun, then range upon range of hills. */
const SKY = [
  [246, 222, 190],
  [236, 175, 150],
  [164, 120, 140],
].reverse();
const SUN = [250, 240, 214];
const HILLS = [
  [128, 122, 158],
  [92, 104, 142],
  [58, 84, 120],
  [28, 60, 92],
  [8, 34, 56],
];

/** @type {Map<string, Buffer>} */
const drawn = new Map();

/**
 * A landscape as a PNG: flat colours, which compress well.
 * @param {Info} info
 * @param {Cut} cut
 */
function draw({ width: across, height: down }, { x, y, w, h, width, height }) {
  const key = [across, down, x, y, w, h, width, height].join();
  const known = drawn.get(key);
  if (known) return known;
  const rows = Buffer.alloc(height * (1 + width * 3));
  const pixel = h / height / down;
  const columns = Array.from({ length: width }, (_, column) => (x + ((column + 0.5) * w) / width) / across);
  // Each range's outline, in parts of the height.
  const outlines = HILLS.map((_, range) => columns.map((u) => outline(range, u)));
  for (let row = 0, at = 0; row < height; row++) {
    const v = (y + ((row + 0.5) * h) / height) / down;
    const sky = mix(SKY, Math.floor(v * 14) / 9);
    at++;
    for (let column = 0; column < width; column++, at += 3) {
      // From the nearest range on: what is behind one that covers the pixel need not be drawn.
      let range = HILLS.length - 1;
      while (range >= 0 && v - (outlines[range]?.[column] ?? 1) < pixel / 2) range--;
      let colour = HILLS[range];
      if (!colour) {
        const distance = Math.hypot(((columns[column] ?? 0) - 0.68) * (across / down), v - 0.36) - 0.13;
        colour = blend(sky, SUN, 0.5 - distance / pixel);
      }
      for (let near = range + 1; near < HILLS.length; near++) {
        colour = blend(colour, HILLS[near] ?? SUN, 0.5 + (v - (outlines[near]?.[column] ?? 1)) / pixel);
      }
      rows[at] = colour[0] ?? 0;
      rows[at + 1] = colour[1] ?? 0;
      rows[at + 2] = colour[2] ?? 0;
    }
  }
  const image = png(width, height, rows);
  drawn.set(key, image);
  return image;
}

/** @param {number} range @param {number} u */
const outline = (range, u) =>
  0.42 +
  range * 0.115 +
  (0.07 - range * 0.006) * Math.sin(u * (5 + range * 1.7) + range * 2.1) +
  0.025 * Math.sin(u * (17 + range * 5) + range * 4) +
  0.006 * Math.sin(u * 61 + range);

/** @param {number[][]} colours @param {number} at From 0 to 1. */
function mix(colours, at) {
  const place = Math.min(Math.max(at, 0), 0.999) * (colours.length - 1);
  const [from, to] = [colours[Math.floor(place)] ?? SUN, colours[Math.floor(place) + 1] ?? SUN];
  return blend(from, to, place % 1);
}

/** @param {number[]} below @param {number[]} above @param {number} share */
function blend(below, above, share) {
  if (share <= 0) return below;
  if (share >= 1) return above;
  return below.map((value, index) => Math.round(value + ((above[index] ?? 0) - value) * share));
}

/**
 * Rows, each with a byte for its filter before it, as a PNG of three bytes a pixel: https://www.w3.org/TR/png/
 * @param {number} width
 * @param {number} height
 * @param {Buffer} rows
 */
function png(width, height, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    ['IHDR', header],
    ['IDAT', deflateSync(rows)],
    ['IEND', Buffer.alloc(0)],
  ].map(([type, data]) => {
    const content = Buffer.concat([Buffer.from(/** @type {string} */ (type)), /** @type {Buffer} */ (data)]);
    const chunk = Buffer.alloc(content.length + 8);
    chunk.writeUInt32BE(content.length - 4, 0);
    content.copy(chunk, 4);
    chunk.writeUInt32BE(crc32(content), chunk.length - 4);
    return chunk;
  });
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), ...chunks]);
}

/**
 * Vite plugin: every service while it serves, and the files of a static one in what it builds.
 * @returns {import('vite').Plugin}
 */
export function imageServices() {
  /** @type {import('vite').Connect.NextHandleFunction} */
  const respond = (request, response, next) => {
    const answer = answerImageRequest(
      request.url ?? '',
      `http://${request.headers.host ?? ''}`,
      request.method,
    );
    if (!answer) {
      next();
      return;
    }
    response.writeHead(answer.status, { 'Content-Type': answer.type, 'Access-Control-Allow-Origin': '*' });
    response.end(answer.body);
  };
  return {
    name: 'image-services',
    configureServer: ({ middlewares }) => void middlewares.use(respond),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(respond),
    generateBundle() {
      for (const [fileName, source] of staticFiles('static3')) {
        this.emitFile({ type: 'asset', fileName, source });
      }
    },
  };
}
