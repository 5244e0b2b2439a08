import type { BlockElement } from '../../base/block-element.js';
import { Settings } from '../../base/feed/settings.js';
import { inlineContent, type InlineSource } from '../../feeds/feed-controller.js';
import { readEvents } from '../../feeds/readers/events/events.js';
import { subscriptionLinks } from '../../model/calendar-links.js';
import type { CommunityEvent } from '../../model/event.js';
import type { Subscription } from '../../parts/events/add-to-calendar.template.js';

/** Reads one record of a feed of events. Throws where it is not an event. */
export function readRecord(host: BlockElement, source: InlineSource): CommunityEvent {
  // Only now, since a site's settings matter to nobody until the menu opens.
  const settings = new Settings(host);
  settings.read();
  const { records, problems } = readEvents([inlineContent(source)], { baseUrl: settings.baseUrl });
  settings.hostDisconnected();
  host.removeController(settings);
  const event = records[0];
  if (!event) throw new Error(problems[0]?.reason);
  return event;
}

/** The subscription to a feed, under the fallback's words or the page's title. Throws where no calendar could follow the address. */
export function subscriptionTo(host: BlockElement, feed: string): Subscription {
  const text = host.textContent.replace(/\s+/g, ' ').trim();
  if (!subscriptionLinks(feed, '')) throw new Error(`"${feed}" is not an address on the web`);
  return { feed, name: text || document.title };
}
