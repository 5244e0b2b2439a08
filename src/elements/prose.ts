import { css, html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Prose } from '../model/link.js';

/**
 * A text from a feed behind a disclosure: plain until a reader opens it, when its addresses become links, or its markup is
 * sanitised and takes its place. Most are never opened, and the sanitiser is large.
 */
export function renderProse(prose: Prose, summary: string, label: string): TemplateResult {
  const onToggle = (event: Event) => void enrich(event.currentTarget as HTMLDetailsElement, prose);
  // The rich part is filled by hand, so another text must not be given the same nodes.
  return html`${keyed(
    prose.html ?? prose.text,
    html`<details class="prose" part="description" @toggle=${onToggle}>
      <summary aria-label="${summary} – ${label}">${summary}</summary>
      <div>${prose.text}</div>
      <div></div>
    </details>`,
  )}`;
}

async function enrich(details: HTMLDetailsElement, prose: Prose): Promise<void> {
  const [plain, rich] = details.querySelectorAll('div');
  if (!details.open || !plain || !rich || rich.hasChildNodes()) return;
  try {
    const { richProse } = await import('./prose-content.js');
    rich.replaceChildren(await richProse(prose));
    rich.classList.toggle('rich', prose.html !== undefined);
    plain.hidden = true;
  } catch (error) {
    console.warn(
      'iiif-blocks: a description is shown as plain text, because its markup could not be read.',
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

  .prose > div {
    padding-block-end: 0.25em;
    white-space: pre-line;
  }

  .prose > .rich {
    white-space: normal;
  }

  .rich > * + * {
    margin-block-start: 0.5em;
  }

  .rich ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }
`;
