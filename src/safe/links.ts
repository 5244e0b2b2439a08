/**
 * The absolute address of a link that came from outside, or `undefined` when it must not become one.
 *
 * Only `http:`, `https:`, `mailto:`, `tel:` and `webcal:` pass. Relative and protocol-relative addresses are resolved
 * against `baseUrl`; without it only absolute ones pass. Anything else, an empty string included, is refused; never throws.
 * Entities are not decoded here. Parsed as the URL Standard says: https://url.spec.whatwg.org/
 */
export function safeHref(value: unknown, baseUrl?: string): string | undefined {
  const address = typeof value === 'string' ? value.trim() : '';
  // Browsers delete tabs and line breaks from an address, so `java\nscript:` would run; no honest address has any.
  if (!address || /\p{Cc}/u.test(address)) return undefined;
  try {
    const { href } = new URL(address, baseUrl);
    return /^(https?|mailto|tel|webcal):/.test(href) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** The absolute address of an image that came from outside: as `safeHref`, but `http:` and `https:` only. */
export function safeImage(value: unknown, baseUrl?: string): string | undefined {
  const href = safeHref(value, baseUrl);
  return href?.startsWith('http') ? href : undefined;
}
