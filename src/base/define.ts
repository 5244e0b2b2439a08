import { VERSION } from '../version.js';

/** An element's class with the library's version, by which two copies of the library on one page tell each other apart. */
export interface BlockConstructor extends CustomElementConstructor {
  readonly version?: string;
}

/** Event by which a copy of the library asks every copy on the page, itself included, whether one has warned already. */
const WARN_ONCE = 'iiif-blocks-told';

let hasWarned = false;
// Node has no document.
globalThis.document?.addEventListener(WARN_ONCE, (event) => {
  if (hasWarned) event.preventDefault();
  hasWarned = true;
});

const isFirstWarning = () =>
  globalThis.document?.dispatchEvent(new Event(WARN_ONCE, { cancelable: true })) ?? true;

/**
 * Registers an element; never throws. Where the tag is registered already, that element stays: silently for the same version of the
 * library, with one warning for the whole page for another version or another author's element.
 */
export function define(tag: string, constructor: BlockConstructor): void {
  const known: BlockConstructor | undefined = customElements.get(tag);
  if (!known) {
    customElements.define(tag, constructor);
  } else if (known !== constructor && known.version !== VERSION && isFirstWarning()) {
    console.warn(
      `iiif-blocks ${VERSION}: <${tag}> is already registered by ${known.version ? `version ${known.version}` : 'another script'}, which stays in use on this page.`,
    );
  }
}
