import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifCardGrid } from '../../src/elements/card-grid/card-grid.js';
import '../../src/elements/card-grid/card-grid.js';
import '../../src/elements/card/card.js';
import { drawing, icon } from './pictures.js';

const PICTURES = ['card-manuscript', 'card-map', 'card-tiles'];
const TEXTS = [
  'Four collections put their leaves in order, and a reader turns them as one.',
  'Georeferenced by volunteers.',
  'Static tiles on plain storage: what it takes, what it costs, and where it ends.',
];
const TITLES = ['A book of hours, whole again', 'Sheets of a coast', 'A server in an afternoon'];

const card = (index: number) => html`
  <iiif-card image=${drawing(PICTURES[index % 3]!)}>
    <h3><a href="#card-${index}">${TITLES[index % 3]}</a></h3>
    <p>${TEXTS[index % 3]}</p>
    <p slot="meta">${12 + index} May 2026</p>
  </iiif-card>
`;

const cards = (length: number) => Array.from({ length }, (_, index) => card(index));

const features = html`
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
    <h3><a href="#notes">Notes that travel</a></h3>
    <p>Transcriptions and comments are shared like the images themselves.</p>
  </iiif-card>
`;

const meta: Meta<IiifCardGrid> = {
  title: 'Page/Card grid',
  component: 'iiif-card-grid',
  argTypes: { columns: { control: { type: 'number', min: 1, max: 4 } } },
  render: ({ columns, variant, align }) => html`
    <iiif-card-grid columns=${columns ?? nothing} variant=${variant ?? nothing} align=${align ?? nothing}
      >${variant === 'features' ? features : cards(6)}</iiif-card-grid
    >
  `,
};

export default meta;

type Story = StoryObj<IiifCardGrid>;

export const ThreeColumns: Story = { name: 'Three columns' };

export const TwoColumns: Story = { name: 'Two columns', args: { columns: 2 } };

export const FourColumns: Story = { name: 'Four columns', args: { columns: 4 } };

/** In a wide card, the image is beside the text. */
export const OneColumn: Story = { name: 'One column', args: { columns: 1 } };

export const Features: Story = { args: { variant: 'features' } };

export const FeaturesCentred: Story = {
  name: 'Features, centred',
  args: { variant: 'features', align: 'center' },
};

export const OneCard: Story = {
  name: 'One card',
  render: () => html`<iiif-card-grid>${cards(1)}</iiif-card-grid>`,
};

/** The page’s own list, which is a list without script too. */
export const OwnList: Story = {
  name: 'A list of your own',
  render: () =>
    html`<iiif-card-grid
      ><ul>
        <li>${card(0)}</li>
        <li>${card(1)}</li>
        <li>${card(2)}</li>
      </ul></iiif-card-grid
    >`,
};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: () => html`<div style="inline-size: 280px"><iiif-card-grid>${cards(2)}</iiif-card-grid></div>`,
};

export const French: Story = {
  render: () =>
    html`<iiif-card-grid variant="features" lang="fr">
      <iiif-card
        >${icon('zoom')}
        <h3>Zoom profond</h3>
        <p>Jusqu’aux fibres du papier.</p>
      </iiif-card>
      <iiif-card
        >${icon('share')}
        <h3>Partage</h3>
        <p>Une adresse, partout la même image.</p>
      </iiif-card>
    </iiif-card-grid>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () =>
    html`<iiif-card-grid variant="features" dir="rtl" lang="ar">
      <iiif-card
        >${icon('zoom')}
        <h3>تكبير عميق</h3>
        <p>حتى ألياف الورق.</p>
      </iiif-card>
      <iiif-card
        >${icon('people')}
        <h3><a href="#groups">مجموعات</a></h3>
        <p>من يلتقي ومتى.</p>
      </iiif-card>
    </iiif-card-grid>`,
};
