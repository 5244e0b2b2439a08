import { toIso8601 } from '../time/parse.js';
import type { CommunityEvent, EventStatus } from './event.js';

const STATUS: Readonly<Record<EventStatus, string>> = {
  confirmed: 'EventScheduled',
  tentative: 'EventScheduled',
  cancelled: 'EventCancelled',
};

/** Events as JSON-LD by https://schema.org/Event, one graph; fields that are not known are left out. */
export function eventsJsonLd(events: readonly CommunityEvent[]): unknown {
  return { '@context': 'https://schema.org', '@graph': events.map(eventJsonLd) };
}

function eventJsonLd(event: CommunityEvent): unknown {
  const { label, start, end, status, place, organiser, description, image, join, href, links } = event;
  const isOnline = event.online || Boolean(join);
  const mode = isOnline && place ? 'Mixed' : isOnline ? 'Online' : 'Offline';
  const virtual = isOnline ? { '@type': 'VirtualLocation', url: join ?? href ?? links[0]?.href } : undefined;
  const physical = place && { '@type': 'Place', name: place.label, address: place.label, url: place.href };
  return {
    '@type': 'Event',
    name: label,
    startDate: toIso8601(start),
    endDate: end && toIso8601(end),
    eventStatus: `https://schema.org/${STATUS[status]}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: physical && virtual ? [physical, virtual] : (physical ?? virtual),
    description: description?.text,
    image,
    url: href ?? links[0]?.href,
    organizer: organiser && { '@type': 'Organization', name: organiser.label, url: organiser.href },
  };
}
