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

/** False while this script upgrades the notifications that are already in the page. */
let isDefined = false;

const WORDS = {
  info: 'noteInfo',
  success: 'noteSuccess',
  warning: 'noteWarning',
  urgent: 'noteUrgent',
} as const;

/**
 * A message to visitors: a note, good news, a warning, or something urgent. A message that is added to an open page is
 * announced to screen readers politely, after their current sentence. A message that was in the page from the start is not
 * announced.
 *
 * A message that a visitor has dismissed is not shown again in the same browser, on any page, as long as its text and links
 * stay the same. The script decides this when it runs. To decide it before the page is painted, load `<script type="module"
 * blocking="render" src="/cdn/elements/notification.js">` in the page's head, or hide dismissible messages until then with
 * `@media (scripting: enabled) { iiif-notification[dismissible]:not(:state(rendered)) { display: none } }`.
 *
 * @summary Tell readers something: a note, a warning
 * @category Parts of a page
 * @customElement iiif-notification
 * @slot - The message: paragraphs and links.
 * @fires {CustomEvent} iiif-dismiss - The message is about to be dismissed; `preventDefault()` keeps it.
 * @csspart note - The box.
 * @csspart icon - The icon.
 * @csspart label - The word for the kind of message.
 * @csspart dismiss - The dismiss button.
 * @cssstate dismissed - The visitor has dismissed the message; it is not shown.
 * @cssstate expired - The message has expired; it is not shown.
 * @cssprop --iiif-color-success - Colour of good news. Default: the text colour.
 * @cssprop --iiif-color-warning - Colour of warnings. Default: the text colour.
 */
export class IiifNotification extends BlockElement {
  static override styles = [BlockElement.styles, styles];

  /** Kind of message: `info` (default, also for any other value), `success`, `warning` or `urgent`. */
  @property() kind: 'info' | 'success' | 'warning' | 'urgent' = 'info';
  /** Word before the message. Default: a word for the kind, such as "Warning", in the page's language. */
  @property() label = '';
  /** Adds a dismiss button, and remembers that the visitor has used it. */
  @property({ type: Boolean }) dismissible = false;
  /**
   * End of the display, as ISO 8601: an instant, or a date, which is the last day in `time-zone`. An invalid value is ignored,
   * with a console warning.
   */
  @property() expires = '';
  /** IANA time zone of an `expires` without an offset. Default: that of `iiif-site`, else the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** Instant to use as the present, as ISO 8601, for tests and stories. Default: that of `iiif-site`, else the clock. */
  @property() now?: string;

  /** Whether the message is rendered: at once, or one frame after the live region that announces it. */
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
    // A notification that was in the page before this script is part of the page and not announced.
    this.#isLive = isDefined && document.readyState !== 'loading';
    this.isSpoken = !this.#isLive;
    // A live region announces changes only, so it must exist before its content.
    if (this.#isLive) this.#frame = requestAnimationFrame(() => (this.isSpoken = true));
    // Before the first paint.
    this.#decide();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    cancelAnimationFrame(this.#frame);
  }

  /** Dismisses the message as its button does, unless `iiif-dismiss` is prevented. The focus moves to the following element. */
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

  /** The instant from which the message is not shown; undefined if it does not expire. */
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

  /**
   * Moves the focus to the following element in the page, else to the parent, so that the visitor continues at the same place.
   */
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
