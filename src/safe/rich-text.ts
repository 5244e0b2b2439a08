import { safeHref } from './links.js';

const RULES = {
  ALLOWED_TAGS: ['p', 'br', 'a', 'ul', 'ol', 'li', 'b', 'strong', 'i', 'em', 'code', 'blockquote', 'span'],
  ALLOWED_ATTR: ['href', 'lang', 'dir'],
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  RETURN_DOM_FRAGMENT: true as const,
};

/**
 * HTML from a feed as nodes that are safe to show: a few elements of running text, links and nothing else.
 *
 * Of attributes `href`, `lang` and `dir` are left; links go through `safeHref` with `baseUrl` and lose their address when
 * it is refused. The sanitiser (DOMPurify) is loaded by the first call; it works under `require-trusted-types-for 'script'`.
 * Rejects when it cannot be loaded or cannot work here: show the plain text then.
 */
export async function sanitize(html: string, baseUrl?: string): Promise<DocumentFragment> {
  const { default: purify } = await import('dompurify').catch((cause: unknown) => {
    throw new Error('The sanitiser for rich text could not be loaded', { cause });
  });
  if (!purify.isSupported) throw new Error('The sanitiser for rich text needs a browser');
  const fragment = purify.sanitize(html, RULES);
  for (const link of fragment.querySelectorAll('[href]')) {
    const href = link.localName === 'a' && safeHref(link.getAttribute('href'), baseUrl);
    if (href) {
      link.setAttribute('href', href);
      link.setAttribute('rel', 'noopener noreferrer nofollow');
    } else {
      link.removeAttribute('href');
    }
  }
  return fragment;
}
