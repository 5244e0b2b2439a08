/** The nearest element around this one, itself included, that matches; also across shadow roots. Null where there is no DOM. */
export function closest(element: Element, selector: string): Element | null {
  // A prerenderer's elements have attributes only.
  if (!element.closest) return null;
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closest(root.host, selector) : null;
}
