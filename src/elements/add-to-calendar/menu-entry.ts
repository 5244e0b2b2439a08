import type { BlockElement } from '../../base/block-element.js';
import { Settings } from '../../base/feed/settings.js';
import { inlineContent, type InlineSource } from '../../feeds/feed-controller.js';
import { readEvents } from '../../feeds/readers/events/events.js';
import { subscriptionLinks } from '../../model/calendar-links.js';
import type { CommunityEvent } from '../../model/event.js';
import type { Subscription } from '../../parts/events/add-to-calendar.template.js';

/** The event in a feed record or its JSON text. Throws an error if the record is not a valid event. */
export function eventFrom(host: BlockElement, source: InlineSource): CommunityEvent {
  // The site's settings are read now, not earlier: they matter only when the menu is opened.
  const settings = new Settings(host);
  settings.read();
  const { records, problems } = readEvents([inlineContent(source)], { baseUrl: settings.baseUrl });
  settings.hostDisconnected();
  host.removeController(settings);
  const event = records[0];
  if (!event) throw new Error(problems[0]?.reason);
  return event;
}

/**
 * The subscription to a feed, named by the fallback content, else the page's title. Throws an error if calendars cannot
 * subscribe to the address.
 */
export function subscriptionTo(host: BlockElement, feed: string): Subscription {
  const text = host.textContent.replace(/\s+/g, ' ').trim();
  if (!subscriptionLinks(feed, '')) throw new Error(`"${feed}" is not an address on the web`);
  return { feed, name: text || document.title };
}
