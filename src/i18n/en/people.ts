/** Texts of lists of people. */
export const peopleMessages = {
  roleExOfficio: 'Ex officio',
  roleFullMember: 'Representatives of full members',
  roleAssociateMember: 'Representatives of associate members',
  roleCommunity: 'Community representatives',
  termUntil: 'Until {year}',
  termEnds: 'Term ends in {year}',
  openSeat: 'To be elected',
  noPeople: 'Nobody is listed here at the moment.',
} as const;
