/** What the tests of embeds share: two sites on origins of their own, the embed page on one, pages around it on the other. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { mediaTypeOf } from '../../tools/media-types.js';
import { openBrowser, serve } from '../../tools/serve.js';
// Builds the demonstration site where there is none.
import './site.js';

/** @import { Browser, Frame, Page } from 'puppeteer-core' */
/** @import { TestContext } from 'node:test' */

const FEEDS = '/feeds/fixed';
/** The feeds that blocks look things up in; the community's own would be asked on the network. */
export const SITE = `base-url=/&now=2026-05-20T12:00:00Z&time-zone=Europe/Paris&events-src=${FEEDS}/events.json&calls-src=${FEEDS}/calendar.json&groups-src=${FEEDS}/groups-source.json&institutions-src=${FEEDS}/institutions.json`;
/** @type {Record<string, string>} Parameters of the blocks that need some. */
export const BLOCKS = {
  'api-list': `src=${FEEDS}/apis.json`,
  'event-list': `type=community-call&limit=3`,
  'group-info': `group=museums`,
  'group-list': `src=${FEEDS}/groups-source.json`,
  'logo-grid': `src=${FEEDS}/institutions.json&sample=6&seed=a`,
  'member-count': 'noun',
  'member-list': 'levels=founding full',
  'news-list': `src=${FEEDS}/news.xml&limit=2`,
  'next-call': 'group=museums',
  'people-list': `src=${FEEDS}/executive.json`,
  schedule: `src=${FEEDS}/schedule.json`,
  'sponsor-list': `src=${FEEDS}/sponsors.json`,
};

/** @type {Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof openSite>>} Where the embed page is. */
export let embeds;
/** @type {Awaited<ReturnType<typeof openSite>>} Where the page around it is. */
export let host;

before(async () => {
  [embeds, host, browser] = await Promise.all([
    openSite(),
    openSite(),
    openBrowser({ protocolTimeout: 30_000, args: ['--force-prefers-reduced-motion', '--lang=en-US'] }),
  ]);
});

after(async () => {
  await browser.close();
  embeds.close();
  host.close();
});

/** A server of the demonstration site and of pages by path, which lets every origin read what it sends. */
async function openSite() {
  /** @type {Record<string, string>} */
  const pages = {};
  const folder = join(ROOT, 'demo-dist');
  const site = await serve(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = normalize(join(folder, pathname));
    const isThere = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    const body = pages[pathname] ?? (isThere ? readFileSync(file) : undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': mediaTypeOf(pathname) ?? 'text/html; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    response.end(body);
  });
  return { ...site, pages };
}

/**
 * Opens a page, and keeps what goes wrong on it and in its frames.
 * @param {TestContext} t
 * @param {string} url
 * @param {{ scheme?: 'light' | 'dark', width?: number, javascript?: boolean }} [view]
 */
export async function open(t, url, { scheme = 'light', width = 800, javascript = true } = {}) {
  const page = await browser.newPage();
  t.after(() => page.close());
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const warnings = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const isIcon = message.location().url?.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon)
      errors.push(`${message.text()} ${message.location().url ?? ''}`);
    if (message.type() === 'warn') warnings.push(message.text());
  });
  await page.emulateFocusedPage(true);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setJavaScriptEnabled(javascript);
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors, warnings };
}

/** @param {string} query */
export const embedAddress = (query) => `${embeds.address}/cdn/embed.html?${query}`;

/**
 * The address of a block, with the feeds of the sample site.
 * @param {string} block
 * @param {string} [more]
 */
export const blockAddress = (block, more = '') =>
  embedAddress(`block=${block}&${SITE}&${BLOCKS[block] ?? ''}${more && `&${more}`}`);

/**
 * A page of another origin with frames in it.
 * @param {TestContext} t
 * @param {string} body
 * @param {{ script?: string, width?: number, scheme?: 'light' | 'dark' }} [options] `script` as an attribute's text.
 */
export async function openHost(t, body, { script = 'src', ...view } = {}) {
  const tag = script && `<script ${script}="${embeds.address}/cdn/embed.js"></script>`;
  host.pages['/host.html'] =
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><h1>Host</h1>${tag}${body}</html>`;
  return open(t, `${host.address}/host.html`, view);
}

/**
 * @param {string} src
 * @param {string} [more]
 */
export const frameTag = (src, more = '') =>
  `<iframe title="IIIF" width="600" height="150" ${more} src="${src}"></iframe>`;

/**
 * What an embed shows, once it shows something.
 * @param {Page | Frame} page
 */
export async function shown(page) {
  return page.evaluate(async () => {
    // Not by animation frames, which a frame that is out of sight does not have.
    const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
    const end = performance.now() + 15_000;
    /** @returns {(Element & { state?: string }) | null} */
    const find = () => document.querySelector('main :is(iiif-site > *, p)');
    const isThere = () => find()?.matches(':defined') && !/idle|loading/.test(find()?.state ?? '');
    while (performance.now() < end && !isThere()) await pause();
    await pause();
    const element = find();
    return {
      tag: element?.localName,
      state: element?.state,
      text: (element?.shadowRoot ?? element)?.textContent?.replace(/\s+/g, ' ').trim(),
      pictures: element?.shadowRoot?.querySelectorAll('img').length ?? 0,
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    };
  });
}

/**
 * Waits, for as long as a busy machine takes, until something is true.
 * @param {() => Promise<boolean>} isTrue
 * @param {string} what
 */
export async function until(isTrue, what) {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never: ${what}`);
}
