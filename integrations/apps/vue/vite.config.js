import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { base } from '../vite.base.js';

export default defineConfig({
  ...base,
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('iiif-') } } })],
});
