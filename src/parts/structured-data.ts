/**
 * Keeps a description for search engines (JSON-LD) beside an element's content in the page; null takes it away.
 * It is a data block, not a script: https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
export function setStructuredData(host: Element, data: unknown): void {
  const last = host.querySelector(':scope > script[type="application/ld+json"]');
  // A page may be saved or prerendered as text, where "</script>" inside would end the block.
  const text = data === null ? '' : JSON.stringify(data).replaceAll('<', '\\u003c');
  if (last?.textContent === text) return;
  last?.remove();
  if (!text) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = trusted(text);
  host.append(script);
}

/** What Trusted Types have of it here; TypeScript does not know them yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScript(text: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** A data block never runs, but where a page demands Trusted Types Chromium wants one for every script element. */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('iiif-blocks', { createScript: (script: string) => script });
  return policy ? policy.createScript(text) : text;
}
