/** When the autoloader makes the elements of a page ready. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled, visitor } from './site.js';

const PAGE = (
  /** @type {string} */ body,
) => `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
  <script type="module" src="/cdn/iiif-blocks.js"></script>${body}`;
const LIST =
  '<iiif-event-list src="/feeds/fixed/events.json" now="2026-05-20T12:00:00Z" limit="2"></iiif-event-list>';

const visit = visitor({
  pages: {
    '/with.html': PAGE(
      `<h1>Words of its own</h1>${LIST}<p>There are <iiif-member-count src="/feeds/institutions.json"></iiif-member-count></p>`,
    ),
    '/without.html': PAGE(LIST),
  },
});

/** Notes on the page when each element is registered. */
const note = () => {
  const { define } = customElements;
  const times = Object.assign(window, { times: /** @type {number[]} */ ([]) }).times;
  customElements.define = function (...args) {
    times.push(performance.now());
    define.apply(this, args);
  };
};

test('what a page shows by itself is there before its elements are made ready', async (t) => {
  const { page, errors } = await visit('with.html', t, {
    prepare: (page) => page.evaluateOnNewDocument(note),
  });
  assert.equal((await settled(page))[0]?.state, 'ready');
  const { paint, first, count } = await page.evaluate(() => {
    const { times } = /** @type {Window & { times: number[] }} */ (/** @type {unknown} */ (window));
    const [entry] = performance.getEntriesByName('first-contentful-paint');
    return { paint: entry?.startTime ?? Infinity, first: Math.min(...times), count: times.length };
  });
  assert.ok(paint < first, `painted after ${paint} ms, the first element registered after ${first}`);
  assert.equal(count, 2);
  assert.deepEqual(errors, []);
});

test('a page that shows nothing by itself does not wait for it', async (t) => {
  const { page, errors } = await visit('without.html', t, {
    prepare: (page) =>
      page.evaluateOnNewDocument(() => {
        PerformanceObserver.prototype.observe = () => {};
        const { setTimeout } = window;
        // Whoever waits for long waits for ever.
        window.setTimeout = /** @type {typeof setTimeout} */ (
          (/** @type {() => void} */ callback, /** @type {number} */ delay = 0) =>
            delay < 500 ? setTimeout(callback, delay) : 0
        );
      }),
  });
  assert.equal((await settled(page))[0]?.state, 'ready');
  assert.deepEqual(errors, []);
});

test('a page behind others is made ready too', async (t) => {
  const { page } = await visit('with.html', t, {
    prepare: (page) =>
      page.evaluateOnNewDocument(() => {
        // A tab behind others has no frames, and so no pictures.
        window.requestAnimationFrame = () => 0;
        PerformanceObserver.prototype.observe = () => {};
        Object.defineProperty(Document.prototype, 'hidden', { value: true });
      }),
  });
  await page.waitForFunction(() => customElements.get('iiif-event-list') !== undefined);
});
