/** Embeds: `cdn/embed.html` in frames of a page on another origin, which may not use scripts of the library. */
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from 'puppeteer-core';
import { CHROME_ARGS } from '../../tools/browser.js';
import { ensureBrowser, ROOT } from '../../tools/ensure.js';
// Builds the demonstration site where there is none.
import { axeFindings } from './site.js';

/** @import { Browser, Frame, Page } from 'puppeteer-core' */
/** @import { TestContext } from 'node:test' */

const SANDBOX = 'allow-scripts allow-popups allow-downloads';
const FEEDS = '/feeds/fixed';
/** The feeds that blocks look things up in; the community's own would be asked on the network. */
const SITE = `base-url=/&now=2026-05-20T12:00:00Z&time-zone=Europe/Paris&events-src=${FEEDS}/events.json&calls-src=${FEEDS}/calendar.json&groups-src=${FEEDS}/groups-source.json&institutions-src=${FEEDS}/institutions.json`;
/** @type {Record<string, string>} Parameters of each block. */
const BLOCKS = {
  'api-list': `src=${FEEDS}/apis.json`,
  calendar: `view=month`,
  'event-list': `type=community-call&limit=3`,
  'group-info': `group=museums`,
  'group-list': `src=${FEEDS}/groups-source.json`,
  'logo-grid': `src=${FEEDS}/institutions.json&sample=6&seed=a`,
  'member-count': 'noun',
  'member-list': 'levels=founding full',
  'member-map': '',
  'news-list': `src=${FEEDS}/news.xml&limit=2`,
  'next-call': 'group=museums',
  'people-list': `src=${FEEDS}/executive.json`,
  schedule: `src=${FEEDS}/schedule.json`,
  'sponsor-list': `src=${FEEDS}/sponsors.json`,
};
/** @type {{ origins: string[], blocks: Record<string, object>, colors: string[] }} */
const OFFERED = JSON.parse(readFileSync(join(ROOT, 'cdn/embed.json'), 'utf8'));

/** @type {Record<string, string>} */
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** @type {Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serve>>} Where the embed page is. */
let embeds;
/** @type {Awaited<ReturnType<typeof serve>>} Where the page around it is. */
let host;

before(async () => {
  [embeds, host, browser] = await Promise.all([
    serve(),
    serve(),
    launch({
      executablePath: ensureBrowser(),
      protocolTimeout: 30_000,
      args: [...CHROME_ARGS, '--force-prefers-reduced-motion', '--lang=en-US'],
      env: { ...process.env, TZ: 'Europe/Berlin' },
    }),
  ]);
});

after(async () => {
  await browser.close();
  embeds.close();
  host.close();
});

/** A server of the demonstration site and of pages by path, which lets every origin read what it sends. */
async function serve() {
  /** @type {Record<string, string>} */
  const pages = {};
  const folder = join(ROOT, 'demo-dist');
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const file = normalize(join(folder, pathname));
    const isThere = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    const body = pages[pathname] ?? (isThere ? readFileSync(file) : undefined);
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': TYPES[extname(pathname)] ?? 'text/html; charset=utf-8',
      'access-control-allow-origin': '*',
    });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    pages,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Opens a page, and keeps what goes wrong on it and in its frames.
 * @param {TestContext} t
 * @param {string} url
 * @param {{ scheme?: 'light' | 'dark', width?: number, javascript?: boolean }} [view]
 */
async function open(t, url, { scheme = 'light', width = 800, javascript = true } = {}) {
  const page = await browser.newPage();
  t.after(() => page.close());
  /** @type {string[]} */
  const errors = [];
  /** @type {string[]} */
  const warnings = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    const isIcon = message.location().url?.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon)
      errors.push(`${message.text()} ${message.location().url ?? ''}`);
    if (message.type() === 'warn') warnings.push(message.text());
  });
  await page.emulateFocusedPage(true);
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.setJavaScriptEnabled(javascript);
  await page.goto(url, { waitUntil: 'load' });
  return { page, errors, warnings };
}

/** @param {string} query */
const embedAddress = (query) => `${embeds.address}/cdn/embed.html?${query}`;

/**
 * The address of a block, with the feeds of the sample site.
 * @param {string} block
 * @param {string} [more]
 */
