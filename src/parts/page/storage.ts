/** Choices of the visitor on this site, stored in this browser. */

/** Values that could not be stored, because storage is blocked or full. They last until the page is closed. */
const visit = new Map<string, string>();

/** The text stored under a key; undefined if there is none. */
export function recall(key: string): string | undefined {
  try {
    return visit.get(key) ?? localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text for the visitor's next visit, if storage is available. */
export function remember(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    visit.delete(key);
  } catch {
    visit.set(key, text);
  }
}
