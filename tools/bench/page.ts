/** The measurements, which run in the browser: run.js calls each export. */
import { IiifEventList } from '../../src/elements/event-list/event-list.js';
import type { Kind } from '../../src/feeds/reader.js';
import { readEvents } from '../../src/feeds/readers/events/events.js';
import type { CommunityEvent } from '../../src/model/event.js';
import { clearFormatters } from '../../src/time/format.js';
import { createCloner } from './cloning.js';
import { renderLikeOldScript } from './old-script.js';
import { NOW, sampleRecords, TIME_ZONE } from './records.js';

export * from './calendar.js';

/** Times in milliseconds. */
export interface Timing {
  script: number;
  /** Style and layout after the script. */
  layout: number;
}

const CONTEXT = { baseUrl: 'https://iiif.io/' };

/** The list, with records that were read before, so that only rendering is measured. */
class ReadList extends IiifEventList {
  protected override get kind(): Kind<CommunityEvent> {
    return { name: 'events', reader: keep };
  }
}
const keep = (content: unknown) => ({ records: content as CommunityEvent[], problems: [] });
customElements.define('bench-read-list', ReadList);

const records = sampleRecords(1000);
const events = readEvents(records, CONTEXT).records;
const allLaidOut = new CSSStyleSheet();
allLaidOut.replaceSync('.events > li > .card { content-visibility: visible !important; }');
let clone: ReturnType<typeof createCloner>;

/** The ways to render 1,000 cards. Each puts an element into the page and resolves when it has its content. */
const VARIANTS = {
  list: () => renderList(IiifEventList, records),
  'list, records read before': () => renderList(ReadList, events),
  'list, all laid out': () => renderList(ReadList, events, [allLaidOut]),
  'template cloning': () => renderByHand((root) => root.append(clone(events))),
  'old inline script': () => renderByHand((root) => renderLikeOldScript(records, root)),
};
export type VariantName = keyof typeof VARIANTS | 'reading';

/** Prepares the templates; throws if cloning renders other markup than the list. Returns the mean number of nodes of a card. */
export async function prepare(): Promise<number> {
  const list = await renderList(IiifEventList, records);
  clone = createCloner(events, list.shadowRoot!);
  const cloned = renderByHand((root) => root.append(clone(events)));
  const [wanted = '', got = ''] = [list, cloned].map((host) =>
    host.shadowRoot!.innerHTML.replace(/<!--[^]*?-->/g, ''),
  );
  if (wanted !== got) {
    let at = 0;
    while (wanted[at] === got[at]) at++;
    const [ours, theirs] = [wanted, got].map((html) => html.slice(Math.max(0, at - 60), at + 120));
    throw new Error(
      `tools/bench/cloning.ts does not render what the list renders:\n${ours}\n--- but\n${theirs}`,
    );
  }
  const old = renderByHand((root) => renderLikeOldScript(records, root));
  const counts = [list, old].map(
    (host) => host.shadowRoot!.querySelectorAll('.events > li *').length / records.length,
  );
  if (counts[1]! < counts[0]! * 0.9 || counts[1]! > counts[0]! * 1.1) {
    throw new Error(`tools/bench/old-script.ts makes ${counts[1]} elements a card, the list ${counts[0]}.`);
  }
  const nodes = count(cloned.shadowRoot!.querySelector('.events')!) / records.length;
  for (const host of [list, cloned, old]) host.remove();
  return nodes;
}

/** Renders 1,000 cards in one way, or only reads their records. */
export async function time(name: VariantName): Promise<Timing> {
  if (name === 'reading') return timed(() => void readEvents(records, CONTEXT));
  return timed(VARIANTS[name]);
}

/** Renders `count` cards. */
export async function timeCount(count: number): Promise<Timing> {
  const feed = sampleRecords(count);
  return timed(() => renderList(IiifEventList, feed));
}

let held: { feed?: unknown; host?: HTMLElement } = {};

/** Makes the records of `count` cards and keeps them, in place of earlier ones. */
export function holdRecords(count: number) {
  held.host?.remove();
  held = { feed: sampleRecords(count) };
}

/** Renders the records, and keeps the rendering too. */
export async function holdCards() {
  held.host = await renderList(IiifEventList, held.feed);
}

/** Gives the list a copy of its data in which one record of 1,000 differs. */
export async function timeChange(): Promise<Timing & { mutations: number; cards: number }> {
  const list = await renderList(IiifEventList, records);
  const changes: MutationRecord[] = [];
  const observer = new MutationObserver((found) => changes.push(...found));
  observer.observe(list.shadowRoot!, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  const copy = structuredClone(records).map((record, index) =>
    index === 500 ? { ...record, location: { label: 'Somewhere else' } } : record,
  );
  const timing = await timed(async () => {
    list.data = copy;
    await list.updateComplete;
  });
  changes.push(...observer.takeRecords());
  observer.disconnect();
  const shown = list.shadowRoot!.querySelector('.events > li:nth-child(501)')!.textContent;
  if (!shown.includes('Somewhere else')) throw new Error('The changed record is not shown.');
  const touched = changes.flatMap(({ target, addedNodes, removedNodes }) => [
    target,
    ...addedNodes,
    ...removedNodes,
  ]);
  const cards = new Set(
    touched.map((node) => (node instanceof Element ? node : node.parentElement)?.closest('li')),
  );
  list.remove();
  return { ...timing, mutations: changes.length, cards: cards.size };
}

async function renderList(
  Type: typeof IiifEventList,
  data: unknown,
  sheets: CSSStyleSheet[] = [],
): Promise<IiifEventList> {
  const list = new Type();
  list.timeZone = TIME_ZONE;
  list.now = new Date(NOW).toISOString();
  list.data = data;
  document.body.append(list);
  list.shadowRoot!.adoptedStyleSheets.push(...sheets);
  await list.updateComplete;
  return list;
}

function renderByHand(render: (root: ShadowRoot) => void): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = IiifEventList.elementStyles.map((style) =>
    style instanceof CSSStyleSheet ? style : style.styleSheet!,
  );
  render(root);
  document.body.append(host);
  return host;
}

async function timed(run: () => unknown): Promise<Timing> {
  // A real page renders its list once, without formatters and texts from an earlier rendering.
  clearFormatters();
  globalThis.gc?.();
  const start = performance.now();
  const host = await run();
  const ran = performance.now();
  if (!(host instanceof HTMLElement)) return { script: ran - start, layout: 0 };
  layOut(host);
  const laidOut = performance.now();
  host.remove();
  return { script: ran - start, layout: laidOut - ran };
}

/** Reading a size makes the browser lay out the changes. */
const layOut = (host: HTMLElement) => host.offsetHeight;

function count(node: Node): number {
  return [...node.childNodes].reduce((sum, child) => sum + 1 + count(child), 0);
}
