import type { CommunityEvent } from '../../model/event.js';
import { eventsJsonLd } from '../../model/event-json-ld.js';
import { setStructuredData } from '../structured-data.js';

/** Adds the events to the page as schema.org/Event, for search engines. Without events, removes the description. */
export function describeEvents(host: Element, events: readonly CommunityEvent[]): void {
  setStructuredData(host, events.length > 0 ? eventsJsonLd(events) : null);
}
