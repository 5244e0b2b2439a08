import { acronymFinder, type Acronym } from '../../model/acronym.js';

/** A text node that was split to insert `<abbr>` elements, with the data needed to restore it. */
interface Cut {
  readonly text: Text;
  /** The text before the split (`whole`), and the part that is still in the node (`left`). */
  readonly whole: string;
  readonly left: string;
  /** Nodes inserted after the text node, in place of the rest of the text. */
  readonly added: readonly (Element | Text)[];
  readonly ids: readonly string[];
}

/**
 * Elements in which acronyms are not marked: links and controls, headings, existing abbreviations, code, and elements
 * without prose.
 */
const EXEMPT =
  'a, h1, h2, h3, h4, h5, h6, summary, button, label, select, textarea, code, pre, kbd, samp, var, abbr, dfn, ' +
  'script, style, template, noscript, svg, math, iiif-acronyms, iiif-button, ' +
  '[contenteditable]:not([contenteditable=false]), [data-no-acronyms]';

/** Marks the first use of each acronym inside an element, also in content added later, and can undo all marks. */
export class AcronymMarker {
  readonly #host: Element;
  readonly #observer = new MutationObserver((records) => this.#onChange(records));
  readonly #cuts = new Map<Text, Cut>();
  readonly #used = new Set<string>();
  #expansions: ReadonlyMap<string, string> = new Map();
  #find = acronymFinder([]);
  #isWritten = false;

  constructor(host: Element) {
    this.#host = host;
  }

  /** Removes all marks and marks the content again. `isWritten`: write the expansion after the acronym. */
  show(acronyms: readonly Acronym[], isWritten: boolean) {
    this.clear();
    this.#isWritten = isWritten;
    this.#expansions = new Map(acronyms.map(({ id, expansion }) => [id, expansion]));
    this.#find = acronymFinder([...this.#expansions.keys()]);
    this.#mark(this.#host);
    this.#watch();
  }

  /** Undoes all marks and stops observing. */
  clear() {
    this.#observer.disconnect();
    for (const cut of this.#cuts.values()) this.#undo(cut);
  }

  /** Starts observing. Drops pending records first, because they describe our own changes. */
  #watch() {
    this.#observer.takeRecords();
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  #onChange(records: readonly MutationRecord[]) {
    const nodes = records.flatMap(({ addedNodes, target, type }) =>
      type === 'characterData' ? target : [...addedNodes],
    );
    // A removed text frees the acronyms that were marked in it, so search the whole content for their next use.
    if (this.#release()) this.#mark(this.#host);
    else {
      for (const node of nodes) if (!this.#isExempt(node)) this.#mark(node);
    }
    this.#watch();
  }

  #isExempt(node: Node): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest(EXEMPT) !== this.#host;
  }

  /** Marks the first use of each acronym that is not marked yet, below a node, in document order. */
  #mark(root: Node) {
    if (this.#used.size === this.#expansions.size || !root.isConnected) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && node.matches(EXEMPT)
        ? NodeFilter.FILTER_REJECT
        : node.nodeType === Node.TEXT_NODE
          ? NodeFilter.FILTER_ACCEPT
          : NodeFilter.FILTER_SKIP,
    );
    // Splitting inserts nodes after the walker's current node, so find the next node first.
    let node = root instanceof Text ? root : (walker.nextNode() as Text | null);
    while (node && this.#used.size < this.#expansions.size) {
      const next = node === root ? null : (walker.nextNode() as Text | null);
      this.#cut(node);
      node = next;
    }
  }

  /** Undoes the marks in nodes that the page has changed since. Returns true if it undid any, so that acronyms are free again. */
  #release(): boolean {
    let isFreed = false;
    for (const cut of this.#cuts.values()) {
      const { text, left, added } = cut;
      if (text.isConnected && text.data === left && added.every(({ isConnected }) => isConnected)) continue;
      this.#undo(cut);
      isFreed = true;
    }
    return isFreed;
  }

  #cut(text: Text) {
    const whole = text.data;
    const ids: string[] = [];
    const added: (Element | Text)[] = [];
    let left = '';
    let from = 0;
    const put = (words: string) => {
      if (added.length === 0) left = words;
      else if (words) added.push(new Text(words));
    };
    for (const { id, written, index } of this.#find(whole)) {
      const expansion = this.#expansions.get(id);
      if (!expansion || this.#used.has(id)) continue;
      this.#used.add(id);
      ids.push(id);
      put(whole.slice(from, index));
      const abbr = document.createElement('abbr');
      abbr.textContent = written;
      added.push(abbr);
      if (this.#isWritten) put(` (${expansion})`);
      else abbr.title = expansion;
      from = index + written.length;
    }
    if (added.length === 0) return;
    put(whole.slice(from));
    text.data = left;
    text.after(...added);
    this.#cuts.set(text, { text, whole, left, added, ids });
  }

  #undo({ text, whole, left, added, ids }: Cut) {
    for (const node of added) node.remove();
    // If the text differs, the page has changed it: keep the new text.
    if (text.data === left) text.data = whole;
    for (const id of ids) this.#used.delete(id);
    this.#cuts.delete(text);
  }
}
