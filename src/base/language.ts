import { closest } from './closest.js';

/** An element that is called when the page's language changes. */
export interface LanguageListener extends Element {
  languageChanged(): void;
}

const listeners = new Set<LanguageListener>();
let observer: MutationObserver | undefined;

/** The language of an element: its nearest `lang` attribute, also outside its shadow root; `en` where there is none. */
export function languageOf(element: Element): string {
  return (closest(element, '[lang]') ?? element).getAttribute('lang') || 'en';
}

/** Calls `languageChanged` whenever a `lang` attribute of the document changes. Returns a function that stops it. */
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
