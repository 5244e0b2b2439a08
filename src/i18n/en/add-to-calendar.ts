/** What the button says that opens a menu of calendars. */
export const addToCalendarMessages = {
  addToCalendar: 'Add to calendar',
  subscribe: 'Subscribe to the calendar',
} as const;
