import type { LitElement, ReactiveController } from 'lit';

type Handlers = { readonly [K in keyof WindowEventMap]?: (event: WindowEventMap[K]) => void };

/** Listens to events of the window while the host is in the page. */
export class WindowEvents implements ReactiveController {
  readonly #handlers: [string, EventListener][];

  constructor(host: LitElement, handlers: Handlers) {
    this.#handlers = Object.entries(handlers) as [string, EventListener][];
    host.addController(this);
  }

  hostConnected() {
    for (const [type, handler] of this.#handlers) window.addEventListener(type, handler);
  }

  hostDisconnected() {
    for (const [type, handler] of this.#handlers) window.removeEventListener(type, handler);
  }
}
