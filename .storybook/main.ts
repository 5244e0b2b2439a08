import type { StorybookConfig } from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    // The one at the top builds the library and the demonstration site.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    {
      name: '@storybook/addon-docs',
      // The guide's tables are written as GitHub's Markdown has them.
      options: { mdxPluginOptions: { mdxCompileOptions: { remarkPlugins: [remarkGfm] } } },
    },
    '@storybook/addon-a11y',
  ],
  // An image service of files, which stories name as `iiif/static3`.
  staticDirs: [{ from: '../stories/iiif', to: '/iiif' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
};

export default config;
