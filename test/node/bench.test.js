/** The arithmetic of `npm run bench`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median, ratio, spread } from '../../tools/bench/stats.js';
import { between, table } from '../../tools/readme.js';

test('the median is the middle value, or between the two in the middle', () => {
  assert.equal(median([9, 1, 4]), 4);
  assert.equal(median([10, 9, 1, 4]), 6.5);
  assert.equal(median([7]), 7);
  assert.ok(Number.isNaN(median([])));
});

test('a ratio is the median of those within the rounds, so a slow round does no harm', () => {
  assert.equal(ratio([2, 40, 6], [1, 20, 4]), 2);
});

test('the spread tells a busy machine from a quiet one, one slow run aside', () => {
  assert.equal(spread([10, 10, 10, 10, 90]), 1);
  assert.equal(spread([10, 10, 10, 20, 20, 20, 20, 20]), 2);
});

test('a table is Markdown with aligned columns', async () => {
  assert.equal(
    await table([
      ['cards', 'ms'],
      ['list', 12.5],
    ]),
    '| cards |   ms |\n| ----- | ---: |\n| list  | 12.5 |',
  );
});

test('only what stands between the markers is replaced', () => {
  const text = 'a\n<!-- bench -->\nold\n<!-- /bench -->\nb\n';
  assert.equal(between(text, 'bench', 'new'), 'a\n<!-- bench -->\n\nnew\n\n<!-- /bench -->\nb\n');
  assert.throws(() => between('no markers', 'bench', 'new'), /has no <!-- bench -->/);
});
