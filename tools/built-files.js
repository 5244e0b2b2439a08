/** What the files of `cdn/` import and what they weigh, for those who count it. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { ROOT } from './ensure.js';

await init;

/**
 * @param {string[]} entries Paths of files.
 * @param {string[]} [parts] Names of chunks that are loaded on demand and count as well, such as `cards` for `chunks/cards-ab12cd34.js`.
 * @returns {Set<string>} The files and all that they import at once, at any depth; likewise of the parts that they import on demand.
 */
export function closureOf(entries, parts = []) {
  /** @type {Set<string>} */
  const files = new Set();
  /** @param {string} file */
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    for (const { path, isLazy } of importsOf(file)) {
      const isWanted = parts.some((part) => new RegExp(`^${part}-[\\w-]{8}\\.js$`).test(basename(path)));
      if (!isLazy || isWanted) add(path);
    }
  };
  entries.forEach(add);
  return files;
}

/** @param {string} file */
function importsOf(file) {
  const code = readFileSync(file, 'utf8');
  const [imports] = parse(code, relative(ROOT, file));
  return imports.flatMap(({ d, s, e }) => {
    const specifier = code.slice(s, e).replace(/^[`'"]|[`'"]$/g, '');
    return specifier.startsWith('.') ? [{ path: join(dirname(file), specifier), isLazy: d > -1 }] : [];
  });
}

/** @param {string | Buffer} content @returns {number} Bytes, compressed as a server does it beforehand. */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** @param {Iterable<string>} files @returns {number} Bytes of all, each compressed by itself. */
export const weightOf = (files) => [...files].reduce((total, file) => total + brotli(readFileSync(file)), 0);
