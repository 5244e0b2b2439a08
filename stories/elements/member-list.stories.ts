import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifMemberList } from '../../src/elements/member-list/member-list.js';
import '../../src/elements/member-list/member-list.js';
import { answering, CUT_SHORT, failingOnce, institutions, WAITING } from '../helpers.js';

const meta: Meta<IiifMemberList> = {
  title: 'Data/Member list',
  component: 'iiif-member-list',
  args: { levels: '', searchable: false, headingLevel: 3, src: answering('members', institutions) },
  render: ({ levels, searchable, limit, headingLevel, src, data }) => html`
    <iiif-member-list
      levels=${levels || nothing}
      ?searchable=${searchable}
      limit=${limit ?? nothing}
      heading-level=${headingLevel}
      src=${src ?? nothing}
      .data=${data}
    ></iiif-member-list>
  `,
};

export default meta;

type Story = StoryObj<IiifMemberList>;

export const Default: Story = {};

/** The search field finds members by any part of their name. Escape clears it. */
export const Searchable: Story = { args: { searchable: true } };

export const SomeLevels: Story = {
  tags: ['example'],
  name: 'Some levels',
  args: { levels: 'founding associate' },
};

/** A level that the library does not know is shown under the feed's name for it. */
export const ANewLevel: Story = {
  name: 'A level that is new',
  args: {
    src: undefined,
    levels: 'full Champion',
    data: institutions.map((institution, index) =>
      index % 20 ? institution : { ...institution, iiifc: 'Champion' },
    ),
  },
};

export const OneMember: Story = {
  name: 'One member',
  args: {
    src: undefined,
    data: [{ name: 'Yale University', uri: 'https://www.yale.edu/', iiifc: 1, original: true }],
  },
};

export const LongNames: Story = {
  name: 'Long names, in a narrow column',
  args: {
    searchable: true,
    src: undefined,
    data: [
      ...institutions.filter(({ name }) => name.length > 40),
      { name: 'Donaudampfschifffahrtsgesellschaftsarchivverwaltung', iiifc: 1, original: true },
    ],
  },
  render: (args, context) => html` <div style="inline-size: 280px">${meta.render!(args, context)}</div> `,
};

export const Loading: Story = { args: { src: WAITING, searchable: true } };

export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  render: () => html`
    <iiif-member-list src=${WAITING}
      ><a href="https://iiif.io/community/consortium/members/">All members</a></iiif-member-list
    >
  `,
};

export const Empty: Story = { args: { src: undefined, data: [] } };

export const Failed: Story = { args: { src: CUT_SHORT } };

/** "Try again" succeeds. */
export const FailedOnce: Story = {
  name: 'Failed, with fallback content',
  render: () => html`
    <iiif-member-list src=${failingOnce('members-once', institutions)}
      ><a href="https://iiif.io/community/consortium/members/">All members</a></iiif-member-list
    >
  `,
};

/** Invalid records are left out, with a console warning. An unsafe link is left out too. */
export const Partial: Story = {
  args: {
    src: undefined,
    data: [
      ...institutions.slice(0, 12),
      { iiifc: 1 },
      'no institution',
      { name: 'A library with a strange link', uri: 'javascript:alert(1)', iiifc: 3 },
    ],
  },
};

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
  args: { searchable: true },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
  args: { searchable: true },
};
