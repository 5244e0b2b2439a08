import type { CommunityEvent } from '../../model/event.js';

/** A feed to subscribe a calendar to. */
export interface Subscription {
  /** Absolute address of an iCalendar feed. */
  readonly feed: string;
  /** Name of the subscription in the calendar. */
  readonly name: string;
}

/** The subject of a menu of calendars: an event to add, or a feed to subscribe to. */
export type CalendarEntry = CommunityEvent | Subscription;
