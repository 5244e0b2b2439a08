import type { CommunityEvent } from './event.js';
import type { Session } from './schedule.js';

/** A session as an event that calendars take. `href` is the address that leads to it. */
export function sessionEvent(session: Session, href: string): CommunityEvent {
  const { id, label, start, end, type, track, place, speakers, description, recording, links } = session;
  const people = speakers.map(({ name, affiliation }) => [name, affiliation].filter(Boolean).join(', '));
  const where = [place?.label, track].filter(Boolean).join(', ');
  return {
    id,
    type: 'event',
    label,
    start,
    end,
    status: 'confirmed',
    href,
    place: where ? { label: where, href: place?.href } : undefined,
    online: false,
    links: recording ? [{ label, href: recording }, ...links] : links,
    description: { text: [people.join('\n'), description?.text].filter(Boolean).join('\n\n') },
    groupNames: [],
    categories: type ? [type] : undefined,
  };
}
