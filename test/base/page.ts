/** The page in hand, for the tests of the base: its time, its requests, what is told on it, and what its blocks hold on to. */
import { feedClient, type FeedSubscription } from '../../src/feeds/client.js';
import { loaders, type Translation } from '../../src/i18n/translate.js';
import { stubFetch } from '../helpers/fetch.js';

/** For tests of what only a browser has: layout, scrolling, `:state()`, declarative shadow roots. */
export const itInBrowser = navigator.userAgent.includes('jsdom') ? it.skip : it;

let names = 0;

/** A tag that no test has used before: a warning is given once a page for each tag. */
export const freshTag = (): string => `base-probe-${++names}`;

/** Registers a class of its own under a tag of its own, and returns the tag. */
export function registerFresh(base: CustomElementConstructor): string {
  const tag = freshTag();
  customElements.define(tag, class extends base {});
  return tag;
}

let languages = 0;

/** A language that no test has used before, and which loads when the test says so. */
export function lateLanguage() {
  const letters = (++languages + 26 ** 2 * 16).toString(26).slice(-3);
  const tag = Array.from(letters, (digit) => String.fromCharCode(97 + parseInt(digit, 26))).join('');
  let arrive!: (module: { default: Translation }) => void;
  loaders.set(tag, () => new Promise((resolve) => (arrive = resolve)));
  return { tag, arrive: (texts: Translation) => arrive({ default: texts }) };
}

/** Lets everything run that waits for nothing but its turn. */
export const turn = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });

export async function until(holds: () => unknown, what = 'what the test waits for'): Promise<void> {
  const end = performance.now() + 15_000;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`Timed out: ${what}`);
    await turn();
  }
}

