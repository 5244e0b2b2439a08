/** Institutions for the tests of the elements that show them. */

/** As a feed spells them: two of level 1, one of each other known level, one of a level that is new, one that is no member. */
export const FEED: readonly Record<string, unknown>[] = [
  { name: 'Zentralbibliothek Zürich', uri: 'https://zb.example/', iiifc: 1, original: true },
  { name: 'The Annex Library', uri: 'https://annex.example/', iiifc: 1, original: true },
  { name: 'Museum &amp; Archive', uri: 'https://museum.example/', iiifc: 2, new: true },
  { name: 'Éditions du Lac', uri: 'https://lac.example/', iiifc: 3 },
  { name: 'A member without a page', iiifc: 4 },
  { name: 'A champion', uri: 'https://champion.example/', iiifc: 'champion' },
  { name: 'No member', uri: 'https://none.example/', iiifc: null },
];

/** So many members of one level. */
export const many = (count: number, level: unknown = 3): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `Institution ${index + 1}`,
    uri: `https://example.org/${index + 1}`,
    iiifc: level,
  }));

/** Everything that a reader sees in a block, spaces folded. */
export const textOf = (element: HTMLElement): string => {
  const root = element.shadowRoot!;
  return [...root.children]
    .map((child) => (child as HTMLElement).innerText ?? '')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
};
