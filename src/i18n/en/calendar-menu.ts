/** Texts of the menu of calendars. */
export const calendarMenuMessages = {
  googleCalendar: 'Google Calendar',
  outlookCalendar: 'Outlook.com',
  microsoft365Calendar: 'Microsoft 365',
  yahooCalendar: 'Yahoo Calendar',
  calendarPrograms: 'Apple Calendar, Outlook and others',
  calendarFile: 'Calendar file (.ics)',
  ownProgram: 'Your calendar program',
  wholeSeries: 'The whole series',
  thisDateOnly: 'This date only',
  copyAddress: 'Copy the address',
  addressCopied: 'The address is copied.',
  copyFailed: 'The address could not be copied. Here it is:',
  newTab: '(opens in a new tab)',
} as const;
