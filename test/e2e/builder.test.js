/** The snippet builder: its form, its preview, and that what it gives to be copied runs on a page of another origin. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { init, parse } from 'es-module-lexer';
import { declaredElements } from '../../tools/elements.js';
import { ROOT } from '../../tools/ensure.js';
import { firstOf } from '../helpers/campaign.js';
import {
  bench as makeBench,
  allSnippets,
  choose,
  openBuilder,
  openPage,
  snippetsOn,
  until,
} from './builder-site.js';
import { settled } from './site.js';

/**
 * @import { Page } from 'puppeteer-core'
 * @import { Bench, Snippet } from './builder-site.js'
 */

const open = makeBench();
/** @type {Bench} */
let bench;
/** @type {Record<string, { imports: string[], dynamicImports: string[] }>} */
const modules = json('demo-dist/cdn/modules.json');
/** @type {Record<string, string>} */
const integrity = json('demo-dist/cdn/integrity.json');
/** @type {{ tagName: string, attributes?: { name: string, type?: { text: string }, default?: string }[] }[]} */
const elements = declaredElements();

/** @type {Map<string, Record<string, Snippet>>} */
let all;

before(async () => {
  bench = await open();
  const { page } = await openBuilder(bench);
  all = await allSnippets(page);
  await page.close();
});

