/** Loaded when a test wants to know that something else was not. */
export {};
