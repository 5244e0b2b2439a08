import { defineConfig } from 'vite';

export default defineConfig({
  // Not 'es2022': that would lower light-dark() to what needs a color-scheme in the same sheet, and lose every colour.
  build: { target: ['chrome125', 'firefox126', 'safari17.5'], chunkSizeWarningLimit: 4000 },
});
