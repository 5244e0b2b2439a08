import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import groups from '../../demo/feeds/static/groups-source.json';
import '../../src/elements/event-list/event-list.js';
import '../../src/elements/group-list/group-list.js';
import '../../src/elements/member-count/member-count.js';
import '../../src/elements/next-call/next-call.js';
import type { IiifSite } from '../../src/elements/site/site.js';
import '../../src/elements/site/site.js';
import { answering, FIXED_NOW, institutions, MISSING, samples } from '../helpers.js';

const meta: Meta<IiifSite> = {
  title: 'Data/Site',
  component: 'iiif-site',
  args: {
    baseUrl: 'https://iiif.io/',
    eventsSrc: answering('site-events', samples['events.json']),
    callsSrc: answering('site-calls', samples['calendar.json']),
    groupsSrc: answering('site-groups', groups),
    institutionsSrc: answering('site-institutions', institutions),
    timeZone: '',
    now: FIXED_NOW,
  },
  render: (args) => html`
    <iiif-site
      base-url=${args.baseUrl || nothing}
      events-src=${args.eventsSrc || nothing}
      calls-src=${args.callsSrc || nothing}
      groups-src=${args.groupsSrc || nothing}
      institutions-src=${args.institutionsSrc || nothing}
      time-zone=${args.timeZone || nothing}
      now=${args.now || nothing}
    >
      <h2>Museums</h2>
      <iiif-next-call group="museums"></iiif-next-call>
      <h2>Where to meet</h2>
      <iiif-event-list limit="2"></iiif-event-list>
      <p>A community of <iiif-member-count noun></iiif-member-count>, and of everybody else.</p>
    </iiif-site>
  `,
};

export default meta;

type Story = StoryObj<IiifSite>;

/** Sets the feeds for all blocks inside it. It renders nothing itself. */
export const Default: Story = {};

/** All times on the page in one zone. */
export const TimeZone: Story = { name: 'A time zone', args: { timeZone: 'Asia/Tokyo' } };

/** Any instant can be used as the present. */
export const Now: Story = { name: 'Another present', args: { now: '2026-06-02T10:00:00Z' } };

/** The settings of the nearest site take precedence. */
export const Nested: Story = {
  render: ({ callsSrc, groupsSrc }) => html`
    <iiif-site calls-src=${callsSrc!} groups-src=${groupsSrc!} time-zone="America/New_York" now=${FIXED_NOW}>
      <h2>New York</h2>
      <iiif-event-list type="community-call" limit="1"></iiif-event-list>
      <iiif-site calls-src=${callsSrc!} groups-src=${groupsSrc!} time-zone="Asia/Kolkata" now=${FIXED_NOW}>
        <h2>Kolkata</h2>
        <iiif-event-list type="community-call" limit="1"></iiif-event-list>
      </iiif-site>
    </iiif-site>
  `,
};

/** An invalid setting is ignored, with a console warning. */
export const Unusable: Story = {
  name: 'Settings that cannot be used',
  args: { timeZone: 'Mars/Olympus_Mons', now: 'in a while', baseUrl: 'https://' },
};

/** Each block reports that its own feed could not be loaded. */
export const Failed: Story = { args: { eventsSrc: MISSING, callsSrc: MISSING, institutionsSrc: MISSING } };

export const French: Story = {
  render: (args, context) => html`<div lang="fr">${meta.render!(args, context)}</div>`,
};

export const RightToLeft: Story = {
  name: 'Right to left',
  render: (args, context) => html`<div dir="rtl" lang="ar">${meta.render!(args, context)}</div>`,
};
