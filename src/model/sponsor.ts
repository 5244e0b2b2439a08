/** A sponsor of a conference. */
export interface Sponsor {
  readonly id: string;
  readonly name: string;
  readonly href?: string | undefined;
  /** Address of its logo. */
  readonly logo?: string | undefined;
  /** Width and height of the logo in pixels, where the feed knows them. */
  readonly logoSize?: readonly [width: number, height: number] | undefined;
  /** Tier of the sponsor, in the feed's words ("Gold Sponsors"); empty where the feed has none. */
  readonly tier: string;
  /** Name of the sponsor's list in a feed with several lists ("2025_sponsors.html"). */
  readonly edition?: string | undefined;
}

/**
 * The sponsors of those editions whose name begins with `edition` (`2025`), in any case; empty means the last one of the feed.
 * Those of a feed that has no editions are there in any case.
 */
export function ofEdition(sponsors: readonly Sponsor[], edition = ''): Sponsor[] {
  const last = sponsors.at(-1)?.edition;
  const wanted = edition.trim().toLowerCase();
  return sponsors.filter(
    ({ edition: own }) => own === undefined || (wanted ? own.toLowerCase().startsWith(wanted) : own === last),
  );
}

/** Sponsors by tier, both in the order of the feed, which is their rank. */
export function byTier(sponsors: readonly Sponsor[]): Map<string, Sponsor[]> {
  const tiers = new Map<string, Sponsor[]>();
  for (const sponsor of sponsors) {
    const tier = tiers.get(sponsor.tier);
    if (tier) tier.push(sponsor);
    else tiers.set(sponsor.tier, [sponsor]);
  }
  return tiers;
}
