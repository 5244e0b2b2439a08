/** Texts of the page of an embedded block. */
export const embedMessages = {
  embedRefused:
    'This part of the page cannot be shown: its address asks for something that is not offered here.',
} as const;
