import * as group from '../model/group.js';
import { groupMatching, readers } from './readers.js';
import { readAcronyms } from './readers/acronyms.js';
import { readApis } from './readers/apis.js';
import { readCalls } from './readers/calls.js';
import { readEvents } from './readers/events.js';
import { readGroups } from './readers/groups.js';
import { readInstitutions } from './readers/institutions.js';

/*
 * Puts every reader in its place, so that an element that has its data renders at once: for prerendering, and for pages
 * that load the whole library.
 */
groupMatching.current = group;
readers.acronyms.current = readAcronyms;
readers.apis.current = readApis;
readers.calls.current = readCalls;
readers.events.current = readEvents;
readers.groups.current = readGroups;
readers.institutions.current = readInstitutions;
