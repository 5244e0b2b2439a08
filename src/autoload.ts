/** Every public tag, and what registers it. */
const tags: Readonly<Record<string, () => Promise<unknown>>> = {
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

const seen = new WeakSet<Node>();

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
    const load = tags[element.localName];
    if (load) void upgrade(element, load);
  }
}

async function upgrade(element: Element, load: () => Promise<unknown>): Promise<void> {
  try {
    await load();
    if (element.shadowRoot) discover(element.shadowRoot);
  } catch (error) {
    console.warn(
      `iiif-blocks: <${element.localName}> could not be loaded; what stands inside it stays.`,
      error,
    );
  }
}

if (typeof document !== 'undefined') discover(document);
