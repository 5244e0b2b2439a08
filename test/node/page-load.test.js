/** How `npm run size` counts: pages whose loading is known. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { compressed, costOf, loadPage } from '../../tools/page-load.js';
import { openBrowser } from '../../tools/serve.js';

/** @type {Record<string, string>} An entry, what it imports, and what modules ask for only when they run. */
const CHAIN = {
  '/lib/entry.js': `import './core.js'; import('./element.js');`,
  '/lib/core.js': `export const core = 'a file that two others import';`,
  '/lib/element.js': `import { core } from './core.js';
    const answers = await Promise.all([fetch('/feeds/events.json'), import('./reader.js')]);
    console.log(core, await answers[0].json());
    import('./card.js');`,
  '/lib/reader.js': `export const read = true;`,
  '/lib/card.js': `document.body.append('there');`,
  '/feeds/events.json': '[]',
};
const ICON = '<link rel="icon" href="data:,">';
const ENTRY = '<script type="module" src="/lib/entry.js"></script>';
const page = (/** @type {string} */ body) => `<!doctype html><meta charset="utf-8">${ICON}${body}`;

/** @type {import('puppeteer-core').Browser} */
let browser;
before(async () => (browser = await openBrowser()));
after(() => browser.close());

/**
 * @param {Record<string, string>} files
 * @param {Parameters<typeof loadPage>[3]} [options]
 */
function load(files, options) {
  const bodies = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  return loadPage(browser, '/page.html', ({ pathname }) => bodies.get(pathname), options);
}

test('a step is what waits for the step before; feeds are steps, but no bytes of the library', async () => {
  const found = await load({ ...CHAIN, '/page.html': page(ENTRY) });
  assert.deepEqual(found.steps, [
    ['/lib/entry.js'],
    ['/lib/core.js'],
    ['/lib/element.js'],
    ['/feeds/events.json', '/lib/reader.js'],
    ['/lib/card.js'],
  ]);
  const scripts = Object.keys(CHAIN).filter((path) => path.endsWith('.js'));
  const bytes = scripts.reduce((sum, path) => sum + compressed(Buffer.from(CHAIN[path] ?? '')).length, 0);
  assert.deepEqual(costOf(found), { files: 5, bytes, steps: 5 });
  assert.deepEqual(found.feeds, [{ path: '/feeds/events.json', size: compressed(Buffer.from('[]')).length }]);
});

test('what a page asks for at once is one step, and what it asks for twice one file', async () => {
  const ahead = Object.keys(CHAIN)
    .filter((path) => path.endsWith('.js'))
    .map((path) => `<link rel="modulepreload" href="${path}">`);
  const feed = '<link rel="preload" as="fetch" crossorigin href="/feeds/events.json">';
  const found = await load({ ...CHAIN, '/page.html': page([...ahead, feed, ENTRY].join('')) });
  assert.deepEqual(found.steps, [Object.keys(CHAIN).sort()]);
  assert.equal(costOf(found).files, 5);
});

test('style sheets count, pictures and what is outside the folder do not', async () => {
  const found = await load(
    {
      '/page.html': page(
        '<link rel="stylesheet" href="/lib/a.css"><script src="/own.js"></script><img src="/a.svg" alt="">',
      ),
      '/lib/a.css': '@import "b.css"; p { color: red }',
      '/lib/b.css': 'p { margin: 0 }',
      '/own.js': '',
      '/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    },
    { folder: '/lib/' },
  );
  assert.deepEqual(found.steps, [['/lib/a.css', '/own.js'], ['/lib/b.css']]);
  assert.deepEqual(found.files.map(({ path }) => path).sort(), ['/lib/a.css', '/lib/b.css']);
});

test('a block that is not there, or has no records, is a problem and no cheap page', async () => {
  const script = `customElements.define('iiif-b', class extends HTMLElement {
    state = 'error';
    constructor() { super(); this.attachInternals().states.add('rendered'); }
  });
  customElements.define('iiif-c', class extends HTMLElement {
    state = 'ready';
    constructor() { super(); this.attachInternals().states.add('rendered'); }
  });`;
  const blocks = `<script type="module" src="/lib/a.js"></script><iiif-a></iiif-a><iiif-b></iiif-b><iiif-c></iiif-c>`;
  const found = await load({ '/page.html': page(blocks), '/lib/a.js': script }, { patience: 500 });
  assert.equal(found.problem, 'iiif-a: not rendered, iiif-b: error');
});
