import type { Api } from '../../model/api.js';
import { safeHref } from '../../safe/links.js';
import type { Kind, Reading, ReadingContext } from '../reader.js';
import { isRaw, listIn, readAll, recordsById, type Fields, type Names } from '../fields.js';

const NAMES: Names = {
  id: ['id', 'key'],
  link: ['href', 'link', 'url'],
  description: ['description', 'tech_description'],
};

/** The fields of `latest`, the latest version. */
const LATEST: Names = { latest: ['label', 'status'], link: ['link', 'url'], status: ['pre'] };

/** The status words of feeds, in lower case. A word that is not listed is kept as the feed spells it. */
const STATUSES: ReadonlyMap<string, string> = new Map([
  ['stable', 'stable'],
  ['final', 'stable'],
  ['released', 'stable'],
  ['beta', 'beta'],
  ['draft', 'draft'],
  ['alpha', 'draft'],
  ['deprecated', 'deprecated'],
  ['superseded', 'deprecated'],
  ['obsolete', 'deprecated'],
]);

/** "Stable 3.0", "3.0", "v2.1.1", "Beta", "Release candidate 1.0-rc.2": a word, a version, or both, in a feed's `label`. */
const LABEL = /^(\D*?)\s*(?:\bv(?:ersion)?\.?\s*)?(\d\S*)?$/i;

/**
 * Reads a feed of specifications: an object of them by id, as the community's site has it, or a list; either may stand under
 * `apis`.
 *
 * The latest version is `latest` (`label`, such as "Stable 3.0", and `major`, `minor`, `patch`, each of which may be missing) or
 * `version` and `status`. In an object by id, a specification without a link leads to where the community publishes its
 * specifications: `/api/<id>/<major>.<minor>/`. Takes `Api` itself as well. A specification without a name is left out; a bad
 * field is left out; each with a problem.
 */
export function readApis(content: unknown, context: ReadingContext): Reading<Api> {
  const list = listIn(content, 'apis');
  const items = recordsById(isRaw(list) && isRaw(list.apis) ? list.apis : list, 'key');
  return readAll(items, 'specifications', context, NAMES, (fields) => {
    const { raw, text, optional, link, links } = fields;
    const name = fields.title();
    const latest = fields.within(raw.latest, LATEST);
    const [, word, number] = LABEL.exec(latest.text('latest')) ?? [];
    const parts = partsOf(latest);
    const published = isRaw(list) ? publishedAt(String(raw.key), parts, context) : undefined;
    const href = link('link') ?? latest.link('link') ?? published;
    return {
      id: text('id') || href || name,
      name,
      href,
      version: optional('version') ?? latest.optional('version') ?? (parts.join('.') || number),
      status: statusOf(optional('status') ?? latest.optional('status') ?? word),
      description: optional('description'),
      links: links('links'),
    };
  });
}

/** The address at which the community publishes a version, by its major and minor number. */
const publishedAt = (key: string, [major, minor]: readonly number[], { baseUrl }: ReadingContext) =>
  minor === undefined ? undefined : safeHref(`/api/${key}/${major}.${minor}/`, baseUrl);

/** The status without a version after it: "Beta 2" is `beta`. */
function statusOf(text = ''): string | undefined {
  const status = text.replace(/[\s\d.]+$/, '');
  return (STATUSES.get(status.toLowerCase()) ?? status) || undefined;
}

/** Major, minor and patch version, as far as the feed has them, without a patch of 0; none, with a problem, unless all are whole numbers. */
function partsOf({ raw: { major, minor, patch }, report }: Fields): number[] {
  const given = [major, minor, patch].filter((part) => part != null && part !== '');
  const numbers = given.map((part) => (typeof part === 'string' ? Number(part) : part));
  if (numbers.every((part): part is number => Number.isInteger(part) && Number(part) >= 0)) {
    return numbers.slice(0, numbers[2] ? 3 : 2);
  }
  report(`version is not made of numbers: ${JSON.stringify(given)}`);
  return [];
}

export const apis: Kind<Api> = {
  name: 'apis',
  reader: readApis,
};
