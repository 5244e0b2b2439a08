import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifLogoGrid } from '../../src/elements/logo-grid/logo-grid.js';
import '../../src/elements/logo-grid/logo-grid.js';
import { A_WEB_PAGE, answering, failingOnce, institutions, logo, WAITING } from '../helpers.js';

/** An address that exists but is not an image. */
const NOT_A_LOGO = document.baseURI;

const meta: Meta<IiifLogoGrid> = {
  title: 'Data/Logo grid',
  component: 'iiif-logo-grid',
  args: {
    levels: '',
    original: false,
    newMembers: false,
    seed: '',
    src: answering('logos', institutions),
  },
  render: ({ levels, original, newMembers, sample, seed, limit, src, data }) => html`
    <iiif-logo-grid
      levels=${levels || nothing}
      ?original=${original}
      ?new=${newMembers}
      sample=${sample ?? nothing}
      seed=${seed || nothing}
      limit=${limit ?? nothing}
      src=${src ?? nothing}
      .data=${data}
    ></iiif-logo-grid>
  `,
};

export default meta;

type Story = StoryObj<IiifLogoGrid>;

export const Default: Story = {};

/** Six random members, which change each day. */
export const Sample: Story = { tags: ['example'], args: { sample: 6 } };

/** As on a home page: the founders, recent members, and six others. */
export const Mixed: Story = { args: { original: true, newMembers: true, sample: 6, seed: 'a story' } };

export const Original: Story = { args: { original: true } };

export const New: Story = { args: { newMembers: true } };

/** Logos from twice as high as wide to ten times as wide as high. */
export const Proportions: Story = {
  args: {
    src: undefined,
    data: ['tna', 'europeana', 'jisc', 'bodleian', 'leiden', 'getty', 'harvard', 'ithaka', 'nga'].map(
      (name) => ({
        name,
        uri: 'https://example.org/',
        iiifc: 3,
        logo: logo(name),
      }),
    ),
  },
};

/** The name replaces a logo that is missing or fails to load. */
export const NoLogos: Story = {
  name: 'Names for want of logos',
  args: {
    src: undefined,
    data: institutions.map((institution, index) => ({
      ...institution,
      logo: index % 2 ? null : NOT_A_LOGO,
    })),
    limit: 18,
  },
};

export const OneLogo: Story = {
  name: 'One logo',
  args: { src: undefined, data: institutions.filter(({ name }) => name === 'Yale University') },
};

export const Narrow: Story = {
  name: 'In a narrow column',
  args: {
    src: undefined,
    data: institutions.filter(({ name, logo }) => logo || name.length > 50),
    limit: 24,
    levels: 'founding full associate',
  },
  render: (args, context) => html` <div style="inline-size: 280px">${meta.render!(args, context)}</div> `,
};

export const Loading: Story = { args: { src: WAITING, sample: 6 } };

export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  render: () => html`
    <iiif-logo-grid src=${WAITING}
      ><a href="https://iiif.io/community/consortium/members/">All members</a></iiif-logo-grid
    >
  `,
};

export const Empty: Story = { args: { src: undefined, data: [] } };

export const Failed: Story = { args: { src: A_WEB_PAGE } };

/** "Try again" succeeds. */
export const FailedOnce: Story = {
  name: 'Failed, with fallback content',
  render: () => html`
    <iiif-logo-grid src=${failingOnce('logos-once', institutions)}
      ><a href="https://iiif.io/community/consortium/members/">All members</a></iiif-logo-grid
    >
  `,
};

/** Invalid records are left out, with a console warning. Unsafe links and logos are left out too. */
export const Partial: Story = {
  args: {
    src: undefined,
    data: [
      ...institutions.slice(0, 12),
      { iiifc: 1 },
      'no institution',
      {
        name: 'A library with a strange link',
        uri: 'javascript:alert(1)',
        logo: 'data:image/svg+xml,x',
        iiifc: 3,
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
  args: { limit: 12 },
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};
