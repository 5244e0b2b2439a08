/**
 * `npm run bench`: compares the time of 1,000 event cards with the lower limit (template cloning) and with the old inline script;
 * measures the growth of time and memory, the cost of a change, and the time of a page's first card (first-card.js). It runs a production
 * bundle in Chromium, the ways interleaved, and prints medians, and medians of the ratios within each round. Exits with 1 when a bar of
 * the design is missed.
 *
 *   npm run bench -- --write       also puts the tables into README.md, between <!-- bench --> and <!-- /bench -->
 *   npm run bench -- --rounds=31   more rounds than 15
 */
import { cpus } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from '../ensure.js';
import { settleReadme, table } from '../readme.js';
import { openBrowser, serve } from '../serve.js';
import { firstCard } from './first-card.js';
import { median, ratio, spread } from './stats.js';

/** @import { VariantName } from './page.js' */
/** @typedef {typeof import('./page.js')} Bench */

const option = (/** @type {string} */ name) =>
  process.argv.find((argument) => argument.startsWith(`--${name}`));
const rounds = Number(option('rounds')?.split('=')[1] ?? 15);
const WARM_UP = 3;
const COUNTS = [10, 100, 1000, 10_000];

/** @type {VariantName[]} */
const VARIANTS = [
  'template cloning',
  'list, records read before',
  'reading',
  'list',
  'old inline script',
  'list, all laid out',
];

/** @type {{ name: string, value: number, limit: string, isMet: boolean }[]} */
const bars = [];
const atMost = (/** @type {string} */ name, /** @type {number} */ value, /** @type {number} */ limit) =>
  bars.push({ name, value, limit: `≤ ${limit}`, isMet: value <= limit });
const atLeast = (/** @type {string} */ name, /** @type {number} */ value, /** @type {number} */ limit) =>
  bars.push({ name, value, limit: `≥ ${limit}`, isMet: value >= limit });

const { address, close } = await serveBench(await bundle());
const browser = await openBrowser({ zone: 'UTC', args: ['--js-flags=--expose-gc'] });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address);
  /** @type {import('puppeteer-core').JSHandle} */
  const bench = await page.evaluateHandle(`import('/bench.js')`);
  const client = await page.createCDPSession();

  /** @type {Call} */
  const call = (name, ...args) =>
    page.evaluate(
      (/** @type {any} */ module, /** @type {string} */ name, /** @type {unknown[]} */ args) =>
        module[name](...args),
      bench,
      name,
      args,
    );

  /** Bytes that scripts and the DOM use, after garbage collection. */
  const heap = async () => {
    // Collect twice: memory of the DOM is free only after the scripts' references to it are gone.
    for (let times = 0; times < 2; times++) await client.send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize } = await client.send('Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize;
  };

  const sections = [
    await cards(call),
    await growth(call, heap),
    await change(call),
    await calendar(call),
    await wholePage(),
  ];
  const machine = `${await browser.version()}, ${cpus().length} × ${cpus()[0]?.model.trim() || 'CPU'}`;
  report(
    [`Medians of ${rounds} interleaved runs in ${machine}.`, ...sections, await barTable()].join('\n\n'),
  );
} finally {
  await browser.close();
  close();
}

/**
 * Calls an export of page.ts in the page.
 * @typedef {<K extends keyof Bench>(name: K, ...args: Parameters<Bench[K]>) => Promise<Awaited<ReturnType<Bench[K]>>>} Call
 */

/** @param {Call} call 1,000 cards in every way. */
async function cards(call) {
  const nodes = await call('prepare');
  const script = /** @type {Record<VariantName, number[]>} */ ({});
  for (const name of VARIANTS) script[name] = [];
  const whole = structuredClone(script);
  for (let round = -WARM_UP; round < rounds; round++) {
    // Each round begins with another way, so that no way always follows the same one.
    for (const index of VARIANTS.keys()) {
      const name = VARIANTS[(index + round + WARM_UP) % VARIANTS.length] ?? 'list';
      const timing = await call('time', name);
      if (round < 0) continue;
      script[name].push(timing.script);
      whole[name].push(timing.script + timing.layout);
    }
  }
  const limit = 'template cloning';
  if (spread(script[limit]) > 1.25) {
    console.error(
      `The machine is busy: equal runs differ by ${spread(script[limit]).toFixed(1)} times. Ratios are uncertain.`,
    );
  }
  const ours = 'list, records read before';
  atMost('script: list ÷ template cloning', ratio(script[ours], script[limit]), 1.6);
  atLeast(
    'script: old inline script ÷ list with reading',
    ratio(script['old inline script'], script.list),
    4,
  );
  atLeast(
    'layout: all cards ÷ those on the screen',
    ratio(layoutOf('list, all laid out'), layoutOf(ours)),
    2,
  );
  return table([
    [`1,000 cards (${nodes.toFixed(0)} nodes each)`, 'script, ms', 'ratio', 'with layout, ms', 'ratio'],
    ...VARIANTS.map((name) => [
      name,
      median(script[name]).toFixed(1),
      ratio(script[name], script[limit]).toFixed(2),
      ...(name === 'reading'
        ? ['', '']
        : [median(whole[name]).toFixed(1), ratio(whole[name], whole[limit]).toFixed(2)]),
    ]),
  ]);

  /** @param {VariantName} name */
  function layoutOf(name) {
    return whole[name].map((time, index) => time - (script[name][index] ?? NaN));
  }
}

