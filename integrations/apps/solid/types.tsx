/** Type tests, not part of the application: code that the elements' types accept, and code that they reject. */
import type { FeedLoadDetail } from 'iiif-blocks';

const onLoad = ({ detail }: CustomEvent<FeedLoadDetail>) => detail.count;

export const right = (
  <iiif-site attr:time-zone="Europe/Paris" prop:eventsSrc="/events.json" class="wide">
    <iiif-next-call group="museums" attr:heading-level="2" prop:data={{ week: [] }} />
    <iiif-event-list type="community-call" limit={3} bool:structured-data={true} on:iiif-load={onLoad} />
    <iiif-member-count noun ref={(element) => void element.reload()} />
    <iiif-carousel
      on:iiif-slide-change={({ detail, currentTarget }) => detail.index - currentTarget.current}
    />
    <iiif-hero attr:focus-point="30% 20%" />
  </iiif-site>
);

export const wrong = (
  <>
    {/* @ts-expect-error `type` has no such value. */}
    <iiif-event-list type="meeting" />
    {/* @ts-expect-error The property `limit` is a number. */}
    <iiif-event-list prop:limit="3" />
    {/* @ts-expect-error There is no such property. */}
    <iiif-event-list prop:limits={3} />
    {/* @ts-expect-error The attribute has to be a number, as text. */}
    <iiif-event-list attr:heading-level="two" />
    {/* @ts-expect-error A boolean attribute is true whatever its value is. */}
    <iiif-event-list attr:structured-data={false} />
    {/* @ts-expect-error `state` is read-only. */}
    <iiif-event-list prop:state="ready" />
    {/* @ts-expect-error Solid needs a prefix to set a property in camel case. */}
    <iiif-event-list headingLevel={3} />
    {/* @ts-expect-error The detail has no such field. */}
    <iiif-event-list on:iiif-load={({ detail }) => detail.counts} />
    {/* @ts-expect-error The handler is for another event. */}
    <iiif-event-list on:iiif-error={onLoad} />
    {/* @ts-expect-error There is no such element. */}
    <iiif-event-lists />
  </>
);
