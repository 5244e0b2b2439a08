/** Types of the elements in Preact's JSX: properties, attributes and events (`oniiif-load`). */
import type { HTMLAttributes } from 'preact';
import type { ElementOf, ElementTypes, Events, OwnAttributes, Properties, Tag } from './elements.js';

/** The properties, attributes and events of `<iiif-…>` in JSX. */
export type ElementProps<T extends Tag> = Omit<HTMLAttributes<ElementOf<T>>, keyof Properties<T>> &
  Properties<T> &
  OwnAttributes<T> & {
    [E in keyof Events<T> & string as `on${E}`]?: (event: Events<T>[E]) => void;
  };

type IiifElements = { [T in keyof ElementTypes]: ElementProps<T> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends IiifElements {}
  }
}
