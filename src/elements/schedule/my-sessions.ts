import { recall, remember } from '../storage.js';

const PREFIX = 'iiif-blocks.sessions.';

/** What was marked in this visit, for pages that may not store anything. */
const marked = new Map<string, ReadonlySet<string>>();

/** The ids of the sessions of a conference that the reader has marked on this device. */
export function mySessions(conference: string): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(recall(PREFIX + conference) ?? '');
    if (Array.isArray(stored)) marked.set(conference, new Set(stored.map(String)));
  } catch {
    // Nothing, or what is there is somebody else's: it counts for this visit then.
  }
  return marked.get(conference) ?? new Set();
}

/** Marks a session, or marks it no longer. */
export function markSession(conference: string, id: string): void {
  // What another block or window has marked meanwhile stays.
  const ids = new Set(mySessions(conference));
  if (!ids.delete(id)) ids.add(id);
  marked.set(conference, ids);
  remember(PREFIX + conference, JSON.stringify([...ids]));
}
