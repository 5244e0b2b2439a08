import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import groupsFeed from '../../demo/feeds/static/groups-source.json';
import type { IiifGroupInfo } from '../../src/elements/group-info/group-info.js';
import '../../src/elements/group-info/group-info.js';
import { failingOnce, samples, WAITING } from '../helpers.js';

type Args = Pick<IiifGroupInfo, 'group' | 'now' | 'data' | 'calls' | 'src'>;

/** The sample groups; one of them has channels. */
const groups = groupsFeed.map((group) =>
  group.id === 'museums'
    ? {
        ...group,
        channels: [
          { label: 'IIIF-Discuss mailing list', href: 'https://groups.google.com/g/iiif-discuss' },
          { label: '#museums on Slack', href: 'https://iiif.slack.com/' },
        ],
      }
    : group,
);

const render = (args: Partial<Args>, inside: unknown = nothing) => html`
  <iiif-group-info
    group=${args.group ?? ''}
    now=${args.now || nothing}
    src=${args.src || nothing}
    .data=${args.src ? undefined : (args.data ?? groups)}
    .calls=${args.calls === undefined ? samples['calendar.json'] : args.calls}
    >${inside}</iiif-group-info
  >
`;

const meta: Meta<Args> = {
  title: 'Data/Group info',
  component: 'iiif-group-info',
  args: { group: 'museums' },
  argTypes: { group: { control: 'select', options: [...groups.map(({ id }) => id), 'nobody'] } },
  render: (args) => render(args),
};

export default meta;

type Story = StoryObj<Args>;

export const Default: Story = {};

/** Unknown details are left out. */
export const LittleKnown: Story = { args: { group: 'content-search-tsg' } };

export const NothingKnown: Story = { args: { group: 'bare', data: [{ id: 'bare', label: 'Bare' }] } };

export const Finished: Story = { args: { group: 'maps-tsg' } };

export const HappeningNow: Story = { args: { group: 'maps', now: '2026-05-27T15:20:00Z' } };

export const WithoutCalls: Story = { args: { calls: null } };

/** The console lists the groups that exist. */
export const NoSuchGroup: Story = { args: { group: 'nobody' } };

export const Loading: Story = { args: { src: WAITING } };

export const LoadingWithFallback: Story = {
  args: { src: WAITING },
  render: (args) => render(args, html`<p>Chair: Ada Example</p>`),
};

/** If the groups fail to load, the fallback content stays. "Try again" succeeds. */
export const Failed: Story = {
  args: { src: failingOnce('group-info', groups) },
  render: (args) => render(args, html`<p>Chair: Ada Example</p>`),
};

/** An invalid record of another group has no effect. */
export const Partial: Story = { args: { data: [null, ...groups] } };

export const LongNames: Story = {
  args: {
    group: 'long',
    data: [
      {
        id: 'long',
        label: 'Interoperabilitätsarbeitsgemeinschaft and Everyone Who Is Interested in It',
        meeting_frequency:
          'Every other Wednesday, complementing the calls of the group, and as needed besides. '.repeat(3),
        notes: 'https://example.org/notes',
        chairs: Array.from(
          { length: 8 },
          (_, index) => `Chair Number ${index + 1} (An Institution with a Long Name)`,
        ),
      },
    ],
  },
};

export const Narrow: Story = {
  render: (args) => html`<div style="inline-size: 280px">${render(args)}</div>`,
};

export const French: Story = { globals: { lang: 'fr' } };

export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};
