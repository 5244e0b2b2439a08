/** Like `Element.closest`, but also finds elements outside the shadow root. Null in a prerenderer, which has no DOM. */
export function closest(element: Element, selector: string): Element | null {
  if (!element.closest) return null;
  const found = element.closest(selector);
  if (found) return found;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? closest(root.host, selector) : null;
}
