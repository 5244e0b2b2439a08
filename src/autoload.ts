import type { BlockElement } from './elements/block-element.js';

/** Every public tag, and what registers it. @internal */
export const tags: Readonly<Record<string, () => Promise<unknown>>> = {
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
};

/** From so many of them on, a file with all of ours is no more to load than theirs are one by one, and much sooner there. */
const MANY = 12;
/** Those that show times. */
const TIMES = /calendar|call|event|group|news|notification|people|schedule/;

/** What they ask of Intl; each makes the next one quicker to answer. */
const KINDS: readonly (new () => unknown)[] = [Intl.Collator, Intl.DateTimeFormat, Intl.ListFormat];

let loads = tags;
const seen = new WeakSet<Node>();
/** What was asked for, by tag. */
const loading: Partial<Record<string, Promise<unknown>>> = {};

/** Registers the elements that are used below a node, now and as they come; also inside the shadow roots of ours. */
export function discover(root: Document | ShadowRoot | Element): void {
  if (seen.has(root)) return;
  seen.add(root);
  visit(root);
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) visit(node);
  }).observe(root, { childList: true, subtree: true });
}

function visit(node: Node): void {
  if (!(node instanceof Element || node instanceof Document || node instanceof ShadowRoot)) return;
  for (const element of [node as Element, ...node.querySelectorAll('*')]) {
    const { localName } = element;
    const load = loads[localName];
    if (load)
      void (loading[localName] ??= register(localName, load))
        .then(() => (element as Partial<BlockElement>).updateComplete)
        .then(() => element.shadowRoot && discover(element.shadowRoot));
  }
}

/** The end of the line of tags that wait for their turn. */
let line: Promise<unknown> = Promise.resolve();

/** Where nobody looks nothing has to wait, and timers would take a second each. */
const turn = () =>
  new Promise<void>((resolve) => {
    if (document.hidden) resolve();
    else setTimeout(resolve);
  });

/** Each in a task of its own, with time for a frame between: a page may use twenty, and stays quick to answer meanwhile. */
async function register(tag: string, load: () => Promise<unknown>): Promise<void> {
  await (line = line.then(turn));
  try {
    await load();
  } catch (error) {
    // The next one that comes tries again.
    loading[tag] = undefined;
    console.warn(`iiif-blocks: <${tag}> could not be loaded; what stands inside it stays.`, error);
  }
}

/** What the page shows by itself is there first: until it is, or it is clear that it takes longer, nothing is made ready. */
async function shown(): Promise<void> {
  const isShown = performance.getEntriesByName('first-contentful-paint').length > 0;
  if (isShown || document.hidden || !document.body?.textContent.trim()) return;
  await new Promise((resolve) => {
    new PerformanceObserver(resolve).observe({ type: 'paint', buffered: true });
    requestAnimationFrame(() => setTimeout(resolve, 500));
    // A frame that is not in sight has no pictures at all.
    setTimeout(resolve, 1000);
  });
}

async function start(): Promise<void> {
  await shown();
  const used = Object.keys(tags).filter((tag) => document.querySelector(tag));
  // A browser takes longest for its first question of each kind: they are asked one by one, while files are on their way.
  if (used.some((tag) => TIMES.test(tag))) for (const Kind of KINDS) setTimeout(() => new Kind());
  if (used.length >= MANY) {
    // Where that file cannot be had theirs are asked for, and what becomes of them is told.
    await import('./together.js').then(
      (all) => (loads = all.tags),
      () => {},
    );
  }
  discover(document);
}

if (typeof document !== 'undefined') void start();
