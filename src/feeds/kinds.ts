/**
 * Every kind of feed: its name, default address and reader. A new kind is a reader with its `Kind`, a schema of the same name, and a line
 * here.
 *
 * This module only passes on, so a page that uses one kind loads no other.
 */
export { acronyms, readAcronyms } from './readers/acronyms.js';
export { apis, readApis } from './readers/apis.js';
export { calls, readCalls } from './readers/events/calls.js';
export { events, readEvents } from './readers/events/events.js';
export { groups, readGroups } from './readers/events/groups.js';
export { institutions, readInstitutions } from './readers/institutions.js';
export { news, readNews } from './readers/news/news.js';
export { people, chairs, readPeople } from './readers/people.js';
export { schedule, readSchedule } from './readers/schedule/schedule.js';
export { sponsors, readSponsors } from './readers/sponsors.js';
