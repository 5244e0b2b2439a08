/** A link from a feed; its address has been checked and is absolute. */
export interface Link {
  readonly label: string;
  readonly href: string;
}

/** Something with a name and perhaps a page of its own: a place, an organiser. */
export interface Named {
  readonly label: string;
  readonly href?: string | undefined;
}

/** Text from a feed. `html` is there only where the source has markup; it has not been sanitised. */
export interface Prose {
  /** The same as plain text, markup removed and entities decoded. */
  readonly text: string;
  readonly html?: string | undefined;
}
