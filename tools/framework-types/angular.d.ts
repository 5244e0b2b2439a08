/** Types of the elements' own events in Angular's templates, and for `addEventListener` where there is no framework. */
import type { ElementTypes, Tag } from './elements.js';

type EventsOf<T extends Tag> = T extends Tag ? ElementTypes[T]['events'] : never;
type ValueIn<U, K> = U extends unknown ? (K extends keyof U ? U[K] : never) : never;
type NamesIn<U> = U extends unknown ? keyof U : never;

type IiifEvents = {
  [E in NamesIn<EventsOf<Tag>> & `iiif-${string}`]: ValueIn<EventsOf<Tag>, E>;
};

declare global {
  interface HTMLElementEventMap extends IiifEvents {}
}
