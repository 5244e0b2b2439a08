import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import type { IiifEventCard } from '../../src/elements/event-card/event-card.js';
import '../../src/elements/event-card/event-card.js';

const meta: Meta<IiifEventCard> = {
  title: 'Data/Event card',
  component: 'iiif-event-card',
  args: {
    label: 'Museums showcase',
    start: '2026-10-22T13:00',
    end: '2026-10-22T17:00',
    eventTimeZone: 'Europe/London',
    location: 'London, England, UK',
    locationHref: '',
    organiser: 'IIIF Museums',
    href: 'https://example.org/museums-showcase',
    headingLevel: 3,
    structuredData: false,
  },
  render: (args) => html`
    <div style="max-inline-size: 32rem">
      <iiif-event-card
        label=${args.label || nothing}
        start=${args.start || nothing}
        end=${args.end || nothing}
        event-time-zone=${args.eventTimeZone || nothing}
        location=${args.location || nothing}
        location-href=${args.locationHref || nothing}
        organiser=${args.organiser || nothing}
        href=${args.href || nothing}
        status=${args.status ?? nothing}
        heading-level=${args.headingLevel}
        now=${args.now || nothing}
        ?structured-data=${args.structuredData}
        .event=${args.event}
      ></iiif-event-card>
    </div>
  `,
};

export default meta;

type Story = StoryObj<IiifEventCard>;

const DAY: Story['args'] = { start: '2026-07-14', end: '', eventTimeZone: '' };
/** The arguments for a feed record, which takes precedence over the attributes. */
const record = (event: object): Story['args'] => ({ event });

export const Upcoming: Story = {};

/** Without a time there is no zone: the same days everywhere. */
export const SeveralDays: Story = {
  name: 'Several days',
  args: {
    ...DAY,
    label: 'IIIF Annual Conference & Showcase',
    start: '2026-06-01',
    end: '2026-06-04',
    location: 'The Netherlands',
    organiser: 'IIIF Consortium',
  },
};

export const AllDay: Story = { name: 'All day', args: { ...DAY, label: 'Hands-on day: old maps' } };

/** An event across midnight: each time has its day. */
export const OverNight: Story = {
  name: 'From one day to another, with times',
  args: { start: '2026-07-14T18:00', end: '2026-07-16T12:00', label: 'Summer sprint' },
};

export const StartOnly: Story = { name: 'Without an end', args: { end: '' } };

/** While the event is under way, its join button is the primary one. */
export const Now: Story = {
  args: record({
    label: 'First steps with IIIF: an online workshop',
    time: { start: '2026-05-20T11:30:00Z', end: '2026-05-20T13:00:00Z' },
    location: { link: 'https://example.zoom.us/j/1' },
  }),
};

export const Cancelled: Story = { args: { ...DAY, label: 'Community meet-up', status: 'cancelled' } };

export const Tentative: Story = { args: { ...DAY, label: 'Community meet-up', status: 'tentative' } };

export const Past: Story = {
  args: { ...DAY, label: 'IIIF Australia Showcase', start: '2024-10-15', end: '2024-10-16' },
};

/** An event is online if the feed says so. */
export const Online: Story = { args: { location: 'Online', organiser: '' } };

export const PlaceWithLink: Story = {
  name: 'A place with a link',
  args: {
    location: 'Ghent, Belgium',
    locationHref: 'https://www.openstreetmap.org/search?query=Ghent',
  },
};

/** The address of a video call is not shown as a place. */
export const JoinLink: Story = {
  name: 'A link to join',
  args: record({
    label: 'First steps with IIIF: an online workshop',
    time: { start: '2026-06-17T14:00:00Z', end: '2026-06-17T15:30:00Z' },
    location: { link: 'https://example.zoom.us/j/1' },
  }),
};

