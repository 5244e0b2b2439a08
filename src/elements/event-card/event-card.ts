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
import { Settings } from '../../base/feed/settings.js';
import { warn } from '../../base/warn.js';
import { cardStyles } from '../../parts/events/event-card.styles.js';

/**
 * One event as a card: date tile, title, day and time with the zone, place, organiser, links.
 *
 * @customElement iiif-event-card
 * @slot - Shown where the event cannot be: a link to it, its title and date.
 * @csspart card - The card.
 * @csspart date - The date tile.
 * @csspart heading - The title.
 * @csspart badge - A word about the state of the event, such as "Cancelled".
 * @csspart when - Day and time.
 * @csspart where - Place.
 * @csspart organiser - Organiser.
 * @csspart description - Description, behind a disclosure.
 * @csspart add-to-calendar - The button that opens the menu of calendars.
 * @csspart links - What can be done about the event.
 */
export class IiifEventCard extends BlockElement {
  static override styles = [BlockElement.styles, buttons, addToCalendarStyles, proseStyles, cardStyles];

  /** The event itself: a record of any feed of events, as it stands. Goes before the attributes. */
  @property({ attribute: false }) event?: unknown;
  /** Title of the event. */
  @property() label = '';
  /** When it begins, as ISO 8601: a date, a time with its offset, or a time in `time-zone`. */
  @property() start = '';
  /** When it ends, likewise; for a date, the last day. */
  @property() end = '';
  /** IANA zone of a `start` or `end` without an offset, for example `Europe/Paris`; times are shown in the reader's zone. */
  @property({ attribute: 'time-zone' }) eventTimeZone = '';
  /** Place, or "Online". */
  @property() location = '';
  /** Address of a page about the place, or of the video call. */
  @property({ attribute: 'location-href' }) locationHref = '';
  /** Who organises it. */
  @property() organiser = '';
  /** Address of the event's page. */
  @property() href = '';
  /** `confirmed` (the default), `tentative` or `cancelled`. */
  @property() status?: 'confirmed' | 'tentative' | 'cancelled';
  /** Level of the heading, 2 to 6; 3 by default. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;
  /** An instant that is taken for the present, as ISO 8601, for tests and stories; by default that of `iiif-site`, else the clock's. */
  @property() now?: string;
  /** Adds a description of the event for search engines (JSON-LD, schema.org/Event) to the page. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  readonly #settings: Settings = new Settings(this);
  readonly #cards: EventCards = new EventCards(this, () => this.locale);
  #shown: CommunityEvent | undefined;

  protected override willUpdate() {
    this.#settings.read();
    const record = this.event ?? this.#record();
    this.#shown = undefined;
    if (!record) return;
    const { records, problems } = readEvents([record], { baseUrl: this.#settings.baseUrl });
    this.#shown = records[0];
    for (const { reason } of problems) warn(this, `"${this.label}": ${reason}.`);
  }

  protected override render() {
    const event = this.isTranslated ? this.#shown : undefined;
    return html`<div class="base" part="base" lang=${this.foreignLanguage ?? nothing}>
      ${event ? this.#renderCard(event) : html`<slot></slot>`}
    </div>`;
  }

  #renderCard(event: CommunityEvent) {
    const { locale, headingLevel } = this;
    const view = { locale, headingLevel, settings: this.#settings, t: this.t.bind(this) };
    return this.#cards.render(event, view);
  }

  protected override updated(changed: PropertyValues<this>) {
    const events = this.#shown ? [this.#shown] : [];
    this.#settings.wakeAt(nextChange(events, this.#settings));
    if (this.structuredData || changed.get('structuredData')) {
      this.usePart(eventData)?.describeEvents(this, this.structuredData ? events : []);
    }
  }

  /** The attributes as a record of a feed of events. */
  #record() {
    const {
      label,
      start,
      end,
      eventTimeZone: timeZone,
      location,
      locationHref,
      organiser,
      href,
      status,
    } = this;
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

define('iiif-event-card', IiifEventCard);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-event-card': IiifEventCard;
  }
}
