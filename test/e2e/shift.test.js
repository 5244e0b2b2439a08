/**
 * What moves on a page while it becomes what it is. The library is held back until the page has been painted, and feeds until
 * every block waits for them: so each test sees the worst case, and tells what moves for the one and for the other.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { declaredElements } from '../../tools/elements.js';
import { byTurns, firstOf } from '../helpers/campaign.js';
import { FIVE, settled, visitor } from './site.js';

/** @import { Page } from 'puppeteer-core' */

const PAGES = [...FIVE, 'calendar.html', 'members.html'];
const WIDTHS = [1280, 390];
/** A fifth of what counts as good (https://web.dev/articles/cls): a line of fallback may make room for a call at the lower edge. */
const LITTLE = 0.02;

/** @type {string[]} */
const FEED_TAGS = declaredElements()
  .filter(({ superclass }) => superclass?.name === 'FeedElement')
  .map(({ tagName }) => tagName);

const visit = visitor();

describe('blocks with a skeleton', () => {
  // A programme and news take more room than the few lines that stand for them until they are there.
  for (const [name, width] of byTurns([...PAGES, 'conference.html', 'news.html'], WIDTHS)) {
    test(`${name} at ${width} px`, async (t) => {
      const { feeds } = await shiftsOf(t, name, width, withoutFallback);
      // An empty element takes its place when its script arrives, and keeps it.
      assert.deepEqual(feeds, []);
    });
  }
});

describe('blocks with fallback content', () => {
  for (const [name, width] of byTurns(PAGES, WIDTHS.toReversed())) {
    test(`${name} at ${width} px`, async (t) => {
      const { scripts, feeds } = await shiftsOf(t, name, width);
      t.diagnostic(`${total(scripts)} when the scripts arrive, ${total(feeds)} when the feeds do`);
      for (const { what } of [...scripts, ...feeds]) t.diagnostic(what);
      assert.ok(Number(total([...scripts, ...feeds])) <= LITTLE, `more than ${LITTLE}`);
    });
  }
});

// A feed is asked for when a reader comes near, and its block grows below what they see.
describe('a page that is read to its end', () => {
  for (const [name, width] of byTurns(firstOf(FIVE, 2), WIDTHS.toReversed())) {
    test(`${name} at ${width} px`, async (t) => {
      const { page, site } = await visit(name, t, { site: {}, width, prepare: recordShifts });
      await page.waitForNetworkIdle();
      const first = feedsOf(site);
      await page.evaluate(async () => {
        for (let top = 0; top < document.documentElement.scrollHeight; top += 100) {
          scrollTo(0, top);
          // As fast as a reader would scroll, who gives the feeds that much time.
          await new Promise((resolve) => setTimeout(resolve, 50));
        }
      });
      await page.waitForNetworkIdle();
      assert.ok(feedsOf(site) > first, 'a feed is asked for on the way');
      const shifts = await shiftsOn(page);
      for (const { what } of shifts) t.diagnostic(what);
      assert.ok(Number(total(shifts)) <= LITTLE, `more than ${LITTLE}`);
    });
  }
});

/** @param {import('./site.js').Site} site */
const feedsOf = ({ requests }) => requests.filter((path) => path.startsWith('/feeds/')).length;

/**
 * Has every block ask for its feed at once.
 * @param {string} html
 */
function eager(html) {
  return html.replace(/(<iiif-[^>]*?)\sloading="lazy"/g, '$1');
}

/** @typedef {{ value: number, what: string }} Shift */

/**
 * @param {import('node:test').TestContext} t
 * @param {string} name
 * @param {number} width
 * @param {(html: string) => string} [rewrite]
 * @returns {Promise<{ scripts: Shift[], feeds: Shift[] }>}
 */
async function shiftsOf(t, name, width, rewrite = (html) => html) {
  let release = () => {};
  /** @type {Promise<void>} */
  const released = new Promise((resolve) => (release = resolve));
  let paint = () => {};
  /** @type {Promise<void>} */
  const painted = new Promise((resolve) => (paint = resolve));
  const { page } = await visit(name, t, {
    site: { rewrite: (html) => rewrite(eager(html)), onScript: () => painted, onFeed: () => released },
    width,
    async prepare(page) {
      // Layout shifts are counted from frame to frame: a moment later the first one is over.
      await page.exposeFunction('onPaint', () => setTimeout(paint, 100));
      await recordShifts(page);
    },
  });
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
  const tags = new RegExp(`(<(?:${FEED_TAGS.join('|')})\\b[^>]*>)((?:(?!</?iiif-)[^])*)(?=</iiif-)`, 'g');
  return html.replace(tags, '$1');
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
    const { onPaint } = /** @type {{ onPaint?: () => void }} */ (/** @type {unknown} */ (window));
    new PerformanceObserver(() => onPaint?.()).observe({ type: 'paint', buffered: true });
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
