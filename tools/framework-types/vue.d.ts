/** Types of the elements in Vue's templates: properties, attributes and events (`@iiif-load`). */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, ElementTypes, Events, OwnAttributes, Properties, Tag } from './elements.js';

/** The type of an element as a component, for Vue's tools. */
export type ElementComponent<T extends Tag> = new () => ElementOf<T> & {
  /** @deprecated Only for Vue's tools; does not exist at run time. */
  $props: Omit<HTMLAttributes, keyof Properties<T>> & Properties<T> & OwnAttributes<T> & PublicProps;
  /** @deprecated Only for Vue's tools; does not exist at run time. */
  $emit: EmitFn<{ [E in keyof Events<T>]: (event: Events<T>[E]) => void }>;
};

type IiifElements = { [T in keyof ElementTypes]: ElementComponent<T> };

declare module 'vue' {
  interface GlobalComponents extends IiifElements {}
}
