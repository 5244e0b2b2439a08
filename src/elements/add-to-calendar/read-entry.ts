import type { LitElement } from 'lit';
import { readEvents } from '../../feeds/readers/events/events.js';
import { subscriptionLinks } from '../../model/calendar-links.js';
import type { CommunityEvent } from '../../model/event.js';
import { resolve, Settings } from '../../base/feed/settings.js';
import type { Subscription } from '../../parts/events/add-to-calendar.template.js';

/** A record of a feed, or its JSON, as an event. Throws where it is none. */
export function readRecord(host: LitElement, source: unknown): CommunityEvent {
  const record: unknown = typeof source === 'string' ? JSON.parse(source) : source;
  // The site is asked now: where nobody opens the menu, nobody needs to know.
  const settings = new Settings(host);
  settings.read();
  const { records, problems } = readEvents([record], { baseUrl: settings.baseUrl });
  settings.hostDisconnected();
  host.removeController(settings);
  const event = records[0];
  if (!event) throw new Error(problems[0]?.reason);
  return event;
}

/** The address of a feed, relative to the page. Throws where no calendar could follow it. */
export function readFeed(host: LitElement, src: string): Subscription {
  const feed = resolve(host, src);
  const text = host.textContent.replace(/\s+/g, ' ').trim();
  if (!feed || !subscriptionLinks(feed, '')) throw new Error(`"${src}" is no address on the web`);
  return { feed, name: text || document.title };
}
