import type { Institution } from './institution.js';

/**
 * In which capacity somebody is there. Those of the Technical Review Committee, which its feed numbers 1 to 4, and `chair`; any
 * other as the feed spells it.
 */
export type PersonRole =
  'ex-officio' | 'full-member' | 'associate-member' | 'community' | 'chair' | (string & {});

/** Somebody who chairs a group or sits on a committee; or an institution that does. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Name of the person's institution, in the feed's words; the same as `name` where an institution has the seat. */
  readonly institution?: string | undefined;
  readonly role?: PersonRole | undefined;
  /** The group that they chair, as it is labelled. */
  readonly group?: string | undefined;
  /** Every name that the group has. */
  readonly groupNames: readonly string[];
  /** The first and the last year of their term of office. */
  readonly from?: number | undefined;
  readonly until?: number | undefined;
  /** A seat that nobody has been elected to yet. */
  readonly isVacant: boolean;
  /** Their own page. */
  readonly href?: string | undefined;
  /** Address of a photograph. */
  readonly image?: string | undefined;
}

/** The roles that a feed may number from 1 on, in the order in which they are shown. */
export const roleOrder: readonly PersonRole[] = [
  'ex-officio',
  'full-member',
  'associate-member',
  'community',
];

/**
 * People by the roles of `roleOrder`, in that order; before them, under `''`, all others: an office such as "Treasurer" has one
 * holder, and is no group of people. Those together stay in the order given.
 */
export function byRole(people: readonly Person[]): Map<PersonRole, Person[]> {
  const roles = new Map<PersonRole, Person[]>(['', ...roleOrder].map((role) => [role, []]));
  for (const person of people) (roles.get(person.role ?? '') ?? roles.get('')!).push(person);
  for (const [role, { length }] of roles) if (length === 0) roles.delete(role);
  return roles;
}

/** Whether somebody has one of `roles`: names or numbers, separated by white space, in any case. Empty means any or none. */
export function hasRole({ role = '' }: Pick<Person, 'role'>, roles = ''): boolean {
  const wanted = roles.match(/\S+/g)?.map(fold);
  return !wanted || wanted.some((each) => each === fold(role) || each === `${roleOrder.indexOf(role) + 1}`);
}

/** Whether somebody's term of office covers a year; without a term it does. */
export const sitsIn = ({ from, until }: Pick<Person, 'from' | 'until'>, year: number): boolean =>
  !(year < (from ?? year)) && !(year > (until ?? year));

/** A name without what is in parentheses, and without an article before it. */
const bare = (name: string): string =>
  name.replace(/\([^()]*\)/g, '').replace(/^\s*((the|la|les?)\s+|l['’])/i, '');

/** Up to two letters that stand for a name: of its first and its last word, what is in parentheses aside. */
export function initialsOf(name: string): string {
  const words = bare(name).match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? [];
  const letters = words.flatMap((word) => /^[\p{L}\p{N}]/u.exec(word)?.[0] ?? []);
  return [...new Set([0, letters.length - 1])]
    .map((index) => letters[index] ?? '')
    .join('')
    .toUpperCase();
}

/** A name without what people write differently: case, accents, white space, punctuation. */
const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

const exactName = (name: string): string => fold(bare(name).replace(/\bsaint\b/gi, 'st'));

/** The same without the part of it that is meant: "Yale University Library" is a part of Yale University. */
const looseName = (name: string): string =>
  exactName(name.replace(/\b(librar(y|ies)|foundation)\b/gi, '')) || exactName(name);

/**
 * Which of some institutions a name is of: the one of that name, articles, accents and parentheses aside; else the only one of
 * which it is another part ("… Libraries"); else one that it names beside another ("Artstor/ITHAKA", "Biblissima - …").
 */
export function institutionFinder(
  institutions: readonly Institution[],
): (name: string) => Institution | undefined {
  const exact = new Map<string, Institution>();
  const loose = new Map<string, Institution | undefined>();
  for (const institution of institutions) {
    const name = exactName(institution.name);
    if (!exact.has(name)) exact.set(name, institution);
    const key = looseName(institution.name);
    loose.set(key, loose.has(key) ? undefined : institution);
  }
  exact.delete('');
  loose.delete('');
  return (name) =>
    exact.get(exactName(name)) ??
    loose.get(looseName(name)) ??
    name
      .split(/\/|\s\p{Pd}\s/u)
      .map((part) => exact.get(exactName(part)))
      .find(Boolean);
}
