import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import executive from '../../demo/feeds/static/executive.json';
import groups from '../../demo/feeds/static/groups-source.json';
import committee from '../../demo/feeds/static/technical-review.json';
import type { IiifPeopleList } from '../../src/elements/people-list/people-list.js';
import '../../src/elements/people-list/people-list.js';
import { answering, failingOnce, FIXED_NOW, institutions, WAITING } from '../helpers.js';
import { drawing } from './pictures.js';

const OFFICERS = [
  {
    name: 'Ines Falk',
    institution: 'Leiden University',
    role: 'Chair',
    start: 2025,
    end: 2027,
    image: drawing('slide-flower'),
  },
  {
    name: 'Tomás Reyes',
    institution: 'Cornell University',
    role: 'Vice-chair',
    start: 2024,
    end: 2026,
    link: '/reyes/',
  },
  {
    name: 'Maud Ellery',
    institution: 'An institution that is not listed',
    role: 'Treasurer',
    image: document.baseURI,
  },
  { name: '山田 花子', institution: 'Kyoto University Library Network' },
  { name: 'Plato' },
];

const meta: Meta<IiifPeopleList> = {
  title: 'Data/People list',
  component: 'iiif-people-list',
  args: { src: answering('committee', committee), headingLevel: 3, now: FIXED_NOW, roles: '', group: '' },
  render: ({ src, limit, headingLevel, data, roles, year, group, now }) => html`
    <iiif-people-list
      src=${src ?? nothing}
      limit=${limit ?? nothing}
      heading-level=${headingLevel}
      roles=${roles || nothing}
      year=${year ?? nothing}
      group=${group || nothing}
      now=${now ?? nothing}
      .data=${data}
      .institutions=${institutions}
    ></iiif-people-list>
  `,
};

export default meta;

type Story = StoryObj<IiifPeopleList>;

/** A committee by role. Known institutions are links. */
export const Default: Story = {};

export const Roles: Story = { name: 'Two roles', args: { roles: 'ex-officio community' } };

/** Photographs, or initials if there is none or it fails to load; offices below the names. */
export const Officers: Story = { tags: ['example'], args: { data: OFFICERS } };

/** Institutions that have a seat this year, with a mark for terms that end. */
export const Terms: Story = { name: 'Terms of office', args: { data: executive } };

/** In future years, some seats are still vacant. */
export const NextYears: Story = { name: 'Terms of another year', args: { data: executive, year: '2028' } };

export const EveryTerm: Story = { name: 'Every term', args: { data: executive, year: 'all' } };

/** The chairs of a group, from the groups feed. */
export const Chairs: Story = { name: 'Chairs of a group', args: { data: groups, group: 'museums' } };

export const AllChairs: Story = { name: 'Chairs of every group', args: { data: groups } };

export const One: Story = { args: { data: OFFICERS, limit: 1 } };

export const Waiting: Story = { args: { src: WAITING } };

export const Empty: Story = { args: { src: answering('nobody', []) } };

/** The first request fails; "Try again" succeeds. */
export const Failing: Story = {
  name: 'Fails at first',
  args: { src: failingOnce('people-failing', committee) },
};

/** An invalid record is left out, with a console warning. */
export const Partial: Story = {
  name: 'Partly wrong',
  args: { data: [{ role: 1 }, 'Nobody', { name: 'Ada', link: 'javascript:alert(1)' }, ...OFFICERS] },
};

export const LongWords: Story = {
  name: 'Long words',
  args: {
    data: [
      {
        name: 'Digitalisierungsinfrastrukturentwicklungsbeauftragter Maximilian Mustermann',
        institution: 'Landesbibliotheksverbundsgeschäftsführungszentralstelle',
        role: 'Langzeitarchivierungsschnittstellenkoordination',
      },
      ...OFFICERS,
    ],
  },
};

/** The fallback content is shown until the data has loaded. */
export const Slotted: Story = {
  name: 'Fallback content',
  render: () =>
    html`<iiif-people-list src=${WAITING}><p>Ines Falk chairs the committee.</p></iiif-people-list>`,
};

export const Narrow: Story = {
  name: '280 px',
  render: () =>
    html`<div style="inline-size: 280px">
      <iiif-people-list
        .data=${[...OFFICERS, ...committee.slice(0, 9)]}
        .institutions=${institutions}
      ></iiif-people-list>
    </div>`,
};

export const French: Story = {
  render: () =>
    html`<div lang="fr">
      <iiif-people-list .data=${[...OFFICERS, ...committee.slice(0, 9)]} now=${FIXED_NOW}></iiif-people-list>
    </div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: () =>
    html`<div dir="rtl" lang="ar">
      <iiif-people-list
        .data=${[...OFFICERS, ...committee.slice(0, 9)]}
        .institutions=${institutions}
      ></iiif-people-list>
    </div>`,
};
