import type { Group } from '../../../model/group.js';
import type { Kind, Reading, ReadingContext } from '../../reader.js';
import { isRaw, readAll, recordsById, type Fields, type Names } from '../../fields.js';

const NAMES: Names = {
  label: ['label', 'name'],
  alternate_names: ['names', 'alternate_names'],
  link: ['href', 'link'],
  frequency: ['frequency', 'meeting_frequency'],
};

/**
 * Reads a feed of groups: an object keyed by id (`groups.json`), or a list of records that have an `id`.
 *
 * Takes `frequency` or `meeting_frequency`, `chairs` as names or as `{ name, institution }`, and `Group` itself. A group
 * without a label goes by its id; a group without an id is left out; a bad field is left out; each with a problem.
 */
export function readGroups(content: unknown, context: ReadingContext): Reading<Group> {
  const items = recordsById(content, 'id');
  return readAll(items, 'groups by id, or a list of groups', context, NAMES, (fields) => {
    const { raw, read, text, optional, link, list, links } = fields;
    const id = text('id');
    if (!id) throw new Error('no id');
    const label = text('label') || id;
    const names = list('alternate_names').map((name) => read.text(name, 'a name'));
    const chairs = list('chairs')
      .map((chair) => chairIn(chair, fields))
      .filter(Boolean);
    return {
      id,
      label,
      names: [...new Set([id, label, ...names].filter(Boolean))],
      type: text('type'),
      description: optional('description'),
      href: link('link'),
      notes: link('notes'),
      frequency: optional('frequency'),
      chairs,
      finished: raw.finished === true,
      channels: links('channels'),
    };
  });
}

/** A chair as "Name (Institution)". */
function chairIn(chair: unknown, { read }: Fields): string {
  if (!isRaw(chair)) return read.text(chair, 'a chair');
  const institution = read.text(chair.institution, "a chair's institution");
  return read.text(chair.name, 'a chair') + (institution && ` (${institution})`);
}

export const groups: Kind<Group> = {
  name: 'groups',
  reader: readGroups,
  address: 'https://iiif.io/community/groups/groups.json',
};
