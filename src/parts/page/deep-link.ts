import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Where the address's fragment leads, for an element that has some of its content closed: asked for at each update, followed
 * once. What it leads to may come later: the element updates when its content changes.
 */
export class DeepLink implements ReactiveController {
  readonly #host: Element & ReactiveControllerHost;
  readonly #attributes: string[];
  #observer: MutationObserver | undefined;
  #isDue = true;

  /** @param attributes What counts as content beside nodes and text. */
  constructor(host: Element & ReactiveControllerHost, attributes: string[]) {
    this.#host = host;
    this.#attributes = attributes;
    host.addController(this);
  }

  hostConnected() {
    this.#observer ??= new MutationObserver(() => this.#host.requestUpdate());
    this.#observer.observe(this.#host, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: this.#attributes,
    });
    window.addEventListener('hashchange', this);
    document.addEventListener('click', this);
    this.#host.requestUpdate();
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    window.removeEventListener('hashchange', this);
    document.removeEventListener('click', this);
  }

  handleEvent(event: Event) {
    // A link to the fragment that the address has already changes nothing that the page could hear of.
    const isSame = (node: EventTarget) => node instanceof HTMLAnchorElement && node.href === location.href;
    if (event.type === 'click' && !event.composedPath().some(isSame)) return;
    this.#isDue = true;
    this.#host.requestUpdate();
  }

  /** The element inside the host that the reader is to be led to, once; what is not in the page yet is waited for. */
  take(): Element | undefined {
    const target = this.#isDue && this.#host.isConnected && this.#target();
    if (!target) return undefined;
    this.#isDue = false;
    return target !== this.#host && this.#host.contains(target) ? target : undefined;
  }

  /** Waits no longer: the reader has gone elsewhere. */
  drop() {
    this.#isDue = false;
  }

  #target(): Element | null {
    const id = location.hash.slice(1);
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    try {
      return id ? (root.getElementById(id) ?? root.getElementById(decodeURIComponent(id))) : null;
    } catch {
      return null; // what is not encoded text names nothing
    }
  }
}