const blockAddress = (block, more = '') =>
  embedAddress(`block=${block}&${SITE}&${BLOCKS[block]}${more && `&${more}`}`);

/**
 * A page of another origin with frames in it.
 * @param {TestContext} t
 * @param {string} body
 * @param {{ script?: string, width?: number, scheme?: 'light' | 'dark' }} [options] `script` as an attribute's text.
 */
async function openHost(t, body, { script = 'src', ...view } = {}) {
  const tag = script && `<script ${script}="${embeds.address}/cdn/embed.js"></script>`;
  host.pages['/host.html'] =
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Host</title><h1>Host</h1>${tag}${body}</html>`;
  return open(t, `${host.address}/host.html`, view);
}

/**
 * @param {string} src
 * @param {string} [more]
 */
const frameTag = (src, more = '') =>
  `<iframe title="IIIF" width="600" height="150" ${more} src="${src}"></iframe>`;

/**
 * What an embed shows, once it shows something.
 * @param {Page | Frame} page
 */
async function shown(page) {
  return page.evaluate(async () => {
    // Not by animation frames, which a frame that is out of sight does not have.
    const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
    const end = performance.now() + 15_000;
    /** @returns {(Element & { state?: string }) | null} */
    const find = () => document.querySelector('main :is(iiif-site > *, p)');
    const isThere = () => find()?.matches(':defined') && !/idle|loading/.test(find()?.state ?? '');
    while (performance.now() < end && !isThere()) await pause();
    await pause();
    const element = find();
    return {
      tag: element?.localName,
      state: element?.state,
      text: (element?.shadowRoot ?? element)?.textContent?.replace(/\s+/g, ' ').trim(),
      pictures: element?.shadowRoot?.querySelectorAll('img').length ?? 0,
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
    };
  });
}

/**
 * Waits, for as long as a busy machine takes, until something is true.
 * @param {() => Promise<boolean>} isTrue
 * @param {string} what
 */
async function until(isTrue, what) {
  const end = Date.now() + 15_000;
  while (Date.now() < end) {
    if (await isTrue()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`never: ${what}`);
}

describe('every block that reads a feed', { concurrency: 2 }, () => {
  test('is offered, and no other', () => {
    assert.deepEqual(Object.keys(OFFERED.blocks).sort(), Object.keys(BLOCKS).sort());
  });

  for (const block of Object.keys(BLOCKS)) {
    test(`${block} shows its records under the page's own policy`, async (t) => {
      const { page, errors, warnings } = await open(t, blockAddress(block));
      const { tag, state, text, pictures } = await shown(page);
      assert.deepEqual([tag, state], [`iiif-${block}`, 'ready']);
      assert.ok(text || pictures, 'words or pictures');
      assert.deepEqual([errors, warnings], [[], []]);
      const findings = await axeFindings(page);
      // The page around it has one.
      assert.deepEqual(
        findings.filter((finding) => !finding.startsWith('page-has-heading-one')),
        [],
      );
    });
  }
});

