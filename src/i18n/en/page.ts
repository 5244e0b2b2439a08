/** Texts of the header, the footer, breadcrumbs and notifications. */
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

/** Texts of carousels and slides. */
export const carouselMessages = {
  carousel: 'carousel',
  slide: 'slide',
  slides: 'Slides',
  slideOf: '{number} of {total}',
  slideNumber: 'Slide {number}',
  slideRange: 'Slides {first} to {last}',
  chooseSlide: 'Choose a slide',
  previousSlides: 'Previous',
  nextSlides: 'Next',
  pauseSlides: 'Stop changing slides',
  playSlides: 'Change slides automatically',
  stopAnimation: 'Stop the animation',
  playAnimation: 'Play the animation',
} as const;
