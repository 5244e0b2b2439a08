import { cached } from '../time/formatters.js';
import type { EpochMilliseconds, TimeZoneId } from '../time/moment.js';
import { eventBounds } from './bounds.js';
import type { CommunityEvent } from './event.js';
import type { Link } from './link.js';

/** A community group or technical specification group. */
export interface Group {
  /** The id that feeds use, for example `museums`. */
  readonly id: string;
  readonly label: string;
  /** Every name that calls may use for it: id, label and `alternate_names`. */
  readonly names: readonly string[];
  /** `community`, `tsg`, or what the feed says; empty when it says nothing. */
  readonly type: string;
  readonly description?: string | undefined;
  /** The group's page. */
  readonly href?: string | undefined;
  /** Folder of notes and documents. */
  readonly notes?: string | undefined;
  /** Frequency of the group's meetings, in the feed's words. */
  readonly frequency?: string | undefined;
  readonly chairs: readonly string[];
  readonly finished: boolean;
  /** Mailing lists, chat channels and the like. */
  readonly channels: readonly Link[];
}

/** A name without what people write differently: case, white space, punctuation, compatibility characters (NFKC). */
export const normalizeName = (name: string): string =>
  cached(`name ${name}`, () =>
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ''),
  );

/**
 * A name without what people add to it: "IIIF" before, "Community Group call" after, unless nothing else is in it.
 * "Technical Specification Group" counts as "TSG" and stays: "Maps TSG" is another group than "Maps".
 */
const coreName = (name: string): string =>
  cached(
    `core ${name}`,
    () =>
      normalizeName(
        name
          .slice(0, 200) // of which the search below takes the square
          .replace(/technical\W+specification\W+group/i, 'TSG')
          .replace(/^\W*iiif\b|(\W+(community|interest|group|call|meeting|session)s?)+\W*$/gi, ''),
      ) || normalizeName(name),
  );

/** What comes after `/groups/` in the address of a group's page: `/community/groups/3d/` gives `3d/`. */
const pageOf = (address: string): string => address.split('/groups/')[1] ?? '';

/** The fields of a group that identify its events. A string is the id or name of a group of which nothing else is known. */
type Known = Pick<Group, 'id' | 'label' | 'names' | 'href'> | string;

const namesOf = (group: Known): string[] =>
  typeof group === 'string' ? [group] : [group.id, group.label, ...group.names];

/**
 * Whether events are a group's by one of their own names: the id, the label, another name or the page of the group, as a
 * question to ask of many. Case, spacing and punctuation do not count.
 */
export function isNamedAs(group: Known): (event: Pick<CommunityEvent, 'groupNames'>) => boolean {
  const page = typeof group === 'string' ? '' : pageOf(group.href ?? '');
  const exact = new Set([...namesOf(group), page].map(normalizeName));
  exact.delete('');
  return ({ groupNames }) =>
    groupNames.some((name) => exact.has(normalizeName(name)) || exact.has(normalizeName(pageOf(name))));
}

/**
 * How well events belong to a group, as a question to ask of many: 2 as in `isNamedAs`; 1 when one of their names is but for
 * "IIIF", "community group", "call" and the like; else 0.
 */
export function closenessTo(group: Known): (event: Pick<CommunityEvent, 'groupNames'>) => number {
  const isNamed = isNamedAs(group);
  const cores = namesOf(group).filter(normalizeName).map(coreName);
  return (event) =>
    isNamed(event) ? 2 : event.groupNames.some((name) => cores.includes(coreName(name))) ? 1 : 0;
}

/** Whether an event is a call of a group, which may be given by its id alone (see `closenessTo`). */
export const isCallOf = (event: Pick<CommunityEvent, 'groupNames'>, group: Group | string): boolean =>
  closenessTo(group)(event) > 0;

/** The group that an event is a call of: one that it names exactly, else the first that it names loosely, if any. */
export function groupOf(
  event: Pick<CommunityEvent, 'groupNames'>,
  groups: readonly Group[],
): Group | undefined {
  return (
    groups.find((group) => isNamedAs(group)(event)) ?? groups.find((group) => closenessTo(group)(event) > 0)
  );
}

/** Those of some events that are calls of the group of this name, looked up among `groups`; where it is not, by its name alone. */
export function callsOf(
  name: string,
  groups: readonly Group[],
  events: readonly CommunityEvent[],
): readonly CommunityEvent[] {
  return events.filter(closenessTo(groupOf({ groupNames: [name] }, groups) ?? name));
}

/** The soonest call of a group, given whole or by id, that is not over and not cancelled; `undefined` when there is none. */
export function nextCall(
  group: Group | string,
  calls: readonly CommunityEvent[],
  now: EpochMilliseconds,
  timeZone: TimeZoneId,
): CommunityEvent | undefined {
  const closeness = closenessTo(group);
  let next: CommunityEvent | undefined;
  let soonest = Infinity;
  for (const call of calls) {
    const { start, end } = eventBounds(call, timeZone);
    if (end > now && start < soonest && call.status !== 'cancelled' && closeness(call)) {
      next = call;
      soonest = start;
    }
  }
  return next;
}
