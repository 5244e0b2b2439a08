/**
 * Two servers, so that pages and the library have different origins as on a real site, and the snippets of the builder as a
 * reader would copy them: what the tests of snippets share.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { after } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { mediaTypeOf } from '../../tools/media-types.js';
import { openBrowser, serve } from '../../tools/serve.js';
import './site.js'; // builds the demonstration site where there is none

/**
 * @import { Browser, Page } from 'puppeteer-core'
 * @typedef {{ label: string, code: string }} Part
 * @typedef {{ id: string, parts: Part[], notes: string[] }} Snippet
 * @typedef {object} Bench
 * @property {Browser} browser
 * @property {string} address Where the demonstration site and the library are.
 * @property {(body: string, path?: string) => string} publish Puts a page, or a file, on the other server and gives its address.
 * @property {(path: string, change: (text: string) => string) => () => void} tamper Changes a file of the library from now on,
 *   until the function that is given back is called.
 */

const folder = join(ROOT, 'demo-dist');

/** Where the demonstration site has what the community publishes; the rest, such as logos, has the same path. */
const COMMUNITY = new Map([
  ['/events/events.json', '/feeds/events.json'],
  ['/events/calendar.json', '/feeds/calendar.json'],
  ['/community/groups/groups.json', '/feeds/groups.json'],
]);

/**
 * Opens both servers and a browser for all tests of a file.
 * @returns {() => Promise<Bench>}
 */
export function bench() {
  /** @type {Promise<Bench> | undefined} */
  let opening;
  /** @type {(() => unknown)[]} */
  const closing = [];
  after(() => Promise.all(closing.map((close) => close())));
  return () => (opening ??= open(closing));
}

/**
 * @param {(() => unknown)[]} closing
 * @returns {Promise<Bench>}
 */
async function open(closing) {
  /** @type {Map<string, string>} */
  const pages = new Map();
  /** @type {Map<string, (text: string) => string>} */
  const tampered = new Map();
  const library = await serve((request, response) => {
    const pathname = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(join(folder, pathname));
    const isThere = file.startsWith(folder) && existsSync(file) && statSync(file).isFile();
    response.writeHead(isThere ? 200 : 404, {
      'content-type': mediaTypeOf(pathname) ?? 'text/plain',
      'access-control-allow-origin': '*',
    });
    const change = tampered.get(pathname.replace(/^\/cdn\//, ''));
    const body = isThere ? readFileSync(file) : 'No such file';
    response.end(change ? change(String(body)) : body);
  });
  const host = await serve(({ url = '' }, response) => {
    const body = pages.get(url);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': mediaTypeOf(url) ?? 'text/html; charset=utf-8',
    });
    response.end(body);
  });
  const browser = await openBrowser({ args: ['--force-prefers-reduced-motion'] });
  closing.push(library.close, host.close, () => browser.close());
  return {
    browser,
    address: library.address,
    publish(body, path = `/page-${pages.size}`) {
      pages.set(path, body);
      return host.address + path;
    },
    tamper(path, change) {
      tampered.set(path, change);
      return () => void tampered.delete(path);
    },
  };
}

/**
 * A page in which the community's own site is the demonstration; nothing else outside this machine is reached.
 * @param {Bench} bench
 * @returns {Promise<{ page: Page, errors: string[], requests: string[] }>}
 */
export async function openPage({ browser }) {
  const page = await browser.newPage();
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const requests = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()))
      errors.push(`${message.text()} ${message.location().url ?? ''}`);
  });
  await page.emulateFocusedPage(true);
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    const { origin, pathname } = new URL(url);
    const file = join(folder, COMMUNITY.get(pathname) ?? pathname);
    if (origin === 'https://iiif.io' && existsSync(file) && statSync(file).isFile()) {
      const contentType = mediaTypeOf(file) ?? 'text/plain';
      const headers = { 'access-control-allow-origin': '*' };
      void request.respond({ contentType, headers, body: readFileSync(file) });
    } else if (/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(url)) void request.continue();
    else void request.abort();
  });
  return { page, errors, requests };
}

/**
 * @param {Bench} bench
 * @param {string} [query]
 */
export async function openBuilder(bench, query = '') {
  const view = await openPage(bench);
  await view.page.goto(`${bench.address}/builder.html${query}`, { waitUntil: 'load' });
  await until(view.page, () =>
    Boolean(document.querySelector('iframe')?.contentDocument?.querySelector('iiif-site *')),
  );
  return view;
}

/**
 * Waits in the page until a condition holds, not by `waitForFunction`, which a strict policy refuses.
 * @param {Page} page
 * @param {() => unknown} condition
 */
export async function until(page, condition) {
  const end = performance.now() + 15_000;
  while (!(await page.evaluate(condition))) {
    if (performance.now() > end) throw new Error(`Waited in vain for ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/**
 * Chooses a block as a reader does.
 * @param {Page} page
 * @param {string} name
 */
export async function choose(page, name) {
  await page.select('#builder-block', name);
  await page.evaluate(async () => {
    await /** @type {import('lit').LitElement | null} */ (document.querySelector('snippet-builder'))
      ?.updateComplete;
  });
}

/**
 * @param {Page} page
 * @returns {Promise<Record<string, Snippet>>} The snippets that a builder shows, by their ids.
 */
export async function snippetsOn(page) {
  const all = await page.$$eval('snippet-builder iiif-tab', (tabs) =>
    tabs.map((tab) => ({
      id: tab.id.replace('snippet-', ''),
      parts: [...tab.querySelectorAll('.part')].map((part) => ({
        label: part.querySelector('.where')?.textContent ?? '',
        code: part.querySelector('code')?.textContent ?? '',
      })),
      notes: [...tab.querySelectorAll('.notes li')].map(({ textContent }) => textContent),
    })),
  );
  return Object.fromEntries(all.map((snippet) => [snippet.id, snippet]));
}

/**
 * @param {Page} page A builder.
 * @returns {Promise<Map<string, Record<string, Snippet>>>} The snippets of every block that it has, as they are at first.
 */
export async function allSnippets(page) {
  const names = await page.$$eval('#builder-block option', (options) => options.map(({ value }) => value));
  const all = new Map();
  for (const name of names) {
    await choose(page, name);
    all.set(name, await snippetsOn(page));
  }
  return all;
}
