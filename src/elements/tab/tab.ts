import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './tab.styles.js';

const HEADINGS = ':is(h1, h2, h3, h4, h5, h6)';

/**
 * A panel of `iiif-tabs`: a heading, whose text is the label of the tab, and the content below it. Its `id` can be linked to.
 * Alone, or before the script has loaded, it is an ordinary part of the page. With `hidden`, it has no tab.
 *
 * @summary Hold one part, in a set of tabs
 * @category Parts of a page
 * @customElement iiif-tab
 * @slot - A heading (`h2` to `h6`) and the content below it.
 * @fires beforematch - Find-in-page or a link is about to reveal content in the closed panel; `iiif-tabs` opens it.
 * @csspart panel - The panel.
 * @cssprop --iiif-tab-gap - Space between the tabs and the panel. Default: 1.25 times `--iiif-space`.
 */
export class IiifTab extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Label of the tab, such as a shorter one, in place of the heading's text. The heading is then visible in the panel. */
  @property({ reflect: true }) label?: string;

  /** @internal State set by the surrounding `iiif-tabs`; undefined outside of it. */
  @state() panel?: { readonly title: string; readonly isOpen: boolean };

  #hasTabIndex = false;

  /** @internal The heading that names the tab. */
  get heading(): HTMLElement | null {
    return this.querySelector(`:scope > ${HEADINGS}`) ?? this.querySelector(HEADINGS);
  }

  protected override render() {
    const { panel } = this;
    // `until-found` lets find-in-page and links reveal closed panels, in browsers that support it.
    const hidden = panel?.isOpen === false ? ('onbeforematch' in this ? 'until-found' : '') : nothing;
    return html`<div
      class="base ${panel ? 'panel' : ''} ${this.#isTitleSpare() ? 'titled' : ''}"
      part="panel"
      hidden=${hidden}
      @beforematch=${this.#onBeforeMatch}
    >
      <slot></slot>
    </div>`;
  }

  protected override updated(changed: PropertyValues) {
    if (!changed.has('panel')) return;
    const { title = null, isOpen } = this.panel ?? {};
    this.internals.role = isOpen ? 'tabpanel' : null;
    this.internals.ariaLabel = isOpen ? title : null;
    // The panel begins with a heading, which cannot be focused, so the panel itself gets the focus (ARIA Authoring Practices,
    // tabs).
    if (isOpen && !this.hasAttribute('tabindex')) {
      this.#hasTabIndex = true;
      this.tabIndex = 0;
    } else if (!isOpen && this.#hasTabIndex) {
      this.#hasTabIndex = false;
      this.removeAttribute('tabindex');
    }
  }

  /** Whether to hide the heading visually: the tab shows the same text, and the heading has no controls. */
  #isTitleSpare() {
    const heading = this.panel && !this.label ? this.heading : null;
    return heading?.parentElement === this && !heading.querySelector('a, button, input, select');
  }

  /** Tells `iiif-tabs` that the browser is about to reveal content in this panel. */
  #onBeforeMatch() {
    this.dispatchEvent(new Event('beforematch', { bubbles: true }));
  }
}

define('iiif-tab', IiifTab);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-tab': IiifTab;
  }
}
