/** Texts of every block that reads a feed. */
export const feedMessages = {
  loadFailed: 'This could not be loaded just now.',
  refreshFailed: 'This could not be updated just now and may be out of date.',
  retry: 'Try again',
  nothing: 'There is nothing to show here yet.',
} as const;
