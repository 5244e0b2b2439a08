import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifAddToCalendar } from '../../src/elements/add-to-calendar/add-to-calendar.js';
import '../../src/elements/add-to-calendar/add-to-calendar.js';

const meta: Meta<IiifAddToCalendar> = {
  title: 'Data/Add to calendar',
  component: 'iiif-add-to-calendar',
  args: {
    event: {
      label: 'Museums showcase',
      start: { dateTime: '2026-10-22T13:00:00', timeZone: 'Europe/London' },
      end: { dateTime: '2026-10-22T17:00:00', timeZone: 'Europe/London' },
      location: { label: 'The British Museum, London' },
      url: 'https://example.org/museums-showcase',
    },
    label: '',
  },
  render: ({ event, src, label }) => html`
    <iiif-add-to-calendar .event=${event} src=${src || nothing} label=${label || nothing}>
      <a href="https://example.org/calls.ics">Calls of the community</a>
    </iiif-add-to-calendar>
  `,
};

export default meta;

type Story = StoryObj<IiifAddToCalendar>;

export const Event: Story = {};

/** The menu opens above all other content, where there is room. */
export const Open: Story = { play: openMenu };

/** Some calendar services can add a whole series from a link, others a single event; the menu says which. */
export const Series: Story = {
  name: 'One of a series',
  args: {
    event: {
      id: 'museums',
      type: 'community-call',
      label: 'IIIF Museums call',
      start: { kind: 'zoned', epoch: Date.parse('2026-05-26T15:00:00Z'), timeZone: 'America/New_York' },
      end: { kind: 'zoned', epoch: Date.parse('2026-05-26T16:00:00Z'), timeZone: 'America/New_York' },
      join: 'https://example.zoom.us/j/1',
      recurrence: {
        rule: 'FREQ=MONTHLY;BYDAY=4TU',
        start: { kind: 'zoned', epoch: Date.parse('2026-01-27T16:00:00Z'), timeZone: 'America/New_York' },
      },
    },
  },
  play: openMenu,
};

/**
 * Subscribes to a whole feed, so that new calls are added automatically. Some programs refuse the link, so its address can be
 * copied.
 */
export const Feed: Story = {
  name: 'A feed to subscribe to',
  args: { event: undefined, src: 'https://example.org/community/calls.ics' },
  play: openMenu,
};

export const OwnWords: Story = { name: 'Words of one’s own', args: { label: 'Keep the date' } };

/** Without an event, the fallback content is shown. */
export const Nothing: Story = { name: 'No event, with fallback content', args: { event: undefined } };

/** On a narrow screen, the menu uses the available width. */
export const Narrow: Story = {
  name: 'In a narrow column that cuts off',
  render: (args, context) => html`
    <div style="inline-size: 280px; overflow: hidden; contain: paint">${meta.render!(args, context)}</div>
  `,
  play: openMenu,
};

export const French: Story = {
  ...Series,
  name: 'French',
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
  play: openMenu,
};

async function openMenu({ canvasElement }: { canvasElement: HTMLElement }) {
  const element = canvasElement.querySelector<IiifAddToCalendar>('iiif-add-to-calendar')!;
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (!element.shadowRoot?.querySelector('button')) await frame();
  const button = element.shadowRoot.querySelector('button')!;
  button.click();
  while (button.ariaExpanded !== 'true') await frame();
}
