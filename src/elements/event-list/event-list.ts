import { html, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { callsOfGroup, readers } from '../../feeds/readers.js';
import { addToCalendarMessages } from '../../i18n/en/add-to-calendar.js';
import { eventMessages } from '../../i18n/en/events.js';
import { windowAround } from '../../model/bounds.js';
import { eventsByYear, nextChange, selectEvents, type CommunityEvent } from '../../model/event.js';
import { buttons } from '../../styles/button.js';
import { addToCalendarStyles } from '../add-to-calendar/add-to-calendar.styles.js';
import { AddToCalendar } from '../add-to-calendar/add-to-calendar.template.js';
import { define } from '../define.js';
import { cardStyles } from '../event-card/event-card.styles.js';
import { renderCardSkeleton, renderEventCard, type CardContext } from '../event-card/event-card.template.js';
import { FeedElement, type FeedSpec } from '../feed-element.js';
import { heading } from '../heading.js';
import { keyed } from '../keyed.js';
import { ProseRenderer, proseStyles } from '../prose.js';
import { styles } from './event-list.styles.js';

const FEEDS = {
  event: { name: 'events', reader: readers.events },
  'community-call': { name: 'calls', reader: readers.calls },
} as const;

/** How many cards stand in for those that are on their way where no `limit` says. */
const SKELETON_CARDS = 6;

/**
 * Events or calls of the community as cards. What is over leaves by itself.
 *
 * @customElement iiif-event-list
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart date - The date tile of a card.
 * @csspart heading - The title of a card, and the year above past events of several years.
 * @csspart badge - A word about the state of an event, such as "Cancelled".
 * @csspart when - Day and time.
 * @csspart where - Place.
 * @csspart organiser - Organiser.
 * @csspart description - Description, behind a disclosure.
 * @csspart add-to-calendar - The button that opens the menu of calendars.
 * @csspart links - What can be done about an event.
 */
export class IiifEventList extends FeedElement<CommunityEvent> {
  static override styles = [
    FeedElement.styles,
    buttons,
    addToCalendarStyles,
    proseStyles,
    cardStyles,
    styles,
  ];

  /** `event` (the default) for conferences, workshops and showcases, `community-call` for the calls of groups. */
  @property() type: 'event' | 'community-call' = 'event';
  /** Only the calls of this group: its id, its label or another of its names. */
  @property() group = '';
  /** `upcoming` (the default, with those under way), `past`, latest first and by year, or `all`. */
  @property() when: 'upcoming' | 'past' | 'all' = 'upcoming';
  /** Adds a description of the events for search engines (JSON-LD, schema.org/Event) to the page. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** Content of a feed of groups, where the names of a group are looked up; by default it is fetched where `group` is set. */
  @property({ attribute: false }) groups?: unknown;

  readonly #groups = this.companion({ name: 'groups', reader: readers.groups }, () =>
    this.group ? this.groups : null,
  );
  readonly #prose = new ProseRenderer(this);

  constructor() {
    super();
    new AddToCalendar(
      this,
      () => this.locale,
      (button) => {
        const item = button.closest('li')!;
        return this.shown[[...item.parentElement!.children].indexOf(item)];
      },
    );
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.structuredData || changed.get('structuredData')) {
      const events = this.structuredData ? this.shown : [];
      void import('../event-data.js').then(({ describeEvents }) => describeEvents(this, events));
    }
  }

  protected override get feed(): FeedSpec<CommunityEvent> {
    return FEEDS[this.type] ?? FEEDS.event;
  }

  protected override get readingWindow() {
    return windowAround(this.settings.now, this.when !== 'upcoming');
  }

  protected override select(events: readonly CommunityEvent[]) {
    const { limit, when, settings } = this;
    const { now, timeZone } = settings;
    const wanted = this.group
      ? (this.need(callsOfGroup)?.(this.group, this.#groups.reading.records, events) ?? [])
      : events;
    return selectEvents(wanted, { when, now, timeZone, limit });
  }

  protected override nextChange() {
    return nextChange(this.shown, this.settings.now, this.settings.timeZone);
  }

  protected override renderRecords(events: readonly CommunityEvent[]) {
    if (this.when !== 'past') return this.#renderList(events, this.headingLevel);
    const years = eventsByYear(events, this.settings.timeZone);
    if (years.size < 2) return this.#renderList(events, this.headingLevel);
    return [...years].map(
      ([year, events]) =>
        html`<div class="year">
          ${heading(this.headingLevel, year)} ${this.#renderList(events, this.headingLevel + 1)}
        </div>`,
    );
  }

  protected override renderSkeleton() {
    const count = Math.min(this.limit ?? SKELETON_CARDS, 12);
    return html`<div class="events">
      ${Array.from({ length: count }, () => renderCardSkeleton(this.type))}
    </div>`;
  }

  protected override renderEmpty() {
    const key =
      this.when === 'past' ? 'noPastEvents' : this.type === 'community-call' ? 'noCalls' : 'noEvents';
    return html`<p>${this.t(eventMessages, key)}</p>`;
  }

  #renderList(events: readonly CommunityEvent[], headingLevel: number) {
    const { now, timeZone } = this.settings;
    const context: CardContext = {
      locale: this.locale,
      timeZone,
      now,
      headingLevel,
      prose: this.#prose,
      addToCalendar: this.t(addToCalendarMessages, 'addToCalendar'),
      t: (key, values) => this.t(eventMessages, key, values),
    };
    return html`<ul class="events" part="list" role="list">
      ${keyed(
        events,
        ({ id }) => id,
        (event) => html`<li>${renderEventCard(event, context)}</li>`,
      )}
    </ul>`;
  }
}

define('iiif-event-list', IiifEventList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-event-list': IiifEventList;
  }
}
