/** Texts of members, their number and their logos. */
export const memberMessages = {
  memberCount: { one: '{number} member', other: '{number} members' },
  countFailed: '(number not available)',
  levelFounding: { one: 'Founding member', other: 'Founding members' },
  levelFoundingFull: {
    one: 'Full member since the founding period',
    other: 'Full members since the founding period',
  },
  levelFull: { one: 'Full member', other: 'Full members' },
  levelAssociate: { one: 'Associate member', other: 'Associate members' },
  founder: 'Founder',
  findMember: 'Find a member',
  membersFound: { one: '{number} member found', other: '{number} members found' },
  noMemberFound: 'No members match “{query}”.',
  noMembers: 'No members are listed yet.',
} as const;
