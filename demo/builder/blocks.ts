/** The blocks and options of the builder, read from `custom-elements.json`. */

/** Type of an option: it decides the form's control and the syntax in frameworks. */
export type Kind = 'boolean' | 'choice' | 'number' | 'date' | 'instant' | 'address' | 'zone' | 'text';

/** An attribute of an element. */
export interface Option {
  readonly name: string;
  readonly kind: Kind;
  /** All values of a choice; suggested values of a text. */
  readonly values: readonly string[];
  /** The default of the attribute; empty where there is no single default. */
  readonly initial: string;
  readonly description: string;
  /** Whether every element with a feed has the attribute. */
  readonly isShared: boolean;
  /** The least and the greatest number, where the attribute has limits. */
  readonly range: readonly [min: number, max: number] | undefined;
}

/** A public element. */
export interface Block {
  /** Its tag without the prefix: `event-list`. */
  readonly name: string;
  readonly tag: string;
  readonly description: string;
  readonly category: string;
  /** Whether it reads a feed. */
  readonly isFeed: boolean;
  readonly options: readonly Option[];
}

/** The part of the manifest that this module reads. */
export interface Manifest {
  readonly modules: readonly { readonly declarations?: readonly Declaration[] }[];
}

interface Declaration {
  readonly tagName?: string;
  readonly description?: string;
  readonly category?: string;
  readonly superclass?: { readonly name: string };
  readonly attributes?: readonly Attribute[];
}

interface Attribute {
  readonly name: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
  readonly description?: string;
  readonly inheritedFrom?: { readonly name: string };
}

/** Every public element, by name. */
export function readBlocks({ modules }: Manifest): Block[] {
  return modules
    .flatMap(({ declarations = [] }) => declarations)
    .flatMap(({ tagName: tag, description = '', category = '', superclass, attributes = [] }) => {
      if (!tag) return [];
      const isFeed = superclass?.name === 'FeedElement';
      const options = attributes.map(readOption);
      return [{ name: tag.replace(/^iiif-/, ''), tag, description, category, isFeed, options }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readOption({
  name,
  type,
  default: initial = '',
  description = '',
  inheritedFrom,
}: Attribute): Option {
  const text = type?.text ?? 'string';
  const choices = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
  const kind = choices.length ? 'choice' : kindOf(name, text);
  const [, min, max] = /(\d)(?: \([^)]*\))? to (\d)/.exec(description) ?? [];
  return {
    name,
    kind,
    values: choices.length ? choices : kind === 'text' ? suggestions(description) : [],
    initial: ['undefined', 'false'].includes(initial) ? '' : initial.replace(/^'(.*)'$/, '$1'),
    description,
    isShared: inheritedFrom?.name === 'FeedElement',
    range: kind === 'number' && max ? [Number(min), Number(max)] : undefined,
  };
}

function kindOf(name: string, type: string): Kind {
  if (type.startsWith('boolean')) return 'boolean';
  if (type.startsWith('number')) return 'number';
  if (name.endsWith('time-zone')) return 'zone';
  if (name === 'date') return 'date';
  if (['now', 'start', 'end', 'expires'].includes(name)) return 'instant';
  return isAddress(name) ? 'address' : 'text';
}

/** Whether an attribute, of an element of the library or of HTML, holds an address. */
export function isAddress(name: string): boolean {
  return /(^|-)(src|href|url|service)$|^(image|poster)$/.test(name);
}

/** The words between backticks that a description names as values. */
function suggestions(description: string): string[] {
  const words = [...description.matchAll(/`([a-z]+(?:-[a-z]+)*)`/g)].map(([, word]) => word!);
  return /^(?:\w+ to show|`\w+`)/i.test(description) ? [...new Set(words)] : [];
}
