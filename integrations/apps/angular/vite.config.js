import { fileURLToPath } from 'node:url';
import { transformAsync } from '@babel/core';
import linker from '@angular/compiler-cli/linker/babel';
import { defineConfig } from 'vite';
import { base } from '../vite.base.js';

export default defineConfig(({ mode }) => ({
  ...base,
  define: {
    ngDevMode: String(mode === 'development'),
    ngI18nClosureMode: 'false',
    ngJitMode: 'false',
    ngServerMode: 'false',
  },
  plugins: [aot()],
}));

/** Bundles the output of Angular's compiler (`ngc -p angular`), and links Angular's packages. */
function aot() {
  const compiled = fileURLToPath(new URL('.aot/angular/main.js', import.meta.url));
  return {
    name: 'angular-aot',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith('/main.ts') ? compiled : undefined),
    async transform(code, id) {
      if (!id.includes('@angular') || !code.includes('ɵɵngDeclare')) return;
      return transformAsync(code, { filename: id, plugins: [linker], configFile: false, compact: false });
    },
  };
}
