/**
 * A IIIF Image API server for browser tests, under `/iiif/`.
 *
 * | service | what it is |
 * | --- | --- |
 * | `static2`, `static3` | level 0 of versions 2.1 and 3.0: files, one for each listed size; everything else is 404 |
 * | `tiles2`, `tiles3` | level 0 that lists tiles only |
 * | `v2.0-level1` … | dynamic services, by version and level; `SERVICES` has them all |
 *
 * A dynamic service answers 400 to a request that its `info.json` does not allow, upscaling included. The rules are written here
 * anew, from the specification, so that the library is not measured by itself. An image is a grey SVG of the size asked for.
 */

/** @typedef {Record<string, any>} Info */
/** @typedef {{ status: number, type: string, body: string }} Answer */
/** @typedef {{ width: number, height: number }} Size */
/** @typedef {ReturnType<typeof describe>} Service */

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

/** @type {Record<string, Info>} Each service by its name; its address is added to the answer. */
const SERVICES = {
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

/** Features that each level requires, by version: https://iiif.io/api/image/3.0/compliance/ and https://iiif.io/api/image/2.1/compliance/ */
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
 * The answer to a request, or undefined where the path is not under `/iiif/`.
 * @param {string} path Without a query.
 * @param {string} origin Scheme and host of the server, which a service's own address begins with.
 * @returns {Answer | undefined}
 */
export function answerImageRequest(path, origin) {
  if (!path.startsWith('/iiif/')) return undefined;
  const [, name = '', rest = ''] = /^\/iiif\/([\w.-]+)\/(.*)/.exec(path) ?? [];
  const info = SERVICES[name];
  if (!info) return refuse(404);
  if (rest === 'info.json') {
    const body = JSON.stringify({
      ...info,
      [versionOf(info) === 3 ? 'id' : '@id']: `${origin}/iiif/${name}`,
    });
    return { status: 200, type: 'application/json', body };
  }
  const size = find(info, decodeURIComponent(rest));
  if (typeof size === 'number') return refuse(size);
  return {
    status: 200,
    type: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><rect width="100%" height="100%" fill="#777"/></svg>`,
  };
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
 * The files of a static service, by path.
 * @param {Info} info
 * @returns {Map<string, Size>}
 */
function listed(info) {
  const { version, formats } = describe(info);
  const sizes = [...(info.sizes ?? [])];
  for (const tile of info.tiles ?? []) {
    for (const factor of tile.scaleFactors) {
      const width = Math.ceil(info.width / factor);
      const height = Math.ceil(info.height / factor);
      if (width <= tile.width && height <= (tile.height ?? tile.width)) sizes.push({ width, height });
    }
  }
  /** @type {Map<string, Size>} */
  const files = new Map();
  for (const format of formats) {
    const add = (/** @type {string} */ path, /** @type {Size} */ { width, height }) =>
      files.set(`full/${path}/0/default.${format}`, { width, height });
    for (const size of sizes) add(version === 3 ? `${size.width},${size.height}` : `${size.width},`, size);
    if (!sizes.length) add(version === 3 ? 'max' : 'full', { width: info.width, height: info.height });
  }
  return files;
}

/**
 * @param {Info} info
 * @param {string} path
 * @returns {Size | number} The size of the image, or the status of a refusal.
 */
function find(info, path) {
  const service = describe(info);
  // A level 0 service that scales is a server, not a folder of files.
  if (service.level === 0 && !service.features.has('sizeByW')) return listed(info).get(path) ?? 404;
  const [, region = '', size = '', format = ''] = /^([^/]+)\/([^/]+)\/0\/default\.(\w+)$/.exec(path) ?? [];
  const part = service.formats.has(format) && readRegion(info, service, region);
  const scaled = part && readSize(part, size, service, region === 'full' ? (info.sizes ?? []) : []);
  return scaled && isAllowed(scaled, part, service) ? scaled : 400;
}

/**
 * @param {Size} size
 * @param {Size} part The region's own size.
 * @param {Service} service
 */
function isAllowed({ width, height }, part, { version, features, maxWidth, maxHeight, maxArea }) {
  const isUpscaled = width > part.width || height > part.height;
  if (isUpscaled && !(version === 2 && features.has('sizeAboveFull'))) return false;
  if (width < 1 || height < 1) return false;
  return width <= maxWidth && height <= maxHeight && width * height <= maxArea;
}

/**
 * @param {Info} info
 * @param {Service} service
 * @param {string} region
 * @returns {Size | undefined}
 */
function readRegion({ width, height }, { features }, region) {
  const side = Math.min(width, height);
  if (region === 'full') return { width, height };
  if (region === 'square') return features.has('regionSquare') ? { width: side, height: side } : undefined;
  const [, pct, ...digits] = /^(pct:)?([\d.]+),([\d.]+),([\d.]+),([\d.]+)$/.exec(region) ?? [];
  if (digits.length < 4 || !features.has(pct ? 'regionByPct' : 'regionByPx')) return undefined;
  const numbers = digits.map((number, index) =>
    pct ? Math.round((Number(number) / 100) * (index % 2 ? height : width)) : Number(number),
  );
  if (!numbers.every(Number.isInteger)) return undefined;
  const [x = 0, y = 0, w = 0, h = 0] = numbers;
  const part = { width: Math.min(w, width - x), height: Math.min(h, height - y) };
  return part.width > 0 && part.height > 0 ? part : undefined;
}

/** @type {Record<string, string>} The feature that each form of a size needs. */
const FORMS = { 'w,': 'sizeByW', ',h': 'sizeByH', 'w,h': 'sizeByWh' };

/**
 * @param {Size} part
 * @param {string} size
 * @param {Service} service
 * @param {Size[]} sizes Those that the service lists for the region.
 * @returns {Size | undefined}
 */
function readSize(part, size, { version, features, maxWidth, maxHeight, maxArea }, sizes) {
  const { width: w, height: h } = part;
  if (size === 'full') return version === 2 ? part : undefined;
  if (size === 'max') {
    if (version === 2) return undefined; // optional, and no info.json says whether it is there
    const scale = Math.min(1, maxWidth / w, maxHeight / h, Math.sqrt(maxArea / w / h));
    return { width: Math.floor(w * scale), height: Math.floor(h * scale) };
  }
  const [, first = '', second = ''] = /^(\d*),(\d*)$/.exec(size) ?? [];
  const width = first ? Number(first) : Math.round((Number(second) * w) / h);
  const height = second ? Number(second) : Math.round((width * h) / w);
  const feature = FORMS[`${first && 'w'},${second && 'h'}`];
  const isListed = sizes.some(
    (each) => each.width === width && each.height === height && (second || version === 2),
  );
  return feature && (isListed || features.has(feature)) ? { width, height } : undefined;
}
