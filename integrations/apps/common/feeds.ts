/** Records for the page, in the formats of the community's feeds. */

/** The present of the page, so that it is the same on every day. */
export const NOW = '2026-05-20T12:00:00Z';

export interface CallRecord {
  summary: string;
  location: string;
  start: { dateTime: string; timeZone: string };
  end: { dateTime: string; timeZone: string };
}

export interface Calendar {
  week: CallRecord[];
}

export type GroupId = keyof typeof groups;

export const groups = {
  museums: {
    label: 'Museums',
    type: 'community',
    link: '/community/groups/museums',
    frequency: 'Monthly on the fourth Monday',
  },
  manuscripts: {
    label: 'Manuscripts',
    type: 'community',
    link: '/community/groups/manuscripts',
    frequency: 'Every two months on Wednesdays',
  },
  maps: {
    label: 'Maps',
    type: 'community',
    link: '/community/groups/maps',
    frequency: 'Every two weeks on Thursdays',
  },
};

/** The numbers of calls that visitors can choose to list. */
export const limits = [10, 5, 2];

export const groupIds = Object.keys(groups) as GroupId[];

export const calendar: Calendar = {
  week: [
    call('museums', '2026-05-25T14:00:00Z'),
    call('maps', '2026-05-21T15:00:00Z'),
    call('maps', '2026-06-04T15:00:00Z'),
    call('museums', '2026-06-22T14:00:00Z'),
    call('museums', '2026-07-27T14:00:00Z'),
    call('manuscripts', '2026-06-10T13:00:00Z'),
  ],
};

/** The calendar with one more call of the group, a week after its last. A new object, because elements compare by identity. */
export function withOneMore({ week }: Calendar, group: GroupId): Calendar {
  const starts = week
    .filter(({ summary }) => summary === groups[group].label)
    .map(({ start }) => Date.parse(start.dateTime));
  const next = new Date(Math.max(...starts) + 7 * 24 * 3_600_000);
  return { week: [...week, call(group, next.toISOString())] };
}

function call(group: GroupId, start: string): CallRecord {
  const timeZone = 'Europe/London';
  const end = new Date(Date.parse(start) + 3_600_000).toISOString();
  return {
    summary: groups[group].label,
    location: 'https://meet.example/room',
    start: { dateTime: start, timeZone },
    end: { dateTime: end, timeZone },
  };
}
