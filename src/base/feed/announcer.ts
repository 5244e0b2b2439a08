import type { FeedController } from '../../feeds/feed-controller.js';
import type { Reading } from '../../feeds/reader.js';
import { warn } from '../warn.js';
import type { FeedErrorDetail, FeedLoadDetail } from './feed-events.js';

/** Readings whose problems are on the console already: blocks that read the same feed share its reading. */
const reported = new WeakSet<Reading<unknown>>();
const MOST_WARNINGS = 20;

/** Tells the page, once for each change, what came of a feed: by events on the block, and by warnings on the console. */
export class Announcer {
  readonly #block: Element;
  /** The reading or the error that was announced last. */
  #outcome: unknown;
  #count = 0;

  constructor(block: Element) {
    this.#block = block;
  }

  /**
   * Announces a new reading, another number of records, or a new error.
   *
   * @param count - How many records the block shows.
   * @param feed - Name of the feed in warnings: its address, or words for data in the page.
   */
  announce({ status, error, reading }: FeedController<unknown>, count: number, feed: string) {
    const isError = status === 'error';
    const outcome = isError ? error : reading;
    const isNew = outcome !== this.#outcome;
    if (!isNew && (isError || count === this.#count)) return;
    this.#outcome = outcome;
    this.#count = count;
    const block = this.#block;
    if (isError) {
      warn(block, `cannot use ${error!.url || feed}: ${error!.message}.`);
      block.dispatchEvent(new CustomEvent<FeedErrorDetail>('iiif-error', { detail: { error: error! } }));
      return;
    }
    if (isNew) reportProblems(block, feed, reading);
    const { problems } = reading;
    block.dispatchEvent(new CustomEvent<FeedLoadDetail>('iiif-load', { detail: { count, problems } }));
  }
}

/** Writes the problems of a reading to the console, once for all blocks that share it. */
export function reportProblems(element: Element, feed: string, reading: Reading<unknown>): void {
  if (reported.has(reading)) return;
  reported.add(reading);
  const { problems } = reading;
  for (const { record, reason } of problems.slice(0, MOST_WARNINGS)) {
    warn(element, `in ${feed}${record && `, record "${record}"`}: ${reason}.`);
  }
  const rest = problems.length - MOST_WARNINGS;
  if (rest > 0) warn(element, `in ${feed}: ${rest} problems more; the iiif-load event has them all.`);
}
