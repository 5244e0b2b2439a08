/**
 * Opens every story and fails on what axe finds, on errors and on what the console says is one: the first of each element in
 * every theme, light and dark, the others in one look, by turns; with `--full` all in every look.
 * `node tools/stories-check.js [part of a story's id]`; with `--no-build` on the Storybook that was built before.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, normalize } from 'node:path';
import { ROOT } from './ensure.js';
import { mediaTypeOf } from './media-types.js';
import { openBrowser, serve } from './serve.js';

/** @import { Page } from 'puppeteer-core' */

const LOOKS = ['neutral', 'iiif'].flatMap((theme) => ['light', 'dark'].map((scheme) => ({ theme, scheme })));
const PAGES = 2;
const STORIES_A_PAGE = 30;
/** What a look can change; the other rules see the same in each. */
const LOOK_RULES = ['color-contrast', 'link-in-text-block'];
/** How long a block may stay in its loading state before it is looked at as it is: some stories show just that. */
const PATIENCE = 500;

const folder = join(ROOT, 'storybook-static');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options = process.argv.slice(2);
const wanted = options.find((option) => !option.startsWith('-')) ?? '';

if (!options.includes('--no-build')) buildStorybook();
const isFull = options.includes('--full') || process.env.TEST_FULL === '1';
const looks = looksOf(storyIds());
const stories = [...looks.keys()].filter((id) => id.includes(wanted));
const { address, close } = await serve(answer);
const browser = await openBrowser({ zone: 'UTC', args: ['--force-prefers-reduced-motion'] });

/** @type {Record<string, string[]>} */
const problems = Object.fromEntries(stories.map((id) => [id, []]));
const queue = [...stories];
await Promise.all(Array.from({ length: PAGES }, work));
await browser.close();
close();

const bad = stories.filter((id) => problems[id]?.length);
for (const id of bad) console.log(`✗ ${id}\n    ${problems[id]?.join('\n    ')}`);
console.log(
  `${stories.length - bad.length} of ${stories.length} stories without a fault, ${isFull ? `in ${LOOKS.length} looks each` : 'the first of each element in every look'}`,
);
if (process.env.TEST_COUNTS_FILE) {
  const counts = { passed: stories.length - bad.length, failed: bad.length };
  writeFileSync(process.env.TEST_COUNTS_FILE, JSON.stringify(counts));
}
process.exitCode = bad.length || !stories.length ? 1 : 0;

/** Looks at stories, one after another, in a page of its own; in a new one now and then, since each grows with its stories. */
async function work() {
  while (queue.length) await lookAt(queue.splice(0, STORIES_A_PAGE));
}

