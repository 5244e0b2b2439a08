import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { navigationMessages } from '../../i18n/en/page.js';
import { BlockElement } from '../../base/block-element.js';
import { ContentWatch } from '../../parts/page/content-watch.js';
import { define } from '../../base/define.js';
import { findList, readLinks, renderLink, type PageLink } from '../../parts/page/page-links.js';
import { styles } from './breadcrumbs.styles.js';

/** Adds the JSON-LD description for search engines. */
const structuredData = part(() => import('../../parts/structured-data.js'));

/**
 * The path from the start page to the current page, on one line where there is room. It is made from the links inside the
 * element: it shows their text, and a click on an entry is a click on your link.
 *
 * @summary Show the way from the start page
 * @category The frame of a page
 * @customElement iiif-breadcrumbs
 * @slot - A list (`<ol>`) of links, or links without a list, from the start page to the current page. The last entry is
 *   the current page, unless another entry has `aria-current`; it may be text.
 * @csspart nav - The navigation.
 * @csspart list - The list.
 * @csspart link - A link.
 */
export class IiifBreadcrumbs extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Accessible name of the navigation. Default: "Breadcrumbs" in the page's language. */
  @property() label = '';
  /** Adds a description of the path for search engines to the page (JSON-LD, schema.org/BreadcrumbList). */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  #links: readonly PageLink[] = [];

  constructor() {
    super();
    this.addController(
      new ContentWatch(this, () => {
        this.#links = readLinks(findList(this) ?? this);
      }),
    );
  }

  protected override render() {
    const links = this.#links;
    // No entries yet, or prerendering, where an element cannot read its children.
    if (links.length === 0) return html`<slot></slot>`;
    const isMarked = links.some(({ current }) => current);
    return html`<div class="base" part="base">
      <nav part="nav" aria-label=${this.label || this.t(navigationMessages, 'breadcrumbs')}>
        <ol part="list" role="list">
          ${links.map((entry, index) => {
            const isLast = index === links.length - 1;
            return html`<li>
              ${renderLink(entry, entry.current ?? (isLast && !isMarked ? 'page' : undefined))}
            </li>`;
          })}
        </ol>
      </nav>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    if (!this.structuredData && !changed.get('structuredData')) return;
    const described = this.structuredData && this.#links.length > 0 ? this.#describe() : null;
    this.usePart(structuredData)?.setStructuredData(this, described);
  }

  /** A https://schema.org/BreadcrumbList. The last entry has no address: it is the page itself. */
  #describe() {
    return {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: this.#links.map(({ label, link }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: label,
        item: link?.href || undefined,
      })),
    };
  }
}

define('iiif-breadcrumbs', IiifBreadcrumbs);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-breadcrumbs': IiifBreadcrumbs;
  }
}
