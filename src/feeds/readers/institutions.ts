import { levelOrder, type Institution, type MembershipLevel } from '../../model/institution.js';
import { safeImage } from '../../safe/links.js';
import type { Reading, ReadingContext } from '../reader.js';
import { listIn, readAll, sizeIn, type Fields, type Raw } from '../fields.js';

function levelIn({ iiifc, level }: Raw, { text }: Fields): MembershipLevel | undefined {
  const value = iiifc ?? level;
  const found = value === false ? '' : text(value, 'level');
  // A level that is new to us is shown, not dropped.
  return Number(found) === 0 ? undefined : (levelOrder[Number(found) - 1] ?? found);
}

/** A number of degrees, which may be spelt as text. */
function degreesIn(value: unknown, most: number): number | undefined {
  const degrees = typeof value === 'string' && value.trim() ? Number(value) : value;
  return typeof degrees === 'number' && Math.abs(degrees) <= most ? degrees : undefined;
}

/** Both numbers of a place, or none. */
function placeIn(
  { latitude, longitude }: Raw,
  { report }: Fields,
): Pick<Institution, 'latitude' | 'longitude'> {
  const north = degreesIn(latitude, 90);
  const east = degreesIn(longitude, 180);
  if (north !== undefined && east !== undefined) return { latitude: north, longitude: east };
  if ([latitude, longitude].some((value) => value != null && value !== '')) {
    report(`latitude and longitude are no place: ${JSON.stringify([latitude, longitude])}`);
  }
  return {};
}

/**
 * Reads a feed of institutions: a list, or an object with one under `institutions`.
 *
 * `iiifc` 1 to 4, a number or a string, is the level of membership; without it, null, `''`, 0 or false, an institution is no
 * member; any other level is kept as the feed spells it. `logo_width` and `logo_height` in pixels, or `logoSize`, spare the
 * page a shift. `latitude` and `longitude` are degrees north and east (WGS 84), numbers or strings. Takes `Institution` itself as well. One without a name is left out; a bad field is left out; each with a
 * problem.
 */
export function readInstitutions(content: unknown, context: ReadingContext): Reading<Institution> {
  return readAll(listIn(content, 'institutions'), 'a list of institutions', context, (raw, fields) => {
    const name = fields.title(raw);
    const href = fields.link(raw.uri ?? raw.href, 'link');
    return {
      id: fields.text(raw.id, 'id') || href || name,
      name,
      href,
      level: levelIn(raw, fields),
      logo: fields.link(raw.logo, 'logo', safeImage),
      logoSize: sizeIn(raw),
      original: raw.original === true,
      isNew: (raw.new ?? raw.isNew) === true,
      ...placeIn(raw, fields),
    };
  });
}
