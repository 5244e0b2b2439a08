/**
 * A page for the tests of `test/base/` in Node: `mocha --require test/base/dom.ts`. jsdom has custom elements, shadow roots, slots and
 * mutation observers; what else the library needs of it is below. It has no layout and no `:state()`: see `itInBrowser` in page.ts.
 */
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><html lang="en"><head></head><body></body></html>', {
  url: 'https://page.example/',
  pretendToBeVisual: true,
});
const { Document, ShadowRoot, CSSStyleSheet, HTMLElement } = window;

/** Custom states. */
const { attachInternals } = HTMLElement.prototype;
HTMLElement.prototype.attachInternals = function (this: HTMLElement) {
  return Object.defineProperty(attachInternals.call(this), 'states', { value: new Set<string>() });
};

/** Style sheets of their own: without them Lit writes `<style>` elements, and a block takes these for what was prerendered. */
Object.assign(CSSStyleSheet.prototype, { replace: () => undefined, replaceSync: () => undefined });
for (const { prototype } of [Document, ShadowRoot]) {
  const sheets = new WeakMap<object, unknown>();
  Object.defineProperty(prototype, 'adoptedStyleSheets', {
    get(this: object) {
      if (!sheets.has(this)) sheets.set(this, []);
      return sheets.get(this);
    },
    set(this: object, value: unknown) {
      sheets.set(this, value);
    },
  });
}

// Node's events cannot be dispatched on jsdom's nodes. Everything else that Node has stays Node's: fetch, addresses, timers.
const missing = Object.getOwnPropertyNames(window).filter((name) => !(name in globalThis));
for (const name of [...missing, 'Event', 'CustomEvent', 'EventTarget']) {
  const value: unknown = Reflect.get(window, name);
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value });
}
