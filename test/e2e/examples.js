/** The code in the guide and the README, and what stands at the addresses that it names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../tools/ensure.js';
import { mediaTypeOf } from '../../tools/media-types.js';

/**
 * @import { HTTPRequest, Page } from 'puppeteer-core'
 * @typedef {object} Example A fenced block of code.
 * @property {string} file
 * @property {number} line
 * @property {string} language
 * @property {Record<string, string>} info What stands after the language, `key=value` or `key="value"`; `key` alone is ''.
 * @property {string} code
 */

const GUIDE = 'stories/guide';

/** The pages of the guide, as paths from the root. */
export const PAGES = readdirSync(join(ROOT, GUIDE))
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => `${GUIDE}/${name}`);

/** Code of the applications in integrations/apps, which are run by tests of their own and have it word for word. */
const OF_APPLICATIONS = /^ [\w-]+\/[\w.-]+$/;

/** Every block of code in the guide and the README, in their order. */
export const EXAMPLES = [...PAGES, 'README.md'].flatMap(examplesIn);

/** The others ask for programs that are installed for them: test/integrations/sites/guide.test.js has those of `tested-in=sites`. */
export const RUN_HERE = EXAMPLES.filter(({ info }) => info['tested-in'] === undefined);

/**
 * @param {string} file
 * @returns {Example[]}
 */
function examplesIn(file) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const blocks = [...text.matchAll(/^```(\w*)(.*)\n([^]*?)^```$/gm)];
  return blocks
    .filter(([, , words = '']) => !OF_APPLICATIONS.test(words))
    .map(({ index, 1: language = '', 2: words = '', 3: code = '' }) => ({
      file,
      line: text.slice(0, index).split('\n').length,
      language,
      info: Object.fromEntries(
        [...words.matchAll(/([\w-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)].map(([, key, quoted, bare]) => [
          key,
          quoted ?? bare ?? '',
        ]),
      ),
      code,
    }));
}

/**
 * Where files of an example's addresses are: the built library, and the demonstration's feeds and drawings.
 * @type {[address: RegExp, file: string][]}
 */
const PLACES = [
  [/^\/(?:iiif-blocks\/[\d.]+|cdn)\/(.+)$/, 'cdn/$1'],
  [/^\/events\/events\.json$/, 'demo-dist/feeds/events.json'],
  [/^\/events\/calendar\.json$/, 'demo-dist/feeds/calendar.json'],
  [/^\/community\/groups\/groups\.json$/, 'demo-dist/feeds/groups.json'],
  [/^\/(?:feeds|data)\/(.+)$/, 'demo-dist/feeds/$1'],
  [/^\/(logos|images)\/(.+)$/, 'demo-dist/$1/$2'],
  [/^\/favicon\.ico$/, 'demo-dist/logos/yale.svg'],
];

/**
 * Answers requests for an example's addresses, on whichever server they are; anything else but the page itself is refused.
 * @param {Page} page
 * @param {Record<string, string>} headers Sent with what comes from another server.
 * @returns {Promise<string[]>} The addresses that were refused, as they come.
 */
export async function answerFor(page, headers = { 'access-control-allow-origin': '*' }) {
  /** @type {string[]} */
  const refused = [];
  /** @param {HTTPRequest} request */
  const answer = async (request) => {
    const url = new URL(request.url());
    if (/^\/(page\.html|example\.js)$/.test(url.pathname)) return request.continue();
    const [address, file] = PLACES.find(([address]) => address.test(url.pathname)) ?? [];
    const path = address && file ? join(ROOT, url.pathname.replace(address, file)) : '';
    if (existsSync(path)) {
      const contentType = mediaTypeOf(path) ?? 'application/json';
      return request.respond({ status: 200, contentType, headers, body: readFileSync(path) });
    }
    refused.push(request.url());
    return request.abort();
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
  return refused;
}

/** @type {Record<string, string>} */
const hashes = existsSync(join(ROOT, 'cdn/integrity.json'))
  ? JSON.parse(readFileSync(join(ROOT, 'cdn/integrity.json'), 'utf8'))
  : {};

/**
 * A page with an example on it: the example itself where it is a whole one. The library is added where the example has no script
 * tag, and hashes are those of this build.
 * @param {string} code
 * @param {boolean} [hasScript] Whether `/example.js` runs on it.
 */
export function pageOf(code, hasScript) {
  const html = code.replace(/<script\b[^>]*integrity="[^"]*"[^>]*>/g, (tag) => {
    const file = /src="[^"]*\/iiif-blocks\/[\d.]+\/([^"]+)"/.exec(tag)?.[1] ?? '';
    return tag.replace(/integrity="[^"]*"/, `integrity="${hashes[file]}"`);
  });
  const library = /<script\b[^>]*\bsrc=/.test(html)
    ? ''
    : '<script type="module" src="/cdn/iiif-blocks.js"></script>';
  const script = hasScript ? '<script type="module" src="/example.js"></script>' : '';
  if (/^<!doctype/i.test(html)) return html.replace('</body>', `${script}</body>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>An example</title>${library}<body>${html}${script}</body></html>`;
}