describe('what an address may ask for', { concurrency: 2 }, () => {
  /** @type {[name: string, query: string, parameter: string, reason: RegExp][]} */
  const refused = [
    ['no block', '', 'block', /none of api-list/],
    ['an unknown block', 'block=weather', 'block', /none of api-list/],
    ['a block that shows its own words', 'block=notification', 'block', /none of/],
    ['a name that every object has', 'block=constructor', 'block', /none of/],
    ['an unknown attribute', 'block=event-list&onclick=alert(1)', 'onclick', /takes no such parameter/],
    ['an attribute of another block', 'block=event-list&levels=full', 'levels', /takes no such/],
    ['a class', 'block=event-list&class=x', 'class', /takes no such/],
    ['style', 'block=event-list&style=color:red', 'style', /takes no such/],
    ['words', 'block=event-list&label=Buy%20now', 'label', /takes no such/],
    ['a value that is none', 'block=event-list&type=party', 'type', /none of event, community-call/],
    ['a group with blanks in its name', 'block=next-call&group=Buy%20it%20now', 'group', /no id/],
    ['a number that is none', 'block=event-list&limit=many', 'limit', /no number/],
    ['a foreign feed', 'block=event-list&src=https://evil.example/e.json', 'src', /evil\.example is none of/],
    ['another port', 'block=event-list&src=http://127.0.0.1:1/e.json', 'src', /127\.0\.0\.1:1 is none/],
    ['a foreign host after two slashes', 'block=event-list&src=//evil.example/e', 'src', /is none of/],
    [
      'a foreign host behind a user name',
      'block=event-list&src=https://iiif.io@evil.example/',
      'src',
      /none/,
    ],
    ['a user name', 'block=event-list&src=https://someone@iiif.io/e.json', 'src', /none of/],
    ['a host that only begins alike', 'block=event-list&src=https://iiif.io.evil.example/', 'src', /none/],
    ['a foreign feed of the site', 'block=next-call&groups-src=https://evil.example/', 'groups-src', /none/],
    ['a foreign base', 'block=event-list&base-url=https://evil.example/', 'base-url', /none of/],
    [
      'a script as a feed',
      'block=event-list&src=javascript:alert(1)',
      'src',
      /javascript: is not the protocol/,
    ],
    ['data as a feed', 'block=event-list&src=data:application/json,[]', 'src', /data: is not the protocol/],
    ['a feed in memory', `block=event-list&src=blob:https://iiif.io/1`, 'src', /blob: is not/],
    ['a zone that is none', 'block=event-list&time-zone=%3Cb%3E', 'time-zone', /no IANA time zone/],
    ['a colour that is none', 'block=event-list&accent=url(x)', 'accent', /no colour/],
    ['a theme that is none', 'block=event-list&theme=../x', 'theme', /none of iiif, neutral/],
    ['a scheme that is none', 'block=event-list&color-scheme=sepia', 'color-scheme', /none of auto, light/],
    ['a language that is none', 'block=event-list&lang=!', 'lang', /no language tag/],
  ];
  for (const [name, query, parameter, reason] of refused) {
    test(`not ${name}`, async (t) => {
      const { page, errors, warnings } = await open(t, embedAddress(query));
      const { tag, text } = await shown(page);
      assert.equal(tag, 'p');
      assert.match(text ?? '', /^This part of the page cannot be shown/);
      assert.equal(await page.$('iiif-site'), null);
      assert.equal(warnings.length, 1, warnings.join('\n'));
      assert.ok(warnings[0]?.includes(`"${parameter}"`), warnings[0]);
      assert.match(warnings[0] ?? '', reason);
      assert.deepEqual(errors, []);
    });
  }

  test('the sentence is in the language of the page', async (t) => {
    const { page } = await open(t, embedAddress('block=weather&lang=fr-CA'));
    const { text, lang } = await shown(page);
    assert.match(text ?? '', /^Cette partie de la page/);
    assert.equal(lang, 'fr-CA');
  });

  test('what nobody knows is not said back', async (t) => {
    for (const block of ['next-call', 'group-info', 'event-list']) {
      const address = embedAddress(`block=${block}&${SITE}&group=iiif-is-over`);
      const { page } = await open(t, address);
      const { state } = await shown(page);
      const words = await page.evaluate(() => document.body.innerText);
      assert.doesNotMatch(words, /iiif-is-over/, block);
      assert.match(words, /nothing to show/, `${block} ${state}`);
    }
  });

  test('the page has no way to load, run or send what its policy does not name', async (t) => {
    const { page, errors } = await open(t, blockAddress('event-list'));
    await shown(page);
    const said = await page.evaluate(async (foreign) => {
      /** @type {string[]} */
      const violations = [];
      document.addEventListener('securitypolicyviolation', (event) =>
        violations.push(event.effectiveDirective),
      );
      await fetch(foreign).catch(() => undefined);
      document.body.setAttribute('style', 'color: red');
      try {
        document.body.innerHTML = '<p>';
      } catch {
        violations.push('trusted types');
      }
      const script = document.createElement('script');
      const { trustedTypes } = /** @type {{ trustedTypes: any }} */ (/** @type {unknown} */ (window));
      const policy = trustedTypes.createPolicy('any', { createScript: (/** @type {string} */ text) => text });
      script.textContent = policy.createScript('globalThis.ran = true');
      document.body.append(script);
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { violations, ran: 'ran' in globalThis };
    }, host.address);
    assert.equal(said.ran, false);
    for (const what of ['connect-src', 'style-src-attr', 'script-src-elem', 'trusted types']) {
      assert.ok(said.violations.includes(what), `${what}: ${said.violations.join(', ')}`);
    }
    assert.ok(errors.length > 0);
  });
});

