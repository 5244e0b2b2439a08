/** HTML from visitors and links, as a tree of safe nodes. */
import purify from 'dompurify';
import { isAddress } from './blocks.js';
import type { Content, Markup } from './markup.js';

/** The tag that stands for the block in the markup around it: see samples.ts. */
const PLACE = 'iiif-block-here';

/**
 * HTML as a tree: no scripts, no event handlers, no styles, no links that run something. A shared link may come from anyone, and the page
 * shows its content and offers it for copying.
 */
export function readContent(html: string): Content[] {
  const fragment = purify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ['target', 'fetchpriority'],
    FORBID_ATTR: ['style'],
    FORBID_TAGS: ['style'],
    CUSTOM_ELEMENT_HANDLING: {
      tagNameCheck: /^iiif-[a-z-]+$/,
      attributeNameCheck: /^(?!on|style$)[a-z][a-z-]*$/,
      allowCustomizedBuiltInElements: false,
    },
  });
  return treesOf(fragment);
}

/** Puts a block in the place of `<iiif-block-here>` in the markup around it; returns the block alone where there is none. */
export function readAround(html: string | undefined, block: Markup): Markup {
  const [whole] = html ? readContent(html).filter((each) => typeof each !== 'string') : [];
  return whole ? putIn(whole, block) : block;
}

/** Whether an address is a link that runs no script. */
export function isSafeAddress(address: string): boolean {
  const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):/i.exec(address) ?? [];
  return !/\p{Cc}/u.test(address) && (!scheme || /^(https?|mailto|tel|webcal)$/i.test(scheme));
}

function putIn(markup: Markup, block: Markup): Markup {
  if (markup.tag === PLACE) return block;
  const children = markup.children.map((child) => (typeof child === 'string' ? child : putIn(child, block)));
  return { ...markup, children };
}

function treesOf(parent: Node): Content[] {
  return [...parent.childNodes].flatMap((node): Content[] => {
    if (node instanceof Text) return [node.data];
    if (!(node instanceof Element)) return [];
    const attributes = [...node.attributes]
      .filter(({ name, value }) => !isAddress(name) || isSafeAddress(value))
      .map(({ name, value }) => [name, value]);
    const children = treesOf(node);
    return [{ tag: node.localName, attributes: Object.fromEntries(attributes), children }];
  });
}
