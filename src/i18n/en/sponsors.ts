/** Texts of lists of sponsors. */
export const sponsorMessages = {
  noSponsors: 'No sponsors have been announced yet.',
} as const;
