/** Types of the elements in React's JSX: properties, attributes and events (`oniiif-load`). */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementOf, ElementTypes, Events, OwnAttributes, Properties, Tag } from './elements.js';

type Common<T extends Tag> = DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>>;

/** The properties, attributes and events of `<iiif-…>` in JSX. */
export type ElementProps<T extends Tag> = Omit<Common<T>, keyof Properties<T>> &
  Properties<T> &
  OwnAttributes<T> & {
    [E in keyof Events<T> & string as `on${E}`]?: (event: Events<T>[E]) => void;
  };

type IiifElements = { [T in keyof ElementTypes]: ElementProps<T> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends IiifElements {}
  }
}
