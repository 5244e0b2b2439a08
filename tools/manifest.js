/**
 * `npm run analyze` writes custom-elements.json from the sources; `npm run analyze -- --check` only says whether the one
 * that is there is up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error It has no types.
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './ensure.js';

const file = join(ROOT, 'custom-elements.json');
const argv = ['analyze', '--quiet', '--config', 'tools/custom-elements-manifest.config.js'];
const manifest = await cli({ argv, cwd: ROOT, noWrite: true });
const text = await format(JSON.stringify(manifest), { ...(await resolveConfig(file)), filepath: file });

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
  console.error('custom-elements.json is not what the sources say: run "npm run analyze" and commit it.');
  process.exitCode = 1;
}
