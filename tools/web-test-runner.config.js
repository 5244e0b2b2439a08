/**
 * Browser tests. By themselves: `npx wtr --config tools/web-test-runner.config.js`
 * (with `--watch`, or `--files test/elements/card.test.ts` for one file).
 */
import { createReadStream, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { answerImageRequest } from '../test/helpers/image-server.js';
import { browserReporter } from './browser-reporter.js';
import { DRIVERS, launcher } from './engines.js';
import { ROOT } from './ensure.js';

/**
 * @import { TestRunnerConfig } from '@web/test-runner'
 * @typedef {ReturnType<typeof import('@web/test-runner-chrome').chromeLauncher>} ChromeLauncher
 */

/** The engine, when it is not Chromium; `npm test -- --engines=firefox,webkit` sets it. */
const engine = /** @type {import('./engines.js').Engine} */ (process.env.TEST_ENGINE ?? 'chromium');

/**
 * What test/helpers/driver.ts asks: what this engine's driver does, and forced colours, which the runner's own `emulateMedia` passes
 * over in Chromium. What is emulated replaces what was, reduced motion too: it is given with them, so that nothing is measured while
 * it fades in.
 * @type {NonNullable<TestRunnerConfig['plugins']>[number]}
 */
const driver = {
  name: 'driver',
  async executeCommand({ command, payload, session }) {
    if (command === 'driver') return JSON.stringify(DRIVERS[engine]);
    if (command !== 'forced-colors') return;
    const { browser } = /** @type {{ browser: ChromeLauncher }} */ (/** @type {unknown} */ (session));
    const calm = payload === 'active' ? [{ name: 'prefers-reduced-motion', value: 'reduce' }] : [];
    await browser
      .getPage(session.id)
      .emulateMediaFeatures([{ name: command, value: String(payload) }, ...calm]);
    return true;
  },
};

/**
 * Serves a folder under a path, for tests that fetch recorded feeds or the built files.
 * @param {string} prefix
 * @param {string} folder
 * @returns {NonNullable<TestRunnerConfig['middleware']>[number]}
 */
function serve(prefix, folder) {
  return async (context, next) => {
    if (!context.path.startsWith(prefix)) {
      await next();
      return;
    }
    const file = normalize(join(folder, decodeURIComponent(context.path.slice(prefix.length))));
    const found = file.startsWith(folder) && statSync(file, { throwIfNoEntry: false })?.isFile();
    context.status = found ? 200 : 404;
    context.type = extname(file) || 'text/plain';
    context.body = found ? createReadStream(file) : 'No such file';
  };
}

/**
 * IIIF image services, for tests of what is asked of them.
 * @type {NonNullable<TestRunnerConfig['middleware']>[number]}
 */
const images = async (context, next) => {
  const answer = answerImageRequest(context.path, context.origin);
  if (answer) Object.assign(context, answer);
  else await next();
};

/** @type {TestRunnerConfig} */
export default {
  rootDir: ROOT,
  files: ['test/**/*.test.ts', '!test/unit/**'],
  browsers: [launcher(engine, 'UTC')],
  concurrency: 2,
  nodeResolve: { exportConditions: ['production'] },
  plugins: [driver, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(ROOT, 'tsconfig.json') })],
  middleware: [images, serve('/built/', join(ROOT, 'cdn/'))],
  // A machine that does much else, and WebKit, which draws without a graphics card, take their time.
  testFramework: { config: { ui: 'bdd', timeout: 60_000 } },
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  staticLogging: !process.stdout.isTTY,
  reporters: [browserReporter({ countsFile: process.env.TEST_COUNTS_FILE })],
};
