import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property } from 'lit/decorators.js';
import { callMessages } from '../../i18n/en/calls.js';
import { eventMessages } from '../../i18n/en/events.js';
import { groupMessages } from '../../i18n/en/calls.js';
import type { CommunityEvent } from '../../model/event.js';
import { groupOf, nextCall, type Group } from '../../model/group.js';
import { buttons } from '../../styles/button.js';
import { ownTime } from '../../time/format.js';
import type { BlockContext } from '../../time/context.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import {
  callsChangeAt,
  callStyles,
  howOften,
  noSuchGroup,
  prepareWords,
  renderJoin,
  renderNextCall,
  typicalCall,
  typicalGroup,
} from '../../parts/calls/call.template.js';
import { warn } from '../../base/warn.js';
import { styles } from './group-info.styles.js';

/** Sample group of the skeleton, which gives it its size. */
const TYPICAL: Group = {
  ...typicalGroup,
  chairs: ['A chair', 'A chair', 'A chair'],
  channels: [{ label: 'A channel', href: '#' }],
};

/**
 * The organisation of a group: its chairs, calls, channels, notes and documents, and how to join. Unknown details are left out.
 *
 * @summary Give the facts about one group
 * @category Groups and people
 * @customElement iiif-group-info
 * @reads groups
 * @looksUp calls
 * @csspart list - The list of all items.
 * @csspart item - Each item.
 * @csspart term - The name of an item.
 * @csspart details - The details of an item.
 * @csspart countdown - Time until the next call, in words.
 * @csspart join - The link to join the next call.
 */
export class IiifGroupInfo extends FeedElement<Group> {
  static override styles = [FeedElement.styles, buttons, callStyles, styles];

  /** The group: its id, label or another of its names. */
  @property() group = '';
  /** Content of a calls feed, for the next call. Fetched by default. */
  @property({ attribute: false }) calls?: unknown;

  protected override readonly kind = kinds.groups;

  readonly #calls = this.companion(kinds.calls, () => this.calls);
  #all: readonly Group[] = [];
  #next: CommunityEvent | undefined;

  protected override select(groups: readonly Group[]) {
    const { now, timeZone } = this.context;
    const group = this.group ? groupOf({ groupNames: [this.group] }, groups) : undefined;
    this.#all = groups;
    this.#next = group && nextCall(group, this.#calls.reading.records, now, timeZone);
    prepareWords(this, this.#next ? [this.#next] : []);
    return group ? [group] : [];
  }

  protected override nextChange() {
    return callsChangeAt(this.#next ? [this.#next] : [], this.context);
  }

  protected override renderRecords([group]: readonly [Group]) {
    const items = this.#items(group, this.#next, this.context);
    const { label } = group;
    return html`${group.finished ? html`<p>${this.t(callMessages, 'groupFinished', { group: label })}</p>` : nothing}
    ${
      items.length > 0
        ? html`<dl part="list">${items}</dl>`
        : html`<p>${this.t(groupMessages, 'noGroupInfo', { group: label })}</p>`
    }`;
  }

  protected override renderSkeleton() {
    const context = this.context;
    return html`<div class="skeleton" aria-hidden="true" inert>
      <dl>${this.#items(TYPICAL, typicalCall(context.now), context)}</dl>
    </div>`;
  }

  protected override renderEmpty() {
    if (!this.group) warn(this, 'needs the attribute "group": the id or a name of the group to show.');
    return this.group && this.#all.length > 0
      ? html`<p>${noSuchGroup(this, this.group, this.#all, this.context)}</p>`
      : super.renderEmpty();
  }

  #items(group: Group, call: CommunityEvent | undefined, context: BlockContext) {
    const { label, chairs, channels, frequency, notes, finished } = group;
    const { length: count } = chairs;
    const own = call && ownTime(call.start, call.end, context);
    const often = finished ? undefined : (frequency ?? howOften(this, call, context));
    const rhythm = often ? html`<p class="bar"><bdi>${often}</bdi></p>` : nothing;
    const next = call
      ? html`${renderNextCall(call, context)}
        ${own ? html`<p class="muted bar"><bdi>${this.t(eventMessages, 'ownTime', { time: own })}</bdi></p>` : nothing}`
      : nothing;
    const item = (isKnown: unknown, term: string, details: unknown) =>
      isKnown
        ? html`<div part="item">
            <dt part="term"><span class="bar">${term}</span></dt>
            <dd part="details">${details}</dd>
          </div>`
        : [];
    const link = (href: string, text: string) => html`<a class="bar" href=${href}>${text}</a>`;
    return [
      item(count, this.t(groupMessages, 'chairs', { count }), renderList(chairs)),
      item(call || rhythm !== nothing, this.t(groupMessages, 'groupCalls'), html`${rhythm}${next}`),
      item(
        channels.length,
        this.t(groupMessages, 'channels'),
        renderList(channels.map((channel) => link(channel.href, channel.label))),
      ),
      item(
        notes,
        this.t(callMessages, 'notes'),
        link(notes!, this.t(groupMessages, 'groupFolder', { group: label })),
      ),
      item(call?.join, this.t(groupMessages, 'connection'), call && renderJoin(call, context)),
    ].flat();
  }
}

const renderList = (items: readonly unknown[]) =>
  html`<ul role="list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;

define('iiif-group-info', IiifGroupInfo);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-group-info': IiifGroupInfo;
  }
}
