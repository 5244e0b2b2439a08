const said = new Set<string>();

/** Tells the page's author something on the console, once a page, with the element's name before it. */
export function warn(element: Element, message: string): void {
  const text = `<${element.localName}> ${message}`;
  if (said.has(text)) return;
  said.add(text);
  // Node would write the whole element out.
  if (typeof document === 'undefined') console.warn(text);
  else console.warn(text, element);
}
