import { html, type PropertyValues } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import type { Kind } from '../../feeds/reader.js';
import { property } from 'lit/decorators.js';
import { eventMessages } from '../../i18n/en/events.js';
import { selectEvents, type CommunityEvent } from '../../model/event.js';
import { callsOf } from '../../model/group.js';
import { windowAround } from '../../model/reading-window.js';
import { buttons } from '../../styles/button.js';
import { addToCalendarStyles } from '../../parts/events/add-to-calendar.styles.js';
import { define } from '../../base/define.js';
import { cardStyles } from '../../parts/events/event-card.styles.js';
import { eventData, EventCards, nextChange } from '../../parts/events/event-cards.js';
import { renderCardSkeleton } from '../../parts/events/event-card.skeleton.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { proseStyles } from '../../parts/events/prose.styles.js';
import { warn } from '../../base/warn.js';
import { styles } from './event-list.styles.js';

const FEEDS = {
  event: kinds.events,
  'community-call': kinds.calls,
} as const;

/**
 * Events or calls of the community as cards. An event leaves the list when it is over.
 *
 * @summary List events or calls, coming or past
 * @category Calls and events
 * @customElement iiif-event-list
 * @reads events where :not([type="community-call"])
 * @reads calls where [type="community-call"]
 * @looksUp groups where [group]:not([group=""])
 * @csspart list - The list of cards.
 * @csspart card - Each card.
 * @csspart date - The date tile of a card.
 * @csspart heading - The title of a card, and the year above past events of several years.
 * @csspart badge - A word for the state of an event, such as "Cancelled".
 * @csspart when - Day and time.
 * @csspart where - Place.
 * @csspart organiser - Organiser.
 * @csspart description - Description, in a disclosure.
 * @csspart add-to-calendar - The button that opens the menu of calendars.
 * @csspart links - Links and buttons of an event.
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

  /**
   * Type of events: `event` (default) for conferences, workshops and showcases, or `community-call` for the calls of groups.
   * Any other value counts as `event`, with a warning.
   */
  @property() type: 'event' | 'community-call' = 'event';
  /** Shows only the calls of this group: its id, label or another of its names. */
  @property() group = '';
  /**
   * Period: `upcoming` (default), which includes events under way; `past`, latest first under years; or `all`. For an iCalendar
   * feed, `past` and `all` include every single event, and five years of recurring events.
   */
  @property() when: 'upcoming' | 'past' | 'all' = 'upcoming';
  /** Adds a description of the events for search engines to the page (JSON-LD, schema.org/Event). */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** Content of a groups feed, for the names of the group. Fetched by default if `group` is set. */
  @property({ attribute: false }) groups?: unknown;

  readonly #groups = this.companion(kinds.groups, () => (this.group ? this.groups : null));
  readonly #cards: EventCards = new EventCards(this);

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.structuredData || changed.get('structuredData')) {
      this.usePart(eventData)?.describeEvents(this, this.structuredData ? this.selected : []);
    }
  }

  protected override get kind(): Kind<CommunityEvent> {
    return FEEDS[this.type] ?? (warn(this, `has no type "${this.type}".`), FEEDS.event);
  }

  protected override get readingWindow() {
    return windowAround(this.context.now, this.when !== 'upcoming');
  }

  protected override select(events: readonly CommunityEvent[]) {
    const { group, limit, when } = this;
    const { now, timeZone } = this.context;
    return selectEvents(group ? callsOf(group, this.#groups.reading.records, events) : events, {
      when,
      now,
      timeZone,
      limit,
    });
  }

  protected override nextChange() {
    return nextChange(this.selected, this.context);
  }

  protected override renderRecords(events: readonly CommunityEvent[]) {
    const { context, headingLevel } = this;
    return this.when === 'past'
      ? this.#cards.renderYears(events, context, headingLevel)
      : this.#cards.renderList(events, context, headingLevel);
  }

  protected override renderSkeleton() {
    return html`<div class="events">
      ${Array.from({ length: Math.min(this.limit ?? 6, 12) }, () => renderCardSkeleton(this.type))}
    </div>`;
  }

  protected override renderEmpty() {
    return html`<p>
      ${this.t(
        eventMessages,
        this.when === 'past' ? 'noPastEvents' : this.type === 'community-call' ? 'noCalls' : 'noEvents',
      )}
    </p>`;
  }
}

define('iiif-event-list', IiifEventList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-event-list': IiifEventList;
  }
}
