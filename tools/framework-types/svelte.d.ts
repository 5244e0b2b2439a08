/** Types of the elements in Svelte's templates: properties, attributes and events (`oniiif-load`). */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementOf, ElementTypes, Events, OwnAttributes, Properties, Tag } from './elements.js';

/** The properties, attributes and events of `<iiif-…>` in a template. */
export type ElementProps<T extends Tag> = Omit<HTMLAttributes<ElementOf<T>>, keyof Properties<T>> &
  Properties<T> &
  OwnAttributes<T> & {
    [E in keyof Events<T> & string as `on${E}`]?: (event: Events<T>[E]) => void;
  };

type IiifElements = { [T in keyof ElementTypes]: ElementProps<T> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends IiifElements {}
}
