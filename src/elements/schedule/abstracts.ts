import { html, nothing } from 'lit';
import type { Session } from '../../model/schedule.js';
import type { BlockElement } from '../../base/block-element.js';
import { proseContent } from '../../parts/events/prose.js';
import { warn } from '../../base/warn.js';

/** The abstracts of sessions: plain until a reader opens one, when its markup is sanitised, or its addresses become links. */
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

  /** Called when a reader opens a session. */
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

/** By the text too, which may change, and not by the record, which is another one after each change of the feed. */
const keyOf = ({ id, description }: Session) => `${id} ${description?.html ?? description?.text}`;
