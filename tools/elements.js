/** The elements of the library: their names, from the folders, and their declarations in custom-elements.json. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ensure.js';

/** @returns {string[]} The elements' names in alphabetical order, without `iiif-`. */
export const elementNames = () =>
  readdirSync(join(ROOT, 'src/elements'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/**
 * @param {{ modules: { declarations: any[] }[] }} [manifest] By default the committed custom-elements.json.
 * @returns {any[]} The declarations of the elements; base classes are left out.
 */
export const declaredElements = (manifest = readManifest()) =>
  manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

const readManifest = () => JSON.parse(readFileSync(join(ROOT, 'custom-elements.json'), 'utf8'));
