import type { Meta, StoryObj } from '@storybook/web-components-vite';
import source from '../../demo/value.html?raw';
import { page } from './page.js';

const meta: Meta = {
  title: 'Pages/Value of membership',
  tags: ['!autodocs'],
  globals: { theme: 'iiif' },
  parameters: { layout: 'fullscreen' },
  render: () => page('value', source),
};

export default meta;

export const Page: StoryObj = {};
