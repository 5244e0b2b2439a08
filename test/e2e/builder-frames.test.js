/** The frames that the snippet builder gives to be copied: on a page of another origin each shows its block, and grows with it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { allSnippets, bench as makeBench, openBuilder, openPage } from './builder-site.js';
import { settled } from './site.js';

/**
 * @import { TestContext } from 'node:test'
 * @import { Page } from 'puppeteer-core'
 * @import { Bench } from './builder-site.js'
 */

/** @type {{ blocks: Record<string, object> }} */
const OFFERED = JSON.parse(readFileSync(join(ROOT, 'demo-dist/cdn/embed.json'), 'utf8'));

const open = makeBench();
/** @type {Bench} */
let bench;
/** @type {Map<string, string>} The code of each block that has a frame. */
let frames;

before(async () => {
  bench = await open();
  const { page } = await openBuilder(bench);
  const all = [...(await allSnippets(page))].map(
    ([name, { frame }]) => /** @type {const} */ ([name, frame?.parts[0]?.code ?? '']),
  );
  frames = new Map(all.filter(([, code]) => code));
  await page.close();
});

test('every block that an embed page shows has a frame, and no other', () => {
  assert.deepEqual([...frames.keys()].sort(), Object.keys(OFFERED.blocks).sort());
});

// One at a time: a page behind another one does not lay out its frames.
describe('as copied, on a page of another origin', () => {
  for (const name of Object.keys(OFFERED.blocks)) {
    test(name, async (t) => {
      const { page, errors, requests, height } = await openFrame(t, frames.get(name) ?? '');
      const frame = await page.waitForFrame((each) => each.url().includes('/embed.html?'));
      assert.equal(new URL(frame.url()).origin, bench.address);
      assert.notEqual(new URL(page.url()).origin, bench.address);
      await frame.waitForSelector(`iiif-${name}`, { timeout: 15_000 });
      const blocks = await settled(/** @type {Page} */ (/** @type {unknown} */ (frame)));
      assert.deepEqual(blocks.map(({ name }) => name).slice(0, 2), ['iiif-site', `iiif-${name}`]);
      assert.match(blocks[1]?.state ?? '', /^(ready|empty)$/);
      const words = await frame.$eval(`iiif-${name}`, ({ shadowRoot }) => shadowRoot?.textContent.trim());
      const pictures = await frame.$$eval(`iiif-${name} >>> img`, ({ length }) => length);
      assert.ok(words || pictures, 'words or pictures');
      // As high as what it shows, which is not as high as the frame was.
      const content = () => frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
      const end = performance.now() + 15_000;
      while ((await height()) !== (await content()) && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      assert.equal(await height(), await content());
      assert.notEqual(await height(), 600);
      assert.ok(requests.includes(`${bench.address}/cdn/embed.js`));
      assert.deepEqual(errors, []);
    });
  }

  test('what an embed page refuses would be seen', async (t) => {
    const code = (frames.get('event-list') ?? '').replace('limit=3', 'limit=many');
    const { page, errors } = await openFrame(t, code);
    const frame = await page.waitForFrame((each) => each.url().includes('/embed.html?'));
    await frame.waitForSelector('main > p', { timeout: 15_000 });
    assert.match(errors.join(), /"limit" with the value "many" is refused/);
  });
});

/**
 * @param {TestContext} t
 * @param {string} code
 */
async function openFrame(t, code) {
  const view = await openPage(bench);
  t.after(() => view.page.close());
  const icon = `<link rel="icon" href="${bench.address}/images/leaf.svg">`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${icon}</head><body>${code}</body></html>`;
  await view.page.goto(bench.publish(html), { waitUntil: 'load' });
  const height = () => view.page.$eval('iframe', ({ clientHeight }) => clientHeight);
  return { ...view, height };
}
