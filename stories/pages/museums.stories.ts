import type { Meta, StoryObj } from '@storybook/web-components-vite';
import source from '../../demo/museums.html?raw';
import { page } from './page.js';

const meta: Meta = {
  title: 'Pages/Museums group',
  tags: ['!autodocs'],
  globals: { theme: 'iiif' },
  parameters: { layout: 'fullscreen' },
  render: () => page('museums', source),
};

export default meta;

export const Page: StoryObj = {};
