/** The ways to bring the library into a page: single elements, everything, the autoloader, and two of them at once. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settled, visitor } from './site.js';

const BLOCKS = `
  <iiif-site base-url="/" events-src="/feeds/fixed/events.json" calls-src="/feeds/fixed/calendar.json"
    institutions-src="/feeds/institutions.json" groups-src="/feeds/groups.json" now="2026-05-20T12:00:00Z">
    <h1>A page</h1>
    <iiif-event-list limit="2"><p>Events</p></iiif-event-list>
    <p>There are <iiif-member-count>many</iiif-member-count> members.</p>
  </iiif-site>`;

const visit = visitor();

/**
 * @param {import('node:test').TestContext} t
 * @param {string[]} scripts
 * @param {string} body
 */
async function embed(t, scripts, body = BLOCKS) {
  const head = scripts.map((src) => `<script type="module" src="/cdn/${src}.js"></script>`).join('');
  const pages = {
    '/page.html': `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/logos/yale.svg"><title>A page</title>${head}<body>${body}</body></html>`,
  };
  const view = await visit('page.html', t, { site: { pages } });
  return { ...view, requests: view.site.requests };
}

/** @param {import('puppeteer-core').Page} page */
function shown(page) {
  return page.evaluate(() => {
    const root = document.querySelector('iiif-event-list')?.shadowRoot;
    return {
      bases: root?.querySelectorAll('.base').length,
      cards: root?.querySelectorAll('article').length,
      count: document.querySelector('iiif-member-count')?.shadowRoot?.textContent.trim(),
    };
  });
}

test('one element’s script alone, inside a site that nothing registers: its attributes count', async (t) => {
  const { page, errors, warnings, requests } = await embed(
    t,
    ['elements/event-list'],
    BLOCKS.replace(/<iiif-member-count.*?count>/, 'many'),
  );
  await page.waitForFunction(() => document.querySelector('iiif-event-list')?.state === 'ready');
  assert.equal((await shown(page)).cards, 2);
  assert.deepEqual([errors, warnings], [[], []]);
  assert.deepEqual(
    requests.filter((path) => path.startsWith('/feeds/')),
    ['/feeds/fixed/events.json'],
  );
});

for (const script of ['all', 'iiif-blocks']) {
  test(`${script}.js`, async (t) => {
    const { page, errors, warnings } = await embed(t, [script]);
    await settled(page);
    assert.deepEqual(await shown(page), { bases: 1, cards: 2, count: '71' });
    assert.deepEqual([errors, warnings], [[], []]);
  });
}

for (const scripts of [
  ['iiif-blocks', 'all'],
  ['all', 'iiif-blocks'],
  ['elements/event-list', 'all'],
]) {
  test(`two copies on one page: ${scripts.join('.js, ')}.js`, async (t) => {
    const { page, errors, warnings, requests } = await embed(t, scripts);
    await settled(page);
    assert.deepEqual(await shown(page), { bases: 1, cards: 2, count: '71' });
    assert.deepEqual(errors, []);
    assert.ok(warnings.length <= 1, warnings.join('\n'));
    const feeds = requests.filter((path) => path.startsWith('/feeds/'));
    assert.deepEqual([...new Set(feeds)], feeds, 'asked for twice');
  });
}

test('markup and script links of hostile feeds do nothing', async (t) => {
  const { page, errors } = await embed(
    t,
    ['iiif-blocks'],
    `<iiif-site base-url="/" groups-src="/feeds/groups.json">
     <iiif-event-list structured-data when="all" src="/feeds/hostile-events.json"></iiif-event-list>
     <iiif-event-list type="community-call" when="all" src="/feeds/hostile-calendar.json"></iiif-event-list>
     <iiif-next-call group="maps" src="/feeds/hostile-calendar.json"></iiif-next-call>
     </iiif-site>`,
  );
  await settled(page);
  const { ran, cards, found } = await page.evaluate(async () => {
    const roots = [...document.querySelectorAll('iiif-event-list, iiif-next-call')].map(
      ({ shadowRoot }) => shadowRoot,
    );
    const all = (/** @type {string} */ selector) =>
      roots.flatMap((root) => [...(root?.querySelectorAll(selector) ?? [])]);
    for (const summary of all('summary')) /** @type {HTMLElement} */ (summary).click();
    // A script from a hostile feed would run at any time: no event tells that it has not.
    await new Promise((resolve) => setTimeout(resolve, 500));
    for (const element of all('*')) element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
    return {
      ran: 'iiifHostile' in window,
      cards: all('article').length,
      found: all('*')
        .filter(
          (element) =>
            /^(script|style|iframe|form|input|svg|math|base|meta|img)$/.test(element.localName) ||
            [...element.attributes].some(
              ({ name, value }) =>
                /^(on|style|srcdoc)/.test(name) || /^\s*(java|vb)script:|^data:/i.test(value),
            ),
        )
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    };
  });
  assert.equal(ran, false);
  assert.ok(cards >= 18, `${cards} cards`);
  assert.deepEqual(found, []);
  assert.deepEqual(errors, []);
});
