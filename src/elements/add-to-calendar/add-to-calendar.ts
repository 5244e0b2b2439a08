import { html, isServer, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { addToCalendarMessages } from '../../i18n/en/add-to-calendar.js';
import { buttons } from '../../styles/button.js';
import { BlockElement } from '../../base/block-element.js';
import { findSource } from '../../base/feed/source.js';
import type { FeedSource } from '../../feeds/feed-controller.js';
import { define } from '../../base/define.js';
import { warn } from '../../base/warn.js';
import { addToCalendarStyles } from '../../parts/events/add-to-calendar.styles.js';
import { styles } from './add-to-calendar.styles.js';
import { AddToCalendar, type CalendarEntry } from '../../parts/events/add-to-calendar.template.js';

/** Reads the event or the address of the feed, when a reader opens the menu. */
const entryReader = part(() => import('./read-entry.js'));

/**
 * A button with a menu that takes an event home: to Google Calendar, Outlook.com, Microsoft 365, Yahoo, or as a file to Apple
 * Calendar and every other program. With `src`, it has a calendar follow a whole feed instead.
 *
 * @customElement iiif-add-to-calendar
 * @slot - Shown where there is no event and no feed, or none that can be used, and without JavaScript: a link to the file or
 *   the feed. Of a feed its text is the name. A `<script type="application/json">` in it is the event itself.
 * @csspart button - The button.
 */
export class IiifAddToCalendar extends BlockElement {
  static override styles = [BlockElement.styles, buttons, addToCalendarStyles, styles];

  /** The event: a record of any feed of events, as it stands. Goes before the script inside and before `src`. */
  @property({ attribute: false }) event?: unknown;
  /** Address of an iCalendar feed (`.ics`) to subscribe to, relative to the page; it has to be `https:` to be of use. */
  @property() src?: string;
  /** What the button says; "Add to calendar" or "Subscribe to the calendar" by default. */
  @property() label = '';

  /** The record or address that no calendar takes: the fallback is shown instead of a button. Undefined where nothing is wrong. */
  @state() private unusable: unknown;

  /** Without a script the button does nothing: what is prerendered is what stands inside, and it is taken over as it is. */
  #isPrerendered = isServer || this.shadowRoot !== null;

  constructor() {
    super();
    new AddToCalendar(this);
  }

  protected override render() {
    const source = this.#isPrerendered ? undefined : this.#source;
    const isUsable = source && valueOf(source) !== this.unusable && this.isTranslated;
    return html`<div class="base" part="base" lang=${this.foreignLanguage ?? nothing}>
      ${isUsable ? this.#renderButton(source) : html`<slot></slot>`}
    </div>`;
  }

  protected override updated() {
    if (!this.#isPrerendered) return;
    this.#isPrerendered = false;
    this.requestUpdate();
  }

  /** The record of an event, its JSON, or the address of a feed. */
  get #source(): FeedSource | undefined {
    return findSource(this, this.event, this.src);
  }

  #renderButton(source: FeedSource) {
    const text = this.label || this.t(addToCalendarMessages, 'url' in source ? 'subscribe' : 'addToCalendar');
    const { label, name, title } = Object(this.event) as Record<string, unknown>;
    const what = [label, name, title].find((each) => each && typeof each === 'string') as string | undefined;
    return html`<button
      class="button add-to-calendar"
      part="button"
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${what ? `${text} – ${what}` : nothing}
      .calendarEntry=${this.#readEntry}
    >
      ${text}
    </button>`;
  }

  readonly #readEntry = async (): Promise<CalendarEntry | undefined> => {
    const reader = await this.loadPart(entryReader);
    if (!reader) return undefined;
    const source = this.#source;
    if (!source) return undefined;
    try {
      return 'url' in source ? reader.subscriptionTo(this, source.url) : reader.readRecord(this, source);
    } catch (error) {
      warn(
        this,
        `has nothing that a calendar takes: ${error instanceof Error ? error.message : String(error)}.`,
      );
      this.unusable = valueOf(source);
      return undefined;
    }
  };
}

const valueOf = (source: FeedSource): unknown => Object.values(source)[0];

define('iiif-add-to-calendar', IiifAddToCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-add-to-calendar': IiifAddToCalendar;
  }
}
