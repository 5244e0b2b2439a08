import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import groups from '../../demo/feeds/static/groups-source.json';
import type { IiifGroupList } from '../../src/elements/group-list/group-list.js';
import '../../src/elements/group-list/group-list.js';
import { failingOnce, samples, WAITING } from '../helpers.js';

type Args = Pick<
  IiifGroupList,
  'type' | 'finished' | 'limit' | 'headingLevel' | 'now' | 'data' | 'calls' | 'src'
>;

const render = (args: Partial<Args>, inside: unknown = nothing) => html`
  <iiif-group-list
    type=${args.type ?? ''}
    ?finished=${args.finished}
    limit=${args.limit ?? nothing}
    heading-level=${args.headingLevel ?? 3}
    now=${args.now || nothing}
    src=${args.src || nothing}
    .data=${args.src ? undefined : (args.data ?? groups)}
    .calls=${args.calls === undefined ? samples['calendar.json'] : args.calls}
    >${inside}</iiif-group-list
  >
`;

const meta: Meta<Args> = {
  title: 'Data/Group list',
  component: 'iiif-group-list',
  args: { type: '', finished: false, headingLevel: 3 },
  argTypes: {
    type: { control: 'select', options: ['', 'community', 'tsg'] },
    headingLevel: { control: { type: 'number', min: 2, max: 6 } },
    limit: { control: { type: 'number', min: 1 } },
  },
  render: (args) => render(args),
};

export default meta;

type Story = StoryObj<Args>;

/** All groups, under a heading for each type. */
export const Default: Story = {};

export const CommunityGroups: Story = { args: { type: 'community' } };

export const TechnicalGroups: Story = { tags: ['example'], args: { type: 'tsg' } };

export const Finished: Story = { args: { finished: true } };

export const OneGroup: Story = { args: { type: 'community', limit: 1 } };

/** A call under way has a join button. */
export const HappeningNow: Story = { args: { type: 'community', now: '2026-05-27T15:20:00Z' } };

/** Without calls, or if they fail to load. */
export const WithoutCalls: Story = { args: { type: 'community', calls: null } };

export const Empty: Story = { args: { data: [] } };

export const NoneFinished: Story = { args: { data: [], finished: true } };

export const Loading: Story = { args: { src: WAITING, type: 'tsg' } };

export const LoadingWithFallback: Story = {
  args: { src: WAITING },
  render: (args) => render(args, html`<a href="#groups">All groups</a>`),
};

/** If the groups fail to load, the fallback content stays. "Try again" succeeds. */
export const Failed: Story = {
  args: { src: failingOnce('group-list', groups) },
  render: (args) => render(args, html`<a href="#groups">All groups</a>`),
};

/** Two invalid records are left out, with a console warning. */
export const Partial: Story = { args: { data: [null, { label: 'Without an id' }, ...groups.slice(0, 3)] } };

export const LongNames: Story = {
  args: {
    data: groups.slice(0, 4).map((group) => ({
      ...group,
      label: `${group.label} Interoperabilitätsarbeitsgemeinschaft and Everyone Who Is Interested in It`,
      description: `${group.description} `.repeat(4),
      chairs: Array.from(
        { length: 8 },
        (_, index) => `Chair Number ${index + 1} (An Institution with a Long Name)`,
      ),
    })),
  },
};

export const Narrow: Story = {
  args: { type: 'community' },
  render: (args) => html`<div style="inline-size: 280px">${render(args)}</div>`,
};

export const French: Story = { globals: { lang: 'fr' } };

export const RightToLeft: Story = {
  render: (args) => html`<div dir="rtl" lang="ar">${render(args)}</div>`,
};
