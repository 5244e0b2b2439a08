/** Type tests, not part of the application: the types of events, which also hold in templates. */
import type {} from 'iiif-blocks/types/angular';

const list = document.createElement('iiif-event-list');
list.addEventListener('iiif-load', ({ detail }) => detail.count.toFixed());
list.addEventListener('iiif-error', ({ detail }) => detail.error.message);
document
  .createElement('iiif-carousel')
  .addEventListener('iiif-slide-change', ({ detail }) => detail.index.toFixed());

// @ts-expect-error The detail has no such field.
list.addEventListener('iiif-load', ({ detail }) => detail.counts);
// @ts-expect-error The handler is for another event.
list.addEventListener('iiif-error', ({ detail }) => detail.count);
