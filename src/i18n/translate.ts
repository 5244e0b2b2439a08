import type { Messages, Translation } from './message.js';

export type { Message, Messages, Translation } from './message.js';

/** The languages that can be loaded besides English, which is built in. */
const loaders = new Map<string, () => Promise<{ default: Translation }>>([
  ['fr', () => import('./languages/fr.js')],
]);

const translations = new Map<string, Translation>();
const loading = new Map<string, Promise<void>>();

/** Makes a language known at once, for prerendering or for a language of one's own; `language` is a primary subtag (`fr`). */
export function registerTranslation(language: string, translation: Translation): void {
  translations.set(language, translation);
}

/**
 * The language that a block speaks where the page's is `tag` (BCP 47): the same where there is a translation or one can be
 * loaded, else English, so that a block does not mix its words in one language with its dates in another.
 */
export function spokenLanguage(tag: string): string {
  const language = primary(tag);
  const isSpoken = language === 'en' || loaders.has(language) || translations.has(language);
  try {
    // What is no tag (`fr-`) would throw wherever a date or a number is formatted.
    return isSpoken ? Intl.getCanonicalLocales(tag)[0]! : 'en';
  } catch {
    return language;
  }
}

/** Loads a language's texts; undefined when there is nothing to wait for. A failure is told once on the console. */
export function loadTranslation(tag: string): Promise<void> | undefined {
  const language = primary(tag);
  const load = loaders.get(language);
  if (!load || translations.has(language)) return undefined;
  let promise = loading.get(language);
  if (!promise) {
    promise = load().then(
      (module) => registerTranslation(language, module.default),
      (error: unknown) => {
        console.warn(`iiif-blocks: the texts in "${language}" could not be loaded; English is used.`, error);
        registerTranslation(language, {});
      },
    );
    loading.set(language, promise);
  }
  return promise;
}

const pluralRules = new Map<string, Intl.PluralRules>();

/**
 * A text in the language of `tag`, with its values filled in; in English where the language lacks it.
 * Numbers are not formatted here: pass them as text, and the bare number as `count` where the text depends on it.
 */
export function translate<M extends Messages>(
  messages: M,
  key: keyof M & string,
  tag: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const translation = translations.get(primary(tag));
  const message = translation?.[key] ?? messages[key] ?? key;
  const text =
    typeof message === 'string'
      ? message
      : (message[plural(translation?.[key] ? tag : 'en', Number(values['count']))] ?? message.other);
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => String(values[name] ?? slot));
}

function plural(tag: string, count: number): Intl.LDMLPluralRule {
  let rules = pluralRules.get(tag);
  if (!rules) pluralRules.set(tag, (rules = new Intl.PluralRules(tag)));
  return rules.select(count);
}

function primary(tag: string): string {
  return tag.split('-', 1)[0]!.toLowerCase();
}
