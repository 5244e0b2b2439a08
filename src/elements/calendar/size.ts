import type { LitElement, ReactiveController } from 'lit';

/** Where there are fewer ems, a month has no room for words. */
const NARROW = 38;

/** Whether an element is narrow, for what a style sheet cannot decide. */
export class Size implements ReactiveController {
  isNarrow = false;
  /** False until it was measured. */
  isKnown = false;

  readonly #host: LitElement;
  readonly #isNeeded: () => boolean;
  #observer: ResizeObserver | undefined;

  /** `isNeeded` says whether the host is about to render what depends on it. */
  constructor(host: LitElement, isNeeded: () => boolean) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  /** Before the first rendering, which would be thrown away otherwise; it has the whole page laid out. */
  hostUpdate() {
    if (!this.isKnown && this.#host.isConnected && this.#isNeeded()) this.#measure(this.#host);
  }

  hostUpdated() {
    // The host may be inline, by the page's wish: only what is inside has a size then.
    const base = this.#host.shadowRoot?.querySelector<HTMLElement>('.base');
    if (this.#observer || !base) return;
    this.#observer = new ResizeObserver(() => {
      // Another view has another height, which would be one more change in the same frame.
      if (this.#measure(base)) requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(base);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Whether anything has changed. What is not shown has no size. */
  #measure(element: HTMLElement): boolean {
    const { isKnown, isNarrow } = this;
    const width = element.offsetWidth;
    if (!width) return false;
    this.isNarrow = width < NARROW * parseFloat(getComputedStyle(element).fontSize);
    this.isKnown = true;
    return !isKnown || isNarrow !== this.isNarrow;
  }
}
