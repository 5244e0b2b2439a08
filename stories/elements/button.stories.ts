import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifButton } from '../../src/elements/button/button.js';
import '../../src/elements/button/button.js';
import { icon } from './pictures.js';

const meta: Meta<IiifButton> = {
  title: 'Page/Button',
  component: 'iiif-button',
  args: { href: '#more', disabled: false },
  render: ({ href, variant, disabled }) =>
    html`<iiif-button href=${href || nothing} variant=${variant ?? nothing} ?disabled=${disabled}
      >Learn more</iiif-button
    >`,
};

export default meta;

type Story = StoryObj<IiifButton>;

export const Secondary: Story = {};

export const Primary: Story = { tags: ['example'], args: { variant: 'primary' } };

export const Quiet: Story = { args: { variant: 'quiet' } };

export const Disabled: Story = {
  render: () => html`
    <iiif-button href="#more" disabled>A link</iiif-button>
    <iiif-button variant="primary" disabled>A button</iiif-button>
    <iiif-button variant="primary"><button type="button" disabled>A button of your own</button></iiif-button>
    <iiif-button variant="quiet" disabled>A quiet one</iiif-button>
  `,
};

/** The page’s own link or button: it works without script, in a form, and with the context menu. */
export const OwnLink: Story = {
  name: 'A link or button of your own',
  render: () => html`
    <iiif-button variant="primary"><a href="#join">${icon('people', '')} Join the call</a></iiif-button>
    <iiif-button><a href="#more">Learn more</a></iiif-button>
    <iiif-button variant="quiet"><a href="#notes">Read the notes</a></iiif-button>
    <iiif-button><button type="submit">Send</button></iiif-button>
  `,
};

export const WithIcon: Story = {
  name: 'With an icon',
  render: () => html`
    <iiif-button variant="primary" href="#share">${icon('share')}Share</iiif-button>
    <iiif-button href="#search">${icon('search')}Search the guides</iiif-button>
    <iiif-button variant="quiet">${icon('annotate')}Take notes</iiif-button>
  `,
};

/** The size of a button depends on the font size of the page. */
export const Sizes: Story = {
  render: () =>
    html`${['0.8125em', '1em', '1.25em'].map(
      (size) =>
        html`<span style="font-size: ${size}"
          ><iiif-button variant="primary" href="#more">Join</iiif-button>
          <iiif-button href="#more">Learn more</iiif-button></span
        > `,
    )}`,
};

export const LongWords: Story = {
  name: 'Long words, in a narrow column',
  render: () =>
    html`<div style="inline-size: 280px">
      <iiif-button variant="primary" href="#more"
        >Handschriftendigitalisierungsförderungsrichtlinien lesen und verstehen</iiif-button
      >
    </div>`,
};

export const French: Story = {
  render: () =>
    html`<div lang="fr"><iiif-button variant="primary" href="#plus">En savoir plus</iiif-button></div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () =>
    html`<div dir="rtl" lang="ar">
      <iiif-button variant="primary" href="#more">${icon('people')}انضم إلى الاجتماع</iiif-button>
      <iiif-button href="#more">اقرأ المزيد</iiif-button>
    </div>`,
};
