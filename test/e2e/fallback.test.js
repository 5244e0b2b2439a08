/** What a reader sees without scripts, and when no feed can be had. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { axeFindings, FIVE, PAGES, settled, visitor } from './site.js';

/** @import { Page } from 'puppeteer-core' */

const visit = visitor();

describe('without JavaScript', () => {
  for (const name of PAGES) {
    test(name, async (t) => {
      const { page } = await visit(name, t, { javascript: false });
      assert.deepEqual(await whateverIsOpen(page, blanks), []);
    });
  }
});

/** @typedef {[what: string, onFeed: (response: import('node:http').ServerResponse) => void]} Failure */

/** @type {Failure} */
const DOWN = ['the server answers 500', (response) => response.writeHead(500).end('Down')];
/** @type {Failure} */
const BROKEN = ['the connection breaks', (response) => response.destroy()];
/** @type {Failure} */
const STRANGE = ['a web page for a feed', (response) => response.end('<!doctype html>')];

// Side by side: each waits seconds for the retries.
describe('without feeds', { concurrency: 4 }, () => {
  for (const [name, what, onFeed] of [
    ...FIVE.map((name) => /** @type {const} */ ([name, ...DOWN])),
    ...[DOWN, BROKEN, STRANGE].map((failure) => /** @type {const} */ (['fixed.html', ...failure])),
  ]) {
    test(`${name}: ${what}`, async (t) => {
      const { page, errors } = await visit(name, t, { site: { onFeed } });
      await settled(page);
      // Those in other tabs ask for their feeds when they are opened.
      await whateverIsOpen(page, async () => {
        await settled(page);
        return [];
      });
      const blocks = (await settled(page)).filter(({ state }) => state !== 'defined');
      assert.ok(blocks.length > 2);
      assert.deepEqual(
        blocks.filter(({ state }) => state !== 'error'),
        [],
      );
      assert.deepEqual(await whateverIsOpen(page, blanks), []);
      assert.deepEqual(await whateverIsOpen(page, unexplained), []);
      assert.deepEqual(await axeFindings(page), []);
      // The browser itself tells of each request that failed.
      assert.deepEqual(
        errors.filter((error) => !error.startsWith('Failed to load resource')),
        [],
      );
    });
  }
});

/**
 * Opens every question, and one tab after the other: what is behind them is for the reader, too.
 * @param {Page} page
 * @param {(page: Page) => Promise<string[]>} find
 * @returns {Promise<string[]>} What is found each time.
 */
async function whateverIsOpen(page, find) {
  const tabs = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const rows = [...document.querySelectorAll('iiif-tabs')].map(
      ({ shadowRoot }) => shadowRoot?.querySelectorAll('[role=tab]').length ?? 0,
    );
    return Math.max(1, ...rows);
  });
  /** @type {string[] | undefined} */
  let found;
  for (let index = 0; index < tabs; index++) {
    await page.evaluate((index) => {
      for (const { shadowRoot } of document.querySelectorAll('iiif-tabs')) {
        const row = shadowRoot?.querySelectorAll('[role=tab]');
        /** @type {HTMLElement | undefined} */ (row?.[index])?.click();
      }
    }, index);
    const now = await find(page);
    found = found?.filter((each) => now.includes(each)) ?? now;
  }
  return found ?? [];
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
        // A card has its event in its attributes, and a button to follow a feed gives calendars its address: both need no feed.
        if (block.shadowRoot?.querySelector('article, .add-to-calendar')?.checkVisibility()) return false;
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
