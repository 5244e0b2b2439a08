/** Version of this copy of the library. A test checks that it matches package.json. */
export const VERSION = '0.1.0';
