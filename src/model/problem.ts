/** Something wrong with a feed or with one of its records that a reader of a feed could get around. */
export interface Problem {
  /** Which record: its label or id where it has one, else its place in the feed (`#3`); empty for the feed itself. */
  readonly record: string;
  /** The problem and how it was resolved, in English, for the console. */
  readonly reason: string;
}
