import type { Link } from './link.js';

/** How settled a specification is; one that is not known yet is kept as the feed spells it. */
export type ApiStatus = 'stable' | 'beta' | 'draft' | 'deprecated' | (string & {});

/** A specification that the community publishes. */
export interface Api {
  readonly id: string;
  readonly name: string;
  /** Where it is published. */
  readonly href?: string | undefined;
  /** Its latest version as it is written: `3.0`, `2.1.1`. */
  readonly version?: string | undefined;
  readonly status?: ApiStatus | undefined;
  /** What it is good for. */
  readonly description?: string | undefined;
  /** What else there is about it: older versions, a validator, a cookbook. */
  readonly links: readonly Link[];
}
