/**
 * Finds the Chromium that tests, stories and benchmarks drive, and installs it where that is ours to do.
 * Node built-ins only: it runs before `node_modules` exists.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

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

const isRoot = process.getuid?.() === 0;

/** Quiet and repeatable: no updates, no first-run pages; no sandbox where Chromium refuses one (as root). */
export const CHROME_ARGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-gpu',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** @returns {string | undefined} The path of a Chromium, `CHROME_PATH` before all. */
export function findBrowser() {
  const { CHROME_PATH, PATH = '' } = process.env;
  if (CHROME_PATH) {
    if (!isProgram(CHROME_PATH)) throw new Error(`CHROME_PATH is "${CHROME_PATH}", which is not a program.`);
    return CHROME_PATH;
  }
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) =>
    PATH.split(delimiter).map((folder) => join(folder, name + extension)),
  );
  const known = PLACES[process.platform] ?? [];
  return [...onPath, ...known].find((path) => isProgram(path) && !isSnapStub(path));
}

/** @returns {string} The path of a Chromium, installed by apt if there was none and we may. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (existsSync('/usr/bin/apt-get') && mayInstall()) {
    console.error('No Chromium here: installing it with apt …');
    const sudo = isRoot ? [] : ['sudo', '-n'];
    run([...sudo, 'apt-get', 'update', '-q']);
    run([...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', '-q', 'chromium']);
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    [
      'The tests need a Chromium or Chrome, and none was found.',
      '  Debian:  sudo apt-get install chromium',
      '  Ubuntu:  its "chromium" package needs snap; install Google Chrome’s .deb instead',
      '  else:    install Google Chrome or Chromium in the usual way',
      'Or set CHROME_PATH to the program of one that you have.',
    ].join('\n'),
  );
}

function mayInstall() {
  return isRoot || spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}

/** @param {string[]} command A failure is told, not thrown: what counts is whether a browser is there afterwards. */
function run([program = '', ...args]) {
  try {
    execFileSync(program, args, { stdio: ['ignore', process.stderr.fd, process.stderr.fd] });
  } catch (error) {
    console.error(`${program} ${args.join(' ')}: ${/** @type {Error} */ (error).message}`);
  }
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Ubuntu's `chromium-browser` is a script that only asks for a snap.
 * @param {string} path
 */
function isSnapStub(path) {
  if (process.platform !== 'linux') return false;
  const start = readFileSync(path).subarray(0, 4000).toString('latin1');
  return start.startsWith('#!') && /snap install|requires the chromium snap/i.test(start);
}
