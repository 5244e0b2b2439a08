/** The example sites of the generators, built, at the address that they are made for, in a browser: what their tests share. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { buildSite } from '../../../integrations/example/build.js';
import { ROOT } from '../../../tools/ensure.js';
import { mediaTypeOf } from '../../../tools/media-types.js';
import { ensureProgram } from '../../../tools/programs.js';
import { openBrowser as open } from '../../../tools/serve.js';

/**
 * @import { Browser, HTTPRequest, Page } from 'puppeteer-core'
 * @import { Generator } from '../../../integrations/example/build.js'
 * @typedef {object} Visit
 * @property {Page} page
 * @property {() => Promise<string[]>} problems What the console said until now, and what went wrong on the page.
 * @property {string[]} requests Every address that was asked for.
 */

/** Where the examples say that they are. Requests for it are answered from the folder that was built. */
const ADDRESS = 'https://example.org';

/** Said on a page's console to know that all before it was heard. */
const MARK = 'All was heard.';

/** The community's own feeds, which blocks read where nothing else is said. */
const COMMUNITY = /^https:\/\/iiif\.io\/(?:events|community\/groups)\/((?:events|groups)\.json)$/;

/**
 * Makes sure that a generator's program is there.
 * @param {Generator} generator
 * @returns {string} Why it is not there; '' when it is.
 */
export function missing(generator) {
  if (generator === 'eleventy') {
    const isThere = existsSync(join(ROOT, 'node_modules/@11ty/eleventy/cmd.cjs'));
    return isThere ? '' : 'the npm package @11ty/eleventy is not installed';
  }
  return missingProgram(generator, [generator === 'hugo' ? 'version' : '--version']);
}

/**
 * Makes sure that a program is there.
 * @param {string} program
 * @param {string[]} options With these it only prints its version.
 * @param {string} [name] The Debian package.
 * @returns {string} Why it is not there; '' when it is.
 */
export function missingProgram(program, options, name = program) {
  try {
    const packages = ['--no-install-recommends', name];
    ensureProgram(program, packages, () => spawnSync(program, options).status === 0 || undefined);
    return '';
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
}

/** @returns {Promise<Browser>} */
export const openBrowser = () => open({ args: ['--force-prefers-reduced-motion', '--hide-scrollbars'] });

/**
 * Builds a generator's example.
 * @param {Generator} generator
 * @param {string} [path] What the site is served under, as `/maps`.
 */
export function openSite(generator, path) {
  const folder = mkdtempSync(join(tmpdir(), `iiif-blocks-site-${generator}-`));
  const said = buildSite(generator, folder, path);

  /** @param {string} path @returns {string | undefined} */
  function fileAt(path) {
    const file = normalize(join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : ''));
    return file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
  }

  /** @param {HTTPRequest} request */
  function answer(request) {
    const { origin, pathname } = new URL(request.url());
    const [, feed] = COMMUNITY.exec(request.url()) ?? [];
    const file = feed ? fileAt(`/assets/feeds/${feed}`) : origin === ADDRESS && fileAt(pathname);
    if (!file) return request.respond({ status: 404, body: '' });
    return request.respond({
      contentType: mediaTypeOf(file) ?? 'application/octet-stream',
      headers: { 'access-control-allow-origin': '*' },
      body: readFileSync(file),
    });
  }

  return {
    /** What the generator said. */
    said,

    /** @param {string} path @returns {string} The source of a page as it was built. */
    sourceOf: (path) => readFileSync(fileAt(path) ?? join(folder, path), 'utf8'),

    /**
     * @param {Browser} browser
     * @param {string} path
     * @param {{ width?: number, javascript?: boolean, scheme?: 'light' | 'dark' }} [view]
     * @returns {Promise<Visit>} The page when it is loaded, but not yet its feeds.
     */
    async visit(browser, path, { width = 1280, javascript = true, scheme = 'light' } = {}) {
      const page = await browser.newPage();
      /** @type {string[]} */
      const problems = [];
      /** @type {string[]} */
      const requests = [];
      page.on('pageerror', (error) => problems.push(String(error)));
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) {
          problems.push(`${message.text()} ${message.location().url ?? ''}`);
        }
      });
      page.on('request', (request) => {
        requests.push(request.url());
        answer(request).catch((/** @type {unknown} */ error) => problems.push(String(error)));
      });
      await page.setRequestInterception(true);
      await page.emulateFocusedPage(true);
      await page.setViewport({ width, height: 900 });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await page.setJavaScriptEnabled(javascript);
      await page.goto(ADDRESS + path, { waitUntil: 'load' });
      return {
        page,
        requests,
        async problems() {
          // The console is heard in order, but late.
          const heard = new Promise((resolve) =>
            page.on('console', (last) => last.text() === MARK && resolve(true)),
          );
          await page.evaluate((mark) => console.log(mark), MARK);
          await heard;
          return problems;
        },
      };
    },

    close: () => rmSync(folder, { recursive: true }),
  };
}

/** What html-validate has to know of our elements, from their manifest. */
export function elementRules() {
  const { modules } = createRequire(import.meta.url)('../../../custom-elements.json');
  /** @type {{ tagName?: string, attributes?: { name: string, type?: { text: string } }[] }[]} */
  const declarations = modules.flatMap((/** @type {any} */ { declarations = [] }) => declarations);
  const rules = declarations.flatMap(({ tagName, attributes = [] }) => {
    const known = attributes.map(({ name, type: { text = '' } = {} }) => {
      const values = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value);
      return [name, text === 'boolean' ? { boolean: true } : values.length ? { enum: values } : {}];
    });
    const rule = { flow: true, phrasing: true, transparent: true, attributes: Object.fromEntries(known) };
    return tagName ? [[tagName, rule]] : [];
  });
  return Object.fromEntries(rules);
}
