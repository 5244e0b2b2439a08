import { html, nothing } from 'lit';
import type { Session } from '../../model/schedule.js';
import type { BlockElement } from '../../base/block-element.js';
import { proseContent } from '../../parts/events/prose.js';
import { warn } from '../../base/warn.js';

/**
 * Abstracts of sessions. An abstract is plain text until the visitor opens its session; then its markup is sanitised, or its
 * addresses become links.
 */
export class Abstracts {
  readonly #host: BlockElement;
  readonly #rich = new Map<string, HTMLElement>();

  constructor(host: BlockElement) {
    this.#host = host;
  }

  render(session: Session): unknown {
    const { description } = session;
    if (!description) return nothing;
    const rich = this.#rich.get(keyOf(session));
    return html`<div class="abstract" part="abstract" dir="auto">${rich ?? description.text}</div>`;
  }

  /** Sanitises or links the abstract of a session. Called when the visitor opens it. */
  async enrich(session: Session): Promise<void> {
    const { description } = session;
    const key = keyOf(session);
    if (!description || this.#rich.has(key)) return;
    const content = await this.#host.loadPart(proseContent);
    if (!content) return;
    try {
      this.#rich.set(key, await content.richProse(description));
      this.#host.requestUpdate();
    } catch (error) {
      warn(this.#host, `shows an abstract as plain text: ${String(error)}`);
    }
  }
}

/** Cache key. Contains the text, which may change. The session object would not do: each change of the feed creates new ones. */
const keyOf = ({ id, description }: Session) => `${id} ${description?.html ?? description?.text}`;
