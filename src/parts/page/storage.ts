/** What a reader has chosen on this site, kept in this browser. */

/** What could not be kept, because the page may not or there is no room: it counts for this visit. */
const visit = new Map<string, string>();

/** The text that is kept under a key; undefined where there is none. */
export function recall(key: string): string | undefined {
  try {
    return visit.get(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a text for the reader's next visit, where that may be. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    visit.delete(key);
  } catch {
    visit.set(key, text);
  }
}
