import type { Link, Named, Prose } from '../model/link.js';
import type { Problem } from '../model/problem.js';
import { safeHref, safeImage } from '../safe/links.js';
import { decodeEntities, hasMarkup, plainText } from '../safe/text.js';
import type { Reading, ReadingContext } from './reader.js';

/** An object of a feed, whose fields may hold anything. */
export type Raw = Readonly<Record<string, unknown>>;

/** Whether a value is an object with fields: neither null nor a list. */
export const isRaw = (value: unknown): value is Raw =>
  !!value && typeof value === 'object' && !Array.isArray(value);

/** The value if it has fields, else an object without any. */
export const asRaw = (value: unknown): Raw => (isRaw(value) ? value : {});

/** The names that feeds use for each field, the preferred one first. A field that is not listed goes by its own name. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** The value under the first of some names that a record has; null, `''` and false count as absent. */
export function first(raw: Raw, names: readonly string[]): unknown {
  const name = names.find((each) => raw[each] != null && raw[each] !== '' && raw[each] !== false);
  return name && raw[name];
}

/** The list that a feed consists of, or the first list under one of `keys`; anything else is returned as it is. */
export const listIn = (content: unknown, ...keys: string[]): unknown =>
  isRaw(content) ? (keys.map((key) => content[key]).find(Array.isArray) ?? content) : content;

/** The records of an object that is keyed by id, each with its key in the field `key`; anything else is returned as it is. */
export const recordsById = (content: unknown, key: string): unknown =>
  isRaw(content)
    ? Object.entries(content).map(([id, raw]) => (isRaw(raw) ? { [key]: id, ...raw } : raw))
    : content;

/** The text of a value: the value itself, or `html` or `text` of an object (our own prose and Eventbrite's). */
function sourceOf(value: unknown): unknown {
  const { html, text = value } = asRaw(value);
  return html || text;
}

/** A string or number as plain text, `''` when absent, `undefined` for any other value. */
export function words(value: unknown): string | undefined {
  const source = sourceOf(value) ?? '';
  return typeof source === 'string' || typeof source === 'number' ? plainText(`${source}`) : undefined;
}

const TITLE = ['label', 'name', 'title', 'summary'];
const LINK: Names = { label: ['label', 'name'], link: ['link', 'href', 'url'] };

/** A name and a link, either of which may be missing. */
interface Pair {
  readonly label: string;
  readonly href: string | undefined;
}

/** A name with its link; the address stands in for a missing name. `undefined` when both are missing. */
export const nameOf = ({ label, href }: Pair): Named | undefined =>
  label || href ? { label: label || href!.replace(/^\w+:(\/\/)?(www\.)?|\/$/g, ''), href } : undefined;

/** Width and height of a logo in pixels, from `logo_width` and `logo_height` or from `logoSize`; `undefined` unless both are positive. */
export function sizeIn({ logoSize, logo_width, logo_height }: Raw): readonly [number, number] | undefined {
  const [width, height] = (Array.isArray(logoSize) ? logoSize : [logo_width, logo_height]).map(Number);
  return width! > 0 && height! > 0 ? [width!, height!] : undefined;
}

type Report = (reason: string) => void;

