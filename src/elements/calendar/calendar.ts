import { html, nothing, type PropertyValues } from 'lit';
import * as kinds from '../../feeds/kinds.js';
import type { Kind } from '../../feeds/reader.js';
import { property } from 'lit/decorators.js';
import { part } from '../../base/part.js';
import { calendarMessages } from '../../i18n/en/calendar.js';
import {
  dayAfterKey,
  entriesOn,
  isDate,
  layOutDays,
  type CalendarView,
  type Entry,
} from '../../model/calendar.js';
import { nextChange, type CommunityEvent } from '../../model/event.js';
import { buttons } from '../../styles/button.js';
import type { PlainDate, TimeZoneId } from '../../time/moment.js';
import { addDays, isTimeZone, startOfDate } from '../../time/zones.js';
import { define } from '../../base/define.js';
import { cardStyles } from '../../parts/events/event-card.styles.js';
import { FeedElement } from '../../base/feed/feed-element.js';
import { findSource } from '../../base/feed/source.js';
import { languageOf } from '../../base/language.js';
import { proseStyles } from '../../parts/events/prose.styles.js';
import { warn } from '../../base/warn.js';
import { renderAgenda, renderAgendaSkeleton } from './agenda.template.js';
import { styles } from './calendar.styles.js';
import { adopt } from '../../base/adopt.js';
import type { CalendarContext } from './chip.template.js';
import { renderBar, renderFilter, renderZone, titleOf } from './controls.template.js';
import { onceFor, readFragment, targetOf, type Fragment } from './fragment.js';
import { createFramer, windowOf, type Frame } from './frame.js';
import { memo } from './memo.js';
import { MONTH_LANES, renderMonth } from './month.template.js';
import type { CalendarPopover, Opened } from './popover.js';
import { Selection } from './selection.js';
import { Size } from './size.js';
import { recall, remember } from '../../parts/page/storage.js';
import { WindowEvents } from '../../parts/page/window-events.js';

/** Loaded on demand: the popover when it first opens, the week when it is first shown. */
const popoverPart = part(() => import('./popover.js'));
const weekPart = part(() => import('./week.template.js'));

/** Storage key of the time zone that the visitor has chosen. */
const ZONE_KEY = 'iiif-blocks.time-zone';
/** Interval at which the line for the current time moves, in milliseconds. */
const FIVE_MINUTES = 3e5;

/**
 * Calls and events as a month, a week or an agenda, in the visitor's time zone or another one that they choose. Reads the
 * feeds named by its attributes; without them, the calls and events of the site.
 *
 * A page can link to a day with `#calendar-2026-06-02`, and to an event with `#event-` and its id.
 *
 * @summary Show calls and events by month, week or day
 * @category Calls and events
 * @customElement iiif-calendar
 * @reads calls where :not([events-src]), [src], [calls-src]
 * @looksUp events where :not([src], [calls-src]), [events-src]
 * @looksUp groups
 * @csspart heading - The title: the month or week in view.
 * @csspart controls - The buttons next to the title.
 * @csspart filter - The buttons that filter by group.
 * @csspart grid - The month or the week.
 * @csspart day - Each day of the grid.
 * @csspart agenda - The agenda.
 * @csspart zone - The button that names the time zone.
 * @csspart popover - The dialog with an event, a day or the time zones.
 * @csspart card - The event in the dialog.
 * @csspart date - The date tile of the event.
 * @csspart badge - A word for the state of the event, such as "Cancelled".
 * @csspart when - Day and time of the event.
 * @csspart where - Place of the event.
 * @csspart organiser - Organiser of the event.
 * @csspart description - Description of the event, in a disclosure.
 * @csspart links - Links and buttons of the event.
 */
export class IiifCalendar extends FeedElement<CommunityEvent> {
  static override styles = [FeedElement.styles, buttons, proseStyles, cardStyles, styles];

