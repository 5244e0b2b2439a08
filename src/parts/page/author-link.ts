import { safeHref } from '../../safe/links.js';
import { DEFAULT_BASE_URL } from '../../site/site-context.js';
import { warn } from '../../base/warn.js';

/**
 * The address of a link that a page has set; undefined, with a console warning, if it is invalid or unsafe. Pages may bind it
 * to data from outside.
 */
export function authorLink(element: Element, href: string | undefined): string | undefined {
  // When prerendering, `baseURI` is undefined. Any base will do to check a relative address.
  if (!href || safeHref(href, element.baseURI ?? DEFAULT_BASE_URL)) return href || undefined;
  warn(element, `makes no link of "${href}".`);
  return undefined;
}
