import type { Prose } from '../model/link.js';
import { sanitize } from '../safe/rich-text.js';
import { linkify } from '../safe/text.js';

/** A text from a feed as nodes: its markup sanitised, or its plain text with links for the addresses in it. */
export async function richProse({ html, text }: Prose): Promise<Node> {
  if (html !== undefined) return sanitize(html);
  const nodes = document.createDocumentFragment();
  for (const part of linkify(text)) {
    if (typeof part === 'string') {
      nodes.append(part);
      continue;
    }
    const link = document.createElement('a');
    link.href = part.href;
    link.rel = 'noopener noreferrer nofollow';
    link.append(part.label);
    nodes.append(link);
  }
  return nodes;
}
