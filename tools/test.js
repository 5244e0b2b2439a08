/**
 * `npm test`: everything that CI runs, two steps at a time, all of them even when one fails.
 *
 *   npm test -- --only=types,lint              these steps
 *   npm test -- --full                         the long campaigns too, as `npm run test:full` does
 *   npm test -- test/elements/card.test.ts     these test files
 *   npm test -- --engines=firefox,webkit       the browser tests in these engines; with names of files, these
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureBrowser, ensurePackages, ROOT } from './ensure.js';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {string[]} [needs] Steps to wait for; it runs whether they passed or not.
 * @property {boolean} [browser]
 * @property {string} [engine] The one in which it runs, when it is not Chromium.
 * @property {string} [counts] The file in which it leaves how many passed and failed; without one it counts as one.
 * @typedef {Step & Counts & { seconds: number }} Result
 */

const PARALLEL = 2;
/** A slow machine takes half of it for the longest step. */
const TIMEOUT = 40 * 60_000;
/** WebKit has one window, and so one file at a time. */
const ENGINE_TIMEOUT = 2 * TIMEOUT;
const scratch = join(ROOT, 'node_modules/.cache/iiif-blocks');
const counts = {
  apps: join(scratch, 'apps.tap'),
  browser: join(scratch, 'browser.json'),
  chromium: join(scratch, 'chromium.json'),
  e2e: join(scratch, 'e2e.tap'),
  firefox: join(scratch, 'firefox.json'),
  node: join(scratch, 'node.tap'),
  sites: join(scratch, 'sites.tap'),
  stories: join(scratch, 'stories.json'),
  unit: join(scratch, 'unit.json'),
  webkit: join(scratch, 'webkit.json'),
};

/** @type {{ name: 'node' | 'e2e' | 'sites' | 'apps', place: string }[]} Steps of tests that run in Node, and where these are in `test/`. */
const NODE_STEPS = [
  { name: 'node', place: 'node/' },
  { name: 'e2e', place: 'e2e/' },
  { name: 'sites', place: 'integrations/sites/' },
  { name: 'apps', place: 'integrations/apps' },
];

/** @type {string[]} What the steps that failed said. */
const failures = [];
/** @type {Set<Promise<void>>} */
const places = new Set();
const started = Date.now();
const options = process.argv.slice(2);
const files = options.filter((option) => !option.startsWith('-'));
const isFull = options.includes('--full');
const only = listed('--only=');
const engines = listed('--engines=');

try {
  ensurePackages();
} catch (error) {
  console.log(`${/** @type {Error} */ (error).message}\n\n0 passed, 1 failed`);
  process.exit(1);
}

const steps = engines
  ? engineSteps().filter(({ name }) => engines.includes(name))
  : files.length
    ? stepsForFiles()
    : allSteps().filter(({ name }) => only?.includes(name) ?? true);
if (!steps.length)
  throw new Error(
    `No such step. There are: ${(engines ? engineSteps() : allSteps()).map(({ name }) => name).join(', ')}`,
  );
mkdirSync(scratch, { recursive: true });

let noBrowser = '';
try {
  if (steps.some(({ browser }) => browser)) ensureBrowser();
} catch (error) {
  noBrowser = /** @type {Error} */ (error).message;
}

const results = await runAll(steps);
summarise(results);

/** @returns {Step[]} The long ones early, so that two cores are busy to the end. */
function allSteps() {
  return [
    { name: 'build', command: 'node tools/build.js --demo' },
    { name: 'types', command: 'tsc' },
    nodeStep('e2e'),
    { name: 'stories', command: 'node tools/stories-check.js', browser: true, counts: counts.stories },
    nodeStep('node'),
    nodeStep('sites'),
    { name: 'lint', command: 'eslint .' },
    {
      name: 'browser',
      command: 'wtr --config tools/web-test-runner.config.js',
      needs: ['build'],
      browser: true,
      counts: counts.browser,
    },
    nodeStep('apps'),
    unitTests(),
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'manifest', command: 'node tools/manifest.js --check' },
    { name: 'sizes', command: 'node tools/sizes.js --check', needs: ['build'], browser: true },
    { name: 'publint', command: 'publint --strict --pack npm', needs: ['build'] },
    { name: 'attw', command: 'attw --pack . --profile esm-only --format table-flipped', needs: ['publint'] },
  ];
}

