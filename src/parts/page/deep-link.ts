import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Finds the target of the address's fragment, for an element with closed content. The host calls `take()` in each update; a
 * target is returned once. A target may be added later: the host updates when its content changes.
 */
export class DeepLink implements ReactiveController {
  readonly #host: Element & ReactiveControllerHost;
  readonly #attributes: string[];
  #observer: MutationObserver | undefined;
  #isDue = true;

  /** @param attributes Attributes whose change counts as a change of the content. */
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
    // A click on a link to the current address fires no `hashchange`.
    const isSame = (node: EventTarget) => node instanceof HTMLAnchorElement && node.href === location.href;
    if (event.type === 'click' && !event.composedPath().some(isSame)) return;
    this.#isDue = true;
    this.#host.requestUpdate();
  }

  /** The target inside the host, once per navigation; undefined until it is in the page. */
  take(): Element | undefined {
    const target = this.#isDue && this.#host.isConnected && this.#target();
    if (!target) return undefined;
    this.#isDue = false;
    return target !== this.#host && this.#host.contains(target) ? target : undefined;
  }

  /** Stops waiting for the target, because the visitor has moved on. */
  drop() {
    this.#isDue = false;
  }

  #target(): Element | null {
    const id = location.hash.slice(1);
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    try {
      return id ? (root.getElementById(id) ?? root.getElementById(decodeURIComponent(id))) : null;
    } catch {
      return null; // invalid percent-encoding, so no element has this id
    }
  }
}
