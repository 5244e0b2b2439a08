import type { Problem } from '../../model/problem.js';

/** Detail of `iiif-load`. */
export interface FeedLoadDetail {
  /** How many records are shown. */
  count: number;
  /** What was wrong with the feed, record by record. */
  problems: readonly Problem[];
}

/** Detail of `iiif-error`. */
export interface FeedErrorDetail {
  error: Error;
}

declare global {
  interface HTMLElementEventMap {
    'iiif-load': CustomEvent<FeedLoadDetail>;
    'iiif-error': CustomEvent<FeedErrorDetail>;
  }
}
