import { VERSION } from '../version.js';

/** Set on every class of ours, so that two copies of the library on one page can tell each other apart. */
export interface BlockConstructor extends CustomElementConstructor {
  readonly version?: string;
}

let isWarned = false;

/**
 * Registers an element and never throws: where the tag is taken by the same version nothing happens, by another one
 * (or by somebody else's element) it is told once on the console and the first one stays.
 */
export function define(tag: string, constructor: BlockConstructor): void {
  const known: BlockConstructor | undefined = customElements.get(tag);
  if (!known) {
    customElements.define(tag, constructor);
  } else if (known !== constructor && known.version !== VERSION && !isWarned) {
    isWarned = true;
    console.warn(
      `iiif-blocks ${VERSION}: <${tag}> is already registered by ${known.version ? `version ${known.version}` : 'another script'}, which stays in use on this page.`,
    );
  }
}
