import type { CommunityEvent } from '../../model/event.js';
import type { GroupPalette } from '../../model/group-palette.js';

/** What a reader may choose to see alone: a group, or what is no group's. */
export interface Category {
  /** The group's id; `OTHER_EVENTS` or `OTHER_CALLS`. */
  readonly id: string;
  readonly label: string | undefined;
  readonly hue: number | undefined;
}

/** No group has an empty id, nor one that begins with a space. */
export const OTHER_EVENTS = '';
export const OTHER_CALLS = ' ';

const idOf = (event: CommunityEvent, palette: GroupPalette): string =>
  palette.groupOf(event)?.id ?? (event.type === 'event' ? OTHER_EVENTS : OTHER_CALLS);

/** The categories that some events are in, in the order of the events. */
export function categoriesOf(events: readonly CommunityEvent[], palette: GroupPalette): readonly Category[] {
  const found = new Map<string, Category>();
  for (const event of events) {
    const id = idOf(event, palette);
    if (found.has(id)) continue;
    const group = palette.groupOf(event);
    found.set(id, { id, label: group?.label, hue: group && palette.hueOf(event) });
  }
  return [...found.values()];
}

/** Those of some events that are in the categories that were chosen; all where none was. */
export const inCategories = (
  events: readonly CommunityEvent[],
  chosen: ReadonlySet<string>,
  palette: GroupPalette,
): readonly CommunityEvent[] =>
  chosen.size > 0 ? events.filter((event) => chosen.has(idOf(event, palette))) : events;
