import { fileURLToPath } from 'node:url';

/**
 * What the applications share: feeds in `common/public`, and a folder that may stand anywhere.
 * @type {import('vite').UserConfig}
 */
export const base = {
  base: './',
  publicDir: fileURLToPath(new URL('common/public', import.meta.url)),
};
