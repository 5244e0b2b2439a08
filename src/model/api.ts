import type { Link } from './link.js';

/** Status of a specification; a status that is not known is kept as the feed spells it. */
export type ApiStatus = 'stable' | 'beta' | 'draft' | 'deprecated' | (string & {});

/** A specification that the community publishes. */
export interface Api {
  readonly id: string;
  readonly name: string;
  /** Address at which the specification is published. */
  readonly href?: string | undefined;
  /** Its latest version as it is written: `3.0`, `2.1.1`. */
  readonly version?: string | undefined;
  readonly status?: ApiStatus | undefined;
  /** Purpose of the specification, as plain text. */
  readonly description?: string | undefined;
  /** Further links: older versions, a validator, a cookbook. */
  readonly links: readonly Link[];
}
