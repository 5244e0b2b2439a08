/** Why a feed could not be loaded. The message is English, for the console; visitors see the block's own words. */
export class FeedError extends Error {
  override name = 'FeedError';
  constructor(
    message: string,
    /** Address of the feed; empty for data in the page itself. */
    readonly url = '',
    /** HTTP status, where the server answered. */
    readonly status?: number,
  ) {
    super(message);
  }
}
