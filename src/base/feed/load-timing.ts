import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clock } from '../../time/clock.js';
import { MINUTE } from '../../time/units.js';
import { whenNear } from './when-near.js';

/** An element that loads when it is near, or again and again. */
export interface TimedHost extends HTMLElement, ReactiveControllerHost {
  readonly loading: string;
  readonly refresh?: number | undefined;
  readonly state: string;
  reload(): Promise<void>;
}

/** Decides when a block loads: at first, as `loading="lazy"` asks, once it is near; and again after `refresh` minutes. */
export class LoadTiming implements ReactiveController {
  readonly #host: TimedHost;
  readonly #onNear: () => void;
  #unwatch: (() => void) | undefined;
  #minutes: number | undefined;
  #cancel: (() => void) | undefined;

  /** `onNear` is called once, when the host comes near the visible part of the page, or the page is printed. */
  constructor(host: TimedHost, onNear: () => void) {
    this.#host = host;
    this.#onNear = onNear;
    host.addController(this);
  }

  hostUpdated() {
    const { loading, refresh = 0, state } = this.#host;
    if (loading === 'lazy' && state === 'idle') this.#unwatch ??= whenNear(this.#host, this.#onNear);
    else this.#stopWatching();
    if (refresh !== this.#minutes || state === 'loading') this.#stop();
    this.#minutes = refresh;
    if (refresh > 0 && state !== 'loading' && state !== 'idle') {
      this.#cancel ??= clock.wakeAt(clock.now() + refresh * MINUTE, () => this.#reload());
    }
  }

  hostDisconnected() {
    this.#stop();
    this.#stopWatching();
  }

  /** A hidden page waits with the request until it is visible again. */
  #reload() {
    this.#cancel = undefined;
    if (!document.hidden) {
      void this.#host.reload();
      return;
    }
    const onVisible = () => void this.#host.reload();
    document.addEventListener('visibilitychange', onVisible, { once: true });
    this.#cancel = () => document.removeEventListener('visibilitychange', onVisible);
  }

  #stopWatching() {
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  #stop() {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
