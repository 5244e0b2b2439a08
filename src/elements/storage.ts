/** What the reader has chosen or done on this site before, in this browser; a page may be forbidden to keep anything. */

/** The text that is kept under a key; undefined where there is none, or no memory. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text for the reader's next visit; where that may not be, or there is no room, it counts for this visit only. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // As above.
  }
}
