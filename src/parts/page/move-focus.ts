/**
 * Moves the focus to any element, focusable or not, without scrolling. Returns false if that fails, for example because it is
 * hidden.
 */
export function moveFocus(element: HTMLElement): boolean {
  const focus = () => {
    element.focus({ preventScroll: true });
    return element.matches(':focus');
  };
  if (focus()) return true;
  if (element.hasAttribute('tabindex')) return false;
  element.tabIndex = -1;
  const restore = () => element.removeAttribute('tabindex');
  if (focus()) {
    element.addEventListener('blur', restore, { once: true });
    return true;
  }
  restore();
  return false;
}
