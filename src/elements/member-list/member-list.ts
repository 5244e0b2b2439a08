import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property, state } from 'lit/decorators.js';
import { memberMessages } from '../../i18n/en/institutions.js';
import { byLevel, members, type Institution } from '../../model/institution.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { formatNumber } from '../../base/intl.js';
import { levelStyles } from '../../parts/members/level.styles.js';
import { renderLevel } from '../../parts/members/level.template.js';
import { styles } from './member-list.styles.js';
import { byName, find } from '../../parts/members/names.js';

/** Numbers of members per level in 2026, for the skeleton, so that the page hardly moves when the names have loaded. */
const USUAL_COUNTS = [11, 27, 9, 24];

/**
 * The members of the consortium by level, with a mark for founders. Names are in alphabetical order, ignoring articles such as
 * "The".
 *
 * @summary List members by level
 * @category Members and sponsors
 * @customElement iiif-member-list
 * @reads institutions
 * @csspart search - The search field with its label and the number of results.
 * @csspart level - A level with its heading and its members.
 * @csspart heading - The heading of a level.
 * @csspart count - The number of members in a level's heading.
 * @csspart list - The members of a level.
 * @csspart member - A member.
 * @csspart founder - The mark of a founder.
 */
export class IiifMemberList extends FeedElement<Institution> {
  static override styles = [FeedElement.styles, levelStyles, styles];

  /** Levels to show, by name or number, separated by spaces, such as `founding full` or `1 3`. Default: all levels. */
  @property() levels = '';
  /** Adds a search field that filters members by name as the visitor types. */
  @property({ type: Boolean }) searchable = false;

  @state() private query = '';

  protected override readonly kind = kinds.institutions;

  protected override select(institutions: readonly Institution[]) {
    const sorted = members(institutions, this.levels).sort(byName(this.locale));
    return this.limited([...byLevel(sorted).values()].flat());
  }

  protected override renderRecords(all: readonly Institution[]) {
    const query = this.searchable ? this.query.trim() : '';
    const found = find(all, query);
    return html`${this.searchable ? this.#renderSearch(query && this.#foundWords(found.length, query)) : nothing}
    ${[...byLevel(found)].map(([level, list]) => renderLevel(level, list, this.context, this.headingLevel))}`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(memberMessages, 'noMembers')}</p>`;
  }

  protected override renderSkeleton() {
    const levels = this.levels.match(/\S+/g)?.length ?? USUAL_COUNTS.length;
    const line = html`<span class="skeleton"></span>`;
    const lines = (count: number) => Array.from({ length: count }, () => html`<li>${line}</li>`);
    let left = this.limit ?? Infinity;
    const counts = USUAL_COUNTS.slice(0, levels).map((usual) => {
      const count = Math.min(usual, left);
      left -= count;
      return count;
    });
    return html`${this.searchable ? this.#renderSearch('', true) : nothing}
      <div aria-hidden="true">
        ${counts.filter(Boolean).map(
          (count) =>
            html`<div class="level">
              <div class="heading">${line}</div>
              <ul>
                ${lines(count)}
              </ul>
            </div>`,
        )}
      </div>`;
  }

  #renderSearch(found: string, isWaiting = false) {
    return html`<div class="search" part="search">
      <label for="query">${this.t(memberMessages, 'findMember')}</label>
      <input
        id="query"
        type="search"
        autocomplete="off"
        spellcheck="false"
        .value=${this.query}
        ?disabled=${isWaiting}
        @input=${this.#onInput}
        @keydown=${this.#onKeyDown}
      />
      <p role="status">${found}</p>
    </div>`;
  }

  #foundWords(count: number, query: string) {
    return count
      ? this.t(memberMessages, 'membersFound', { count, number: formatNumber(count, this.locale) })
      : this.t(memberMessages, 'noMemberFound', { query });
  }

  #onInput({ target }: Event) {
    this.query = (target as HTMLInputElement).value;
  }

  #onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.isComposing || !this.query) return;
    // Escape only clears the field. It must not close a dialog around the block, and some browsers clear the field themselves.
    event.preventDefault();
    event.stopPropagation();
    this.query = '';
  }
}

define('iiif-member-list', IiifMemberList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-member-list': IiifMemberList;
  }
}
