/** Type tests, not part of the application: template code that the elements' types accept, and code that they reject. */
import type { FeedLoadDetail } from 'iiif-blocks';
import type { SvelteHTMLElements } from 'svelte/elements';

type EventList = SvelteHTMLElements['iiif-event-list'];

const onLoad = ({ detail }: CustomEvent<FeedLoadDetail>) => detail.count;

export const right: EventList[] = [
  { type: 'community-call', limit: 3, structuredData: true, lang: 'fr', 'oniiif-load': onLoad },
  { 'heading-level': '2', data: { week: [] } },
];

export const wrong: EventList[] = [
  // @ts-expect-error `type` has no such value.
  { type: 'meeting' },
  // @ts-expect-error The property `limit` is a number.
  { limit: '3' },
  // @ts-expect-error There is no such property.
  { limits: 3 },
  // @ts-expect-error The attribute has to be a number, as text.
  { 'heading-level': 'two' },
  // @ts-expect-error A boolean attribute is true whatever its value is.
  { 'structured-data': false },
  // @ts-expect-error `state` is read-only.
  { state: 'ready' },
  // @ts-expect-error The detail has no such field.
  { 'oniiif-load': ({ detail }) => detail.counts },
  // @ts-expect-error The handler is for another event.
  { 'oniiif-error': onLoad },
];
