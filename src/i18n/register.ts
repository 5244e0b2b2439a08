/** A module of its own, so that pages load it only where the autoloader is asked to register a translation. */
export { registerTranslation } from './translate.js';