/**
 * @param {'node' | 'e2e' | 'sites' | 'apps'} name
 * @returns {Step}
 */
function nodeStep(name) {
  const { place = '' } = NODE_STEPS.find((step) => step.name === name) ?? {};
  return nodeTests(name, testFiles(place));
}

/** @returns {Step[]} */
function stepsForFiles() {
  const inNode = NODE_STEPS.map(({ name, place }) => ({
    name,
    paths: files.filter((file) => file.includes(`test/${place}`)),
  })).filter(({ paths }) => paths.length > 0);
  const units = files.filter((file) => file.includes('test/unit/'));
  const inBrowser = files.filter(
    (file) => !units.includes(file) && !inNode.some(({ paths }) => paths.includes(file)),
  );
  const browser = `wtr --config tools/web-test-runner.config.js --files ${inBrowser.join(' ')}`;
  return [
    ...(units.length ? [unitTests(units)] : []),
    ...(inBrowser.length
      ? [{ name: 'browser', command: browser, browser: true, counts: counts.browser }]
      : []),
    // Who names files has built what they need.
    ...inNode.map(({ name, paths }) => ({ ...nodeTests(name, paths), needs: [] })),
  ];
}

/**
 * @param {string[]} [paths]
 * @returns {Step}
 */
function unitTests(paths = []) {
  return { name: 'unit', command: ['node test/unit/run.js', ...paths].join(' '), counts: counts.unit };
}

/** @returns {Step[]} The browser tests, or those of them that are named. */
function engineSteps() {
  const named = files.length ? ` --files ${files.join(' ')}` : '';
  return /** @type {const} */ (['chromium', 'firefox', 'webkit']).map((engine) => ({
    name: engine,
    command: `wtr --config tools/web-test-runner.config.js${named}`,
    // One after the other: the runner's servers would meet on a port.
    needs: engine === 'webkit' ? ['chromium', 'firefox'] : engine === 'firefox' ? ['chromium'] : [],
    engine,
    counts: counts[engine],
  }));
}

/**
 * @param {string} start
 * @returns {string[] | undefined} What an option that starts so lists.
 */
function listed(start) {
  return options
    .find((option) => option.startsWith(start))
    ?.slice(start.length)
    .split(',');
}

/**
 * @param {string} place
 * @returns {string[]} The tests for Node whose paths in `test/` begin so.
 */
function testFiles(place) {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.startsWith(`test/${place}`) && file.endsWith('.test.js'))
    .sort();
}

/**
 * @param {keyof typeof counts} name
 * @param {string[]} paths
 * @returns {Step}
 */
function nodeTests(name, paths) {
  const reporters = `--test-reporter=spec --test-reporter-destination=stdout --test-reporter=tap --test-reporter-destination="${counts[name]}"`;
  return {
    name,
    command: `node --test --test-timeout=600000 ${reporters} ${paths.join(' ')}`,
    needs: ['build'],
    browser: true,
    counts: counts[name],
  };
}

/**
 * @param {Step[]} list Steps after those that they need.
 * @returns {Promise<Result[]>}
 */
async function runAll(list) {
  /** @type {Map<string, Promise<Result>>} */
  const runs = new Map();
  for (const step of list) {
    const needed = (step.needs ?? []).flatMap((name) => runs.get(name) ?? []);
    const run = Promise.all(needed).then(() => inTurn(() => runStep(step)));
    runs.set(step.name, run);
  }
  return Promise.all(runs.values());
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} What it comes to, once one of the `PARALLEL` places was free.
 */
