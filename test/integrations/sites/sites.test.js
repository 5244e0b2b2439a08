/** The includes of Jekyll and the shortcodes of Eleventy and Hugo, on the same pages built by each, in a browser. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { GENERATORS } from '../../../integrations/example/build.js';
import { axeFindings, settled } from '../../e2e/site.js';
import { isFull } from '../../helpers/campaign.js';
import { elementRules, missing, openBrowser, openSite } from './example.js';

/** @import { Browser, Page } from 'puppeteer-core' */

/** What a reader is told by each page, with and without scripts. Blocks that wait for a feed have the words of their link. */
/** @type {Record<string, { always: string[], plain: string[], states: Record<string, number>, told?: string[] }>} */
const PAGES = {
  '/': {
    always: [
      'Maps, leaf by leaf',
      'Look closely',
      'Two copies & one screen.',
      'Image API',
      'Join in',
      'Words alone',
    ],
    plain: [
      'A chart, sheet by sheet, over today’s coast.',
      'Archive of the Upper Valley',
      'Museum of Paper & Ink',
      'Content Search API, Stable 2.0',
      'New scans & an old map, 1 March 2097',
      'Open days of the map rooms, 2 June 2098, Lisbon',
      'Calendar of the community’s calls',
    ],
    states: { 'iiif-api-list': 1, 'iiif-logo-grid': 1, 'iiif-news-list': 1, 'iiif-event-list': 2 },
  },
  '/community/': {
    always: [
      'The reading room moves',
      'How to find it',
      'Come to a call',
      'There is no link on this one.',
      'A web editor',
    ],
    plain: [
      'Where the calls are',
      'Events of the IIIF community',
      'Evening of short talks, 20 November 2098, Ghent',
      'Tour of the stacks, 3 March 2098, Porto',
      'Late opening, 4 April 2098',
      'Members of the IIIF Consortium',
    ],
    states: { 'iiif-next-call': 1, 'iiif-event-list': 5, 'iiif-logo-grid': 1, 'iiif-calendar': 1 },
    told: ['record "Without a date": left out: start: undefined is not a date or a time'],
  },
  '/texts/': {
    always: [
      'A heading',
      'Words with weight, and a link.',
      'One sentence.',
      'The first text.',
      'A coast',
      'The same coast',
      'Ada Example, Keeper of maps',
    ],
    plain: [],
    states: {},
  },
  '/hostile/': {
    always: ['Hostile data', 'Card "><img src=x', 'Crumb "><img'],
    plain: ['Institution "><img src=x'],
    states: {},
  },
  '/nothing/': { always: ['given nothing', 'The end.'], plain: [], states: {} },
};
const PATHS = Object.keys(PAGES);

/** @type {Map<string, string[][]>} By page, for each generator: its blocks as they were written, and all that is shown in the end. */
const outlines = new Map(PATHS.map((path) => [path, []]));

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  elements: ['html5', elementRules()],
  rules: {
    // What Markdown's renderers write in their own ways.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'no-raw-characters': 'off',
  },
});

