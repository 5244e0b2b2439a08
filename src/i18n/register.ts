/** A separate module, so that the autoloader loads it only when a page registers a translation. */
export { registerTranslation } from './translate.js';
