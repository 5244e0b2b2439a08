/** Type tests, not part of the application: code that the elements' types accept, and code that they reject. */
import type { FeedLoadDetail } from 'iiif-blocks';

const onLoad = ({ detail }: CustomEvent<FeedLoadDetail>) => detail.count;

export const right = (
  <iiif-site timeZone="Europe/Paris" events-src="/events.json" class="wide">
    <iiif-next-call group="museums" heading-level="2" data={{ week: [] }} />
    <iiif-event-list type="community-call" limit={3} structuredData oniiif-load={onLoad} lang="fr" />
    <iiif-member-count noun ref={(element) => void element?.reload()} />
    <iiif-carousel
      oniiif-slide-change={({ detail, currentTarget }) => detail.index - currentTarget.current}
    />
    <iiif-tabs onchange={({ target }) => target.current} />
  </iiif-site>
);

export const wrong = (
  <>
    {/* @ts-expect-error `type` has no such value. */}
    <iiif-event-list type="meeting" />
    {/* @ts-expect-error The property `limit` is a number. */}
    <iiif-event-list limit="3" />
    {/* @ts-expect-error There is no such property. */}
    <iiif-event-list limits={3} />
    {/* @ts-expect-error The attribute has to be a number, as text. */}
    <iiif-event-list heading-level="two" />
    {/* @ts-expect-error A boolean attribute is true whatever its value is. */}
    <iiif-event-list structured-data={false} />
    {/* @ts-expect-error `state` is read-only. */}
    <iiif-event-list state="ready" />
    {/* @ts-expect-error The detail has no such field. */}
    <iiif-event-list oniiif-load={({ detail }) => detail.counts} />
    {/* @ts-expect-error The handler is for another event. */}
    <iiif-event-list oniiif-error={onLoad} />
    {/* @ts-expect-error There is no such element. */}
    <iiif-event-lists />
  </>
);
