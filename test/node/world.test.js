/** The drawing of the world is what its tool makes of the data, and small. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { drawWorld, FILE } from '../../tools/world.js';

test('the world is drawn as tools/world.js draws it', async () => {
  const drawn = readFileSync(FILE, 'utf8');
  assert.ok(drawn === (await drawWorld()), 'run "node tools/world.js"');
  assert.ok(brotliCompressSync(drawn).length < 24_000);
});
