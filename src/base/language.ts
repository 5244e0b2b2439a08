import { closest } from './closest.js';

/** A block that wants to know when the language around it changes. */
export interface LanguageListener extends Element {
  languageChanged(): void;
}

const listeners = new Set<LanguageListener>();
let observer: MutationObserver | undefined;

/** The language of an element by its nearest `lang`; `en` where nobody says. */
export function languageOf(element: Element): string {
  return (closest(element, '[lang]') ?? element).getAttribute('lang') || 'en';
}

/** Calls `languageChanged` whenever some `lang` of the document changes; returns what ends it. One observer for all blocks. */
export function watchLanguage(listener: LanguageListener): () => void {
  listeners.add(listener);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const each of listeners) each.languageChanged();
    });
    observer.observe(document, { subtree: true, attributeFilter: ['lang'] });
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}
