/** No part of the application: what the types of the elements let through in a template, and what they do not. */
import type { FeedLoadDetail } from 'iiif-blocks';
import type { SvelteHTMLElements } from 'svelte/elements';

type EventList = SvelteHTMLElements['iiif-event-list'];

const onLoad = ({ detail }: CustomEvent<FeedLoadDetail>) => detail.count;

export const right: EventList[] = [
  { type: 'community-call', limit: 3, structuredData: true, lang: 'fr', 'oniiif-load': onLoad },
  { 'heading-level': '2', data: { week: [] } },
];

export const wrong: EventList[] = [
  // @ts-expect-error It is no type of event.
  { type: 'meeting' },
  // @ts-expect-error A property is set, and this one is a number.
  { limit: '3' },
  // @ts-expect-error There is no such property.
  { limits: 3 },
  // @ts-expect-error The attribute is a number's text.
  { 'heading-level': 'two' },
  // @ts-expect-error An attribute that is there is true, whatever it says.
  { 'structured-data': false },
  // @ts-expect-error It is read only.
  { state: 'ready' },
  // @ts-expect-error The detail has no such field.
  { 'oniiif-load': ({ detail }) => detail.counts },
  // @ts-expect-error The event is another.
  { 'oniiif-error': onLoad },
];
