import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import sponsorsFeed from '../../demo/feeds/static/sponsors.json';
import type { IiifSponsorList } from '../../src/elements/sponsor-list/sponsor-list.js';
import '../../src/elements/sponsor-list/sponsor-list.js';
import { answering, A_WEB_PAGE, failingOnce, logo, WAITING } from '../helpers.js';

interface Item {
  href: string;
  src?: string;
  alt: string;
}

/** The sample sponsors, with logos that Storybook has. */
const sponsors = (sponsorsFeed as { tier: string; items: Item[] }[]).map(({ tier, items }) => ({
  tier,
  items: items.map(({ src, ...item }) => {
    const name = /(\w[\w-]*)\.svg$/.exec(src ?? '')?.[1];
    return name ? { ...item, src: logo(name) } : item;
  }),
}));

/** An address that exists but is not an image. */
const NOT_A_LOGO = document.baseURI;

const meta: Meta<IiifSponsorList> = {
  title: 'Data/Sponsor list',
  component: 'iiif-sponsor-list',
  args: { edition: '', headingLevel: 3, src: answering('sponsors', sponsors) },
  render: ({ edition, limit, headingLevel, src, data }) => html`
    <iiif-sponsor-list
      edition=${edition || nothing}
      limit=${limit ?? nothing}
      heading-level=${headingLevel}
      src=${src ?? nothing}
      .data=${data}
    ></iiif-sponsor-list>
  `,
};

export default meta;

type Story = StoryObj<IiifSponsorList>;

export const Default: Story = {};

/** A feed with a list for each year: the last is shown, or the one set in `edition`. */
export const AnEdition: Story = {
  tags: ['example'],
  name: 'One of several editions',
  args: {
    src: undefined,
    edition: '2025',
    data: { '2025_sponsors.html': sponsors.slice(2, 4), '2026_sponsors.html': sponsors },
  },
};

export const OneSponsor: Story = { name: 'One sponsor', args: { limit: 1 } };

export const NoTiers: Story = {
  name: 'Without tiers',
  args: { src: undefined, data: sponsors.flatMap(({ items }) => items) },
};

export const NoLogos: Story = {
  name: 'Names in place of logos, and logos that do not load',
  args: {
    src: undefined,
    data: sponsors.map(({ tier, items }) => ({
      tier,
      items: items.map((item, index) => ({ ...item, src: index % 2 ? NOT_A_LOGO : undefined })),
    })),
  },
};

export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html` <div style="inline-size: 280px">${meta.render!(args, context)}</div> `,
};

export const Loading: Story = { args: { src: WAITING } };

export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  render: () => html`
    <iiif-sponsor-list src=${WAITING}><a href="https://iiif.io/event/">Sponsors</a></iiif-sponsor-list>
  `,
};

export const Empty: Story = { args: { src: undefined, data: [] } };

export const Failed: Story = { args: { src: A_WEB_PAGE } };

/** "Try again" succeeds. */
export const FailedOnce: Story = {
  name: 'Failed, with fallback content',
  render: () => html`
    <iiif-sponsor-list src=${failingOnce('sponsors-once', sponsors)}
      ><a href="https://iiif.io/event/">Sponsors</a></iiif-sponsor-list
    >
  `,
};

/** Invalid records are left out, with a console warning. Unsafe links and logos are left out too. */
export const Partial: Story = {
  args: {
    src: undefined,
    data: [
      ...sponsors.slice(0, 2),
      {
        tier: 'Gold Sponsors',
        items: [
          { alt: 'A strange one logo', href: 'javascript:alert(1)', src: 'data:image/svg+xml,x' },
          null,
          {},
        ],
      },
    ],
  },
};

export const French: Story = {
  args: { src: undefined, data: [] },
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};