/** @param {string[]} ids */
async function lookAt(ids) {
  // A window, since a tab behind another is slowed down.
  const page = await browser.newPage({ type: 'window' });
  await page.emulateFocusedPage(true);
  /** @type {string[]} */
  const said = [];
  page.on('pageerror', (error) => said.push(`error: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(`console: ${message.text()} ${message.location().url ?? ''}`);
  });
  let isOpen = false;
  for (const id of ids) {
    /** @type {Map<string, string[]>} */
    const found = new Map();
    const all = looks.get(id) ?? [];
    for (const look of all) {
      const problems = await check(page, id, look, { isOpen, isFirst: look === all[0] }).catch(asProblem);
      isOpen = true;
      for (const problem of [...problems, ...said.splice(0)]) {
        found.set(problem, [...(found.get(problem) ?? []), `${look.theme} ${look.scheme}`]);
      }
    }
    problems[id]?.push(
      ...[...found].map(([problem, where]) =>
        where.length === LOOKS.length ? problem : `${problem} (${where.join(', ')})`,
      ),
    );
    // What failed may have left the page in any state.
    if (found.size) isOpen = false;
  }
  await page.close().catch(() => undefined);
}

/** @param {unknown} error */
function asProblem(error) {
  return [`could not be looked at: ${String(error)}`];
}

/**
 * @param {Page} page
 * @param {string} id
 * @param {typeof LOOKS[number]} look
 * @param {{ isOpen: boolean, isFirst: boolean }} state Whether the page shows a story already, and this look is the first of the story.
 * @returns {Promise<string[]>} What is wrong with the story in that look.
 */
async function check(page, id, look, { isOpen, isFirst }) {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.scheme }]);
  if (!isOpen) {
    // `a11y.manual`: the addon would run axe a second time.
    const globals = `theme:${look.theme};scheme:${look.scheme};a11y.manual:!true`;
    await page.goto(`${address}/iframe.html?viewMode=story&id=${id}&globals=${globals}`);
    await page.waitForSelector('.sb-show-main, .sb-show-errordisplay, .sb-show-nopreview', {
      timeout: 10_000,
    });
    await page.evaluate(axe);
  } else if (isFirst) {
    await page.evaluate(change, 'updateGlobals', { globals: look });
    await page.evaluate(change, 'setCurrentStory', { storyId: id, viewMode: 'story' });
  } else {
    await page.evaluate(change, 'updateGlobals', { globals: look });
  }
  // A machine that is busy may take its time.
  const isShown = await page.waitForSelector('.sb-show-main', { timeout: 10_000 }).catch(() => undefined);
  if (!isShown) {
    return [`does not render: ${await page.$eval('#error-message', (element) => element.textContent)}`];
  }
  await page.evaluate(settled, PATIENCE);
  return page.evaluate(runAxe, isFirst ? [] : LOOK_RULES);
}

/**
 * In the page: what the toolbars and the list of stories do.
 * @param {string} event
 * @param {object} detail
 */
function change(event, detail) {
  /** @typedef {{ once(event: string, listener: () => void): void, emit(event: string, data: object): void }} Channel */
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = /** @type {{ __STORYBOOK_ADDONS_CHANNEL__: Channel }} */ (
    /** @type {unknown} */ (window)
  );
  return /** @type {Promise<void>} */ (
    new Promise((resolve) => {
      channel.once('storyRendered', resolve);
      setTimeout(resolve, 3000); // it failed; the page says so
      channel.emit(event, detail);
    })
  );
}

/**
 * In the page: until no block is loading and what it shows is painted.
 * @param {number} patience
 */
async function settled(patience) {
  /** @type {(root: ParentNode) => boolean} */
  const isLoading = (root) =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        /** @type {Element & { state?: unknown }} */ (element).state === 'loading' ||
        (element.shadowRoot !== null && isLoading(element.shadowRoot)),
    );
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const end = performance.now() + patience;
  do await frame();
  while (isLoading(document) && performance.now() < end);
  await frame();
}

/**
 * In the page.
 * @param {string[]} rules Those to run; all if there are none.
 */
async function runAxe(rules) {
  const { axe } = /** @type {{ axe: import('axe-core') }} */ (/** @type {unknown} */ (window));
  const { violations } = await axe.run('#storybook-root', {
    resultTypes: ['violations'],
    rules: { region: { enabled: false } }, // a story is a part of a page
    ...(rules.length && { runOnly: rules }),
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, any }) =>
        `axe ${id}: ${help} at ${target.flat().join(' ')}${any[0] ? ` – ${any[0].message}` : ''}`,
    ),
  );
}

function buildStorybook() {
  const command = join(ROOT, 'node_modules/storybook/dist/bin/dispatcher.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [command, 'build', '--quiet', '-o', folder],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  if (status === 0) return;
  console.log(`Storybook could not be built.\n${stdout}${stderr}`);
  process.exit(1);
}

/**
 * @param {string[]} ids
 * @returns {Map<string, typeof LOOKS>} The looks in which each story is opened.
 */
function looksOf(ids) {
  /** @type {Set<string | undefined>} */
  const elements = new Set();
  return new Map(
    ids.map((id, index) => {
      const [element] = id.split('--');
      const isWhole = isFull || !elements.has(element);
      elements.add(element);
      return [id, isWhole ? LOOKS : LOOKS.slice(index % LOOKS.length).slice(0, 1)];
    }),
  );
}

/** @returns {string[]} */
function storyIds() {
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return Object.values(entries)
    .filter(({ type }) => type === 'story')
    .map(({ id }) => id);
}

/**
 * Answers from the built Storybook, over HTTP as its modules ask for.
 * @type {import('node:http').RequestListener}
 */
function answer(request, response) {
  const path = normalize(join(folder, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)));
  if (path.endsWith('favicon.ico')) {
    response.writeHead(204).end();
    return;
  }
  if (!path.startsWith(folder) || !statSync(path, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': mediaTypeOf(path) ?? 'application/octet-stream' });
  createReadStream(path).pipe(response);
}
