import { html, isServer, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { BlockElement } from '../../base/block-element.js';
import { DeepLink } from '../../parts/page/deep-link.js';
import { define } from '../../base/define.js';
import { IiifTab } from '../tab/tab.js';
import { warn } from '../../base/warn.js';
import { styles } from './tabs.styles.js';

/** Width of the fade at the ends of the row, in CSS pixels; the same value is in the style sheet. */
const FADE = 40;

/**
 * Parts of a page shown one at a time, each with a tab labelled by its heading. Without JavaScript, in print, and with a single
 * part, all are open below their headings. A link to a part, or to anything in it, opens it.
 *
 * @summary Show one part at a time, behind tabs
 * @category Parts of a page
 * @customElement iiif-tabs
 * @slot - The parts, each an `iiif-tab`.
 * @fires change - The visitor has opened another tab. Does not bubble, but `change` of a form field in a panel does: check the
 *   target.
 * @csspart tabs - The row of tabs, which scrolls if it is too long.
 * @csspart tab - Each tab.
 * @csspart current - The tab of the open panel.
 */
export class IiifTabs extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Accessible name of the tabs, such as "Community calls". */
  @property() label = '';
  /**
   * The open tab: its `id`, or its number, counting from 1, if it has no `id`. Default, also if there is no such tab: the
   * first.
   */
  @property() current = '';
  /** Arrow keys only move the focus, and Enter or Space opens the tab: for panels that are slow to show. */
  @property({ type: Boolean }) manual = false;
  /** Writes the `id` of the opened tab into the page's address, without a new entry in the history. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  readonly #link = new DeepLink(this, ['id', 'label', 'hidden']);
  /** The first render must match the prerendered markup. The tabs are added after it. */
  #isPrerendered = !isServer && this.shadowRoot !== null;
  #tabs: readonly IiifTab[] = [];
  #open: IiifTab | undefined;
  /** The focused tab, while it can differ from the open one. */
  #visited: IiifTab | undefined;
  /** A value of `current`, set by the page, whose tab has not been found yet. Empty if this element set it. */
  #wanted = '';
  #target: Element | undefined;
  #isChosen = false;
  /** The tab that the row has last scrolled to. */
  #seen: IiifTab | undefined;

  override disconnectedCallback() {
    super.disconnectedCallback();
    for (const tab of this.#tabs) tab.panel = undefined;
    this.#tabs = [];
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (isServer || !this.isConnected) return;
    if (changed.has('current')) this.#wanted = this.current;
    if (this.#isPrerendered) {
      this.#isPrerendered = false;
      void this.updateComplete.then(() => this.requestUpdate());
      return;
    }
    const before = this.#tabs;
    const tabs = [...this.children].filter(
      (child): child is IiifTab => child instanceof IiifTab && !child.hidden,
    );
    this.#tabs = tabs;
    for (const tab of before) if (!tabs.includes(tab)) tab.panel = undefined;
    this.#settle(tabs, before);
    for (const tab of tabs) {
      const panel = tabs.length > 1 ? { title: this.#titleOf(tab), isOpen: tab === this.#open } : undefined;
      const { title, isOpen } = tab.panel ?? {};
      if (panel?.title !== title || panel?.isOpen !== isOpen) tab.panel = panel;
    }
  }

  protected override render() {
    const tabs = this.#tabs;
    return html`<div class="base" part="base">
      ${
        tabs.length > 1
          ? html`<div class="row" part="tabs">
              <div
                class="tabs"
                role="tablist"
                aria-label=${this.label || nothing}
                @keydown=${this.#onKeyDown}
                @focusout=${this.#onFocusOut}
              >
                ${tabs.map((tab) => this.#renderTab(tab))}
              </div>
            </div>`
          : nothing
      }
      <slot @beforematch=${this.#onBeforeMatch}></slot>
    </div>`;
  }

  protected override updated() {
    const [list, buttons] = [this.#list, this.#buttons];
    for (const [index, button] of buttons.entries()) {
      // An id cannot refer across the shadow boundary.
      if ('ariaControlsElements' in button) button.ariaControlsElements = [this.#tabs[index]!];
    }
    if (this.#open !== this.#seen) {
      const isFirst = !this.#seen;
      this.#seen = this.#open;
      const button = buttons[this.#tabs.indexOf(this.#open!)]!;
      // Wait for the first layout, which happens anyway; reading positions now would force an extra one.
      if (list && isFirst) requestAnimationFrame(() => bringIntoRow(list, button, true));
      else if (list) bringIntoRow(list, button, false);
    }
    const target = this.#target;
    this.#target = undefined;
    // Panels update after this element, and nested tabs after them.
    if (target) requestAnimationFrame(() => target.scrollIntoView());
    const isChosen = this.#isChosen;
    this.#isChosen = false;
    if (isChosen) this.dispatchEvent(new Event('change'));
  }

  get #list(): HTMLElement | null {
    return this.renderRoot.querySelector('.tabs');
  }

  get #buttons(): HTMLButtonElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #renderTab(tab: IiifTab) {
    const isOpen = tab === this.#open;
    return html`<button
      type="button"
      role="tab"
      part=${isOpen ? 'tab current' : 'tab'}
      lang=${tab.heading?.lang || tab.lang || nothing}
      aria-selected=${isOpen ? 'true' : 'false'}
      tabindex=${tab === (this.#visited ?? this.#open) ? 0 : -1}
      @click=${() => this.#choose(tab)}
    >
      ${tab.panel?.title}
    </button>`;
  }

  #titleOf(tab: IiifTab) {
    const title = (tab.label || tab.heading?.textContent)?.replace(/\s+/g, ' ').trim();
    if (!title) warn(this, 'has a tab with neither a heading nor a label.');
    return title || keyOf(tab, this.#tabs.indexOf(tab));
  }

  /** Determines the open tab among the current ones. */
  #settle(tabs: readonly IiifTab[], before: readonly IiifTab[]) {
    const wanted = tabs.find((tab, index) => keyOf(tab, index) === this.#wanted);
    if (wanted) {
      this.#open = wanted;
      this.#wanted = '';
    } else if (!this.#open || !tabs.includes(this.#open)) {
      // The open tab was removed: open the tab in its place.
      const place = this.#open ? before.indexOf(this.#open) : 0;
      this.#open = tabs[Math.min(Math.max(place, 0), tabs.length - 1)];
    }
    const target = this.#link.take();
    const linked = target && tabs.find((tab) => tab.contains(target));
    if (linked) {
      this.#isChosen ||= this.hasUpdated && linked !== this.#open;
      this.#open = linked;
      this.#wanted = '';
      this.#target = target === linked.heading ? linked : target;
    }
    if (this.#open) this.current = keyOf(this.#open, tabs.indexOf(this.#open));
  }

  /** Opens the tab that the visitor has chosen. */
  #choose(tab: IiifTab, isInAddress = this.deepLink) {
    this.#link.drop();
    if (tab === this.#open) return;
    this.#open = tab;
    this.#wanted = '';
    this.#isChosen = true;
    this.requestUpdate();
    if (!isInAddress || !tab.id) return;
    const address = new URL(location.href);
    address.hash = tab.id;
    history.replaceState(history.state, '', address);
  }

  #onKeyDown(event: KeyboardEvent) {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    const buttons = this.#buttons;
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const forward = getComputedStyle(this.#list!).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const last = buttons.length - 1;
    let next: number;
    if (key === 'Home') next = 0;
    else if (key === 'End') next = last;
    else if (key === 'ArrowLeft' || key === 'ArrowRight') next = at + (key === forward ? 1 : -1);
    else return;
    event.preventDefault();
    next = next < 0 ? last : next > last ? 0 : next;
    this.#visited = this.#tabs[next]!;
    this.requestUpdate();
    buttons[next]!.focus();
    if (!this.manual) this.#choose(this.#visited);
  }

  #onFocusOut({ relatedTarget }: FocusEvent) {
    if (this.#list?.contains(relatedTarget as Node | null)) return;
    this.#visited = undefined;
    this.requestUpdate();
  }

  /** Find-in-page or a link is about to reveal content in a closed panel. */
  #onBeforeMatch({ target }: Event) {
    const found = this.#tabs.find((tab) => tab === target);
    if (found) this.#choose(found, false);
  }
}

/** The `id` of a tab, else its number. */
function keyOf(tab: IiifTab, index: number): string {
  return tab.id || `${index + 1}`;
}

/** Scrolls the row, and no other scroll container, until an item is in view. */
function bringIntoRow(row: Element, item: Element, atOnce: boolean): void {
  const [outer, inner] = [row.getBoundingClientRect(), item.getBoundingClientRect()];
  const left = Math.min(inner.left - outer.left - FADE, 0) || Math.max(inner.right - outer.right + FADE, 0);
  row.scrollBy({ left, behavior: atOnce ? 'instant' : 'auto' });
}

define('iiif-tabs', IiifTabs);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-tabs': IiifTabs;
  }
}
