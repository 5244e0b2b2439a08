import { defineConfig } from 'vite';
import { imageServices } from '../tools/image-server.js';

export default defineConfig({
  plugins: [imageServices()],
  // Not 'es2022': that would lower light-dark() to what needs a color-scheme in the same sheet, and lose every colour.
  build: { target: ['chrome125', 'firefox126', 'safari17.5'], chunkSizeWarningLimit: 4000 },
});
