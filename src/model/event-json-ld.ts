import { toIso8601 } from '../time/parse.js';
import type { CommunityEvent, EventStatus } from './event.js';

const STATUS: Readonly<Record<EventStatus, string>> = {
  confirmed: 'EventScheduled',
  tentative: 'EventScheduled',
  cancelled: 'EventCancelled',
};

/** Events as one graph of JSON-LD (https://schema.org/Event); unknown fields are left out. */
export function eventsJsonLd(events: readonly CommunityEvent[]): unknown {
  return { '@context': 'https://schema.org', '@graph': events.map(eventJsonLd) };
}

function eventJsonLd(event: CommunityEvent): unknown {
  const { label, start, end, status, organiser, description, image, href, links } = event;
  const url = href ?? links[0]?.href;
  return {
    '@type': 'Event',
    name: label,
    startDate: toIso8601(start),
    endDate: end && toIso8601(end),
    eventStatus: `https://schema.org/${STATUS[status]}`,
    ...attendance(event, url),
    description: description?.text,
    image,
    url,
    organizer: organiser && { '@type': 'Organization', name: organiser.label, url: organiser.href },
  };
}

/** Attendance mode: at a place, online, or both. */
function attendance({ online, join, place }: CommunityEvent, page: string | undefined) {
  const isOnline = online || Boolean(join);
  const mode = isOnline && place ? 'Mixed' : isOnline ? 'Online' : 'Offline';
  const virtual = isOnline ? { '@type': 'VirtualLocation', url: join ?? page } : undefined;
  const physical = place && { '@type': 'Place', name: place.label, address: place.label, url: place.href };
  return {
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: physical && virtual ? [physical, virtual] : (physical ?? virtual),
  };
}
