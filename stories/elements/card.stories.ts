import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifCard } from '../../src/elements/card/card.js';
import '../../src/elements/card/card.js';
import { drawing, icon } from './pictures.js';

const meta: Meta<IiifCard> = {
  title: 'Page/Card',
  component: 'iiif-card',
  args: { image: drawing('card-manuscript'), imageAlt: '' },
  decorators: [(story) => html`<div style="max-inline-size: 22rem">${story()}</div>`],
  render: ({ image, imageAlt }) => html`
    <iiif-card image=${image ?? nothing} image-alt=${imageAlt || nothing}>
      <h3><a href="#story">A book of hours, whole again</a></h3>
      <p>Four collections put their leaves in order, and a reader turns them as one.</p>
      <p slot="meta">Story · 12 May 2026</p>
    </iiif-card>
  `,
};

export default meta;

type Story = StoryObj<IiifCard>;

export const WithImage: Story = { name: 'With an image' };

export const OwnImage: Story = {
  name: 'With an image of your own',
  render: () => html`
    <iiif-card>
      <img slot="image" src=${drawing('card-map')} alt="" />
      <h3><a href="#maps">Sheets of a coast</a></h3>
      <p>Georeferenced by volunteers, and laid over today’s shoreline.</p>
    </iiif-card>
  `,
};

export const WithIcon: Story = {
  name: 'With an icon',
  render: () => html`
    <iiif-card>
      ${icon('people')}
      <h3><a href="#groups">Groups</a></h3>
      <p>Who meets when, and how to take part.</p>
    </iiif-card>
  `,
};

export const TextOnly: Story = { name: 'Without an image', args: { image: undefined } };

/** A card without a link does not look clickable. */
export const WithoutLink: Story = {
  name: 'Without a link',
  render: () => html`
    <iiif-card>
      <h3>What a manifest is</h3>
      <p>A list of images in order, with a title and what is known about them.</p>
    </iiif-card>
  `,
};

/** A click on the card follows the link in the heading; the link in the text leads elsewhere. */
export const TwoLinks: Story = {
  name: 'With another link in the text',
  render: () => html`
    <iiif-card image=${drawing('card-tiles')}>
      <h3><a href="#guide">A server in an afternoon</a></h3>
      <p>Static tiles on plain storage. It helps to know <a href="#level0">what level 0 means</a>.</p>
    </iiif-card>
  `,
};

/** In a wide card, the image is beside the text. */
export const Wide: Story = {
  decorators: [
    (story) => html`<div style="inline-size: min(100%, 52rem); margin-inline-end: -30rem">${story()}</div>`,
  ],
};

export const Narrow: Story = {
  name: 'Long words, in a narrow column',
  render: () =>
    html`<div style="inline-size: 280px">
      <iiif-card image=${drawing('card-map')}>
        <h3><a href="#long">Handschriftendigitalisierungsförderungsrichtlinie</a></h3>
        <p>https://example.org/a/very/long/address/of/a/manifest/without/any/break/manifest.json</p>
        <p slot="meta">Verwaltungsvorschriftensammlung</p>
      </iiif-card>
    </div>`,
};

export const French: Story = {
  render: () => html`
    <iiif-card lang="fr" image=${drawing('card-manuscript')}>
      <h3><a href="#heures">Un livre d’heures réuni</a></h3>
      <p>Quatre collections ont remis leurs feuillets dans l’ordre.</p>
      <p slot="meta">Récit · 12 mai 2026</p>
    </iiif-card>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <iiif-card dir="rtl" lang="ar" image=${drawing('card-map')}>
      <h3><a href="#map">خرائط الساحل القديم</a></h3>
      <p>أربعون لوحة تفتح صورة واحدة.</p>
      <p slot="meta">مشروع</p>
    </iiif-card>
  `,
};
