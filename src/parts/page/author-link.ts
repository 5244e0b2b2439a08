import { safeHref } from '../../safe/links.js';
import { DEFAULT_BASE_URL } from '../../site/site-context.js';
import { warn } from '../../base/warn.js';

/**
 * The address of a link as a page wrote it, or undefined when it is none or must not become a link, which the console is told:
 * frameworks may bind it to what came from outside.
 */
export function authorLink(element: Element, href: string | undefined): string | undefined {
  // A prerenderer's elements do not know where they are; any address will do to tell what kind a relative one is.
  if (!href || safeHref(href, element.baseURI ?? DEFAULT_BASE_URL)) return href || undefined;
  warn(element, `makes no link of "${href}".`);
  return undefined;
}
