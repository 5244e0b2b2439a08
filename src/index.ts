// Who loads the whole library has every reader at hand, so that an element that has its data renders at once.
import './feeds/all-readers.js';

export * from './elements/event-card/event-card.js';
export * from './elements/event-list/event-list.js';
export * from './elements/group-info/group-info.js';
export * from './elements/group-list/group-list.js';
export * from './elements/logo-grid/logo-grid.js';
export * from './elements/member-count/member-count.js';
export * from './elements/member-list/member-list.js';
export * from './elements/next-call/next-call.js';
export * from './elements/site/site.js';
export type { FeedErrorDetail, FeedLoadDetail, FeedState } from './elements/feed-element.js';
export { FeedError } from './feeds/feed-error.js';
export { registerTranslation, type Translation } from './i18n/translate.js';
export type { CommunityEvent, EventStatus, EventType } from './model/event.js';
export type { Group } from './model/group.js';
export type { Institution, MembershipLevel } from './model/institution.js';
export type { Link, Named, Prose } from './model/link.js';
export type { Problem } from './model/problem.js';
export type { EpochMilliseconds, Moment, PlainDate, TimeZoneId } from './time/moment.js';
export { VERSION } from './version.js';
