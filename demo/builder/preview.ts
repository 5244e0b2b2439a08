/** The page in the preview's iframe: it shows a block as a normal page would. */
import type { Content, Markup } from './markup.js';

/** A block to preview, with its page's theme and language. */
export interface Scene {
  readonly root: Markup;
  /** The element in `root` whose attributes follow the form. */
  readonly markup: Markup;
  readonly theme: string | undefined;
  readonly scheme: 'auto' | 'light' | 'dark';
  readonly lang: string;
  readonly dir: string;
}

/** Addresses of the preview's feeds: attributes of the `iiif-site` around the block. */
export type SiteAttributes = Readonly<Record<string, string>>;

const SVG = 'http://www.w3.org/2000/svg';
/** Blocks that fill the width of a page. */
const WIDE = ['iiif-footer', 'iiif-header', 'iiif-hero', 'iiif-section'];
const LEAST_HEIGHT = 200;
const GREATEST_HEIGHT = 1600;

const SHEET = `
  html {
    background: Canvas;
    color: CanvasText;
    font: 100%/1.5 system-ui, sans-serif;
    overflow-wrap: break-word;
    overflow-anchor: none;
  }
  html.themed {
    background: light-dark(#fff, #04131d);
    color: var(--iiif-color-text);
    font-family: var(--iiif-font-body);
  }
  html.themed a { color: var(--iiif-color-link); }
  body { margin: 0; padding: 1.25rem; }
  body.wide { padding: 0; }
  img { max-inline-size: 100%; block-size: auto; }
`;

/** Shows scenes in an iframe that has loaded the library's script. */
export class Preview {
  readonly #document: Document;
  readonly #frame: HTMLIFrameElement;
  readonly #site: HTMLElement;
  readonly #link: HTMLLinkElement;
  readonly #resize: ResizeObserver;
  #structure = '';
  #element: Element | undefined;

  /** `site` has the attributes of the `iiif-site` around the block. The iframe must have loaded. */
  constructor(frame: HTMLIFrameElement, site: SiteAttributes) {
    this.#frame = frame;
    const page = (this.#document = frame.contentDocument!);
    const sheet = new (page.defaultView as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(SHEET);
    page.adoptedStyleSheets = [sheet];
    this.#link = page.createElement('link');
    this.#link.rel = 'stylesheet';
    this.#site = page.createElement('iiif-site');
    for (const [name, value] of Object.entries(site)) this.#site.setAttribute(name, value);
    page.body.replaceChildren(this.#site);
    this.#resize = new ResizeObserver(() => this.#fit());
    this.#resize.observe(page.body);
  }

  /** Changes as little as possible: when only an attribute changes, the block stays the same element. */
  show({ root, markup, theme, scheme, lang, dir }: Scene): void {
    const page = this.#document;
    const { documentElement: html } = page;
    html.lang = lang || 'en';
    html.dir = dir;
    html.style.colorScheme = scheme === 'auto' ? 'light dark' : scheme;
    html.classList.toggle('themed', theme !== undefined);
    this.#wear(theme);
    page.body.classList.toggle('wide', WIDE.includes(root.tag));
    const structure = JSON.stringify(root, (_key, value: unknown) =>
      value === markup ? { ...markup, attributes: {} } : value,
    );
    if (structure !== this.#structure || !this.#element) {
      this.#structure = structure;
      this.#site.replaceChildren(this.#make(root, markup));
      return;
    }
    const element = this.#element;
    for (const { name } of [...element.attributes]) {
      if (!(name in markup.attributes)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(markup.attributes)) {
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
  }

  /** Stops the preview, before its iframe is removed. */
  close(): void {
    this.#resize.disconnect();
  }

  #wear(theme: string | undefined) {
    if (!theme) this.#link.remove();
    else if (!this.#link.isConnected) {
      this.#link.href = theme;
      this.#document.head.append(this.#link);
    }
  }

  #make(content: Markup, block: Markup, isDrawing = content.tag === 'svg'): Element {
    const page = this.#document;
    const element = isDrawing ? page.createElementNS(SVG, content.tag) : page.createElement(content.tag);
    for (const [name, value] of Object.entries(content.attributes)) element.setAttribute(name, value);
    const nodeOf = (child: Content) =>
      typeof child === 'string' ? child : this.#make(child, block, isDrawing || child.tag === 'svg');
    element.append(...content.children.map(nodeOf));
    if (content === block) this.#element = element;
    return element;
  }

  #fit() {
    const { scrollHeight } = this.#document.body;
    this.#frame.style.blockSize = `${Math.min(Math.max(scrollHeight, LEAST_HEIGHT), GREATEST_HEIGHT)}px`;
  }
}