/** Reads single values. An absent value is no problem; a value of the wrong kind is reported under `field` and counts as absent. */
function valueReaders(report: Report, { baseUrl }: ReadingContext) {
  const expect = <T>(found: T | undefined, value: unknown, field: string, kind: string): T | undefined => {
    if (found === undefined && value != null && value !== '') {
      report(`${field} is not ${kind}: ${JSON.stringify(value)}`);
    }
    return found;
  };

  const lines = (value: unknown, field: string) => expect(words(value), value, field, 'text') ?? '';

  const address = (value: unknown, field: string, check: typeof safeHref): string | undefined => {
    const href = check(typeof value === 'string' ? decodeEntities(value) : value, baseUrl);
    return expect(href, value, field, 'a safe link');
  };

  /** One line of text; `''` when there is none. */
  const text = (value: unknown, field: string): string => lines(value, field).replace(/\s+/g, ' ');

  /** An absolute address that `safeHref` lets pass. */
  const link = (value: unknown, field: string) => address(value, field, safeHref);

  /** The absolute address of an image, or of an object with the address under `url`. */
  const image = (value: unknown, field: string) => address(asRaw(value).url ?? value, field, safeImage);

  /** A list; empty when there is none. */
  const list = (value: unknown, field: string): readonly unknown[] =>
    expect(Array.isArray(value) ? value : undefined, value, field, 'a list') ?? [];

  /** A name, or an object of a name and a link. */
  const named = (value: unknown, field: string): Pair => ({
    label: text(isRaw(value) ? first(value, LINK.label!) : value, field),
    href: link(first(asRaw(value), LINK.link!), field),
  });

  /** Text that may have markup. */
  const prose = (value: unknown, field: string): Prose | undefined => {
    const source = sourceOf(value);
    const text = lines(value, field);
    return text
      ? { text, html: typeof source === 'string' && hasMarkup(source) ? source : undefined }
      : undefined;
  };

  /** Names with their links; a name without a link is left out. */
  const links = (value: unknown, field: string): Link[] =>
    list(value, field)
      .map((entry) => nameOf(named(entry, field)))
      .filter((entry): entry is Link => !!entry?.href);

  return { text, link, image, list, named, prose, links };
}

type ValueReaders = ReturnType<typeof valueReaders>;

type FieldReaders = {
  readonly [Kind in keyof ValueReaders]: (field: string) => ReturnType<ValueReaders[Kind]>;
};

/** The fields of one record: `text('title')` reads the first of the names for `title` that the record has. */
export interface Fields extends FieldReaders {
  readonly raw: Raw;
  readonly report: Report;
  /** Readers for values that are not fields of the record itself. */
  readonly read: ValueReaders;
  /** The value itself, whatever it is. */
  get(field: string): unknown;
  /** One line of text; `undefined` when there is none. */
  optional(field: string): string | undefined;
  /** The name of the record; throws without one, because a record without a name is of no use. */
  title(): string;
  /** The fields of another object, whose problems are reported for the same record. */
  within(value: unknown, names?: Names): Fields;
}

function fieldsOf(raw: Raw, names: Names, report: Report, read: ValueReaders): Fields {
  const get = (field: string): unknown => first(raw, names[field] ?? [field]);
  const by =
    <T>(reader: (value: unknown, field: string) => T) =>
    (field: string): T =>
      reader(get(field), field);
  return {
    raw,
    report,
    read,
    get,
    optional: (field) => read.text(get(field), field) || undefined,
    text: by(read.text),
    link: by(read.link),
    image: by(read.image),
    list: by(read.list),
    named: by(read.named),
    prose: by(read.prose),
    links: by(read.links),
    title() {
      const title = read.text(first(raw, TITLE), 'name');
      if (!title) throw new Error('no name');
      return title;
    },
    within: (value, other = names) => fieldsOf(asRaw(value), other, report, read),
  };
}

/**
 * Reads a feed's list record by record; never throws.
 *
 * @param items - The list. Anything else gives no records and one problem that names `expected`.
 * @param names - The names that feeds use for the fields of a record.
 * @param read - Reads one record; throws to leave it out with a problem, returns `undefined` to leave it out without.
 */
export function readAll<T extends { readonly id: string }>(
  items: unknown,
  expected: string,
  context: ReadingContext,
  names: Names,
  read: (fields: Fields, index: number) => T | undefined,
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
  let name: string;
  const report = (reason: string) => {
    problems.push({ record: name, reason: reason.slice(0, 199) });
  };
  const readers = valueReaders(report, context);
  items.forEach((item: unknown, index) => {
    name = `#${index + 1}`;
    try {
      if (!isRaw(item)) throw new Error('not an object');
      name = words(first(item, TITLE))?.slice(0, 99) || name;
      const record = read(fieldsOf(item, names, report, readers), index);
      if (!record) return;
      const count = counts.get(record.id) ?? 1;
      counts.set(record.id, count + 1);
      // Text from a feed never has two spaces, so the new id cannot be another record's.
      records.push(count > 1 ? { ...record, id: `${record.id}  ${count}` } : record);
    } catch (error) {
      report(`left out: ${(error as Error).message}`);
    }
  });
  return { records, problems };
}
