import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifLogoGrid } from '../../src/elements/logo-grid/logo-grid.js';
import '../../src/elements/logo-grid/logo-grid.js';
import { A_WEB_PAGE, answering, failingOnce, institutions, logo, WAITING } from '../helpers.js';

/** A page, which is there, but is no image. */
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

/** Another six each day; the same six all day. */
export const Sample: Story = { args: { sample: 6 } };

/** As a home page mixes them: those that formed the consortium, those that joined recently, and six others. */
export const Mixed: Story = { args: { original: true, newMembers: true, sample: 6, seed: 'a story' } };

export const Original: Story = { args: { original: true } };

export const New: Story = { args: { newMembers: true } };

/** From twice as high as wide to ten times as wide as high. */
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

/** A logo that is missing, or cannot be loaded, is replaced by the name. */
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

/** Records that cannot be read cost themselves and a warning on the console; links and logos that are not safe are left out. */
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
