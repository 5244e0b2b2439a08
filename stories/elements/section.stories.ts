import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifSection } from '../../src/elements/section/section.js';
import '../../src/elements/section/section.js';
import '../../src/elements/button/button.js';
import '../../src/elements/card/card.js';
import '../../src/elements/card-grid/card-grid.js';
import '../../src/elements/media-text/media-text.js';
import '../../src/elements/pullquote/pullquote.js';
import { drawing, icon } from './pictures.js';

const text = html`
  <h2>Images without borders</h2>
  <p>
    A manuscript may lie in three libraries: its binding in one, most of its leaves in another, a single leaf
    in a third. With open interfaces a scholar reads it as one book, leaf by leaf, in the viewer of her
    choice.
  </p>
  <p>None of the three has to move a file, and each keeps the say over its own images.</p>
  <iiif-button><a href="#how">How it works</a></iiif-button>
`;

const meta: Meta<IiifSection> = {
  title: 'Page/Section',
  component: 'iiif-section',
  parameters: { layout: 'fullscreen' },
  render: ({ variant, width }) =>
    html`<iiif-section variant=${variant ?? nothing} width=${width ?? nothing}>${text}</iiif-section>`,
};

export default meta;

type Story = StoryObj<IiifSection>;

export const Plain: Story = {};

export const Tinted: Story = { tags: ['example'], args: { variant: 'tinted' } };

/** Light text on a dark background in both colour schemes; the blocks inside follow. */
export const Dark: Story = { args: { variant: 'dark' } };

export const NarrowWidth: Story = { name: 'Narrow, for running text', args: { width: 'narrow' } };

export const WideWidth: Story = { name: 'Wide', args: { width: 'wide', variant: 'tinted' } };

export const WithoutHeading: Story = {
  name: 'Without a heading',
  render: () =>
    html`<iiif-section variant="tinted"><p>Text alone, which is no landmark of the page.</p></iiif-section>`,
};

export const LongWords: Story = {
  name: 'Long words, in a narrow column',
  render: () =>
    html`<div style="inline-size: 280px">
      <iiif-section variant="tinted">
        <h2>Handschriftendigitalisierungsförderungsrichtlinie</h2>
        <p>https://example.org/a/very/long/address/of/a/manifest/without/any/break/manifest.json</p>
        <iiif-button href="#more">Donaudampfschifffahrtsgesellschaft</iiif-button>
      </iiif-section>
    </div>`,
};

export const French: Story = {
  render: () =>
    html`<iiif-section variant="dark" lang="fr">
      <h2>Des images sans frontières</h2>
      <p>
        Un manuscrit peut être conservé dans trois bibliothèques ; on le lit pourtant comme un seul livre.
      </p>
    </iiif-section>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () =>
    html`<iiif-section variant="tinted" dir="rtl" lang="ar">
      <h2>صور بلا حدود</h2>
      <p>قد تكون المخطوطة الواحدة في ثلاث مكتبات، ويقرؤها الباحث كتابا واحدا.</p>
      <iiif-button variant="primary" href="#more">اقرأ المزيد</iiif-button>
    </iiif-section>`,
};

/** A page of sections, cards, features, a quotation, an image and its text. */
export const Together: Story = {
  render: () => html`
    <iiif-section>
      <h2>Look closer, together</h2>
      <p>
        Libraries, museums and archives show their images by the same rules, so that every viewer can open
        them, compare them and take notes on them.
      </p>
      <div style="display: flex; flex-wrap: wrap; gap: 0.75rem">
        <iiif-button variant="primary"><a href="#start">Get started</a></iiif-button>
        <iiif-button><a href="#demos">See it at work</a></iiif-button>
        <iiif-button variant="quiet"><a href="#calls">Join a call</a></iiif-button>
      </div>
      <iiif-card-grid variant="features">
        <iiif-card
          >${icon('zoom')}
          <h3>Deep zoom</h3>
          <p>Down to the fibres of the paper, without waiting for the whole image.</p>
        </iiif-card>
        <iiif-card
          >${icon('compare')}
          <h3>Side by side</h3>
          <p>Two leaves from two houses on one screen, at the same scale.</p>
        </iiif-card>
        <iiif-card
          >${icon('annotate')}
          <h3>Notes that travel</h3>
          <p>Transcriptions and comments are shared like the images themselves.</p>
        </iiif-card>
      </iiif-card-grid>
    </iiif-section>
    <iiif-section variant="tinted">
      <h2>From the community</h2>
      <iiif-card-grid>
        <iiif-card image=${drawing('card-manuscript')}>
          <h3><a href="#manuscripts">A book of hours, whole again</a></h3>
          <p>Four collections put their leaves in order, and a reader turns them as one.</p>
          <p slot="meta">Story · 12 May 2026</p>
        </iiif-card>
        <iiif-card image=${drawing('card-map')}>
          <h3><a href="#maps">Sheets of a coast</a></h3>
          <p>Georeferenced by volunteers, and laid over today’s shoreline.</p>
          <p slot="meta">Project · 28 April 2026</p>
        </iiif-card>
        <iiif-card image=${drawing('card-tiles')}>
          <h3><a href="#tiles">A server in an afternoon</a></h3>
          <p>
            Static tiles on plain storage: what it takes, and what it costs. See also
            <a href="#level0">level 0</a>.
          </p>
          <p slot="meta">Guide · 20 minutes</p>
        </iiif-card>
      </iiif-card-grid>
    </iiif-section>
    <iiif-section>
      <iiif-media-text ratio="1:1">
        <img slot="media" src=${drawing('card-map')} alt="An old map of a coast, cut into sheets" />
        <h2>Made for maps, too</h2>
        <p>A map of forty sheets opens as one image. Where a sheet is missing, the neighbours still fit.</p>
        <ul>
          <li>Every sheet keeps its own address.</li>
          <li>Readers cite a place on it, not the whole.</li>
        </ul>
        <iiif-button><a href="#maps">The Maps group</a></iiif-button>
      </iiif-media-text>
    </iiif-section>
    <iiif-section variant="dark" width="narrow">
      <iiif-pullquote>
        <blockquote>
          The leaf in our vault and the leaf in theirs had not been on one table for three hundred years. Now
          they are, every morning.
        </blockquote>
        <p slot="cite"><strong>Keeper of manuscripts</strong><br />at a library of our invention</p>
      </iiif-pullquote>
    </iiif-section>
    <iiif-section>
      <h2>Where to go from here</h2>
      <iiif-card-grid columns="4">
        ${(['search', 'share', 'people', 'annotate'] as const).map(
          (name, index) =>
            html`<iiif-card
              >${icon(name)}
              <h3><a href="#next-${index}">${['Guides', 'Demos', 'Groups', 'Training'][index]}</a></h3>
              <p>
                ${['How things are done.', 'What can be done.', 'Who does it.', 'Learn to do it.'][index]}
              </p></iiif-card
            >`,
        )}
      </iiif-card-grid>
    </iiif-section>
  `,
};

export const TogetherRightToLeft: Story = {
  name: 'Together, right to left',
  render: (args, context) => html`<div dir="rtl">${Together.render!(args, context)}</div>`,
};
