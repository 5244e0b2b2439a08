/** Markup as a tree, and functions that write it in each template language. */
import type { Kind } from './blocks.js';

/** A text, or an element. */
export type Content = string | Markup;

/** An element with its attributes as in HTML: a boolean attribute has an empty value. */
export interface Markup {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Content[];
}

/** The type of an attribute of the library's elements; undefined for other attributes. */
export type KindOf = (tag: string, attribute: string) => Kind | undefined;

/** A template language. */
export type Dialect = 'html' | 'jsx' | 'vue' | 'svelte';

const VOID = /^(area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const INLINE =
  /^(a|abbr|b|bdi|button|cite|code|em|i|img|iiif-(button|member-count)|kbd|q|small|span|strong|time)$/;
/** Characters in a line before it is broken. */
const LINE = 80;

/** Attributes with another name in React. React also writes SVG attributes with a hyphen in camel case. */
const REACT_NAMES: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  crossorigin: 'crossOrigin',
  datetime: 'dateTime',
  fetchpriority: 'fetchPriority',
  for: 'htmlFor',
  hreflang: 'hrefLang',
  maxlength: 'maxLength',
  playsinline: 'playsInline',
  readonly: 'readOnly',
  referrerpolicy: 'referrerPolicy',
  rowspan: 'rowSpan',
  srclang: 'srcLang',
  srcset: 'srcSet',
  tabindex: 'tabIndex',
};

/** The tags of our elements that are in a tree, each once. */
export function tagsIn(root: Content): string[] {
  if (typeof root === 'string') return [];
  const own = root.tag.startsWith('iiif-') ? [root.tag] : [];
  return [...new Set([...own, ...root.children.flatMap(tagsIn)])];
}

/**
 * Writes a tree. `block` is the element in it whose attributes are written one to a line where they are many. White space between other
 * elements is kept.
 */
export function write(root: Markup, block: Markup, dialect: Dialect, kindOf: KindOf): string {
  return new Writer(block, dialect, kindOf).laidOut(root);
}

class Writer {
  constructor(
    readonly block: Markup,
    readonly dialect: Dialect,
    readonly kindOf: KindOf,
  ) {}

  /** Writes an element, with its content indented where it does not fit on one line. */
  laidOut(markup: Markup): string {
    const { tag, children } = markup;
    const attributes = this.#attributes(markup);
    const line = [`<${tag}`, ...attributes].join(' ');
    const start = line.length <= LINE ? line : [`<${tag}`, ...attributes.map(indented), ''].join('\n');
    const words = dedented(`\n${this.#children(children, false)}`).trim();
    const isLong = words.includes('\n') || `${start}>${words}</${tag}>`.length > LINE;
    return `${start}>${words && isLong ? `\n${indented(words)}\n` : words}</${tag}>`;
  }

  #element(markup: Markup, isPreformatted: boolean): string {
    const { tag, children } = markup;
    const start = [`<${tag}`, ...this.#attributes(markup)].join(' ');
    if (VOID.test(tag)) return start + (this.dialect === 'jsx' ? ' />' : '>');
    return `${start}>${this.#children(children, isPreformatted || /^(pre|textarea)$/.test(tag))}</${tag}>`;
  }

  #attributes({ tag, attributes }: Markup): string[] {
    return Object.entries(attributes).map(([name, value]) => this.#attribute(tag, name, value));
  }

  #attribute(tag: string, name: string, value: string): string {
    const { dialect } = this;
    const kind = this.kindOf(tag, name);
    if (kind === 'boolean' || value === '') return kind === 'boolean' ? name : `${this.#name(tag, name)}=""`;
    // These frameworks set the property, which has to be a number.
    if (kind === 'number' && Number.isFinite(Number(value))) {
      if (dialect === 'vue') return `:${name}="${Number(value)}"`;
      if (dialect !== 'html') return `${name}={${Number(value)}}`;
    }
    return `${this.#name(tag, name)}="${this.#escape(value.replaceAll('&', '&amp;').replaceAll('"', '&quot;'))}"`;
  }

  #name(tag: string, name: string): string {
    if (this.dialect !== 'jsx' || tag.includes('-')) return name;
    const isOwn = /^(aria|data)-/.test(name);
    return (
      REACT_NAMES[name] ??
      (isOwn ? name : name.replace(/[-:](\w)/g, (_, letter: string) => letter.toUpperCase()))
    );
  }

  #children(children: readonly Content[], isPreformatted: boolean): string {
    let written = '';
    for (const [index, child] of children.entries()) {
      if (child === this.block) {
        const [, indent = ''] = /(?:^|\n)([ \t]*)[^\n]*$/.exec(written) ?? [];
        written += this.laidOut(child).replaceAll('\n', `\n${indent}`);
      } else if (typeof child !== 'string') written += this.#element(child, isPreformatted);
      else written += isPreformatted ? this.#preformatted(child) : this.#text(child, children, index);
    }
    return written;
  }

  #text(text: string, siblings: readonly Content[], index: number): string {
    const escaped = this.#escape(
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    );
    if (this.dialect !== 'jsx') return escaped;
    // JSX drops white space that contains a line break.
    const isInline = [siblings[index - 1], siblings[index + 1]].some(
      (sibling) => typeof sibling === 'object' && INLINE.test(sibling.tag),
    );
    if (!text.trim()) return isInline && index > 0 && index < siblings.length - 1 ? `{' '}${text}` : text;
    if (!isInline) return escaped;
    const start = index > 0 ? escaped.replace(/^\s*\n\s*/, ' ') : escaped;
    return index < siblings.length - 1 ? start.replace(/\s*\n\s*$/, ' ') : start;
  }

  /** Writes text whose white space counts, such that indenting does not change it. */
  #preformatted(text: string): string {
    if (this.dialect === 'jsx') return `{${JSON.stringify(text)}}`;
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return this.#escape(escaped).replaceAll('\n', '&#10;');
  }

  /** Escapes the characters that begin an expression. */
  #escape(text: string): string {
    if (this.dialect === 'vue') return text.replaceAll('{{', '&#123;&#123;');
    if (this.dialect === 'html') return text;
    return text.replaceAll('{', '&#123;').replaceAll('}', '&#125;');
  }
}

/** Removes the indentation that all lines share. */
function dedented(text: string): string {
  const indents = [...text.matchAll(/\n([ \t]*)(?=\S)/g)].map(([, indent]) => indent!.length);
  const common = Math.min(...indents);
  return Number.isFinite(common) && common > 0
    ? text.replace(new RegExp(`\\n[ \\t]{${common}}`, 'g'), '\n')
    : text;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
