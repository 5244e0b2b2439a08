/** What the next call of a group says. */
export const callMessages = {
  nextCall: 'Next call',
  callCancelled: 'The call “{label}” on {day} is cancelled.',
  noNextCall: 'The {group} group has no call planned at the moment.',
  noSuchGroup: 'We could not find a group called “{name}”. It may go by another name now.',
  groupFinished: 'The {group} group has completed its work.',
  groupPage: '{group} group page',
  notes: 'Notes and documents',
} as const;
