import { html, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './tab.styles.js';

const HEADINGS = ':is(h1, h2, h3, h4, h5, h6)';

/**
 * A panel of `iiif-tabs`: a heading, whose words are on its tab, and what belongs under it. Its `id` can be linked to.
 * Alone, or before the script is there, it is an open part of the page; with `hidden` it has no tab.
 *
 * @customElement iiif-tab
 * @slot - A heading (`h2` to `h6`) and the content under it.
 * @fires beforematch - Find-in-page or a link is about to show something in the closed panel; the set opens it.
 * @csspart panel - The panel.
 * @cssprop --iiif-tab-gap - Space between the tabs and the panel; 1.25 times `--iiif-space` by default.
 */
export class IiifTab extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Words on the tab, for example shorter ones, in place of the heading's, which is then shown in the panel. */
  @property({ reflect: true }) label?: string;

  /** @internal What the set around it has decided; undefined outside a set. */
  @state() panel?: { readonly title: string; readonly isOpen: boolean };

  #hasTabIndex = false;

  /** @internal The heading that names the tab. */
  get heading(): HTMLElement | null {
    return this.querySelector(`:scope > ${HEADINGS}`) ?? this.querySelector(HEADINGS);
  }

  protected override render() {
    const { panel } = this;
    // Where browsers can, find-in-page and links open what is closed.
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
    // Begins with a heading, which has no focus: so the panel has.
    if (isOpen && !this.hasAttribute('tabindex')) {
      this.#hasTabIndex = true;
      this.tabIndex = 0;
    } else if (!isOpen && this.#hasTabIndex) {
      this.#hasTabIndex = false;
      this.removeAttribute('tabindex');
    }
  }

  /** True where the heading says to the eye what the tab says already, and has nothing to click. */
  #isTitleSpare() {
    const heading = this.panel && !this.label ? this.heading : null;
    return heading?.parentElement === this && !heading.querySelector('a, button, input, select');
  }

  /** The browser is about to show what is in here; the set hears of it. */
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
