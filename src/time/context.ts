import type { Messages } from '../i18n/translate.js';
import type { Where } from './format.js';
import type { EpochMilliseconds } from './moment.js';

/**
 * Language, zone, present and words: everything that a template needs to know of the block that it renders in. A block makes one for
 * each update, so all that it renders agrees.
 */
export interface BlockContext extends Where {
  /** The present for this update, in epoch milliseconds. */
  readonly now: EpochMilliseconds;
  /** A message in the block's language, its placeholders filled in with `values`. */
  t<M extends Messages>(
    messages: M,
    key: keyof M & string,
    values?: Readonly<Record<string, string | number>>,
  ): string;
}