// One at a time: a page behind another one does not lay out its frames.
describe('in frames of another page', () => {
  for (const script of ['src', 'async src', 'type="module" src']) {
    test(`frames grow and shrink with what they show: <script ${script}>`, async (t) => {
      const { page, errors, warnings } = await openHost(
        t,
        frameTag(blockAddress('event-list')) + frameTag(blockAddress('news-list')),
        { script },
      );
      await until(async () => (await fits(page)).every(Boolean), 'both fit');
      const [events = 0, news = 0] = await heights(page);
      assert.ok(events > 160 && news > 160 && events !== news, `${events}, ${news}`);
      // Twice as wide, and so less high.
      await page.evaluate(() => {
        for (const frame of document.querySelectorAll('iframe')) frame.width = '300';
      });
      await until(async () => ((await heights(page))[0] ?? 0) > events, 'a narrow one is higher');
      await until(async () => (await fits(page)).every(Boolean), 'both fit again');
      await page.evaluate(() => {
        for (const frame of document.querySelectorAll('iframe')) frame.width = '600';
      });
      await until(async () => (await heights(page))[0] === events, 'a wide one is as high as before');
      assert.deepEqual([errors, warnings], [[], []]);
    });
  }

  test('a frame that comes later, and one that shows something else', async (t) => {
    const { page } = await openHost(t, frameTag(blockAddress('next-call')));
    await until(async () => (await fits(page))[0] ?? false, 'the first fits');
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, width: '600', height: '50', title: 'IIIF' });
      document.body.append(frame);
    }, blockAddress('event-list'));
    await until(async () => (await fits(page))[1] ?? false, 'the second fits');
    const [, before] = await heights(page);
    await page.evaluate((src) => {
      for (const frame of document.querySelectorAll('iframe')) frame.src = src;
    }, blockAddress('news-list'));
    await until(async () => {
      const [first, second] = await heights(page);
      return first === second && first !== before && (await fits(page)).every(Boolean);
    }, 'both fit what they show now');
  });

  test('a frame with a border, whatever its box is', async (t) => {
    const style = (/** @type {string} */ box) => `style="box-sizing: ${box}; border: 10px solid"`;
    const address = blockAddress('next-call');
    const { page } = await openHost(
      t,
      frameTag(address, style('border-box')) + frameTag(address, style('content-box')),
    );
    await until(async () => (await fits(page)).every(Boolean), 'both fit');
  });

  test('without the script a frame keeps its height, and scrolls', async (t) => {
    const { page, errors } = await openHost(t, frameTag(blockAddress('event-list')), { script: '' });
    const frame = await embedIn(page);
    assert.equal((await shown(frame)).state, 'ready');
    assert.deepEqual(await heights(page), [150]);
    const scrolled = await frame.evaluate(() => {
      scrollTo(0, 1e6);
      return scrollY;
    });
    assert.ok(scrolled > 50, `${scrolled}`);
    assert.deepEqual(errors, []);
  });

  test('the page is left as it was, but for the heights of frames', async (t) => {
    const { page } = await openHost(t, '', { script: '' });
    const names = () => page.evaluate(() => Object.getOwnPropertyNames(window).sort());
    const before = await names();
    await page.addScriptTag({ url: `${embeds.address}/cdn/embed.js` });
    assert.deepEqual(await names(), before);
    const { size } = statSync(join(ROOT, 'cdn/embed.js'));
    assert.ok(size <= 1024, `${size} bytes`);
  });

  test('heights are taken only from embeds, only for themselves, and within bounds', async (t) => {
    // A page of the host's own at an address that ends alike, which says what it likes.
    host.pages['/other/embed.html'] =
      `<!doctype html><script>const say = (height) => parent.postMessage({ type: 'iiif-embed', height }, '*');
       addEventListener('message', () => say(Number(new URLSearchParams(location.search).get('height'))));</script>`;
    host.pages['/stranger.html'] =
      `<!doctype html><script>addEventListener('message', () => parent.postMessage({ type: 'iiif-embed', height: 777 }, '*'));</script>`;
    const at = (/** @type {string} */ path) => frameTag(`${host.address}${path}`);
    const { page } = await openHost(
      t,
      [
        at('/other/embed.html?height=300'),
        at('/other/embed.html?height=1000000'),
        at('/other/embed.html?height=1'),
        at('/other/embed.html?height=NaN'),
        at('/stranger.html'),
        frameTag(`${host.address}/other/embed.html?height=300`, `sandbox="allow-scripts"`),
      ].join(''),
    );
    await page.evaluate(async (origin) => {
      for (const frame of document.querySelectorAll('iframe')) {
        frame.contentWindow?.postMessage({ type: 'hello' }, '*');
      }
      // The host itself, and a message that is none.
      postMessage({ type: 'iiif-embed', height: 500 }, origin);
      postMessage(null, origin);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }, host.address);
    assert.deepEqual(await heights(page), [300, 20_000, 24, 150, 150, 300]);
  });

  test('heights are told only to a parent that asks, and to its origin alone', async (t) => {
    const { page } = await openHost(t, frameTag(blockAddress('next-call')), { script: '' });
    const frame = await embedIn(page);
    await shown(frame);
    const said = await page.evaluate(async () => {
      /** @type {unknown[]} */
      const messages = [];
      addEventListener('message', ({ data }) => messages.push(data));
      const embed = document.querySelector('iframe')?.contentWindow;
      const pause = () => new Promise((resolve) => setTimeout(resolve, 200));
      await pause();
      const unasked = messages.length;
      embed?.postMessage({ type: 'something' }, '*');
      embed?.postMessage('iiif-embed', '*');
      await pause();
      const toOthers = messages.length;
      embed?.postMessage({ type: 'iiif-embed' }, '*');
      await pause();
      return { unasked, toOthers, messages };
    });
    assert.deepEqual([said.unasked, said.toOthers], [0, 0]);
    assert.equal(said.messages.length, 1);
    assert.deepEqual(Object.keys(/** @type {object} */ (said.messages[0])).sort(), ['height', 'type']);
  });

  for (const sandbox of [SANDBOX, `${SANDBOX} allow-same-origin allow-popups-to-escape-sandbox`]) {
    test(`in a sandbox: ${sandbox}`, async (t) => {
      const blocks = ['event-list', 'calendar', 'schedule'];
      const { page, errors } = await openHost(
        t,
        blocks.map((block) => frameTag(blockAddress(block), `sandbox="${sandbox}"`)).join(''),
      );
      await until(async () => (await fits(page)).every(Boolean), 'all fit');
      assert.deepEqual(errors, []);
    });
  }

  test('links open in a tab of their own, which knows nothing of the page', async (t) => {
    const { page } = await openHost(t, frameTag(blockAddress('next-call')));
    const frame = await embedIn(page);
    await shown(frame);
    const opened = new Promise((resolve) => page.once('popup', resolve));
    await frame.evaluate((address) => {
      const link = document.querySelector('iiif-next-call')?.shadowRoot?.querySelector('a[href]');
      /** @type {HTMLAnchorElement} */ (link).href = address;
      /** @type {HTMLAnchorElement} */ (link).click();
    }, `${host.address}/index.html`);
    const tab = /** @type {Page} */ (await opened);
    t.after(() => tab.close());
    assert.equal(await tab.evaluate(() => opener), null);
    assert.equal(page.url(), `${host.address}/host.html`);
    assert.match(frame.url(), /embed\.html/);
  });
});

