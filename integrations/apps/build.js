/**
 * `node integrations/apps/build.js` installs the packages of the applications and the library as `npm pack` packs it, checks their types
 * and builds each into its own `dist/production/`. `node integrations/apps/build.js react vue` builds only those.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = fileURLToPath(new URL('.', import.meta.url));

/** The frameworks, each a folder here, with the commands that check its types. */
export const FRAMEWORKS = Object.freeze({
  react: ['typescript/bin/tsc', '-p', 'react'],
  vue: ['vue-tsc/bin/vue-tsc.js', '-p', 'vue'],
  svelte: ['svelte-check/bin/svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json'],
  angular: ['@angular/compiler-cli/bundles/src/bin/ngc.js', '-p', 'angular'],
  preact: ['typescript/bin/tsc', '-p', 'preact'],
  solid: ['typescript/bin/tsc', '-p', 'solid'],
});

/** @typedef {keyof typeof FRAMEWORKS} Framework */

export const frameworks = /** @type {Framework[]} */ (Object.keys(FRAMEWORKS));

/** Installs missing packages of package-lock.json, and the library as it would be published now. */
export function prepare() {
  if (!isInstalled()) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  if (!existsSync(join(root, 'dist/types/react.d.ts'))) run(process.execPath, ['tools/build.js'], root);
  const packed = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root);
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  const library = join(folder, 'node_modules/iiif-blocks');
  rmSync(library, { recursive: true, force: true });
  mkdirSync(library);
  // Unpacked without npm, which would install the library's dependencies: they are in the project's `node_modules` above.
  run('tar', ['-xzf', tarball, '-C', library, '--strip-components=1'], folder);
  rmSync(tarball);
}

/** @type {Set<Framework>} */
const checked = new Set();

/**
 * Checks an application's types; throws with the tool's output if they are wrong.
 * @param {Framework} name
 */
export function checkTypes(name) {
  const [tool = '', ...args] = FRAMEWORKS[name];
  run(process.execPath, [join('node_modules', tool), ...args], folder);
  checked.add(name);
}

/**
 * Builds an application into its folder `dist/`; throws with the tools' output if they fail.
 * @param {Framework} name
 * @param {'production' | 'development'} mode In development, frameworks warn on the console.
 */
export function build(name, mode) {
  // For Angular, checking the types also compiles the application.
  if (!checked.has(name)) checkTypes(name);
  const args = ['build', name, '--mode', mode, '--outDir', `dist/${mode}`, '--logLevel', 'warn'];
  run(process.execPath, ['node_modules/vite/bin/vite.js', ...args], folder, { NODE_ENV: mode });
}

function isInstalled() {
  const installed = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const [wanted, there] = [join(folder, 'package-lock.json'), installed].map(
    (file) => JSON.parse(readFileSync(file, 'utf8')).packages,
  );
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => !path || optional || there[path]?.version === version,
  );
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} [env]
 * @returns {string} Its output.
 */
function run(command, args, cwd, env) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
    shell: process.platform === 'win32' && command === 'npm', // npm is a .cmd there
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${error ?? ''}${stdout}${stderr}`);
  return stdout;
}

if (process.argv[1] === import.meta.filename) {
  prepare();
  const wanted = process.argv.slice(2);
  for (const name of frameworks.filter((name) => !wanted.length || wanted.includes(name))) {
    const start = Date.now();
    build(name, 'production');
    console.log(`${name.padEnd(8)} ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
}
