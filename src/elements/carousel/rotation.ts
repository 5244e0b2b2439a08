import type { LitElement, ReactiveController } from 'lit';

/** A carousel with the number of seconds between its slides. */
interface RotatingHost extends LitElement {
  readonly autoplay: number;
}

/** Minimum time per slide, in seconds: enough to read a short one. */
const LEAST_TURN = 2;

/**
 * Changes the slides of a carousel while it plays: on the screen, in a visible tab, and without pointer or focus in it.
 * Loaded with the first carousel that has `autoplay`.
 */
export class Rotation implements ReactiveController {
  /**
   * Whether the visitor started the rotation with its button. It then continues although the pointer and focus are on
   * that button.
   */
  isAskedFor = false;

  readonly #host: RotatingHost;
  readonly #isPlaying: () => boolean;
  readonly #turn: () => void;
  #isOnScreen = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #connection: AbortController | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: RotatingHost, isPlaying: () => boolean, turn: () => void) {
    this.#host = host;
    this.#isPlaying = isPlaying;
    this.#turn = turn;
  }

  hostConnected() {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    document.addEventListener('visibilitychange', this.#schedule, { signal });
    this.#host.addEventListener('pointerleave', this.#schedule, { signal });
    this.#host.addEventListener('focusout', this.#schedule, { signal });
    this.#observer = new IntersectionObserver((entries) => {
      this.#isOnScreen = entries.at(-1)!.isIntersecting;
      this.#schedule();
    });
    this.#observer.observe(this.#host);
  }

  hostUpdated() {
    this.#schedule();
  }

  hostDisconnected() {
    this.#connection?.abort();
    this.#observer?.disconnect();
    clearTimeout(this.#timer);
  }

  readonly #schedule = () => {
    clearTimeout(this.#timer);
    if (!this.#isPlaying() || !this.#isOnScreen || document.hidden) return;
    this.#timer = setTimeout(this.#onTurn, Math.max(LEAST_TURN, this.#host.autoplay) * 1000);
  };

  readonly #onTurn = () => {
    const row = this.#host.renderRoot.querySelector('.slides')!;
    const isBusy =
      row.matches(':focus-within') || (!this.isAskedFor && this.#host.matches(':hover, :focus-within'));
    if (isBusy) this.#schedule();
    else this.#turn();
  };
}
