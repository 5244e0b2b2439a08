import { VERSION } from '../version.js';

/** Set on every class of ours, so that two copies of the library on one page can tell each other apart. */
export interface BlockConstructor extends CustomElementConstructor {
  readonly version?: string;
}

/** How a copy of the library asks all on the page, itself too, whether one of them has told already. */
const TOLD = 'iiif-blocks-told';

let isTold = false;
// In Node there is no document.
globalThis.document?.addEventListener(TOLD, (event) => {
  if (isTold) event.preventDefault();
  isTold = true;
});

const isFirstToTell = () => globalThis.document?.dispatchEvent(new Event(TOLD, { cancelable: true })) ?? true;

/**
 * Registers an element and never throws: where the tag is taken by the same version nothing happens, by another one
 * (or by somebody else's element) it is told once on the console, whichever copy finds it out, and the first one stays.
 */
export function define(tag: string, constructor: BlockConstructor): void {
  const known: BlockConstructor | undefined = customElements.get(tag);
  if (!known) {
    customElements.define(tag, constructor);
  } else if (known !== constructor && known.version !== VERSION && isFirstToTell()) {
    console.warn(
      `iiif-blocks ${VERSION}: <${tag}> is already registered by ${known.version ? `version ${known.version}` : 'another script'}, which stays in use on this page.`,
    );
  }
}