async function inTurn(work) {
  while (places.size === PARALLEL) await Promise.race(places);
  const done = work();
  const place = done.then(() => void places.delete(place));
  places.add(place);
  return done;
}

/**
 * Runs a step and prints what it said when it has ended; once more after all others, where it failed: what matters most stands
 * last.
 * @param {Step} step
 * @returns {Promise<Result>}
 */
async function runStep(step) {
  const start = Date.now();
  if (step.counts) rmSync(step.counts, { force: true });
  const { code, output } = step.browser && noBrowser ? { code: 1, output: noBrowser } : await run(step);
  const { passed, failed } = count(step, code);
  const seconds = (Date.now() - start) / 1000;
  const heading = `── ${step.name} ── ${failed ? 'FAILED' : 'passed'} in ${seconds.toFixed(1)} s `;
  const report = `${heading.padEnd(100, '─')}\n${output.trim() && `${output.trim()}\n`}`;
  if (failed) failures.push(report);
  console.log(report);
  return { ...step, passed, failed, seconds };
}

/**
 * @param {Step} step
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function run({ command, counts: countsFile, engine }) {
  const timeout = engine ? ENGINE_TIMEOUT : TIMEOUT;
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      PATH: [join(ROOT, 'node_modules/.bin'), process.env.PATH].join(delimiter),
      TEST_COUNTS_FILE: countsFile,
      TEST_ENGINE: engine,
      TEST_FULL: isFull ? '1' : '',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
    };
    const child = spawn(command, {
      cwd: ROOT,
      env,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout,
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('close', (code, signal) => {
      // Only the time-out above calls `kill`; any other signal came from outside.
      const why = child.killed ? `it took longer than ${timeout / 60_000} minutes` : `by ${signal}`;
      resolve({ code, output: plain(output) + (signal ? `\nStopped: ${why}.` : '') });
    });
  });
}

/**
 * Without the escape sequences of terminals, and npm's remarks about the user's own settings.
 * @param {string} output
 */
function plain(output) {
  return output
    .replace(/\x1b\[[\d;]*[A-Za-z]/g, '')
    .replace(/^npm warn .*\n/gm, '')
    .replace(/\n{3,}/g, '\n\n');
}

/**
 * @param {Step} step
 * @param {number | null} code
 * @returns {Counts}
 */
function count({ counts: file }, code) {
  if (!file) return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  let text = '';
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    // It broke before it counted: one failure, below.
  }
  const { passed = 0, failed = 0 } = file.endsWith('.tap') ? tapCounts(text) : JSON.parse(text || '{}');
  return { passed, failed: code === 0 ? failed : Math.max(1, failed) };
}

/** @param {string} tap */
function tapCounts(tap) {
  const [passed, failed, cancelled] = ['pass', 'fail', 'cancelled'].map((word) =>
    Number(new RegExp(`^# ${word} (\\d+)`, 'm').exec(tap)?.[1] ?? 0),
  );
  return { passed, failed: Number(failed) + Number(cancelled) };
}

/** @param {Result[]} list */
function summarise(list) {
  for (const report of failures) console.log(report);
  for (const { name, passed, failed, seconds } of list) {
    const numbers = `${passed} passed, ${failed} failed`;
    console.log(
      `${failed ? '✗' : '✓'} ${name.padEnd(10)} ${numbers.padEnd(26)} ${seconds.toFixed(1).padStart(6)} s`,
    );
  }
  const [passed, failed] = [sum(list, 'passed'), sum(list, 'failed')];
  console.log(`\nIn ${((Date.now() - started) / 1000).toFixed(0)} s.\n${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

/**
 * @param {Result[]} list
 * @param {'passed' | 'failed'} key
 */
function sum(list, key) {
  return list.reduce((total, result) => total + result[key], 0);
}
