import type { Meta, StoryObj } from '@storybook/web-components-vite';
import source from '../../demo/consortium.html?raw';
import { page } from './page.js';

const meta: Meta = {
  title: 'Pages/The Consortium',
  tags: ['!autodocs'],
  globals: { theme: 'iiif' },
  parameters: { layout: 'fullscreen' },
  render: () => page('consortium', source),
};

export default meta;

export const Page: StoryObj = {};
