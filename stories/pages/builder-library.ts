/** The library as a script for the frame of the snippet builder, loaded from this module's own address. */
import '../../src/autoload.js';

export const address = import.meta.url;