/**
 * From 10 to 10,000 cards, records read and rendered.
 * @param {Call} call
 * @param {() => Promise<number>} heap
 */
async function growth(call, heap) {
  /** @type {Map<number, number[]>} Milliseconds for each number of cards. */
  const times = new Map(COUNTS.map((count) => [count, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [count, list] of times) {
      // Long measurements run only every fifth round.
      if (count <= 1000 || round % 5 === 0) list.push((await call('timeCount', count)).script);
    }
  }
  /** @type {Map<number, number>} Bytes for each number of cards, without the feed itself. */
  const bytes = new Map();
  for (const count of COUNTS) {
    await call('holdRecords', count);
    const before = await heap();
    await call('holdCards');
    bytes.set(count, (await heap()) - before);
    await call('holdRecords', 0);
  }
  const perCard = (/** @type {number} */ count) => (times.get(count) ?? []).map((time) => time / count);
  const heapPerCard = (/** @type {number} */ count) => (bytes.get(count) ?? NaN) / count;
  atMost('growth of time a card, 1,000 to 10,000', median(perCard(10_000)) / median(perCard(1000)), 1.5);
  atMost('growth of memory a card, 1,000 to 10,000', heapPerCard(10_000) / heapPerCard(1000), 1.2);
  return table([
    ['cards', 'script, ms', 'a card, µs', 'heap a card, kB'],
    ...COUNTS.map((count) => [
      count.toLocaleString('en'),
      median(times.get(count) ?? []).toFixed(1),
      (median(perCard(count)) * 1000).toFixed(0),
      // The memory of ten cards is smaller than the engine's own changes.
      count < 100 ? '–' : (heapPerCard(count) / 1000).toFixed(1),
    ]),
  ]);
}

/** @param {Call} call One record of 1,000 changed. */
async function change(call) {
  /** @type {Awaited<ReturnType<Bench['timeChange']>>[]} */
  const found = [];
  for (let round = 0; round < rounds; round++) found.push(await call('timeChange'));
  const most = (/** @type {'mutations' | 'cards'} */ key) => Math.max(...found.map((each) => each[key]));
  atMost('cards touched when one record changes', most('cards'), 1);
  return table([
    ['one record of 1,000 changed', 'script, ms', 'mutations', 'cards touched'],
    ['list', median(found.map(({ script }) => script)).toFixed(1), most('mutations'), most('cards')],
  ]);
}

/** @param {Call} call A month of 500 calls, and the next one. */
async function calendar(call) {
  const seen = await call('prepareCalendar');
  /** @type {Record<'calendar' | 'calendar cloning' | 'next month', number[]>} */
  const times = { calendar: [], 'calendar cloning': [], 'next month': [] };
  for (let round = -WARM_UP; round < rounds; round++) {
    /** @type {['calendar', 'calendar cloning']} */
    const ways = ['calendar', 'calendar cloning'];
    for (const name of round % 2 ? ways.reverse() : ways) {
      const time = await call('timeCalendar', name);
      if (round >= 0) times[name].push(time);
    }
    const next = await call('timeNextMonth');
    if (round >= 0) times['next month'].push(next);
  }
  const { calendar: ours, 'calendar cloning': limit, 'next month': next } = times;
  atMost('script: month of 500 calls ÷ template cloning', ratio(ours, limit), 2);
  atMost('script of the next month, ms', median(next), 16);
  return table([
    [`a month of 500 calls (${seen} in the grid)`, 'script, ms', 'ratio'],
    ['template cloning', median(limit).toFixed(1), '1.00'],
    ['calendar', median(ours).toFixed(1), ratio(ours, limit).toFixed(2)],
    ['the next month', median(next).toFixed(1), ''],
  ]);
}

/** Measures a page with one list, from the start of the navigation. */
async function wholePage() {
  const { rows, autoloader } = await firstCard({ rounds });
  atMost('first card: autoloader ÷ a script that fetches the feed', autoloader, 1.8);
  return table(rows);
}

function barTable() {
  return table([
    ['bar', 'measured', 'limit', ''],
    ...bars.map(({ name, value, limit, isMet }) => [
      name,
      value.toFixed(2),
      limit,
      isMet ? 'met' : '**missed**',
    ]),
  ]);
}

/** @param {string} markdown */
function report(markdown) {
  console.log(markdown);
  process.exitCode = bars.every(({ isMet }) => isMet) ? 0 : 1;
  settleReadme('bench', markdown);
}

/** @returns {Promise<string>} The code of page.ts and its imports, bundled for production: minified, with Lit's production build. */
async function bundle() {
  const built = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(ROOT, 'tools/bench/page.ts'), formats: ['es'] },
      rolldownOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs
    .flatMap((result) => ('output' in result ? result.output : []))
    .find(({ type }) => type === 'chunk');
  if (chunk?.type !== 'chunk') throw new Error('Nothing was built.');
  return chunk.code;
}

/**
 * Serves the code to a page isolated from other origins, because its clock is exact to 5 µs.
 * @param {string} code
 */
function serveBench(code) {
  return serve((request, response) => {
    const isScript = request.url === '/bench.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.setHeader('cross-origin-opener-policy', 'same-origin');
    response.setHeader('cross-origin-embedder-policy', 'require-corp');
    response.end(
      isScript ? code : '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bench</title></html>',
    );
  });
}
