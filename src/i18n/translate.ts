import type { Messages, Translation } from './message.js';

export type { Message, Messages, Translation } from './message.js';

/** Languages that can be loaded. English is built in. @internal */
export const loaders = new Map<string, () => Promise<{ default: Translation }>>([
  ['fr', () => import('./languages/fr.js')],
]);

const translations = new Map<string, Translation>();
const loading = new Map<string, Promise<void>>();

/**
 * Registers the texts of a language at once, for prerendering or for a translation of your own. `language` is a primary subtag,
 * such as `fr`.
 */
export function registerTranslation(language: string, translation: Translation): void {
  translations.set(language, translation);
}

/**
 * The language of a block on a page with the language `tag` (BCP 47): the same if there is a translation, else English. So a
 * block never mixes texts in one language with dates in another.
 */
export function spokenLanguage(tag: string): string {
  const language = primary(tag);
  const isSpoken = language === 'en' || loaders.has(language) || translations.has(language);
  try {
    // An invalid tag, such as `fr-`, would throw an error in every formatter.
    return isSpoken ? Intl.getCanonicalLocales(tag)[0]! : 'en';
  } catch {
    return language;
  }
}

/** Loads the texts of a language; undefined if there is nothing to wait for. A failure is logged once on the console. */
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
 * The text in the language of `tag`, or in English if the translation lacks it, with its values filled in. Numbers are not
 * formatted here: pass them as text, and the number itself as `count` for plurals.
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
