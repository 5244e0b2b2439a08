import { html, nothing } from 'lit';
import { part } from '../../base/part.js';
import type { CommunityEvent } from '../../model/event.js';
import type { Prose } from '../../model/link.js';
import { adopt } from '../../base/adopt.js';
import type { BlockElement } from '../../base/block-element.js';
import { warn } from '../../base/warn.js';

/**
 * Sanitises markup and links addresses. Loaded when a description is opened, because the sanitiser is large and most
 * descriptions stay closed.
 */
export const proseContent = part(() => import('./prose-content.js'));

/**
 * Descriptions in disclosures. A description is plain text until the visitor opens it; then its addresses become links, or its
 * sanitised markup replaces it.
 */
export class ProseRenderer {
  readonly #host: BlockElement;
  /** Descriptions that have been opened, as elements. */
  readonly #rich = new Map<string, HTMLElement>();

  constructor(host: BlockElement) {
    this.#host = host;
  }

  /** Renders the description of an event; nothing if it has none. */
  render({ id, label, description }: CommunityEvent, summary: string): unknown {
    if (!description) return nothing;
    // Cache key. Contains the text, which may change. The event object would not do: each change of the feed creates new ones.
    const key = id + (description.html ?? description.text);
    const rich = this.#rich.get(key);
    return html`<details class="prose" part="description" @toggle=${() => this.#enrich(key, description)}>
      <summary aria-label="${summary} – ${label}">${summary}</summary>
      <div ?hidden=${rich}>${description.text}</div>
      ${rich ?? nothing}
    </details>`;
  }

  async #enrich(key: string, prose: Prose): Promise<void> {
    if (this.#rich.has(key)) return;
    const content = await this.#host.loadPart(proseContent);
    if (!content) return;
    try {
      const rich = await content.richProse(prose);
      if (this.#rich.size === 0) adopt(this.#host, content.richStyles);
      this.#rich.set(key, rich);
      this.#host.requestUpdate();
    } catch (error) {
      warn(this.#host, `shows a description as plain text: ${String(error)}`);
    }
  }
}
