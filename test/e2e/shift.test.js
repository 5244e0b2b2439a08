/**
 * What moves on a page while its feeds are on the way. Feeds are held back until every block waits for them, so that what
 * moves when the scripts arrive and what moves when the feeds do are told apart.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { look, openBrowser, openSite, settled } from './site.js';

/** @import { Browser, Page } from 'puppeteer-core' */

const VIEWS = [
  'groups.html',
  'museums.html',
  'manuscripts.html',
  'consortium.html',
  'value.html',
  'members.html',
].flatMap((name) => [1280, 390].map((width) => ({ name, width })));
/** https://web.dev/articles/cls: up to here a page's shift counts as good. */
const GOOD = 0.1;

/** @type {Browser} */
let browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
});

describe('blocks with a skeleton', () => {
  for (const { name, width } of VIEWS) {
    test(`${name} at ${width} px`, async (t) => {
      const { scripts, feeds } = await shiftsOf(t, name, width, withoutFallback);
      t.diagnostic(`${total(scripts)} when the scripts arrive, ${total(feeds)} when the feeds do`);
      assert.deepEqual(feeds, [], 'moved when the feeds arrived');
    });
  }
});

describe('blocks with fallback content', () => {
  for (const { name, width } of VIEWS) {
    test(`${name} at ${width} px`, async (t) => {
      const { scripts, feeds } = await shiftsOf(t, name, width);
      t.diagnostic(`${total(scripts)} when the scripts arrive, ${total(feeds)} when the feeds do`);
      for (const { what } of feeds) t.diagnostic(what);
      assert.ok(Number(total([...scripts, ...feeds])) <= GOOD, `more than ${GOOD}`);
    });
  }
});

/** @typedef {{ value: number, what: string }} Shift */

/**
 * @param {import('node:test').TestContext} t
 * @param {string} name
 * @param {number} width
 * @param {(html: string) => string} [rewrite]
 * @returns {Promise<{ scripts: Shift[], feeds: Shift[] }>}
 */
async function shiftsOf(t, name, width, rewrite) {
  let release = () => {};
  /** @type {Promise<void>} */
  const released = new Promise((resolve) => (release = resolve));
  const site = await openSite({ rewrite, onFeed: () => released });
  t.after(site.close);
  const { page } = await look(browser, `${site.address}/${name}`, { width, prepare: recordShifts });
  t.after(() => page.close());
  await settled(page, ['idle']);
  const before = await shiftsOn(page);
  release();
  await settled(page);
  const all = await shiftsOn(page);
  return { scripts: before, feeds: all.slice(before.length) };
}

/**
 * Leaves the data elements of a page empty but for elements in them, so that they show their skeletons.
 * @param {string} html
 */
function withoutFallback(html) {
  return html.replace(
    /(<iiif-(?:event-list|next-call|group-list|group-info|logo-grid|member-list|member-count|api-list)[^>]*>)((?:(?!<\/?iiif-)[^])*)(?=<\/iiif-)/g,
    '$1',
  );
}

/** @param {Page} page */
async function recordShifts(page) {
  await page.evaluateOnNewDocument(() => {
    /** @typedef {PerformanceEntry & { value: number, sources: { node: Node | null, previousRect: DOMRect, currentRect: DOMRect }[] }} LayoutShift */
    /** @type {Shift[]} */
    const shifts = [];
    Object.assign(window, { shifts });
    /** @param {Node | null} node */
    const nameOf = (node) => {
      const element = node instanceof Element ? node : node?.parentElement;
      const root = node?.getRootNode();
      return `${root instanceof ShadowRoot ? `${root.host.localName} ` : ''}${element?.localName}.${element?.className}`;
    };
    new PerformanceObserver((entries) => {
      for (const entry of /** @type {LayoutShift[]} */ (entries.getEntries())) {
        const sources = entry.sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${nameOf(node)} from ${Math.round(from.x)},${Math.round(from.y)} to ${Math.round(to.x)},${Math.round(to.y)}`,
        );
        shifts.push({ value: entry.value, what: `${entry.value.toFixed(4)} ${sources.join('; ')}` });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * @param {Page} page
 * @returns {Promise<Shift[]>}
 */
function shiftsOn(page) {
  return page.evaluate(async () => {
    // Observers are told after the frame that has been painted.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return [.../** @type {{ shifts: Shift[] }} */ (/** @type {unknown} */ (window)).shifts];
  });
}

/** @param {Shift[]} shifts */
function total(shifts) {
  return shifts.reduce((sum, { value }) => sum + value, 0).toFixed(4);
}
