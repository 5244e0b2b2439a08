/** Every page as a whole: axe in light and dark, wide and narrow, and the keyboard. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { byTurns, firstOf } from '../helpers/campaign.js';
import { axeFindings, FIVE, PAGES, settled, visitor } from './site.js';

/** @import { Page } from 'puppeteer-core' */

/** The rude host's own colours are its own affair; what it may not do to blocks is tested in host.test.js. */
const OURS = PAGES.filter((name) => name !== 'stress.html');

const visit = visitor();

describe('axe', { concurrency: 2 }, () => {
  for (const [name, width] of byTurns(OURS, [1280, 320])) {
    test(`${name} at ${width} px, light and dark`, async (t) => {
      const { page } = await visit(name, t, { width });
      await settled(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, `${overflow} px too wide`);
      const light = await axeFindings(page);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      const dark = await axeFindings(page, ['color-contrast', 'link-in-text-block']);
      assert.deepEqual({ light, dark }, { light: [], dark: [] });
    });
  }
});

describe('keyboard', () => {
  for (const name of firstOf(['members.html', ...FIVE, 'csp.html'], 3)) {
    test(`Tab goes through ${name} in order, and one sees where it is`, async (t) => {
      const { page } = await visit(name, t);
      await settled(page);
      await scrollThrough(page);
      const expected = await page.evaluate(() => {
        /** @type {Element[]} */
        const stops = [];
        /** @param {Element} element */
        const visit = (element) => {
          // Of a row of tabs only the open one is a stop, and of a grid one cell with what is in it: arrow keys lead to the others,
          // as the ARIA patterns have it.
          const cells = element.closest('[role=grid]')?.querySelectorAll('[role=gridcell][tabindex="0"]');
          const isPassed =
            element.matches('[role=tablist] > [role=tab][aria-selected=false][tabindex="-1"]') ||
            (cells?.length === 1 && !cells[0]?.contains(element) && element.matches('[tabindex="-1"]'));
          const isStop = element.matches('a[href], button, input, select, summary, [tabindex]') && !isPassed;
          if (isStop && element.checkVisibility()) stops.push(element);
          const children =
            element instanceof HTMLSlotElement && element.assignedElements().length
              ? element.assignedElements()
              : (element.shadowRoot ?? element).children;
          for (const child of children) visit(child);
        };
        visit(document.body);
        Object.assign(window, { stops });
        return stops.length;
      });
      assert.ok(expected > 10);
      /** @type {string[]} */
      const problems = [];
      for (let index = 0; index < expected; index++) {
        await page.keyboard.press('Tab');
        const problem = await page.evaluate((index) => {
          const { stops } = /** @type {{ stops: Element[] }} */ (/** @type {unknown} */ (window));
          let active = document.activeElement;
          while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
          const nameOf = (/** @type {Element | null | undefined} */ element) =>
            `${element?.localName} "${element?.textContent.trim().slice(0, 40)}"`;
          if (active !== stops[index])
            return `stop ${index} is ${nameOf(active)}, not ${nameOf(stops[index])}`;
          const isRinged = (/** @type {Element | undefined} */ stop) => {
            const host = /** @type {ShadowRoot | undefined} */ (stop?.getRootNode())?.host;
            // A heading's link that makes a link of its whole card has the ring around the card; the button of a video, which its
            // frame would clip, has it within the picture.
            const isTitle = stop?.matches('h2 > a, h3 > a, h4 > a');
            const card =
              host?.localName === 'iiif-news-list'
                ? stop?.closest('.card')
                : stop?.closest('iiif-card')?.shadowRoot?.querySelector('.card');
            const ring =
              (isTitle && card) ||
              (host?.localName === 'iiif-video' && stop?.querySelector('.front')) ||
              stop;
            const { outlineStyle = 'none', outlineWidth = '0' } = ring ? getComputedStyle(ring) : {};
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          };
          const { width, height, bottom, top, left, right } = active.getBoundingClientRect();
          if (!isRinged(active)) return `${nameOf(active)} has no outline`;
          if (isRinged(stops[index - 1])) return `${nameOf(stops[index - 1])} still has its outline`;
          if (width < 1 || height < 1 || bottom < 0 || top > innerHeight || right < 0 || left > innerWidth)
            return `${nameOf(active)} is not in sight`;
          return '';
        }, index);
        if (problem) problems.push(problem);
      }
      assert.deepEqual(problems.slice(0, 5), []);
      t.diagnostic(`${expected} stops`);
    });
  }
});

/**
 * Shows every part of a page once, so that what loads only when it is seen is there.
 * @param {Page} page
 */
async function scrollThrough(page) {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await new Promise(requestAnimationFrame);
    }
    scrollTo(0, 0);
  });
  await settled(page);
  await page.waitForNetworkIdle({ idleTime: 200 });
}
