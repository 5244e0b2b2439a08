import type { Problem } from '../model/problem.js';
import { safeImage } from '../safe/links.js';
import { plainText } from '../safe/text.js';

/** A width and a height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A IIIF Image API service (2.0, 2.1 or 3.0), as its `info.json` describes it. */
export interface ImageService extends Size {
  /** Base URI, without a slash at its end. */
  readonly id: string;
  readonly version: 2 | 3;
  /** Compliance level. At level 0 there is only what is listed. */
  readonly level: 0 | 1 | 2;
  /** Sizes of the whole image that there are; at levels 1 and 2, those that the server has at hand. */
  readonly sizes: readonly Size[];
  /** Largest width, height and area of an answer. */
  readonly maxWidth: number;
  readonly maxHeight: number;
  readonly maxArea: number;
  /** Format in which images are asked for: the first that the service prefers, has, and that browsers show; else `jpg`. */
  readonly format: string;
  /** Optional features that there are, by their names in the specification, those of the level included. */
  readonly features: ReadonlySet<string>;
  /** Words that have to be shown with the image (version 2). */
  readonly attribution: string;
}

/** Result of reading an `info.json`: one service, or none and a problem with the reason. */
export interface ImageInfoReading {
  readonly records: readonly ImageService[];
  readonly problems: readonly Problem[];
}

type Properties = Readonly<Record<string, unknown>>;

/** Features by level; those of version 3 only, and of version 2 only, apart. */
const LEVELS = [[], ['regionByPx', 'sizeByW'], ['regionByPct']] as const;
const LEVEL_1 = { 2: [], 3: ['regionSquare', 'sizeByWh'] } as const;

/** Image formats that every supported browser shows. */
const SHOWN_FORMATS = ['avif', 'webp', 'jpg', 'png', 'gif'];

/**
 * Reads a service's `info.json`, whatever it may be; never throws. `baseUrl` is the service's address, which counts where
 * the service does not name its own.
 */
export function readImageInfo(content: unknown, { baseUrl }: { readonly baseUrl: string }): ImageInfoReading {
  const problems: Problem[] = [];
  const complain = (reason: string) => void problems.push({ record: '', reason });
  const info = properties(content);
  const version = versionOf(info);
  const [width, height] = [whole(info['width']), whole(info['height'])];
  if (!version) {
    complain('it describes no IIIF Image API service of version 2 or 3');
  } else if (!width || !height) {
    complain('it names no width and height of the image');
  } else {
    const profiles = list(info['profile']);
    const level = Math.max(...profiles.map(levelOf));
    if (level < 0) complain('it names no compliance level; level 0 is taken for it');
    // Version 2 says in an object of its profile what version 3 says beside it.
    const extras = [info, ...profiles.map(properties)];
    const each = (name: string) => extras.flatMap((extra) => strings(extra[name]));
    const least = (name: string) => Math.min(...extras.map((extra) => whole(extra[name]) ?? Infinity));
    const maxWidth = least('maxWidth');
    const maxHeight = least('maxHeight');
    const formats = ['jpg', ...(level === 2 ? ['png'] : []), ...each('formats'), ...each('extraFormats')];
    const service = {
      id: baseOf(info, baseUrl, complain),
      version,
      level: Math.max(level, 0) as ImageService['level'],
      width,
      height,
      maxWidth,
      maxHeight: maxHeight === Infinity ? maxWidth : maxHeight,
      maxArea: least('maxArea'),
      format:
        each('preferredFormats').find((name) => formats.includes(name) && SHOWN_FORMATS.includes(name)) ??
        'jpg',
      features: new Set<string>([
        ...LEVELS.slice(0, level + 1).flat(),
        ...(level > 0 ? LEVEL_1[version] : []),
        ...each('supports'),
        ...each('extraFeatures'),
      ]),
      attribution: strings(info['attribution']).map(plainText).join(' '),
    };
    return { records: [{ ...service, sizes: sizesOf(info, service) }], problems };
  }
  return { records: [], problems };
}

/** By type, else by context, else by the form of the profile. */
function versionOf(info: Properties): 2 | 3 | undefined {
  const said = [
    ...strings(info['type']),
    ...strings(info['@type']),
    ...strings(info['@context']),
    ...strings(info['profile']),
  ].join(' ');
  const [, version] = /(?:ImageService|api\/image\/)([23])\b/.exec(said) ?? [];
  if (version) return Number(version) as 2 | 3;
  return /(^| )level[012]( |$)/.test(said) ? 3 : undefined;
}

function levelOf(profile: unknown): number {
  const [, level] = /\blevel([012])\b/.exec(typeof profile === 'string' ? profile : '') ?? [];
  return level ? Number(level) : -1;
}

function baseOf(info: Properties, address: string, complain: (reason: string) => void): string {
  const trim = (url: string) => url.replace(/\/+$/, '');
  const id = safeImage(info['id'] ?? info['@id'], address);
  if (!id) complain('it names no address of its own; the one that it was read from is used');
  // Behind a proxy many a service takes itself for `http:`, which a page of `https:` may not load.
  const isSame = !id || trim(id).replace(/^http:/, 'https:') === trim(address);
  return trim(isSame ? address : id);
}

/** The listed sizes, and the levels of tiles that are so small that one tile is the whole image. */
function sizesOf(info: Properties, { width, height, level }: Size & { level: number }): readonly Size[] {
  const sizes = array(info['sizes']).flatMap((entry) => size(properties(entry)));
  // Servers that scale freely need no such hint, which would ask some for a size that they only have as a tile.
  if (level === 0) {
    for (const tile of array(info['tiles']).map(properties)) {
      const across = whole(tile['width']) ?? 0;
      const down = whole(tile['height']) ?? across;
      for (const factor of array(tile['scaleFactors']).map(whole)) {
        const scaled =
          factor && size({ width: Math.ceil(width / factor), height: Math.ceil(height / factor) })[0];
        if (scaled && scaled.width <= across && scaled.height <= down) sizes.push(scaled);
      }
    }
  }
  const byWidth = new Map(sizes.map((each) => [each.width, each]));
  return [...byWidth.values()].sort((a, b) => a.width - b.width);
}

function size(entry: Properties): Size[] {
  const [width, height] = [whole(entry['width']), whole(entry['height'])];
  return width && height ? [{ width, height }] : [];
}

function whole(value: unknown): number | undefined {
  // Some servers write numbers as text.
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && number >= 1 && number < 1e9 ? Math.floor(number) : undefined;
}

const isObject = (value: unknown): value is Properties => typeof value === 'object' && value !== null;
const properties = (value: unknown): Properties => (isObject(value) ? value : {});
const array = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
/** The strings in it, also those of a language (`{ "@value": … }`). */
const strings = (value: unknown): string[] =>
  list(value)
    .map((each) => (isObject(each) ? each['@value'] : each))
    .filter((each) => typeof each === 'string');
