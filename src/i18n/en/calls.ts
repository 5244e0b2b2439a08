/** Texts of the next call of a group. */
export const callMessages = {
  nextCall: 'Next call',
  callCancelled: 'The call “{label}” on {day} is cancelled.',
  noNextCall: 'The {group} group has no call planned at the moment.',
  noSuchGroup: 'We could not find a group called “{name}”. It may go by another name now.',
  groupFinished: 'The {group} group has completed its work.',
  groupPage: '{group} group page',
  notes: 'Notes and documents',
} as const;

/** Texts of lists of groups, and of a group's organisation. */
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
