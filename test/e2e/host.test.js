/** A page that unsets everything and styles every tag, with its blocks in a column of 280 px. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { settled, visitor } from './site.js';

/** @import { Look } from './site.js' */

/**
 * What is beyond the edges of these rows is scrolled to, and cut off until then.
 * @type {Record<string, string>}
 */
const SCROLLERS = {
  'iiif-calendar': '.filter',
  'iiif-carousel': '.slides',
  'iiif-tabs': '[role=tablist]',
};

const visit = visitor();

for (const scheme of /** @type {const} */ (['light', 'dark'])) {
  describe(`a rude host, ${scheme}`, () => {
    /** @type {Look} */
    let view;

    before(async () => {
      view = await visit('stress.html', undefined, { width: 390, scheme });
      await settled(view.page);
    });

    test('nothing reaches out of its block', async () => {
      const wide = await view.page.evaluate((scrollers) => {
        return [...document.querySelectorAll('*')].flatMap((block) => {
          if (!block.shadowRoot || block.localName === 'iiif-site') return [];
          const base = block.shadowRoot.querySelector('.base, :first-child');
          const edges = (base ?? block).getBoundingClientRect();
          const scroller = block.shadowRoot.querySelector(scrollers[block.localName] ?? 'none');
          return [...block.shadowRoot.querySelectorAll('*')]
            .filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, style'))
            .filter((element) => {
              const { left, right } = element.getBoundingClientRect();
              const isCut = element !== scroller && scroller?.contains(element);
              return !isCut && (left < edges.left - 1 || right > edges.right + 1);
            })
            .map((element) => `${block.localName}: ${element.localName}.${element.className}`)
            .concat(scroller && getComputedStyle(scroller).overflowX !== 'auto' ? 'does not scroll' : []);
        });
      }, SCROLLERS);
      assert.deepEqual(wide, []);
    });

    test('the column is not widened', async () => {
      const wide = await view.page.evaluate((scrollers) => {
        const isWithin = (/** @type {Element} */ inner, /** @type {Element} */ outer) => {
          const [{ left, right }, edges] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
          return left >= edges.left - 1 && right <= edges.right + 1;
        };
        const isBeside = (/** @type {Element} */ inner, /** @type {Element} */ outer) => {
          const [{ left, right }, edges] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
          return right <= edges.left + 1 || left >= edges.right - 1;
        };
        return [...document.querySelectorAll('main *')]
          .filter(({ localName }) => localName.startsWith('iiif-'))
          .filter((block) => {
            const column = block.closest('.matter');
            const row = block.parentElement?.shadowRoot?.querySelector(scrollers['iiif-carousel'] ?? '');
            // A slide whose turn has not come waits beside what the carousel shows, where that cuts it off.
            const isWaiting = block.localName === 'iiif-slide' && row && isBeside(block, row);
            return column && !isWaiting && !isWithin(block, column);
          })
          .map(({ localName }) => localName);
      }, SCROLLERS);
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
              // These have frames whose proportions are known before the image is: it fills them, and its edges are lost.
              const hasFrame = block.matches(
                'iiif-hero, iiif-card, iiif-figure[ratio], iiif-news-list, iiif-video',
              );
              if (style.objectFit === 'cover' && !hasFrame) problems.push('is cut');
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
