/** What the snippet builder gives to be copied into a site of Jekyll: built by Jekyll in one go, and looked at in a browser. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import {
  allSnippets,
  bench as makeBench,
  openBuilder,
  openPage,
  snippetsOn,
} from '../../e2e/builder-site.js';
import { settled } from '../../e2e/site.js';
import { missing } from './example.js';
import { buildPages } from './jekyll.js';

/**
 * @import { Page } from 'puppeteer-core'
 * @import { Bench, Snippet } from '../../e2e/builder-site.js'
 * @typedef {{ tag: string, attributes: string[], words: string, inside: string[] }} Element An element as it was written.
 */

/**
 * What is not as it is at first: every parameter that the includes take, none of them, and what Liquid would read.
 * @type {Record<string, Record<string, string>[]>}
 */
const CHOICES = {
  'api-list': [{ limit: '2', 'heading-level': '2' }],
  calendar: [{ view: 'agenda', group: 'museums' }],
  'event-list': [
    { type: 'event', limit: '' },
    { type: 'community-call', limit: '' },
    { type: 'community-call', limit: '2', group: 'Museums & more', 'heading-level': '4' },
    { when: 'past', 'structured-data': 'true' },
    { content: '<a href="/calls/">Calls &amp; events</a>' },
    { content: '<a href="/calls/">Calls &amp;amp; events</a>' },
  ],
  'logo-grid': [
    { original: 'false', new: 'true', sample: '3', seed: 'a b', levels: 'founding full', limit: '9' },
    { levels: '"full"' },
  ],
  'news-list': [{ limit: '1', 'heading-level': '5', content: '<p>Two <b>words</b></p>' }],
  figure: [{ alt: '{{ site.title }} {% raw %} "a" &amp; <b>' }],
  section: [
    { content: '<h2>{{ site.title }}</h2>\n\n<p>{% assign a = 1 %} *a* _b_ &lt;c&gt; &amp;amp;</p>' },
  ],
};

const reason = missing('jekyll');

describe('as copied, in a site of Jekyll', { skip: reason || false }, () => {
  const open = makeBench();
  /** @type {Bench} */
  let bench;
  /** @type {Map<string, Record<string, Snippet>>} By the name of a page. */
  let all;
  /** @type {Map<string, string>} */
  let pages;

  before(async () => {
    bench = await open();
    const { page } = await openBuilder(bench);
    all = await allSnippets(page);
    await page.close();
    for (const [block, choices] of Object.entries(CHOICES)) {
      for (const [index, choice] of choices.entries()) {
        const query = new URLSearchParams({ block, ...choice });
        const { page } = await openBuilder(bench, `?${query.toString()}`);
        all.set(`${block}-${index}`, await snippetsOn(page));
        await page.close();
      }
    }
    pages = buildPages(filesOf(all, bench.address));
  });

  test('every block, by an include or as HTML', async (t) => {
    assert.ok(all.size > 40, `${all.size}`);
    let includes = 0;
    for (const [name, { jekyll, script }] of all) {
      await t.test(name, async () => {
        const html = pages.get(`${name}.html`) ?? '';
        const { page, errors } = await openPage(bench);
        await page.goto(bench.publish(html), { waitUntil: 'load' });
        const blocks = await settled(page);
        // As the snippet for any page has it; an include makes a paragraph of the link inside.
        const expected = await elementsIn(page, script?.parts[0]?.code ?? '');
        assert.ok(expected.length > 0);
        assert.deepEqual(await elementsIn(page, html), expected, html);
        assert.ok(blocks.length >= expected.length);
        assert.deepEqual(
          blocks.filter(({ state }) => !['defined', 'ready', 'empty'].includes(state)),
          [],
        );
        assert.deepEqual(errors, []);
        await page.close();
      });
      if (jekyll?.parts[1]?.code.startsWith('{% include')) includes++;
    }
    assert.ok(includes > 6, `${includes} by an include`);
  });
});

/**
 * @param {Map<string, Record<string, Snippet>>} all
 * @param {string} address
 */
function filesOf(all, address) {
  /** @type {Record<string, string>} */
  const files = {
    '_config.yml': `title: A site\nurl: https://example.org\niiif_blocks:\n  base: ${address}/cdn\n`,
  };
  /** @type {string[]} What goes into a layout. */
  const heads = [];
  for (const [name, { jekyll }] of all) {
    const [head, body] = jekyll?.parts.map(({ code }) => code) ?? [];
    assert.ok(head && body, name);
    if (!heads.includes(head)) heads.push(head);
    files[`${name}.md`] =
      `---\ntitle: A page\nlayout: layout-${heads.indexOf(head)}\n---\nWords *before* it.\n\n${body}\n\nWords *after* it.\n`;
  }
  for (const [index, head] of heads.entries()) {
    files[`_layouts/layout-${index}.html`] =
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ page.title }}</title><link rel="icon" href="${address}/images/leaf.svg">\n${head}\n</head><body>{{ content }}</body></html>`;
  }
  return files;
}

/**
 * @param {Page} page
 * @param {string} html
 * @returns {Promise<Element[]>} Our elements in it, as they were written, with what stands in them.
 */
const elementsIn = (page, html) =>
  page.evaluate((html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const ours = [...body.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('iiif-'));
    return ours.map((element) => ({
      tag: element.localName,
      attributes: [...element.attributes].map(({ name, value }) => `${name}="${value}"`).sort(),
      words: element.textContent.replace(/\s+/g, ' ').trim(),
      inside: [...element.querySelectorAll(':not(p)')].map(({ localName }) => localName),
    }));
  }, html);
