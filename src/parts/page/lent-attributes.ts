import type { LitElement, ReactiveController } from 'lit';

/** An attribute for a node of the page: the node, the attribute's name, its value. */
export type Loan = readonly [element: Element, name: string, value: string];

/** Attributes that an element sets on itself or its author's nodes while it is on the page. What the author has set stays. */
export class LentAttributes implements ReactiveController {
  #lent: readonly Loan[] = [];

  constructor(host: LitElement) {
    host.addController(this);
  }

  /** Sets these, and takes away those set before that are not among them. */
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
