import { html } from 'lit';
import { part } from '../../base/part.js';
import { addToCalendarMessages } from '../../i18n/en/add-to-calendar.js';
import { eventsByYear, nextChange as eventsChangeAt, type CommunityEvent } from '../../model/event.js';
import type { BlockContext } from '../../time/context.js';
import type { EpochMilliseconds } from '../../time/moment.js';
import { AddToCalendar } from './add-to-calendar.template.js';
import { renderEventCard, type CardOptions } from './event-card.template.js';
import type { BlockElement } from '../../base/block-element.js';
import { heading } from '../../base/heading.js';
import { keyed } from '../../base/feed/keyed.js';
import { ProseRenderer } from './prose.js';

/** Adds the JSON-LD description of events for search engines. */
export const eventData = part(() => import('./event-data.js'));

/** The next instant at which a card of these events changes; undefined if none will. */
export const nextChange = (
  events: readonly CommunityEvent[],
  { now, timeZone }: BlockContext,
): EpochMilliseconds | undefined => eventsChangeAt(events, now, timeZone);

/** Renders the cards of a block's events, with their descriptions and menus of calendars. */
export class EventCards {
  readonly #prose: ProseRenderer;
  /** The events in the order of their cards. */
  #events: readonly CommunityEvent[] = [];

  constructor(host: BlockElement) {
    this.#prose = new ProseRenderer(host);
    new AddToCalendar(host, (button) => {
      const cards = [...host.renderRoot.querySelectorAll('.card')];
      return this.#events[cards.findIndex((card) => card.contains(button))];
    });
  }

  /** Renders one event. */
  render(event: CommunityEvent, context: BlockContext, headingLevel: number): unknown {
    this.#events = [event];
    return renderEventCard(event, context, this.#options(context, headingLevel));
  }

  /** Renders events in the given order. */
  renderList(events: readonly CommunityEvent[], context: BlockContext, headingLevel: number): unknown {
    this.#events = events;
    return this.#renderList(events, context, headingLevel);
  }

  /** Renders events under the years in which they begin, if there are several years. */
  renderYears(events: readonly CommunityEvent[], context: BlockContext, headingLevel: number): unknown {
    const years = eventsByYear(events, context.timeZone);
    if (years.size < 2) return this.renderList(events, context, headingLevel);
    this.#events = [...years.values()].flat();
    return [...years].map(
      ([year, events]) =>
        html`<div class="year">
          ${heading(headingLevel, year)} ${this.#renderList(events, context, headingLevel + 1)}
        </div>`,
    );
  }

  #renderList(events: readonly CommunityEvent[], context: BlockContext, headingLevel: number): unknown {
    const options = this.#options(context, headingLevel);
    return html`<ul class="events" part="list" role="list">
      ${keyed(
        events,
        ({ id }) => id,
        (event) => html`<li>${renderEventCard(event, context, options)}</li>`,
      )}
    </ul>`;
  }

  #options({ t }: BlockContext, headingLevel: number): CardOptions {
    return { headingLevel, prose: this.#prose, addToCalendar: t(addToCalendarMessages, 'addToCalendar') };
  }
}
