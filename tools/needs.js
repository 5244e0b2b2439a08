/**
 * The table that lets the autoloader request everything in one step (src/needs.ts): the files of each tag, from the graph of the build's
 * chunks, and its feeds, from custom-elements.json.
 */
import { declaredElements } from './elements.js';

/** @import { Rolldown, Plugin } from 'vite' */
/** @import { FeedNeed, Need } from '../src/needs.js' */

/** A placeholder for the table until the chunks have names. It is an object, because minifiers copy strings to each place of use. */
const PLACE = '{ "table of needs": 0 }';

/** @returns {Plugin} */
export function needs() {
  return {
    name: 'needs',
    transform: {
      filter: { id: /[\\/]src[\\/]needs\.ts$/ },
      handler: () => `export const needs = ${PLACE};`,
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      // The autoloader's name has no hash, so changing its content now does not change a name.
      const autoloader = chunks.find(({ fileName }) => fileName === 'iiif-blocks.js');
      const place = /\{\s*["`]table of needs["`]:\s*0\s*\}/g;
      if (!autoloader || autoloader.code.match(place)?.length !== 1)
        return this.error('The autoloader has not one place for its table.');
      const table = JSON.stringify(tableOf(chunks));
      autoloader.code = autoloader.code.replace(place, () => table);
    },
  };
}

/**
 * @param {readonly Rolldown.OutputChunk[]} chunks
 * @returns {Record<string, Need>} By tag.
 */
function tableOf(chunks) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  return Object.fromEntries(
    declaredElements().map(({ tagName, feeds = [] }) => {
      const file = `elements/${tagName.replace('iiif-', '')}.js`;
      const needed = feeds.map(
        (/** @type {any} */ { name, where = '', isMain }) => /** @type {FeedNeed} */ ([name, where, isMain]),
      );
      return [tagName, { files: importsOf(file, byName), feeds: needed }];
    }),
  );
}

/**
 * @param {string} file
 * @param {ReadonlyMap<string, Rolldown.OutputChunk>} chunks
 * @returns {string[]} All its static imports, at any depth.
 */
function importsOf(file, chunks) {
  const found = new Set([file]);
  for (const each of found) for (const path of chunks.get(each)?.imports ?? []) found.add(path);
  found.delete(file);
  return [...found].sort();
}
