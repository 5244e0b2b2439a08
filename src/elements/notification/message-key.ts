/** Storage key of a message: a hash of its text and links, so that a changed message is shown again. */
export function messageKey(element: Element): string {
  const links = [...element.querySelectorAll('[href]')].map((link) => link.getAttribute('href'));
  const text = [element.textContent.replace(/\s+/g, ' ').trim(), ...links].join('\n');
  // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return `iiif-blocks:dismissed:${(hash >>> 0).toString(36)}`;
}