  /** `month`, `week` or `agenda`; updated when the visitor changes it. Default: `month`, or `agenda` in a narrow block. */
  @property() view?: 'month' | 'week' | 'agenda';
  /** A day of the period in view, `YYYY-MM-DD`; updated when the visitor moves. Default, also for an invalid date: today. */
  @property() date?: string;
  /** Shows only the calls of this group: its id, label or another name. By default the visitor can filter by group. */
  @property() group = '';
  /** First day of the week: a number from 1 to 7, Monday to Sunday. Default, also for other numbers: that of the page's language. */
  @property({ type: Number, attribute: 'first-day' }) firstDay?: number;
  /** Address of a calls feed, relative to the page; the same as `src`. */
  @property({ attribute: 'calls-src' }) callsSrc?: string;
  /** Address of an events feed, relative to the page, shown together with the calls. */
  @property({ attribute: 'events-src' }) eventsSrc?: string;
  /** Content of a groups feed, for the names of groups. Fetched by default. */
  @property({ attribute: false }) groups?: unknown;

  readonly #events = this.companion(kinds.events, () =>
    // Without addresses of its own, the calendar shows the calls and events of the site; otherwise only those it names.
    this.#hasOwnCalls === !this.eventsSrc ? null : undefined,
  );
  readonly #groups = this.companion(kinds.groups, () => this.groups);
  readonly #size = new Size(this, () => this.state !== 'idle' || !this.hasFallback());

  readonly #frameOf = createFramer();
  readonly #selection = new Selection();
  readonly #layOut = memo(layOutDays);

  #popover: CalendarPopover | undefined;
  #entries: readonly Entry[] = [];
  #filter: ReadonlySet<string> = new Set();
  #hasData = false;
  #hasWeek = false;
  #isPrinting = false;
  #isMoving = false;
  #fragment: Fragment | undefined;

  constructor() {
    super();
    new WindowEvents(this, {
      hashchange: () => this.#readAddress(),
      beforeprint: () => this.#print(true),
      afterprint: () => this.#print(false),
    });
  }

  override connectedCallback() {
    super.connectedCallback();
    const zone = recall(ZONE_KEY);
    if (isTimeZone(zone)) this.timeZone = zone;
    this.#readAddress();
  }

  protected override get kind(): Kind<CommunityEvent> {
    return this.eventsSrc && !this.#hasOwnCalls ? kinds.events : kinds.calls;
  }

  /** The calendar's own addresses take precedence over the site's. */
  protected override addressOf(name: string) {
    const own = { calls: this.callsSrc, events: this.eventsSrc }[name as 'calls' | 'events'];
    return own || super.addressOf(name);
  }

  protected override get readingWindow() {
    return { ...windowOf(this.#frame), once: onceFor(this.#fragment) };
  }

  protected override willUpdate(changed: PropertyValues<this>) {
    if (this.date && !isDate(this.date)) warn(this, `date is not a day (YYYY-MM-DD): "${this.date}".`);
    super.willUpdate(changed);
    if (this.state !== 'loading' && this.state !== 'idle')
      this.#hasData ||= this.state !== 'error' || this.selected.length > 0;
  }

  protected override select(calls: readonly CommunityEvent[]) {
    const { group } = this;
    const entries = this.#selection.select(calls, this.#events.reading.records, {
      group,
      groups: this.#groups.reading.records,
      filter: this.#filter,
      frame: this.#frame,
      timeZone: this.context.timeZone,
    });
    this.#entries = this.limited(entries);
    return this.#entries.map(({ event }) => event);
  }

  protected override nextChange() {
    const { now, timeZone } = this.context;
    const { today, view } = this.#frame;
    return Math.min(
      nextChange(this.selected, now, timeZone) ?? Infinity,
      startOfDate(addDays(today, 1), timeZone),
      view === 'week' ? (Math.floor(now / FIVE_MINUTES) + 1) * FIVE_MINUTES : Infinity,
    );
  }

  protected override renderContent() {
    const isReady = (this.#hasData || this.#size.isKnown) && this.isTranslated;
    const isWaiting = !isReady || (!this.#hasData && this.hasFallback());
    // Reserve the space of the calendar from the start; the fallback content is shown within it while data loads.
    const isKept = isReady && (!isWaiting || this.state === 'loading');
    return html`<div class=${isWaiting ? 'waiting' : ''}>
      <slot ?hidden=${!isWaiting} @slotchange=${() => this.requestUpdate()}></slot>${
        isKept ? this.renderRecords() : nothing
      }
    </div>`;
  }

  protected override renderRecords() {
    const context = this.#calendarContext;
    const { view, t } = context;
    return html`<div class="calendar" @click=${this.#onClick} @keydown=${this.#onKeyDown}>
      ${renderBar(context, this.#go, this.#show)}
      ${renderFilter(this.#categories, this.#filter, this.#toggle, context)}
      <p id="hint" hidden>${t(calendarMessages, view === 'week' ? 'weekHint' : 'monthHint')}</p>
      ${this.#renderView(context)}
      <div class="note" aria-live="polite">
        ${
          this.state === 'empty'
            ? html`<slot name="empty"
                ><p class="nothing">
                  ${t(calendarMessages, 'nothingPlanned', { period: titleOf(context) })}
                </p></slot
              >`
            : nothing
        }
      </div>
      ${renderZone(context, this.#onZone)}
      ${this.#popover?.render((date) => entriesOn(this.#entries, date, view), this.selected, context)}
    </div>`;
  }

  protected override renderSkeleton() {
    return renderAgendaSkeleton();
  }

  protected override updated(changed: PropertyValues<this>) {
    super.updated(changed);
    if (this.#isMoving) this.#cell(this.#frame.date)?.focus();
    this.#isMoving = false;
    if (this.#fragment && this.#hasData) this.#follow(this.#fragment);
  }

  get #frame(): Frame {
    const { view, date, firstDay } = this;
    const { now, timeZone } = this.context;
    const { isNarrow } = this.#size;
    return this.#frameOf({ view, date, firstDay, isNarrow, language: languageOf(this), now, timeZone });
  }

  get #calendarContext(): CalendarContext {
    return {
      ...this.context,
      ...this.#frame,
      headingLevel: this.headingLevel,
      palette: this.#selection.palette,
      isNarrow: this.#size.isNarrow,
    };
  }

  get #hasOwnCalls(): boolean {
    return findSource(this, this.data, this.src, this.callsSrc) !== undefined;
  }

  /** Categories that the visitor can filter by; undefined while they load. */
  get #categories() {
    if (!this.group && !this.#hasData) return undefined;
    return this.group || !this.#groups.reading.records.length ? [] : this.#selection.categories;
  }

  #renderView(context: CalendarContext) {
    const { view, days } = context;
    const week = view === 'week' ? this.usePart(weekPart) : undefined;
    // If the week's module cannot be loaded, show the agenda instead.
    const isList = view === 'agenda' || (view === 'week' && !week && !this.isLoadingPart(weekPart));
    if (isList || this.#isPrinting) {
      const isLoading = this.#entries.length === 0 && this.state === 'loading';
      return isLoading ? this.renderSkeleton() : renderAgenda(this.#entries, context, this.#isPrinting);
    }
    if (view === 'month') return renderMonth(this.#layOut(days, this.#entries, MONTH_LANES), context);
    if (!week) return this.renderSkeleton();
    if (!this.#hasWeek) adopt(this, week.weekStyles);
    this.#hasWeek = true;
    return week.renderWeek(this.#entries, context);
  }

  #cell(date: PlainDate): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`[data-date="${date}"]`);
  }

  readonly #go = (date: PlainDate) => {
    this.#fragment = undefined;
    this.date = date;
  };

  readonly #show = (view: CalendarView) => {
    this.view = view;
  };

  readonly #toggle = (id?: string) => {
    const filter = new Set(id === undefined ? [] : this.#filter);
    if (id !== undefined && !filter.delete(id)) filter.add(id);
    this.#filter = filter;
    this.requestUpdate();
  };

  async #open(opened: Opened, source: () => HTMLElement | null) {
    const loaded = await this.loadPart(popoverPart);
    if (loaded) (this.#popover ??= new loaded.CalendarPopover(this)).open(opened, source);
  }

  /** A day with a single entry opens that entry. */
  #openDay(date: PlainDate) {
    const [entry, ...rest] = entriesOn(this.#entries, date, this.#frame.view);
    const source = () => this.#cell(date);
    if (entry) void this.#open(rest.length > 0 ? { date } : { event: entry.event }, source);
  }

  #onClick({ target }: Event) {
    if (!(target instanceof Element)) return;
    const entry = target.closest<HTMLElement>('[data-entry]');
    const date = target.closest<HTMLElement>('[data-date]')?.dataset.date;
    if (entry) {
      const { event } = this.#entries[Number(entry.dataset.entry)]!;
      const opened = this.#popover?.opened;
      const from = opened && 'date' in opened && !date ? opened.date : undefined;
      void this.#open({ event, from }, () => (from ? this.#cell(from) : entry));
    } else if (date) {
      // Opening a day of another month does not change the month in view.
      if (date.startsWith(this.#frame.date.slice(0, 7)) || this.view === 'week') this.date = date;
      this.#openDay(date);
    }
  }

  #onKeyDown(event: KeyboardEvent) {
    const cell = event.target instanceof Element && event.target.closest<HTMLElement>('[data-date]');
    const date = cell && cell.dataset.date;
    if (!date || event.altKey || event.metaKey) return;
    const { view, firstDay } = this.#frame;
    const isRtl = getComputedStyle(cell).direction === 'rtl';
    const next = dayAfterKey(event, date, view, firstDay, isRtl);
    const isOnCell = event.target === cell;
    if (next) {
      this.#go(next);
      this.#isMoving = true;
      this.requestUpdate();
    } else if (isOnCell && (event.key === 'Enter' || event.key === ' ')) {
      this.#openDay(date);
    } else if (!isOnCell && event.key === 'Escape') {
      cell.focus();
    } else return;
    event.preventDefault();
  }

  readonly #onZone = ({ currentTarget }: Event) => {
    const choose = (zone: TimeZoneId) => {
      remember(ZONE_KEY, zone);
      this.timeZone = zone;
      this.#popover?.close();
    };
    void this.#open({ choose }, () => currentTarget as HTMLElement);
  };

  #print(isPrinting: boolean) {
    this.#isPrinting = isPrinting;
    // Browsers print right after `beforeprint`, so render synchronously.
    this.requestUpdate();
    this.performUpdate();
  }

  #readAddress() {
    // If the page has an element with this id, the fragment belongs to that element.
    const isTaken = document.getElementById(location.hash.slice(1));
    this.#fragment = isTaken ? undefined : readFragment(location.hash);
    this.requestUpdate();
  }

  /** Moves to the day or event in the page's address, once it has loaded. */
  #follow(fragment: Fragment) {
    const { event, date } = targetOf(fragment, this.#selection.records, this.context.timeZone);
    if (date && date !== this.date) {
      this.date = date;
      return;
    }
    if (!date || ('id' in fragment && !event)) return;
    this.#fragment = undefined;
    this.scrollIntoView({ block: 'nearest' });
    if (!event) return;
    const index = this.#entries.findIndex((entry) => entry.event === event);
    void this.#open(
      { event },
      () => this.renderRoot.querySelector(`[data-entry="${index}"]`) ?? this.#cell(date),
    );
  }
}

define('iiif-calendar', IiifCalendar);

declare global {
  interface HTMLElementTagNameMap {
    'iiif-calendar': IiifCalendar;
  }
}
