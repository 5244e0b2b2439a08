import { isServer, render, type TemplateResult } from 'lit';

/**
 * A list whose items keep their nodes, and with them focus and open disclosures, while others come and go: what Lit's
 * `repeat` does, in a third of its size.
 */
export class KeyedList<T> {
  readonly #shell: (items?: unknown) => TemplateResult;
  #items = new Map<unknown, Rendered>();
  #list: Element | undefined;

  /** `shell` is the list's own element around its items, for example `(items) => html`<ul>${items}</ul>``. */
  constructor(shell: (items?: unknown) => TemplateResult) {
    this.#shell = shell;
  }

  /** The list with an item for each record, which is one element. Keys are unique. */
  render(
    records: readonly T[],
    keyOf: (record: T, index: number) => unknown,
    itemOf: (record: T) => TemplateResult,
  ): unknown {
    if (isServer) return this.#shell(records.map(itemOf));
    const old = this.#items;
    this.#items = new Map();
    for (const [index, record] of records.entries()) {
      const key = keyOf(record, index);
      this.#items.set(key, rendered(itemOf(record), old.get(key)));
      old.delete(key);
    }
    for (const { element } of old.values()) element.remove();
    const list = (this.#list ??= rendered(this.#shell()).element);
    let next = list.firstElementChild;
    for (const { element } of this.#items.values()) {
      if (element === next) next = next.nextElementSibling;
      else list.insertBefore(element, next);
    }
    return list;
  }
}

interface Rendered {
  readonly root: DocumentFragment;
  readonly element: Element;
}

/** An element made from a template, or brought up to date; it can, wherever it is, since Lit keeps track of it by its root. */
function rendered(template: TemplateResult, last?: Rendered): Rendered {
  const root = last?.root ?? document.createDocumentFragment();
  render(template, root);
  return last ?? { root, element: root.firstElementChild! };
}
