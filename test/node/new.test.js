/** What `npm run new` makes is an element as the house wants them, before anybody has written a line of it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { after, test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';

const BUILT = ['.git', 'cdn', 'dist', 'demo-dist', 'storybook-static'];
const NAMES = ['test-thing', 'zebra'];

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

test('it makes an element once, and refuses names that are none', () => {
  for (const name of NAMES) {
    const { status, said } = node('tools/new.js', name);
    assert.equal(status, 0, said);
  }
  for (const name of [...NAMES, 'event-list', 'Test', '1-2', '']) {
    assert.equal(node('tools/new.js', name).status, 1, name);
  }
  assert.equal(node('tools/manifest.js').status, 0);
});

test('its types, its code and its format are right', () => {
  const changed = NAMES.flatMap((name) => [
    `src/elements/${name}/${name}.ts`,
    `src/elements/${name}/${name}.styles.ts`,
    `stories/elements/${name}.stories.ts`,
    `test/elements/${name}.test.ts`,
  ]);
  const lists = ['src/index.ts', 'src/autoload.ts', 'demo/builder/samples.ts', 'stories/guide/choose.mdx'];
  for (const [program = '', ...args] of [
    ['typescript/bin/tsc', '--noEmit'],
    ['eslint/bin/eslint.js', ...changed],
    ['prettier/bin/prettier.cjs', '--check', ...changed, ...lists],
  ]) {
    const { status, said } = node(join('node_modules', program), ...args);
    assert.equal(status, 0, said);
  }
});

test('it is wherever every element is', () => {
  const { status, said } = node('--test', 'test/node/house.test.js');
  assert.equal(status, 0, said);
  const { modules } = JSON.parse(read('custom-elements.json'));
  const tags = modules.flatMap((/** @type {any} */ { declarations }) =>
    declarations.flatMap((/** @type {any} */ { tagName }) => tagName ?? []),
  );
  const samples = [...read('demo/builder/samples.ts').matchAll(/^ {4}'?([\w-]+)'?: \{/gm)].map(
    ([, name]) => `iiif-${name}`,
  );
  assert.deepEqual(samples.sort(), tags.sort());
  for (const name of NAMES) {
    assert.match(read('stories/guide/choose.mdx'), new RegExp(`'page-${name}--docs', 'iiif-${name}'`));
    assert.match(read('stories/guide/choose.mdx'), new RegExp(`from '../elements/${name}.stories'`));
  }
});
