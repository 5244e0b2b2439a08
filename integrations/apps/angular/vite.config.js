import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformAsync } from '@babel/core';
import linker from '@angular/compiler-cli/linker/babel';
import { defineConfig } from 'vite';
import { base } from '../vite.base.js';

export default defineConfig({ ...base, plugins: [aot()] });

/** Compiles the application ahead of time with Angular's own compiler, and links Angular's packages. */
function aot() {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const compiler = pathToFileURL(
    createRequire(import.meta.url).resolve('@angular/compiler-cli/package.json'),
  );
  const compiled = `${folder}.aot/angular/`;
  return {
    name: 'angular-aot',
    enforce: 'pre',
    buildStart() {
      const ngc = fileURLToPath(new URL('bundles/src/bin/ngc.js', compiler));
      const { status } = spawnSync(process.execPath, [ngc, '-p', folder], { stdio: 'inherit' });
      if (status !== 0) throw new Error('Angular could not compile the application.');
    },
    resolveId(id) {
      if (id.endsWith('/main.ts')) return `${compiled}main.js`;
    },
    async transform(code, id) {
      if (!id.includes('@angular') || !code.includes('ɵɵngDeclare')) return;
      return transformAsync(code, { filename: id, plugins: [linker], configFile: false, compact: false });
    },
  };
}
