/** Types of the elements in Vue's templates: properties, attributes and events (`@iiif-load`). */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementOf, ElementTypes, Events, OwnAttributes, Properties, Tag } from './elements.js';

/** An element as Vue's tools see a component. */
export type ElementComponent<T extends Tag> = new () => ElementOf<T> & {
  /** @deprecated For the tools alone; nothing at run time has it. */
  $props: Omit<HTMLAttributes, keyof Properties<T>> & Properties<T> & OwnAttributes<T> & PublicProps;
  /** @deprecated For the tools alone; nothing at run time has it. */
  $emit: EmitFn<{ [E in keyof Events<T>]: (event: Events<T>[E]) => void }>;
};

type IiifElements = { [T in keyof ElementTypes]: ElementComponent<T> };

declare module 'vue' {
  interface GlobalComponents extends IiifElements {}
}
