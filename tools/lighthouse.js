/**
 * `npm run lighthouse`: measures five pages of the demonstration site with Lighthouse's mobile preset, from the built files, compressed
 * with brotli, over HTTP/1.1. It prints the medians of five runs each, and compares them with `BARS`.
 *
 *   npm run lighthouse -- manuscripts museums --runs=9
 *
 * Lighthouse is not a dependency of the project: npm downloads it for this command. Lighthouse runs at a low priority, because it shares
 * the cores of a small machine with the browser. Scores still depend on the machine: Lighthouse's benchmark index shows its speed. Run it
 * when nothing else is running.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './ensure.js';
import { mediaTypeOf } from './media-types.js';
import { compressed, filesOf } from './page-load.js';
import { openBrowser, serve } from './serve.js';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const BARS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const PAGES = ['consortium', 'value', 'groups', 'museums', 'manuscripts'];

const options = process.argv.slice(2);
const runs = Number(options.find((option) => option.startsWith('--runs='))?.slice('--runs='.length) ?? 5);
const wanted = options.filter((option) => !option.startsWith('-'));

const folder = join(ROOT, 'demo-dist');
if (!existsSync(join(folder, 'index.html'))) {
  console.error('There is no demo-dist/ yet: run "npm run build:demo" first.');
  process.exit(1);
}
const fileAt = filesOf(folder);
const { address, close } = await serve((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const body = fileAt(pathname);
  if (!body) return void response.writeHead(404).end();
  const type = mediaTypeOf(pathname);
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    'cache-control': pathname.includes('/chunks/') ? 'max-age=31536000, immutable' : 'max-age=300',
    ...(type ? { 'content-encoding': 'br' } : {}),
  });
  response.end(type ? compressed(body) : body);
});

let isBelow = false;
for (const page of wanted.length ? wanted : PAGES) {
  /** @type {Record<string, number[]>} */
  const found = {};
  for (let run = 0; run < runs; run++) {
    const measured = await measure(`${address}/${page}.html`);
    for (const [name, value] of Object.entries(measured)) (found[name] ??= []).push(value);
  }
  const medians = Object.entries(found).map(([name, values]) => {
    const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
    const bar = name in BARS ? BARS[/** @type {keyof typeof BARS} */ (name)] : undefined;
    const isMissed = name === 'shift' ? middle > 0 : bar !== undefined && middle < bar;
    isBelow ||= isMissed;
    return `${name} ${middle}${isMissed ? ' ✗' : ''} (${Math.min(...values)}–${Math.max(...values)})`;
  });
  console.log(`${page}: ${medians.join(', ')}`);
}
close();
process.exitCode = isBelow ? 1 : 0;

/**
 * @param {string} url
 * @returns {Promise<Record<string, number>>} Scores from 0 to 100, the layout shift, and milliseconds.
 */
async function measure(url) {
  const browser = await openBrowser();
  const flags = ['--output=json', '--quiet', `--port=${new URL(browser.wsEndpoint()).port}`];
  const command = ['exec', '--yes', `--package=${LIGHTHOUSE}`, '--', 'lighthouse', url, ...flags];
  const child = spawn('npm', command, { stdio: ['ignore', 'pipe', 'inherit'] });
  // Processes that Lighthouse starts inherit its priority.
  if (child.pid) setPriority(child.pid, 19);
  let text = '';
  for await (const piece of child.stdout) text += String(piece);
  await browser.close();
  /** @type {{ categories: Record<string, { score: number }>, audits: Record<string, { numericValue: number }>, environment: { benchmarkIndex: number } }} */
  const { categories, audits, environment } = JSON.parse(text);
  const audit = (/** @type {string} */ name) => Math.round(audits[name]?.numericValue ?? 0);
  return {
    ...Object.fromEntries(
      Object.keys(BARS).map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
    ),
    shift: Number((audits['cumulative-layout-shift']?.numericValue ?? 0).toFixed(3)),
    'blocking ms': audit('total-blocking-time'),
    'largest paint ms': audit('largest-contentful-paint'),
    'benchmark index': Math.round(environment.benchmarkIndex),
  };
}
