import type { CommunityEvent } from '../../../model/event.js';
import { type Kind, isWindowed, type Reading, type ReadingContext } from '../../reader.js';
import { EVENT_NAMES, readEvent } from './event-record.js';
import { listIn, readAll } from '../../fields.js';

/**
 * Reads a feed of events: iCalendar, a list, or an object with a list under `events` (Eventbrite) or `items` (Google Calendar).
 *
 * Each record may be in the shape of `events.json`, of `pastevents.json`, of Eventbrite, of Google Calendar, or a
 * `CommunityEvent`. An event without a name or a readable start is left out; a bad field is left out; each with a problem.
 */
export const readEvents = (content: unknown, context: ReadingContext): Reading<CommunityEvent> =>
  isWindowed(content)
    ? content.readWindow(context, 'event')
    : readAll(listIn(content, 'events', 'items'), 'a list of events', context, EVENT_NAMES, (fields) =>
        readEvent(fields, context, 'event'),
      );

export const events: Kind<CommunityEvent> = {
  name: 'events',
  reader: readEvents,
  address: 'https://iiif.io/events/events.json',
};
