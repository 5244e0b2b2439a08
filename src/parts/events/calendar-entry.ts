import type { CommunityEvent } from '../../model/event.js';

/** A feed that a calendar is to follow. */
export interface Subscription {
  /** Absolute address of an iCalendar feed. */
  readonly feed: string;
  /** What a calendar may call it. */
  readonly name: string;
}

/** What a menu of calendars is about. */
export type CalendarEntry = CommunityEvent | Subscription;
