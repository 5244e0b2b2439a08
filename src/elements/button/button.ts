import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { authorLink } from '../../parts/page/author-link.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './button.styles.js';

/**
 * A link or a button that looks like a button. Wrapped around your own link or button (`<iiif-button><a
 * href="…">Join</a></iiif-button>`), it works without JavaScript, in forms and for search engines. With `href` and text
 * it is a link; with text only, a button.
 *
 * @summary Show a button, or a link that looks like one
 * @category Parts of a page
 * @customElement iiif-button
 * @slot - The text; or your own link or button, which then holds the text and the icon.
 * @slot icon - A small decorative image before the text, such as an `<svg>`.
 * @csspart button - The link or button, if it is not your own.
 */
export class IiifButton extends BlockElement {
  static override shadowRootOptions = { ...BlockElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [BlockElement.styles, styles];

  /**
   * Address of the link. Without it, the element is a button. An address that would run a script gives a disabled link.
   * Not used with your own link inside.
   */
  @property() href?: string;
  /** Browsing context for the link, as for `<a>`. Default: `_self`, the same tab. */
  @property() target?: string;
  /** Look of the button: `secondary` (default), `primary` for the main action of a page, or `quiet`. */
  @property({ reflect: true }) variant?: 'primary' | 'secondary' | 'quiet';
  /** Disables the link or button. For your own link or button, set `disabled` or `aria-disabled` on it instead. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /**
   * True if the content is text only, so that the element renders a button. False for the author's own link or button,
   * and until the content is known.
   */
  @state() private hasOnlyWords = false;

  /** Moves the focus to the link or button. */
  override focus(options?: FocusOptions) {
    const own = this.#own;
    if (own) own.focus(options);
    else super.focus(options);
  }

  /** Clicks the link or button. */
  override click() {
    (this.#own ?? this.renderRoot.querySelector<HTMLElement>('.button') ?? this).click();
  }

  protected override render() {
    const content = html`<slot name="icon"></slot><slot @slotchange=${this.#onSlotChange}></slot>`;
    const { target, disabled } = this;
    const href = authorLink(this, this.href);
    if (this.href && (disabled || !href)) {
      return html`<span class="button" part="button" role="link" aria-disabled="true">${content}</span>`;
    }
    if (href) {
      return html`<a
        class="button"
        part="button"
        href=${href}
        target=${target || '_self'}
        rel=${target === '_blank' ? 'noopener' : ''}
        >${content}</a
      >`;
    }
    if (!this.hasOnlyWords) return content;
    return html`<button class="button" part="button" type="button" ?disabled=${disabled}>${content}</button>`;
  }

  get #own() {
    return this.querySelector<HTMLElement>(':scope > :is(a, button)');
  }

  #onSlotChange() {
    this.hasOnlyWords = !this.#own && !!this.textContent.trim();
  }
}

define('iiif-button', IiifButton);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-button': IiifButton;
  }
}
