/** What lists of questions say. */
export const disclosureMessages = {
  openAll: 'Open all answers',
  closeAll: 'Close all answers',
} as const;
