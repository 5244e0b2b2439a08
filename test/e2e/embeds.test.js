/** `cdn/embed.html`: what it shows, what it takes, and how it looks. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';
import { blockAddress, BLOCKS, embedAddress, host, open, shown, SITE } from './embed-site.js';
import { axeFindings } from './site.js';

/** @type {{ origins: string[], blocks: Record<string, object>, colors: string[] }} */
const OFFERED = JSON.parse(readFileSync(join(ROOT, 'cdn/embed.json'), 'utf8'));

describe('every block that reads a feed', { concurrency: 2 }, () => {
  test('is offered', () => {
    assert.deepEqual(
      Object.keys(BLOCKS).filter((block) => !OFFERED.blocks[block]),
      [],
    );
  });

  for (const block of Object.keys(OFFERED.blocks)) {
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
      // The script is not to run, and the violations are told of in tasks of their own.
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
