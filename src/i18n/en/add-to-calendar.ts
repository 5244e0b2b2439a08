/** Texts of the button that opens the menu of calendars. */
export const addToCalendarMessages = {
  addToCalendar: 'Add to calendar',
  subscribe: 'Subscribe to the calendar',
} as const;
