import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import apis from '../../demo/feeds/static/apis.json';
import type { IiifApiList } from '../../src/elements/api-list/api-list.js';
import '../../src/elements/api-list/api-list.js';
import { answering, failingOnce, WAITING } from '../helpers.js';

const meta: Meta<IiifApiList> = {
  title: 'Data/API list',
  component: 'iiif-api-list',
  args: { src: answering('apis', apis), headingLevel: 3 },
  render: ({ src, limit, headingLevel, data }) => html`
    <iiif-api-list
      src=${src ?? nothing}
      limit=${limit ?? nothing}
      heading-level=${headingLevel}
      .data=${data}
    ></iiif-api-list>
  `,
};

export default meta;

type Story = StoryObj<IiifApiList>;

export const Default: Story = {};

export const Limited: Story = { tags: ['example'], args: { limit: 2 } };

/** Each status has a word, a shape and a colour. An unknown status is shown as in the feed. */
export const Statuses: Story = {
  name: 'Every status',
  args: {
    data: [
      { name: 'Image API', version: '3.0', status: 'stable', link: '/api/image/3.0/' },
      {
        name: 'Presentation API',
        version: '4.0.0-rc.12',
        status: 'beta',
        description: 'For things with depth, too: models, scenes, and light.',
        links: [
          { label: 'Changes', link: '/api/presentation/4.0/change-log/' },
          { label: 'Version 3.0', link: '/api/presentation/3.0/' },
        ],
      },
      { name: 'Georeference extension', version: '1.0', status: 'draft' },
      { name: 'Authentication API', version: '1.0', status: 'deprecated', link: '/api/auth/1.0/' },
      { name: 'Table of contents', version: '0.1', status: 'Under discussion' },
      { name: 'A note without version or status', description: 'Its card keeps its shape.' },
    ],
  },
};

export const One: Story = { args: { data: [{ name: 'Image API', version: '3.0', status: 'stable' }] } };

export const LongWords: Story = {
  name: 'Long words',
  args: {
    data: [
      {
        name: 'Langzeitarchivierungsschnittstellenspezifikation für Digitalisierungszentren',
        version: '10.12.3-prerelease.20260520',
        status: 'Kandidatenempfehlungsvorabveröffentlichung',
        description: 'Zusammenhangsdurchbrechungsvermeidungsstrategien werden hier beschrieben.',
        link: '/api/',
      },
      { name: 'Kurz', version: '1.0', status: 'stable' },
    ],
  },
};

export const Waiting: Story = { args: { src: WAITING } };

export const Empty: Story = { args: { src: answering('no-apis', []) } };

/** The first request fails; "Try again" succeeds. */
export const Failing: Story = {
  name: 'Fails at first',
  args: { src: failingOnce('apis-failing', apis) },
};

/** Without a feed, the fallback content is the list. */
export const Slotted: Story = {
  name: 'Fallback content',
  render: () => html`
    <iiif-api-list src=${WAITING}>
      <ul>
        <li><a href="https://iiif.io/api/image/3.0/">Image API</a> 3.0, stable</li>
        <li><a href="https://iiif.io/api/presentation/3.0/">Presentation API</a> 3.0, stable</li>
      </ul>
    </iiif-api-list>
  `,
};

export const Narrow: Story = {
  name: '280 px',
  render: () => html`<div style="inline-size: 280px"><iiif-api-list .data=${apis}></iiif-api-list></div>`,
};

export const French: Story = {
  name: 'French',
  render: () => html`<div lang="fr"><iiif-api-list .data=${apis}></iiif-api-list></div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () => html`<div dir="rtl" lang="ar"><iiif-api-list .data=${apis}></iiif-api-list></div>`,
};
