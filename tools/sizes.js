/**
 * `npm run size`: measures the scripts and style sheets that a page with one block loads by itself, and compares them with
 * tools/budgets.json: their size with brotli 11, the number of files, and the number of steps, feeds included. It opens one page for each
 * element with the autoloader, and some elements in an application made from `dist/` by a bundler.
 *
 *   npm run size -- --write                  also puts some of the table into README.md, between <!-- size --> and <!-- /size -->
 *   npm run size -- --check                  also fails where README.md has other figures
 *   npm run size -- event-list               lists the files of the page with that block, step by step
 *   npm run size -- elements/event-list.js   lists the modules in that file of `cdn/` and its imports, the heaviest first
 *
 * The budget of an element is `core` plus its line in `own`, or `own.default`, plus `feed` if it reads a feed. A line for its page in
 * `pages` replaces the sum. 1 KB is 1,000 bytes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { bundle, BUNDLERS } from './bundles.js';
import { ROOT } from './ensure.js';
import { compressed, costOf, inParallel, loadPage } from './page-load.js';
import { settleReadme, table } from './readme.js';
import { elementNames } from './elements.js';
import { blockOf, feedAt, pageOf, site, siteWith } from './sample-pages.js';
import { openBrowser } from './serve.js';

/**
 * @import { Browser } from 'puppeteer-core'
 * @import { Answer, Cost, Load } from './page-load.js'
 * @typedef {{ KB: number, files?: number, steps?: number }} Budget Limits; a missing one has no limit.
 * @typedef {object} Page
 * @property {string} name
 * @property {() => Answer | Promise<Answer>} site
 * @property {string} [path] `/page.html` by default.
 * @property {string} [folder] The folder of the files that count; all by default.
 * @typedef {Page & { load: Load, cost: Cost }} Measured
 */

/** @type {{ core: Required<Budget>, feed: Budget, own: Record<string, Budget>, pages: Record<string, Budget>, bundled: number, iCalendar: number }} */
const budgets = JSON.parse(readFileSync(join(ROOT, 'tools/budgets.json'), 'utf8'));

/** Elements that are also measured with bundlers. */
const BUNDLED = ['event-list', 'member-count', 'logo-grid', 'next-call', 'hero'];
/** The name of a page whose list of events reads iCalendar. */
const ICALENDAR = 'event-list, iCalendar';
/** @type {Record<string, Record<string, string>>} Attributes that replace those of the sample. */
const ATTRIBUTES = {
  'event-list': { src: feedAt('/feeds/events.json') },
  [ICALENDAR]: { src: feedAt('/feeds/calendar.ics') },
};

for (const folder of ['demo-dist', 'dist']) {
  if (existsSync(join(ROOT, folder))) continue;
  console.error(`There is no ${folder}/ yet: run "npm run build:demo" first.`);
  process.exit(1);
}

const wanted = process.argv.slice(2).find((option) => !option.startsWith('--'));
if (wanted?.endsWith('.js')) await listModules(wanted);
else await inBrowser((browser) => (wanted ? listSteps(browser, wanted) : check(browser)));

/** @param {(browser: Browser) => Promise<void>} work */
async function inBrowser(work) {
  const browser = await openBrowser();
  try {
    await work(browser);
  } finally {
    await browser.close();
  }
}

/** @returns {Page[]} */
function allPages() {
  const names = [...elementNames(), ICALENDAR];
  const inApp = (/** @type {string} */ name, /** @type {string} */ bundler) => async () => {
    const page = pageOf('/main.js', markupOf(name));
    return site(await bundle({ bundler, name, element: elementOf(name), page }));
  };
  return [
    { name: 'no block', site: () => siteWith(pageOf('/cdn/iiif-blocks.js')), folder: '/cdn/' },
    { name: 'start page', path: '/index.html', site: () => site(), folder: '/cdn/' },
    ...names.map((name) => ({
      name,
      site: () => siteWith(pageOf('/cdn/iiif-blocks.js', markupOf(name))),
      folder: '/cdn/',
    })),
    ...BUNDLERS.flatMap((bundler) =>
      [...BUNDLED, ICALENDAR].map((name) => ({ name: `${name} by ${bundler}`, site: inApp(name, bundler) })),
    ),
  ];
}

/** @param {string} name The name of a page. */
function elementOf(name) {
  return name.replace(/,.*/, '');
}

/** @param {string} name The name of a page. */
function markupOf(name) {
  return blockOf(elementOf(name), ATTRIBUTES[name]);
}

/**
 * @param {Browser} browser
 * @param {Page} page
 * @returns {Promise<Measured>}
 */
async function measure(browser, page) {
  const load = await loadPage(browser, page.path ?? '/page.html', await page.site(), page);
  return { ...page, load, cost: costOf(load) };
}

/** @param {Browser} browser */
async function check(browser) {
  const pages = await inParallel(allPages(), (page) => measure(browser, page));
  const bytesOf = (/** @type {string} */ name) => pages.find((page) => page.name === name)?.cost.bytes ?? NaN;
  let failed = 0;
  console.log(line('a page with', 'KB', 'files', 'steps', ''));
  for (const { name, load, cost } of pages) {
    const budget = budgetOf(name, load, bytesOf);
    const problems = [...(load.problem ? [load.problem] : []), ...excess(cost, budget)];
    if (problems.length) failed++;
    console.log(line(name, ...cells(cost, budget), problems.length ? `✗ ${problems.join(', ')}` : '✓'));
  }
  console.log(
    failed ? `\n${failed} of ${pages.length} over budget.` : `\nAll ${pages.length} within budget.`,
  );
  const stale = [...Object.keys(budgets.own), ...Object.keys(budgets.pages)].filter(
    (name) => name !== 'default' && !pages.some((page) => page.name === name),
  );
  if (stale.length) console.log(`tools/budgets.json has lines for no page: ${stale.join(', ')}`);
  if (failed || stale.length) process.exitCode = 1;
  settleReadme('size', await readmeTable(pages));
}

