import { html } from 'lit';
import { property, state } from 'lit/decorators.js';
import { authorLink } from '../../parts/page/author-link.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { styles } from './button.styles.js';

/**
 * A link or a button that looks like one. Around a link or button of your own (`<iiif-button><a href="…">Join</a></iiif-button>`)
 * it works without script, in forms, and for search engines; with `href` and words it is a link, with words alone a button.
 *
 * @customElement iiif-button
 * @slot - The words; or a link or button of your own, which then holds them and its icon.
 * @slot icon - A small picture before the words, such as an `<svg>`; it only decorates.
 * @csspart button - The link or button, where it is not your own.
 */
export class IiifButton extends BlockElement {
  static override shadowRootOptions = { ...BlockElement.shadowRootOptions, delegatesFocus: true };

  static override styles = [BlockElement.styles, styles];

  /**
   * Address of the link; without one it is a button, and one that would run a script leads nowhere. Leave it away where a link
   * of your own stands inside.
   */
  @property() href?: string;
  /** Where the link opens, as for `<a>`; the same tab by default. */
  @property() target?: string;
  /** `secondary` (the default), `primary` for the one that matters most on a page, or `quiet`. */
  @property({ reflect: true }) variant?: 'primary' | 'secondary' | 'quiet';
  /** Whether it can be used now; of a link or button of your own, say so there (`disabled`, `aria-disabled`). */
  @property({ type: Boolean, reflect: true }) disabled = false;

  /** False where a link or button of the author's stands inside, and until that is known. */
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
