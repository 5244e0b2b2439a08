import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import groups from '../../demo/feeds/static/groups.json';
import type { IiifNextCall } from '../../src/elements/next-call/next-call.js';
import '../../src/elements/next-call/next-call.js';
import { CUT_SHORT, failingOnce, samples, WAITING } from '../helpers.js';

type Args = Pick<IiifNextCall, 'group' | 'headingLevel' | 'now' | 'timeZone' | 'data' | 'groups' | 'src'>;

const calendar = samples['calendar.json'];

const render = (args: Partial<Args>, inside: unknown = nothing) => html`
  <iiif-next-call
    group=${args.group ?? ''}
    heading-level=${args.headingLevel ?? 3}
    now=${args.now || nothing}
    time-zone=${args.timeZone || nothing}
    src=${args.src || nothing}
    .data=${args.src ? undefined : (args.data ?? calendar)}
    .groups=${args.groups ?? groups}
    >${inside}</iiif-next-call
  >
`;

/** A call of the Museums group. */
const call = (summary: string, day: string, fields: object = {}) => ({
  summary,
  location: 'https://example.zoom.us/j/00000000000',
  start: { dateTime: `${day}T10:00:00-04:00`, timeZone: 'America/New_York' },
  end: { dateTime: `${day}T11:00:00-04:00`, timeZone: 'America/New_York' },
  ...fields,
});
const MUSEUMS = 'IIIF Museum Interest Group Call';

const meta: Meta<Args> = {
  title: 'Data/Next call',
  component: 'iiif-next-call',
  args: { group: 'museums', headingLevel: 3 },
  argTypes: {
    group: {
      control: 'select',
      options: ['', ...Object.keys(groups), 'IIIF Museum Interest Group Call', 'nobody'],
    },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
  },
  render: (args) => render(args),
};

export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** The next call of any group, with the group's name. */
export const AnyGroup: Story = { args: { group: '' } };

export const HappeningNow: Story = { args: { group: 'maps', now: '2026-05-27T15:20:00Z' } };

export const InTwentyMinutes: Story = { args: { group: 'maps', now: '2026-05-27T14:40:00Z' } };

/** The call's own wall time is shown if it differs from the visitor's. */
export const VisitorElsewhere: Story = { args: { timeZone: 'Asia/Kolkata' } };

/** The next call is cancelled: the following one is shown. */
export const Cancelled: Story = {
  args: {
    data: {
      week: [
        call(MUSEUMS, '2026-05-25', { status: 'cancelled' }),
        call(MUSEUMS, '2026-06-22', { description: '<p>With <b>two</b> talks, and <i>time</i> to ask.</p>' }),
      ],
    },
  },
};

export const ToBeConfirmed: Story = {
  args: { data: { week: [call(MUSEUMS, '2026-05-25', { status: 'tentative' })] } },
};

/** The group exists but has no call. */
export const NonePlanned: Story = { args: { group: 'content-search-tsg' } };

export const GroupIsFinished: Story = {
  args: { group: 'maps', groups: { maps: { ...groups.maps, finished: true } }, data: { week: [] } },
};

/** The console lists the groups that exist. */
export const NoSuchGroup: Story = { args: { group: 'nobody' } };

export const NoneOfAnyGroup: Story = { args: { group: '', data: { week: [] } } };

/** The page's own message if there is no call. */
export const OwnWordsForNone: Story = {
  args: { group: 'content-search-tsg' },
  render: (args) => render(args, html`<p slot="empty">We meet again in autumn.</p>`),
};

export const Loading: Story = { args: { src: WAITING } };

export const LoadingWithFallback: Story = {
  args: { src: WAITING },
  render: (args) => render(args, html`<a href="#calls">All community calls</a>`),
};

/** If the calls fail to load, the fallback content stays. "Try again" succeeds. */
export const Failed: Story = {
  args: { src: failingOnce('next-call', calendar) },
  render: (args) => render(args, html`<a href="#calls">All community calls</a>`),
};

export const FailedWithoutFallback: Story = { args: { src: CUT_SHORT } };

/** An invalid call is left out, with a console warning; the other is shown. */
export const Partial: Story = {
  args: { data: { week: [{ summary: MUSEUMS, start: { dateTime: 'soon' } }, call(MUSEUMS, '2026-06-22')] } },
};

export const Hostile: Story = { args: { group: 'maps', data: samples['hostile-calendar.json'] } };

const LONG =
  'IIIF Interoperabilitätsarbeitsgemeinschaft for Museums, Galleries, Libraries, Archives and Everyone Else';

export const LongNames: Story = {
  args: {
    group: 'long',
    groups: { long: { ...groups.museums, label: LONG, alternate_names: [] } },
    data: { week: [call(LONG, '2026-05-25', { description: 'Words. '.repeat(40) })] },
  },
};

export const Narrow: Story = {
  render: (args) => html`<div style="inline-size: 280px">${render(args)}</div>`,
};

export const French: Story = { globals: { lang: 'fr' } };

export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};
