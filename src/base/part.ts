/**
 * A piece of the library that many pages never need: a menu, a dialog, the map, what reads descriptions with markup.
 * A block uses it with `this.usePart(part)`, or in a handler with `await this.loadPart(part)`.
 */
export interface Part<T> {
  /** The module, once it has loaded. */
  readonly current: T | undefined;
  /** Loads it, once for all that ask. Rejects when it cannot be had; the next call tries again. */
  load(): Promise<T>;
}

const parts = new Set<Part<unknown>>();

/** Declares a part: `const menu = part(() => import('./calendar-menu.js'))`. */
export function part<T>(load: () => Promise<T>): Part<T> {
  let current: T | undefined;
  let loading: Promise<T> | undefined;
  const self: Part<T> = {
    get current() {
      return current;
    },
    load: () =>
      (loading ??= load().then(
        (module) => (current = module),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      )),
  };
  parts.add(self);
  return self;
}

/**
 * Loads every part of the elements that are imported. For prerendering, which renders once and waits for nothing: with all
 * parts there, a block has each of them at once.
 */
export async function loadParts(): Promise<void> {
  await Promise.all([...parts].map((each) => each.load()));
}
