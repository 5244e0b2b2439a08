/** HTML from data: text stays text, links are checked. */

/** Markup that is not escaped a second time. */
class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

/** @param {string} text Safe markup: our own, or rendered from the site's Markdown. */
export const raw = (text) => new Markup(text);

/** @type {Record<string, string>} */
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\n': '&#10;' };

/**
 * Text as HTML. Entities that it holds already stay what they are: data of sites has them.
 * @param {string} text
 */
const escape = (text) => text.replace(/&(?!(?:[a-z]\w*|#\d+);)|[<>"'\n]/gi, (found) => ENTITIES[found] ?? '');

/**
 * @param {unknown} value
 * @returns {string} The members of a list, joined; '' for a value that is neither text nor number.
 */
function part(value) {
  if (value instanceof Markup) return value.text;
  if (Array.isArray(value)) return value.map(part).join('');
  return typeof value === 'string' || typeof value === 'number' ? escape(String(value)) : '';
}

/**
 * A tag for HTML. It is not named `html`, because Prettier would format the white space in it.
 * @param {TemplateStringsArray} strings
 * @param {unknown[]} values Escaped, unless they come from this function or from `raw`.
 */
export const markup = (strings, ...values) =>
  raw(strings.map((text, index) => (index ? part(values[index - 1]) : '') + text).join(''));

/** The value of an attribute that has a meaning when empty, such as `alt`. */
export const EMPTY = raw('');

/**
 * @param {Record<string, unknown>} list `true` for an attribute without a value; null, undefined, false and '' are left out.
 */
export const attributes = (list) =>
  Object.entries(list)
    .filter(([, value]) => value != null && value !== false && value !== '')
    .map(([name, value]) => (value === true ? markup` ${name}` : markup` ${name}="${value}"`));

/**
 * Data for a block, as a JSON script inside it.
 * @param {unknown} value
 */
export const json = (value) =>
  raw(`<script type="application/json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>\n`);

/**
 * Removes empty lines, but not those in a <pre>.
 * @param {string} text
 */
const closed = (text) =>
  text
    .split(/(<pre\b[^]*?<\/pre>)/i)
    .map((piece, index) =>
      index % 2 ? piece.replace(/\n[^\S\n]*(?=\n)/g, '&#10;') : piece.replace(/\n\s*\n/g, '\n'),
    )
    .join('');

/**
 * An element that Markdown takes for HTML wherever it stands: after an empty line, with its tag alone on a line, and without empty lines
 * inside.
 * @param {string} tag
 * @param {Record<string, unknown>} list Its attributes.
 * @param {unknown} content
 */
export const block = (tag, list, content) =>
  raw(`\n\n<${tag}${part(attributes(list))}>\n${closed(part(content).trim())}\n</${tag}>\n\n`);

/**
 * An address that is safe as a link, or '' for no address and for schemes other than http, https, mailto, tel and webcal.
 * @param {unknown} link Without a scheme it is relative to the site: `assets/a.png` is `/assets/a.png`.
 * @param {(path: string) => string} [resolve] Makes an address of a path within the site.
 * @returns {string}
 */
export function href(link, resolve = (path) => path) {
  const address = typeof link === 'string' ? link.trim() : '';
  const [, scheme] = /^([^:/?#]*):/.exec(address) ?? [];
  if (scheme !== undefined) return /^(https?|mailto|tel|webcal)$/i.test(scheme) ? address : '';
  if (!address || /^([#?]|\/\/)/.test(address)) return address;
  return resolve(address.startsWith('/') ? address : `/${address}`);
}
