/** A page that unsets everything and styles every tag, with its blocks in a column of 280 px. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { look, openBrowser, openSite, settled } from './site.js';

/** @import { Browser } from 'puppeteer-core' */
/** @import { Look, Site } from './site.js' */

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

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  describe(`a rude host, ${scheme}`, () => {
    /** @type {Look} */
    let view;

    before(async () => {
      view = await look(browser, `${site.address}/stress.html`, { width: 390, scheme });
      await settled(view.page);
    });

    test('nothing reaches out of its block', async () => {
      const wide = await view.page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((block) => {
          if (!block.shadowRoot || block.localName === 'iiif-site') return [];
          const base = block.shadowRoot.querySelector('.base, :first-child');
          const edges = (base ?? block).getBoundingClientRect();
          return [...block.shadowRoot.querySelectorAll('*')]
            .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, style'))
            .filter((element) => {
              const { left, right } = element.getBoundingClientRect();
              const isRow = (/** @type {Element} */ each) =>
                getComputedStyle(each).overflowX === 'auto' && each !== base;
              // What scrolls within the block is cut there; a row of tabs begins where their words do.
              for (let up = element.parentElement; up; up = up.parentElement) if (isRow(up)) return false;
              const slack = isRow(element) ? 5 : 1;
              return left < edges.left - slack || right > edges.right + slack;
            })
            .map((element) => `${block.localName}: ${element.localName}.${element.className}`);
        }),
      );
      assert.deepEqual(wide, []);
    });

    test('the column is not widened', async () => {
      const wide = await view.page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter(({ localName }) => localName.startsWith('iiif-'))
          // Slides wait outside, where the carousel cuts them off.
          .filter((block) => !block.parentElement?.matches('iiif-carousel'))
          .filter((block) => {
            const column = block.closest('.matter')?.getBoundingClientRect();
            const { left, right } = block.getBoundingClientRect();
            return column && (right > column.right + 1 || left < column.left - 1);
          })
          .map(({ localName }) => localName),
      );
      assert.deepEqual(wide, []);
    });

    test('headings, links, lists and pictures look like what they are', async () => {
      const odd = await view.page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap((block) =>
          [...(block.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((element) => {
            if (!element.checkVisibility() || element.closest('.visually-hidden')) return [];
            const style = getComputedStyle(element);
            const { width, height } = element.getBoundingClientRect();
            const problems = [];
            const text = element.textContent.trim();
            if (text && style.display !== 'contents' && (width < 1 || height < 1))
              problems.push('has no size');
            if (/^h[2-6]$/.test(element.localName)) {
              if (Number(style.fontWeight) < 600) problems.push(`weight ${style.fontWeight}`);
              if (style.display !== 'block') problems.push(`display ${style.display}`);
              if (style.textTransform !== 'none') problems.push(`text-transform ${style.textTransform}`);
            }
            if (element.localName === 'a' && element.hasAttribute('href') && text) {
              const around = getComputedStyle(element.parentElement ?? block);
              const isUnderlined = style.textDecorationLine.includes('underline');
              // A button, or a tile.
              const isFramed = [element, ...element.children].some(
                (each) => parseFloat(getComputedStyle(each).borderTopWidth) > 0,
              );
              if (!isUnderlined && !isFramed && style.color === around.color)
                problems.push('is not seen as a link');
              if (style.cursor !== 'pointer') problems.push(`cursor ${style.cursor}`);
            }
            if (element.localName === 'li' && !element.closest('.rich')) {
              if (style.display === 'list-item' && style.listStyleType !== 'none')
                problems.push(style.listStyleType);
              if (style.float !== 'none') problems.push('floats');
            }
            if (element.localName === 'img') {
              if (style.opacity !== '1') problems.push(`opacity ${style.opacity}`);
              // These crop their images into a frame.
              const isFrame = block.matches('iiif-hero, iiif-card, iiif-figure, iiif-slide, iiif-video');
              if (style.objectFit === 'cover' && !isFrame) problems.push('is cut');
              if (width < 8 || height < 8) problems.push(`${width} × ${height}`);
            }
            // The number is a part of the host's own sentence.
            const isInline = block.localName === 'iiif-member-count';
            const line = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
            if (text && !isInline && (line < 1 || line > 1.8)) problems.push(`line height ${line}`);
            return problems.map(
              (problem) => `${block.localName} ${element.localName}.${element.className}: ${problem}`,
            );
          }),
        ),
      );
      assert.deepEqual([...new Set(odd)], []);
    });

    test('nothing goes wrong', () => {
      assert.deepEqual(view.errors, []);
    });
  });
}
