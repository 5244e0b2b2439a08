import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { IiifTab } from '../../src/elements/tab/tab.js';
import '../../src/elements/tab/tab.js';

const meta: Meta<IiifTab> = {
  title: 'Page/Tab',
  component: 'iiif-tab',
  parameters: { docs: { description: { component: 'A panel of `iiif-tabs`; see “Tabs” for sets.' } } },
};

export default meta;

/** Outside `iiif-tabs`, or before the script has loaded: an ordinary part of the page. */
export const Alone: StoryObj<IiifTab> = {
  render: () => html`
    <iiif-tab id="calendar">
      <h3>Community calendar</h3>
      <p>Calls take place on most weekdays. Everyone is welcome, also without an institution.</p>
    </iiif-tab>
  `,
};
