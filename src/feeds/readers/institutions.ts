import { levelOrder, type Institution, type MembershipLevel } from '../../model/institution.js';
import type { Kind, Reading, ReadingContext } from '../reader.js';
import { listIn, readAll, sizeIn, type Fields, type Names } from '../fields.js';

const NAMES: Names = { link: ['uri', 'href'], level: ['iiifc', 'level'] };

/** The level of membership by its number; a level that is not known yet is kept as the feed spells it. */
function levelIn({ text }: Fields): MembershipLevel | undefined {
  const level = text('level');
  return Number(level) === 0 ? undefined : (levelOrder[Number(level) - 1] ?? level);
}

/** A number of degrees, also as text; `undefined` for anything else, or beyond `most`. */
function degreesIn(value: unknown, most: number): number | undefined {
  const degrees = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof degrees === 'number' && Math.abs(degrees) <= most ? degrees : undefined;
}

/** Latitude and longitude, or neither. */
function placeIn({
  raw: { latitude, longitude },
  report,
}: Fields): Pick<Institution, 'latitude' | 'longitude'> {
  const north = degreesIn(latitude, 90);
  const east = degreesIn(longitude, 180);
  if (north !== undefined && east !== undefined) return { latitude: north, longitude: east };
  if ([latitude, longitude].some((value) => value != null && value !== '')) {
    report(`latitude and longitude are no place: ${JSON.stringify([latitude, longitude])}`);
  }
  return {};
}

/**
 * Reads a feed of institutions: a list, or an object with a list under `institutions`.
 *
 * `iiifc`, 1 to 4 as a number or a string, is the level of membership. An institution where it is missing, null, `''`, 0 or
 * false is no member; any other level is kept as the feed spells it. `logo_width` and `logo_height` in pixels, or `logoSize`,
 * keep the page from shifting. `latitude` and `longitude` are degrees north and east (WGS 84), numbers or strings. Takes
 * `Institution` itself as well. An institution without a name is left out; a bad field is left out; each with a problem.
 */
export function readInstitutions(content: unknown, context: ReadingContext): Reading<Institution> {
  return readAll(listIn(content, 'institutions'), 'a list of institutions', context, NAMES, (fields) => {
    const { raw, text, link, image } = fields;
    const name = fields.title();
    const href = link('link');
    return {
      id: text('id') || href || name,
      name,
      href,
      level: levelIn(fields),
      logo: image('logo'),
      logoSize: sizeIn(raw),
      original: raw.original === true,
      isNew: (raw.new ?? raw.isNew) === true,
      ...placeIn(fields),
    };
  });
}

export const institutions: Kind<Institution> = {
  name: 'institutions',
  reader: readInstitutions,
};
