/**
 * Levels of membership: 1 founding, 2 full since the founding period, 3 full, 4 associate.
 * A level that is not known yet is kept as the feed spells it.
 */
export type MembershipLevel = 'founding' | 'founding-full' | 'full' | 'associate' | (string & {});

/** An institution in the community; a member of the consortium when it has a level. */
export interface Institution {
  readonly id: string;
  readonly name: string;
  readonly href?: string | undefined;
  /** Absent for an institution that is not a member. */
  readonly level?: MembershipLevel | undefined;
  /** Address of its logo. */
  readonly logo?: string | undefined;
  /** Width and height of the logo in pixels, where the feed knows them. */
  readonly logoSize?: readonly [width: number, height: number] | undefined;
  /** One of the eleven institutions that formed the consortium. */
  readonly original: boolean;
  /** Joined recently. */
  readonly isNew: boolean;
  /** Latitude in degrees north; only together with `longitude`. */
  readonly latitude?: number | undefined;
  /** Longitude in degrees east; only together with `latitude`. */
  readonly longitude?: number | undefined;
}

/** An institution whose place on the Earth is known. */
export type PlacedInstitution = Institution & { readonly latitude: number; readonly longitude: number };

/** Whether an institution has coordinates. */
export const isPlaced = (institution: Institution): institution is PlacedInstitution =>
  institution.latitude !== undefined && institution.longitude !== undefined;

/** The levels that are known, highest first. */
export const levelOrder: readonly MembershipLevel[] = ['founding', 'founding-full', 'full', 'associate'];

/** The levels that occur among institutions: known ones in `levelOrder`, then others in the order of the feed. */
export function levelsOf(institutions: readonly Institution[]): MembershipLevel[] {
  const found = new Set(institutions.flatMap(({ level }) => level ?? []));
  return [
    ...levelOrder.filter((level) => found.has(level)),
    ...[...found].filter((level) => !levelOrder.includes(level)),
  ];
}

/**
 * Whether an institution is a member at one of `levels`: names or numbers (`1` to `4`, in `levelOrder`), separated by white
 * space, in any case. Empty means at any level, one that is not known yet included.
 */
export function hasLevel({ level }: Pick<Institution, 'level'>, levels = ''): boolean {
  const wanted = levels.toLowerCase().match(/\S+/g);
  if (!level || !wanted) return !!level;
  return wanted.includes(level.toLowerCase()) || wanted.includes(`${levelOrder.indexOf(level) + 1 || level}`);
}

/** The members of the consortium at `levels` (see `hasLevel`), in the order of the feed. */
export const members = (institutions: readonly Institution[], levels = ''): Institution[] =>
  institutions.filter((institution) => hasLevel(institution, levels));

/** Number of members at `levels` (see `hasLevel`). */
export const countMembers = (institutions: readonly Institution[], levels = ''): number =>
  members(institutions, levels).length;

/** A number from 0 to 2³² − 1 that looks random and is the same for the same text: FNV-1a, then MurmurHash3's final mix. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

// Each has a rank of its own instead of a place in a shuffled row: the order of the feed cannot matter, and when one
// institution joins, the others of a sample stay.
const shuffle = (institutions: readonly Institution[], seed: string): Institution[] =>
  institutions
    .map((institution) => ({ institution, rank: hash(`${seed} ${institution.id}`) }))
    .sort((a, b) => a.rank - b.rank || (a.institution.id < b.institution.id ? -1 : 1))
    .map(({ institution }) => institution);

/**
 * So many institutions, drawn by a seed, in an order drawn by it too: the same seed gives the same ones whatever the order
 * of the feed. All of them when there are no more than `size`; none when it is zero or less.
 */
export const sampleInstitutions = (
  institutions: readonly Institution[],
  size: number,
  seed: string,
): Institution[] => shuffle(institutions, seed).slice(0, Math.max(0, size));

/** Options of `mixLogos`. */
export interface LogoMix {
  /** Every one of the institutions that formed the consortium. */
  readonly original?: boolean | undefined;
  /** Every one that joined recently. */
  readonly new?: boolean | undefined;
  /** Number of further members; 0 where absent. */
  readonly sample?: number | undefined;
  /** Seed of the sample and of its order; empty where absent. */
  readonly seed?: string | undefined;
}

/**
 * Institutions as the community's home page mixes them: the original ones, the new ones, and a sample of the rest, each
 * once. With a sample they come in an order drawn by the seed, otherwise in that of the feed. With nothing asked for, all.
 * Which ones take part (members, those that have a logo) is for the caller to say.
 */
export function mixLogos(
  institutions: readonly Institution[],
  { original, new: isNew, sample = 0, seed = '' }: LogoMix,
): Institution[] {
  const isFixed = (institution: Institution) =>
    (original && institution.original) || (isNew && institution.isNew);
  const fixed = institutions.filter(isFixed);
  if (!(sample > 0)) return original || isNew ? fixed : [...institutions];
  const rest = institutions.filter((institution) => !isFixed(institution));
  // Another seed for the order, or the sample would always stand first.
  return shuffle([...fixed, ...sampleInstitutions(rest, sample, seed)], `${seed} `);
}

/** Members by level: known levels first, highest first, then others as they come; those of a level in the order given. */
export function byLevel(members: readonly Institution[]): Map<MembershipLevel, Institution[]> {
  const levels = new Map(levelsOf(members).map((level) => [level, [] as Institution[]]));
  for (const member of members) levels.get(member.level ?? '')?.push(member);
  return levels;
}
