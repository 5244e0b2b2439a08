import type { FeedStatus } from '../../feeds/feed-controller.js';

/** `idle`: nothing has been asked for yet. `empty`: the feed was read and holds no record to show. */
export type FeedState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** The facts that decide a block's state. */
export interface FeedFacts {
  /** State of the block's main feed. */
  readonly status: FeedStatus;
  /** Whether the main feed has been read, now or before a reload. */
  readonly hasReading: boolean;
  /** Whether something is on its way that the records cannot be shown without: the page's language, a part, a feed to look names up in. */
  readonly isBlocked: boolean;
  /** How many records the block has selected to show. */
  readonly count: number;
}

/** The state that a block shows to the page, to CSS and to scripts. */
export function feedState({ status, hasReading, isBlocked, count }: FeedFacts): FeedState {
  if (status === 'error') return 'error';
  if (hasReading && isBlocked) return 'loading';
  return status === 'ready' && count === 0 ? 'empty' : status;
}