/** Takes the page in hand for the tests of a `describe`. After each, nothing may be held any more once the page is empty. */
export function stubPage() {
  const server = stubFetch();
  const timers = new Map<number, { at: number; callback: () => void }>();
  const feeds = new Set<FeedSubscription>();
  const observers = new Map<MutationObserver, Node>();
  const watchers = new Set<{ element: Element; meet: () => void }>();
  const listeners = new Map<unknown, string>();
  const warnings: string[] = [];
  let [present, ids, isHidden] = [0, 0, false];
  let restore: (() => void)[] = [];

  /** Replaces a method of an object until the test is over. */
  function replace<O extends object, K extends keyof O>(owner: O, name: K, method: (original: O[K]) => O[K]) {
    const own = Object.getOwnPropertyDescriptor(owner, name);
    const original = owner[name];
    Object.defineProperty(owner, name, { configurable: true, writable: true, value: method(original) });
    restore.push(() => {
      if (own) Object.defineProperty(owner, name, own);
      else Reflect.deleteProperty(owner, name);
    });
  }

  function followListeners(target: Window | Document, watched: string) {
    replace(target, 'addEventListener', (add) => (...[type, listener, options]: Parameters<typeof add>) => {
      if (type === watched) listeners.set(listener, type);
      const isOnce = (options as AddEventListenerOptions | undefined)?.once;
      if (type === watched && isOnce)
        add.call(target, type, () => listeners.delete(listener), { once: true });
      add.call(target, type, listener, options);
    });
    replace(target, 'removeEventListener', (remove) => (...how: Parameters<typeof remove>) => {
      listeners.delete(how[1]);
      remove.apply(target, how);
    });
  }

  beforeEach(() => {
    present = Date.parse('2026-06-01T12:00:00Z');
    isHidden = false;
    warnings.length = 0;
    replace(Date, 'now', () => () => present);
    replace(
      globalThis,
      'setTimeout',
      () =>
        ((callback: () => void, delay = 0) => {
          timers.set(++ids, { at: present + delay, callback });
          return ids;
        }) as typeof setTimeout,
    );
    replace(globalThis, 'clearTimeout', () => (id) => void timers.delete(Number(id)));
    replace(console, 'warn', () => (text: unknown) => void warnings.push(String(text)));
    replace(document, 'hidden', () => undefined as never);
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
    followListeners(window, 'beforeprint');
    followListeners(document, 'visibilitychange');
    replace(feedClient, 'subscribe', (subscribe) => (...how) => {
      const feed = subscribe.apply(feedClient, how);
      feeds.add(feed);
      const { close } = feed;
      feed.close = () => {
        feeds.delete(feed);
        close();
      };
      return feed;
    });
    replace(
      MutationObserver.prototype,
      'observe',
      (observe) =>
        function (this: MutationObserver, target, init) {
          observers.set(this, target);
          observe.call(this, target, init);
        },
    );
    replace(
      MutationObserver.prototype,
      'disconnect',
      (disconnect) =>
        function (this: MutationObserver) {
          observers.delete(this);
          disconnect.call(this);
        },
    );
    replace(
      globalThis,
      'IntersectionObserver',
      () =>
        class {
          readonly #callback: IntersectionObserverCallback;
          readonly #watchers = new Set<{ element: Element; meet: () => void }>();
          constructor(callback: IntersectionObserverCallback) {
            this.#callback = callback;
          }
          observe(element: Element) {
            const meet = (isIntersecting = true) =>
              this.#callback([{ isIntersecting } as IntersectionObserverEntry], this as never);
            const watcher = { element, meet };
            this.#watchers.add(watcher);
            watchers.add(watcher);
            // As a browser tells at once whether an element is in view.
            queueMicrotask(() => watchers.has(watcher) && meet(false));
          }
          disconnect() {
            for (const watcher of this.#watchers) watchers.delete(watcher);
          }
        } as unknown as typeof IntersectionObserver,
    );
  });

  afterEach(async () => {
    document.body.replaceChildren();
    await turn();
    const left = held();
    for (const undo of restore.reverse()) undo();
    restore = [];
    for (const each of [timers, feeds, observers, watchers, listeners]) each.clear();
    if (left.length) throw new Error(`Still held after the blocks are gone: ${left.join(', ')}`);
  });

  /** Names of the resources that blocks hold; each name once. */
  function held(): string[] {
    const all = [
      ...[...feeds].map(() => 'feed'),
      ...[...timers].map(() => 'timer'),
      ...[...observers.values()].map((node) =>
        node === document ? 'language' : `attributes of ${node.nodeName.toLowerCase()}`,
      ),
      ...[...watchers].map(() => 'nearness'),
      ...[...listeners.values()],
    ];
    return [...new Set(all)];
  }

  const page = {
    server,
    warnings,
    held,
    /** Puts an element, or source text, on the page, and resolves when it has nothing more to do by itself. */
    async show<E extends Element>(content: E | string): Promise<E> {
      const place = document.createElement('div');
      if (typeof content === 'string') place.innerHTML = content;
      else place.append(content);
      document.body.append(place);
      await page.settle();
      return place.firstElementChild as E;
    },
    /** Resolves when every answer has reached the blocks that wait for it. */
    async settle() {
      const isSettled = ({ url, isLoading }: FeedSubscription) =>
        !isLoading || timers.size > 0 || server.requests.some((each) => each.url === url && each.isPending);
      await turn();
      await until(() => [...feeds].every(isSettled), 'the answers');
      await turn();
    },
    /** Lets time pass, with every timer at its instant. */
    async pass(ms: number) {
      const end = present + ms;
      for (;;) {
        const due = [...timers].filter(([, { at }]) => at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
        if (!due) break;
        timers.delete(due[0]);
        present = Math.max(present, due[1].at);
        due[1].callback();
        await turn();
      }
      present = end;
      await page.settle();
    },
    /** The present, in milliseconds since 1970. */
    now: () => present,
    /** Brings an element near the part of the page that is seen. */
    async approach(element: Element) {
      for (const watcher of [...watchers]) if (watcher.element === element) watcher.meet();
      await page.settle();
    },
    async print() {
      window.dispatchEvent(new Event('beforeprint'));
      await page.settle();
    },
    async hide(value: boolean) {
      isHidden = value;
      document.dispatchEvent(new Event('visibilitychange'));
      await page.settle();
    },
  };
  return page;
}
