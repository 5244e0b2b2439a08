/** The built demonstration site over HTTP, and a browser to look at it with: what the tests of whole pages share. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { after } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { mediaTypeOf } from '../../tools/media-types.js';
import { openBrowser, serve } from '../../tools/serve.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { TestContext } from 'node:test'
 * @import { Browser, BrowserContext, Page } from 'puppeteer-core'
 * @typedef {object} Site
 * @property {string} address
 * @property {string[]} requests The path of every request so far.
 * @property {() => void} close
 * @typedef {object} SiteOptions
 * @property {Record<string, string>} [headers] Sent with every page.
 * @property {(response: ServerResponse, name: string) => Promise<void> | void} [onFeed] Called before a feed is answered; it
 *   may take its time, or answer itself.
 * @property {() => Promise<void>} [onScript] Called before a file of the library is sent.
 * @property {Record<string, string>} [pages] Pages beside those of the demonstration, by path.
 * @property {(html: string) => string} [rewrite] Called on every page before it is sent.
 * @typedef {object} View
 * @property {number} [width]
 * @property {number} [height]
 * @property {'light' | 'dark'} [scheme]
 * @property {boolean} [javascript]
 * @property {(page: Page) => Promise<unknown>} [prepare] Called before the page is opened.
 * @property {SiteOptions} [site] Makes a site of its own for this view, in a context with a cache of its own.
 * @typedef {object} Look
 * @property {Page} page
 * @property {string[]} errors What went wrong on the page: uncaught errors and what the console says is one.
 * @property {string[]} warnings What the console warned of.
 * @property {Site} site
 */

const folder = join(ROOT, 'demo-dist');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

if (!existsSync(join(folder, 'cdn/iiif-blocks.js'))) {
  const { status } = spawnSync(process.execPath, ['tools/build.js', '--demo'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The demonstration site could not be built.');
}

/** The demonstration's pages, as `groups.html`. */
export const PAGES = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  // A host of embeds has no blocks of its own; see embed-frames.test.js.
  .filter((file) => file !== 'embed-host.html');
/** Those that are set up like pages of the community's own. */
export const FIVE = ['consortium', 'value', 'groups', 'museums', 'manuscripts'].map((name) => `${name}.html`);

/**
 * The source of a built page.
 * @param {string} name
 */
export const sourceOf = (name) => readFileSync(join(folder, name), 'utf8');

/**
 * Opens the site, and a browser, for all tests of a file; the answer opens a page of it and waits until that is loaded, but not
 * for its feeds. Pages are closed after their test; those that several tests look at (without `t`) with the browser.
 * @param {SiteOptions} [options]
 * @returns {(name: string, t?: TestContext, view?: View) => Promise<Look>}
 */
export function visitor(options) {
  /** @type {Promise<[Browser, Site]> | undefined} */
  let opening;
  after(async () => {
    const [browser, shared] = (await opening) ?? [];
    await browser?.close();
    shared?.close();
  });
  return async (name, t, { site: own, ...view } = {}) => {
    const [browser, shared] = await (opening ??= Promise.all([
      openBrowser({ args: ['--force-prefers-reduced-motion', '--hide-scrollbars'] }),
      openSite(options),
    ]));
    if (!own) return look(browser, shared, name, t, view);
    const [site, context] = await Promise.all([openSite(own), browser.createBrowserContext()]);
    t?.after(async () => {
      await context.close();
      site.close();
    });
    return look(context, site, name, undefined, view);
  };
}

/**
 * @param {SiteOptions} [options]
 * @returns {Promise<Site>}
 */
async function openSite({ headers = {}, onFeed, onScript, pages = {}, rewrite = (html) => html } = {}) {
  /** @type {string[]} */
  const requests = [];

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} response
   */
  async function answer(request, response) {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    if (pathname.startsWith('/feeds/')) await onFeed?.(response, pathname.slice('/feeds/'.length));
    if (/^\/cdn\/.*\.js$/.test(pathname)) await onScript?.();
    if (response.writableEnded || response.destroyed) return;
    const file = normalize(join(folder, pathname === '/' ? 'index.html' : decodeURIComponent(pathname)));
    const isThere = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    const isPage = ['', '.html'].includes(extname(pathname));
    const type = mediaTypeOf(isPage ? 'page.html' : pathname) ?? 'application/octet-stream';
    const found = pages[pathname] ?? (isThere ? readFileSync(file) : undefined);
    const body = isPage && found !== undefined ? rewrite(String(found)) : found;
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': type,
      'cache-control': /^\/(cdn|assets)\//.test(pathname) ? 'max-age=600' : 'no-cache',
      ...(isPage ? headers : {}),
    });
    response.end(body);
  }

  const { address, close } = await serve((request, response) => void answer(request, response));
  return { address, requests, close };
}

