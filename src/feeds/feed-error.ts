/** Why a feed could not be had. The message is English, for the console; readers are shown words of the block's own. */
export class FeedError extends Error {
  override name = 'FeedError';
  constructor(
    message: string,
    /** Address of the feed; empty for data that stands in the page. */
    readonly url = '',
    /** HTTP status, where the server answered with one. */
    readonly status?: number,
  ) {
    super(message);
  }
}
