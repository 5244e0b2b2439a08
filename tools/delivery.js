/**
 * `node tools/delivery.js`: what a server of `cdn/` sends for a million page views a day, and what an update of a feed costs,
 * as the tables of stories/guide/Delivery.mdx. `--write` puts them there, `--check` fails where they are others.
 * Sizes are those of the built files, compressed as a server does (brotli 11); the rest are the assumptions below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { closureOf, weightOf } from './built-files.js';
import { ROOT } from './ensure.js';

const cdn = join(ROOT, 'cdn');
const feeds = join(ROOT, 'demo-dist/feeds/fixed');
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

/**
 * What pages load: entries, and the names of the parts on demand that show their records.
 * @type {[name: string, entries: string[], parts: string[], feeds: string[]][]}
 */
const PAGES = [
  [
    '`iiif-event-list`, by the autoloader',
    ['iiif-blocks.js', 'elements/event-list.js'],
    ['events', 'cards'],
    ['events.json'],
  ],
  ['`iiif-event-list` by its own script', ['elements/event-list.js'], ['events', 'cards'], ['events.json']],
  [
    '`iiif-next-call`, by the autoloader',
    ['iiif-blocks.js', 'elements/next-call.js'],
    ['events', 'groups'],
    ['calendar.json', 'groups.json'],
  ],
  [
    '`iiif-logo-grid`, by the autoloader',
    ['iiif-blocks.js', 'elements/logo-grid.js'],
    ['institutions'],
    ['institutions.json'],
  ],
  ['`iiif-event-list` by `all.js`', ['all.js'], ['events', 'cards'], ['events.json']],
  [
    '`iiif-event-list`, embedded',
    [
      'embed.html',
      'embed.css',
      'themes/iiif.css',
      'embed-page.js',
      'elements/site.js',
      'elements/event-list.js',
    ],
    ['events', 'cards'],
    ['events.json'],
  ],
];

const tables = figures();
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

function figures() {
  const loads = PAGES.map(([name, entries, parts, sources]) => ({
    name,
    files: [
      ...closureOf(
        entries.map((entry) => join(cdn, entry)),
        parts,
      ),
    ],
    sources: sources.map((source) => join(feeds, source)),
  }));
  const [typical] = loads;
  if (!typical) throw new Error('There is no page.');
  return [
    `A first view, with nothing cached:`,
    table(
      ['a page with', 'files', 'of them short-lived', 'KB', 'its feeds, KB'],
      loads.map(({ name, files, sources }) => [
        name,
        files.length,
        files.filter(isEntry).length,
        kilobytes(weightOf(files)),
        kilobytes(weightOf(sources)),
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
    `A feed of ${kilobytes(weightOf([join(feeds, 'calendar.json')]))} KB (calls of the sample site), read by the same readers:`,
    table(
      ['updates a day', 'whole answers', 'answers 304', 'GB', 'to the source', 'of them whole'],
      [0, 1, 24, 288].map((updates) => feedTraffic(updates, weightOf([join(feeds, 'calendar.json')]))),
    ),
  ].join('\n\n');
}

/**
 * @param {string[]} files
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

/** @param {string} file Whether its name stays from release to release. */
function isEntry(file) {
  return !relative(cdn, file).startsWith('chunks');
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
