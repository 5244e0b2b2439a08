/** What a developer gets: the built package in plain Node, through its own `exports`. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = join(root, 'dist');

before(() => {
  if (existsSync(join(dist, 'index.js'))) return;
  execFileSync(process.execPath, [join(root, 'tools/build.js')], { cwd: root, stdio: 'inherit' });
});

/**
 * In a process of its own, where nothing has put a DOM in place and no module is loaded yet.
 * @param {string} code
 */
function run(code) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return { stdout, stderr };
}

test('every entry can be imported in Node, without a DOM, a fetch or a word on the console', () => {
  const elements = readdirSync(join(dist, 'elements'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  assert.ok(elements.length >= 9);
  const entries = ['', '/all', '/autoload', '/feeds'].map((entry) => `iiif-blocks${entry}`);
  const modules = [
    ...entries,
    ...elements.map((name) => pathToFileURL(join(dist, 'elements', name, `${name}.js`)).href),
  ];
  for (const module of modules) {
    const { stdout, stderr } = run(
      `globalThis.fetch = (url) => { throw new Error('asked for ' + url); };
       await import(${JSON.stringify(module)});
       if (typeof document !== 'undefined' || typeof window !== 'undefined') throw new Error('a DOM was made');`,
    );
    assert.deepEqual([stdout, stderr], ['', ''], module);
  }
});

test('every element’s class is exported, by its own module and by the whole', async () => {
  const names = readdirSync(join(dist, 'elements'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const all = await import(pathToFileURL(join(dist, 'index.js')).href);
  for (const name of names) {
    const className = `Iiif${name.replace(/(^|-)(.)/g, (_match, _dash, /** @type {string} */ first) => first.toUpperCase())}`;
    const own = await import(pathToFileURL(join(dist, 'elements', name, `${name}.js`)).href);
    assert.equal(typeof own[className], 'function', className);
    assert.equal(all[className], own[className], className);
  }
});

test('everything that package.json points to is there', () => {
  const { exports, types, customElements, files } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const paths = [types, customElements, ...files, ...Object.values(exports).flatMap(targets)];
  const missing = paths.filter((path) => !path.includes('*') && !existsSync(join(root, path)));
  assert.deepEqual(missing, []);
  for (const name of readdirSync(join(dist, 'elements'))) {
    const folder = join(dist, 'elements', name);
    if (!existsSync(join(folder, `${name}.js`))) continue;
    assert.ok(existsSync(join(folder, `${name}.d.ts`)), `types of ${name}`);
  }
});

test('no built module names a file of this machine or a package that is not a dependency', () => {
  const { name: own, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // Its own name is in comments, which show how it is used.
  const allowed = [own, ...Object.keys(dependencies)];
  const wrong = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => {
      const text = readFileSync(join(dist, file), 'utf8');
      const specifiers = [...text.matchAll(/(?<!["'])\b(?:from|import)\s*\(?\s*["']([^"'.][^"']*)["']/g)].map(
        ([, name]) => name,
      );
      return specifiers
        .filter((name) => !allowed.some((known) => name === known || name?.startsWith(`${known}/`)))
        .map((name) => `${file}: ${name}`)
        .concat(text.includes(root) ? [`${file}: ${root}`] : []);
    });
  assert.deepEqual(wrong, []);
});

test('every text of the library is used', async () => {
  const texts = join(dist, 'i18n/en');
  const areas = await Promise.all(
    readdirSync(texts)
      .filter((file) => file.endsWith('.js'))
      .map((file) => import(pathToFileURL(join(texts, file)).href)),
  );
  const keys = areas.flatMap((area) => Object.values(area).flatMap((messages) => Object.keys(messages)));
  const code = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js') && !file.startsWith('i18n'))
    .map((file) => readFileSync(join(dist, file), 'utf8'))
    .join('\n');
  const unused = keys.filter((key) => !new RegExp(`["'\`]${key}["'\`]|\\b${key}:`).test(code));
  assert.ok(keys.length > 30);
  assert.deepEqual(unused, []);
});

/**
 * @param {unknown} target A path, or paths by condition.
 * @returns {string[]}
 */
function targets(target) {
  return typeof target === 'string'
    ? [target]
    : Object.values(/** @type {object} */ (target)).flatMap(targets);
}
