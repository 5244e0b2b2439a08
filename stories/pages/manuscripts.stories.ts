import type { Meta, StoryObj } from '@storybook/web-components-vite';
import source from '../../demo/manuscripts.html?raw';
import { page } from './page.js';

const meta: Meta = {
  title: 'Pages/Manuscripts group',
  tags: ['!autodocs'],
  globals: { theme: 'iiif' },
  parameters: { layout: 'fullscreen' },
  render: () => page('manuscripts', source),
};

export default meta;

export const Page: StoryObj = {};
