/** What lists of groups and a group's organisation say. */
export const groupMessages = {
  communityGroups: 'Community groups',
  technicalGroups: 'Technical specification groups',
  otherGroups: 'Other groups',
  noGroups: 'There are no groups to list at the moment.',
  noFinishedGroups: 'No group has completed its work yet.',
  chairedBy: 'Chaired by {names}',
  chairs: { one: 'Chair', other: 'Chairs' },
  groupCalls: 'Calls',
  channels: 'Communication channels',
  groupFolder: '{group} group folder',
  connection: 'Connection',
  noGroupInfo: 'Nothing more is known about the {group} group yet.',
} as const;
