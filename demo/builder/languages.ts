/** The languages with a translation, as BCP 47 tags. */
const files = import.meta.glob('../../src/i18n/languages/*.ts');

export const languages: readonly string[] = [
  'en',
  ...Object.keys(files).map((path) => path.replace(/.*\/(.*)\.ts$/, '$1')),
];
