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

/** Turns the event or the feed address into a calendar entry. Loaded when the menu opens. */
const menuEntry = part(() => import('./menu-entry.js'));

/**
 * A button with a menu that adds an event to a calendar: Google Calendar, Outlook.com, Microsoft 365, Yahoo, or a file
 * for Apple Calendar and other programs. With `src`, the menu subscribes a calendar to a whole feed instead.
 *
 * @summary Let readers put an event, or a whole feed, into their calendar
 * @category Calls and events
 * @customElement iiif-add-to-calendar
 * @slot - Fallback content, shown without JavaScript and when there is no usable event or feed: a link to the file or the
 *   feed. For a feed, its text is the name of the calendar. A `<script type="application/json">` in it holds the event.
 * @csspart button - The button.
 */
export class IiifAddToCalendar extends BlockElement {
  static override styles = [BlockElement.styles, buttons, addToCalendarStyles, styles];

  /** The event: a record from any events feed, unchanged. Takes precedence over an inline script and `src`. */
  @property({ attribute: false }) event?: unknown;
  /**
   * Address of an iCalendar feed (`.ics`) to subscribe to, relative to the page. Calendar services require `https:`. If it is
   * not a web address, a warning is logged and the fallback content is shown.
   */
  @property() src?: string;
  /** Text of the button. Default: "Add to calendar", or "Subscribe to the calendar" for a feed. */
  @property() label = '';

  /** The source that calendars do not accept, so that the fallback content is shown; undefined if there was no error. */
  @state() private unusable: unknown;

  /**
   * Prerendered pages show the fallback content, because the button does nothing without script. The first render must
   * match it.
   */
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

  /** The event record, its JSON text, or the address of the feed; undefined if none is set. */
  get #source(): FeedSource | undefined {
    return findSource(this, this.event, this.src);
  }

  #renderButton(source: FeedSource) {
    const text = this.label || this.t(addToCalendarMessages, 'url' in source ? 'subscribe' : 'addToCalendar');
    const { label, name, title } = Object(this.event) as Record<string, unknown>;
    const eventName = [label, name, title].find((each) => each && typeof each === 'string') as
      string | undefined;
    return html`<button
      class="button add-to-calendar"
      part="button"
      type="button"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-label=${eventName ? `${text} – ${eventName}` : nothing}
      .calendarEntry=${this.#loadEntry}
    >
      ${text}
    </button>`;
  }

  readonly #loadEntry = async (): Promise<CalendarEntry | undefined> => {
    const entries = await this.loadPart(menuEntry);
    if (!entries) return undefined;
    const source = this.#source;
    if (!source) return undefined;
    try {
      return 'url' in source ? entries.subscriptionTo(this, source.url) : entries.eventFrom(this, source);
    } catch (error) {
      warn(this, `cannot be added to a calendar: ${error instanceof Error ? error.message : String(error)}.`);
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
