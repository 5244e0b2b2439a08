/**
 * `node tools/delivery.js`: what a server of `cdn/` sends for a million page views a day, and what an update of a feed costs,
 * as the tables of stories/guide/Delivery.mdx. `--write` puts them there, `--check` fails where they are others.
 * Files are those that a browser asks for, compressed as a server does (brotli 11); the rest are the assumptions below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './ensure.js';
import { brotli, inParallel, loadPage, openBrowser } from './page-load.js';
import { blockOf, feedAt, pageOf, site, siteWith } from './sample-pages.js';

/** @typedef {{ path: string, size: number }[]} Files */

const page = join(ROOT, 'stories/guide/Delivery.mdx');

const VIEWS = 1_000_000;
/** Shares of the views. The rest come back within five minutes, and are sent nothing. */
const FIRST = 0.6;
const LATER = 0.15;
/** Of an answer besides its body, and so the whole of a 304. */
const HEADERS = 300;
/** Places of a CDN that ask its source, each for itself, and how often a day an entry or a feed is stale there. */
const PLACES = 50;
const STALE = (24 * 60) / 5;
/** Share of the pages that stay open for an hour with `refresh="15"`, and how often they ask meanwhile. */
const OPEN = 0.05;
const POLLS = 4;

const EVENTS = { src: feedAt('/feeds/events.json') };
const EMBED = '/cdn/embed.html';

/** @type {[name: string, path: string, html?: string][]} */
const PAGES = [
  ['`iiif-event-list`, by the autoloader', ...own('iiif-blocks', blockOf('event-list', EVENTS))],
  ['`iiif-event-list` by its own script', ...own('elements/event-list', blockOf('event-list', EVENTS))],
  ['`iiif-next-call`, by the autoloader', ...own('iiif-blocks', blockOf('next-call'))],
  ['`iiif-logo-grid`, by the autoloader', ...own('iiif-blocks', blockOf('logo-grid'))],
  ['`iiif-event-list` by `all.js`', ...own('all', blockOf('event-list', EVENTS))],
  ['`iiif-event-list`, embedded', `${EMBED}?block=event-list&src=${EVENTS.src}&now=2026-05-20T12:00:00Z`],
];

const tables = await figures();
if (process.argv.includes('--write') || process.argv.includes('--check')) await settle();
else console.log(tables);

async function settle() {
  const text = readFileSync(page, 'utf8');
  const filled = text.replace(
    /(\{\/\* figures \*\/\})[^]*(\{\/\* end of figures \*\/\})/,
    (_, start, end) => `${start}\n\n${tables}\n\n${end}`,
  );
  const wanted = await format(filled, { ...(await resolveConfig(page)), filepath: page });
  if (process.argv.includes('--write')) {
    writeFileSync(page, wanted);
  } else if (wanted !== text) {
    console.error(
      'The tables are not those of the build: run "node tools/delivery.js --write" and commit the page.',
    );
    process.exitCode = 1;
  }
}

/**
 * @param {string} script Of `cdn/`.
 * @param {string} block
 * @returns {[path: string, html: string]} A page with both.
 */
function own(script, block) {
  return ['/page.html', pageOf(`/cdn/${script}.js`, block)];
}

/** @returns {Promise<{ name: string, files: Files, feeds: Files }[]>} What each page loads. */
async function loadAll() {
  const browser = await openBrowser();
  try {
    return await inParallel(PAGES, async ([name, path, html]) => {
      const answer = html ? siteWith(html) : site();
      const { files, feeds, problem } = await loadPage(browser, path, answer, { folder: '/cdn/' });
      if (problem) throw new Error(`${name}: ${problem}`);
      // The page in a frame is the library's, too.
      const frame = html ? [] : [{ path: EMBED, size: brotli(readFileSync(join(ROOT, EMBED))) }];
      return { name, files: [...frame, ...files], feeds };
    });
  } finally {
    await browser.close();
  }
}

async function figures() {
  const loads = await loadAll();
  const [typical] = loads;
  if (!typical) throw new Error('There is no page.');
  const feed = brotli(readFileSync(join(ROOT, 'demo-dist', feedAt('/feeds/calendar.json'))));
  return [
    `A first view, with nothing cached:`,
    table(
      ['a page with', 'files', 'of them short-lived', 'KB', 'its feeds, KB'],
      loads.map(({ name, files, feeds }) => [
        name,
        files.length,
        files.filter(isEntry).length,
        kilobytes(weightOf(files)),
        kilobytes(weightOf(feeds)),
      ]),
    ),
    `A million views a day of a page with ${typical.name}:`,
    table(
      ['served as', 'first views, GB', 'later views, GB', 'requests', 'of them to the source'],
      [
        ['`/iiif-blocks/1/` (short-lived entries)', ...traffic(typical.files, true)],
        ['`/iiif-blocks/1.2.3/` (all for ever)', ...traffic(typical.files, false)],
      ],
    ),
    `A feed of ${kilobytes(feed)} KB (calls of the sample site), read by the same readers:`,
    table(
      ['updates a day', 'whole answers', 'answers 304', 'GB', 'to the source', 'of them whole'],
      [0, 1, 24, 288].map((updates) => feedTraffic(updates, feed)),
    ),
  ].join('\n\n');
}

/**
 * @param {Files} files
 * @param {boolean} isLine Whether entries are asked for again.
 */
function traffic(files, isLine) {
  const entries = files.filter(isEntry).length;
  const first = VIEWS * FIRST * (weightOf(files) + files.length * HEADERS);
  const again = isLine ? VIEWS * LATER * entries : 0;
  const requests = VIEWS * FIRST * files.length + again;
  return [
    gigabytes(first),
    gigabytes(again * HEADERS),
    count(requests),
    isLine ? count(PLACES * (STALE * entries + files.length - entries)) : count(PLACES * files.length),
  ];
}

/**
 * Who comes back on another day has an old copy, unless nothing was published; an open page finds a change in so many of its
 * questions as there are updates between two.
 * @param {number} updates A day.
 * @param {number} size
 */
function feedTraffic(updates, size) {
  const polls = VIEWS * OPEN * POLLS;
  const later = VIEWS * LATER;
  const changed = Math.min(1, (updates * 15) / (24 * 60));
  const whole = VIEWS * FIRST + (updates ? later : 0) + polls * changed;
  const unchanged = (updates ? 0 : later) + polls * (1 - changed);
  const bytes = whole * (size + HEADERS) + unchanged * HEADERS;
  const asked = PLACES * STALE;
  return [
    updates,
    count(whole),
    count(unchanged),
    gigabytes(bytes),
    count(asked),
    count(PLACES * Math.min(updates, STALE)),
  ];
}

/** @param {Files[number]} file Whether its name stays from release to release. */
function isEntry({ path }) {
  return !path.startsWith('/cdn/chunks/');
}

/** @param {Files} files */
function weightOf(files) {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return bytes < 10_000 ? (bytes / 1000).toFixed(1) : Math.round(bytes / 1000);
}

/** @param {number} bytes @returns {string} To two figures. */
function gigabytes(bytes) {
  return bytes ? String(Number((bytes / 1e9).toPrecision(2))) : '0';
}

/** @param {number} number @returns {string} To two figures. */
function count(number) {
  return Number(number.toPrecision(2)).toLocaleString('en');
}

/**
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 */
function table(head, rows) {
  const line = (/** @type {(string | number)[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index ? '---:' : '---'))), ...rows.map(line)].join('\n');
}
