import type { CommunityEvent } from '../../model/event.js';
import { eventsJsonLd } from '../../model/event-json-ld.js';
import { setStructuredData } from '../structured-data.js';

/** Describes events for search engines, as schema.org/Event, beside an element's content; without any, no longer. */
export function describeEvents(host: Element, events: readonly CommunityEvent[]): void {
  setStructuredData(host, events.length > 0 ? eventsJsonLd(events) : null);
}
