import type { BlockElement } from './base/block-element.js';
import type { Translation } from './i18n/translate.js';
import { needs } from './needs.js';

/** Every public tag, with the import that registers it. @internal */
export const tags: Readonly<Record<string, () => Promise<unknown>>> = {
  // #region elements (written by `npm run analyze`)
  'iiif-acronyms': () => import('./elements/acronyms/acronyms.js'),
  'iiif-add-to-calendar': () => import('./elements/add-to-calendar/add-to-calendar.js'),
  'iiif-api-list': () => import('./elements/api-list/api-list.js'),
  'iiif-breadcrumbs': () => import('./elements/breadcrumbs/breadcrumbs.js'),
  'iiif-button': () => import('./elements/button/button.js'),
  'iiif-calendar': () => import('./elements/calendar/calendar.js'),
  'iiif-card': () => import('./elements/card/card.js'),
  'iiif-card-grid': () => import('./elements/card-grid/card-grid.js'),
  'iiif-carousel': () => import('./elements/carousel/carousel.js'),
  'iiif-event-card': () => import('./elements/event-card/event-card.js'),
  'iiif-event-list': () => import('./elements/event-list/event-list.js'),
  'iiif-faq': () => import('./elements/faq/faq.js'),
  'iiif-figure': () => import('./elements/figure/figure.js'),
  'iiif-footer': () => import('./elements/footer/footer.js'),
  'iiif-group-info': () => import('./elements/group-info/group-info.js'),
  'iiif-group-list': () => import('./elements/group-list/group-list.js'),
  'iiif-header': () => import('./elements/header/header.js'),
  'iiif-hero': () => import('./elements/hero/hero.js'),
  'iiif-logo-grid': () => import('./elements/logo-grid/logo-grid.js'),
  'iiif-media-text': () => import('./elements/media-text/media-text.js'),
  'iiif-member-count': () => import('./elements/member-count/member-count.js'),
  'iiif-member-list': () => import('./elements/member-list/member-list.js'),
  'iiif-member-map': () => import('./elements/member-map/member-map.js'),
  'iiif-news-list': () => import('./elements/news-list/news-list.js'),
  'iiif-next-call': () => import('./elements/next-call/next-call.js'),
  'iiif-notification': () => import('./elements/notification/notification.js'),
  'iiif-people-list': () => import('./elements/people-list/people-list.js'),
  'iiif-pullquote': () => import('./elements/pullquote/pullquote.js'),
  'iiif-schedule': () => import('./elements/schedule/schedule.js'),
  'iiif-section': () => import('./elements/section/section.js'),
  'iiif-site': () => import('./elements/site/site.js'),
  'iiif-slide': () => import('./elements/slide/slide.js'),
  'iiif-sponsor-list': () => import('./elements/sponsor-list/sponsor-list.js'),
  'iiif-tab': () => import('./elements/tab/tab.js'),
  'iiif-tabs': () => import('./elements/tabs/tabs.js'),
  'iiif-video': () => import('./elements/video/video.js'),
  // #endregion elements
};

const seen = new WeakSet<Node>();
/** Registrations under way or done, by tag. */
const loading = new Map<string, Promise<unknown>>();
/** Addresses of files and feeds that have been preloaded. */
const preloaded = new Set<string>();

/**
 * Registers the elements used below a node, now and when they are added later. Also searches the shadow roots of our
 * elements.
 */
export function discover(root: Document | ShadowRoot | Element): void {
  if (seen.has(root)) return;
  seen.add(root);
  visit(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) visit(node);
  }).observe(root, { childList: true, subtree: true });
}

/**
 * `registerTranslation` of the package, for pages that use the autoloader: makes a language available. `language` is its
 * primary subtag, such as `eu`. Resolves when the language is registered; rejects when the library cannot be loaded.
 */
export async function registerTranslation(language: string, translation: Translation): Promise<void> {
  const library = await import('./i18n/register.js');
  library.registerTranslation(language, translation);
}

function visit(node: Node): void {
  if (!(node instanceof Element || node instanceof Document || node instanceof ShadowRoot)) return;
  for (const element of [node as Element, ...node.querySelectorAll('*')]) {
    const { localName } = element;
    if (!Object.hasOwn(tags, localName)) continue;
    askForFeeds(element);
    void register(localName)
      .then(() => (element as Partial<BlockElement>).updateComplete)
      .then(() => element.shadowRoot && discover(element.shadowRoot));
  }
}

function register(tag: string): Promise<unknown> {
  let registered = loading.get(tag);
  if (!registered) {
    // Preload the imports now: the browser would discover them only after the tag's own file has loaded.
    for (const file of needs[tag]?.files ?? []) ask('modulepreload', new URL(file, import.meta.url).href);
    registered = tags[tag]!().catch((error: unknown) => {
      // Let the next element of this tag try again.
      loading.delete(tag);
      console.warn(`iiif-blocks: <${tag}> could not be loaded; its content stays as it is.`, error);
    });
    loading.set(tag, registered);
  }
  return registered;
}

/** Preloads the feeds that an element will read, without waiting for its file. */
function askForFeeds(element: Element): void {
  // A registered element requests its feeds itself, through the client that shares requests.
  if (customElements.get(element.localName)) return;
  const isSetByScript = ['data', 'src', 'loading'].some((name) => Object.hasOwn(element, name));
  if (isSetByScript || element.matches('[loading=lazy], :has(> script[type="application/json"])')) return;
  for (const [feed, selector, isMain] of needs[element.localName]?.feeds ?? []) {
    if (!element.matches(selector || '*')) continue;
    const attribute = `${feed}-src`;
    const address =
      (isMain && element.getAttribute('src')) ||
      element.getAttribute(attribute) ||
      element.closest(`iiif-site[${attribute}]:not([${attribute}=""])`)?.getAttribute(attribute);
    if (address) ask('preload', address);
  }
}

/** Preloads through a `<link>`, so that the page's Content-Security-Policy applies and the browser merges duplicate requests. */
function ask(rel: 'modulepreload' | 'preload', address: string): void {
  const link = document.createElement('link');
  link.rel = rel;
  link.href = address;
  if (!/^https?:/.test(link.href) || preloaded.has(link.href)) return;
  preloaded.add(link.href);
  if (rel === 'preload') link.as = 'fetch';
  // Modules and feeds are requested with CORS. A preload without CORS would not match and cause a second request.
  link.crossOrigin = 'anonymous';
  // A Content-Security-Policy may allow only scripts that carry its nonce.
  link.nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  document.head.append(link);
}

if (typeof document !== 'undefined') discover(document);
