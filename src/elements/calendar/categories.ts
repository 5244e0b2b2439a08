import type { CommunityEvent } from '../../model/event.js';
import type { GroupPalette } from '../../model/group-palette.js';

/** A category that the visitor can filter by: a group, or the events or calls without a group. */
export interface Category {
  /** The group's id, `OTHER_EVENTS` or `OTHER_CALLS`. */
  readonly id: string;
  readonly label: string | undefined;
  readonly hue: number | undefined;
}

/** Values that no group can have: an id is never empty and never begins with a space. */
export const OTHER_EVENTS = '';
export const OTHER_CALLS = ' ';

const idOf = (event: CommunityEvent, palette: GroupPalette): string =>
  palette.groupOf(event)?.id ?? (event.type === 'event' ? OTHER_EVENTS : OTHER_CALLS);

/** The categories of these events, in the order of the events. */
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

/** The events that are in one of the chosen categories; all events if none is chosen. */
export const inCategories = (
  events: readonly CommunityEvent[],
  chosen: ReadonlySet<string>,
  palette: GroupPalette,
): readonly CommunityEvent[] =>
  chosen.size > 0 ? events.filter((event) => chosen.has(idOf(event, palette))) : events;
