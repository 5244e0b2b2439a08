/** Texts of lists of news. */
export const newsMessages = {
  newsBy: 'by {names}',
  noNews: 'There is no news at the moment.',
} as const;
