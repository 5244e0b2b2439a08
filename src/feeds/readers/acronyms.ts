import type { Acronym } from '../../model/acronym.js';
import type { Kind, Reading, ReadingContext } from '../reader.js';
import { isRaw, listIn, readAll, type Names } from '../fields.js';

const NAMES: Names = { expansion: ['expansion', 'title'] };

/**
 * Reads acronyms: an object of expansions by acronym, or a list of objects with `acronym` (or `label`, `name`) and `expansion`
 * (or `title`); either may stand under `acronyms`. An acronym without an expansion is left out with a problem.
 */
export function readAcronyms(content: unknown, context: ReadingContext): Reading<Acronym> {
  const list = listIn(content, 'acronyms');
  const items = entriesOf(isRaw(list) && isRaw(list.acronyms) ? list.acronyms : list);
  return readAll(items, 'acronyms with their expansions', context, NAMES, ({ text, title }) => {
    const id = text('acronym') || title();
    const expansion = text('expansion');
    if (!expansion) throw new Error('no expansion');
    return { id, expansion };
  });
}

const entriesOf = (content: unknown): unknown =>
  isRaw(content)
    ? Object.entries(content).map(([label, value]) =>
        isRaw(value) ? { ...value, label } : { label, expansion: value },
      )
    : content;

export const acronyms: Kind<Acronym> = {
  name: 'acronyms',
  reader: readAcronyms,
};
