import { defineConfig } from 'vite';

export default defineConfig({
  // 'es2022' would replace light-dark() by rules that need a color-scheme in the same style sheet, and lose every colour.
  build: { target: ['chrome125', 'firefox126', 'safari17.5'], chunkSizeWarningLimit: 4000 },
});
