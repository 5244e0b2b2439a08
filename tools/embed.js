/**
 * The page `cdn/embed.html`, which shows one block: its parameters, from custom-elements.json, and its policy, from src/embed/embed.json,
 * which lists the other origins that feeds and pictures may come from.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure.js';

/** @import { AttributeRules, EmbedSettings } from '../src/embed/request.js' */
/** @import { ValueRule } from '../src/embed/values.js' */

const source = join(ROOT, 'src/embed');

/**
 * Attributes of type text, with the values that an embed allows. Embeds refuse other attributes of type text: most would show words from
 * outside under our name.
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

/** @returns {string[]} Origins that feeds and pictures may come from, besides the page's own. */
export function embedOrigins() {
  /** @type {{ origins: string[] }} */
  const { origins } = JSON.parse(readFileSync(join(source, 'embed.json'), 'utf8'));
  const wrong = origins.filter((origin) => !URL.canParse(origin) || new URL(origin).origin !== origin);
  if (wrong.length)
    throw new Error(`src/embed/embed.json: not an origin, such as https://iiif.io: ${wrong.join(', ')}`);
  return origins;
}

/**
 * The blocks that an embed can show: elements that read a feed. Other elements show their content, which an embed does not have, or text
 * and pictures from attributes, which anyone could write into the address.
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
 * @param {string} type A type of TypeScript: `'upcoming' | 'past' | undefined`.
 * @returns {ValueRule | undefined}
 */
function attributeRule(name, type) {
  const types = type.split(' | ').filter((each) => each !== 'undefined');
  if (/(^|-)(src|url|href)$/.test(name)) return 'address';
  if (types.every((each) => /^'.*'$/.test(each))) return types.map((each) => each.slice(1, -1));
  if (types.length !== 1) return undefined;
  return types[0] === 'boolean' || types[0] === 'number' ? types[0] : TEXTS[name];
}

/** @returns {string} The page. The script reads the trusted origins from its policy. */
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

/** @returns {import('vite').Plugin} Provides the module `virtual:embed` for the page's script. */
export function embed() {
  const id = 'virtual:embed';
  return {
    name: 'embed',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (resolved) =>
      resolved === `\0${id}` ? `export default ${JSON.stringify(embedSettings())}` : undefined,
  };
}
