import { levelsOf, type Institution, type MembershipLevel } from '../../model/institution.js';

/** Members by level: known levels first, highest first, then others as they come; those of a level in the order given. */
export function byLevel(members: readonly Institution[]): Map<MembershipLevel, Institution[]> {
  const levels = new Map(levelsOf(members).map((level) => [level, [] as Institution[]]));
  for (const member of members) levels.get(member.level ?? '')?.push(member);
  return levels;
}
