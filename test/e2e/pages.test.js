/** What is asked of each page that is set up like a page of the community's own: its markup, its outline, mirrored, and on paper. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { ROOT } from '../../tools/ensure.js';
import { byTurns, firstOf, isFull } from '../helpers/campaign.js';
import { FIVE, PAGES, settled, sourceOf, visitor } from './site.js';

/** @import { Page } from 'puppeteer-core' */

/** Every block, carousel and slides among them, is on the last of these. */
const WHOLE = [...FIVE, 'fixed.html'];

/** The width of a sheet, in CSS pixels. */
const A4 = 794;
const OURS = ourElements();

const visit = visitor();

describe('valid HTML', () => {
  const validate = new HtmlValidate({
    extends: ['html-validate:recommended'],
    elements: ['html5', OURS],
    rules: {
      // Prettier's ways of writing.
      'doctype-style': 'off',
      'void-style': 'off',
      // A section's own element with a role, where there is a heading to name it by, is what a <section> would be.
      'prefer-native-element': 'off',
    },
  });
  for (const name of PAGES) {
    test(name, async () => {
      const { results } = await validate.validateString(sourceOf(name), name);
      assert.deepEqual(
        results.flatMap(({ messages }) =>
          messages.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
        ),
        [],
      );
    });
  }
});

