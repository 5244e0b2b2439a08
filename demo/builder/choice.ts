/** The choice of a block and its options, and its form in an address. */
import type { Block } from './blocks.js';
import type { Sample } from './samples.js';

/** A block with its options. */
export interface Choice {
  /** Name of the block. */
  readonly block: string;
  /** The attributes to write; a boolean attribute has an empty value. */
  readonly attributes: Readonly<Record<string, string>>;
  /** HTML inside the element. */
  readonly content: string;
  readonly theme: 'iiif' | 'neutral';
  readonly scheme: 'auto' | 'light' | 'dark';
  /** Language as a BCP 47 tag; the page's own when empty. */
  readonly lang: string;
  readonly dir: '' | 'ltr' | 'rtl';
}

/** Parameters that are not attributes. An attribute must not have one of these names. */
export const OWN = ['block', 'content', 'theme', 'color-scheme', 'lang', 'dir'] as const;

/** A block with the options of its sample. */
export function start(block: Block, sample: Sample = {}): Choice {
  const { attributes = {}, content = '' } = sample;
  return { block: block.name, attributes, content, theme: 'iiif', scheme: 'auto', lang: '', dir: '' };
}

/** The choice with an option set. An empty value and the default are not written. */
export function withOption(choice: Choice, block: Block, name: string, value: string | boolean): Choice {
  const option = block.options.find((each) => each.name === name);
  const rest = Object.entries(choice.attributes).filter(([each]) => each !== name);
  const isWritten =
    value === true || (typeof value === 'string' && value !== '' && value !== option?.initial);
  const all = Object.fromEntries([...rest, ...(isWritten ? [[name, value === true ? '' : value]] : [])]);
  // In the order of the form, not in the order of setting.
  const order = block.options.map((each) => each.name);
  const sorted = Object.entries<string>(all).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return { ...choice, attributes: Object.fromEntries(sorted) };
}

/** The query of an address: the block, and the options that differ from its sample. */
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

/** The choice that a query describes. Unknown parameters are ignored, because a link may be old or forged. */
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

/** A language tag in the spelling of BCP 47; empty where it is not valid. */
function languageOf(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}
