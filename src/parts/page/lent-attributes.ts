import type { LitElement, ReactiveController } from 'lit';

/** An attribute to set: the element, the name, the value. */
export type Loan = readonly [element: Element, name: string, value: string];

/**
 * Sets attributes on the host or the author's elements while the host is in the page. Attributes that the author has set are
 * not changed.
 */
export class LentAttributes implements ReactiveController {
  #lent: readonly Loan[] = [];

  constructor(host: LitElement) {
    host.addController(this);
  }

  /** Sets these attributes, and removes all others that were set before. */
  lend(wanted: readonly Loan[]) {
    const isIn = (list: readonly Loan[], loan: Loan) =>
      list.some((other) => other.every((part, index) => part === loan[index]));
    for (const loan of this.#lent) {
      const [element, name, value] = loan;
      if (!isIn(wanted, loan) && element.getAttribute(name) === value) element.removeAttribute(name);
    }
    this.#lent = wanted.filter((loan) => {
      const [element, name, value] = loan;
      if (element.hasAttribute(name)) return isIn(this.#lent, loan);
      element.setAttribute(name, value);
      return true;
    });
  }

  hostDisconnected() {
    this.lend([]);
  }
}
