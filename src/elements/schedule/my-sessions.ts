import { recall, remember } from '../../parts/page/storage.js';

const PREFIX = 'iiif-blocks.sessions.';

/** The ids of the sessions of a conference that the reader has marked on this device. */
export function mySessions(conference: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(recall(PREFIX + conference) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.map(String) : []);
  } catch {
    return new Set(); // what is there is somebody else's
  }
}

/** Marks a session, or marks it no longer. */
export function markSession(conference: string, id: string): void {
  // What another block or window has marked meanwhile stays.
  const ids = new Set(mySessions(conference));
  if (!ids.delete(id)) ids.add(id);
  remember(PREFIX + conference, JSON.stringify([...ids]));
}
