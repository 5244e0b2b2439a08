/** The engines that the browser tests run in: each is found on the machine, or installed (programs.js). */
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
 * Motion is reduced for good, as most tests want it, where the driver cannot emulate what a reader prefers; and scroll bars take no
 * room, as on a phone.
 */
const FIREFOX_PREFERENCES = {
  'ui.prefersReducedMotion': 1,
  'ui.useOverlayScrollbars': 1,
  // What Chromium has by default: some tests count lines.
  'font.name.serif.x-western': 'Times New Roman',
  'font.name.sans-serif.x-western': 'Arial',
};

const LAUNCHERS = { chromium, firefox, webkit };

/**
 * What a test may ask of each (test/helpers/driver.ts): what a reader prefers, which WebDriver has no command for; an import map in
 * a page that has loaded modules; a narrow window.
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
      // Pages run side by side: each believes that it is the one in front.
      await page.emulateFocusedPage(true);
      // A page is used for file after file: what one emulates must not reach the next.
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
    // One page is in front.
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

/** Debian keeps it among the libraries of the machine's architecture. */
function miniBrowsers() {
  const libraries = '/usr/lib';
  if (!existsSync(libraries)) return [];
  return readdirSync(libraries).flatMap((folder) =>
    ['4.1', '4.0', '6.0'].map((version) => join(libraries, folder, `webkit2gtk-${version}/MiniBrowser`)),
  );
}
