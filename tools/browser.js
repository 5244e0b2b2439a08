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
  return findProgram('CHROME_PATH', NAMES, PLACES[process.platform]);
}

/**
 * @param {string} variable The environment variable that says where it is, before all.
 * @param {string[]} names
 * @param {string[]} [places] Where it may be when no name is on the path.
 * @returns {string | undefined} Its path.
 */
export function findProgram(variable, names, places = []) {
  const said = process.env[variable];
  if (said) {
    if (!isProgram(said)) throw new Error(`${variable} is "${said}", which is not a program.`);
    return said;
  }
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name + extension)),
  );
  return [...onPath, ...places].find((path) => isProgram(path) && !isSnapStub(path));
}

/** @returns {string} The path of a Chromium, installed by apt if there was none and we may. */
export function ensureBrowser() {
  const found = findBrowser() ?? (installByApt('Chromium', ['chromium']) ? findBrowser() : undefined);
  if (found) return found;
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

/**
 * @param {string} what The browser's name.
 * @param {string[]} packages
 * @returns {boolean} Whether apt is here and ours to use: what it came to is seen by looking again.
 */
export function installByApt(what, packages) {
  if (!existsSync('/usr/bin/apt-get') || !mayInstall()) return false;
  console.error(`No ${what} here: installing it with apt …`);
  const sudo = isRoot ? [] : ['sudo', '-n'];
  run([...sudo, 'apt-get', 'update', '-q']);
  run([...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '-y', '-q', ...packages]);
  return true;
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
