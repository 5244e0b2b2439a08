import { readFileSync } from 'node:fs';

/** A file of `test/recorded/`. */
export const recordedText = (name: string): string =>
  readFileSync(new URL(`../recorded/${name}`, import.meta.url), 'utf8');

/** A feed of `test/recorded/` in JSON. */
export const recorded = (name: string): unknown => JSON.parse(recordedText(name));