export const Everything: Story = {
  args: record({
    label: 'Museums showcase',
    time: {
      start: { dateTime: '2026-10-22T13:00:00', timeZone: 'Europe/London' },
      end: { dateTime: '2026-10-22T17:00:00', timeZone: 'Europe/London' },
    },
    url: 'https://example.org/museums-showcase',
    summary: 'Six collections, twenty minutes each, and a long coffee break.',
    organiser: 'IIIF Museums',
    links: [
      { label: 'Register', link: 'https://example.org/museums-showcase' },
      { label: 'Programme', link: 'https://example.org/programme' },
      { label: 'About the group', link: 'https://iiif.io/community/groups/museums/' },
    ],
    location: { label: 'The British Museum, London', link: 'https://www.britishmuseum.org/' },
    join: 'https://example.zoom.us/j/1',
  }),
};

/** Plain text keeps its line breaks, and addresses become links. */
export const Description: Story = {
  args: record({
    label: '3D TSG',
    time: { start: '2026-06-10T15:00:00Z', end: '2026-06-10T16:00:00Z' },
    description:
      'Scenes, cameras and lights for the Presentation API.\n\nThe agenda is at https://iiif.io/community/groups/3d/tsg/ on the day before.',
  }),
  play: openDescription,
};

/** Markup is sanitised when the visitor opens it: scripts, images and styles are removed. */
export const DescriptionWithMarkup: Story = {
  name: 'A description with markup',
  args: record({
    label: 'IIIF for Education',
    time: { start: '2026-06-02T15:00:00Z', end: '2026-06-02T16:00:00Z' },
    description:
      '<p style="color: red">This <b>month</b>:<img src=x onerror="alert(1)"></p><ul><li>Round of news</li><li>A lesson plan, <a href="https://iiif.io/">taken apart</a></li></ul><script>alert(1)</script>',
  }),
  play: openDescription,
};

const LONG = {
  label:
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: an afternoon about the archives of a very long name, with time for questions',
  time: { start: '2026-06-02T15:00:00Z', end: '2026-06-05T16:00:00Z' },
  organiser: 'The working group on the description of archives of associations of civil servants',
  location: {
    label: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, Anglesey, Wales, United Kingdom',
    link: 'https://example.org/',
  },
  url: 'https://example.org/',
  links: [
    { label: 'Everything that one needs to know before coming, and some more', link: 'https://example.org/' },
    {
      label: 'https://example.org/a/very/long/address/that/somebody/took/for/a/label',
      link: 'https://example.org/',
    },
  ],
};

export const LongNames: Story = { name: 'Long names', args: record(LONG) };

/** In a column of 280 pixels, the date tile is above the title. */
export const Narrow: Story = {
  name: 'Long names, in a narrow column',
  args: record(LONG),
  render: (args, context) => html`<div style="inline-size: 280px">${meta.render!(args, context)}</div>`,
};

/** Without data and fallback content, nothing is shown and nothing is logged. */
export const NoData: Story = {
  name: 'No data, with fallback content',
  render: () => html`
    <iiif-event-card><a href="https://iiif.io/event/">Events of the community</a></iiif-event-card>
  `,
};

/** The fallback content stays, and the console has the reason. */
export const Unreadable: Story = {
  name: 'A date that no calendar has',
  render: () => html`
    <iiif-event-card label="Leap day" start="2026-02-30"
      ><a href="https://iiif.io/event/">Leap day, 30 February</a></iiif-event-card
    >
  `,
};

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
  args: { ...Everything.args },
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
  args: record({
    label: 'ورشة عمل عن المخطوطات',
    time: { start: '2026-06-17T14:00:00Z', end: '2026-06-17T15:30:00Z' },
    location: { label: 'بيبليوتيكا ألكسندرينا، الإسكندرية' },
    organiser: 'مجموعة المخطوطات',
    links: [{ label: 'التسجيل', link: 'https://example.org/' }],
  }),
};

async function openDescription({ canvasElement }: { canvasElement: HTMLElement }) {
  const card = canvasElement.querySelector<IiifEventCard>('iiif-event-card')!;
  await card.updateComplete;
  card.shadowRoot!.querySelector('details')!.open = true;
}
