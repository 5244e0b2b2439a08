import type { Sponsor } from '../../model/sponsor.js';
import { safeImage } from '../../safe/links.js';
import type { Reading, ReadingContext } from '../reader.js';
import { isRaw, listIn, readAll, sizeIn, type Fields, type Raw } from '../fields.js';

/** Sponsors with what their tier and their edition say, however deep they stand. */
interface Entry {
  readonly item: unknown;
  readonly tier?: unknown;
  readonly edition?: string | undefined;
}

/** The sponsors of a list of tiers, or of sponsors, or of both. */
function entriesIn(list: readonly unknown[], edition?: string): Entry[] {
  return list.flatMap((item): Entry[] => {
    const within = isRaw(item) && (item.items ?? item.sponsors);
    if (!isRaw(item) || !Array.isArray(within)) return [{ item, edition }];
    const { tier, label, name } = item;
    return within.map((each: unknown) => ({ item: each, tier: tier ?? label ?? name, edition }));
  });
}

/** The lists of an object by what they are called, if it has nothing else. */
function editionsIn(content: unknown): Entry[] | undefined {
  const lists = isRaw(content) ? Object.entries(content) : [];
  return lists.length > 0 && lists.every(([, list]) => Array.isArray(list))
    ? lists.flatMap(([edition, list]) => entriesIn(list as unknown[], edition))
    : undefined;
}

/** What a logo is described by is the name, mostly with the word after it. */
const nameIn = ({ alt }: Raw, { text }: Fields) => text(alt, 'alt').replace(/\s+logo$/i, '');

/**
 * Reads a feed of sponsors: a list of tiers, `{ tier, items: [{ href, src, alt }] }`; or several such lists by what they are
 * called, each an edition; or a list of sponsors that say their `tier` themselves, `Sponsor` itself among them. A list may
 * also stand under `tiers` or `sponsors`. A sponsor is called by its `name`, else by what its logo is described by, without
 * the word "logo". One that has neither is left out; a bad field is left out; each with a problem.
 */
export function readSponsors(content: unknown, context: ReadingContext): Reading<Sponsor> {
  const list = listIn(content, 'tiers', 'sponsors');
  const entries = Array.isArray(list) ? entriesIn(list) : editionsIn(list);
  return readAll(
    entries?.map(({ item }) => item) ?? list,
    'a list of sponsors',
    context,
    (raw, fields, index) => {
      const { tier, edition } = entries![index]!;
      const name = fields.text(raw.name ?? raw.label, 'name') || nameIn(raw, fields);
      if (!name) throw new Error('no name');
      const href = fields.link(raw.href ?? raw.uri ?? raw.url ?? raw.link, 'link');
      return {
        id: fields.text(raw.id, 'id') || [edition, href ?? name].filter(Boolean).join(' '),
        name,
        href,
        logo: fields.link(raw.logo ?? raw.src, 'logo', safeImage),
        logoSize: sizeIn(raw),
        tier: fields.text(tier ?? raw.tier, 'tier'),
        edition: edition ?? (fields.text(raw.edition, 'edition') || undefined),
      };
    },
  );
}
