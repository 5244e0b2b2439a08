/** Texts of the map of members. */
export const mapMessages = {
  memberMap: 'Map of the members',
  onMap: {
    one: '{number} of {total} members is on the map.',
    other: '{number} of {total} members are on the map.',
  },
  inView: {
    one: '{number} of {total} members is in view.',
    other: '{number} of {total} members are in view.',
  },
  zoomIn: '{number} members: zoom in',
  membersHere: { one: '{number} member here', other: '{number} members here' },
  zoomOut: 'Zoom out',
  membersAsList: 'All members as a list',
  closeMembers: 'Close',
} as const;
