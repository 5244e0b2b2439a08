import { html, isServer, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { BlockElement } from '../../base/block-element.js';
import { DeepLink } from '../../parts/page/deep-link.js';
import { define } from '../../base/define.js';
import { IiifTab } from '../tab/tab.js';
import { warn } from '../../base/warn.js';
import { styles } from './tabs.styles.js';

/** Width at the ends of the row, in CSS pixels, where it fades out; the style sheet has it too. */
const FADE = 40;

/**
 * Parts of a page one at a time, each behind a tab with the words of its heading. Without script, and on paper, all stand
 * open under their headings; a set of one stays so. Links to a part, or to something in it, open it.
 *
 * @customElement iiif-tabs
 * @slot - The parts, each an `iiif-tab`.
 * @fires change - The reader has opened another tab. It does not bubble; that of a form field in a panel does, so look at its target.
 * @csspart tabs - The row of tabs, which scrolls where it is too long.
 * @csspart tab - Each tab.
 * @csspart current - The tab whose panel is open.
 */
export class IiifTabs extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** What the tabs are about, said to those who do not see the page: "Community calls". */
  @property() label = '';
  /** The open tab: its `id`, or its number from 1 where it has none. The first by default, and while no tab has that name. */
  @property() current = '';
  /** Arrow keys only move the focus, and Enter or Space opens: for panels that are slow to show. */
  @property({ type: Boolean }) manual = false;
  /** Puts the `id` of the tab that the reader opens into the address, to be copied, without a new entry in the history. */
  @property({ type: Boolean, attribute: 'deep-link' }) deepLink = false;

  readonly #link = new DeepLink(this, ['id', 'label', 'hidden']);
  /** A prerendered root is taken over as it is, and gets its tabs after that. */
  #isPrerendered = !isServer && this.shadowRoot !== null;
  #tabs: readonly IiifTab[] = [];
  #open: IiifTab | undefined;
  /** Where the focus is while it may be on another tab than the open one. */
  #visited: IiifTab | undefined;
  /** A value of `current` that is still to be met; this element's own values are not. */
  #wanted = '';
  #target: Element | undefined;
  #isChosen = false;
  /** The tab that the row was last scrolled to. */
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
      // Across the border of the shadow root, where no id reaches.
      if ('ariaControlsElements' in button) button.ariaControlsElements = [this.#tabs[index]!];
    }
    if (this.#open !== this.#seen) {
      const isFirst = !this.#seen;
      this.#seen = this.#open;
      const button = buttons[this.#tabs.indexOf(this.#open!)]!;
      // At first the page is laid out all the same, a moment later.
      if (list && isFirst) requestAnimationFrame(() => bringIntoRow(list, button, true));
      else if (list) bringIntoRow(list, button, false);
    }
    const target = this.#target;
    this.#target = undefined;
    // Panels update after their set, and a set inside them after that.
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

  /** Decides which tab is open, of those that there are now. */
  #settle(tabs: readonly IiifTab[], before: readonly IiifTab[]) {
    const wanted = tabs.find((tab, index) => keyOf(tab, index) === this.#wanted);
    if (wanted) {
      this.#open = wanted;
      this.#wanted = '';
    } else if (!this.#open || !tabs.includes(this.#open)) {
      // The one in the place of that which is gone.
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

  /** What the reader does. */
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

  /** Find-in-page, or a link, is about to show something in a closed panel. */
  #onBeforeMatch({ target }: Event) {
    const found = this.#tabs.find((tab) => tab === target);
    if (found) this.#choose(found, false);
  }
}

/** Its `id`, else its number. */
function keyOf(tab: IiifTab, index: number): string {
  return tab.id || `${index + 1}`;
}

/** Scrolls a row, and nothing around it, until one of its items is seen. */
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
