import { levelOrder, type Institution, type MembershipLevel } from '../../model/institution.js';
import { safeImage } from '../../safe/links.js';
import type { Reading, ReadingContext } from '../reader.js';
import { listIn, readAll, type Fields, type Raw } from './fields.js';

function levelIn({ iiifc, level }: Raw, { text }: Fields): MembershipLevel | undefined {
  const value = iiifc ?? level;
  const found = value === false ? '' : text(value, 'level');
  // A level that is new to us is shown, not dropped.
  return Number(found) === 0 ? undefined : (levelOrder[Number(found) - 1] ?? found);
}

/** Width and height in pixels, if the feed has both. */
function sizeIn({ logoSize, logo_width, logo_height }: Raw): Institution['logoSize'] {
  const [width, height] = (Array.isArray(logoSize) ? logoSize : [logo_width, logo_height]).map(Number);
  return width! > 0 && height! > 0 ? [width!, height!] : undefined;
}

/**
 * Reads a feed of institutions: a list, or an object with one under `institutions`.
 *
 * `iiifc` 1 to 4, a number or a string, is the level of membership; without it, null, `''`, 0 or false, an institution is no
 * member; any other level is kept as the feed spells it. `logo_width` and `logo_height` in pixels, or `logoSize`, spare the
 * page a shift. Takes `Institution` itself as well. One without a name is left out; a bad field is left out; each with a
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
    };
  });
}
