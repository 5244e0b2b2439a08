import { html } from 'lit';
import { part } from '../../base/part.js';
import { addToCalendarMessages } from '../../i18n/en/add-to-calendar.js';
import { eventMessages } from '../../i18n/en/events.js';
import type { Messages } from '../../i18n/translate.js';
import { eventsByYear, nextChange as eventsChangeAt, type CommunityEvent } from '../../model/event.js';
import type { EpochMilliseconds } from '../../time/moment.js';
import { AddToCalendar } from './add-to-calendar.template.js';
import { renderEventCard, type CardContext } from './event-card.template.js';
import type { BlockElement } from '../../base/block-element.js';
import { heading } from '../../base/heading.js';
import { keyed } from '../../base/feed/keyed.js';
import { ProseRenderer } from './prose.js';
import type { Settings } from '../../base/feed/settings.js';
import { zoneOf } from '../../base/feed/zone.js';

/** Writes the description of events for search engines. */
export const eventData = part(() => import('./event-data.js'));

/** For whom cards are rendered, and when. */
export interface CardsView {
  readonly locale: string;
  /** The present and the zone of times. */
  readonly settings: Settings;
  readonly headingLevel: number;
  /** A text in the block's language. */
  t<M extends Messages>(
    messages: M,
    key: keyof M & string,
    values?: Readonly<Record<string, string | number>>,
  ): string;
}

/** When what is shown of some events becomes untrue. */
export const nextChange = (
  events: readonly CommunityEvent[],
  settings: Settings,
): EpochMilliseconds | undefined => eventsChangeAt(events, settings.now, zoneOf(settings));

/** The cards of a block's events, whose descriptions and menus of calendars open. */
export class EventCards {
  readonly #prose: ProseRenderer;
  /** Those that are shown, in the order of their cards. */
  #shown: readonly CommunityEvent[] = [];

  /** @param locale The language that the block speaks, asked for when a menu opens. */
  constructor(host: BlockElement, locale: () => string) {
    this.#prose = new ProseRenderer(host);
    new AddToCalendar(host, locale, (button) => {
      const cards = [...host.renderRoot.querySelectorAll('.card')];
      return this.#shown[cards.findIndex((card) => card.contains(button))];
    });
  }

  /** One event. */
  render(event: CommunityEvent, view: CardsView): unknown {
    this.#shown = [event];
    return renderEventCard(event, this.#context(view));
  }

  /** Events in their order. */
  renderList(events: readonly CommunityEvent[], view: CardsView): unknown {
    this.#shown = events;
    return this.#renderList(events, view);
  }

  /** Events under the years in which they begin, where there is more than one. */
  renderYears(events: readonly CommunityEvent[], view: CardsView): unknown {
    const years = eventsByYear(events, zoneOf(view.settings));
    if (years.size < 2) return this.renderList(events, view);
    this.#shown = [...years.values()].flat();
    const below = { ...view, headingLevel: view.headingLevel + 1 };
    return [...years].map(
      ([year, events]) =>
        html`<div class="year">${heading(view.headingLevel, year)} ${this.#renderList(events, below)}</div>`,
    );
  }

  #renderList(events: readonly CommunityEvent[], view: CardsView): unknown {
    const context = this.#context(view);
    return html`<ul class="events" part="list" role="list">
      ${keyed(
        events,
        ({ id }) => id,
        (event) => html`<li>${renderEventCard(event, context)}</li>`,
      )}
    </ul>`;
  }

  #context(view: CardsView): CardContext {
    const { locale, settings, headingLevel } = view;
    return {
      locale,
      timeZone: zoneOf(settings),
      now: settings.now,
      headingLevel,
      prose: this.#prose,
      addToCalendar: view.t(addToCalendarMessages, 'addToCalendar'),
      t: (key, values) => view.t(eventMessages, key, values),
    };
  }
}
