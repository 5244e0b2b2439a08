/**
 * Finds the Chromium that tests, stories and benchmarks drive.
 * Node built-ins only: it runs before `node_modules` exists.
 */
import { join } from 'node:path';
import { ensureProgram, findProgram, isRoot } from './programs.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

/** @type {Record<string, string[] | undefined>} */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) =>
    join(process.env[variable] ?? '', 'Google/Chrome/Application/chrome.exe'),
  ),
};

/** Options for repeatable runs: no updates, no first-run pages; no sandbox as root, where Chromium refuses to start with one. */
export const CHROME_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** @returns {string} The path of a Chromium or Chrome: `CHROME_PATH`, else the first one found. */
export const ensureBrowser = () =>
  ensureProgram('Chromium (or Chrome, or the program that CHROME_PATH names)', ['chromium'], () =>
    findProgram('CHROME_PATH', NAMES, PLACES[process.platform]),
  );
