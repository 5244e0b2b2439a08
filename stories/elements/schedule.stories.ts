import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { CONFERENCE_ZONE } from '../../demo/feeds/schedule.js';
import type { IiifSchedule } from '../../src/elements/schedule/schedule.js';
import '../../src/elements/schedule/schedule.js';
import { answering, CUT_SHORT, failingOnce, samples, WAITING } from '../helpers.js';

const programme = samples['schedule.json'] as Record<string, Record<string, unknown>>;

const meta: Meta<IiifSchedule> = {
  title: 'Data/Schedule',
  component: 'iiif-schedule',
  args: {
    day: '',
    track: '',
    timeZone: CONFERENCE_ZONE,
    headingLevel: 3,
    src: answering('schedule', programme),
  },
  render: ({ day, track, timeZone, now, limit, headingLevel, src, data }) => html`
    <iiif-schedule
      day=${day || nothing}
      track=${track || nothing}
      time-zone=${timeZone ?? nothing}
      now=${now ?? nothing}
      limit=${limit ?? nothing}
      heading-level=${headingLevel}
      src=${src ?? nothing}
      .data=${data}
    ></iiif-schedule>
  `,
};

export default meta;

type Story = StoryObj<IiifSchedule>;

/** The second day: a workshop is under way, and the next sessions are marked. */
export const Default: Story = {};

/** A day by its number or date, without buttons for the others. */
export const OneDay: Story = { tags: ['example'], name: 'One day', args: { day: '2' } };

/** A track, with the sessions for all tracks. */
export const OneTrack: Story = { name: 'One track', args: { track: 'Collections' } };

/** No session is marked as current before the first day and after the last. */
export const Over: Story = { args: { now: '2026-08-01T12:00:00Z' } };

/** In a narrow column, sessions are one below the other. */
export const Narrow: Story = {
  name: 'In a narrow column',
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

/** Parallel sessions without tracks share the width. A break that overlaps others takes the rest. */
export const WithoutTracks: Story = {
  name: 'Without tracks',
  args: {
    src: undefined,
    data: [
      { date: '2026-05-20', title: 'Doors open', type: 'Registration', start: '9:00', end: '9:30' },
      { date: '2026-05-20', title: 'A long workshop', start: '9:30', end: '12:30', type: 'Workshop' },
      { date: '2026-05-20', title: 'A talk', start: '9:30', end: '10:00', authors: ['Ada Ng'] },
      { date: '2026-05-20', title: 'Another talk', start: '10:00', end: '11:00', abstract: 'Of an hour.' },
      { date: '2026-05-20', title: 'Coffee', start: '11:00', end: '11:30' },
      { date: '2026-05-20', title: 'A third talk', start: '11:30', end: '12:30' },
      { date: '2026-05-20', title: 'Lunch', start: '12:30', end: '1:30' },
      { date: '2026-05-20', title: 'All together', start: '1:30', end: '2:30', type: 'Plenary' },
    ],
  },
};

export const LongWords: Story = {
  name: 'Long words',
  args: {
    src: undefined,
    data: [1, 2, 3].map((number) => ({
      id: number,
      date: '2026-05-20',
      start: '10:00',
      end: '11:00',
      track: `Donaudampfschifffahrtsgesellschaftsarchivverwaltung ${number}`,
      title: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz in practice',
      type: 'Verwaltungsverfahrenskonferenz',
      authors: [{ name: 'Maximiliana Hohenlohe-Waldenburg-Schillingsfürst', org: 'Bibliotheksverbund' }],
    })),
  },
};

export const Loading: Story = { args: { src: WAITING } };

export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  render: () => html`
    <iiif-schedule src=${WAITING} time-zone=${CONFERENCE_ZONE}
      ><a href="https://iiif.io/event/">The programme</a></iiif-schedule
    >
  `,
};

export const Empty: Story = { args: { src: undefined, data: [] } };

export const Failed: Story = { args: { src: CUT_SHORT } };

/** "Try again" succeeds. */
export const FailedOnce: Story = {
  name: 'Failed, with fallback content',
  render: () => html`
    <iiif-schedule src=${failingOnce('schedule-once', programme)} time-zone=${CONFERENCE_ZONE}
      ><a href="https://iiif.io/event/">The programme</a></iiif-schedule
    >
  `,
};

/** Without the venue's zone, times are read as UTC, with a console warning. Invalid records are left out. */
export const Partial: Story = {
  args: {
    src: undefined,
    timeZone: undefined,
    data: [
      { date: '2026-05-20', title: 'A good session', start: '10:00', end: '11:00' },
      { date: '2026-05-20', title: 'One without a time' },
      { date: '2026-05-20', start: '10:00', end: '11:00' },
      { date: '2026-02-30', title: 'On a day that no calendar has', start: '10:00' },
      'no session',
      {
        date: '2026-05-20',
        title: 'One with a strange link <img src=x>',
        start: '11:00',
        end: '12:00',
        youtube: 'javascript:alert(1)',
        abstract: '<p>Safe words</p><img src=x onerror="alert(1)">',
      },
    ],
  },
};

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};
