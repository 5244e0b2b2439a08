import type { Message } from './message.js';
// #region files (written by `npm run analyze`)
import type * as addToCalendar from './en/add-to-calendar.js';
import type * as apis from './en/apis.js';
import type * as calendar from './en/calendar.js';
import type * as calendarMenu from './en/calendar-menu.js';
import type * as calls from './en/calls.js';
import type * as disclosure from './en/disclosure.js';
import type * as embed from './en/embed.js';
import type * as events from './en/events.js';
import type * as feed from './en/feed.js';
import type * as institutions from './en/institutions.js';
import type * as map from './en/map.js';
import type * as media from './en/media.js';
import type * as news from './en/news.js';
import type * as page from './en/page.js';
import type * as people from './en/people.js';
import type * as recurrence from './en/recurrence.js';
import type * as schedule from './en/schedule.js';
import type * as sponsors from './en/sponsors.js';

/** Every file of English texts. */
type Files =
  | typeof addToCalendar
  | typeof apis
  | typeof calendar
  | typeof calendarMenu
  | typeof calls
  | typeof disclosure
  | typeof embed
  | typeof events
  | typeof feed
  | typeof institutions
  | typeof map
  | typeof media
  | typeof news
  | typeof page
  | typeof people
  | typeof recurrence
  | typeof schedule
  | typeof sponsors;
// #endregion files

/** The keys of all objects of texts that a file exports. */
type KeysOf<File> = File extends unknown ? { [Name in keyof File]: keyof File[Name] }[keyof File] : never;

/** A translation with exactly the texts of the library. The compiler reports missing and unknown keys. */
export type CompleteTranslation = Readonly<Record<KeysOf<Files>, Message>>;
