import type { addToCalendarMessages } from './en/add-to-calendar.js';
import type { apiMessages } from './en/apis.js';
import type { calendarMenuMessages } from './en/calendar-menu.js';
import type { calendarMessages } from './en/calendar.js';
import type { callMessages } from './en/calls.js';
import type { disclosureMessages } from './en/disclosure.js';
import type { carouselMessages } from './en/page.js';
import type { embedMessages } from './en/embed.js';
import type { eventMessages } from './en/events.js';
import type { feedMessages } from './en/feed.js';
import type { groupMessages } from './en/calls.js';
import type { mapMessages } from './en/map.js';
import type { mediaMessages } from './en/media.js';
import type { memberMessages } from './en/institutions.js';
import type { navigationMessages } from './en/page.js';
import type { recurrenceMessages } from './en/recurrence.js';
import type { newsMessages } from './en/news.js';
import type { peopleMessages } from './en/people.js';
import type { scheduleMessages } from './en/schedule.js';
import type { sponsorMessages } from './en/sponsors.js';
import type { Message } from './message.js';

type All = typeof addToCalendarMessages &
  typeof apiMessages &
  typeof calendarMenuMessages &
  typeof calendarMessages &
  typeof callMessages &
  typeof carouselMessages &
  typeof disclosureMessages &
  typeof embedMessages &
  typeof eventMessages &
  typeof feedMessages &
  typeof groupMessages &
  typeof mapMessages &
  typeof mediaMessages &
  typeof memberMessages &
  typeof navigationMessages &
  typeof recurrenceMessages &
  typeof newsMessages &
  typeof peopleMessages &
  typeof scheduleMessages &
  typeof sponsorMessages;

/** A translation with exactly the texts of the library. The compiler reports missing and unknown keys. */
export type CompleteTranslation = Readonly<Record<keyof All, Message>>;
