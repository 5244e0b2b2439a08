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

/** A page of a dozen different blocks, as the community's are. */
const MANY = `<iiif-header><nav><a href="/">Start</a></nav></iiif-header><iiif-hero><h1>Many</h1></iiif-hero>
  <iiif-section><h2>Calls</h2>${LIST}</iiif-section>
  <iiif-card-grid><iiif-card><h3>One</h3></iiif-card></iiif-card-grid>
  <iiif-media-text><p slot="media">Left</p><p>Right</p></iiif-media-text>
  <iiif-pullquote><p>Said</p></iiif-pullquote> <iiif-button><a href="/">Go</a></iiif-button>
  <iiif-notification><p>News</p></iiif-notification> <iiif-footer><p>End</p></iiif-footer>
  <iiif-member-count src="/feeds/institutions.json"></iiif-member-count>
  <iiif-video src="https://vimeo.com/1"><a href="https://vimeo.com/1">A film</a></iiif-video>`;

const visit = visitor({
  pages: {
    '/many.html': PAGE(MANY),
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
  // By a timer: there are no frames.
  await page.waitForFunction(() => customElements.get('iiif-event-list') !== undefined, { polling: 50 });
});

/** @param {import('puppeteer-core').Page} page @returns {Promise<string[]>} Our scripts that the page has asked for. */
const scriptsOf = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.startsWith('/cdn/') && path.endsWith('.js')),
  );

test('a page of many blocks gets them in one file, and runs those that it has', async (t) => {
  const { page, errors } = await visit('many.html', t);
  // The list and the count.
  assert.equal((await settled(page)).filter(({ state }) => state === 'ready').length, 2);
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
  const scripts = await scriptsOf(page);
  assert.ok(scripts.includes('/cdn/together.js'));
  assert.deepEqual(
    scripts.filter((path) => path.startsWith('/cdn/elements/')),
    [],
  );
  // What is large has a file of its own all the same.
  assert.ok(scripts.some((path) => path.startsWith('/cdn/chunks/video-')));
  assert.equal(
    await page.evaluate(() => customElements.get('iiif-faq')),
    undefined,
    'what the page does not have stays as it is',
  );
  await page.evaluate(() => document.body.append(document.createElement('iiif-faq')));
  await page.waitForFunction(() => customElements.get('iiif-faq') !== undefined);
  assert.deepEqual(
    (await scriptsOf(page)).filter((path) => path.startsWith('/cdn/elements/')),
    [],
  );
  assert.deepEqual(errors, []);
});

/** Notes on the page which elements are registered after one timer, before the next. */
const noteTasks = () => {
  const { define } = customElements;
  const { setTimeout } = window;
  const tasks = Object.assign(window, { tasks: /** @type {string[][]} */ ([[]]) }).tasks;
  window.setTimeout = /** @type {typeof setTimeout} */ (
    (/** @type {() => void} */ callback, /** @type {number} */ delay) =>
      setTimeout(() => {
        tasks.push([]);
        callback();
      }, delay)
  );
  customElements.define = function (...args) {
    tasks.at(-1)?.push(args[0]);
    define.apply(this, args);
  };
};

/** @param {import('puppeteer-core').Page} page @returns {Promise<string[][]>} */
const tasksOf = async (page) => {
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'), { polling: 50 });
  const tasks = await page.evaluate(
    () => /** @type {Window & { tasks: string[][] }} */ (/** @type {unknown} */ (window)).tasks,
  );
  return tasks.filter(({ length }) => length > 0);
};

test('elements from one file are registered in a task each', async (t) => {
  const { page } = await visit('many.html', t, {
    prepare: (page) => page.evaluateOnNewDocument(noteTasks),
  });
  const tasks = await tasksOf(page);
  assert.ok(tasks.length >= 12, `there are ${tasks.length} tasks`);
  assert.deepEqual(
    tasks.filter(({ length }) => length > 1),
    [],
  );
});

test('elements of a page that nobody looks at wait for no timers, which take a second each there', async (t) => {
  const { page } = await visit('many.html', t, {
    prepare: async (page) => {
      await page.evaluateOnNewDocument(noteTasks);
      await page.evaluateOnNewDocument(() => {
        Object.defineProperty(Document.prototype, 'hidden', { value: true });
      });
    },
  });
  // What has a file of its own comes when it comes.
  assert.ok((await tasksOf(page)).length <= 2);
});

test('a page of many blocks whose one file cannot be had gets them one by one', async (t) => {
  const { page } = await visit('many.html', t, {
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on(
        'request',
        (request) => void (request.url().endsWith('/cdn/together.js') ? request.abort() : request.continue()),
      );
    },
  });
  // The list and the count.
  assert.equal((await settled(page)).filter(({ state }) => state === 'ready').length, 2);
  await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
  assert.ok((await scriptsOf(page)).includes('/cdn/elements/hero.js'));
});