/**
 * @param {Browser | BrowserContext} browser
 * @param {Site} site
 * @param {string} name
 * @param {TestContext | undefined} t
 * @param {View} view
 * @returns {Promise<Look>}
 */
async function look(browser, site, name, t, view) {
  const { width = 1280, height = 900, scheme = 'light', javascript = true, prepare } = view;
  const page = await browser.newPage();
  t?.after(() => page.close());
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const warnings = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url ?? ''}`);
    if (message.type() === 'warn') warnings.push(message.text());
  });
  // Several pages side by side: each believes that it is the one in front.
  await page.emulateFocusedPage(true);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setJavaScriptEnabled(javascript);
  await prepare?.(page);
  await page.goto(`${site.address}/${name}`, { waitUntil: 'load' });
  return { page, errors, warnings, site };
}

/**
 * Waits until every block of the page is rendered and none is in one of the states that are waited out. Those that wait until they
 * are near are brought into sight, but for what is in a closed tab. Not by `waitForFunction`, which evaluates text and so would
 * break the policies that pages are tested under.
 * @param {Page} page
 * @param {string[]} [waitOut]
 * @returns {Promise<{ name: string, state: string }[]>} Each block's tag and state, in the order of the page.
 */
export async function settled(page, waitOut = ['idle', 'loading']) {
  const blocks = await page.evaluate(async (waitOut) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    /** @returns {(Element & { state?: string, loading?: string })[]} */
    const all = () =>
      [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('iiif-'));
    const isRendered = (/** @type {Element} */ block) => block.matches(':state(rendered), iiif-site:defined');
    const isFar = (/** @type {ReturnType<typeof all>[number]} */ { state, loading }) =>
      state === 'idle' && loading === 'lazy';
    const isLate = (/** @type {ReturnType<typeof all>[number]} */ block) =>
      !isRendered(block) || (waitOut.includes(block.state ?? '') && !isFar(block));
    const nextFar = () => all().find((block) => isFar(block) && block.checkVisibility());
    const end = performance.now() + 15_000;
    while (performance.now() < end) {
      nextFar()?.scrollIntoView();
      await frame();
      if (nextFar() || all().some(isLate)) continue;
      // A page that renders blocks itself may be about to add some.
      scrollTo(0, 0);
      await frame();
      await frame();
      if (!nextFar() && !all().some(isLate)) break;
    }
    return all().map((block) => ({
      name: block.localName,
      state: isRendered(block) ? (isFar(block) ? 'far' : (block.state ?? 'defined')) : 'undefined',
    }));
  }, waitOut);
  const late = blocks.filter(({ state }) => state === 'undefined' || waitOut.includes(state));
  if (late.length)
    throw new Error(`Not settled in time: ${late.map(({ name, state }) => `${name} ${state}`).join(', ')}`);
  return blocks;
}

/**
 * @param {Page} page
 * @param {string[]} [rules] All by default.
 * @returns {Promise<string[]>} What axe finds on the page.
 */
export async function axeFindings(page, rules) {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    const { axe } = /** @type {{ axe: import('axe-core') }} */ (/** @type {unknown} */ (window));
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(rules && { runOnly: rules }),
    });
    return violations.map(({ id, help, nodes: [first, ...more] }) => {
      const where = first?.target.flat().join(' ') ?? '';
      return `${id}: ${help} at ${where}${more.length ? ` and ${more.length} more` : ''} – ${first?.any[0]?.message ?? ''}`;
    });
  }, rules);
}
