import { roleOrder, type Person, type PersonRole } from '../../model/person.js';
import { safeImage } from '../../safe/links.js';
import type { Reading, ReadingContext } from '../reader.js';
import { asRaw, isRaw, listIn, readAll, words, type Fields, type Raw } from '../fields.js';

/**
 * Reads people: a list, also one under `people` or `members`, in which each record is
 *
 * - somebody: `name`, and where there are such `institution`, `role` (a word, or 1 to 4 as the Technical Review Committee has
 *   them), `start` and `end` of their term as years, `image`, `link`;
 * - several institutions that were elected to the same term: `members`, `start` (the year of the election; the term begins
 *   with the next) and `term` in years;
 * - or a group with its `chairs`, as names, "Name (Institution)" or objects; an object of groups by id may stand for the list.
 *
 * Takes `Person` itself as well. One without a name is left out; a bad field is left out; each with a problem.
 */
export function readPeople(content: unknown, context: ReadingContext): Reading<Person> {
  const list = listIn(content, 'people', 'members');
  const items = isRaw(list)
    ? Object.entries(list).map(([id, raw]) => (isRaw(raw) ? { id, ...raw } : raw))
    : list;
  const areGroups =
    isRaw(list) || (Array.isArray(items) && items.some((item) => carefully(isGroup, item) === true));
  return readAll(
    Array.isArray(items) ? items.flatMap((item) => carefully(areGroups ? chairsIn : holdersOf, item)) : items,
    'a list of people, of terms of office or of groups',
    context,
    readPerson,
  );
}

/** What comes of a record; the record itself where that fails, for which its reader will have words. */
function carefully(make: (record: unknown) => unknown, record: unknown): unknown {
  try {
    return make(record);
  } catch {
    return record;
  }
}

/** Groups stand together; not every one has chairs. */
const isGroup = (record: unknown): boolean => {
  const { chairs, alternate_names: names } = asRaw(record);
  return !!(chairs || names);
};

function chairsIn(record: unknown): unknown {
  if (!isRaw(record)) return record;
  const { id, label, alternate_names: others, chairs } = record;
  const group = words(label || id);
  const groupNames = [id, label].concat(others).filter((name) => typeof name === 'string');
  return [chairs ?? []].flat().map((chair: unknown) => ({
    ...(isRaw(chair) ? chair : namedIn(chair)),
    role: 'chair',
    group,
    groupNames,
  }));
}

/** Those who have been elected to one term, or the one whom a record is about. */
function holdersOf(record: unknown): unknown {
  const { members, start, term, role } = asRaw(record);
  return Array.isArray(members)
    ? members.map((member: unknown) => ({
        role,
        ...(isRaw(member) ? member : { name: member, institution: member }),
        from: Number(start) + 1,
        until: Number(start) + Number(term),
      }))
    : record;
}

/** "Name (Institution)". */
function namedIn(chair: unknown): Raw {
  const [, name = chair, institution] = /^([^()]+)\((.+)\)\s*$/.exec(words(chair) ?? '') ?? [];
  return { name, institution };
}

function readPerson(raw: Raw, fields: Fields): Person {
  const { text, link, list } = fields;
  const name = fields.title(raw);
  const institution =
    text(raw.institution || raw.affiliation || raw.organisation, 'institution') || undefined;
  const image = raw.image || raw.photo || raw.avatar;
  const isVacant = raw.isVacant === true || /^\d{4} election seat\b/i.test(name);
  const from = yearIn(raw.from ?? raw.start, 'start', fields);
  return {
    id: text(raw.id, 'id') || [name, institution, raw.group, from].filter(Boolean).join(', '),
    name,
    institution: isVacant ? undefined : institution,
    role: roleIn(text(raw.role, 'role')),
    group: text(raw.group, 'group') || undefined,
    groupNames: list(raw.groupNames, 'groupNames').map((each) => text(each, 'a name of the group')),
    from,
    until: yearIn(raw.until ?? raw.end, 'end', fields),
    isVacant,
    href: link(raw.href || raw.link || raw.url, 'link'),
    image: link(asRaw(image).url ?? image, 'image', safeImage),
  };
}

const roleIn = (role: string): PersonRole | undefined => roleOrder[Number(role) - 1] ?? (role || undefined);

/** A year, as such or at the beginning of a date. */
function yearIn(value: unknown, field: string, { report }: Fields): number | undefined {
  if (value == null || value === '') return undefined;
  const year = /^\d{4}(?!\d)/.exec(`${words(value)}`)?.[0];
  if (!year) report(`${field} is not a year: ${JSON.stringify(value)}`);
  return year ? Number(year) : undefined;
}
