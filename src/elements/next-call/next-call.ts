import { html, nothing } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import { property } from 'lit/decorators.js';
import { addToCalendarMessages } from '../../i18n/en/add-to-calendar.js';
import { callMessages } from '../../i18n/en/calls.js';
import { eventMessages } from '../../i18n/en/events.js';
import { selectEvents, type CommunityEvent } from '../../model/event.js';
import { callsOf, groupOf, type Group } from '../../model/group.js';
import { buttons } from '../../styles/button.js';
import { formatDay, ownTime } from '../../time/format.js';
import { addToCalendarStyles } from '../../parts/events/add-to-calendar.styles.js';
import { AddToCalendar, renderAddToCalendar } from '../../parts/events/add-to-calendar.template.js';
import type { BlockContext } from '../../time/context.js';
import { define } from '../../base/define.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { heading } from '../../base/heading.js';
import { ProseRenderer } from '../../parts/events/prose.js';
import { proseStyles } from '../../parts/events/prose.styles.js';
import { styles } from './next-call.styles.js';
import {
  callsChangeAt,
  callStyles,
  howOften,
  isOn,
  noSuchGroup,
  prepareWords,
  renderCallTime,
  renderCountdown,
  renderJoin,
  typicalCall,
  typicalGroup,
} from '../../parts/calls/call.template.js';

/**
 * The next call of a group, or of any group: title, time and countdown, with the link to join. While a call is under way, the
 * block says so; when it is over, the following call takes its place.
 *
 * @summary Say when a group meets next, and how to join
 * @category Calls and events
 * @customElement iiif-next-call
 * @reads calls
 * @looksUp groups
 * @csspart call - The call, or the message that none is planned.
 * @csspart heading - The title of the call.
 * @csspart kicker - The line above the title: "Next call" and the countdown.
 * @csspart when - Day and time.
 * @csspart countdown - Time until the call, in words.
 * @csspart about - The time where it was announced, the place, how often the group meets.
 * @csspart links - Links to the group's notes and page.
 * @csspart description - Description, in a disclosure.
 * @csspart join - The link to join the call.
 * @csspart add-to-calendar - The button that opens the menu of calendars.
 * @csspart notice - The message that a call is cancelled.
 */
export class IiifNextCall extends FeedElement<CommunityEvent> {
  static override styles = [
    FeedElement.styles,
    buttons,
    addToCalendarStyles,
    proseStyles,
    callStyles,
    styles,
  ];

  /** The group: its id, label or another of its names. Default: the next call of any group. */
  @property() group = '';
  /** Content of a groups feed, for names, notes and pages of groups. Fetched by default. */
  @property({ attribute: false }) groups?: unknown;

  protected override readonly kind = kinds.calls;

  readonly #groups = this.companion(kinds.groups, () => this.groups);
  readonly #prose = new ProseRenderer(this);

  constructor() {
    super();
    new AddToCalendar(this);
  }

