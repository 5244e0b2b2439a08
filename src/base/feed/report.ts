import type { Reading } from '../../feeds/reader.js';
import { warn } from '../warn.js';

/** Blocks that read the same feed share its reading, and one of them tells of its problems. */
const reported = new WeakSet<Reading<unknown>>();
const MOST = 20;

/** Tells of each problem of a feed on the console, once a page. */
export function reportProblems(element: Element, feed: string, reading: Reading<unknown>): void {
  if (reported.has(reading)) return;
  reported.add(reading);
  const { problems } = reading;
  for (const { record, reason } of problems.slice(0, MOST)) {
    warn(element, `in ${feed}${record && `, record "${record}"`}: ${reason}.`);
  }
  const rest = problems.length - MOST;
  if (rest > 0) warn(element, `in ${feed}: ${rest} problems more; the iiif-load event has them all.`);
}
