/** What the autoloader asks for, and when: all that a page's tags need, and their feeds, in one step. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { loadPage } from '../../tools/page-load.js';
import { siteWith } from '../../tools/sample-pages.js';
import { openBrowser } from '../../tools/serve.js';
import { settled, visitor } from './site.js';

const PAGE = (
  /** @type {string} */ body,
) => `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">
  <script type="module" src="/cdn/iiif-blocks.js"></script>${body}`;
const LIST =
  '<iiif-event-list src="/feeds/fixed/events.json" now="2026-05-20T12:00:00Z" limit="2"></iiif-event-list>';

const CALLS = '<iiif-next-call group="museums" now="2026-05-20T12:00:00Z"></iiif-next-call>';
const site = (/** @type {string} */ inner) =>
  `<iiif-site calls-src="/feeds/fixed/calendar.json"><iiif-site groups-src="/feeds/fixed/groups.json" calls-src="">${inner}</iiif-site></iiif-site>`;

const visit = visitor({
  pages: {
    '/list.html': PAGE(LIST),
    '/odd.html': PAGE(
      `<constructor></constructor><has-own-property></has-own-property><iiif-unknown></iiif-unknown>${LIST}`,
    ),
    '/later.html': PAGE(`
      <iiif-event-list loading="lazy" src="/feeds/lazy.json"></iiif-event-list>
      <iiif-event-list src="/feeds/inline.json"><script type="application/json">[]</script></iiif-event-list>
      <iiif-event-list src="webcal://127.0.0.1:1/calendar.ics"></iiif-event-list>
      <iiif-member-count></iiif-member-count>`),
    '/eu.html': PAGE(`<script type="module">
      import { discover, registerTranslation } from '/cdn/iiif-blocks.js';
      await registerTranslation('eu', { noNews: 'Ez dago ezer.' });
      const host = document.body.appendChild(document.createElement('div'));
      host.attachShadow({ mode: 'open' }).innerHTML =
        '<iiif-news-list lang="eu"><script type="application/json">[]</scr' + 'ipt></iiif-news-list>';
      discover(host.shadowRoot);
    </script>`),
  },
});

/** @type {import('puppeteer-core').Browser} */
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

/**
 * @param {string} body
 * @returns {Promise<string[][]>} The paths that a page asks for in each step after the autoloader, until its blocks are ready.
 */
async function stepsOf(body) {
  const { steps, problem } = await loadPage(browser, '/page.html', siteWith(PAGE(body)));
  assert.equal(problem, '');
  assert.deepEqual(steps.shift(), ['/cdn/iiif-blocks.js']);
  return steps;
}

/** @param {readonly string[] | undefined} paths @returns {string[]} Without the hashes of chunks. */
const named = (paths = []) => paths.map((path) => path.replace(/-[\w-]{8}\.js$/, ''));

test('a page with a list asks in one step for all files and the feed', async () => {
  const steps = await stepsOf(LIST);
  assert.deepEqual(steps.map(named), [
    [
      '/cdn/chunks/block',
      '/cdn/chunks/events',
      '/cdn/chunks/feed',
      '/cdn/elements/event-list.js',
      '/feeds/fixed/events.json',
    ],
  ]);
});

test('feeds are those that the sites around a block name', async () => {
  const steps = await stepsOf(site(CALLS));
  assert.equal(steps.length, 1);
  assert.deepEqual(
    named(steps[0]).filter((path) => path.startsWith('/feeds/')),
    ['/feeds/fixed/calendar.json', '/feeds/fixed/groups.json'],
  );
});

test('a page without blocks asks for nothing', async () => {
  assert.deepEqual(await stepsOf('<h1>Words of its own</h1>'), []);
});

test('tags of others are passed over, whatever they are called', async (t) => {
  const { page, errors } = await visit('odd.html', t);
  await page.waitForFunction(() => document.querySelector('iiif-event-list:state(ready)'));
  assert.deepEqual(errors, []);
});

test('no feed is asked for ahead that the block may never need', async (t) => {
  const { page } = await visit('later.html', t);
  await page.waitForFunction(() => customElements.get('iiif-member-count') !== undefined);
  const preloads = await page.$$eval('link[rel=preload]', (links) => links.map(({ href }) => href));
  assert.deepEqual(preloads, []);
});

