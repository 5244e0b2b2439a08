import type { Api } from '../../model/api.js';
import { safeHref } from '../../safe/links.js';
import type { Reading, ReadingContext } from '../reader.js';
import { asRaw, isRaw, listIn, readAll, type Fields, type Raw } from '../fields.js';

/** How else feeds spell a status. */
const SPELLINGS = new Map([
  ['final', 'stable'],
  ['released', 'stable'],
  ['alpha', 'draft'],
  ['superseded', 'deprecated'],
  ['obsolete', 'deprecated'],
]);

/** "Stable 3.0", "3.0", "v2.1.1", "Beta", "Release candidate 1.0-rc.2": a word, a version, or both, in a feed's `label`. */
const LABEL = /^(\D*?)\s*(?:\bv(?:ersion)?\.?\s*)?(\d\S*)?$/i;

/**
 * Reads a feed of specifications: an object of them by id, as the community's site has it, or a list, also one under `apis`.
 *
 * The latest version is `latest` (`label`, such as "Stable 3.0", and `major`, `minor`, `patch`, each of which may be missing) or
 * `version` and `status`. One in an object by id that names no link leads where the community publishes its specifications:
 * `/api/<id>/<major>.<minor>/`. Takes `Api` itself as well. One without a name is left out; a bad field is left out; each
 * with a problem.
 */
export function readApis(content: unknown, context: ReadingContext): Reading<Api> {
  const list = listIn(content, 'apis');
  const byId = isRaw(list) ? (isRaw(list.apis) ? list.apis : list) : undefined;
  const items = byId
    ? Object.entries(byId).map(([key, value]) => (isRaw(value) ? { ...value, key } : value))
    : list;
  return readAll(items, 'specifications', context, (raw, fields) => {
    const { text, link, links } = fields;
    const name = fields.title(raw);
    const latest = asRaw(raw.latest);
    const [, word, number] = LABEL.exec(text(latest.label ?? latest.status, 'latest')) ?? [];
    const parts = partsOf(latest, fields);
    const version =
      text(raw.version ?? latest.version, 'version') || parts.slice(0, parts[2] ? 3 : 2).join('.') || number;
    const status = (text(raw.status ?? latest.pre, 'status') || word || '').replace(/[\s\d.]+$/, '');
    const href =
      link(raw.href ?? raw.link ?? raw.url ?? latest.link ?? latest.url, 'link') ??
      (byId && parts.length > 1
        ? safeHref(`/api/${String(raw.key)}/${parts[0]}.${parts[1]}/`, context.baseUrl)
        : undefined);
    return {
      id: text(raw.id ?? raw.key, 'id') || href || name,
      name,
      href,
      version: version || undefined,
      status: SPELLINGS.get(status.toLowerCase()) ?? (known(status) || undefined),
      description: text(raw.description || raw.tech_description, 'description') || undefined,
      links: links(raw.links, 'links'),
    };
  });
}

/** What has a translation is in small letters; anything else is as it is. */
const known = (status: string): string =>
  /^(stable|beta|draft|deprecated)$/i.test(status) ? status.toLowerCase() : status;

/** Major, minor and patch, as far as the feed tells them. */
function partsOf({ major, minor, patch }: Raw, { report }: Fields): number[] {
  const given = [major, minor, patch].filter((part) => part != null && part !== '');
  const numbers = given.map((part) => (typeof part === 'string' ? Number(part) : part));
  if (numbers.every((part): part is number => Number.isInteger(part) && Number(part) >= 0)) return numbers;
  report(`version is not made of numbers: ${JSON.stringify(given)}`);
  return [];
}
