import { recall, remember } from '../../parts/page/storage.js';

const PREFIX = 'iiif-blocks.sessions.';

/** Ids of the sessions of a conference that the visitor has marked in this browser. */
export function mySessions(conference: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(recall(PREFIX + conference) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.map(String) : []);
  } catch {
    return new Set(); // not written by this library
  }
}

/** Marks a session, or removes its mark. */
export function markSession(conference: string, id: string): void {
  // Read the stored ids again: another block or window may have changed them.
  const ids = new Set(mySessions(conference));
  if (!ids.delete(id)) ids.add(id);
  remember(PREFIX + conference, JSON.stringify([...ids]));
}