/** @type {Browser} */
let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const generator of GENERATORS) {
  describe(generator, { skip: missing(generator) || false }, () => {
    /** @type {ReturnType<typeof openSite>} */
    let site;
    before(() => {
      site = openSite(generator);
    });
    after(() => site.close());

    for (const [path, { always, plain, states, told = [] }] of Object.entries(PAGES)) {
      test(`${path} is valid HTML`, async () => {
        const { results } = await validator.validateString(site.sourceOf(path), path);
        const found = results.flatMap(({ messages }) => messages);
        assert.deepEqual(
          found.map(({ line, ruleId, message }) => `${line}: ${message} (${ruleId})`),
          [],
        );
      });

      test(`${path} without scripts`, async (t) => {
        const { page } = await site.visit(browser, path, { javascript: false, width: 320 });
        t.after(() => page.close());
        const text = await shownText(page);
        assert.deepEqual(
          [...always, ...plain].filter((words) => !text.includes(words)),
          [],
          text,
        );
        assert.deepEqual(await emptyBlocks(page), []);
      });

      test(`${path} with scripts`, async (t) => {
        const { page, problems } = await site.visit(browser, path);
        t.after(() => page.close());
        const blocks = await settled(page);
        const warnings = (await problems()).map(
          (problem) => /record "[^"]*": [^.]*/.exec(problem)?.[0] ?? problem,
        );
        // The blocks of that page tell of what is wrong with their data.
        if (path !== '/hostile/') assert.deepEqual(warnings, told);
        /** @type {Record<string, number>} */
        const shown = {};
        for (const { name, state } of blocks)
          if (['ready', 'empty'].includes(state)) shown[name] = (shown[name] ?? 0) + 1;
        if (path !== '/hostile/') assert.deepEqual(shown, states);
        const text = await shownText(page);
        assert.deepEqual(
          always.filter((words) => !text.includes(words)),
          [],
          text,
        );
        outlines.get(path)?.push([...(await outlineOf(page)), text]);
      });

      // The markup of all generators is the same, as the last test sees.
      for (const width of isFull || generator === 'eleventy' ? [1280, 320] : []) {
        test(`${path} for everyone at ${width} px, light and dark`, async (t) => {
          const { page } = await site.visit(browser, path, { width });
          t.after(() => page.close());
          await settled(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          const light = await axeFindings(page);
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
          const dark = await axeFindings(page, ['color-contrast', 'link-in-text-block']);
          assert.deepEqual({ overflow, light, dark }, { overflow: 0, light: [], dark: [] });
        });
      }
    }

    test('parameters arrive', async (t) => {
      const { page, requests } = await site.visit(browser, '/community/');
      t.after(() => page.close());
      await settled(page);
      const cards = (/** @type {string} */ selector) =>
        page.$$eval(selector, (blocks) =>
          blocks.map(({ shadowRoot }) => shadowRoot?.querySelectorAll('article').length),
        );
      const headings = (/** @type {string} */ selector) =>
        page.$eval(selector, ({ shadowRoot }) =>
          [...(shadowRoot?.querySelectorAll('h3') ?? [])].map(({ textContent }) => textContent.trim()),
        );
      assert.deepEqual(
        await cards('iiif-event-list[group=museums][limit="1"]'),
        [1],
        'type, group and limit',
      );
      assert.deepEqual(
        await cards('iiif-event-list[type=community-call][limit="10"]'),
        [3],
        'ten calls by default',
      );
      assert.deepEqual(await headings('iiif-event-list[src$="events.json"]'), [
        'Conference by the lake',
        'Showcase',
      ]);
      assert.deepEqual(
        await headings('iiif-event-list:not([src])'),
        ['Open days of the map rooms', 'Workshop: a first manifest', 'Evening of short talks'],
        'items, without what is over',
      );
      const ownEvents = await page.$$eval('iiif-event-list:not([src])', ([, own]) =>
        [...(own?.shadowRoot?.querySelectorAll('article') ?? [])].map((card) =>
          [card.querySelector('h3'), ...card.querySelectorAll('time')]
            .map((each) => each?.textContent.trim())
            .join(' '),
        ),
      );
      assert.deepEqual(
        ownEvents,
        ['Tour of the stacks Monday 3 March 2098', 'Late opening Friday 4 April 2098 18:30–21:00 CEST'],
        'dates as YAML has them',
      );
      assert.match((await headings('iiif-next-call[group=museums]')).join(), /Museums/);
      const founders = await page.$eval('iiif-logo-grid[original]', ({ shadowRoot }) =>
        shadowRoot?.querySelector('ul')?.textContent.trim(),
      );
      assert.equal(founders, 'Founding House');
      assert.equal(await page.$eval('iiif-calendar', (calendar) => Object(calendar).view), 'agenda');
      const feeds = requests.filter((address) => address.endsWith('.json')).sort();
      assert.deepEqual(feeds, [
        'https://example.org/assets/feeds/calendar.json',
        'https://example.org/assets/feeds/events.json',
        'https://example.org/assets/feeds/institutions.json',
        'https://iiif.io/community/groups/groups.json',
      ]);
    });

    test('relative addresses in data belong to the site', async (t) => {
      const { page, requests } = await site.visit(browser, '/');
      t.after(() => page.close());
      await settled(page);
      await page.$eval('iiif-logo-grid', (grid) => grid.scrollIntoView());
      await page.waitForNetworkIdle({ idleTime: 200 });
      const logos = requests.filter((address) => address.includes('/images/logo-'));
      assert.deepEqual(logos.sort(), [
        'https://example.org/assets/images/logo-harbour.svg',
        'https://example.org/assets/images/logo-paper.svg',
      ]);
      const links = await page.$eval('iiif-news-list', ({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href),
      );
      assert.equal(links.length, 2);
      const [latest = ''] = links;
      assert.match(
        site.sourceOf(new URL(latest).pathname),
        /<h1>The reading room moves<\/h1><p slot="lead">Ben Later, <time datetime="2097-04-12">12 April 2097<\/time><\/p>/,
        'author and date below the title of news',
      );
      for (const link of links) assert.match(link, /^https:\/\/example\.org\/news\/[\w-]+\/$/);
    });

    for (const javascript of [true, false]) {
      test(`hostile data stay text ${javascript ? 'with' : 'without'} scripts`, async (t) => {
        const { page, problems } = await site.visit(browser, '/hostile/', { javascript });
        t.after(() => page.close());
        if (javascript) await settled(page);
        const found = await page.evaluate(() => {
          /** @type {string[]} */
          const found = [];
          /** @param {Document | ShadowRoot} root */
          const search = (root) => {
            for (const element of root.querySelectorAll('*')) {
              for (const { name, value } of element.attributes) {
                const isAddress = ['href', 'src', 'action', 'image'].includes(name);
                if (name.startsWith('on') || (isAddress && /script:/i.test(value))) {
                  found.push(`${element.localName} ${name}="${value}"`);
                }
              }
              if (element instanceof HTMLScriptElement && element.type !== 'application/json') {
                found.push(`script ${element.getAttribute('src') ?? element.text}`);
              }
              if (element.shadowRoot) search(element.shadowRoot);
            }
          };
          search(document);
          return { found, broken: 'broken' in window };
        });
        assert.deepEqual(found, { found: ['script /assets/iiif-blocks/iiif-blocks.js'], broken: false });
        // The image that its data names is not there.
        assert.deepEqual(
          (javascript ? await problems() : []).filter(
            (problem) => !/Failed to load resource|iiif-blocks: |^<iiif-/.test(problem),
          ),
          [],
        );
      });
    }

    test('a site under a path of its own', (t) => {
      const below = openSite(generator, '/maps');
      t.after(() => below.close());
      for (const path of PATHS) {
        const main = /<main>[^]*/.exec(below.sourceOf(path))?.[0] ?? '';
        const addresses = [...main.matchAll(/<(?:iiif-|img|a )[^>]*? (?:src|href|image)="(\/[^"]*)"/g)];
        const astray = addresses
          .map(([, address = '']) => address)
          .filter((address) => !address.startsWith('/maps/'));
        assert.deepEqual(astray, [], path);
        assert.ok(addresses.length > 2 || path === '/nothing/', `${addresses.length} addresses`);
      }
      assert.match(
        below.sourceOf('/'),
        /<script type="module" src="\/maps\/assets\/iiif-blocks\/iiif-blocks\.js">/,
      );
      assert.match(below.sourceOf('/'), /"https:\/\/example\.org\/maps\/assets\/images\/logo-harbour\.svg"/);
    });

    test('blocks that were given nothing are not there', () => {
      const main = /<main>([^]*)<\/main>/.exec(site.sourceOf('/nothing/'))?.[1] ?? '';
      assert.deepEqual(main.match(/<\w[\w-]*/g), ['<h1', '<p', '<p']);
    });
  });
}

test('every generator writes the same blocks', (t) => {
  for (const [path, [first, ...others]] of outlines) {
    for (const other of others) assert.deepEqual(other, first, path);
    t.diagnostic(
      `${path}: ${first?.length ?? 0} blocks, seen with ${others.length + Number(Boolean(first))} generators`,
    );
  }
});

/**
 * @param {Page} page
 * @returns {Promise<string>} What its reader sees, in the shadow roots as well, on one line.
 */
const shownText = (page) =>
  page.evaluate(() => {
    /** @type {string[]} */
    const words = [];
    /** @param {Node} node */
    const read = (node) => {
      if (node instanceof Text) words.push(node.data);
      if (node instanceof Element && (node.matches('script, style') || !node.checkVisibility())) {
        // A slot has no box of its own.
        if (!(node instanceof HTMLSlotElement)) return;
      }
      const assigned = node instanceof HTMLSlotElement ? node.assignedNodes() : [];
      const children = assigned.length
        ? assigned
        : ((node instanceof Element && node.shadowRoot) || node).childNodes;
      for (const child of children) read(child);
      if (node instanceof Element && getComputedStyle(node).display !== 'inline') words.push('\n');
    };
    read(document.body);
    return words.join('').replace(/\s+/g, ' ');
  });

/**
 * @param {Page} page
 * @returns {Promise<string[]>} Blocks that show nothing.
 */
const emptyBlocks = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('iiif-'))
      .filter((block) => {
        const { width, height } = block.getBoundingClientRect();
        const hasWords = [...block.querySelectorAll('*')].some(
          (each) => !each.matches('script') && (each.matches('img') || each.textContent.trim()),
        );
        return width < 1 || height < 1 || !hasWords;
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

/**
 * @param {Page} page
 * @returns {Promise<string[]>} Every block and what stands in it, as tags with their attributes, in the order of the page. Classes
 *   and ids are the generator's own affair.
 */
const outlineOf = (page) =>
  page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    const { body } = new DOMParser().parseFromString(text, 'text/html');
    const ours = [...body.querySelectorAll('main *')].filter(({ localName }) =>
      localName.startsWith('iiif-'),
    );
    return ours.map((element) => {
      const attributes = [...element.attributes]
        .filter(({ name }) => !['class', 'id'].includes(name))
        .map(({ name, value }) => ` ${name}="${value}"`);
      const words = element.querySelector('iiif-tab, iiif-card, iiif-slide, script')
        ? ''
        : element.textContent.replace(/\s+/g, '');
      return `${element.localName}${attributes.sort().join('')} ${words}`;
    });
  });