test('the script has what a page needs besides: more roots, more languages', async (t) => {
  const { page, errors } = await visit('eu.html', t);
  const text = await page.waitForFunction(() => {
    const list = document.querySelector('div')?.shadowRoot?.querySelector('iiif-news-list');
    return list?.matches(':state(empty)') && list.shadowRoot?.textContent?.trim();
  });
  assert.match(String(await text.jsonValue()), /Ez dago ezer\./);
  assert.deepEqual(errors, []);
});

test('a page behind others is made ready too', async (t) => {
  const { page } = await visit('list.html', t, {
    prepare: (page) =>
      page.evaluateOnNewDocument(() => {
        // A tab behind others has no frames, and so no pictures.
        window.requestAnimationFrame = () => 0;
        Object.defineProperty(Document.prototype, 'hidden', { value: true });
      }),
  });
  // By a timer: there are no frames.
  await page.waitForFunction(() => document.querySelector('iiif-event-list:state(ready)'), { polling: 50 });
});

test('an element whose file cannot be had is told of, and the next of its tag tries again', async (t) => {
  let isDown = true;
  const { page, warnings } = await visit('list.html', t, {
    prepare: async (page) => {
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isList = request.url().endsWith('/elements/event-list.js');
        void (isList && isDown ? request.abort() : request.continue());
      });
    },
  });
  while (warnings.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.match(warnings[0] ?? '', /<iiif-event-list> could not be loaded/);
  isDown = false;
  await page.evaluate(() => {
    const list = /** @type {Element} */ (document.querySelector('iiif-event-list'));
    list.after(list.cloneNode(true));
  });
  await page.waitForFunction(() => document.querySelectorAll('iiif-event-list:state(ready)').length === 2);
});

/** Blocks by what they read: the feeds that are asked for ahead are those that the block asks for by itself, each once. */
const READERS = [
  ['event-list', ''],
  ['event-list', 'type="community-call"'],
  ['event-list', 'group="museums"'],
  ['event-list', 'type="community-call" group="museums" src="/feeds/calendar-items.json"'],
  ['next-call', ''],
  ['group-list', ''],
  ['group-list', 'finished'],
  ['group-info', 'group="museums"'],
  ['calendar', ''],
  ['calendar', 'src="/feeds/calendar-items.json"'],
  ['calendar', 'events-src="/feeds/pastevents.json"'],
  ['calendar', 'calls-src="/feeds/calendar-items.json" events-src="/feeds/pastevents.json"'],
  ['people-list', ''],
  ['people-list', 'group="museums"'],
  ['news-list', ''],
  ['api-list', ''],
  ['member-count', ''],
  ['schedule', ''],
  ['sponsor-list', ''],
];
const FEEDS = {
  events: 'events.json',
  calls: 'calendar.json',
  groups: 'groups-source.json',
  institutions: 'institutions.json',
  news: 'news.xml',
  apis: 'apis.json',
  people: 'executive.json',
  schedule: 'schedule.json',
  sponsors: 'sponsors.json',
};

for (const [name = '', attributes = ''] of READERS) {
  test(`the feeds of iiif-${name} ${attributes}`.trim(), async (t) => {
    const named = Object.entries(FEEDS).map(([feed, file]) => `${feed}-src="/feeds/${file}"`);
    const block = `<iiif-site ${named.join(' ')}><iiif-${name} ${attributes}></iiif-${name}></iiif-site>`;
    /** @param {string[]} scripts */
    const feedsBy = async (scripts) => {
      const tags = scripts.map((script) => `<script type="module" src="/cdn/${script}.js"></script>`);
      const html = `<!doctype html><html lang="en"><title>A page</title><link rel="icon" href="data:,">${tags.join('')}${block}`;
      const { page, site } = await visit('page.html', t, { site: { pages: { '/page.html': html } } });
      await settled(page);
      return site.requests.filter((path) => path.startsWith('/feeds/')).sort();
    };
    const [ahead, byItself] = [
      await feedsBy(['iiif-blocks']),
      await feedsBy(['elements/site', `elements/${name}`]),
    ];
    assert.ok(byItself.length > 0);
    assert.deepEqual(ahead, byItself);
  });
}
