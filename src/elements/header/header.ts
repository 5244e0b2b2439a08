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

/** How long the pointer rests on an entry before its pages are shown, and how long they stay when it has left; milliseconds. */
const HOVER_IN = 120;
const HOVER_OUT = 300;

/** The classes of the bar while it is measured: all on one line. */
const MEASURED = 'bar wide measured';

/**
 * The head of a site's pages: its name or logo, a navigation of two levels, search and the like, and a link past it all.
 * The navigation is a plain nested list: in it, the words of each link are shown, and a click on them is a click on yours.
 * Where it does not fit on one line it folds into a menu.
 *
 * Without script the list stands as it is, below the name. The community's theme keeps the place of the header, and of the
 * rest of a page, until the script is there; without the theme a page says
 * `@media (scripting: enabled) { iiif-header:not(:state(rendered)) { display: block; block-size: 4.5rem; overflow: auto } }`.
 * With `sticky`, it says `html { scroll-padding-block-start: 5.5rem }`.
 *
 * @customElement iiif-header
 * @slot - The navigation: a list (`<nav><ul>`) of links, each with a list of its own where it has pages below it.
 * @slot brand - Name or logo of the site, as a link to its start page.
 * @slot actions - What stands at the end: search, a choice of languages, a button.
 * @csspart bar - The line with everything.
 * @csspart skip - The link to the content, seen when it has the focus.
 * @csspart toggle - The button that opens the folded menu.
 * @csspart menu - The navigation and the actions; a panel below the bar where it is folded.
 * @csspart link - A link of the navigation.
 * @csspart submenu - The list of pages below an entry.
 * @cssprop --iiif-header-ground - Ground of the header and its menus; that of cards in the theme, else the page's own.
 * @cssprop --iiif-header-color-scheme - `dark` for a header that is dark in light pages too; the page's by default.
 * @cssprop --iiif-header-height - Least height; `4.5rem` by default.
 * @cssprop --iiif-page-width - Greatest width of its content, as of that of the page; 72rem by default.
 * @cssprop --iiif-gutter - Least space between its content and the edges at its sides; between 1rem and 4rem by default.
 */
export class IiifHeader extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** What screen readers call the navigation; the author's `aria-label` on the `<nav>`, else "Main" by default. */
  @property() label = '';
  /** Id of the element that the skip link leads to; by default the page's `<main>`. */
  @property({ attribute: 'skip-to' }) skipTo = '';
  /** Keeps the header in sight while the page scrolls, where the window is high enough. */
  @property({ type: Boolean, reflect: true }) sticky = false;

  /** Index of the entry whose pages are shown. */
  @state() private opened = -1;
  @state() private isMenuOpen = false;

  #entries: readonly PageLink[] = [];
  #authorLabel: string | null | undefined;
  #isInBanner = false;
  /** The navigation does not fit on one line. Measured, since no width fits every site's words in every language. */
  #isFolded = false;
  /** The pages are shown because the pointer is there. */
  #isHovered = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #observer: ResizeObserver | undefined;
  /** Whether it was laid out once; to measure before would have the whole page laid out for it. */
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
    // A page that changes its address without being loaded anew; not in every browser yet.
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
    // A prerenderer knows nothing of what stands in an element.
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
    // As it is measured, and as high as it will be: what stands below it stays where it is.
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

  /** Lays the navigation out on one line, and folds it where it does not fit there. */
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

  /** A list that would leave the header at its end hangs from the end of its entry. */
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
    // What the pointer has opened on its way to the button stays open.
    this.opened = this.opened === index && !this.#isHovered ? -1 : index;
    this.#isHovered = false;
  }

  /** Hovering is for a mouse alone, and never the only way: the button does the same. */
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
      warn(this, 'finds no <main>, nor an element of the id in skip-to, to skip to.');
      return;
    }
    moveFocus(target);
    target.scrollIntoView();
  }

  #find(selector: string): HTMLElement {
    return this.renderRoot.querySelector<HTMLElement>(selector)!;
  }

  /** A link was followed, perhaps within the page. */
  readonly #onFollowed = (event: Event) => {
    if (event.composedPath().some((node) => node instanceof HTMLAnchorElement)) this.#close();
  };

  readonly #onNavigated = () => this.requestUpdate();

  readonly #onPointerDown = (event: Event) => {
    if (!event.composedPath().includes(this)) this.#close();
  };

  /** Escape closes the pages of an entry, then the menu, and the focus goes back to what opened it. */
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
