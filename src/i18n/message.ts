/** A text, with `{name}` placeholders for values; or one text for each plural category (CLDR) of the value `count`. */
export type Message =
  string | ({ readonly other: string } & { readonly [rule in Intl.LDMLPluralRule]?: string });

/** English texts of a block, by key. Every key is unique in the library. */
export type Messages = Readonly<Record<string, Message>>;

/** All texts of the library in one language. */
export type Translation = Readonly<Record<string, Message>>;
