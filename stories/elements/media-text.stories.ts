import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifMediaText } from '../../src/elements/media-text/media-text.js';
import '../../src/elements/media-text/media-text.js';
import '../../src/elements/button/button.js';
import { drawing } from './pictures.js';

const meta: Meta<IiifMediaText> = {
  title: 'Page/Media and text',
  component: 'iiif-media-text',
  args: { reverse: false },
  render: ({ reverse, ratio, align }) => html`
    <iiif-media-text ?reverse=${reverse} ratio=${ratio ?? nothing} align=${align ?? nothing}>
      <img
        slot="media"
        src=${drawing('card-map')}
        alt="An old map of a coast, cut into sheets"
        width="960"
        height="640"
      />
      <h2>Made for maps, too</h2>
      <p>A map of forty sheets opens as one image. Where a sheet is missing, the neighbours still fit.</p>
      <ul>
        <li>Every sheet keeps its own address.</li>
        <li>Readers cite a place on it, not the whole.</li>
      </ul>
      <iiif-button><a href="#maps">The Maps group</a></iiif-button>
    </iiif-media-text>
  `,
};

export default meta;

type Story = StoryObj<IiifMediaText>;

export const Default: Story = {};

export const Reverse: Story = { name: 'Image after the text', args: { reverse: true } };

export const LargeImage: Story = { name: 'A large image', args: { ratio: '2:1' } };

export const SmallImage: Story = { name: 'A small image', args: { ratio: '1:2', align: 'start' } };

/** The image is as high as the text. */
export const Stretched: Story = { args: { align: 'stretch', ratio: '1:2' } };

export const WithCaption: Story = {
  name: 'A figure with a caption',
  render: () => html`
    <iiif-media-text align="start">
      <figure slot="media">
        <img
          src=${drawing('card-manuscript')}
          alt="A page of a manuscript with an initial"
          width="960"
          height="640"
          style="inline-size: 100%; block-size: auto"
        />
        <figcaption>The opening, as drawn for this story.</figcaption>
      </figure>
      <h2>Whole again</h2>
      <p>Four collections put their leaves in order, and a reader turns them as one.</p>
    </iiif-media-text>
  `,
};

export const TwoTexts: Story = {
  name: 'Text and text',
  render: () => html`
    <iiif-media-text align="start" ratio="1:2">
      <div slot="media"><h2>What we ask of members</h2></div>
      <p>To show what they have by open interfaces, and to say how it may be used.</p>
      <p>To come to a call now and then, and tell the others what went wrong.</p>
    </iiif-media-text>
  `,
};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

export const French: Story = {
  render: () => html`
    <iiif-media-text lang="fr">
      <img
        slot="media"
        src=${drawing('card-tiles')}
        alt="Un carré coupé en tuiles"
        width="960"
        height="640"
      />
      <h2>De plus en plus fin</h2>
      <p>Le lecteur ne charge que ce qu’il regarde.</p>
    </iiif-media-text>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <iiif-media-text dir="rtl" lang="ar">
      <img slot="media" src=${drawing('card-map')} alt="خريطة قديمة" width="960" height="640" />
      <h2>للخرائط أيضا</h2>
      <p>أربعون لوحة تفتح صورة واحدة.</p>
    </iiif-media-text>
  `,
};
