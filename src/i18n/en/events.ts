/** Texts of cards and lists of events and calls. */
export const eventMessages = {
  happeningNow: 'Happening now',
  cancelled: 'Cancelled',
  tentative: 'To be confirmed',
  online: 'Online',
  join: 'Join the call',
  joinEvent: 'Join online',
  details: 'Details',
  organisedBy: 'Organised by {name}',
  ownTime: '{time}, as announced',
  noEvents: 'No events are planned at the moment.',
  noPastEvents: 'No past events are listed.',
  noCalls: 'No calls are planned at the moment.',
} as const;
