import type { PageLink } from '../../parts/page/page-links.js';

/** An address in a form for comparison: without fragment, query, `index.html` and trailing slash. */
const place = ({ origin, pathname }: URL | Location | HTMLAnchorElement) =>
  origin + pathname.replace(/\/(index\.html?)?$/, '');

/**
 * The value of `aria-current` by entry: `page` for the current page (`here`), `true` for the entry above it and for an entry
 * whose address the current page's begins with. If the author has marked an entry, only that and the one above it.
 */
export function findCurrent(entries: readonly PageLink[], here: URL | Location): Map<PageLink, string> {
  const all = entries.flatMap((entry) => [entry, ...entry.children]);
  const isMarked = all.some(({ current }) => current);
  const of = ({ link, current }: PageLink) => {
    if (isMarked) return current;
    const isPage =
      link?.href &&
      !link.hash &&
      place(link) === place(here) &&
      (!link.search || link.search === here.search);
    return isPage ? 'page' : undefined;
  };
  const found = new Map(
    all.flatMap((entry) => {
      const current = of(entry);
      return current ? [[entry, current]] : [];
    }),
  );
  for (const entry of entries) {
    const isAround =
      entry.children.some((child) => found.has(child)) ||
      (!isMarked && found.size === 0 && isSection(entry, here));
    if (isAround && !found.has(entry)) found.set(entry, 'true');
  }
  return found;
}

/** The start page is excluded: every page's address begins with its address. */
const isSection = ({ link }: PageLink, here: URL | Location) =>
  link?.href && !link.hash && place(link) !== link.origin && place(here).startsWith(`${place(link)}/`);
