import { html } from 'lit';
import { FeedElement } from '../../src/base/feed/feed-element.js';
import { part, type Part } from '../../src/base/part.js';
import type { Kind, ReadingContext } from '../../src/feeds/reader.js';
import type { EpochMilliseconds } from '../../src/time/moment.js';
import { registerFresh } from './page.js';

/** Reads a list of words; a number among them is a bad record. */
export function readWords(content: unknown, _context?: ReadingContext) {
  const all = Array.isArray(content) ? (content as unknown[]) : [];
  return {
    records: all.filter((word) => typeof word === 'string'),
    problems: all
      .filter((word) => typeof word !== 'string')
      .map((word) => ({ record: String(word), reason: 'it is no word' })),
  };
}

/** A block that shows the words of a feed. */
export class WordList extends FeedElement<string> {
  /** A part that the words are shown with. */
  wanted?: Part<string>;
  /** The instant at which the block has to update. */
  changesAt?: EpochMilliseconds;
  /** How often its records were rendered. */
  renderings = 0;

  protected override readonly kind: Kind<string> = { name: 'institutions', reader: readWords };

  /** The states that CSS sees. */
  get cssStates() {
    return [...this.internals.states];
  }

  protected override select(words: readonly string[]) {
    if (this.wanted) this.usePart(this.wanted);
    return super.select(words);
  }

  protected override nextChange() {
    return this.changesAt;
  }

  protected override renderRecords(words: readonly string[]) {
    this.renderings++;
    const extra = this.wanted && this.usePart(this.wanted);
    return html`<ul>
      ${words.map((word) => html`<li>${word}</li>`)}${extra && html`<li>${extra}</li>`}
    </ul>`;
  }

  protected override renderSkeleton() {
    return html`<p class="skeleton"></p>`;
  }
}

/** A block of a tag of its own. */
export const createList = <E extends WordList = WordList>(
  properties: Partial<E> = {},
  base: CustomElementConstructor = WordList,
): E => Object.assign(document.createElement(registerFresh(base)) as E, properties);

/** A part whose loading the test decides on. */
export function latePart() {
  const loads: { succeed: (value: string) => void; fail: () => void }[] = [];
  const self = part(
    () =>
      new Promise<string>((succeed, reject) => {
        loads.push({ succeed, fail: () => reject(new Error('offline')) });
      }),
  );
  return { part: self, loads };
}

export const text = (node: Node | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim();

/** The visible content of a block: its words, the sentence that there are none, its placeholder or the fallback, and a message. */
export function shown(element: Element): string {
  const { shadowRoot } = element;
  const find = (selector: string) => shadowRoot!.querySelector(selector);
  const words = [...shadowRoot!.querySelectorAll('li')].map((li) => li.textContent).join(' ');
  const content = [
    words,
    find('slot[name=empty]') && 'nothing',
    find('.skeleton') && 'skeleton',
    find('slot:not([name])') && text(element) && 'fallback',
  ];
  const message = text(find('[role=status]')) ?? 'no region';
  return [...content, message && MESSAGES[message]].filter(Boolean).join(' + ') || 'blank';
}

const MESSAGES: Record<string, string> = {
  'This could not be loaded just now. Try again': 'failed',
  'This could not be updated just now and may be out of date. Try again': 'outdated',
  'no region': 'no region',
};
