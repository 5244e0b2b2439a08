import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import groups from '../../demo/feeds/static/groups-source.json';
import archive from '../../demo/feeds/static/pastevents.json';
import type { IiifEventList } from '../../src/elements/event-list/event-list.js';
import '../../src/elements/event-list/event-list.js';
import { A_WEB_PAGE, answering, failingOnce, MISSING, samples, WAITING } from '../helpers.js';

const EVENTS = answering('events', samples['events.json']);
const CALLS = answering('calls', samples['calendar.json']);
const ITEMS = answering('items', samples['calendar-items.json']);
const ARCHIVE = answering('archive', archive);

const meta: Meta<IiifEventList> = {
  title: 'Data/Event list',
  component: 'iiif-event-list',
  args: {
    type: 'event',
    when: 'upcoming',
    group: '',
    headingLevel: 3,
    structuredData: false,
    src: EVENTS,
    groups,
  },
  render: (args) => html`
    <iiif-event-list
      type=${args.type}
      when=${args.when}
      group=${args.group || nothing}
      limit=${args.limit ?? nothing}
      heading-level=${args.headingLevel}
      now=${args.now ?? nothing}
      src=${args.src ?? nothing}
      ?structured-data=${args.structuredData}
      .data=${args.data}
      .groups=${args.groups}
    ></iiif-event-list>
  `,
};

export default meta;

type Story = StoryObj<IiifEventList>;
type Args = Story['args'];

const fallback = html`<p>
  Conferences, showcases and workshops are announced on
  <a href="https://iiif.io/event/">iiif.io/event</a>.
</p>`;
const inline = (data: unknown): Args => ({ src: undefined, data });

/** Events under way and upcoming events, soonest first. An event leaves the list when it is over. */
export const Default: Story = {};

export const Limited: Story = { tags: ['example'], args: { limit: 3 } };

export const Calls: Story = { args: { type: 'community-call', src: CALLS, limit: 6 } };

/** The group by its id, label or another name. One of these calls is cancelled. */
export const CallsOfAGroup: Story = {
  name: 'Calls of a group',
  args: { type: 'community-call', src: ITEMS, group: '3d-tsg', limit: 4 },
};

/** Past events, latest first. */
export const PastArchive: Story = { name: 'Past events', args: { src: ARCHIVE, when: 'past', limit: 6 } };

/** During the conference. */
export const Now: Story = { args: { now: '2026-06-02T10:00:00Z', limit: 3 } };

export const All: Story = {
  name: 'Past, present and future',
  args: { when: 'all', now: '2026-06-02T10:00:00Z' },
};

/** Both types twice on a page, independent of each other. */
export const SeveralOnAPage: Story = {
  name: 'Several on a page',
  render: () => html`
    <div style="display: grid; gap: 2rem">
      ${[EVENTS, EVENTS].map((src) => html`<iiif-event-list limit="2" src=${src}></iiif-event-list>`)}
      ${[CALLS, CALLS].map(
        (src) => html`<iiif-event-list type="community-call" limit="2" src=${src}></iiif-event-list>`,
      )}
    </div>
  `,
};

export const One: Story = { name: 'One event', args: { limit: 1 } };

/** A hundred events: the browser skips the layout of cards off the screen. */
export const Many: Story = {
  args: inline(
    Array.from({ length: 100 }, (_, index) => ({
      label: `Workshop ${index + 1}`,
      time: { start: new Date(Date.UTC(2026, 5, 1 + index, 14)).toISOString() },
      location: { label: index % 3 ? 'Online' : 'Ghent, Belgium' },
    })),
  ),
};

export const LongNames: Story = {
  name: 'Long names, in a narrow column',
  args: inline([
    {
      label:
        'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: an afternoon about its archives',
      time: { start: '2026-06-02T15:00:00Z', end: '2026-06-05T16:00:00Z' },
      location: { label: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Wales' },
      url: 'https://example.org/',
      links: [{ label: 'Everything that one needs to know before coming', link: 'https://example.org/' }],
    },
    ...(samples['events.json'] as object[]).slice(0, 4),
  ]),
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

/** Three skeleton cards, or as many as `limit`. */
export const Loading: Story = { args: { src: WAITING } };

export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  render: () => html`<iiif-event-list src=${WAITING}>${fallback}</iiif-event-list>`,
};

export const Empty: Story = { args: inline([]) };

export const EmptyCalls: Story = { name: 'Empty, calls', args: { ...inline([]), type: 'community-call' } };

export const EmptyPast: Story = { name: 'Empty, past events', args: { ...inline([]), when: 'past' } };

export const EmptyInWordsOfOnesOwn: Story = {
  name: 'Empty, in words of one’s own',
  render: () => html`
    <iiif-event-list .data=${[]}
      ><p slot="empty">Nothing is planned in July and August. Enjoy the summer!</p></iiif-event-list
    >
  `,
};

export const Failed: Story = { args: { src: A_WEB_PAGE } };

/** The fallback content stays. "Try again" succeeds. */
export const FailedWithFallback: Story = {
  name: 'Failed, with fallback content',
  render: () => html`
    <iiif-event-list src=${failingOnce('events-once', samples['events.json'])}>${fallback}</iiif-event-list>
  `,
};

export const FailedInWordsOfOnesOwn: Story = {
  name: 'Failed, in words of one’s own',
  render: () => html`
    <iiif-event-list src=${MISSING}
      ><p slot="error">
        The calendar is being repaired. <a href="https://iiif.io/event/">See all events</a>.
      </p></iiif-event-list
    >
  `,
};

/** Invalid records are left out, with a console warning. */
export const Partial: Story = { args: inline(samples['partial-events.json']) };

/** Markup in a feed stays text, and invalid links are left out. */
export const Hostile: Story = {
  name: 'A hostile feed',
  args: { ...inline(samples['hostile-events.json']), limit: 2 },
};

export const Footer: Story = {
  name: 'With a footer',
  render: () => html`
    <iiif-event-list limit="2" src=${EVENTS}
      ><p slot="footer"><a href="https://iiif.io/event/">All events</a></p></iiif-event-list
    >
  `,
};

export const French: Story = {
  args: { type: 'community-call', src: CALLS, limit: 4 },
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  args: { limit: 4 },
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};
