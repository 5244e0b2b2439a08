/** What sponsors of a conference say. */
export const sponsorMessages = {
  noSponsors: 'No sponsors have been announced yet.',
} as const;
