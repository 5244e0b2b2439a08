/** Memoises a function: it is called again only if an argument differs from the last call. */
export function memo<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: A | undefined;
  let made: R;
  return (...args) => {
    if (!last || args.some((each, index) => each !== last![index])) {
      made = make(...args);
      last = args;
    }
    return made;
  };
}
