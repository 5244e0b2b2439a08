/** Groups and calls for the tests of the elements that show them. */
import { sampleFeeds } from '../../demo/feeds/generate.js';

export const NOW = '2026-05-20T12:00:00Z';

/** As `groups.json` has them: one that meets, one that rests, one that is finished, one without type and link. */
export const groups = {
  museums: {
    label: 'Museums',
    description: 'Objects and those who look after them.',
    type: 'community',
    link: '/community/groups/museums',
    notes: 'https://notes.example/museums',
    frequency: 'Monthly on the fourth Monday',
    alternate_names: ['IIIF Museum Interest Group Call'],
    chairs: ['Ada Example (A Museum)', { name: 'Ben Example', institution: 'Another Museum' }],
    channels: [{ label: '#museums on Slack', href: 'https://chat.example/museums' }],
  },
  archives: {
    label: 'Archives',
    type: 'community',
    link: '/community/groups/archives',
    frequency: 'Every two months on Tuesdays',
    chairs: ['Zoe Example'],
  },
  'search-tsg': {
    label: 'Search TSG',
    type: 'tsg',
    link: '/community/groups/search-tsg',
    frequency: 'On hiatus currently',
  },
  'maps-tsg': {
    label: 'Maps TSG',
    type: 'tsg',
    frequency: 'Every week',
    finished: true,
    notes: 'https://notes.example/maps',
  },
  cookbook: { label: 'Cookbook', type: '', link: '', frequency: 'As needed' },
};

/** A calendar record. */
export function call(summary: string, start: string, fields: Record<string, unknown> = {}) {
  const end = new Date(Date.parse(start) + 3_600_000).toISOString();
  return {
    summary,
    location: 'https://example.zoom.us/j/1',
    start: { dateTime: start, timeZone: 'America/New_York' },
    end: { dateTime: end, timeZone: 'America/New_York' },
    ...fields,
  };
}

export const MUSEUMS = 'IIIF Museum Interest Group Call';

/** A name that no narrow column has room for. */
export const LONG_NAME = 'Interoperabilitätsarbeitsgemeinschaftsversammlung of the Community';

/** The groups, and one with a long name that meets when the museums do. */
export const groupsWithLongName = { ...groups, long: { ...groups.museums, label: LONG_NAME } };

/** `calendar.json`: the museums meet next week and later, the archives today. */
export const calendar = {
  week: [
    call('Archives', '2026-05-20T10:00:00-04:00'),
    call(MUSEUMS, '2026-05-25T10:00:00-04:00', {
      description: 'Two talks, then questions. Agenda: https://notes.example/agenda',
    }),
  ],
  meetings: {
    archives: {
      name: 'Archives',
      link: '/community/groups/archives',
      next_call: '2026-05-20T10:00:00-04:00',
    },
    'search-tsg': { name: 'Search TSG', link: '/community/groups/search-tsg' },
  },
};

export const samples = sampleFeeds(Date.parse(NOW));

/** The sample groups of the demonstration site. */
export const sampleGroups = async (): Promise<unknown> =>
  (await fetch('/demo/feeds/static/groups-source.json')).json();

export const root = (element: Element): ShadowRoot => element.shadowRoot!;

export const textOf = (node: Element | null | undefined): string =>
  ((node as HTMLElement | null)?.innerText ?? '').replace(/\s+/g, ' ').trim();

/** Everything that a reader sees in a block. */
export const seen = (element: Element): string => textOf(root(element).querySelector('.base'));

/** A part of a block, by its name. */
export const part = (element: Element, name: string): HTMLElement | null =>
  root(element).querySelector<HTMLElement>(`[part~=${name}]`);

/** Waits until what a block says is what it should be; the test's own time-out ends it. */
export async function until(isSo: () => unknown): Promise<void> {
  while (!isSo()) await new Promise(requestAnimationFrame);
}

/** Links with a name that a reader would know them by, and where they lead. */
export const links = (element: Element): [string, string][] =>
  [...root(element).querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => [
    link.getAttribute('aria-label') ?? textOf(link),
    link.href,
  ]);
