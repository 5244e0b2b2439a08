import { html, nothing, svg, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { navigationMessages } from '../../i18n/en/page.js';
import { BlockElement } from '../../base/block-element.js';
import { closest } from '../../base/closest.js';
import { ContentWatch } from '../../parts/page/content-watch.js';
import { define } from '../../base/define.js';
import { moveFocus } from '../../parts/page/move-focus.js';
import { findList, readLinks, renderLink, type PageLink } from '../../parts/page/page-links.js';
import { warn } from '../../base/warn.js';
import { findCurrent } from './current-page.js';
import { styles } from './header.styles.js';

/** Delays in milliseconds before a submenu opens under the pointer, and before it closes when the pointer has left. */
const HOVER_IN = 120;
const HOVER_OUT = 300;

/** Classes of the bar while it is measured, with everything on one line. */
const MEASURED = 'bar wide measured';

/**
 * The header of a site's pages: name or logo, a navigation of two levels, search and other actions, and a skip link. The
 * navigation is made from a plain nested list: it shows the text of each link, and a click on it is a click on your link. If it
 * does not fit on one line, it folds into a menu.
 *
 * Without JavaScript, the list is shown below the name. The community's theme reserves the space of the header until the script
 * has loaded. Without the theme, a page does so with `@media (scripting: enabled) { iiif-header:not(:state(rendered)) {
 * display: block; block-size: 4.5rem; overflow: auto } }`. With `sticky`, add `html { scroll-padding-block-start: 5.5rem }`.
 *
 * @summary Show the site’s name and its menu in a bar
 * @category The frame of a page
 * @customElement iiif-header
 * @slot - The navigation: a list (`<nav><ul>`) of links, each with a nested list if it has subpages.
 * @slot brand - Name or logo of the site, as a link to its start page.
 * @slot actions - Content at the end: search, a choice of languages, a button.
 * @csspart bar - The line with everything.
 * @csspart skip - The skip link, visible when focused.
 * @csspart toggle - The button that opens the folded menu.
 * @csspart menu - The navigation and the actions; a panel below the bar if folded.
 * @csspart link - A link of the navigation.
 * @csspart submenu - The list of subpages of an entry.
 * @cssprop --iiif-header-ground - Background of the header and its menus. Default: that of cards in the theme, else that of the
 *   page.
 * @cssprop --iiif-header-color-scheme - `dark` for a header that is dark in light pages too. Default: the page's.
 * @cssprop --iiif-header-height - Minimum height. Default: 4.5rem.
 * @cssprop --iiif-page-width - Maximum width of the content, the same as that of the page. Default: 72rem.
 * @cssprop --iiif-gutter - Minimum space between the content and the edges at its sides. Default: between 1rem and 4rem.
 */
export class IiifHeader extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Accessible name of the navigation. Default: the `aria-label` of the `<nav>`, else "Main" in the page's language. */
  @property() label = '';
  /** Id of the element that the skip link leads to. Default: the page's `<main>`. */
  @property({ attribute: 'skip-to' }) skipTo = '';
  /** Keeps the header visible while the page scrolls, if the window is high enough. */
  @property({ type: Boolean, reflect: true }) sticky = false;

  /** Index of the entry whose submenu is open; -1 if none is. */
  @state() private opened = -1;
  @state() private isMenuOpen = false;

  #entries: readonly PageLink[] = [];
  #authorLabel: string | null | undefined;
  #isInBanner = false;
  /**
   * Whether the navigation is folded, because it does not fit on one line. Measured: no fixed width fits the words of every
   * site.
   */
  #isFolded = false;
  /** Whether the submenu was opened by the pointer. */
  #isHovered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: ResizeObserver | undefined;
  /** Whether the header has been laid out once. Measuring earlier would force a layout of the whole page. */
  #isLaidOut = false;

  constructor() {
    super();
    const read = () => {
      const list = findList(this);
      this.#entries = list ? readLinks(list) : [];
      this.#authorLabel = list?.closest('nav')?.getAttribute('aria-label');
    };
    this.addController(new ContentWatch(this, read));
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#isInBanner = closest(this, 'header, [role=banner]') !== null;
    this.#observer = new ResizeObserver(() => {
      this.#isLaidOut = true;
      this.#fit();
    });
    if (this.hasUpdated) this.#observer.observe(this.#find('.ruler'));
    this.addEventListener('click', this.#onFollowed);
    document.addEventListener('keydown', this.#onKeyDown);
    document.addEventListener('pointerdown', this.#onPointerDown);
    // A single-page application changes the address without a reload. Not every browser has this event yet.
    window.navigation?.addEventListener('currententrychange', this.#onNavigated);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.removeEventListener('click', this.#onFollowed);
    document.removeEventListener('keydown', this.#onKeyDown);
    document.removeEventListener('pointerdown', this.#onPointerDown);
    window.navigation?.removeEventListener('currententrychange', this.#onNavigated);
    this.#close();
  }

  protected override render() {
    const label = this.label || this.#authorLabel || this.t(navigationMessages, 'mainNavigation');
    // When prerendering, an element cannot read its children.
    const hasMenu = this.#entries.length > 0;
    const current = hasMenu ? findCurrent(this.#entries, location) : undefined;
    return html`<div class="base" part="base" role=${this.#isInBanner ? nothing : 'banner'}>
      <div class="ruler"></div>
      <a class="skip" part="skip" href=${`#${this.skipTo}`} @click=${this.#onSkip}
        >${this.t(navigationMessages, 'skip')}</a
      >
      <div class="bar" part="bar" @focusout=${this.#onFocusOut}>
        <div class="brand" @load=${{ handleEvent: () => this.#fit(), capture: true }}>
          <slot name="brand" @slotchange=${this.#fit}></slot>
        </div>
        ${
          hasMenu
            ? html`<nav aria-label=${label}>
                <button
                  class="toggle"
                  part="toggle"
                  type="button"
                  aria-expanded=${this.isMenuOpen}
                  aria-controls="menu"
                  @click=${this.#onToggle}
                >
                  ${this.t(navigationMessages, 'menu')}
                  <svg viewBox="0 0 24 24" aria-hidden="true">
                    ${this.isMenuOpen ? svg`<path d="M6 6l12 12M18 6L6 18" />` : svg`<path d="M3 7h18M3 12h18M3 17h18" />`}
                  </svg>
                </button>
                <div class="menu" id="menu" part="menu" ?data-open=${this.isMenuOpen}>
                  <ul class="entries" role="list">
                    ${this.#entries.map((entry, index) => this.#renderEntry(entry, index, current!))}
                  </ul>
                  ${this.#renderActions()}
                </div>
              </nav>`
            : this.#renderActions()
        }
      </div>
      ${hasMenu ? nothing : html`<slot></slot>`}
    </div>`;
  }

  protected override firstUpdated() {
    // The final height from the start, so that the content below does not move.
    this.#find('.bar').className = MEASURED;
    this.#observer?.observe(this.#find('.ruler'));
  }

  protected override updated(changed: PropertyValues) {
    if (!changed.has('opened') && !changed.has('isMenuOpen')) this.#fit();
    this.#keepInSight();
  }

  #renderActions() {
    return html`<div class="actions"><slot name="actions" @slotchange=${this.#fit}></slot></div>`;
  }

  #renderEntry(entry: PageLink, index: number, current: Map<PageLink, string>) {
    const pages = entry.children.flatMap(function flat(page): PageLink[] {
      return [page, ...page.children.flatMap(flat)];
    });
    if (pages.length === 0) return html`<li class="entry">${renderLink(entry, current.get(entry))}</li>`;
    const isOpen = this.opened === index;
    return html`<li
      class="entry"
      @pointerenter=${(event: PointerEvent) => this.#onPointerEnter(event, index)}
      @pointerleave=${this.#onPointerLeave}
      @focusout=${this.#onEntryFocusOut}
    >
      ${entry.link ? renderLink(entry, current.get(entry)) : nothing}
      <button
        class=${entry.link ? 'more' : 'more named'}
        type="button"
        aria-expanded=${isOpen}
        aria-controls=${`pages-${index}`}
        aria-label=${entry.link ? this.t(navigationMessages, 'moreIn', { label: entry.label }) : nothing}
        aria-current=${entry.link ? nothing : (current.get(entry) ?? nothing)}
        @click=${() => this.#onMore(index)}
      >
        ${entry.link ? nothing : entry.label}
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 9l6 6 6-6" /></svg>
      </button>
      <ul class="pages" id=${`pages-${index}`} part="submenu" role="list" ?hidden=${!isOpen}>
        ${pages.map((page) => html`<li>${renderLink(page, current.get(page))}</li>`)}
      </ul>
    </li>`;
  }

  /** Lays the navigation out on one line, and folds it if it does not fit. */
  #fit() {
    if (!this.#isLaidOut) return;
    const bar = this.#find('.bar');
    bar.className = MEASURED;
    const isFolded = bar.scrollWidth > bar.clientWidth;
    bar.className = isFolded ? 'bar folded' : 'bar wide';
    if (isFolded === this.#isFolded) return;
    this.#isFolded = isFolded;
    this.#close();
  }

  /** Aligns a submenu with the end of its entry if it would overflow the header otherwise. */
  #keepInSight() {
    const list = this.renderRoot.querySelector('.pages:not([hidden])');
    if (!list) return;
    list.classList.remove('at-end');
    const [inner, outer] = [list, this.#find('.base')].map((element) => element.getBoundingClientRect());
    list.classList.toggle('at-end', inner!.right > outer!.right || inner!.left < outer!.left);
  }

  #close() {
    clearTimeout(this.#timer);
    this.opened = -1;
    this.isMenuOpen = false;
  }

  #onToggle() {
    this.opened = -1;
    this.isMenuOpen = !this.isMenuOpen;
  }

  #onMore(index: number) {
    clearTimeout(this.#timer);
    // A click on a submenu that the pointer has just opened must not close it.
    this.opened = this.opened === index && !this.#isHovered ? -1 : index;
    this.#isHovered = false;
  }

  /** Hovering works with a mouse only, and the button always does the same. */
  #onPointerEnter({ pointerType }: PointerEvent, index: number) {
    if (pointerType !== 'mouse' || this.#isFolded) return;
    this.#wait(HOVER_IN, () => {
      if (this.opened === index) return;
      this.opened = index;
      this.#isHovered = true;
    });
  }

  #onPointerLeave({ pointerType, currentTarget }: PointerEvent) {
    if (pointerType !== 'mouse' || this.#isFolded) return;
    this.#wait(HOVER_OUT, () => {
      if (this.#isHovered && !(currentTarget as Element).matches(':focus-within')) this.opened = -1;
    });
  }

  #wait(milliseconds: number, callback: () => void) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(callback, milliseconds);
  }

  #onEntryFocusOut({ currentTarget, relatedTarget }: FocusEvent) {
    const isInside = !relatedTarget || (currentTarget as Element).contains(relatedTarget as Node);
    if (!isInside && !this.#isFolded) this.opened = -1;
  }

  #onFocusOut({ currentTarget, relatedTarget }: FocusEvent) {
    const next = relatedTarget as Node | null;
    if (next && !(currentTarget as Element).contains(next) && !this.contains(next)) this.#close();
  }

  #onSkip(event: Event) {
    event.preventDefault();
    const target = document.querySelector<HTMLElement>(
      this.skipTo ? `#${CSS.escape(this.skipTo)}` : 'main, [role=main]',
    );
    if (!target) {
      warn(this, 'has nothing to skip to: there is no <main>, and no element with the id in skip-to.');
      return;
    }
    moveFocus(target);
    target.scrollIntoView();
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  /** Closes the menus after a link was followed, which may lead to the same page. */
  readonly #onFollowed = (event: Event) => {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) this.#close();
  };

  readonly #onNavigated = () => this.requestUpdate();

  readonly #onPointerDown = (event: Event) => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  /** Escape closes the submenu, then the menu, and returns the focus to the button that opened it. */
  readonly #onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || (this.opened < 0 && !this.isMenuOpen)) return;
    const entry = this.renderRoot.querySelectorAll('.entry')[this.opened];
    if (entry?.matches(':focus-within')) {
      entry.querySelector('button')!.focus();
      this.opened = -1;
    } else {
      if (this.isMenuOpen && this.matches(':focus-within')) this.#find('.toggle').focus();
      this.#close();
    }
  };
}

define('iiif-header', IiifHeader);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-header': IiifHeader;
  }
}
