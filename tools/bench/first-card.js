/**
 * Measures when the first card of a list of events is laid out, on a slow line with an empty cache: with each script of `cdn/`, compared
 * with a page whose script of some 200 bytes fetches the same feed and writes the cards (the floor). Part of `npm run bench`; by itself:
 *
 *   node tools/bench/first-card.js                     --rounds 5 for fewer rounds than 15
 *   node tools/bench/first-card.js --against FOLDER    the autoloader of another `cdn/` as well, in the same run
 *
 * The line has 1.6 Mbit/s and a round trip of 150 ms. The server speaks HTTP/2 and sends files compressed beforehand. Ratios are medians
 * of the ratios within each round. Compare the ratios: milliseconds depend on the machine.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../ensure.js';
import { mediaTypeOf } from '../media-types.js';
import { compressed, filesOf } from '../page-load.js';
import { table } from '../readme.js';
import { importSource } from '../sample-pages.js';
import { listen, openBrowser } from '../serve.js';
import { median, ratio, spread } from './stats.js';

/** @import { Browser } from 'puppeteer-core' */

const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
/** Rounds that do not count, in which the server compresses files and the browser warms up. */
const WARM_UP = 1;
const CARDS = 20;
const FEED = '/feeds/events.json';

const FLOOR = 'a script of 200 bytes';
const OURS = '`iiif-blocks.js`';
/** @type {Record<string, string>} The ways to load the library, with their scripts. */
const WAYS = {
  [FLOOR]: '/floor.js',
  [OURS]: '/cdn/iiif-blocks.js',
  '`elements/event-list.js`': '/cdn/elements/event-list.js',
  '`all.js`': '/cdn/all.js',
};
const AGAINST = { 'the other `iiif-blocks.js`': '/against/iiif-blocks.js' };

const FLOOR_SCRIPT = `const feed = await (await fetch('${FEED}')).json();
document.querySelector('ol').innerHTML = feed
  .map(({ label, time: { start } }) => \`<li><time>\${start.dateTime ?? start}</time> \${label}</li>\`)
  .join('');
`;

/** Runs first in the page, without a request of its own. Every card has a <time>, and a skeleton has none. */
const WATCH = `window.firstCard = new Promise((resolve) => {
  const look = () => {
    const root = document.querySelector('iiif-event-list')?.shadowRoot ?? document;
    const isThere = root.querySelector('time')?.getBoundingClientRect().height > 0;
    if (isThere) resolve(performance.now());
    else requestAnimationFrame(look);
  };
  look();
});`;

/**
 * @param {object} [options]
 * @param {number} [options.rounds]
 * @param {string} [options.against] The folder of another `cdn/`.
 * @returns {Promise<{ rows: string[][], autoloader: number }>} The rows of a table, and the autoloader's ratio to the floor.
 */
export async function firstCard({ rounds = 15, against } = {}) {
  for (const folder of [join(ROOT, 'cdn'), against ?? []].flat()) {
    if (!existsSync(join(folder, 'iiif-blocks.js')))
      throw new Error(`There is no cdn/ in ${folder}: build it first.`);
  }
  const ways = Object.entries({ ...WAYS, ...(against && AGAINST) });
  const { address, close } = await serve(against);
  const browser = await openBrowser({ args: ['--ignore-certificate-errors'] });
  /** @type {Map<string, number[]>} */
  const times = new Map(ways.map(([name]) => [name, []]));
  try {
    for (let round = -WARM_UP; round < rounds; round++) {
      // Each round begins with another way, so that no way always follows the same one.
      for (const index of ways.keys()) {
        const [name, script] = /** @type {[string, string]} */ (
          ways[(index + round + WARM_UP) % ways.length]
        );
        const time = await timeOf(browser, `${address}/?script=${script}`);
        if (round >= 0) times.get(name)?.push(time);
      }
    }
  } finally {
    await browser.close();
    close();
  }
  const floor = times.get(FLOOR) ?? [];
  if (spread(floor) > 1.25) {
    console.error(
      `The machine is busy: equal loads differ by ${spread(floor).toFixed(1)} times. Ratios are uncertain.`,
    );
  }
  const rows = [...times].map(([name, list]) => [
    name,
    median(list).toFixed(0),
    ratio(list, floor).toFixed(2),
  ]);
  return {
    rows: [[`first of ${CARDS} cards, slow line`, 'ms', 'ratio'], ...rows],
    autoloader: ratio(times.get(OURS) ?? [], floor),
  };
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @returns {Promise<number>} Milliseconds from the start of the navigation.
 */
async function timeOf(browser, address) {
  // A new context has an empty cache and no open connection.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.emulateFocusedPage(true);
    await page.setViewport({ width: 1280, height: 900 });
    const client = await page.createCDPSession();
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', LINE);
    await page.goto(address);
    const { time, protocol } = await page.evaluate(async () => ({
      time: await /** @type {Window & { firstCard?: Promise<number> }} */ (window).firstCard,
      protocol: /** @type {PerformanceResourceTiming} */ (performance.getEntriesByType('navigation')[0])
        .nextHopProtocol,
    }));
    if (protocol !== 'h2' || !time) throw new Error(`Measured nothing that counts, over ${protocol}.`);
    return time;
  } finally {
    await context.close();
  }
}

/**
 * @param {string | undefined} against
 * @returns {Promise<{ address: string, close: () => void }>}
 */
async function serve(against) {
  /** @type {typeof import('./records.js')} */
  const { NOW, sampleRecords } = await importSource('tools/bench/records.ts');
  const cdn = filesOf(join(ROOT, 'cdn'));
  const other = against ? filesOf(resolve(against)) : undefined;
  const feed = Buffer.from(JSON.stringify(sampleRecords(CARDS)));
  const floor = Buffer.from(FLOOR_SCRIPT);

  /** @param {string} path @param {string} script */
  function contentOf(path, script) {
    if (path === '/') return Buffer.from(pageOf(script, new Date(NOW).toISOString()));
    if (path === FEED) return feed;
    if (path === '/floor.js') return floor;
    return path.startsWith('/cdn/') ? cdn(path.slice('/cdn'.length)) : other?.(path.slice('/against'.length));
  }

  const server = createSecureServer(certificate(), (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'https://localhost');
    const body = contentOf(pathname, searchParams.get('script') ?? '');
    response.writeHead(body ? 200 : 404, {
      'content-type': mediaTypeOf(pathname === '/' ? 'page.html' : pathname) ?? 'text/plain',
      'content-encoding': 'br',
      'cache-control': 'max-age=600',
    });
    response.end(body ? compressed(body) : '');
  });
  return { address: `https://localhost:${await listen(server)}`, close: () => server.close() };
}

/**
 * @param {string} script
 * @param {string} now
 */
function pageOf(script, now) {
  const cards =
    script === WAYS[FLOOR] ? '<ol></ol>' : `<iiif-event-list src="${FEED}" now="${now}"></iiif-event-list>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Events</title><script>${WATCH}</script><script type="module" src="${script}"></script><body><h1>Events</h1>${cards}</body></html>`;
}

/** @returns {{ key: Buffer, cert: Buffer }} A self-signed certificate for this run. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'iiif-blocks-bench-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const subject = ['-subj', '/CN=localhost', '-days', '1'];
  try {
    execFileSync(
      'openssl',
      ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, '-keyout', key, '-out', cert],
      { stdio: 'ignore' },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { rounds: { type: 'string' }, against: { type: 'string' } } });
  const { rows } = await firstCard({ rounds: Number(values.rounds ?? 15), against: values.against });
  console.log(await table(rows));
}
