import { fileURLToPath } from 'node:url';

/**
 * Configuration that the applications share: feeds in `common/public`, and relative addresses, so that the folder may be served anywhere.
 * @type {import('vite').UserConfig}
 */
export const base = {
  base: './',
  publicDir: fileURLToPath(new URL('common/public', import.meta.url)),
};
