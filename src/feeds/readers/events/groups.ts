import type { Group } from '../../../model/group.js';
import type { Reading, ReadingContext } from '../../reader.js';
import { isRaw, readAll } from '../../fields.js';

/**
 * Reads a feed of groups: an object keyed by id (`groups.json`), or a list of records that have an `id`.
 *
 * Takes `frequency` or `meeting_frequency`, `chairs` as names or as `{ name, institution }`, and `Group` itself. A group
 * without a label is called by its id; one without an id is left out; a bad field is left out; each with a problem.
 */
export function readGroups(content: unknown, context: ReadingContext): Reading<Group> {
  const items = isRaw(content)
    ? Object.entries(content).map(([id, raw]) => (isRaw(raw) ? { id, ...raw } : raw))
    : content;
  return readAll(items, 'groups by id, or a list of groups', context, (raw, { text, link, list, links }) => {
    const id = text(raw.id, 'id');
    if (!id) throw new Error('no id');
    const label = text(raw.label ?? raw.name, 'label') || id;
    const names = list(raw.names ?? raw.alternate_names, 'alternate_names').map((name) =>
      text(name, 'a name'),
    );
    const chairs = list(raw.chairs, 'chairs').map((chair) => {
      if (!isRaw(chair)) return text(chair, 'a chair');
      const institution = text(chair.institution, "a chair's institution");
      return text(chair.name, 'a chair') + (institution && ` (${institution})`);
    });
    return {
      id,
      label,
      names: [...new Set([id, label, ...names].filter(Boolean))],
      type: text(raw.type, 'type'),
      description: text(raw.description, 'description') || undefined,
      href: link(raw.href || raw.link, 'link'),
      notes: link(raw.notes, 'notes'),
      frequency: text(raw.frequency || raw.meeting_frequency, 'frequency') || undefined,
      chairs: chairs.filter(Boolean),
      finished: raw.finished === true,
      channels: links(raw.channels, 'channels'),
    };
  });
}
