import { defineConfig } from 'vite';
import { base } from '../vite.base.js';

export default defineConfig(base);
