/** Embeds in frames of a page on another origin, with `cdn/embed.js` and without. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { blockAddress, embeds, frameTag, host, openHost, shown, until } from './embed-site.js';

/** @import { Page } from 'puppeteer-core' */

/** As the snippet builder writes it. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads';

// One at a time: a page behind another one does not lay out its frames.
describe('in frames of another page', () => {
  for (const script of ['src', 'async src', 'type="module" src']) {
    test(`frames grow and shrink with what they show: <script ${script}>`, async (t) => {
      const { page, errors, warnings } = await openHost(
        t,
        frameTag(blockAddress('event-list')) + frameTag(blockAddress('news-list')),
        { script },
      );
      await until(async () => (await fits(page)).every(Boolean), 'both fit');
      const [events = 0, news = 0] = await heights(page);
      assert.ok(events > 160 && news > 160 && events !== news, `${events}, ${news}`);
      // Twice as wide, and so less high.
      await page.evaluate(() => {
        for (const frame of document.querySelectorAll('iframe')) frame.width = '300';
      });
      await until(async () => ((await heights(page))[0] ?? 0) > events, 'a narrow one is higher');
      await until(async () => (await fits(page)).every(Boolean), 'both fit again');
      await page.evaluate(() => {
        for (const frame of document.querySelectorAll('iframe')) frame.width = '600';
      });
      await until(async () => (await heights(page))[0] === events, 'a wide one is as high as before');
      assert.deepEqual([errors, warnings], [[], []]);
    });
  }

  test('a frame that comes later, and one that shows something else', async (t) => {
    const { page } = await openHost(t, frameTag(blockAddress('next-call')));
    await until(async () => (await fits(page))[0] ?? false, 'the first fits');
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, width: '600', height: '50', title: 'IIIF' });
      document.body.append(frame);
    }, blockAddress('event-list'));
    await until(async () => (await fits(page))[1] ?? false, 'the second fits');
    const [, before] = await heights(page);
    await page.evaluate((src) => {
      for (const frame of document.querySelectorAll('iframe')) frame.src = src;
    }, blockAddress('news-list'));
    await until(async () => {
      const [first, second] = await heights(page);
      return first === second && first !== before && (await fits(page)).every(Boolean);
    }, 'both fit what they show now');
  });

  test('a frame with a border, whatever its box is', async (t) => {
    const style = (/** @type {string} */ box) => `style="box-sizing: ${box}; border: 10px solid"`;
    const address = blockAddress('next-call');
    const { page } = await openHost(
      t,
      frameTag(address, style('border-box')) + frameTag(address, style('content-box')),
    );
    await until(async () => (await fits(page)).every(Boolean), 'both fit');
  });

  test('without the script a frame keeps its height, and scrolls', async (t) => {
    const { page, errors } = await openHost(t, frameTag(blockAddress('event-list')), { script: '' });
    const frame = await embedIn(page);
    assert.equal((await shown(frame)).state, 'ready');
    assert.deepEqual(await heights(page), [150]);
    const scrolled = await frame.evaluate(() => {
      scrollTo(0, 1e6);
      return scrollY;
    });
    assert.ok(scrolled > 50, `${scrolled}`);
    assert.deepEqual(errors, []);
  });

  test('the page is left as it was, but for the heights of frames', async (t) => {
    const { page } = await openHost(t, '', { script: '' });
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const before = await names();
    await page.addScriptTag({ url: `${embeds.address}/cdn/embed.js` });
    assert.deepEqual(await names(), before);
    const { size } = statSync(join(ROOT, 'cdn/embed.js'));
    assert.ok(size <= 1024, `${size} bytes`);
  });

  test('heights are taken only from embeds, only for themselves, and within bounds', async (t) => {
    // A page of the host's own at an address that ends alike, which says what it likes.
    host.pages['/other/embed.html'] =
      `<!doctype html><script>const say = (height) => parent.postMessage({ type: 'iiif-embed', height }, '*');
       addEventListener('message', () => say(Number(new URLSearchParams(location.search).get('height'))));</script>`;
    host.pages['/stranger.html'] =
      `<!doctype html><script>addEventListener('message', () => parent.postMessage({ type: 'iiif-embed', height: 777 }, '*'));</script>`;
    const at = (/** @type {string} */ path) => frameTag(`${host.address}${path}`);
    const { page } = await openHost(
      t,
      [
        at('/other/embed.html?height=300'),
        at('/other/embed.html?height=1000000'),
        at('/other/embed.html?height=1'),
        at('/other/embed.html?height=NaN'),
        at('/stranger.html'),
        frameTag(`${host.address}/other/embed.html?height=300`, `sandbox="allow-scripts"`),
      ].join(''),
    );
    await page.evaluate(async (origin) => {
      for (const frame of document.querySelectorAll('iframe')) {
        frame.contentWindow?.postMessage({ type: 'hello' }, '*');
      }
      // The host itself, and a message that is none.
      postMessage({ type: 'iiif-embed', height: 500 }, origin);
      postMessage(null, origin);
      // Most of these messages have no effect, so there is nothing to wait for.
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, host.address);
    assert.deepEqual(await heights(page), [300, 20_000, 24, 150, 150, 300]);
  });

  test('heights are told only to a parent that asks, and to its origin alone', async (t) => {
    const { page } = await openHost(t, frameTag(blockAddress('next-call')), { script: '' });
    const frame = await embedIn(page);
    await shown(frame);
    const said = await page.evaluate(async () => {
      /** @type {unknown[]} */
      const messages = [];
      addEventListener('message', ({ data }) => messages.push(data));
      const embed = document.querySelector('iframe')?.contentWindow;
      // Twice nothing is to come, which only time can show.
      const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
      await pause();
      const unasked = messages.length;
      embed?.postMessage({ type: 'something' }, '*');
      embed?.postMessage('iiif-embed', '*');
      await pause();
      const toOthers = messages.length;
      embed?.postMessage({ type: 'iiif-embed' }, '*');
      await pause();
      return { unasked, toOthers, messages };
    });
    assert.deepEqual([said.unasked, said.toOthers], [0, 0]);
    assert.equal(said.messages.length, 1);
    assert.deepEqual(Object.keys(/** @type {object} */ (said.messages[0])).sort(), ['height', 'type']);
  });

  for (const sandbox of [SANDBOX, `${SANDBOX} allow-same-origin`]) {
    test(`in a sandbox: ${sandbox}`, async (t) => {
      const blocks = ['event-list', 'calendar', 'schedule'];
      const { page, errors } = await openHost(
        t,
        blocks.map((block) => frameTag(blockAddress(block), `sandbox="${sandbox}"`)).join(''),
      );
      await until(async () => (await fits(page)).every(Boolean), 'all fit');
      assert.deepEqual(errors, []);
    });
  }

  test('links open in a tab of their own, which knows nothing of the page', async (t) => {
    const { page } = await openHost(t, frameTag(blockAddress('next-call'), `sandbox="${SANDBOX}"`));
    const frame = await embedIn(page);
    await shown(frame);
    const opened = new Promise((resolve) => page.once('popup', resolve));
    await frame.evaluate((address) => {
      const link = document.querySelector('iiif-next-call')?.shadowRoot?.querySelector('a[href]');
      /** @type {HTMLAnchorElement} */ (link).href = address;
      /** @type {HTMLAnchorElement} */ (link).click();
    }, `${host.address}/index.html`);
    const tab = /** @type {Page} */ (await opened);
    t.after(() => tab.close());
    assert.equal(await tab.evaluate(() => opener), null);
    assert.equal(await tab.evaluate(() => origin), host.address, 'it is in no sandbox');
    assert.equal(page.url(), `${host.address}/host.html`);
    assert.match(frame.url(), /embed\.html/);
  });
});

/**
 * The frame of the first embed, once it is there.
 * @param {Page} page
 */
async function embedIn(page) {
  return page.waitForFrame((frame) => frame.url().includes('/embed.html?'));
}

/** @param {Page} page */
function heights(page) {
  return page.$$eval('iframe', (frames) => frames.map(({ clientHeight }) => clientHeight));
}

/**
 * Whether each frame is as high as what it shows, and that is there. A browser lays frames out only near the part of the page
 * that is seen, so that each is looked at in its turn, as a reader does.
 * @param {Page} page
 */
async function fits(page) {
  const fitting = [];
  for (const element of await page.$$('iframe')) {
    const height = await element.evaluate(async (frame) => {
      frame.scrollIntoView({ block: 'nearest' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return frame.clientHeight;
    });
    const frame = await element.contentFrame();
    const isFitting = await frame.evaluate((height) => {
      /** @type {(Element & { state?: string }) | null} */
      const block = document.querySelector('main iiif-site > *');
      return block?.state === 'ready' && Math.ceil(document.body.getBoundingClientRect().height) === height;
    }, height);
    fitting.push(isFitting);
  }
  return fitting;
}
