/** Pages with one block each: the snippet builder's sample of each element, with the sample feeds. */
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { declaredElements } from './elements.js';
import { ROOT } from './ensure.js';
import { filesOf } from './page-load.js';

/**
 * @import { Answer } from './page-load.js'
 * @import { Sample } from '../demo/builder/samples.js'
 */

/** @type {{ samples: (at: (path: string) => string) => Record<string, Sample> }} */
const builder = await importSource('demo/builder/samples.ts');
const samples = builder.samples(feedAt);
/** @type {{ FIXED_NOW: string }} */
const { FIXED_NOW: now } = await importSource('demo/feeds/generate.ts');

/** @type {{ tagName: string, attributes?: { name: string }[] }[]} */
const declarations = declaredElements();

/**
 * @param {string} name
 * @param {Readonly<Record<string, string>>} [changes] Attributes that replace those of the sample.
 * @returns {string} The block, with the present at the time of the sample feeds. Tags of other blocks are removed: each has a page of its own.
 */
export function blockOf(name, changes) {
  const { attributes, content = '' } = samples[name] ?? {};
  const tag = `iiif-${name}`;
  const known = declarations.find(({ tagName }) => tagName === tag)?.attributes ?? [];
  const all = { ...(changes ?? attributes), ...(known.some(({ name }) => name === 'now') && { now }) };
  const text = Object.entries(all).map(([key, value]) => ` ${key}="${value}"`);
  return `<${tag}${text.join('')}>${content.replace(/<\/?iiif-[^>]*>/g, '')}</${tag}>`;
}

/**
 * @param {string} script The address of the page's only script.
 * @param {string} [body]
 */
export const pageOf = (script, body = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A page</title><script type="module" src="${script}"></script><body><h1>A page</h1>${body}</body></html>`;

const cdn = filesOf(join(ROOT, 'cdn'));
const demo = filesOf(join(ROOT, 'demo-dist'));

/** @param {string} path */
const built = (path) => (path.startsWith('/cdn/') ? cdn(path.slice('/cdn'.length)) : demo(path));

/**
 * The sample site. Requests to the community's site get the sample feed of the same name.
 * @param {(path: string) => Buffer | undefined} [own] Files that take precedence over those of the demonstration.
 * @returns {Answer}
 */
export const site =
  (own = () => undefined) =>
  ({ hostname, pathname }) =>
    hostname === 'localhost'
      ? (own(pathname) ?? built(pathname))
      : demo(feedAt(`/feeds/${basename(pathname)}`));

/** @param {string} html The page at `/page.html`. */
export const siteWith = (html) => site((path) => (path === '/page.html' ? Buffer.from(html) : undefined));

/** @param {string} path The path of a feed, or of another file. @returns {string} The path of the feed as it was at `now`. */
export function feedAt(path) {
  return path.replace('/feeds/', '/feeds/fixed/');
}

/**
 * @param {string} path The path of a TypeScript module of the project, which Node cannot import.
 * @returns {Promise<any>} Its exports.
 */
export async function importSource(path) {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, path)],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(
    `data:text/javascript;base64,${Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')}`
  );
}
