/** Builds an application that imports one element from `dist/`, with common bundlers, minified and with code splitting. */
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import { ROOT } from './ensure.js';
import { filesOf } from './page-load.js';

const scratch = join(ROOT, 'node_modules/.cache/iiif-blocks/bundles');

/**
 * Functions that build `page.html`, whose script is `/main.js`.
 * @type {Record<string, (root: string, outDir: string) => Promise<unknown>>}
 */
const BUILDS = {
  esbuild: async (root, outdir) => {
    await esbuild.build({
      absWorkingDir: root,
      entryPoints: ['main.js'],
      outdir,
      bundle: true,
      format: 'esm',
      minify: true,
      splitting: true,
      target: 'es2022',
      logLevel: 'error',
    });
    copyFileSync(join(root, 'page.html'), join(outdir, 'page.html'));
  },
  Vite: (root, outDir) =>
    vite.build({
      root,
      configFile: false,
      logLevel: 'error',
      build: { outDir, target: 'es2022', rolldownOptions: { input: join(root, 'page.html') } },
    }),
};

export const BUNDLERS = Object.keys(BUILDS);

/**
 * @param {object} app
 * @param {string} app.bundler
 * @param {string} app.name The name of its folder.
 * @param {string} app.element Without `iiif-`.
 * @param {string} app.page The HTML of `/page.html`.
 * @returns {Promise<(path: string) => Buffer | undefined>} The files of the built site.
 */
export async function bundle({ bundler, name, element, page }) {
  const root = join(scratch, bundler, name);
  const output = join(root, 'built');
  rmSync(root, { recursive: true, force: true });
  // The library as an installed package, so that the bundler resolves its `exports`.
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  symlinkSync(ROOT, join(root, 'node_modules/iiif-blocks'), 'junction');
  writeFileSync(join(root, 'main.js'), `import 'iiif-blocks/elements/${element}';\n`);
  writeFileSync(join(root, 'page.html'), page);
  await BUILDS[bundler]?.(root, output);
  return filesOf(output);
}
