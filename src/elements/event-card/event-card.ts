import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { readEvents } from '../../feeds/readers/events/events.js';
import type { CommunityEvent } from '../../model/event.js';
import { buttons } from '../../styles/button.js';
import { addToCalendarStyles } from '../../parts/events/add-to-calendar.styles.js';
import { BlockElement } from '../../base/block-element.js';
import { define } from '../../base/define.js';
import { eventData, EventCards, nextChange } from '../../parts/events/event-cards.js';
import { proseStyles } from '../../parts/events/prose.styles.js';
import { inlineContent, type InlineSource } from '../../feeds/feed-controller.js';
import { findSource } from '../../base/feed/source.js';
import { Settings } from '../../base/feed/settings.js';
import { warn } from '../../base/warn.js';
import { cardStyles } from '../../parts/events/event-card.styles.js';

/**
 * One event as a card: date tile, title, day and time with the zone, place, organiser, links.
 *
 * @summary Show one event, with all about it
 * @category Calls and events
 * @customElement iiif-event-card
 * @slot - Fallback content, shown if the event cannot be: a link to it, its title and date. A `<script
 *   type="application/json">` in it holds the event.
 * @csspart card - The card.
 * @csspart date - The date tile.
 * @csspart heading - The title.
 * @csspart badge - A word for the state of the event, such as "Cancelled".
 * @csspart when - Day and time.
 * @csspart where - Place.
 * @csspart organiser - Organiser.
 * @csspart description - Description, in a disclosure.
 * @csspart add-to-calendar - The button that opens the menu of calendars.
 * @csspart links - Links and buttons of the event.
 */
export class IiifEventCard extends BlockElement {
  static override styles = [BlockElement.styles, buttons, addToCalendarStyles, proseStyles, cardStyles];

  /** The event: a record from any events feed, unchanged. Takes precedence over an inline script and the attributes. */
  @property({ attribute: false }) event?: unknown;
  /** Title of the event. */
  @property() label = '';
  /** Start, as ISO 8601: a date, a time with its offset, or a wall time in `event-time-zone`. */
  @property() start = '';
  /** End, in the same formats as `start`. As a date, it is the last day. */
  @property() end = '';
  /** IANA time zone of a `start` or `end` without an offset, such as `Europe/Paris`. Default: UTC, with a warning. */
  @property({ attribute: 'event-time-zone' }) eventTimeZone = '';
  /** IANA time zone in which times are shown, such as `Europe/Paris`. Default: that of `iiif-site`, else the visitor's. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** Place of the event, or "Online". */
  @property() location = '';
  /** Address of a page about the place, or of the video call. */
  @property({ attribute: 'location-href' }) locationHref = '';
  /** Organiser of the event. */
  @property() organiser = '';
  /** Address of the event's page; the title links to it. */
  @property() href = '';
  /** Status: `confirmed` (default), `tentative` or `cancelled`. */
  @property() status?: 'confirmed' | 'tentative' | 'cancelled';
  /** Level of the heading, 2 to 6. Default: 3. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** Instant to use as the present, as ISO 8601, for tests and stories. Default: that of `iiif-site`, else the clock. */
  @property() now?: string;
  /** Adds a description of the event for search engines to the page (JSON-LD, schema.org/Event). */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  readonly #settings: Settings = new Settings(this);
  readonly #cards: EventCards = new EventCards(this);
  #event: CommunityEvent | undefined;

  protected override willUpdate() {
    // Pages written before `event-time-zone` existed use `time-zone` for the zone of a wall time. Still read them that way.
    const isOwnZone = !this.eventTimeZone && this.timeZone && [this.start, this.end].some(isWallTime);
    if (isOwnZone) warn(this, 'takes "time-zone" for the zone of its start: write "event-time-zone".');
    this.#settings.read(isOwnZone ? { now: this.now } : this);
    this.#event = this.#read(isOwnZone ? this.timeZone : this.eventTimeZone);
  }

  protected override render() {
    const event = this.isTranslated ? this.#event : undefined;
    return html`<div class="base" part="base" lang=${this.foreignLanguage ?? nothing}>
      ${event ? this.#cards.render(event, this.#settings.context, this.headingLevel) : html`<slot></slot>`}
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>) {
    const events = this.#event ? [this.#event] : [];
    this.#settings.wakeAt(nextChange(events, this.#settings.context));
    if (this.structuredData || changed.get('structuredData')) {
      this.usePart(eventData)?.describeEvents(this, this.structuredData ? events : []);
    }
  }

  #read(eventTimeZone: string | undefined): CommunityEvent | undefined {
    try {
      const source = findSource(this, this.event);
      const record = source ? inlineContent(source as InlineSource) : this.#record(eventTimeZone);
      if (!record) return undefined;
      const { records, problems } = readEvents([record], { baseUrl: this.#settings.baseUrl });
      for (const { reason } of problems) warn(this, `"${this.label}": ${reason}.`);
      return records[0];
    } catch (error) {
      warn(this, `cannot use its data: it is not valid JSON (${(error as Error).message}).`);
      return undefined;
    }
  }

  /** The attributes as a record of an events feed; undefined if neither `label` nor `start` is set. */
  #record(timeZone: string | undefined) {
    const { label, start, end, location, locationHref, organiser, href, status } = this;
    if (!label && !start) return undefined;
    const moment = (dateTime: string) => (timeZone ? { dateTime, timeZone } : dateTime);
    return {
      label,
      time: { start: moment(start), end: end ? moment(end) : undefined },
      location: location || locationHref ? { label: location, link: locationHref } : undefined,
      organiser: organiser || undefined,
      url: href || undefined,
      status: status || undefined,
    };
  }
}

/** Whether an ISO 8601 text is a wall time: a time without an offset. */
const isWallTime = (text: string) => /t/i.test(text) && !/(z|[+-]\d\d(:?\d\d)?)$/i.test(text.trim());

define('iiif-event-card', IiifEventCard);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-event-card': IiifEventCard;
  }
}
