import { html, nothing } from 'lit';

/**
 * An entry of a list of links that a page's author wrote, to be rendered anew in a shadow root: the lists that an author writes
 * are nested, and a shadow root's styles reach only what stands directly in its host. The author's list stays the source.
 */
export interface PageLink {
  readonly label: string;
  /** The author's link, if the entry is one. */
  readonly link: HTMLAnchorElement | undefined;
  /** What the author says in `aria-current`. */
  readonly current: string | undefined;
  /** The entries of the list inside the entry. */
  readonly children: readonly PageLink[];
}

const LIST = 'ul, ol';

/** The first list in an element, itself included, that no slot but the default one takes. */
export function findList(host: Element): Element | undefined {
  const own = [...host.children].filter((child) => !child.slot);
  return own.flatMap((child) => (child.matches(LIST) ? child : (child.querySelector(LIST) ?? [])))[0];
}

/** The entries of a list, or of bare links. */
export function readLinks(list: Element): PageLink[] {
  return [...list.children]
    .filter((item) => !item.slot && !item.matches('script, style, template'))
    .map((item) => {
      const nested = item.querySelector(LIST);
      const links = item instanceof HTMLAnchorElement ? [item] : [...item.querySelectorAll('a')];
      const link = links.find((each) => !nested?.contains(each));
      const own = (link ?? item).cloneNode(true) as Element;
      for (const each of own.querySelectorAll(LIST)) each.remove();
      const marked = [link, item].find((each) => each?.hasAttribute('aria-current'));
      return {
        label: nameOf(own),
        link,
        current: marked?.getAttribute('aria-current') ?? undefined,
        children: nested ? readLinks(nested) : [],
      };
    })
    .filter(({ label }) => label);
}

function nameOf(element: Element): string {
  return (
    element.textContent.replace(/\s+/g, ' ').trim() ||
    (element.getAttribute('aria-label') ?? element.querySelector('img')?.alt ?? '')
  );
}

/** The entry as a link, or as text where the author has none. */
export function renderLink({ label, link }: PageLink, current?: string) {
  if (!link) return html`<span aria-current=${current ?? nothing}>${label}</span>`;
  return html`<a
    part="link"
    href=${link.getAttribute('href') ?? nothing}
    lang=${link.getAttribute('lang') ?? nothing}
    aria-current=${current ?? nothing}
    @click=${(event: MouseEvent) => follow(event, link)}
    >${label}</a
  >`;
}

/** Follows the author's own link, so that what listens there (a router, a counter of clicks) hears of it as without us. */
function follow(event: MouseEvent, link: HTMLAnchorElement) {
  // A new tab or window, or a download: the browser does that with our link.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  link.click();
}
