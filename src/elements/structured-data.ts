import type { CommunityEvent } from '../model/event.js';
import { eventsJsonLd } from '../model/event-json-ld.js';

/**
 * Keeps a description for search engines (JSON-LD) beside an element's content in the page; null takes it away.
 * It is a data block, not a script: https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
export function setStructuredData(host: Element, data: unknown): void {
  const last = host.querySelector(':scope > script[type="application/ld+json"]');
  // A page may be saved or prerendered as text, where "</script>" inside would end the block.
  const text = data === null ? '' : JSON.stringify(data).replaceAll('<', '\\u003c');
  if (last?.textContent === text) return;
  last?.remove();
  if (!text) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  // Not `textContent`, which Trusted Types guard on every script element.
  script.append(document.createTextNode(text));
  host.append(script);
}

/** The same for events, as schema.org/Event; without any it takes the description away. */
export function describeEvents(host: Element, events: readonly CommunityEvent[]): void {
  setStructuredData(host, events.length > 0 ? eventsJsonLd(events) : null);
}
