import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { base } from '../vite.base.js';

export default defineConfig({ ...base, plugins: [solid()] });
