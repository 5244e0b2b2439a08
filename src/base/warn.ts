const warned = new Set<string>();

/** Writes a warning for the page's author to the console, after the element's name. The same warning is written once a page. */
export function warn(element: Element, message: string): void {
  const text = `<${element.localName}> ${message}`;
  if (warned.has(text)) return;
  warned.add(text);
  // Node would print the element with all its properties.
  if (typeof document === 'undefined') console.warn(text);
  else console.warn(text, element);
}
