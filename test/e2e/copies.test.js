/** Two versions of the library on one page: one by script tag from `cdn/`, one that a site has bundled from `dist/`. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build } from 'vite';
import { ROOT } from '../../tools/ensure.js';
import { settled, visitor } from './site.js';

/** @type {{ version: string }} */
const { version: VERSION } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const OTHER = '9.8.7';
const BLOCKS = `
  <iiif-site base-url="/" events-src="/feeds/fixed/events.json" calls-src="/feeds/fixed/calendar.json"
    institutions-src="/feeds/institutions.json" groups-src="/feeds/fixed/groups-source.json" now="2026-05-20T12:00:00Z">
    <h1>A page</h1>
    <iiif-event-list limit="2"><p>Events</p></iiif-event-list>
    <iiif-next-call group="museums"><p>Calls</p></iiif-next-call>
    <p>There are <iiif-member-count>many</iiif-member-count> members.</p>
  </iiif-site>`;

const visit = visitor();
/** @type {Record<string, string>} What a site would make of the package, as `/site/….js`. */
const bundles = {};

before(async () => {
  const entries = {
    '/site/all.js': `import 'iiif-blocks';`,
    '/site/some.js': `import 'iiif-blocks/elements/site'; import 'iiif-blocks/elements/next-call';`,
    '/site/list.js': `import 'iiif-blocks/elements/event-list';`,
  };
  for (const [path, code] of Object.entries(entries)) bundles[path] = await bundle(code);
});

/**
 * @param {string} code
 * @returns {Promise<string>} A bundle of the package as of another version, in one file.
 */
async function bundle(code) {
  const entry = join(ROOT, 'site-entry.js');
  const result = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [
      {
        name: 'another-version',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? code : undefined),
        // The version is a constant, which the build has put in wherever it is asked for.
        transform: (text, id) =>
          id.startsWith(join(ROOT, 'dist')) ? text.replaceAll(VERSION, OTHER) : undefined,
      },
    ],
    build: {
      write: false,
      lib: { entry, formats: ['es'], fileName: 'site' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [chunk] = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  assert.ok(chunk?.type === 'chunk' && chunk.code.includes(OTHER));
  return chunk.code;
}

/** @type {[name: string, scripts: string[]][]} */
const ORDERS = [
  ['the script first', ['/cdn/all.js', '/site/all.js']],
  ['the bundle first', ['/site/all.js', '/cdn/all.js']],
  ['the autoloader, then the bundle', ['/cdn/iiif-blocks.js', '/site/all.js']],
  ['the bundle, then the autoloader', ['/site/all.js', '/cdn/iiif-blocks.js']],
  // Each finds tags that the other has taken.
  ['turn by turn', ['/cdn/elements/event-list.js', '/site/some.js', '/cdn/all.js', '/site/list.js']],
];

describe('two versions of the library on one page', () => {
  for (const [name, scripts] of ORDERS) {
    test(name, async (t) => {
      const tags = scripts.map((src) => `<script type="module" src="${src}"></script>`).join('');
      const pages = {
        ...bundles,
        '/page.html': `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/logos/yale.svg"><title>A page</title>${tags}<body>${BLOCKS}</body></html>`,
      };
      const { page, errors, warnings } = await visit('page.html', t, { site: { pages } });
      const blocks = await settled(page);
      assert.deepEqual(
        blocks.map(({ state }) => state),
        ['defined', 'ready', 'ready', 'ready'],
      );
      const shown = await page.evaluate(() => {
        const root = (/** @type {string} */ tag) => document.querySelector(tag)?.shadowRoot;
        return {
          cards: root('iiif-event-list')?.querySelectorAll('article').length,
          call: Boolean(root('iiif-next-call')?.querySelector('time')),
          count: root('iiif-member-count')?.textContent.trim(),
        };
      });
      assert.deepEqual(shown, { cards: 2, call: true, count: '71' });
      assert.deepEqual(errors, []);
      const [warning = '', ...more] = warnings;
      assert.deepEqual(more, []);
      for (const each of [VERSION, OTHER]) assert.ok(warning.includes(each), `${each} in: ${warning}`);
    });
  }
});