describe('attributes that our elements have', () => {
  for (const name of PAGES) {
    test(name, () => {
      const uses = [...sourceOf(name).matchAll(/<(iiif-[\w-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)/g)];
      assert.ok(uses.length > 4);
      const unknown = uses.flatMap(([, tag = '', attributes = '']) =>
        [...attributes.matchAll(/([\w-]+)(?:="[^"]*")?/g)]
          .map(([, attribute = '']) => attribute)
          .filter((attribute) => !/^(aria-.*|class|dir|hidden|id|lang|role|slot|tabindex)$/.test(attribute))
          .filter((attribute) => !OURS[tag]?.attributes[attribute])
          .map((attribute) => `${tag} ${attribute}`),
      );
      assert.deepEqual(unknown, []);
    });
  }
});

describe('one h1, and no level of headings left out', { concurrency: 2 }, () => {
  for (const name of PAGES) {
    for (const javascript of isFull || WHOLE.includes(name) ? [true, false] : [false]) {
      test(`${name} ${javascript ? 'with' : 'without'} scripts`, async (t) => {
        const { page } = await visit(name, t, { javascript });
        if (javascript) await settled(page);
        const levels = (await survey(page)).flatMap(({ level }) => level ?? []);
        assert.ok(levels.length > 3, `${levels.length} headings`);
        assert.equal(levels.filter((level) => level === 1).length, 1, 'one h1');
        const gaps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
        assert.deepEqual(gaps, [], levels.join(' '));
      });
    }
  }
});

describe('right to left', { concurrency: 2 }, () => {
  for (const [name, width] of byTurns(WHOLE, [1280, 320])) {
    test(`${name} at ${width} px is the mirror image`, async (t) => {
      const inDirection = (/** @type {string} */ dir) => ({
        width,
        // A full stop is not set closer to the letter before it where it stands on its other side: lines would break elsewhere.
        site: {
          rewrite: (/** @type {string} */ html) =>
            html
              .replace('<html lang="en"', `$& dir="${dir}"`)
              .replace('</head>', '<style>html { font-kerning: none }</style>$&'),
        },
      });
      const ltr = await visit(name, t, inDirection('ltr'));
      const rtl = await visit(name, t, inDirection('rtl'));
      await Promise.all([finished(ltr.page), finished(rtl.page)]);
      const [there, here] = await Promise.all([survey(ltr.page), survey(rtl.page)]);
      assert.ok(there.length > 300, `${there.length} things`);
      assert.deepEqual(
        here.map(({ what }) => what),
        there.map(({ what }) => what),
      );
      const odd = here.filter(({ start, end, isBox, words }, index) => {
        // English in a page that runs the other way ends its lines with a full stop on the left, and breaks them elsewhere.
        const slack = isBox ? 1 : 8;
        const { start: from = NaN, end: to = NaN } = there[index] ?? {};
        // Words that are set apart within a line stand where their own direction has them.
        return !words && !(Math.abs(start - from) <= slack && Math.abs(end - to) <= slack);
      });
      assert.deepEqual(
        odd.map(({ what }) => what),
        [],
      );
    });
  }
});

describe('on paper', { concurrency: 2 }, () => {
  for (const name of firstOf(WHOLE.toReversed(), 3)) {
    test(`${name} loses no word`, async (t) => {
      const { page } = await visit(name, t, { width: A4 });
      await finished(page);
      const wordsOf = (/** @type {Thing[]} */ things) => things.flatMap(({ words }) => words ?? []);
      const screen = wordsOf(await survey(page));
      const tabs = await page.$$eval('iiif-tab', ({ length }) => length);
      for (let index = 1; index < tabs; index++) {
        await page.evaluate((index) => {
          for (const { shadowRoot } of document.querySelectorAll('iiif-tabs')) {
            const row = shadowRoot?.querySelectorAll('[role=tab]');
            /** @type {HTMLElement | undefined} */ (row?.[index])?.click();
          }
        }, index);
        await settled(page);
        screen.push(...wordsOf(await survey(page)));
      }
      const answers = await page.$$eval('iiif-faq details p', (all) =>
        all.map(({ firstChild }) => firstChild?.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      );
      await page.emulateMediaType('print');
      await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
      const paper = new Set(wordsOf((await survey(page)).filter(({ start, end }) => start < A4 && end > 0)));
      assert.ok(paper.size > 50, `${paper.size} texts`);
      assert.deepEqual(
        [...new Set([...screen, ...answers])].filter((each) => each && !paper.has(each)),
        [],
      );
    });
  }
});

/**
 * Settled, and with its acronyms marked: one that is marked later cuts the text that it stands in.
 * @param {Page} page
 */
async function finished(page) {
  await settled(page);
  await page
    .waitForFunction(
      () => [...document.querySelectorAll('iiif-acronyms')].every((each) => each.querySelector('abbr')),
      { timeout: 5000 },
    )
    .catch(() => undefined);
}

test('acronyms are explained where a page has them explained', async (t) => {
  const { page } = await visit('value.html', t);
  const first = await page.waitForSelector('iiif-acronyms abbr');
  const said = await first?.evaluate((abbr) => [abbr.textContent, abbr.getAttribute('title')]);
  assert.deepEqual(said, ['IIIF', 'International Image Interoperability Framework']);
});

/**
 * @typedef {object} Thing
 * @property {string} what Where it is, for messages.
 * @property {number} start How far it is from the edge at which lines begin, in pixels.
 * @property {number} end
 * @property {boolean} isBox Not the lines of text in a box.
 * @property {number} [level] Of a heading.
 * @property {string} [words] Words in the page's main part that are not those of a control.
 */

/**
 * @param {Page} page
 * @returns {Promise<Thing[]>} All that is seen of a page, in the order in which it is read, through slots and shadow roots.
 */
function survey(page) {
  return page.evaluate(() => {
    /** @type {Thing[]} */
    const things = [];
    const width = document.documentElement.clientWidth;
    const isReversed = getComputedStyle(document.documentElement).direction === 'rtl';
    /** @param {Element | Range} seen */
    const edges = (seen) => {
      const { left, right, width: size } = seen.getBoundingClientRect();
      return { start: isReversed ? width - right : left, end: isReversed ? width - left : right, size };
    };
    /** @param {Node} node */
    const rangeOf = (node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range;
    };
    // What opens and closes, labels of fields, and the markup that the demonstration shows beside its blocks have no use on paper;
    // a question has. A month is printed as the days that have something, with all that stands in it.
    const control =
      'button:not([data-entry]), label, summary:not(:has(h2, h3, h4)), .how, .note, [role=columnheader], [role=gridcell] > span, [role=grid] .time';
    /**
     * @param {Element} element
     * @param {string} where
     * @param {boolean} isMatter
     */
    const visit = (element, where, isMatter) => {
      const style = getComputedStyle(element);
      if (style.display === 'none' || element.matches('script, style')) return;
      const isSeen = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      const what = `${where} ${element.localName}.${element.getAttribute('class') ?? ''}`;
      const texts = [...element.childNodes].filter((node) => node instanceof Text && node.data.trim());
      if (isSeen && !style.display.startsWith('inline') && !element.matches('svg *')) {
        const level = /^h[1-6]$/.test(element.localName) ? Number(element.localName[1]) : undefined;
        const { size, ...box } = edges(element);
        if (size) things.push({ what, ...box, isBox: true, ...(level && { level }) });
        if (texts.length) {
          const text = edges(rangeOf(element));
          // Words that run out of a box that cuts them are seen as far as the box.
          const isCut = style.overflowX !== 'visible' && text.size > size;
          things.push({ what: `${what} text`, ...(isCut ? box : text), isBox: false });
        }
      }
      for (const text of isSeen && isMatter && !element.closest(control) ? texts : []) {
        const { size, ...box } = edges(rangeOf(text));
        const words = text.textContent?.replace(/\s+/g, ' ').trim();
        if (size > 1) things.push({ what: `${what} words`, ...box, isBox: false, words });
      }
      const isSlot = element instanceof HTMLSlotElement && element.assignedElements().length > 0;
      const inside = isSlot ? element.assignedElements() : (element.shadowRoot ?? element).children;
      for (const child of inside) {
        const host = element.localName.startsWith('iiif-') ? element.localName : where;
        visit(child, host, isMatter || element.localName === 'main');
      }
    };
    visit(document.body, '', false);
    return things;
  });
}

/**
 * Our elements for the validator, out of the manifest: their attributes and what values these have. What is in them has to be
 * what may stand where they do.
 */
function ourElements() {
  /** @type {{ modules: { declarations?: { tagName?: string, attributes?: { name: string, type?: { text: string } }[] }[] }[] }} */
  const { modules } = JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8'));
  /** @type {Record<string, { flow: true, phrasing: true, transparent: true, attributes: Record<string, object> }>} */
  const elements = {};
  for (const { tagName, attributes = [] } of modules.flatMap(({ declarations = [] }) => declarations)) {
    if (!tagName) continue;
    const values = attributes.map(({ name, type }) => [name, valuesOf(type?.text ?? '')]);
    elements[tagName] = {
      flow: true,
      phrasing: true,
      transparent: true,
      attributes: Object.fromEntries(values),
    };
  }
  return elements;
}

/** @param {string} type As TypeScript has it. */
function valuesOf(type) {
  const names = [...type.matchAll(/'([^']*)'/g)].map(([, name]) => name);
  if (type === 'boolean') return { boolean: true };
  return names.length ? { enum: names } : {};
}
