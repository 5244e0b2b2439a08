import type { Sponsor } from '../../model/sponsor.js';
import type { Kind, Reading, ReadingContext } from '../reader.js';
import { asRaw, first, isRaw, listIn, readAll, sizeIn, type Names } from '../fields.js';

const NAMES: Names = {
  name: ['name', 'label'],
  link: ['href', 'uri', 'url', 'link'],
  logo: ['logo', 'src'],
};

/** The names of a tier's label, and of the list of its sponsors. */
const TIER = ['tier', 'label', 'name'];
const SPONSORS = ['items', 'sponsors'];

/** A sponsor with the tier and the edition that it is listed under. */
interface Entry {
  readonly item: unknown;
  readonly tier?: unknown;
  readonly edition?: string | undefined;
}

/** The sponsors of a list that holds tiers, sponsors, or both. */
function entriesIn(list: readonly unknown[], edition?: string): Entry[] {
  return list.flatMap((item): Entry[] => {
    const sponsors = first(asRaw(item), SPONSORS);
    if (!Array.isArray(sponsors)) return [{ item, edition }];
    const tier = first(asRaw(item), TIER);
    return sponsors.map((each: unknown) => ({ item: each, tier, edition }));
  });
}

/** The sponsors of an object in which every value is a list: the key of each is its edition. Else `undefined`. */
function editionsIn(content: unknown): Entry[] | undefined {
  const lists = isRaw(content) ? Object.entries(content) : [];
  return lists.length > 0 && lists.every(([, list]) => Array.isArray(list))
    ? lists.flatMap(([edition, list]) => entriesIn(list as unknown[], edition))
    : undefined;
}

/**
 * Reads a feed of sponsors: a list of tiers, `{ tier, items: [{ href, src, alt }] }`; an object of several such lists, keyed
 * by edition; or a list of sponsors with a `tier` each, `Sponsor` itself among them. A list may also stand under `tiers` or
 * `sponsors`. A sponsor goes by its `name`, else by the `alt` of its logo without the word "logo". A sponsor with neither is
 * left out; a bad field is left out; each with a problem.
 */
export function readSponsors(content: unknown, context: ReadingContext): Reading<Sponsor> {
  const list = listIn(content, 'tiers', 'sponsors');
  const entries = Array.isArray(list) ? entriesIn(list) : editionsIn(list);
  const items = entries?.map(({ item }) => item) ?? list;
  return readAll(items, 'a list of sponsors', context, NAMES, (fields, index) => {
    const { raw, read, text, optional, link, image } = fields;
    const { tier, edition } = entries![index]!;
    const name = text('name') || text('alt').replace(/\s+logo$/i, '');
    if (!name) throw new Error('no name');
    const href = link('link');
    return {
      id: text('id') || [edition, href ?? name].filter(Boolean).join(' '),
      name,
      href,
      logo: image('logo'),
      logoSize: sizeIn(raw),
      tier: read.text(tier ?? raw.tier, 'tier'),
      edition: edition ?? optional('edition'),
    };
  });
}

export const sponsors: Kind<Sponsor> = {
  name: 'sponsors',
  reader: readSponsors,
};
