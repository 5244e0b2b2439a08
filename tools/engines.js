/** The engines that the browser tests run in: found on the machine, or installed (programs.js). */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromeLauncher } from '@web/test-runner-chrome';
import { CHROME_ARGS, ensureBrowser } from './browser.js';
import { ensureProgram, findProgram } from './programs.js';
import { webkitLauncher } from './webkit.js';

/**
 * @import { BrowserLauncher } from '@web/test-runner'
 * @typedef {keyof typeof LAUNCHERS} Engine
 */

/**
 * Preferences of Firefox. Its driver cannot emulate reduced motion, so motion is always reduced, as most tests need it. Scroll bars take
 * no room, as on a phone.
 */
const FIREFOX_PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'ui.useOverlayScrollbars': 1,
  // Chromium's default, because some tests count lines.
  'font.name.serif.x-western': 'Times New Roman',
  'font.name.sans-serif.x-western': 'Arial',
};

const LAUNCHERS = { chromium, firefox, webkit };

/**
 * The abilities of each engine's driver that tests depend on (test/helpers/driver.ts): emulation of media features, for which WebDriver
 * has no command; an import map in a page that has loaded modules; a narrow window.
 */
export const DRIVERS = {
  chromium: { emulateMedia: true, lateImportMap: true, leastWidth: 0 },
  firefox: { emulateMedia: false, lateImportMap: false, leastWidth: 0 },
  webkit: { emulateMedia: false, lateImportMap: false, leastWidth: 300 },
};

/**
 * @param {Engine} engine
 * @param {string} zone
 * @returns {BrowserLauncher}
 */
export const launcher = (engine, zone) => LAUNCHERS[engine]({ ...process.env, TZ: zone });

/** @param {NodeJS.ProcessEnv} env */
function chromium(env) {
  return chromeLauncher({
    launchOptions: { executablePath: ensureBrowser(), args: CHROME_ARGS, env },
    async createPage({ context }) {
      const page = await context.newPage({ type: 'window' });
      // Several pages run at the same time, and each has to behave like the page in front.
      await page.emulateFocusedPage(true);
      // One page runs several test files. Reset the emulation of the file before.
      const goto = page.goto.bind(page);
      page.goto = async (...to) => {
        await page.emulateMediaType();
        await page.emulateMediaFeatures([]);
        return goto(...to);
      };
      return page;
    },
  });
}

/** @param {NodeJS.ProcessEnv} env */
function firefox(env) {
  const executablePath = ensureProgram('Firefox', ['firefox-esr'], () =>
    findProgram('FIREFOX_PATH', ['firefox-esr', 'firefox']),
  );
  return chromeLauncher({
    // Only the page in front behaves like a visible one, so files run one at a time.
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      env,
      extraPrefsFirefox: FIREFOX_PREFERENCES,
    },
  });
}

/** @param {NodeJS.ProcessEnv} env */
function webkit(env) {
  const programs = ensureProgram('WebKit', ['webkit2gtk-driver', 'xvfb'], () => {
    const driver = findProgram('WEBKIT_DRIVER_PATH', ['WebKitWebDriver']);
    const browser = findProgram('MINIBROWSER_PATH', ['MiniBrowser'], miniBrowsers());
    const screen = findProgram('XVFB_PATH', ['Xvfb']);
    return driver && browser && screen ? { driver, browser, screen } : undefined;
  });
  return webkitLauncher(programs, env);
}

/** Paths of MiniBrowser: Debian keeps it among the libraries of the machine's architecture. */
function miniBrowsers() {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return [];
  return readdirSync(libraries).flatMap((folder) =>
    ['4.1', '4.0', '6.0'].map((version) => join(libraries, folder, `webkit2gtk-${version}/MiniBrowser`)),
  );
}