/** @param {readonly Measured[]} pages */
function readmeTable(pages) {
  const rows = ['no block', ...BUNDLED, 'start page'].flatMap((name) => {
    const page = pages.find((page) => page.name === name);
    const bundled = pages.find((page) => page.name === `${name} by Vite`);
    const kilobytes = (/** @type {Measured | undefined} */ page) =>
      page ? (page.cost.bytes / 1000).toFixed(1) : '–';
    const label = elementNames().includes(name) ? `one \`iiif-${name}\`` : name;
    return page ? [[label, kilobytes(page), page.cost.files, page.cost.steps, kilobytes(bundled)]] : [];
  });
  return table([['a page with', 'KB', 'files', 'steps', 'through Vite, KB'], ...rows]);
}

/**
 * @param {string} name The name of a page.
 * @param {Load} load
 * @param {(name: string) => number} bytesOf The size of the page of this name.
 * @returns {Budget}
 */
function budgetOf(name, load, bytesOf) {
  const [inCdn = '', bundler] = name.split(' by ');
  if (inCdn === ICALENDAR) {
    const without = [elementOf(inCdn), ...(bundler ? [bundler] : [])].join(' by ');
    return { KB: bytesOf(without) / 1000 + budgets.iCalendar };
  }
  if (bundler) return { KB: (bytesOf(inCdn) / 1000) * budgets.bundled };
  const { core, feed, own } = budgets;
  const parts = [core, ...(load.feeds.length ? [feed] : []), own[name] ?? own.default];
  const sum = (/** @type {'KB' | 'files' | 'steps'} */ key) =>
    parts.reduce((sum, part) => sum + (part?.[key] ?? 0), 0);
  return budgets.pages[name] ?? { KB: sum('KB'), files: sum('files'), steps: sum('steps') };
}

/**
 * @param {Cost} cost
 * @param {Budget} budget
 * @returns {string[]}
 */
function excess({ bytes, files, steps }, budget) {
  /** @type {[string, number, number | undefined][]} */
  const pairs = [
    ['KB', bytes / 1000, budget.KB],
    ['files', files, budget.files],
    ['steps', steps, budget.steps],
  ];
  return pairs.flatMap(([unit, value, limit = Infinity]) =>
    value > limit ? [`${unit === 'KB' ? (value - limit).toFixed(2) : value - limit} ${unit} over`] : [],
  );
}

/**
 * @param {Cost} cost
 * @param {Budget} budget
 */
function cells({ bytes, files, steps }, budget) {
  const of = (/** @type {number | string} */ value, /** @type {number | string} */ limit = '–') =>
    `${value} / ${limit}`;
  return [
    of((bytes / 1000).toFixed(2), budget.KB.toFixed(2)),
    of(files, budget.files),
    of(steps, budget.steps),
  ];
}

/**
 * @param {Browser} browser
 * @param {string} name
 */
async function listSteps(browser, name) {
  const page = allPages().find((page) => page.name === name);
  if (!page)
    throw new Error(
      `No such page. There are: ${allPages()
        .map(({ name }) => name)
        .join('; ')}`,
    );
  const { load } = await measure(browser, page);
  load.steps.forEach((paths, index) => {
    console.log(`step ${index + 1}`);
    for (const path of paths) {
      const size = load.files.find((file) => file.path === path)?.size;
      console.log(`${(size?.toLocaleString('en') ?? '–').padStart(9)}  ${path}`);
    }
  });
  if (load.problem) console.log(load.problem);
}

/**
 * Builds in memory, because only the bundler knows the modules of a chunk. A module compresses worse alone than in its chunk: compare the
 * numbers, do not add them.
 * @param {string} name
 */
async function listModules(name) {
  const result = await build({
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'cdn',
    logLevel: 'error',
    build: { write: false },
  });
  const chunks = [result]
    .flat()
    .flatMap((bundle) => ('output' in bundle ? bundle.output : []))
    .filter((chunk) => chunk.type === 'chunk');
  const files = new Set([name]);
  // The iteration of a set includes members that are added meanwhile.
  for (const file of files) {
    const chunk = chunks.find(({ fileName }) => fileName === file);
    if (!chunk) throw new Error(`The build of cdn/ has no ${file}.`);
    for (const path of chunk.imports) files.add(path);
  }
  const sizes = chunks
    .filter(({ fileName }) => files.has(fileName))
    .flatMap(({ modules }) => Object.entries(modules))
    .map(([id, { code }]) => ({ id: relative(ROOT, id), size: compressed(Buffer.from(code ?? '')).length }));
  for (const { id, size } of sizes.sort((a, b) => b.size - a.size)) {
    if (size > 50) console.log(`${size.toLocaleString('en').padStart(7)}  ${id.replaceAll('\\', '/')}`);
  }
}

function line(name = '', KB = '', files = '', steps = '', note = '') {
  return `${name.padEnd(32)}${KB.padStart(15)}${files.padStart(9)}${steps.padStart(8)}  ${note}`;
}
