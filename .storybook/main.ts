import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // The configuration at the top builds the library and the demonstration site.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      // The guide has tables in GitHub's Markdown.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  // A level 0 image service of static files: stories name it as `iiif/static3`.
  staticDirs: [{ from: '../stories/iiif', to: '/iiif' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
