import type { CommunityEvent } from './event.js';
import { closenessTo, type Group } from './group.js';

/** Number of colours; the calendar's styles define each. */
export const HUES = 24;

/** Which group events belong to, and in which colour they are shown; asked for many events at little cost. */
export interface GroupPalette {
  groupOf(event: CommunityEvent): Group | undefined;
  /** The number of a colour, 0 to 23, the same for every event of a group; undefined for what is no group's. */
  hueOf(event: CommunityEvent): number | undefined;
}

/**
 * A palette for groups. A group has the colour that its id leads to, or the next one that is free, so that it keeps its colour from
 * visit to visit and page to page; groups that are finished come last. Where no group is known, calls are coloured by their names.
 */
export function createPalette(groups: readonly Group[]): GroupPalette {
  const matchers = groups.map((group) => closenessTo(group));
  const hues = new Map<string, number>();
  const byId = [...groups].sort((a, b) => Number(a.finished) - Number(b.finished) || (a.id < b.id ? -1 : 1));
  for (const { id } of byId) {
    let hue = hashOf(id);
    while (hues.size < HUES && [...hues.values()].includes(hue)) hue = (hue + 5) % HUES;
    hues.set(id, hue);
  }
  const known = new Map<string, Group | undefined>();
  const groupOf = (event: CommunityEvent) => {
    const key = event.groupNames.join('\n');
    if (!known.has(key)) {
      const closeness = matchers.map((match) => match(event));
      known.set(key, groups[closeness.indexOf(2)] ?? groups[closeness.indexOf(1)]);
    }
    return known.get(key);
  };
  return {
    groupOf,
    hueOf(event) {
      const group = groupOf(event);
      if (group) return hues.get(group.id);
      return groups.length > 0 || event.type === 'event'
        ? undefined
        : hashOf(event.groupNames[0] ?? event.label);
    },
  };
}

/** A number below `HUES` that a text always leads to. */
function hashOf(text: string): number {
  let hash = 7;
  for (const letter of text) hash = (hash * 31 + letter.codePointAt(0)!) % 65_521;
  return hash % HUES;
}
