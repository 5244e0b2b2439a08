/** How the built files are to be served: their layout, headers and hashes. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { before, test } from 'node:test';
import { ROOT } from '../../tools/ensure.js';

const cdn = join(ROOT, 'cdn');

before(() => {
  if (existsSync(join(ROOT, 'demo-dist/feeds'))) return;
  execFileSync(process.execPath, [join(ROOT, 'tools/build.js'), '--demo'], { cwd: ROOT, stdio: 'inherit' });
});

const files = () =>
  readdirSync(cdn, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== '_headers')
    .map((entry) => relative(cdn, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/**
 * The rules of `_headers`: a path that may end in `*`, and its headers.
 * @returns {{ path: string, headers: Record<string, string> }[]}
 */
function rules() {
  const text = readFileSync(join(cdn, '_headers'), 'utf8');
  return [...text.matchAll(/^(\/\S+)\n((?: {2}.+\n)+)/gm)].map(([, path = '', lines = '']) => ({
    path,
    headers: Object.fromEntries(
      [...lines.matchAll(/^ {2}([\w-]+): (.+)$/gm)].map(([, name = '', value = '']) => [
        name.toLowerCase(),
        value,
      ]),
    ),
  }));
}

/** @param {string} path */
function matching(path) {
  return rules().filter(({ path: rule }) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule,
  );
}

test('each file has one rule in each of its places, and scripts may be used from other sites', () => {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const line = version.startsWith('0.') ? version.split('.').slice(0, 2).join('.') : version.split('.')[0];
  for (const file of files()) {
    for (const place of [version, line]) {
      const found = matching(`/iiif-blocks/${place}/${file}`);
      assert.equal(found.length, 1, `${place}/${file}: ${found.map(({ path }) => path).join()}`);
      const headers = found[0]?.headers ?? {};
      const isForEver = place === version || file.startsWith('chunks/');
      assert.match(
        headers['cache-control'] ?? '',
        isForEver ? /max-age=31536000, immutable/ : /max-age=300,/,
        file,
      );
      assert.equal(headers['access-control-allow-origin'], '*', file);
    }
  }
  assert.ok(rules().length < 100, 'as many as Cloudflare Pages reads');
});

test('only files with a hash in their name are kept for ever in a line', () => {
  const chunks = files().filter((file) => file.startsWith('chunks/'));
  assert.ok(chunks.length > 10);
  assert.deepEqual(
    chunks.filter((file) => !/-[\w-]{8}\.js$/.test(file)),
    [],
  );
});

test('every script and style sheet has its hash in integrity.json, and nothing else has one', () => {
  /** @type {Record<string, string>} */
  const hashes = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'));
  const wanted = files().filter((file) => /\.(js|css)$/.test(file));
  assert.deepEqual(Object.keys(hashes).sort(), wanted.sort());
  for (const [file, hash] of Object.entries(hashes)) {
    const digest = createHash('sha384')
      .update(readFileSync(join(cdn, file)))
      .digest('base64');
    assert.equal(hash, `sha384-${digest}`, file);
  }
});
