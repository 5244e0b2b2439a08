import { lazy, type Lazy } from './lazy.js';
import type { Reader } from './reader.js';

/** A reader that is loaded when a feed of its kind is first named, at the same time as the feed itself. */
export type LazyReader<T> = Lazy<Reader<T>>;

/** Which module reads which kind of feed. `all-readers.ts` has them at hand at once. */
export const readers = {
  acronyms: lazy(() => import('./readers/acronyms.js').then(({ readAcronyms }) => readAcronyms)),
  apis: lazy(() => import('./readers/apis.js').then(({ readApis }) => readApis)),
  calls: lazy(() => import('./readers/calls.js').then(({ readCalls }) => readCalls)),
  events: lazy(() => import('./readers/events.js').then(({ readEvents }) => readEvents)),
  groups: lazy(() => import('./readers/groups.js').then(({ readGroups }) => readGroups)),
  institutions: lazy(() =>
    import('./readers/institutions.js').then(({ readInstitutions }) => readInstitutions),
  ),
  news: lazy(() => import('./readers/news.js').then(({ readNews }) => readNews)),
  people: lazy(() => import('./readers/people.js').then(({ readPeople }) => readPeople)),
  schedule: lazy(() => import('./readers/schedule.js').then(({ readSchedule }) => readSchedule)),
  sponsors: lazy(() => import('./readers/sponsors.js').then(({ readSponsors }) => readSponsors)),
};

/** What says whether a group is meant by a name, which a block needs only where one is named. */
export const closenessToGroup = lazy(() =>
  import('../model/group.js').then(({ closenessTo }) => closenessTo),
);

/** What finds the calls of a group, which a block needs only where one is named. */
export const callsOfGroup = lazy(() => import('../model/group.js').then(({ callsOf }) => callsOf));
