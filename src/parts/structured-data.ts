/**
 * Adds a description for search engines (JSON-LD) to the element's content in the page; null removes it. It is a data block,
 * not a script: https://html.spec.whatwg.org/multipage/scripting.html#data-block
 */
export function setStructuredData(host: Element, data: unknown): void {
  const last = host.querySelector(':scope > script[type="application/ld+json"]');
  // The page may be saved or prerendered as text, where "</script>" inside would end the block.
  const text = data === null ? '' : JSON.stringify(data).replaceAll('<', '\\u003c');
  if (last?.textContent === text) return;
  last?.remove();
  if (!text) return;
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  script.textContent = trusted(text);
  host.append(script);
}

/** The part of the Trusted Types API used here, which TypeScript does not know yet. */
interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScript(text: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** A data block never runs, but under enforced Trusted Types Chromium requires a TrustedScript for every script element. */
function trusted(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('iiif-blocks', { createScript: (script: string) => script });
  return policy ? policy.createScript(text) : text;
}
