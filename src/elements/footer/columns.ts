import { readLinks, type PageLink } from '../../parts/page/page-links.js';

/** A heading and the list of links that follows it. */
export interface Column {
  readonly title: string;
  readonly level: number;
  readonly links: readonly PageLink[];
}

const HEADING = 'h1, h2, h3, h4, h5, h6';
const LIST = 'ul, ol';

/** The columns made of the author's headings and lists; undefined if there is any other content. */
export function readColumns(host: Element): readonly Column[] | undefined {
  const columns: Column[] = [];
  let title: Element | undefined;
  const read = (parent: Element): boolean =>
    [...parent.children].every((child) => {
      if (child.slot || child.matches('script, style, template')) return true;
      if (child.matches(HEADING)) {
        title = child;
      } else if (child.matches(LIST)) {
        columns.push({
          title: title?.textContent.replace(/\s+/g, ' ').trim() ?? '',
          level: Number(title?.localName[1] ?? 2),
          links: readLinks(child),
        });
        title = undefined;
      } else {
        return child.matches('section, div, nav') && read(child);
      }
      return true;
    });
  return read(host) ? columns : undefined;
}
