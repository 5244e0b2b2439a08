import type { FeedSource } from '../../feeds/feed-controller.js';
import { warn } from '../warn.js';

/**
 * Finds where an element's data comes from: the first that is set of a property, a `<script type="application/json">` directly inside
 * the element, and some addresses.
 *
 * @param content - Value of the property: a feed's content, or one record. Null and undefined count as not set.
 * @param addresses - In their order: attribute, site, default. Empty ones are passed over.
 * @returns Undefined where nothing is set, and for an address that cannot be parsed, with a warning.
 */
export function findSource(
  element: Element,
  content: unknown,
  ...addresses: (string | undefined)[]
): FeedSource | undefined {
  if (content !== undefined && content !== null) return { content };
  // A prerenderer's elements know nothing of the nodes inside them.
  const json = element.querySelector?.(':scope > script[type="application/json"]')?.textContent;
  if (json) return { json };
  return findAddress(element, ...addresses);
}

/** The first address that is set, as a source. An address that cannot be parsed is none, with a warning. */
export function findAddress(element: Element, ...addresses: (string | undefined)[]): FeedSource | undefined {
  const address = addresses.find(Boolean);
  if (!address) return undefined;
  const url = resolveAddress(element, address);
  if (!url && element.isConnected) warn(element, `cannot read the address "${address}".`);
  return url ? { url } : undefined;
}

/** Makes an address absolute against the page; `webcal:`, as calendars write it, becomes `https:`. Undefined for no valid address. */
export function resolveAddress(element: Element, address: string): string | undefined {
  try {
    return new URL(address.replace(/^webcal:/i, 'https:'), element.baseURI).href;
  } catch {
    return undefined;
  }
}
