import { VERSION } from '../version.js';

/** Set on every class of ours, so that two copies of the library on one page can tell each other apart. */
export interface BlockConstructor extends CustomElementConstructor {
  readonly version?: string;
}

/** How a copy of the library asks the others on the page whether one of them has told already. */
const TOLD = 'iiif-blocks-told';

let isWarned = false;
// In Node there is no document.
globalThis.document?.addEventListener(TOLD, (event) => {
  if (isWarned) event.preventDefault();
  isWarned = true;
});

/**
 * Registers an element and never throws: where the tag is taken by the same version nothing happens, by another one
 * (or by somebody else's element) it is told once on the console, whichever copy finds it out, and the first one stays.
 */
export function define(tag: string, constructor: BlockConstructor): void {
  const known: BlockConstructor | undefined = customElements.get(tag);
  if (!known) {
    customElements.define(tag, constructor);
  } else if (known !== constructor && known.version !== VERSION && !isWarned) {
    const isFirst = globalThis.document?.dispatchEvent(new Event(TOLD, { cancelable: true })) ?? true;
    isWarned = true;
    if (!isFirst) return;
    console.warn(
      `iiif-blocks ${VERSION}: <${tag}> is already registered by ${known.version ? `version ${known.version}` : 'another script'}, which stays in use on this page.`,
    );
  }
}
