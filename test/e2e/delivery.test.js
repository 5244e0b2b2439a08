/** The figures of the guide's page on delivery are what a browser really asks for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { settled, visitor } from './site.js';

const visit = visitor();
const figures = execFileSync(process.execPath, ['tools/delivery.js'], { cwd: ROOT, encoding: 'utf8' });

/** @type {[name: string, script: string, body: string][]} */
const PAGES = [
  ['`iiif-event-list`, by the autoloader', 'iiif-blocks', '<iiif-event-list src="/feeds/fixed/events.json">'],
  [
    '`iiif-event-list` by its own script',
    'elements/event-list',
    '<iiif-event-list src="/feeds/fixed/events.json">',
  ],
  [
    '`iiif-next-call`, by the autoloader',
    'iiif-blocks',
    '<iiif-next-call group="museums" src="/feeds/fixed/calendar.json">',
  ],
  [
    '`iiif-logo-grid`, by the autoloader',
    'iiif-blocks',
    '<iiif-logo-grid src="/feeds/fixed/institutions.json">',
  ],
  ['`iiif-event-list` by `all.js`', 'all', '<iiif-event-list src="/feeds/fixed/events.json">'],
];

/** @param {string} name */
function filesOf(name) {
  const row = figures.split('\n').find((line) => line.startsWith(`| ${name} |`)) ?? '';
  return Number(row.split('|')[2]);
}

/** @param {string[]} requests */
const ofLibrary = (requests) => requests.filter((path) => path.startsWith('/cdn/'));

for (const [name, script, block] of PAGES) {
  test(`as many files as the table says: ${name}`, async (t) => {
    const html = `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="/logos/yale.svg"><title>A page</title><script type="module" src="/cdn/${script}.js"></script><body>${block}</body></html>`;
    const prepare = async (/** @type {import('puppeteer-core').Page} */ page) => {
      // The groups that calls are looked up in are the community's own by default.
      await page.setRequestInterception(true);
      page.on('request', (request) => {
        const isOwn = request.url().startsWith('http://127.0.0.1:');
        void (isOwn
          ? request.continue()
          : request.respond({
              status: 200,
              contentType: 'application/json',
              headers: { 'access-control-allow-origin': '*' },
              body: '{}',
            }));
      });
    };
    const { page, site } = await visit('page.html', t, { prepare, site: { pages: { '/page.html': html } } });
    await settled(page);
    await page.waitForNetworkIdle();
    const asked = ofLibrary(site.requests);
    assert.equal(asked.length, filesOf(name), asked.join('\n'));
  });
}

test('as many files as the table says: an embed', async (t) => {
  const { page, site } = await visit(
    'cdn/embed.html?block=event-list&src=/feeds/fixed/events.json&now=2026-05-20T12:00:00Z',
    t,
    { site: {} },
  );
  await settled(page);
  await page.waitForNetworkIdle();
  const asked = ofLibrary(site.requests);
  assert.equal(asked.length, filesOf('`iiif-event-list`, embedded'), asked.join('\n'));
});
