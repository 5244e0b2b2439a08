import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifVideo } from '../../src/elements/video/video.js';
import '../../src/elements/video/video.js';
import { drawing } from './pictures.js';

const readingRoom = drawing('poster-reading-room');
const YOUTUBE = 'https://www.youtube.com/watch?v=8LiNbf4ELZM';
const VIMEO = 'https://vimeo.com/76979871';

const meta: Meta<IiifVideo> = {
  title: 'Page/Video',
  component: 'iiif-video',
  args: { src: YOUTUBE, label: 'IIIF in fifteen minutes', poster: '', ratio: '' },
  render: ({ src, label, poster, ratio }) => html`
    <iiif-video
      src=${src}
      label=${label || nothing}
      poster=${poster || nothing}
      ratio=${ratio || nothing}
    ></iiif-video>
  `,
};

export default meta;

type Story = StoryObj<IiifVideo>;

export const Default: Story = {};

/** A poster image from the site. */
export const Poster: Story = { args: { poster: readingRoom, label: 'A walk through the reading room' } };

/** A link that works without the script. The block reads address and title from it. */
export const Link: Story = {
  name: 'From a link',
  render: () => html`<iiif-video><a href=${YOUTUBE}>What a manifest is</a></iiif-video>`,
};

/** Any other content is the caption. */
export const Caption: Story = {
  name: 'With a caption',
  render: () => html`
    <iiif-video poster=${readingRoom}>
      <p>
        <a href=${YOUTUBE}>A walk through the reading room</a>, with those who scan its manuscripts. Recorded
        at the conference in Leeds.
      </p>
    </iiif-video>
  `,
};

export const Vimeo: Story = { args: { src: VIMEO, label: 'Annotating newspapers' } };

/** A YouTube short is higher than wide. */
export const Short: Story = {
  args: { src: 'https://www.youtube.com/shorts/8LiNbf4ELZM', label: 'Deep zoom in thirty seconds' },
};

export const Ratio: Story = {
  name: 'Four by three',
  args: { ratio: '4/3', label: 'A recording of 2011, when screens were higher' },
};

export const LongTitle: Story = {
  name: 'A long title',
  args: {
    label:
      'Interoperabilitätsrahmenbedingungen: how a dozen libraries agreed on one way to serve images, sound and moving pictures, and what it took to get there',
  },
};

/** The poster fails to load: a plain background replaces it. */
export const BrokenPoster: Story = {
  name: 'A poster that is missing',
  args: { poster: document.baseURI, label: 'IIIF in fifteen minutes' },
};

/** An address of another service: the link stays. */
export const Unknown: Story = {
  name: 'Another host',
  render: () => html`
    <iiif-video><a href="https://videos.example.org/42">A lecture on our own server</a></iiif-video>
  `,
};

export const Narrow: Story = {
  name: '280 px',
  render: () => html`
    <div style="inline-size: 280px">
      <iiif-video src=${YOUTUBE} label="How a dozen libraries agreed on one way to serve images"></iiif-video>
    </div>
  `,
};

export const French: Story = {
  name: 'French',
  render: () => html`
    <div lang="fr"><iiif-video src=${YOUTUBE} label="IIIF en un quart d’heure"></iiif-video></div>
  `,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`
    <div dir="rtl" lang="ar"><iiif-video src=${VIMEO} label="مخطوطات من العالم كله"></iiif-video></div>
  `,
};
