/** What a reader sees without scripts, and when no feed can be had. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeFindings, look, openBrowser, openSite, PAGES, settled } from './site.js';

/** @import { Browser, Page } from 'puppeteer-core' */
/** @import { Site } from './site.js' */

/** @type {Browser} */
let browser;
/** @type {Site} */
let site;

before(async () => {
  [browser, site] = await Promise.all([openBrowser(), openSite()]);
});

after(async () => {
  await browser.close();
  site.close();
});

describe('without JavaScript', () => {
  for (const name of PAGES) {
    test(name, async (t) => {
      const { page } = await look(browser, `${site.address}/${name}`, { javascript: false });
      t.after(() => page.close());
      assert.deepEqual(await blanks(page), []);
    });
  }
});

// Side by side: each waits seconds for the retries.
describe('without feeds', { concurrency: true }, () => {
  /** @type {[what: string, prepare: (page: Page) => Promise<void>, options: import('./site.js').SiteOptions][]} */
  const failures = [
    [
      'the server answers 500',
      async () => {},
      { onFeed: (response) => void response.writeHead(500).end('Down') },
    ],
    ['no connection', refuseFeeds, {}],
    ['a web page for a feed', async () => {}, { onFeed: (response) => void response.end('<!doctype html>') }],
  ];
  for (const [what, prepare, options] of failures) {
    test(what, async (t) => {
      const down = await openSite(options);
      t.after(down.close);
      const { page, errors } = await look(browser, `${down.address}/fixed.html`, { prepare });
      t.after(() => page.close());
      const blocks = (await settled(page)).filter(({ state }) => state !== 'defined');
      assert.ok(blocks.length > 10);
      assert.deepEqual(
        blocks.filter(({ state }) => state !== 'error'),
        [],
      );
      assert.deepEqual(await blanks(page), []);
      assert.deepEqual(await unexplained(page), []);
      assert.deepEqual(await axeFindings(page), []);
      // The browser itself tells of each request that failed.
      assert.deepEqual(
        errors.filter((error) => !error.startsWith('Failed to load resource')),
        [],
      );
    });
  }
});

/** @param {Page} page */
async function refuseFeeds(page) {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isFeed = new URL(request.url()).pathname.startsWith('/feeds/');
    void (isFeed ? request.abort('connectionrefused') : request.continue());
  });
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} The blocks of which a reader sees nothing of what the page gave for that case.
 */
function blanks(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('iiif-') && localName !== 'iiif-site')
      .filter((block) => {
        // A card has its event in its attributes and needs no feed.
        if (block.shadowRoot?.querySelector('article')?.checkVisibility()) return false;
        // A closed tab or answer is empty to the eye on purpose.
        if (block.closest('iiif-tab')?.shadowRoot?.querySelector('[hidden]')) return false;
        if (block.closest('details:not([open])')) return false;
        // These show the words of their links anew, in their own root.
        const copy =
          block.matches('iiif-header, iiif-breadcrumbs, iiif-footer, iiif-video') && block.shadowRoot;
        const range = document.createRange();
        range.selectNodeContents(copy ? (copy.querySelector('.base') ?? copy) : block);
        const { width, height } = range.getBoundingClientRect();
        const words = [...block.querySelectorAll('a, li, p')].map(({ textContent }) => textContent.trim());
        if (copy && !words.some((word) => word && copy.textContent.includes(word))) return true;
        return !block.textContent.trim() || width < 10 || height < 10;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} The blocks that failed and do not say so.
 */
function unexplained(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(':state(error)')]
      // The number's fallback is a part of a sentence, which no message may interrupt.
      .filter(({ localName }) => localName !== 'iiif-member-count')
      .filter((block) => {
        const message = block.shadowRoot?.querySelector('[role=status]');
        return !message?.checkVisibility() || !message.textContent.includes('could not be loaded');
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 100)),
  );
}
