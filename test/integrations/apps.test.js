/**
 * The applications in integrations/apps, one for each framework: their types are checked, they are built with the packed library,
 * and used in a browser, as they are published and as they are developed.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { preview } from 'vite';
import { build, checkTypes, folder, frameworks, prepare } from '../../integrations/apps/build.js';
import { openBrowser } from '../../tools/serve.js';
import { firstOf } from '../helpers/campaign.js';

/**
 * @import { Browser, Page } from 'puppeteer-core'
 * @import { IiifEventList } from '../../src/elements/event-list/event-list.js'
 * @typedef {import('../../integrations/apps/build.js').Framework} Framework
 */

/** As it is published; as it is developed, for one framework where not for all. */
const MODES = /** @type {const} */ (['production', 'development']);

/** @type {Browser} */
let browser;

before(async () => {
  prepare();
  browser = await openBrowser({ zone: 'UTC' });
});

after(() => browser?.close());

for (const name of frameworks) {
  describe(name, () => {
    test('is typed', () => checkTypes(name));

    for (const mode of firstOf(MODES, name === frameworks[0] ? 2 : 1)) {
      test(`shows, changes, removes and re-adds blocks, in ${mode}`, async (t) => {
        build(name, mode);
        const { page, said } = await open(name, mode, t);

        // Properties and attributes arrive: objects, text, numbers, with a dash and without.
        await until(page, { shown: '3', loads: '1', cards: 3, members: '5 members' });
        assert.deepEqual(await see(page), {
          group: 'Museums',
          groupHeading: 'H2',
          cardHeading: 'H3',
          cards: 3,
          titles: ['Museums', 'Museums', 'Museums'],
          zone: 'CEST',
          shown: '3',
          loads: '1',
          members: '5 members',
          problem: '',
        });

        await page.select('[name=group]', 'maps');
        await until(page, { group: 'Maps', cards: 2, shown: '2', loads: '2', titles: ['Maps', 'Maps'] });

        // Data changes: one more record, one more event.
        await press(page, 'add', 'Enter');
        await until(page, { cards: 3, shown: '3', loads: '3' });
        await press(page, 'add', 'Enter');
        await until(page, { cards: 4, shown: '4', loads: '4' });

        await page.select('[name=limit]', '2');
        await until(page, { cards: 2, shown: '2', loads: '5' });

        // Removed and added again, it is told of once each time, and what was removed is let go.
        let loads = 5;
        const comeAndGo = async (/** @type {number} */ times) => {
          for (let time = 0; time < times; time++) {
            await press(page, 'listed', 'Space');
            await until(page, { cards: undefined });
            await press(page, 'listed', 'Space');
            await until(page, { cards: 2, shown: '2', loads: String(++loads) });
          }
        };
        await comeAndGo(5);
        const before = await lists(page);
        await comeAndGo(10);
        const kept = (await lists(page)) - before;
        // A timer or an animation holds the last one or two for a moment, however long that is; a leak holds each of them.
        assert.ok(kept < 5, `${kept} of 10 lists that were removed are kept alive`);

        assert.deepEqual(said.splice(0), []);

        // A feed that cannot be had is told of, and leaves what the page gave.
        await press(page, 'break', 'Enter');
        await until(page, { problem: 'the server answered 404 Not Found', members: 'some members' });
        const [failure, warning, ...more] = said;
        assert.match(failure ?? '', /^error: Failed to load resource.* 404/);
        assert.match(warning ?? '', /^warn: <iiif-member-count> cannot use .*missing\.json/);
        assert.deepEqual(more, []);
      });
    }
  });
}

/**
 * @param {Framework} name
 * @param {'production' | 'development'} mode
 * @param {import('node:test').TestContext} t
 * @returns {Promise<{ page: Page, said: string[] }>} The page, and the errors and warnings on its console.
 */
async function open(name, mode, t) {
  const server = await preview({
    root: join(folder, name),
    configFile: false,
    appType: 'mpa', // what is not there is answered as such
    logLevel: 'silent',
    build: { outDir: `dist/${mode}` },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const page = await browser.newPage();
  t.after(async () => {
    await page.close();
    await server.close();
  });
  /** @type {string[]} */
  const said = [];
  page.on('pageerror', (error) => said.push(String(error)));
  page.on('console', (message) => {
    const type = message.type();
    const isLitsOwn = message.text().startsWith('Lit is in dev mode');
    if ((type === 'error' || type === 'warn') && !isLitsOwn) said.push(`${type}: ${message.text()}`);
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address());
  await page.goto(`http://127.0.0.1:${port}/`);
  return { page, said };
}

/**
 * What a reader sees of the blocks and the application.
 * @param {Page} page
 */
function see(page) {
  return page.evaluate(() => {
    const block = (/** @type {string} */ name) => document.querySelector(`iiif-${name}`);
    const words = (/** @type {Element | null | undefined} */ element) =>
      /** @type {HTMLElement | null | undefined} */ (element)?.innerText.replace(/\s+/g, ' ').trim();
    const heading = block('next-call')?.shadowRoot?.querySelector('h1, h2, h3, h4, h5, h6');
    const list = block('event-list')?.shadowRoot;
    const titles = list && [...list.querySelectorAll('[part=heading]')];
    const count = block('member-count');
    return {
      group: words(heading),
      groupHeading: heading?.tagName,
      cards: list?.querySelectorAll('li').length,
      cardHeading: titles?.[0]?.closest('h1, h2, h3, h4, h5, h6')?.tagName,
      titles: titles?.map(words),
      zone: /CES?T/.exec(words(list?.querySelector('[part=when]')) ?? '')?.[0],
      shown: words(document.querySelector('[name=shown]')),
      loads: words(document.querySelector('[name=loads]')),
      members: words(count?.shadowRoot?.querySelector('[part=base]')) || words(count),
      problem: words(document.querySelector('[name=problem]')),
    };
  });
}

/**
 * Waits until all of `wanted` is seen; throws with what is seen instead.
 * @param {Page} page
 * @param {Partial<Awaited<ReturnType<typeof see>>>} wanted
 */
async function until(page, wanted) {
  const end = Date.now() + 15_000;
  for (;;) {
    const seen = await see(page);
    const part = Object.fromEntries(
      Object.keys(wanted).map((key) => [key, seen[/** @type {keyof typeof seen} */ (key)]]),
    );
    try {
      assert.deepEqual(part, wanted);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/**
 * By keyboard, as whoever has no mouse does.
 * @param {Page} page
 * @param {string} name
 * @param {'Enter' | 'Space'} key
 */
async function press(page, name, key) {
  await page.focus(`[name=${name}]`);
  await page.keyboard.press(key);
}

/**
 * @param {Page} page
 * @returns {Promise<number>} How many event lists the page keeps in memory.
 */
async function lists(page) {
  const prototype = await page.evaluateHandle(
    () => /** @type {CustomElementConstructor} */ (customElements.get('iiif-event-list')).prototype,
  );
  const found = await page.queryObjects(
    /** @type {import('puppeteer-core').JSHandle<IiifEventList>} */ (prototype),
  );
  const count = await found.evaluate((all) => all.length);
  // A handle keeps what it leads to: the next look would find all of these again.
  await Promise.all([found.dispose(), prototype.dispose()]);
  return count;
}
