/** What the header, the footer, breadcrumbs and notifications say. */
export const navigationMessages = {
  skip: 'Skip to the content',
  mainNavigation: 'Main',
  menu: 'Menu',
  moreIn: '{label}: more pages',
  breadcrumbs: 'Breadcrumbs',
  footerNavigation: 'Footer',
  noteInfo: 'Note',
  noteSuccess: 'Done',
  noteWarning: 'Warning',
  noteUrgent: 'Urgent',
  dismiss: 'Dismiss this message',
} as const;
