import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import groups from '../../demo/feeds/static/groups-source.json';
import type { IiifCalendar } from '../../src/elements/calendar/calendar.js';
import '../../src/elements/calendar/calendar.js';
import { A_WEB_PAGE, answering, failingOnce, samples, WAITING } from '../helpers.js';

const CALLS = answering('calendar-calls', samples['calendar-items.json']);
const EVENTS = answering('calendar-events', samples['events.json']);

const meta: Meta<IiifCalendar> = {
  title: 'Data/Calendar',
  component: 'iiif-calendar',
  args: { group: '', date: '', headingLevel: 3, callsSrc: CALLS, eventsSrc: EVENTS, groups },
  render: (args) => html`
    <iiif-calendar
      view=${args.view ?? nothing}
      date=${args.date || nothing}
      group=${args.group || nothing}
      first-day=${args.firstDay ?? nothing}
      heading-level=${args.headingLevel}
      time-zone=${args.timeZone ?? nothing}
      src=${args.src ?? nothing}
      calls-src=${args.callsSrc ?? nothing}
      events-src=${args.eventsSrc ?? nothing}
      .data=${args.data}
      .groups=${args.groups}
    ></iiif-calendar>
  `,
};

export default meta;

type Story = StoryObj<IiifCalendar>;
type Args = Story['args'];

const inline = (data: unknown): Args => ({ callsSrc: undefined, eventsSrc: undefined, data });
const from = (src: string): Args => ({ callsSrc: undefined, eventsSrc: undefined, src });
const call = (group: string, label: string, start: string, end: string, fields: object = {}) => ({
  label,
  start: `2026-05-${start}:00Z`,
  end: `2026-05-${end}:00Z`,
  groupNames: [group],
  ...fields,
});

/** A week with many parallel events. */
const busy = [
  { label: 'Annual conference', type: 'event', start: '2026-05-18', end: '2026-05-21', location: 'Leeds' },
  { label: 'Sprint for the cookbook', groupNames: ['cookbook'], start: '2026-05-20', end: '2026-05-22' },
  call('maps', 'IIIF Maps', '20T13:00', '20T14:30'),
  call('museums', 'IIIF Museums', '20T13:30', '20T15:00'),
  call('3d', 'IIIF 3D', '20T14:00', '20T15:00'),
  call('av', 'Late call, over midnight', '21T21:00', '21T23:30'),
  call('education', 'A short one', '19T09:00', '19T09:20'),
  call('av', 'IIIF A/V', '22T09:00', '22T10:00', { status: 'cancelled' }),
  call('manuscripts', 'IIIF Manuscripts', '18T15:00', '18T16:00', { status: 'tentative' }),
];

/** 500 calls of all groups in one month. */
const full = Array.from({ length: 500 }, (_, index) => {
  const { id, label } = (groups as { id: string; label: string }[])[index % 12]!;
  const start = Date.UTC(2026, 4, 1 + ((index * 7) % 31), 7 + ((index * 5) % 12), (index % 4) * 15);
  return {
    id: `call-${index}`,
    label: `IIIF ${label}, number ${index + 1}`,
    groupNames: [id],
    start: new Date(start).toISOString(),
    end: new Date(start + 3_600_000).toISOString(),
    status: index % 11 ? 'confirmed' : index % 2 ? 'cancelled' : 'tentative',
  };
});

const fallback = html`<p>
  All calls are in the <a href="https://iiif.io/community/">community calendar</a>.
</p>`;

/** A month if there is room for it, else an agenda. */
export const Default: Story = {};

/** A day with more events than fit shows the number of the others. */
export const FullMonth: Story = { name: 'A month of 500 calls', args: { ...inline(full), view: 'month' } };

export const MonthAhead: Story = { name: 'A month ahead', args: { view: 'month', date: '2026-06-02' } };

export const Week: Story = { args: { view: 'week', date: '2026-06-02' } };