  /** Cancelled calls up to the next call that takes place, and that call. */
  protected override select(calls: readonly CommunityEvent[]) {
    const { now, timeZone } = this.context;
    const mine = this.group ? callsOf(this.group, this.#groups.reading.records, calls) : calls;
    const upcoming = selectEvents(mine, { when: 'upcoming', now, timeZone });
    const next = upcoming.findIndex(({ status }) => status !== 'cancelled');
    const selected = upcoming.slice(0, next + 1 || 1);
    prepareWords(this, selected);
    return selected;
  }

  protected override nextChange() {
    return callsChangeAt(this.selected, this.context);
  }

  protected override renderRecords(calls: readonly CommunityEvent[]) {
    const context = this.context;
    const next = calls.find(({ status }) => status !== 'cancelled');
    const notices = calls
      .filter((call) => call !== next)
      .map(({ label, start }) => {
        const day = formatDay(start, { ...context, weekday: true });
        return html`<p class="notice" part="notice">
          ${this.t(callMessages, 'callCancelled', { label, day })}
        </p>`;
      });
    if (!next) return this.#renderNone(notices);
    const group = this.group ? this.#named() : groupOf(next, this.#groups.reading.records);
    return this.#renderCall(next, group, context, notices);
  }

  protected override renderSkeleton() {
    const context = this.context;
    return html`<div class="skeleton" aria-hidden="true" inert>
      ${this.#renderCall(typicalCall(context.now), typicalGroup, context)}
    </div>`;
  }

  protected override renderEmpty() {
    return this.#renderNone();
  }

  /** The group named by the attribute `group`. */
  #named(): Group | undefined {
    return this.group ? groupOf({ groupNames: [this.group] }, this.#groups.reading.records) : undefined;
  }

  #renderCall(
    call: CommunityEvent,
    group: Group | undefined,
    context: BlockContext,
    notices: unknown = nothing,
  ) {
    const { label, start, end, status, place } = call;
    const own = ownTime(start, end, context);
    const isNow = isOn(call, context);
    const kicker = [
      !isNow && this.t(callMessages, 'nextCall'),
      !this.group && group?.label,
      status === 'tentative' && this.t(eventMessages, status),
    ];
    const frequency = group?.frequency ?? howOften(this, call, context);
    const about = [own && this.t(eventMessages, 'ownTime', { time: own }), place?.label, frequency];
    const title = !group && call.href ? html`<a href=${call.href}>${label}</a>` : label;

    return html`<div class="call ${isNow ? 'on' : ''}" part="call">
      <div class="what">
        ${notices} ${heading(this.headingLevel, html`<span class="bar">${title}</span>`)}
        <p class="kicker bar" part="kicker">${join(kicker)} ${renderCountdown(call, context)}</p>
        <p class="when bar" part="when">${renderCallTime(call, context)}</p>
        ${this.#renderAbout(about)}
        ${this.#renderLinks(
          group,
          call.links,
          call.description && this.#prose.render(call, this.t(eventMessages, 'details')),
        )}
      </div>
      <div class="actions">
        ${renderJoin(call, context)}
        ${renderAddToCalendar(call, label, this.t(addToCalendarMessages, 'addToCalendar'))}
      </div>
    </div>`;
  }

  #renderNone(notices: unknown = nothing) {
    const group = this.#named();
    const groups = this.#groups.reading.records;
    const isUnknown = this.group && !group && groups.length > 0 && notices === nothing;
    const known = () =>
      group
        ? this.t(callMessages, group.finished ? 'groupFinished' : 'noNextCall', { group: group.label })
        : this.t(eventMessages, 'noCalls');
    return html`<div class="call" part="call">
      <div class="what">
        ${notices}
        <p>${isUnknown ? noSuchGroup(this, this.group, groups, this.context) : known()}</p>
        ${this.#renderAbout([!group?.finished && group?.frequency])} ${this.#renderLinks(group)}
      </div>
    </div>`;
  }

  /** Each item has its own writing direction, because items may be in different languages. */
  #renderAbout(parts: readonly Part[]) {
    const said = parts.filter(Boolean).map((part, index) => html`${index ? ' · ' : ''}<bdi>${part}</bdi>`);
    return said.length > 0 ? html`<p class="muted bar" part="about">${said}</p>` : nothing;
  }

  #renderLinks(group: Group | undefined, links: CommunityEvent['links'] = [], details?: unknown) {
    const all = [
      { href: group?.notes, label: this.t(callMessages, 'notes') },
      { href: group?.href, label: this.t(callMessages, 'groupPage', { group: group?.label ?? '' }) },
      ...links,
    ].filter(({ href }) => href);
    return details || all.length > 0
      ? html`<div class="links" part="links">
          ${details} ${all.map(({ href, label }) => html`<a class="bar" href=${href!}>${label}</a>`)}
        </div>`
      : nothing;
  }
}

type Part = string | false | undefined;

const join = (parts: readonly Part[]) => parts.filter(Boolean).join(' · ');

define('iiif-next-call', IiifNextCall);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-next-call': IiifNextCall;
  }
}
