/** A text, with `{name}` where a value goes; or one text for each plural category (CLDR) of the value `count`. */
export type Message =
  string | ({ readonly other: string } & { readonly [rule in Intl.LDMLPluralRule]?: string });

/** The texts of a block in English, by key; every key is unique in the library. */
export type Messages = Readonly<Record<string, Message>>;

/** Every text of the library in one language. */
export type Translation = Readonly<Record<string, Message>>;
