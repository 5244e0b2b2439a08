import { css } from 'lit';
import type { Prose } from '../../model/link.js';
import { sanitize } from '../../safe/rich-text.js';
import { linkify } from '../../safe/text.js';

/** Styles of sanitised markup. */
export const richStyles = css`
  .rich > * + * {
    margin-block-start: 0.5em;
  }

  .rich ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
`;

/** A text from a feed as an element: its sanitised markup, or its plain text with links for addresses. */
export async function richProse({ html, text }: Prose): Promise<HTMLElement> {
  const content = document.createElement('div');
  if (html !== undefined) {
    content.className = 'rich';
    content.append(await sanitize(html));
    return content;
  }
  for (const part of linkify(text)) {
    if (typeof part === 'string') {
      content.append(part);
      continue;
    }
    const link = document.createElement('a');
    link.href = part.href;
    link.rel = 'noopener noreferrer nofollow';
    link.append(part.label);
    content.append(link);
  }
  return content;
}
