import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clock } from '../../time/clock.js';
import { whenNear } from './near.js';

/** An element that loads when it is near, or again and again. */
export interface UpkeepHost extends HTMLElement, ReactiveControllerHost {
  readonly loading: string;
  readonly refresh?: number | undefined;
  readonly state: string;
  reload(): Promise<void>;
}

/** Does what `loading="lazy"` and `refresh` ask for. */
export class Upkeep implements ReactiveController {
  readonly #host: UpkeepHost;
  readonly #onNear: () => void;
  #unwatch: (() => void) | undefined;
  #minutes: number | undefined;
  #cancel: (() => void) | undefined;

  /** `onNear` is called once, when the host is near the part of the page that is seen. */
  constructor(host: UpkeepHost, onNear: () => void) {
    this.#host = host;
    this.#onNear = onNear;
    host.addController(this);
  }

  hostUpdated() {
    const { loading, refresh = 0, state } = this.#host;
    if (loading === 'lazy' && state === 'idle') this.#unwatch ??= whenNear(this.#host, this.#onNear);
    if (refresh !== this.#minutes || state === 'loading') this.#stop();
    this.#minutes = refresh;
    if (refresh > 0 && state !== 'loading' && state !== 'idle') {
      this.#cancel ??= clock.wakeAt(clock.now() + refresh * 60_000, () => this.#reload());
    }
  }

  hostDisconnected() {
    this.#stop();
    this.#unwatch?.();
    this.#unwatch = undefined;
  }

  /** A page that nobody looks at asks for nothing until it is looked at again. */
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

  #stop() {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
