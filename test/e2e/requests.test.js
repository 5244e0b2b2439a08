/** What a page asks its server for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGES, settled, visitor } from './site.js';

const visit = visitor();

for (const name of PAGES) {
  test(`${name} asks for nothing twice`, async (t) => {
    const { page, errors, site } = await visit(name, t, { site: {} });
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
