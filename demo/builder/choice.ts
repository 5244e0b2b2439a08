/** What has been chosen in the builder, and how it stands in an address. */
import type { Block } from './blocks.js';
import type { Sample } from './samples.js';

/** What has been chosen. */
export interface Choice {
  /** Name of the block. */
  readonly block: string;
  /** The attributes that are written; of a boolean one the value is empty. */
  readonly attributes: Readonly<Record<string, string>>;
  /** HTML inside the element. */
  readonly content: string;
  readonly theme: 'iiif' | 'neutral';
  readonly scheme: 'auto' | 'light' | 'dark';
  /** Language as a BCP 47 tag; the page's own when empty. */
  readonly lang: string;
  readonly dir: '' | 'ltr' | 'rtl';
}

/** Parameters that are not attributes; none of them may be the name of one. */
export const OWN = ['block', 'content', 'theme', 'color-scheme', 'lang', 'dir'] as const;

/** A block as it is when it is chosen. */
export function start(block: Block, sample: Sample = {}): Choice {
  const { attributes = {}, content = '' } = sample;
  return { block: block.name, attributes, content, theme: 'iiif', scheme: 'auto', lang: '', dir: '' };
}

/** The same with an option set; an empty value, and the one that holds anyway, is not written. */
export function withOption(choice: Choice, block: Block, name: string, value: string | boolean): Choice {
  const option = block.options.find((each) => each.name === name);
  const rest = Object.entries(choice.attributes).filter(([each]) => each !== name);
  const isWritten =
    value === true || (typeof value === 'string' && value !== '' && value !== option?.initial);
  const all = Object.fromEntries([...rest, ...(isWritten ? [[name, value === true ? '' : value]] : [])]);
  // In the order of the form, whatever was set first.
  const order = block.options.map((each) => each.name);
  const sorted = Object.entries<string>(all).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return { ...choice, attributes: Object.fromEntries(sorted) };
}

/** The query of an address: the block, and in what the choice differs from how the block is at first. */
export function toQuery(choice: Choice, block: Block, sample?: Sample): string {
  const first = start(block, sample);
  const query = new URLSearchParams({ block: choice.block });
  for (const { name, kind } of block.options) {
    const [value, before] = [choice.attributes[name], first.attributes[name]];
    if (value === before) continue;
    query.set(name, kind === 'boolean' ? String(value !== undefined) : (value ?? ''));
  }
  if (choice.content !== first.content) query.set('content', choice.content);
  if (choice.theme !== first.theme) query.set('theme', choice.theme);
  if (choice.scheme !== first.scheme) query.set('color-scheme', choice.scheme);
  if (choice.lang !== first.lang) query.set('lang', choice.lang);
  if (choice.dir !== first.dir) query.set('dir', choice.dir);
  return query.toString();
}

/** The choice that a query describes. What it does not know is passed over: a link may be old, or anybody's. */
export function fromQuery(
  search: string,
  blocks: readonly Block[],
  samples: Readonly<Record<string, Sample>>,
  isSafe: (address: string) => boolean,
): Choice {
  const query = new URLSearchParams(search);
  const block =
    blocks.find(({ name }) => name === query.get('block')) ??
    blocks.find(({ name }) => name === 'event-list')!;
  let choice = start(block, samples[block.name]);
  for (const { name, kind, values } of block.options) {
    const value = query.get(name);
    if (value === null) continue;
    if (kind === 'choice' && value && !values.includes(value)) continue;
    if (kind === 'address' && !isSafe(value)) continue;
    choice = withOption(choice, block, name, kind === 'boolean' ? value === 'true' : value);
  }
  const oneOf = <T extends string>(name: string, values: readonly T[], otherwise: T) =>
    values.find((value) => value === query.get(name)) ?? otherwise;
  return {
    ...choice,
    content: query.get('content') ?? choice.content,
    theme: oneOf('theme', ['iiif', 'neutral'], choice.theme),
    scheme: oneOf('color-scheme', ['auto', 'light', 'dark'], choice.scheme),
    lang: languageOf(query.get('lang') ?? ''),
    dir: oneOf('dir', ['', 'ltr', 'rtl'], choice.dir),
  };
}

/** A tag as BCP 47 writes it; empty where it is none. */
function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
