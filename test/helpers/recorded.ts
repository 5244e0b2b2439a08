/** A feed of `test/recorded/` in JSON. */
export const recorded = async (name: string): Promise<any> =>
  (await fetch(new URL(`../recorded/${name}`, import.meta.url))).json();
