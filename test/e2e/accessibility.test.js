/** Every page as a whole: axe in light and dark, wide and narrow, and the keyboard. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { axeFindings, look, openBrowser, openSite, PAGES, settled } from './site.js';

/** @import { Browser } from 'puppeteer-core' */
/** @import { Site } from './site.js' */

/** The rude host's own colours are its own affair; what it may not do to blocks is tested in host.test.js. */
const OURS = PAGES.filter((name) => name !== 'stress.html');

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

describe('axe', { concurrency: 2 }, () => {
  for (const name of OURS) {
    for (const width of [1280, 320]) {
      test(`${name} at ${width} px, light and dark`, async (t) => {
        const { page } = await look(browser, `${site.address}/${name}`, { width });
        t.after(() => page.close());
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
  }
});

describe('keyboard', () => {
  for (const name of [
    'groups.html',
    'museums.html',
    'consortium.html',
    'value.html',
    'members.html',
    'csp.html',
  ]) {
    test(`Tab goes through ${name} in order, and one sees where it is`, async (t) => {
      const { page } = await look(browser, `${site.address}/${name}`);
      t.after(() => page.close());
      await settled(page);
      const expected = await page.evaluate(() => {
        /** @type {Element[]} */
        const stops = [];
        /** @param {Element} element */
        const visit = (element) => {
          // Of a row of tabs, the current one is a stop, and the panel that it opens.
          if (
            element.matches(':is(a[href], button, input, summary):not([tabindex="-1"]), [tabindex="0"]') &&
            element.checkVisibility()
          )
            stops.push(element);
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
          // A card that is one link has the ring around the whole, a video within its picture.
          const card = active.closest('iiif-card')?.shadowRoot?.querySelector('.focused');
          const isRinged = [active, ...active.children, ...(card ? [card] : [])].some((each) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(each);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
          });
          const { width, height, bottom, top } = active.getBoundingClientRect();
          if (!isRinged) return `${nameOf(active)} has no outline`;
          if (width < 1 || height < 1 || bottom < 0 || top > innerHeight)
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
