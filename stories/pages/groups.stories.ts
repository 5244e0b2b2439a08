import type { Meta, StoryObj } from '@storybook/web-components-vite';
import source from '../../demo/groups.html?raw';
import { page } from './page.js';

const meta: Meta = {
  title: 'Pages/Groups',
  tags: ['!autodocs'],
  globals: { theme: 'iiif' },
  parameters: { layout: 'fullscreen' },
  render: () => page('groups', source),
};

export default meta;

export const Page: StoryObj = {};
