/**
 * `node integrations/apps/build.js` installs what the applications need, puts the library into them as `npm pack` packs it, checks
 * their types and builds each into its own `dist/`. `node integrations/apps/build.js react vue` builds only those.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
export const folder = fileURLToPath(new URL('.', import.meta.url));

/** The frameworks, each a folder here, with what checks its types; Angular does so while it compiles. */
export const FRAMEWORKS = Object.freeze({
  react: ['typescript/bin/tsc', '-p', 'react'],
  vue: ['vue-tsc/bin/vue-tsc.js', '-p', 'vue'],
  svelte: ['svelte-check/bin/svelte-check', '--workspace', 'svelte', '--tsconfig', './tsconfig.json'],
  angular: undefined,
  preact: ['typescript/bin/tsc', '-p', 'preact'],
  solid: ['typescript/bin/tsc', '-p', 'solid'],
});

/** @typedef {keyof typeof FRAMEWORKS} Framework */

export const frameworks = /** @type {Framework[]} */ (Object.keys(FRAMEWORKS));

/** Installs what package-lock.json names, if it is not there, and the library as it would be published now. */
export function prepare() {
  if (!isInstalled()) run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  if (!existsSync(join(root, 'dist/types/react.d.ts'))) run(process.execPath, ['tools/build.js'], root);
  const packed = run('npm', ['pack', '--json', '--silent', '--pack-destination', folder], root);
  const tarball = join(folder, JSON.parse(packed)[0].filename);
  const library = join(folder, 'node_modules/iiif-blocks');
  rmSync(library, { recursive: true, force: true });
  mkdirSync(library);
  // Not by npm, which would ask for the library's own dependencies: they are in the project's `node_modules` above.
  run('tar', ['-xzf', tarball, '-C', library, '--strip-components=1'], folder);
  rmSync(tarball);
}

/**
 * Checks an application's types and builds it; throws with what the tools said if either fails.
 * @param {Framework} name
 */
export function build(name) {
  const check = FRAMEWORKS[name];
  if (check) run(process.execPath, [join('node_modules', check[0] ?? ''), ...check.slice(1)], folder);
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', name, '--logLevel', 'warn'], folder);
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
 * @returns {string} What it wrote.
 */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
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
    build(name);
    console.log(`${name.padEnd(8)} ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
}
