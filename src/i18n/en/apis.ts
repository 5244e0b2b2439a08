/** Texts of lists of specifications. */
export const apiMessages = {
  version: 'Version',
  apiStable: 'Stable',
  apiBeta: 'Beta',
  apiDraft: 'Draft',
  apiDeprecated: 'Deprecated',
  noApis: 'No specifications are listed yet.',
} as const;