describe('how it looks', { concurrency: 2 }, () => {
  test('the language is that of the address, else of the browser, and with it the direction', async (t) => {
    /** @type {[parameters: string, lang: string, dir: string, words: RegExp][]} */
    const cases = [
      ['', 'en-US', 'ltr', /Next call/i],
      ['lang=fr', 'fr', 'ltr', /Prochaine réunion/i],
      ['lang=ar', 'ar', 'rtl', /Next call/i],
      ['lang=pa-Arab', 'pa-Arab', 'rtl', /Next call/i],
      ['lang=pa', 'pa', 'ltr', /Next call/i],
    ];
    for (const [parameters, lang, dir, words] of cases) {
      const { page } = await open(t, blockAddress('next-call', parameters));
      const result = await shown(page);
      assert.deepEqual([result.lang, result.dir], [lang, dir], parameters);
      assert.match(result.text ?? '', words, parameters);
    }
  });

  test('light or dark is that of the reader, or of the address; the ground is the host’s', async (t) => {
    /** @type {[parameters: string, scheme: 'light' | 'dark', isDark: boolean][]} */
    const cases = [
      ['', 'light', false],
      ['', 'dark', true],
      ['color-scheme=light', 'dark', false],
      ['color-scheme=dark', 'light', true],
    ];
    for (const [parameters, scheme, isDark] of cases) {
      const { page } = await open(t, blockAddress('next-call', parameters), { scheme });
      await shown(page);
      const { ink, ground } = await page.evaluate(() => {
        const base = document.querySelector('iiif-next-call')?.shadowRoot?.querySelector('.base');
        return {
          ink: getComputedStyle(/** @type {Element} */ (base)).color,
          ground: getComputedStyle(document.documentElement).backgroundColor,
        };
      });
      assert.equal(ink, isDark ? 'rgb(237, 240, 240)' : 'rgb(0, 25, 39)', `${parameters} ${scheme}`);
      assert.equal(ground, 'rgba(0, 0, 0, 0)');
      const contrast = await axeFindings(page, ['color-contrast']);
      assert.deepEqual(contrast, []);
    }
  });

  test('theme and colours are those of the address', async (t) => {
    const look = async (/** @type {string} */ parameters) => {
      const { page, errors } = await open(t, blockAddress('next-call', parameters));
      await shown(page);
      assert.deepEqual(errors, []);
      return page.evaluate(() => {
        const base = document.querySelector('iiif-next-call')?.shadowRoot?.querySelector('.base');
        const { color, fontFamily } = getComputedStyle(/** @type {Element} */ (base));
        return { color, font: fontFamily.split(',')[0] };
      });
    };
    const iiif = await look('');
    const neutral = await look('theme=neutral');
    assert.match(iiif.font ?? '', /PT Sans/);
    assert.equal(neutral.font, 'system-ui');
    assert.equal((await look('text=%23a00')).color, 'rgb(170, 0, 0)');
    assert.equal((await look('theme=neutral&text=0073b0')).color, 'rgb(0, 115, 176)');
  });

  test('without scripts there is a way to where the content is', async (t) => {
    const { page } = await open(t, blockAddress('event-list'), { javascript: false });
    const link = await page.$eval('noscript a', (a) => ({
      text: a.parentElement?.innerText,
      href: a.getAttribute('href'),
    }));
    assert.deepEqual(link, {
      text: 'This part of the page needs JavaScript. Go to iiif.io',
      href: 'https://iiif.io/',
    });
  });
});

/**
 * The frame of the first embed, once it is there.
 * @param {Page} page
 */
async function embedIn(page) {
  return page.waitForFrame((frame) => frame.url().includes('/embed.html?'));
}

/** @param {Page} page */
function heights(page) {
  return page.$$eval('iframe', (frames) => frames.map(({ clientHeight }) => clientHeight));
}

/**
 * Whether each frame is as high as what it shows, and that is there. A browser lays frames out only near the part of the page
 * that is seen, so that each is looked at in its turn, as a reader does.
 * @param {Page} page
 */
async function fits(page) {
  const fitting = [];
  for (const element of await page.$$('iframe')) {
    const height = await element.evaluate(async (frame) => {
      frame.scrollIntoView({ block: 'nearest' });
      await new Promise((resolve) => setTimeout(resolve, 50));
      return frame.clientHeight;
    });
    const frame = await element.contentFrame();
    const isFitting = await frame.evaluate((height) => {
      /** @type {(Element & { state?: string }) | null} */
      const block = document.querySelector('main iiif-site > *');
      return block?.state === 'ready' && Math.ceil(document.body.getBoundingClientRect().height) === height;
    }, height);
    fitting.push(isFitting);
  }
  return fitting;
}
