/** The page with every block under the strict policy that the design asks for, sent by the server as well. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { settled, visitor } from './site.js';

/** @import { Page } from 'puppeteer-core' */
/** @import { Look } from './site.js' */

const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const visit = visitor({ headers: { 'content-security-policy': POLICY } });
/** @type {Look} */
let view;

before(async () => {
  view = await visit('csp.html', undefined, { prepare: recordViolations });
});

test('the policy is in force', async (t) => {
  const { page } = await visit('csp.html', t, { prepare: recordViolations });
  const refused = await page.evaluate(() => {
    try {
      document.createElement('p').innerHTML = '<b>refused</b>';
    } catch (error) {
      return String(error);
    }
    return '';
  });
  assert.match(refused, /TypeError/);
  await page.evaluate(() => document.body.setAttribute('style', 'color: red'));
  const said = (await violationsOn(page)).join('\n');
  assert.match(said, /require-trusted-types-for/);
  assert.match(said, /style-src/);
});

test('every block shows its records', async () => {
  const blocks = await settled(view.page);
  assert.ok(new Set(blocks.map(({ name }) => name)).size >= 9, 'every block is on the page');
  const others = blocks.filter(({ state }) => state !== 'ready' && state !== 'defined');
  // One group on the page has no call planned.
  assert.deepEqual(others, [{ name: 'iiif-next-call', state: 'empty' }]);
});

test('a description with markup opens', async () => {
  await settled(view.page);
  const { opened, rich, plain } = await view.page.evaluate(async () => {
    const all = [...document.querySelectorAll('iiif-event-list, iiif-next-call')].flatMap((block) => [
      ...(block.shadowRoot?.querySelectorAll('details') ?? []),
    ]);
    for (const details of all) details.querySelector('summary')?.click();
    const end = performance.now() + 5000;
    const isFilled = () => all.some((details) => details.querySelector('.rich')?.childNodes.length);
    while (!isFilled() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    // The others are filled in the same task; what they replace goes in a frame.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const filled = all.filter((details) => details.querySelector('.rich')?.childNodes.length);
    return {
      opened: all.filter(({ open }) => open).length,
      rich: filled.length,
      plain: filled.filter((details) => details.querySelector('.text')?.checkVisibility()).length,
    };
  });
  assert.ok(opened > 3, `${opened} are open`);
  assert.ok(rich > 0, 'markup was sanitised and put in place');
  assert.equal(plain, 0, 'plain text beside its own markup');
});

test('descriptions for search engines are added and taken away', async () => {
  await settled(view.page);
  const graphs = await view.page.evaluate(async () => {
    const list = document.querySelector('iiif-event-list');
    const card = document.querySelector('iiif-event-card');
    const found = [];
    for (const block of [list, card]) {
      block?.toggleAttribute('structured-data', true);
      const end = performance.now() + 5000;
      const script = () => block?.querySelector('script[type="application/ld+json"]');
      while (!script() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
      found.push(script()?.textContent ?? '');
      block?.toggleAttribute('structured-data', false);
      while (script() && performance.now() < end) await new Promise(requestAnimationFrame);
      found.push(script()?.textContent ?? 'gone');
    }
    return found;
  });
  const [events = '', eventsAfter, event = '', eventAfter] = graphs;
  assert.equal(JSON.parse(events)['@graph'][0]['@type'], 'Event');
  assert.match(event, /Open house of the map room/);
  assert.deepEqual([eventsAfter, eventAfter], ['gone', 'gone']);
});

test('nothing was refused, and nothing went wrong', async () => {
  await settled(view.page);
  assert.deepEqual(await violationsOn(view.page), []);
  assert.deepEqual(view.errors, []);
});

/** @param {Page} page */
async function recordViolations(page) {
  await page.evaluateOnNewDocument(() => {
    /** @type {string[]} */
    const violations = [];
    Object.assign(window, { violations });
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, sample }) => {
        violations.push([effectiveDirective, blockedURI, sourceFile, sample].join(' '));
      },
    );
  });
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
function violationsOn(page) {
  return page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return /** @type {{ violations: string[] }} */ (/** @type {unknown} */ (window)).violations;
  });
}
