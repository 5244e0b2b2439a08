/** A part of the library that is loaded when it is first needed. */
export interface Lazy<T> {
  /** The part, once it is there. */
  current: T | undefined;
  /** Loads it; resolves when it is there. A failure is not kept: the next call tries again. */
  load(): Promise<T>;
}

/** Makes a part lazy: `lazy(() => import('./part.js'))`. */
export function lazy<T>(load: () => Promise<T>): Lazy<T> {
  let loading: Promise<T> | undefined;
  const part: Lazy<T> = {
    current: undefined,
    load: () =>
      (loading ??= load().then(
        (loaded) => (part.current = loaded),
        (error: unknown) => {
          loading = undefined;
          throw error;
        },
      )),
  };
  return part;
}

/** A part that counts as there, and as loaded, when another one is too. */
export const along = <T>(part: Lazy<T>, other: Lazy<unknown>): Lazy<T> => ({
  get current() {
    return other.current === undefined ? undefined : part.current;
  },
  load: () => Promise.all([part.load(), other.load()]).then(([loaded]) => loaded),
});
