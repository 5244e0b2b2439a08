import type { LitElement, ReactiveController } from 'lit';

/** Calls back with the element's content: when it is connected, and whenever the author's content changes afterwards. */
export class ContentWatch implements ReactiveController {
  readonly #host: LitElement;
  readonly #read: () => void;
  #observer: MutationObserver | undefined;

  constructor(host: LitElement, read: () => void) {
    this.#host = host;
    this.#read = read;
  }

  hostConnected() {
    const read = () => {
      this.#read();
      this.#host.requestUpdate();
    };
    this.#observer ??= new MutationObserver(read);
    this.#observer.observe(this.#host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['href', 'slot', 'aria-current', 'aria-label', 'alt'],
    });
    read();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
  }
}
