/** `npm run new` makes an element that passes every check of the project before anybody has written a line of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';

const BUILT = ['.git', 'cdn', 'dist', 'demo-dist', 'storybook-static'];
const FILES = [
  'src/elements/test-thing/test-thing.ts',
  'src/elements/test-thing/test-thing.styles.ts',
  'src/i18n/en/test-thing.ts',
  'stories/elements/test-thing.stories.ts',
  'test/elements/test-thing.test.ts',
];
/** Files in which `npm run analyze` names each element. */
const LISTS = [
  'README.md',
  'custom-elements.json',
  'src/autoload.ts',
  'src/styles/themes/iiif.css',
  'stories/guide/choose.mdx',
];

const copy = mkdtempSync(join(tmpdir(), 'iiif-blocks-new-'));
after(() => rmSync(copy, { recursive: true, force: true }));
const isSource = (/** @type {string} */ path) =>
  basename(path) !== 'node_modules' && !BUILT.includes(relative(ROOT, path));
cpSync(ROOT, copy, { recursive: true, filter: isSource });
symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'), 'junction');

/** @param {string[]} args */
function node(...args) {
  // Under a test runner a nested one would report to it instead of telling.
  const env = { ...process.env, NODE_TEST_CONTEXT: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env });
  return { status, said: stdout + stderr };
}

/** @param {string} path */
const read = (path) => readFileSync(join(copy, path), 'utf8');
/** @type {(path: string, text: string) => void} */
const write = (path, text) => writeFileSync(join(copy, path), text);

test('it makes an element once, and refuses names that are none', () => {
  const { status, said } = node('tools/new.js', 'test-thing');
  assert.equal(status, 0, said);
  for (const name of ['test-thing', 'event-list', 'Test', '1-2', '']) {
    assert.equal(node('tools/new.js', name).status, 1, name);
  }
});

test('its types, its code and its format are right', () => {
  for (const [program = '', ...args] of [
    ['typescript/bin/tsc', '--noEmit'],
    ['eslint/bin/eslint.js', ...FILES],
    ['prettier/bin/prettier.cjs', '--check', ...FILES, ...LISTS],
  ]) {
    const { status, said } = node(join('node_modules', program), ...args);
    assert.equal(status, 0, said);
  }
});

test('the house and every list have it', () => {
  const { status, said } = node('--test', 'test/node/house.test.js');
  assert.equal(status, 0, said);
  for (const list of LISTS) assert.match(read(list), /\biiif-test-thing\b/, list);
  assert.match(read('src/index.ts'), /\/test-thing\/test-thing\.js'/);
  // The compiler asks each language for the words of these files.
  assert.match(read('src/i18n/keys.ts'), /'\.\/en\/test-thing\.js'/);
});

test('a list without an element that is there is told of', () => {
  write('src/autoload.ts', read('src/autoload.ts').replace(/.*'iiif-test-thing'.*\n/, ''));
  const { status, said } = node('tools/manifest.js', '--check');
  assert.equal(status, 1);
  assert.match(said, /src\/autoload\.ts\. Run "npm run analyze"/);
});
