/**
 * Counts in a browser the files that a page loads by itself, and the steps in which it loads them.
 *
 * A step does not depend on time. All responses are held back until the page sends no more requests and is idle; then all are sent at
 * once. Each such round is one step. The document and pictures get their responses immediately, because no file of a block waits for them.
 */
import { readFileSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { mediaTypeOf } from './media-types.js';

/**
 * @import { Browser, Page } from 'puppeteer-core'
 * @typedef {(url: URL) => Buffer | undefined} Answer The content at an address; undefined where there is none.
 * @typedef {object} Load
 * @property {string[][]} steps The paths requested in each step, in alphabetical order; full addresses for other sites.
 * @property {{ path: string, size: number }[]} files The scripts and style sheets that count, with their compressed sizes.
 * @property {{ path: string, size: number }[]} feeds The feeds, in the same way.
 * @property {string} problem The reason why blocks of the page are not ready; empty when they are.
 */

/** The origin of the pages. `Answer` responds to every request, so there is no server, but browsers must trust the origin. */
const ORIGIN = 'http://localhost';
/** Files that scripts may wait for. */
const HELD = /\.(js|css|json|ics|xml)$/;
/** Milliseconds without a request after which a step of an idle page is over. */
const QUIET = 100;
/**
 * The number of quiet rounds after which a ready page is done: some blocks send requests when they are near the viewport, or after they
 * measure themselves.
 */
const CALM = 3;
/** The number of pages open at the same time. */
const PARALLEL = 6;

/**
 * @template T, R
 * @param {readonly T[]} items
 * @param {(item: T) => Promise<R>} work
 * @returns {Promise<R[]>} The results. Only a few items are worked on at a time.
 */
export async function inParallel(items, work) {
  /** @type {R[]} */
  const results = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return results;
}

/**
 * Opens a page in a context of its own, with an empty cache.
 * @param {Browser} browser
 * @param {string} path The path of the page, such as `/page.html`.
 * @param {Answer} answer
 * @param {object} [options]
 * @param {string} [options.folder] Only scripts and style sheets in it count; all by default.
 * @param {number} [options.patience] Milliseconds to wait for a page that sends no more requests but is not ready.
 * @returns {Promise<Load>}
 */
export async function loadPage(browser, path, answer, { folder = '/', patience = 15_000 } = {}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    // Several pages run at the same time, and each has to behave like the page in front.
    await page.emulateFocusedPage(true);
    await page.setViewport({ width: 1280, height: 900 });
    return await count(page, path, answer, folder, patience);
  } finally {
    await context.close();
  }
}

/**
 * @param {Page} page
 * @param {string} path
 * @param {Answer} answer
 * @param {string} folder
 * @param {number} patience
 * @returns {Promise<Load>}
 */
async function count(page, path, answer, folder, patience) {
  const client = await page.createCDPSession();
  /** @type {{ path: string, respond: () => Promise<unknown> }[]} */
  let held = [];
  /** @type {Map<string, number>} */
  const files = new Map();
  /** @type {typeof files} */
  const feeds = new Map();
  let requests = 0;

  await client.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  client.on('Fetch.requestPaused', ({ requestId, request }) => {
    const url = new URL(request.url);
    const body = answer(url);
    const respond = () =>
      client.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: body ? 200 : 404,
        responseHeaders: [
          { name: 'content-type', value: mediaTypeOf(url.pathname) ?? 'application/octet-stream' },
          { name: 'cache-control', value: 'max-age=600' },
          { name: 'access-control-allow-origin', value: '*' },
        ],
        body: (body ?? Buffer.alloc(0)).toString('base64'),
      });
    // Responses fail after the page has been left.
    if (!HELD.test(url.pathname)) return void respond().catch(() => {});
    requests++;
    held.push({ path: url.origin === ORIGIN ? url.pathname : url.href, respond });
    const kind = /\.(js|css)$/.test(url.pathname) ? files : feeds;
    if (body && (kind === feeds || url.pathname.startsWith(folder)))
      kind.set(url.pathname, compressed(body).length);
  });

  const isThere = new Promise((resolve) => page.once('framenavigated', resolve));
  await Promise.all([client.send('Page.navigate', { url: ORIGIN + path }), isThere]);
  /** @type {string[][]} */
  const steps = [];
  let problem = '';
  let last = Date.now();
  for (let calm = 0; calm < CALM || held.length;) {
    const before = requests;
    await delay(QUIET);
    await page.evaluate(idle);
    if (requests !== before) {
      calm = 0;
    } else if (held.length) {
      const round = held;
      held = [];
      steps.push(round.map(({ path }) => path).sort());
      await Promise.all(round.map(({ respond }) => respond()));
      last = Date.now();
      calm = 0;
    } else {
      problem = await page.evaluate(unready);
      calm = problem && Date.now() - last < patience ? 0 : calm + 1;
    }
  }
  return { steps, files: listed(files), feeds: listed(feeds), problem };
}

/** @param {Map<string, number>} sizes */
const listed = (sizes) => [...sizes].map(([path, size]) => ({ path, size }));

/** Runs in the page. A page that waits for a style sheet is never idle, because it does not draw. */
function idle() {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
}

/** Runs in the page. Lazy blocks that have not come near the viewport count as ready. */
function unready() {
  const late = [...document.querySelectorAll('*')].filter((element) => {
    const { localName, state, loading } = /** @type {Element & { state?: string, loading?: string }} */ (
      element
    );
    if (!localName.startsWith('iiif-')) return false;
    if (!element.matches(':state(rendered), iiif-site:defined')) return true;
    return state === 'idle' ? loading !== 'lazy' : ['loading', 'empty', 'error'].includes(state ?? '');
  });
  const stateOf = (/** @type {Element & { state?: string }} */ { state }) => state ?? 'not rendered';
  return late.map((element) => `${element.localName}: ${stateOf(element)}`).join(', ');
}

/** @type {WeakMap<Buffer, Buffer>} */
const known = new WeakMap();

/**
 * @param {Buffer} content The content of a file. A file of many pages is one buffer, so it is compressed once.
 * @returns {Buffer} The content compressed with brotli 11, as a server compresses it beforehand.
 */
export function compressed(content) {
  const result = known.get(content) ?? brotliCompressSync(content);
  known.set(content, result);
  return result;
}

/**
 * @param {string} folder
 * @returns {(path: string) => Buffer | undefined} The file at a path of the folder, read once.
 */
export function filesOf(folder) {
  /** @type {Map<string, Buffer>} */
  const read = new Map();
  return (path) => {
    const file = normalize(join(folder, path));
    const isThere = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    const content = isThere ? (read.get(file) ?? readFileSync(file)) : undefined;
    if (content) read.set(file, content);
    return content;
  };
}

/** @typedef {{ files: number, bytes: number, steps: number }} Cost */

/**
 * The cost of a page. A step with only default addresses on another site does not count: pages that name their feeds do not have it.
 * @param {Load} load
 * @returns {Cost}
 */
export const costOf = ({ files, steps }) => ({
  files: files.length,
  bytes: files.reduce((sum, { size }) => sum + size, 0),
  steps: steps.filter((paths) => paths.some((path) => path.startsWith('/'))).length,
});
