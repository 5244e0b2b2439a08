import type { LitElement, ReactiveController } from 'lit';

/** Width in em below which a month has no room for text. */
const NARROW = 38;

/** Measures whether an element is narrow, for choices that a style sheet cannot make. */
export class Size implements ReactiveController {
  isNarrow = false;
  /** False until the element has been measured. */
  isKnown = false;

  readonly #host: LitElement;
  readonly #isNeeded: () => boolean;
  #observer: ResizeObserver | undefined;

  /** `isNeeded` tells whether the host is about to render something that depends on the size. */
  constructor(host: LitElement, isNeeded: () => boolean) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  /** Measures before the first render, which would otherwise be discarded. This forces a layout of the whole page. */
  hostUpdate() {
    if (!this.isKnown && this.#host.isConnected && this.#isNeeded()) this.#measure(this.#host);
  }

  hostUpdated() {
    // The page may make the host inline, which then has no width of its own: observe the box inside it.
    const base = this.#host.shadowRoot?.querySelector<HTMLElement>('.base');
    if (this.#observer || !base) return;
    this.#observer = new ResizeObserver(() => {
      // Wait for the next frame: another view has another height, which would trigger the observer again in this frame.
      if (this.#measure(base)) requestAnimationFrame(() => this.#host.requestUpdate());
    });
    this.#observer.observe(base);
  }

  hostDisconnected() {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Returns whether anything has changed. An element that is not displayed has no size. */
  #measure(element: HTMLElement): boolean {
    const { isKnown, isNarrow } = this;
    const width = element.offsetWidth;
    if (!width) return false;
    this.isNarrow = width < NARROW * parseFloat(getComputedStyle(element).fontSize);
    this.isKnown = true;
    return !isKnown || isNarrow !== this.isNarrow;
  }
}
