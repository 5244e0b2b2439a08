import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property } from 'lit/decorators.js';
import { groupMessages } from '../../i18n/en/calls.js';
import type { CommunityEvent } from '../../model/event.js';
import { nextCall, type Group } from '../../model/group.js';
import { buttons } from '../../styles/button.js';
import type { BlockContext } from '../../time/context.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { heading } from '../../base/heading.js';
import { keyed } from '../../base/feed/keyed.js';
import { collate, formatList } from '../../base/intl.js';
import {
  callsChangeAt,
  callStyles,
  howOften,
  isOn,
  prepareWords,
  renderJoin,
  renderNextCall,
  typicalCall,
  typicalGroup,
} from '../../parts/calls/call.template.js';
import { styles } from './group-list.styles.js';

/**
 * Types in the order of the list, with the usual number of groups for the skeleton: active, and finished. Unknown types come
 * last.
 */
const TYPES = [
  { type: 'community', title: 'communityGroups', typical: 8, typicalFinished: 0 },
  { type: 'tsg', title: 'technicalGroups', typical: 4, typicalFinished: 3 },
  { type: '', title: 'otherGroups', typical: 0, typicalFinished: 0 },
] as const;

type NextCalls = ReadonlyMap<Group, CommunityEvent>;

/**
 * The groups of the community: the purpose of each, how often it meets, and its next call.
 *
 * @summary List groups with their next calls
 * @category Groups and people
 * @customElement iiif-group-list
 * @reads groups
 * @looksUp calls where :not([finished])
 * @csspart heading - The title of a type of groups, and the name of a group.
 * @csspart list - Each list of groups.
 * @csspart group - Each group.
 * @csspart about - The purpose of a group, and its chairs.
 * @csspart calls - How often a group meets, and its next call.
 * @csspart countdown - Time until the next call, in words.
 * @csspart join - The link to join a call that is under way.
 */
export class IiifGroupList extends FeedElement<Group> {
  static override styles = [FeedElement.styles, buttons, callStyles, styles];

  /** Groups to show: `community` or `tsg` (technical specification groups). Default: all groups, under a heading for each type. */
  @property() type = '';
  /** Shows only groups that have completed their work. By default these are left out. */
  @property({ type: Boolean }) finished = false;
  /** Content of a calls feed, for the next call of each group. Fetched by default. */
  @property({ attribute: false }) calls?: unknown;

  protected override readonly kind = kinds.groups;

  readonly #calls = this.companion(kinds.calls, () => (this.finished ? null : this.calls));
  #nextCalls: NextCalls = new Map();

  /** Sorts by type, then by name in the order of the page's language. */
  protected override select(groups: readonly Group[]) {
    const type = this.type.trim().toLowerCase();
    const compare = collate(this.locale);
    const listed = this.limited(
      groups
        .filter((group) => group.finished === this.finished && (!type || group.type.toLowerCase() === type))
        .sort((a, b) => rank(a) - rank(b) || compare(a.label, b.label)),
    );
    const { now, timeZone } = this.context;
    const calls = this.#calls.reading.records;
    const next = listed.map((group) => [group, nextCall(group, calls, now, timeZone)] as const);
    this.#nextCalls = new Map(
      next.filter((entry): entry is [Group, CommunityEvent] => entry[1] !== undefined),
    );
    prepareWords(this, [...this.#nextCalls.values()]);
    return listed;
  }

  protected override nextChange() {
    return callsChangeAt([...this.#nextCalls.values()], this.context);
  }

  protected override renderRecords(groups: readonly Group[]) {
    return this.#renderGroups(groups, this.#nextCalls);
  }

  protected override renderSkeleton() {
    const types = TYPES.filter(({ type }) => !this.type || type === this.type);
    const groups = types.flatMap(({ type, typical, typicalFinished }) =>
      Array.from({ length: this.finished ? typicalFinished : typical }, (): Group => ({
        ...typicalGroup,
        type,
        finished: this.finished,
        description: 'Words about it '.repeat(this.finished ? 6 : 8),
      })),
    );
    const call = typicalCall(this.context.now);
    return html`<div class="skeleton" aria-hidden="true" inert>
      ${this.#renderGroups(this.limited(groups), new Map(this.finished ? [] : groups.map((group) => [group, call])))}
    </div>`;
  }

  protected override renderEmpty() {
    return html`<p>${this.t(groupMessages, this.finished ? 'noFinishedGroups' : 'noGroups')}</p>`;
  }

  #renderGroups(groups: readonly Group[], calls: NextCalls) {
    if (this.type) return this.#renderList(groups, calls, this.headingLevel);
    return TYPES.map(({ title }, index) => {
      const ofType = groups.filter((group) => rank(group) === index);
      if (ofType.length === 0) return nothing;
      return html`<section class="type">
        ${heading(this.headingLevel, html`<span class="bar">${this.t(groupMessages, title)}</span>`)}
        ${this.#renderList(ofType, calls, this.headingLevel + 1)}
      </section>`;
    });
  }

  #renderList(groups: readonly Group[], calls: NextCalls, level: number) {
    const context = this.context;
    return html`<ul part="list" role="list">
      ${keyed(
        groups,
        ({ id }) => id,
        (group) => this.#renderGroup(group, calls.get(group), level, context),
      )}
    </ul>`;
  }

  #renderGroup(group: Group, call: CommunityEvent | undefined, level: number, context: BlockContext) {
    const { label, href, description, chairs, frequency, finished } = group;
    const { length: count } = chairs;
    const often = finished ? undefined : (frequency ?? howOften(this, call, context));
    return html`<li class="group" part="group">
      <div class="name bar">${heading(level, href ? html`<a href=${href}>${label}</a>` : label)}</div>
      <div class="about" part="about">
        ${description ? html`<p class="bar"><bdi>${description}</bdi></p>` : nothing}
        ${
          count > 0
            ? html`<p class="muted">
                ${this.t(groupMessages, 'chairedBy', { count, names: formatList(chairs, this.locale) })}
              </p>`
            : nothing
        }
      </div>
      <div class="calls" part="calls">
        ${call ? renderNextCall(call, context) : nothing}
        ${often ? html`<p class="muted bar"><bdi>${often}</bdi></p>` : nothing}
        ${call && isOn(call, context) ? renderJoin(call, context) : nothing}
      </div>
    </li>`;
  }
}

/** Position of a group's type in the list. */
function rank({ type }: Group): number {
  const place = TYPES.findIndex((each) => each.type === type.toLowerCase());
  return place < 0 ? TYPES.length - 1 : place;
}

define('iiif-group-list', IiifGroupList);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-group-list': IiifGroupList;
  }
}
