import { html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { navigationMessages } from '../../i18n/en/page.js';
import { parseInstant } from '../../time/instant.js';
import { addDays, resolveWallTime, startOfDate } from '../../time/zones.js';
import { BlockElement } from '../../base/block-element.js';
import { ContentWatch } from '../../parts/page/content-watch.js';
import { define } from '../../base/define.js';
import { moveFocus } from '../../parts/page/move-focus.js';
import { Settings } from '../../base/feed/settings.js';
import { warn } from '../../base/warn.js';
import { recall, remember } from '../../parts/page/storage.js';
import { icons } from './icons.js';
import { messageKey } from './message-key.js';
import { styles } from './notification.styles.js';

/** False while the notifications that were in the page before this script are upgraded. */
let isDefined = false;

const WORDS = {
  info: 'noteInfo',
  success: 'noteSuccess',
  warning: 'noteWarning',
  urgent: 'noteUrgent',
} as const;

/**
 * A message to readers: a note, good news, a warning, something urgent. One that comes to the page while it is read is
 * announced politely to screen readers, once they have said what they are saying; one that was there from the start is text.
 *
 * What a reader has dismissed is not shown again in the same browser, on any page, as long as its words and links stay the
 * same. It is decided when the script is there; where that is to be before anything is painted, a page loads it with
 * `<script type="module" blocking="render" src="/cdn/elements/notification.js">` in its head, or keeps dismissible ones
 * back with `@media (scripting: enabled) { iiif-notification[dismissible]:not(:state(rendered)) { display: none } }`.
 *
 * @customElement iiif-notification
 * @slot - The message: paragraphs, links.
 * @fires {CustomEvent} iiif-dismiss - A reader is dismissing it; `preventDefault()` keeps it.
 * @csspart note - The box.
 * @csspart icon - The icon.
 * @csspart label - The word that says of which kind it is.
 * @csspart dismiss - The button that dismisses it.
 * @cssstate dismissed - A reader has dismissed it; it is not shown.
 * @cssstate expired - Its time is over; it is not shown.
 * @cssprop --iiif-color-success - Colour of good news; that of text by default.
 * @cssprop --iiif-color-warning - Colour of warnings; that of text by default.
 */
export class IiifNotification extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** `info` (the default, and for what is none of these), `success`, `warning` or `urgent`. */
  @property() kind: 'info' | 'success' | 'warning' | 'urgent' = 'info';
  /** The word before the message; by default one for its kind, such as "Warning", in the page's language. */
  @property() label = '';
  /** Gives readers a button to dismiss it, and remembers that they did. */
  @property({ type: Boolean }) dismissible = false;
  /** When it is no longer shown, as ISO 8601: from an instant on, or after a date, the reader's or `time-zone`'s. What is neither is told on the console and counts for nothing. */
  @property() expires = '';
  /** IANA zone of an `expires` without an offset; by default that of `iiif-site`, else the reader's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** An instant that is taken for the present, as ISO 8601, for tests and stories; by default that of `iiif-site`, else the clock's. */
  @property() now?: string;

  /** The message is there to be read: at once, or a moment after the live region that announces it. */
  @state() private isSpoken = true;

  readonly #settings = new Settings(this);
  #isLive = false;
  #key = '';
  #dismissed: string | undefined;
  #frame = 0;

  constructor() {
    super();
    this.addController(
      new ContentWatch(this, () => {
        this.#key = messageKey(this);
      }),
    );
  }

  override connectedCallback() {
    super.connectedCallback();
    // A notification that was in the page before this script is part of the page, and not announced.
    this.#isLive = isDefined && document.readyState !== 'loading';
    this.isSpoken = !this.#isLive;
    // A live region speaks of what changes in it: it has to be there first.
    if (this.#isLive) this.#frame = requestAnimationFrame(() => (this.isSpoken = true));
    // At once, before anything is painted.
    this.#decide();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  /** Dismisses it as a reader does with its button, unless `iiif-dismiss` is prevented. The focus goes to what follows it. */
  dismiss() {
    if (!this.dispatchEvent(new CustomEvent('iiif-dismiss', { cancelable: true }))) return;
    remember(this.#key, new Date().toISOString());
    this.#dismissed = this.#key;
    if (this.matches(':focus-within')) this.#passFocusOn();
    this.#decide();
  }

  protected override willUpdate() {
    this.#decide();
  }

  protected override render() {
    const kind = Object.hasOwn(WORDS, this.kind) ? this.kind : 'info';
    return html`<div class="base" part="base">
      <div class="note ${kind}" part="note">
        <svg class="icon" part="icon" viewBox="0 0 24 24" aria-hidden="true">${icons[kind]}</svg>
        <div class="words" role=${this.#isLive ? 'status' : nothing}>
          ${
            this.isSpoken
              ? html`<p class="label" part="label">
                    ${this.label || this.t(navigationMessages, WORDS[kind])}
                  </p>
                  <slot></slot>`
              : nothing
          }
        </div>
        ${
          this.dismissible
            ? html`<button
                class="dismiss"
                part="dismiss"
                type="button"
                aria-label=${this.t(navigationMessages, 'dismiss')}
                @click=${this.dismiss}
              >
                <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6L6 18" /></svg>
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  #decide() {
    this.#settings.read();
    const end = this.#end();
    this.#settings.wakeAt(end);
    this.#setState('expired', end !== undefined && end <= this.#settings.context.now);
    this.#setState(
      'dismissed',
      this.#dismissed ? this.#dismissed === this.#key : this.dismissible && recall(this.#key) !== undefined,
    );
  }

  /** The instant from which it is not shown. */
  #end() {
    const expires = this.expires.trim();
    if (!expires) return undefined;
    const { timeZone } = this.#settings.context;
    const asUtc = parseInstant(expires);
    if (asUtc === undefined) {
      warn(this, `expires is neither a date nor a time: "${expires}".`);
      return undefined;
    }
    if (!/t/i.test(expires)) return startOfDate(addDays(expires, 1), timeZone);
    const hasOffset = /(z|[+-]\d\d:?\d\d)$/i.test(expires);
    return hasOffset ? asUtc : resolveWallTime(asUtc, timeZone);
  }

  #setState(name: string, isSet: boolean) {
    this.internals.states?.[isSet ? 'add' : 'delete'](name);
  }

  /** To what follows in the page, else to what it stands in: the reader goes on where the message was. */
  #passFocusOn() {
    for (let next = this.nextElementSibling; next; next = next.nextElementSibling) {
      if (next instanceof HTMLElement && moveFocus(next)) return;
    }
    if (this.parentElement) moveFocus(this.parentElement);
  }
}

define('iiif-notification', IiifNotification);
isDefined = true;

declare global {
  interface HTMLElementEventMap {
    'iiif-dismiss': CustomEvent;
  }

  interface HTMLElementTagNameMap {
    'iiif-notification': IiifNotification;
  }
}
