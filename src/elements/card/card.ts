import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { define } from '../../base/define.js';
import { ImageElement } from '../../parts/images/image-service.js';
import { styles } from './card.styles.js';

/** The link that a click anywhere on the card follows. */
const LINK =
  ':is(h1, h2, h3, h4, h5, h6) a[href], a[href]:has(h1, h2, h3, h4, h5, h6), :scope > a[href]:not([slot])';
/** What answers to a click itself. */
const INTERACTIVE =
  'a, button, input, select, textarea, label, summary, audio, video, [tabindex], [contenteditable]';

/**
 * A card: image or icon, heading, text. Where its heading holds a link, the whole card leads there: by mouse and touch, while
 * keyboards and screen readers find one link, by the heading's name. Its text can be selected, and other links in it work.
 *
 * @customElement iiif-card
 * @slot - A heading, with a link inside where the card leads somewhere, and text.
 * @slot image - An `<img>` above it, in place of `image` or `image-service`.
 * @slot icon - A small picture in place of an image, such as an `<svg>`.
 * @slot meta - A line at the bottom: a date, a kind, a length.
 * @csspart base - Around the card.
 * @csspart card - The card.
 * @csspart media - The frame of the image.
 * @csspart image - The image, where it is not your own.
 * @csspart body - All but the image.
 * @cssprop --iiif-card-ratio - Proportions of the image; `3 / 2` by default.
 * @cssprop --iiif-card-align - `start` (the default) or `center`.
 * @cssprop --iiif-card-padding - Space around heading and text.
 * @cssprop --iiif-card-background - Ground of the card.
 * @cssprop --iiif-card-line - Colour of its border.
 * @cssprop --iiif-card-shadow - Its shadow.
 */
export class IiifCard extends ImageElement {
  static override styles = [ImageElement.styles, styles];

  /** Text for those who do not see the image; empty by default, as where it only decorates. */
  @property({ attribute: 'image-alt' }) imageAlt = '';

  @state() private link: HTMLAnchorElement | null = null;
  /** Whether the link has the focus, and shows it. */
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
    const isFramed = !ownImage && (this.picture.isLoading || !!this.picture.shown);
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

  /** Follows the link as if it had been clicked itself: with the same keys held, and in a new tab by the middle button. */
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

  /** The ring is the card's: the link's own would be a second one. */
  #showFocus(isFocused: boolean) {
    if (isFocused === this.isFocused) return;
    this.isFocused = isFocused;
    const { link } = this;
    link?.style.setProperty('outline', isFocused ? 'none' : '', isFocused ? 'important' : '');
    if (!link?.style.length) link?.removeAttribute('style');
  }

  /** Who drags over the text wants to select it. */
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
