/**
 * Programs that npm does not install: browsers, generators, servers. apt-get installs missing programs if the environment has `CI` or the
 * command line has `--install`. Otherwise an error names the packages to install.
 * Node built-ins only: it runs before `node_modules` exists.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The steps of `npm test` are processes of their own, and get the flag through the environment.
if (process.argv.includes('--install')) process.env.INSTALL_PROGRAMS = '1';

export const isRoot = process.getuid?.() === 0;

/** @returns {boolean} Whether apt-get may run. */
export const mayInstall = (env = process.env) => Boolean(env.CI || env.INSTALL_PROGRAMS);

/**
 * @param {string} what The name of the program.
 * @param {readonly string[]} packages Debian packages.
 */
export const howToInstall = (what, packages) =>
  `${what} is not installed. On Debian: "sudo apt-get install ${packages.join(' ')}", or run this again with --install.`;

/**
 * Looks for a program, and looks again after apt-get has installed it if it may.
 * @template T
 * @param {string} what The name of the program.
 * @param {readonly string[]} packages Debian packages; options of "apt-get install" may stand before them.
 * @param {() => T | undefined} find
 * @param {object} [machine] The parts that tests replace.
 * @param {NodeJS.ProcessEnv} [machine.env]
 * @param {(command: readonly string[]) => void} [machine.run]
 * @returns {T} The result of `find`; throws an error that names the packages to install.
 */
export function ensureProgram(what, packages, find, { env = process.env, run = runAloud } = {}) {
  const found = find();
  if (found) return found;
  if (!mayInstall(env)) throw new Error(howToInstall(what, packages));
  const sudo = isRoot ? [] : ['sudo', '-n'];
  const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
  run([...apt, 'update', '-q']);
  run([...apt, 'install', '-y', '-q', ...packages]);
  const installed = find();
  if (installed) return installed;
  throw new Error(`${what} is not installed, and apt-get could not install ${packages.join(' ')}.`);
}

/** @param {readonly string[]} command A failure is printed, not thrown, because the caller checks afterwards whether the program exists. */
function runAloud([program = '', ...args]) {
  console.error([program, ...args].join(' '));
  const { stderr } = process;
  const { error } = spawnSync(program, args, { stdio: ['ignore', stderr.fd, stderr.fd] });
  if (error) console.error(error.message);
}

/**
 * @param {string} variable The environment variable that may hold the program's path.
 * @param {readonly string[]} names
 * @param {readonly string[]} [places] Paths to try when no name is on the search path.
 * @returns {string | undefined} The program's path.
 */
export function findProgram(variable, names, places = []) {
  const named = process.env[variable];
  if (named) {
    if (!isProgram(named)) throw new Error(`${variable} is "${named}", which is not a program.`);
    return named;
  }
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = names.flatMap((name) =>
    (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name + extension)),
  );
  return [...onPath, ...places].find((path) => isProgram(path) && !isSnapStub(path));
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
 * Whether a program is only Ubuntu's script that asks to install a snap, such as `chromium-browser`.
 * @param {string} path
 */
function isSnapStub(path) {
  if (process.platform !== 'linux') return false;
  const start = readFileSync(path).subarray(0, 4000).toString('latin1');
  return start.startsWith('#!') && /snap install|requires the chromium snap/i.test(start);
}
