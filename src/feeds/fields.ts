import type { Link, Named, Prose } from '../model/link.js';
import type { Problem } from '../model/problem.js';
import { safeHref } from '../safe/links.js';
import { decodeEntities, hasMarkup, plainText } from '../safe/text.js';
import type { Reading, ReadingContext } from './reader.js';

/** An object of a feed, whose fields may hold anything. */
export type Raw = Readonly<Record<string, unknown>>;

/** Whether a value is an object that has fields: neither null nor a list. */
export const isRaw = (value: unknown): value is Raw =>
  !!value && typeof value === 'object' && !Array.isArray(value);

/** The value if it has fields, else an object that has none. */
export const asRaw = (value: unknown): Raw => (isRaw(value) ? value : {});

/** The list that a feed is, or holds under the first of `keys` that is one. */
export const listIn = (content: unknown, ...keys: string[]): unknown =>
  isRaw(content) ? (keys.map((key) => content[key]).find(Array.isArray) ?? content) : content;

/** What a text is made of: itself, or the `html` or `text` of an object that has both (ours, Eventbrite's). */
function sourceOf(value: unknown): unknown {
  const { html, text = value } = asRaw(value);
  return html || text;
}

/** A string or number as plain text, `''` when absent, `undefined` when it is neither. */
export function words(value: unknown): string | undefined {
  const source = sourceOf(value) ?? '';
  return typeof source === 'string' || typeof source === 'number' ? plainText(`${source}`) : undefined;
}

/** What a record is called, whichever field says so. */
const titleOf = ({ label, name, title, summary }: Raw): unknown => label || name || title || summary;

/** A name and a link, either of which may be missing. */
interface Pair {
  readonly label: string;
  readonly href: string | undefined;
}

/** What has a name or a link, called by its address when it has no name; `undefined` when it has neither. */
export const nameOf = ({ label, href }: Pair): Named | undefined =>
  label || href ? { label: label || href!.replace(/^\w+:(\/\/)?(www\.)?|\/$/g, ''), href } : undefined;

/** Width and height of a logo in pixels, if the feed has both, as `logo_width` and `logo_height` or as `logoSize`. */
export function sizeIn({ logoSize, logo_width, logo_height }: Raw): readonly [number, number] | undefined {
  const [width, height] = (Array.isArray(logoSize) ? logoSize : [logo_width, logo_height]).map(Number);
  return width! > 0 && height! > 0 ? [width!, height!] : undefined;
}

/** Reads the fields of one record; what is absent is no problem, what is wrong is one and counts as absent. */
export type Fields = ReturnType<typeof fieldsOf>;

function fieldsOf(report: (reason: string) => void, { baseUrl }: ReadingContext) {
  const expect = <T>(found: T | undefined, value: unknown, field: string, kind: string): T | undefined => {
    if (found === undefined && value != null && value !== '') {
      report(`${field} is not ${kind}: ${JSON.stringify(value)}`);
    }
    return found;
  };

  const lines = (value: unknown, field: string) => expect(words(value), value, field, 'text') ?? '';

  /** One line of text; `''` when there is none. */
  const text = (value: unknown, field: string): string => lines(value, field).replace(/\s+/g, ' ');

  /** An absolute address that has been checked. */
  const link = (value: unknown, field: string, check = safeHref): string | undefined => {
    const href = check(typeof value === 'string' ? decodeEntities(value) : value, baseUrl);
    return expect(href, value, field, 'a safe link');
  };

  /** A list; empty when there is none. */
  const list = (value: unknown, field: string): readonly unknown[] =>
    expect(Array.isArray(value) ? value : undefined, value, field, 'a list') ?? [];

  /** A name, or an object of a name and a link. */
  const named = (value: unknown, field: string): Pair => {
    const { label, name, link: address, href, url } = asRaw(value);
    return {
      label: text(isRaw(value) ? (label ?? name) : value, field),
      href: link(address ?? href ?? url, field),
    };
  };

  return {
    report,
    text,
    link,
    list,
    named,
    /** What the record is called; without it the record is of no use. */
    title(raw: Raw): string {
      const title = text(titleOf(raw), 'name');
      if (!title) throw new Error('no name');
      return title;
    },
    /** Text that may have markup. */
    prose(value: unknown, field: string): Prose | undefined {
      const source = sourceOf(value);
      const text = lines(value, field);
      return text
        ? { text, html: typeof source === 'string' && hasMarkup(source) ? source : undefined }
        : undefined;
    },
    /** Names with their links; those without a link are left out. */
    links(value: unknown, field: string): Link[] {
      return list(value, field)
        .map((entry) => nameOf(named(entry, field)))
        .filter((entry): entry is Link => !!entry?.href);
    },
  };
}

/**
 * Reads a feed's list record by record; never throws.
 *
 * @param items - The list, or whatever stands where `expected` should be: then there are no records and one problem.
 * @param read - Reads one record; throws to leave it out with a problem, returns `undefined` to leave it out without.
 */
export function readAll<T extends { readonly id: string }>(
  items: unknown,
  expected: string,
  context: ReadingContext,
  read: (raw: Raw, fields: Fields, index: number) => T | undefined,
): Reading<T> {
  const records: T[] = [];
  const problems: Problem[] = [];
  const counts = new Map<string, number>();
  if (!Array.isArray(items)) {
    problems.push({
      record: '',
      reason: `Expected ${expected}, got ${items === null ? items : typeof items}`,
    });
    return { records, problems };
  }
  items.forEach((item: unknown, index) => {
    let name = `#${index + 1}`;
    const report = (reason: string) => {
      problems.push({ record: name, reason: reason.slice(0, 199) });
    };
    try {
      if (!isRaw(item)) throw new Error('not an object');
      name = words(titleOf(item))?.slice(0, 99) || name;
      const record = read(item, fieldsOf(report, context), index);
      if (!record) return;
      const count = counts.get(record.id) ?? 1;
      counts.set(record.id, count + 1);
      // Two spaces: text from a feed never has them, so no other id is like this.
      records.push(count > 1 ? { ...record, id: `${record.id}  ${count}` } : record);
    } catch (error) {
      report(`left out: ${(error as Error).message}`);
    }
  });
  return { records, problems };
}
