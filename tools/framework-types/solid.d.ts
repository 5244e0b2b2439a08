/** Types of the elements in Solid's JSX: `prop:data`, `attr:limit`, `bool:searchable`, `on:iiif-load`, and names without a prefix. */
import type { JSX } from 'solid-js';
import type { Attributes, ElementOf, ElementTypes, Events, Properties, Tag } from './elements.js';

type BooleanKeys<P> = { [K in keyof P]-?: NonNullable<P[K]> extends true | '' ? K : never }[keyof P];

/** The properties, attributes and events of `<iiif-…>` in JSX. */
export type ElementProps<T extends Tag> = Omit<JSX.HTMLAttributes<ElementOf<T>>, keyof Attributes<T>> &
  // Without a prefix Solid writes constants as attributes and sets other values as properties, so only names that are both are allowed.
  Pick<Properties<T>, keyof Properties<T> & keyof Attributes<T>> & {
    [P in keyof Properties<T> & string as `prop:${P}`]?: Properties<T>[P];
  } & {
    [A in keyof Attributes<T> & string as `attr:${A}`]?: Attributes<T>[A];
  } & {
    [A in BooleanKeys<Attributes<T>> & string as `bool:${A}`]?: boolean;
  } & {
    [E in keyof Events<T> & string as `on:${E}`]?: (event: Events<T>[E]) => void;
  };

type IiifElements = { [T in keyof ElementTypes]: ElementProps<T> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends IiifElements {}
  }
}
