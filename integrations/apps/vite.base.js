import { fileURLToPath } from 'node:url';

/**
 * What the applications share: feeds in `shared/public`, and a folder that may stand anywhere.
 * @type {import('vite').UserConfig}
 */
export const base = {
  base: './',
  publicDir: fileURLToPath(new URL('shared/public', import.meta.url)),
};
