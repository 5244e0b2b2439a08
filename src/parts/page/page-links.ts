import { html, nothing } from 'lit';

/**
 * An entry in an author's list of links, which is rendered again in a shadow root: its styles reach only the direct children of
 * the host, and author's lists are nested. The author's list remains the source.
 */
export interface PageLink {
  readonly label: string;
  /** The author's link; undefined if the entry is text. */
  readonly link: HTMLAnchorElement | undefined;
  /** Value of `aria-current` that the author has set. */
  readonly current: string | undefined;
  /** Entries of the list nested in this entry. */
  readonly children: readonly PageLink[];
}

const LIST = 'ul, ol';

/** The first list in the default slot of an element: a child, or a descendant of a child. */
export function findList(host: Element): Element | undefined {
  const own = [...host.children].filter((child) => !child.slot);
  return own.flatMap((child) => (child.matches(LIST) ? child : (child.querySelector(LIST) ?? [])))[0];
}

/** The entries of a list, or of links without a list. */
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

/** Renders the entry as a link, or as text if it has none. */
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

/** Clicks the author's own link, so that listeners on it (a router, analytics) work as without this library. */
function follow(event: MouseEvent, link: HTMLAnchorElement) {
  // With a modifier key, let the browser open a new tab or window, or download the target.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  link.click();
}
