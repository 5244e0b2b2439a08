import { html, nothing, type LitElement } from 'lit';
import type { Session } from '../../model/schedule.js';
import { warn } from '../warn.js';

/** The abstracts of sessions: plain until a reader opens one, when its markup is sanitised, or its addresses become links. */
export class Abstracts {
  readonly #host: LitElement;
  readonly #rich = new Map<string, HTMLElement>();

  constructor(host: LitElement) {
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
    try {
      const { richProse } = await import('../prose-content.js');
      const content = await richProse(description);
      this.#rich.set(key, content);
      this.#host.requestUpdate();
    } catch (error) {
      warn(this.#host, `shows an abstract as plain text: ${String(error)}`);
    }
  }
}

/** By the text too, which may change, and not by the record, which is another one after each change of the feed. */
const keyOf = ({ id, description }: Session) => `${id} ${description?.html ?? description?.text}`;
