/** Measured figures in README.md: tables between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './ensure.js';

const file = join(ROOT, 'README.md');

/**
 * @param {readonly (readonly (string | number)[])[]} rows The first row is the head; all columns but the first are figures.
 * @returns {Promise<string>} A table in Markdown, with its columns aligned.
 */
export async function table([head = [], ...rows]) {
  const rule = head.map((_, column) => (column ? '---:' : '---'));
  const lines = [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const text = await format(lines.join('\n'), { ...(await resolveConfig(file)), filepath: file });
  return text.trimEnd();
}

/**
 * @param {string} text
 * @param {string} name
 * @param {string} content
 * @returns {string} The text with the content between the markers of this name.
 */
export function between(text, name, content) {
  const [before, rest = ''] = text.split(`<!-- ${name} -->`);
  const [, after] = rest.split(`<!-- /${name} -->`);
  if (after === undefined) throw new Error(`README.md has no <!-- ${name} --> and <!-- /${name} -->.`);
  return `${before}<!-- ${name} -->\n\n${content}\n\n<!-- /${name} -->${after}`;
}

/**
 * Writes figures into README.md with `--write` on the command line; with `--check`, fails where README.md has other figures.
 * @param {string} name The name of the markers.
 * @param {string} content
 */
export function settleReadme(name, content) {
  const text = readFileSync(file, 'utf8');
  const wanted = between(text, name, content);
  if (process.argv.includes('--write')) {
    writeFileSync(file, wanted);
  } else if (process.argv.includes('--check') && wanted !== text) {
    console.error(`README.md has other figures: run "npm run ${name} -- --write" and commit it.`);
    process.exitCode = 1;
  }
}