/** Parallel events are side by side; an event across midnight is on both days. */
export const WeekOverlapping: Story = {
  name: 'A week with much at once',
  args: { ...inline(busy), view: 'week' },
};

/** A note on the day on which the clocks change. */
export const ClockChange: Story = {
  name: 'A week in which clocks change',
  args: { ...inline(busy), view: 'week', date: '2026-03-29', timeZone: 'Europe/Berlin' },
};

/** Past events are in a disclosure. */
export const Agenda: Story = { args: { view: 'agenda', date: '2026-06-30' } };

export const OfAGroup: Story = { tags: ['example'], name: 'Of a group', args: { group: '3d-tsg' } };

export const AnotherZone: Story = {
  name: 'In another time zone',
  args: { timeZone: 'Asia/Kathmandu', view: 'month' },
};

export const NarrowAgenda: Story = {
  name: 'In a narrow column',
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

/** A mark for each event; selecting a day opens its list. */
export const NarrowMonth: Story = {
  name: 'In a narrow column, as a month',
  args: { ...inline([...busy, ...full.slice(0, 60)]), view: 'month' },
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

export const NarrowWeek: Story = {
  name: 'In a narrow column, as a week',
  args: { ...inline(busy), view: 'week' },
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

export const Loading: Story = { args: from(WAITING) };

export const LoadingWithFallback: Story = {
  name: 'Loading, with fallback content',
  render: () => html`<iiif-calendar src=${WAITING} .groups=${groups}>${fallback}</iiif-calendar>`,
};

export const Empty: Story = { args: inline([]) };

export const EmptyInWordsOfOnesOwn: Story = {
  name: 'Empty, in words of one’s own',
  render: () => html`
    <iiif-calendar .data=${[]} .groups=${groups}
      ><p slot="empty">Nobody meets in this month. Enjoy the silence!</p></iiif-calendar
    >
  `,
};

export const Failed: Story = { args: from(A_WEB_PAGE) };

/** The fallback content stays. "Try again" succeeds. */
export const FailedWithFallback: Story = {
  name: 'Failed, with fallback content',
  render: () => html`
    <iiif-calendar src=${failingOnce('calendar-once', samples['calendar-items.json'])} .groups=${groups}
      >${fallback}</iiif-calendar
    >
  `,
};

/** Markup in a feed stays text, and invalid links are left out. */
export const Hostile: Story = {
  name: 'A hostile feed',
  args: { ...inline(samples['hostile-events.json']), date: '2026-06-01' },
};

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

/** In Arabic, the week begins on Saturday, and the weekend is Friday and Saturday. */
export const RightToLeft: Story = {
  name: 'Right to left',
  args: { ...inline(busy), view: 'month' },
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};

export const RightToLeftWeek: Story = {
  name: 'Right to left, as a week',
  args: { ...inline(busy), view: 'week' },
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};

/** Clicks an element of the calendar, to open its dialog, as soon as it is rendered. */
const pressing =
  (selector: string): Story['play'] =>
  async ({ canvasElement }) => {
    const calendar = canvasElement.querySelector('iiif-calendar')!;
    const target = () => calendar.shadowRoot?.querySelector<HTMLElement>(selector);
    for (let frame = 0; frame < 200 && !target(); frame++) await new Promise(requestAnimationFrame);
    target()?.click();
    const isOpen = () => calendar.shadowRoot?.querySelector('.popover:popover-open');
    for (let frame = 0; frame < 200 && !isOpen(); frame++) await new Promise(requestAnimationFrame);
  };

/** Search for cities and zones. Before a search, the list has the device’s zone and those of the calls. */
export const ZonePicker: Story = { name: 'Choosing a time zone', play: pressing('.zone button') };

export const Details: Story = {
  name: 'An event',
  args: { date: '2026-06-02' },
  play: pressing('[data-entry]'),
};

export const Day: Story = {
  name: 'A full day',
  args: { ...inline(full), view: 'month' },
  play: pressing('.rest'),
};
