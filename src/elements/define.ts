import { VERSION } from '../version.js';

/** Set on every class of ours, so that two copies of the library on one page can tell each other apart. */
export interface BlockConstructor extends CustomElementConstructor {
  readonly version?: string;
}

/** By which copies of the library on a page hear that one of them has told of the other: each may find tags taken. */
const TOLD = 'iiif-blocks-told';

let isWarned = false;
// In Node there is none.
globalThis.document?.addEventListener(TOLD, () => (isWarned = true));

/**
 * Registers an element and never throws: where the tag is taken by the same version nothing happens, by another one
 * (or by somebody else's element) it is told once on the console, whichever copy finds it out, and the first one stays.
 */
export function define(tag: string, constructor: BlockConstructor): void {
  const known: BlockConstructor | undefined = customElements.get(tag);
  if (!known) {
    customElements.define(tag, constructor);
  } else if (known !== constructor && known.version !== VERSION && !isWarned) {
    isWarned = true;
    globalThis.document?.dispatchEvent(new Event(TOLD));
    console.warn(
      `iiif-blocks ${VERSION}: <${tag}> is already registered by ${known.version ? `version ${known.version}` : 'another script'}, which stays in use on this page.`,
    );
  }
}
