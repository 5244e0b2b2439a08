import { css, html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Prose } from '../model/link.js';
import { linkify } from '../safe/text.js';
import { sanitize } from '../safe/rich-text.js';

/**
 * A text from a feed behind a disclosure. Where its source has markup, that is sanitised and put in place of the plain text
 * when a reader opens it, and not before: most never do, and the sanitiser is large.
 */
export function renderProse(prose: Prose, summary: string, label: string): TemplateResult {
  const text = linkify(prose.text).map((part) =>
    typeof part === 'string'
      ? part
      : html`<a href=${part.href} rel="noopener noreferrer nofollow">${part.label}</a>`,
  );
  const markup = prose.html;
  const onToggle = markup
    ? (event: Event) => void enrich(event.currentTarget as HTMLDetailsElement, markup)
    : nothing;
  // The rich part is filled by hand, so another text must not be given the same nodes.
  return html`${keyed(
    markup,
    html`<details class="prose" part="description" @toggle=${onToggle}>
      <summary aria-label=${`${summary}: ${label}`}>${summary}</summary>
      <div class="text">${text}</div>
      <div class="rich"></div>
    </details>`,
  )}`;
}

async function enrich(details: HTMLDetailsElement, markup: string): Promise<void> {
  const text = details.querySelector('.text');
  const rich = details.querySelector('.rich');
  if (!details.open || !text || !rich || rich.childNodes.length > 0) return;
  try {
    rich.replaceChildren(await sanitize(markup));
    text.toggleAttribute('hidden', true);
  } catch (error) {
    console.warn(
      'iiif-blocks: a description is shown as plain text, because its markup could not be made safe.',
      error,
    );
  }
}

export const proseStyles = css`
  .prose > summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    color: var(--_link);
    cursor: pointer;
  }

  .prose > .text {
    white-space: pre-line;
  }

  .prose > div {
    padding-block-end: 0.25em;
  }

  .prose .rich > * + * {
    margin-block-start: 0.5em;
  }

  .prose .rich ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
`;
