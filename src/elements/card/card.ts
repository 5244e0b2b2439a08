import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../../base/define.js';
import { ImageElement } from '../../parts/images/image-controller.js';
import { styles } from './card.styles.js';

/** Selector for the link that a click anywhere on the card follows. */
const LINK =
  ':is(h1, h2, h3, h4, h5, h6) a[href], a[href]:has(h1, h2, h3, h4, h5, h6), :scope > a[href]:not([slot])';
/** Selector for elements that handle clicks themselves. */
const INTERACTIVE =
  'a, button, input, select, textarea, label, summary, audio, video, [tabindex], [contenteditable]';

/**
 * A card: image or icon, heading, text. If its heading holds a link, a click or tap anywhere on the card follows that
 * link, while keyboards and screen readers find one link, named by the heading. The text can be selected, and other links
 * in the card work.
 *
 * @summary Show an image or icon with a heading and text, as one link
 * @category Parts of a page
 * @customElement iiif-card
 * @slot - A heading, with a link inside if the card leads somewhere, and text.
 * @slot image - An `<img>` at the top, in place of `image` or `image-service`.
 * @slot icon - A small image in place of the large one, such as an `<svg>`.
 * @slot meta - A line at the bottom: a date, a kind, a duration.
 * @csspart base - The box around the card.
 * @csspart card - The card.
 * @csspart media - The frame of the image.
 * @csspart image - The image, if it is not your own.
 * @csspart body - Everything except the image.
 * @cssprop --iiif-card-ratio - Aspect ratio of the image. Default: `3 / 2`.
 * @cssprop --iiif-card-align - Alignment of the content: `start` (default) or `center`.
 * @cssprop --iiif-card-padding - Space around heading and text.
 * @cssprop --iiif-card-background - Background colour of the card.
 * @cssprop --iiif-card-line - Border colour of the card.
 * @cssprop --iiif-card-shadow - Shadow of the card.
 */
export class IiifCard extends ImageElement {
  static override styles = [ImageElement.styles, styles];

  /** Alternative text of the image. Default: empty, for a decorative image. */
  @property({ attribute: 'image-alt' }) imageAlt = '';

  @state() private link: HTMLAnchorElement | null = null;
  /** Whether the link has visible focus. */
  @state() private isFocused = false;

  #observer: MutationObserver | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('auxclick', this.#onClick);
    this.addEventListener('focusin', this.#onFocus);
    this.addEventListener('focusout', this.#onFocus);
  }

  override connectedCallback() {
    super.connectedCallback();
    this.#observer = new MutationObserver(() => this.#look());
    this.#observer.observe(this, { childList: true, subtree: true, attributeFilter: ['href', 'slot'] });
    this.#look();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#showFocus(false);
  }

  protected override render() {
    const { link, isFocused, ownImage } = this;
    const isFramed = !ownImage && (this.picture.isLoading || !!this.picture.image);
    const isPictured = isFramed || ownImage;
    return html`<div class="base" part="base">
      <div
        class="card ${link ? 'linked' : ''} ${isPictured ? 'pictured' : ''} ${isFocused ? 'focused' : ''}"
        part="card"
      >
        <div class="media ${isFramed ? 'framed' : ''}" part="media">
          <slot name="image"
            >${ownImage ? nothing : this.picture.render({ alt: this.imageAlt, sizes: '(width >= 60rem) 24rem, 100vw' })}</slot
          >
        </div>
        <div class="body" part="body">
          <slot name="icon"></slot><slot></slot>
          <div class="rest"><slot name="meta"></slot></div>
        </div>
      </div>
    </div>`;
  }

  #look() {
    this.link = this.querySelector<HTMLAnchorElement>(LINK);
    this.requestUpdate();
  }

  /** Follows the link as if it had been clicked: with the same modifier keys, and in a new tab for the middle button. */
  readonly #onClick = (event: MouseEvent) => {
    const { link } = this;
    const { ctrlKey, metaKey, shiftKey, altKey, button } = event;
    if (!link || button > 1 || event.defaultPrevented || isAnswered(event) || this.#isSelected()) return;
    const isMiddle = button === 1;
    link.dispatchEvent(
      new MouseEvent('click', {
        bubbles: true,
        cancelable: true,
        composed: true,
        ctrlKey: ctrlKey || isMiddle,
        metaKey: metaKey || isMiddle,
        shiftKey,
        altKey,
      }),
    );
  };

  readonly #onFocus = ({ type, target }: FocusEvent) => {
    const { link } = this;
    this.#showFocus(type === 'focusin' && target === link && !!link?.matches(':focus-visible'));
  };

  /** The focus ring is drawn around the card, so hide the link's own. */
  #showFocus(isFocused: boolean) {
    if (isFocused === this.isFocused) return;
    this.isFocused = isFocused;
    const { link } = this;
    link?.style.setProperty('outline', isFocused ? 'none' : '', isFocused ? 'important' : '');
    if (!link?.style.length) link?.removeAttribute('style');
  }

  /** Whether the visitor has selected text: a drag across the card must not follow the link. */
  #isSelected(): boolean {
    const selection = getSelection();
    return selection?.type === 'Range' && selection.containsNode(this, true);
  }
}

function isAnswered(event: Event): boolean {
  const path = event.composedPath();
  return path
    .slice(0, path.indexOf(event.currentTarget!))
    .some((node) => node instanceof Element && node.matches(INTERACTIVE));
}

define('iiif-card', IiifCard);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-card': IiifCard;
  }
}
