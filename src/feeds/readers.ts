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
};

/** What compares the names of groups, which a block needs only where a group is named. */
export const groupMatching = lazy(() => import('../model/group.js'));
