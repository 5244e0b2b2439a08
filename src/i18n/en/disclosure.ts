/** Texts of lists of questions. */
export const disclosureMessages = {
  openAll: 'Open all answers',
  closeAll: 'Close all answers',
} as const;
