/** The files and feeds that a tag needs besides its own file, for the autoloader to ask for everything in one step. */
export interface Need {
  /** The files of `cdn/` that the element's file imports, at any depth, relative to the folder. */
  readonly files: readonly string[];
  /** The feeds that the element reads: `@reads` and `@looksUp` in its comment. */
  readonly feeds: readonly FeedNeed[];
}

/** A feed, the elements that read it as a selector, and whether the attribute `src` of the element is its address. */
export type FeedNeed = readonly [name: string, selector: string, isMain: boolean];

/** By tag. The build of `cdn/` fills it (tools/needs.js); elsewhere modules and feeds are asked for as they are met. */
export const needs: Readonly<Record<string, Need>> = {};
