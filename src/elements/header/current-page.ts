import type { PageLink } from '../../parts/page/page-links.js';

/** An address without what does not make another page of it: its fragment, its query, `index.html`, a slash at the end. */
const place = ({ origin, pathname }: URL | Location | HTMLAnchorElement) =>
  origin + pathname.replace(/\/(index\.html?)?$/, '');

/**
 * What `aria-current` says of which entries: `page` for the page at `here`, `true` for the entry above it and for one whose
 * address the page's begins with. Where the author has marked an entry, that and the one above it alone.
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

/** The start page is around every page: that says nothing. */
const isSection = ({ link }: PageLink, here: URL | Location) =>
  link?.href && !link.hash && place(link) !== link.origin && place(here).startsWith(`${place(link)}/`);
