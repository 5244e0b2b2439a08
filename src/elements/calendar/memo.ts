/** A function that makes its result anew only when it is given something else than the last time. */
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
