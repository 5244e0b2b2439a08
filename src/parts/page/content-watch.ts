import type { LitElement, ReactiveController } from 'lit';

/** Tells an element what its author has written into it: when it comes to the page, and whenever that changes while it is there. */
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
