/** The files and feeds that a tag needs besides its own file, so that the autoloader can request all of them in one step. */
export interface Need {
  /** Files of `cdn/` that the element's file imports, at any depth; paths relative to `cdn/`. */
  readonly files: readonly string[];
  /** Feeds that the element reads: `@reads` and `@looksUp` in its doc comment. */
  readonly feeds: readonly FeedNeed[];
}

/** A feed: its name, a selector for the elements that read it, and whether the element's `src` attribute can hold its address. */
export type FeedNeed = readonly [name: string, selector: string, isMain: boolean];

/**
 * Needs by tag. Filled in by the build of `cdn/` (tools/needs.js); empty elsewhere, where files and feeds load as they
 * are found.
 */
export const needs: Readonly<Record<string, Need>> = {};