test('modules.json says what each file imports', async () => {
  await init;
  assert.deepEqual(
    Object.keys(modules).sort(),
    Object.keys(integrity)
      .filter((file) => file.endsWith('.js'))
      .sort(),
  );
  for (const [file, { imports, dynamicImports }] of Object.entries(modules)) {
    const code = readFileSync(join(ROOT, 'demo-dist/cdn', file), 'utf8');
    const [found] = parse(code);
    const pathsOf = (/** @type {boolean} */ isDynamic) =>
      [
        ...new Set(
          found
            .filter(({ d }) => (isDynamic ? d >= 0 : d === -1))
            // The minifier's quotes may be backticks.
            .map(({ s, e }) => code.slice(s, e).replace(/^[`'"]|[`'"]$/g, ''))
            .map((specifier) => new URL(specifier, `http://x/${file}`).pathname.slice(1)),
        ),
      ].sort();
    assert.deepEqual(
      { imports, dynamicImports },
      { imports: pathsOf(false), dynamicImports: pathsOf(true) },
      file,
    );
  }
});

test('the builder has every public element', () => {
  const names = elements.map(({ tagName }) => tagName.replace('iiif-', '')).sort();
  assert.deepEqual([...all.keys()].sort(), names);
});

for (const id of ['script', 'integrity']) {
  describe(`as copied, on a page of another origin: ${id}`, { concurrency: 3 }, () => {
    // With hashes a page has every file of the other snippet, and more that may go wrong.
    for (const { tagName } of id === 'integrity' ? elements : firstOf(elements, 6)) {
      test(tagName, async () => {
        const code = all.get(tagName.replace('iiif-', ''))?.[id]?.parts[0]?.code ?? '';
        assert.match(code, new RegExp(`<${tagName}[\\s>]`));
        const { page, errors, requests } = await openSnippet(code);
        const blocks = await settled(page);
        assert.ok(blocks.some(({ name }) => name === tagName));
        assert.deepEqual(
          blocks.filter(({ state }) => !['defined', 'ready', 'empty'].includes(state)),
          [],
        );
        assert.deepEqual(errors, []);
        const scripts = requests.filter((url) => url.startsWith(`${bench.address}/cdn/`));
        assert.ok(scripts.length);
        if (id === 'integrity') {
          // Nothing runs that no hash has been given for.
          assert.deepEqual(
            scripts.filter((url) => !code.includes(`"${url}"`)),
            [],
          );
        }
        await page.close();
      });
    }
  });
}

describe('a file that was tampered with', () => {
  const poison = (/** @type {string} */ text) => `${text}\nglobalThis.isPoisoned = true;`;
  const isPoisoned = (/** @type {Page} */ page) => page.evaluate(() => 'isPoisoned' in globalThis);
  /** @param {string} name Of a chunk, without its hash. */
  const chunk = (name) => Object.keys(modules).find((file) => file.startsWith(`chunks/${name}-`)) ?? '';

  for (const [what, block, file] of /** @type {const} */ ([
    ['entry', 'event-list', 'elements/event-list.js'],
    ['chunk that it imports', 'event-list', chunk('feed')],
    ['chunk that it loads on demand', 'member-map', chunk('world-map')],
  ])) {
    test(`is refused: the ${what}`, async () => {
      assert.ok(modules[file], 'there is such a file');
      const mend = bench.tamper(file, poison);
      const snippet = all.get(block);
      const view = await openSnippet(snippet?.integrity?.parts[0]?.code ?? '');
      const control = await openSnippet(snippet?.script?.parts[0]?.code ?? '');
      await settled(control.page);
      await control.page.waitForFunction(() => 'isPoisoned' in globalThis);
      const end = performance.now() + 10_000;
      const said = () => view.errors.some((error) => /integrity/.test(error));
      while (!said() && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
      mend();
      assert.ok(said(), view.errors.join('\n'));
      assert.equal(await isPoisoned(view.page), false);
      const text = await view.page.$eval(`iiif-${block}`, (element) => element.textContent.trim());
      assert.match(text, /Calls of the IIIF community|members/i, 'what stands in the block stays');
      await Promise.all([view.page.close(), control.page.close()]);
    });
  }
});

describe('the form', () => {
  test('every attribute of every element is there, and changes the block and the snippet', async () => {
    const { page } = await openBuilder(bench);
    for (const { tagName, attributes = [] } of elements) {
      await choose(page, tagName.replace('iiif-', ''));
      const fields = await page.$$eval('.controls [id^="option-"]:is(input, select)', (all) =>
        all.map(({ id }) => id.replace('option-', '')),
      );
      const names = attributes.map(({ name }) => name);
      assert.deepEqual(fields.sort(), names.sort(), tagName);
      assert.deepEqual(await page.evaluate(tryFields, tagName, names), [], tagName);
    }
    await page.close();
  });

  test('content goes into the block and the snippet', async () => {
    const { page } = await openBuilder(bench, '?block=pullquote');
    await page.$eval('#builder-content', (area) => {
      /** @type {HTMLTextAreaElement} */ (area).value = '<p>Other <em>words</em></p>';
      area.dispatchEvent(new Event('input'));
    });
    await until(page, () =>
      document.querySelector('iframe')?.contentDocument?.querySelector('iiif-pullquote em'),
    );
    assert.match(
      (await snippetsOn(page)).script?.parts[0]?.code ?? '',
      /<iiif-pullquote><p>Other <em>words<\/em><\/p><\/iiif-pullquote>$/,
    );
    await page.close();
  });
});

describe('the preview', () => {
  test('has the width, theme, colours, language and direction that are chosen', async () => {
    const { page, errors } = await openBuilder(bench, '?block=event-list');
    const look = () =>
      page.evaluate(() => {
        const frame = document.querySelector('iframe');
        const html = /** @type {HTMLElement} */ (frame?.contentDocument?.documentElement);
        const { backgroundColor } = getComputedStyle(html);
        const { lang, dir } = html;
        const isThemed = Boolean(html.querySelector('link[href$="iiif.css"]'));
        return {
          width: frame?.contentWindow?.innerWidth,
          lang,
          dir,
          isThemed,
          isDark: backgroundColor !== 'rgb(255, 255, 255)',
        };
      });
    const first = await look();
    assert.deepEqual(
      { ...first, width: 0 },
      { width: 0, lang: 'en', dir: '', isThemed: true, isDark: false },
    );
    for (const width of [320, 640]) {
      await page.focus('input[name=builder-width]:checked');
      await page.click(`input[name=builder-width][value="${width}"]`);
      assert.equal((await look()).width, width);
    }
    await page.keyboard.press('ArrowRight');
    assert.equal((await look()).width, first.width);
    await page.select('#builder-theme', 'neutral');
    await page.select('#builder-scheme', 'dark');
    await page.select('#builder-lang', 'fr');
    await page.select('#builder-dir', 'rtl');
    assert.deepEqual(
      { ...(await look()), width: 0 },
      { width: 0, lang: 'fr', dir: 'rtl', isThemed: false, isDark: true },
    );
    const { script, frame } = await snippetsOn(page);
    assert.match(script?.parts[0]?.code ?? '', /lang="fr" dir="rtl"/);
    assert.doesNotMatch(script?.parts[0]?.code ?? '', /iiif\.css/);
    assert.match(frame?.parts[0]?.code ?? '', /lang=fr&amp;theme=neutral&amp;color-scheme=dark"/);
    assert.deepEqual(errors, []);
    await page.close();
  });

  test('shows sample data, and grows with it', async () => {
    const { page, errors } = await openBuilder(bench, '?block=event-list&limit=2');
    await until(page, () => {
      const list = document.querySelector('iframe')?.contentDocument?.querySelector('iiif-event-list');
      return list?.shadowRoot?.querySelectorAll('article').length === 2;
    });
    const height = () => page.$eval('iframe', ({ offsetHeight }) => offsetHeight);
    const before = await height();
    await page.$eval('#option-limit', (field) => {
      /** @type {HTMLInputElement} */ (field).value = '4';
      field.dispatchEvent(new Event('input'));
    });
    await until(page, () => {
      const list = document.querySelector('iframe')?.contentDocument?.querySelector('iiif-event-list');
      return list?.shadowRoot?.querySelectorAll('article').length === 4;
    });
    const end = performance.now() + 15_000;
    while ((await height()) <= before + 100) assert.ok(performance.now() < end, 'the frame does not grow');
    assert.deepEqual(errors, []);
    await page.close();
  });
});

describe('sharing', () => {
  test('the address keeps what is chosen', async () => {
    const { page } = await openBuilder(bench, '?block=logo-grid');
    await page.evaluate(() =>
      /** @type {HTMLElement | null} */ (document.querySelector('#option-original'))?.click(),
    );
    await page.$eval('#option-sample', (field) => {
      /** @type {HTMLInputElement} */ (field).value = '4';
      field.dispatchEvent(new Event('input'));
    });
    await page.select('#builder-scheme', 'dark');
    const { search } = new URL(page.url());
    assert.equal(search, '?block=logo-grid&original=false&sample=4&color-scheme=dark');
    const other = await openBuilder(bench, search);
    assert.deepEqual(await snippetsOn(other.page), await snippetsOn(page));
    assert.match(
      (await snippetsOn(page)).script?.parts[0]?.code ?? '',
      /<iiif-logo-grid\s+sample="4"\s+src="[^"]*"\s*>/,
    );
    await Promise.all([page.close(), other.page.close()]);
  });

  test('a link of somebody else’s brings no script, neither into the page nor into what is copied', async () => {
    const content = `<p onclick="ran()">Hi</p><script>ran()</script><img src=x onerror="ran()"><iiif-button href="javascript:ran()" onfocus="ran()">Go</iiif-button><a href="javascript:ran()">a</a><svg onload="ran()"></svg><style>*{}</style>`;
    const query = new URLSearchParams({
      block: 'button',
      href: 'javascript:ran()',
      base: 'https://evil.example/',
      content,
    });
    const { page } = await openBuilder(bench, `?${query.toString()}`);
    const codes = Object.values(await snippetsOn(page)).flatMap(({ parts }) => parts.map(({ code }) => code));
    const shown = await page.evaluate(
      () => document.querySelector('iframe')?.contentDocument?.body.innerHTML ?? '',
    );
    assert.match(shown, /<p>Hi<\/p>/);
    for (const text of [shown, ...codes]) assert.doesNotMatch(text, /ran\(|javascript:|evil|<style/);
    await page.close();
  });
});

describe('copying', () => {
  test('puts the snippet on the clipboard and says so', async () => {
    const context = bench.browser.defaultBrowserContext();
    const state = 'granted';
    await context.setPermission(
      bench.address,
      { permission: { name: 'clipboard-read' }, state },
      { permission: { name: 'clipboard-write' }, state },
    );
    const { page } = await openBuilder(bench, '?block=next-call');
    // By keyboard alone: from the row of tabs to the panel, its button and its text.
    await until(page, () => document.querySelector('iiif-tabs')?.shadowRoot?.querySelector('[role=tab]'));
    await page.evaluate(() => {
      const row = document.querySelector('iiif-tabs')?.shadowRoot;
      /** @type {HTMLElement | null | undefined} */ (row?.querySelector('[role=tab]'))?.focus();
    });
    await page.keyboard.press('ArrowRight');
    const isFocused = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') === 'Copy: With SRI, In the page',
      );
    for (let presses = 0; presses < 4 && !(await isFocused()); presses++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await until(
      page,
      () => document.querySelector('snippet-builder [role=status]')?.textContent === 'Copied.',
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.equal(copied, (await snippetsOn(page)).integrity?.parts[0]?.code);
    await context.clearPermissionOverrides();
    await page.close();
  });

  test('selects the snippet where the clipboard may not be used', async () => {
    const { page } = await openBuilder(bench, '?block=next-call');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
    });
    await page.$eval('#snippet-script button', (button) => button.click());
    await until(page, () =>
      document.querySelector('snippet-builder [role=status]')?.textContent.startsWith('Selected'),
    );
    const selected = await page.evaluate(() => String(getSelection()));
    assert.equal(selected.trim(), (await snippetsOn(page)).script?.parts[0]?.code);
    await page.close();
  });
});
/** @param {string} code */
async function openSnippet(code) {
  const view = await openPage(bench);
  const icon = `<link rel="icon" href="${bench.address}/images/leaf.svg">`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>${icon}</head><body><main>${code}</main></body></html>`;
  await view.page.goto(bench.publish(html), { waitUntil: 'load' });
  return view;
}

/**
 * In the page: sets each option to another value and takes it back, and looks at the live block and at the snippet.
 * @param {string} tag
 * @param {string[]} names
 */
async function tryFields(tag, names) {
  /** @type {string[]} */
  const problems = [];
  const builder = /** @type {import('lit').LitElement} */ (document.querySelector('snippet-builder'));
  const block = () => document.querySelector('iframe')?.contentDocument?.querySelector(`iiif-site ${tag}`);
  const element = block();
  /** @type {Record<string, string>} */
  const values = {
    number: '2',
    date: '2027-01-02',
    address: `${location.origin}/feeds/empty.json`,
    zone: 'Europe/Oslo',
    instant: '2027-01-02T10:00Z',
    text: 'x',
  };
  for (const name of names) {
    const field = /** @type {HTMLInputElement | HTMLSelectElement} */ (
      document.querySelector(`#option-${name}`)
    );
    const isBox = field instanceof HTMLInputElement && field.type === 'checkbox';
    const set = async (/** @type {string | boolean} */ value) => {
      if (typeof value === 'boolean') /** @type {HTMLInputElement} */ (field).checked = value;
      else field.value = value;
      field.dispatchEvent(new Event(isBox || field instanceof HTMLSelectElement ? 'change' : 'input'));
      await builder.updateComplete;
    };
    const choices = field instanceof HTMLSelectElement ? [...field.options].map(({ value }) => value) : [];
    const before = isBox ? field.checked : field.value;
    const value = isBox
      ? !before
      : (choices.find((choice) => choice && choice !== before) ?? values[field.className] ?? 'x');
    await set(value);
    const code = document.querySelector('#snippet-script code')?.textContent ?? '';
    const start = new RegExp(`<${tag}(?=[\\s>])[^>]*>`).exec(code)?.[0] ?? '';
    const isInitial =
      field instanceof HTMLSelectElement && /default/.test(field.selectedOptions[0]?.text ?? '');
    const expected = isInitial ? null : typeof value === 'string' ? value : value ? '' : null;
    const help = document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;
    if (block() !== element) problems.push(`${name}: another element`);
    if (block()?.getAttribute(name) !== expected)
      problems.push(`${name}: ${block()?.getAttribute(name)} is not ${expected}`);
    if (new RegExp(`\\s${name}(?=[=\\s>])`).test(start) !== (expected !== null))
      problems.push(`${name}: not in ${start}`);
    if (expected && !start.includes(`${name}="${expected}"`))
      problems.push(`${name}: not ${expected} in ${start}`);
    if (!help?.trim()) problems.push(`${name}: no help`);
    if (!field.labels?.[0]?.textContent.includes(name)) problems.push(`${name}: no label`);
    await set(before);
    // Off again: what holds anyway is not written.
    if (before === '' && block()?.hasAttribute(name)) problems.push(`${name}: stays`);
  }
  return problems;
}

/** @param {string} path */
function json(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
