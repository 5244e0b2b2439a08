import { roleOrder, type Person, type PersonRole } from '../../model/person.js';
import type { Kind, Reading, ReadingContext } from '../reader.js';
import {
  asRaw,
  isRaw,
  listIn,
  readAll,
  recordsById,
  words,
  type Fields,
  type Names,
  type Raw,
} from '../fields.js';

const NAMES: Names = {
  institution: ['institution', 'affiliation', 'organisation'],
  start: ['from', 'start'],
  end: ['until', 'end'],
  link: ['href', 'link', 'url'],
  image: ['image', 'photo', 'avatar'],
};

/**
 * Reads people: a list, also under `people` or `members`, in which each record is
 *
 * - a person: `name`, and optionally `institution`, `role` (a word, or 1 to 4 as the Technical Review Committee numbers them),
 *   `start` and `end` of their term as years, `image`, `link`;
 * - several institutions that were elected to the same term: `members`, `start` (the year of the election; the term begins
 *   with the next) and `term` in years;
 * - or a group with its `chairs`, as names, "Name (Institution)" or objects; an object of groups by id may replace the list.
 *
 * Takes `Person` itself as well. A person without a name is left out; a bad field is left out; each with a problem.
 */
export function readPeople(content: unknown, context: ReadingContext): Reading<Person> {
  const list = listIn(content, 'people', 'members');
  const items = recordsById(list, 'id');
  const areGroups =
    isRaw(list) || (Array.isArray(items) && items.some((item) => carefully(isGroup, item) === true));
  const people = Array.isArray(items)
    ? items.flatMap((item) => carefully(areGroups ? chairsIn : holdersOf, item))
    : items;
  return readAll(people, 'a list of people, of terms of office or of groups', context, NAMES, readPerson);
}

/** The result of `make`, or the record itself where `make` throws: `readPerson` then reports the record. */
function carefully(make: (record: unknown) => unknown, record: unknown): unknown {
  try {
    return make(record);
  } catch {
    return record;
  }
}

/** Whether a record is a group. One is enough to take a list for groups: not every group has chairs. */
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

/** One record for each member of a term of office; any other record as it is. */
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

function readPerson(fields: Fields): Person {
  const { raw, read, text, optional, link, image } = fields;
  const name = fields.title();
  const institution = optional('institution');
  const isVacant = raw.isVacant === true || /^\d{4} election seat\b/i.test(name);
  const from = yearIn('start', fields);
  return {
    id: text('id') || [name, institution, raw.group, from].filter(Boolean).join(', '),
    name,
    institution: isVacant ? undefined : institution,
    role: roleIn(text('role')),
    group: optional('group'),
    groupNames: fields.list('groupNames').map((each) => read.text(each, 'a name of the group')),
    from,
    until: yearIn('end', fields),
    isVacant,
    href: link('link'),
    image: image('image'),
  };
}

const roleIn = (role: string): PersonRole | undefined => roleOrder[Number(role) - 1] ?? (role || undefined);

/** A year: a number of four digits, also at the beginning of a date. */
function yearIn(field: string, { get, report }: Fields): number | undefined {
  const value = get(field);
  if (value === undefined) return undefined;
  const year = /^\d{4}(?!\d)/.exec(`${words(value)}`)?.[0];
  if (!year) report(`${field} is not a year: ${JSON.stringify(value)}`);
  return year ? Number(year) : undefined;
}

/** The chairs in a feed of groups. Its address is that of `groups`, whose reader a list of people would load for nothing. */
export const chairs: Kind<Person> = {
  name: 'groups',
  reader: readPeople,
  address: 'https://iiif.io/community/groups/groups.json',
};

export const people: Kind<Person> = {
  name: 'people',
  reader: readPeople,
};
