/** Eleventy plugin: the blocks of iiif-blocks as shortcodes. */
import markdownIt from 'markdown-it';
import { makeBlocks } from './blocks.js';
import { makeFeedBlocks } from './feed-blocks.js';

/**
 * @typedef {object} PluginOptions
 * @property {string} [base] Address of the built folder of iiif-blocks; `/assets/iiif-blocks` by default.
 * @property {string | false} [theme] Name of a style sheet in `themes/`, `iiif` by default; `false` for none.
 * @property {string} [url] Address of the site, `https://example.org`, that relative links in data are resolved against;
 *   `https://iiif.io` by default.
 * @property {Partial<Record<'events' | 'calls' | 'institutions' | 'news' | 'apis', string>>} [feeds] Addresses of feeds; by default
 *   the community's, where it publishes one.
 * @property {string} [apiUrl] Address of the pages of specifications; `https://iiif.io/api` by default.
 * @property {string} [locale] Language tag for the dates in fallback content; `en-GB` by default.
 * @property {(text: string) => string} [markdown] Renders the Markdown of texts; markdown-it with HTML by default.
 * @property {(path: string) => string} [resolve] Makes an address of a path within the site; Eleventy's filter `url` by default.
 *
 * @typedef {Record<string, any>} Data Parameters and data from the page's author, unchecked.
 * @typedef {(options: Data, page: Data) => { toString(): string }} Block
 * @typedef {(content: string, options: Data, page: Data) => { toString(): string }} PairedBlock
 * @typedef {Required<PluginOptions>} Site
 *
 * @typedef {object} EleventyConfig The part of Eleventy's configuration that the plugin uses.
 * @property {(name: string) => (path: string) => string} getFilter
 * @property {(name: string, shortcode: (this: { ctx?: Data }, options?: unknown) => string) => void} addShortcode
 * @property {(name: string, shortcode: (this: { ctx?: Data }, content: string, options?: unknown) => string) => void} addPairedShortcode
 */

/** @param {unknown} value @returns {Data} */
const asData = (value) => (value && typeof value === 'object' ? value : {});

/**
 * Adds the shortcodes `iiifEventCards`, `iiifLogoGrid` and so on; README.md lists them with their parameters. Each takes one
 * object: named arguments in Nunjucks, a variable in Liquid.
 * @param {EleventyConfig} eleventyConfig
 * @param {PluginOptions} [options]
 */
export default function iiifBlocks(eleventyConfig, options = {}) {
  const markdown = markdownIt({ html: true });
  /** @type {Site} */
  const site = {
    base: '/assets/iiif-blocks',
    theme: 'iiif',
    url: '',
    feeds: {},
    apiUrl: 'https://iiif.io/api',
    locale: 'en-GB',
    markdown: (text) => markdown.render(text),
    resolve: (path) => eleventyConfig.getFilter('url')(path),
    ...options,
  };
  const { single, paired } = makeBlocks(site);
  for (const [name, block] of Object.entries({ ...single, ...makeFeedBlocks(site) })) {
    eleventyConfig.addShortcode(name, function (options) {
      return block(asData(options), asData(this.ctx)).toString();
    });
  }
  for (const [name, block] of Object.entries(paired)) {
    eleventyConfig.addPairedShortcode(name, function (content, options) {
      return block(content, asData(options), asData(this.ctx)).toString();
    });
  }
}
