import { html, nothing } from 'lit';
import { part } from '../../base/part.js';
import type { CommunityEvent } from '../../model/event.js';
import type { Prose } from '../../model/link.js';
import { adopt } from '../../base/adopt.js';
import type { BlockElement } from '../../base/block-element.js';
import { warn } from '../../base/warn.js';

/** Makes links and sanitised markup of a description; most are never opened, and the sanitiser is large. */
export const proseContent = part(() => import('./prose-content.js'));

/**
 * The descriptions that a block shows behind disclosures: plain until a reader opens one, when its addresses become
 * links, or its markup is sanitised and takes its place.
 */
export class ProseRenderer {
  readonly #host: BlockElement;
  /** What was opened, as nodes. */
  readonly #rich = new Map<string, HTMLElement>();

  constructor(host: BlockElement) {
    this.#host = host;
  }

  /** The description of an event, nothing where it has none. */
  render({ id, label, description }: CommunityEvent, summary: string): unknown {
    if (!description) return nothing;
    // By the text too, which may change, and not by the record, which is another one after each change of the feed.
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
