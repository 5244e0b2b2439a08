/**
 * A module that many pages never need and that is loaded on demand: a menu, a dialog, the map, the sanitiser.
 * A block uses it with `this.usePart(part)`, or in a handler with `await this.loadPart(part)`.
 */
export interface Part<T> {
  /** The module, once it has loaded. */
  readonly current: T | undefined;
  /** Loads the module, once for all callers. Rejects where that fails; the next call tries again. */
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

/** Loads every part of the imported elements. A prerenderer calls it first, since it renders once and waits for nothing. */
export async function loadParts(): Promise<void> {
  await Promise.all([...parts].map((each) => each.load()));
}
