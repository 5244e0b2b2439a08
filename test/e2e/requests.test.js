/** What a page asks its server for. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { look, openBrowser, openSite, PAGES, settled } from './site.js';

/** @import { Browser } from 'puppeteer-core' */

/** @type {Browser} */
let browser;

before(async () => {
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
});

for (const name of PAGES) {
  test(`${name} asks for nothing twice`, async (t) => {
    const site = await openSite();
    t.after(site.close);
    // A context of its own has a cache of its own.
    const context = await browser.createBrowserContext();
    t.after(() => context.close());
    const { page, errors } = await look(context, `${site.address}/${name}`);
    await settled(page);
    const { requests } = site;
    assert.deepEqual(
      requests.filter((path, index) => requests.indexOf(path) !== index),
      [],
    );
    assert.deepEqual(errors, []);
    const of = (/** @type {string} */ folder) => requests.filter((path) => path.startsWith(folder));
    const blocks = await page.$$eval(
      '*',
      (all) => all.filter(({ localName }) => localName.startsWith('iiif-')).length,
    );
    t.diagnostic(
      `${blocks} blocks, ${of('/feeds/').length} feeds, ${of('/cdn/').length} files of the library`,
    );
  });
}
