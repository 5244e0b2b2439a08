import type { CommunityEvent } from '../model/event.js';

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

/** The same for events, as schema.org/Event; what makes it of them is loaded only when asked for. */
export async function describeEvents(host: Element, events: readonly CommunityEvent[]): Promise<void> {
  if (events.length === 0) return setStructuredData(host, null);
  const { eventsJsonLd } = await import('../model/event-json-ld.js');
  setStructuredData(host, eventsJsonLd(events));
}
