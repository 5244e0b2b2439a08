/**
 * The page `cdn/embed.html`, which shows one block: what it takes, from custom-elements.json, and its policy, from
 * src/embed/embed.json, where the origins are named that feeds and pictures may come from besides its own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure.js';

/** @import { AttributeRules, EmbedSettings } from '../src/embed/request.js' */
/** @import { ValueRule } from '../src/embed/values.js' */

const source = join(ROOT, 'src/embed');

/**
 * Attributes that are text in the manifest, and what they may hold in an embed. One that is not here is not taken: most are
 * words, which would be shown under our name.
 * @type {Record<string, ValueRule>}
 */
const TEXTS = {
  date: 'date',
  day: 'day',
  edition: 'id',
  group: 'id',
  levels: 'ids',
  now: 'instant',
  roles: 'ids',
  seed: 'id',
  'time-zone': 'zone',
  track: 'ids',
  type: 'ids',
  year: 'year',
};

/** @returns {string[]} Origins that feeds and pictures may come from, besides that of the page. */
export function embedOrigins() {
  /** @type {{ origins: string[] }} */
  const { origins } = JSON.parse(readFileSync(join(source, 'embed.json'), 'utf8'));
  const wrong = origins.filter((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong.length)
    throw new Error(`src/embed/embed.json: not an origin, such as https://iiif.io: ${wrong.join(', ')}`);
  return origins;
}

/**
 * The blocks are those that read a feed. The others show what stands inside them, or words and pictures from their attributes:
 * an embed has nothing to put inside, and does not show the words of whoever wrote its address.
 * @returns {EmbedSettings}
 */
export function embedSettings() {
  /** @type {any[]} */
  const declarations = JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8'))
    .modules.flatMap((/** @type {any} */ module) => module.declarations)
    .filter((/** @type {any} */ { tagName }) => tagName);
  const blocks = declarations.filter(({ superclass }) => superclass?.name === 'FeedElement');
  const site = declarations.find(({ tagName }) => tagName === 'iiif-site');
  /** @type {{ name: string }[]} */
  const properties = blocks[0]?.cssProperties ?? [];
  return {
    blocks: Object.fromEntries(
      blocks.map((block) => [block.tagName.replace(/^iiif-/, ''), attributeRules(block)]),
    ),
    site: attributeRules(site),
    colors: properties.flatMap(({ name }) => /^--iiif-color-(.*)/.exec(name)?.[1] ?? []),
  };
}

/**
 * @param {any} element A declaration of the manifest.
 * @returns {AttributeRules}
 */
function attributeRules({ attributes }) {
  return Object.fromEntries(
    attributes.flatMap((/** @type {any} */ { name, type }) => {
      const rule = attributeRule(name, type?.text ?? '');
      return rule ? [[name, rule]] : [];
    }),
  );
}

/**
 * @param {string} name
 * @param {string} type As TypeScript has it: `'upcoming' | 'past' | undefined`.
 * @returns {ValueRule | undefined}
 */
function attributeRule(name, type) {
  const types = type.split(' | ').filter((each) => each !== 'undefined');
  if (/(^|-)(src|url|href)$/.test(name)) return 'address';
  if (types.every((each) => /^'.*'$/.test(each))) return types.map((each) => each.slice(1, -1));
  if (types.length !== 1) return undefined;
  return types[0] === 'boolean' || types[0] === 'number' ? types[0] : TEXTS[name];
}

/** @returns {string} The page. Its policy says all that it may do; the script reads from it which origins are trusted. */
export function embedPage() {
  const origins = ["'self'", ...embedOrigins()].join(' ');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src ${origins}`,
    `img-src ${origins}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  return readFileSync(join(source, 'embed.html'), 'utf8').replace('{{policy}}', policy);
}

/** @returns {import('vite').Plugin} What the page's script imports as `virtual:embed`. */
export function embed() {
  const id = 'virtual:embed';
  return {
    name: 'embed',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) =>
      resolved === `\0${id}` ? `export default ${JSON.stringify(embedSettings())}` : undefined,
  };
}
