import { callsOf, closenessTo } from '../model/group.js';
import { callsOfGroup, closenessToGroup, readers } from './readers.js';
import { readAcronyms } from './readers/acronyms.js';
import { readApis } from './readers/apis.js';
import { readCalls } from './readers/calls.js';
import { readEvents } from './readers/events.js';
import { readGroups } from './readers/groups.js';
import { readInstitutions } from './readers/institutions.js';
import { readNews } from './readers/news.js';
import { readPeople } from './readers/people.js';
import { readSchedule } from './readers/schedule.js';
import { readSponsors } from './readers/sponsors.js';

// Puts every reader in its place; see all-parts.ts.
callsOfGroup.current = callsOf;
closenessToGroup.current = closenessTo;
readers.acronyms.current = readAcronyms;
readers.apis.current = readApis;
readers.calls.current = readCalls;
readers.events.current = readEvents;
readers.groups.current = readGroups;
readers.institutions.current = readInstitutions;
readers.news.current = readNews;
readers.people.current = readPeople;
readers.schedule.current = readSchedule;
readers.sponsors.current = readSponsors;
