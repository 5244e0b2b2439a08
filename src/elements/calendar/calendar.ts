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

/** Load when a reader asks for them. */
const popoverPart = part(() => import('./popover.js'));
const weekPart = part(() => import('./week.template.js'));

/** The zone that a reader has chosen is kept under it. */
const ZONE_KEY = 'iiif-blocks.time-zone';
/** How exact the line for the present is. */
const FIVE_MINUTES = 3e5;

/**
 * Calls and events as a month, a week or an agenda, in the reader's time zone or one of their choice. It shows the feeds that
 * its attributes name; without any of them the calls and the events of the site.
 *
 * A page may link to a day in it, `#calendar-2026-06-02`, and to an event, `#event-` and its id.
 *
 * @customElement iiif-calendar
 * @reads calls where :not([events-src]), [src], [calls-src]
 * @looksUp events where :not([src], [calls-src]), [events-src]
 * @looksUp groups
 * @csspart heading - The month or the week that is shown.
 * @csspart controls - The buttons beside it.
 * @csspart filter - The buttons by which groups are chosen.
 * @csspart grid - The month or the week.
 * @csspart day - Each day of it.
 * @csspart agenda - The agenda.
 * @csspart zone - The button that names the time zone.
 * @csspart popover - The dialog with an event, a day, or the time zones.
 * @csspart card - The event in the dialog.
 * @csspart date - Its date tile.
 * @csspart badge - A word about its state, such as "Cancelled".
 * @csspart when - Its day and time.
 * @csspart where - Its place.
 * @csspart organiser - Its organiser.
 * @csspart description - Its description, behind a disclosure.
 * @csspart links - What can be done about it.
 */
export class IiifCalendar extends FeedElement<CommunityEvent> {
  static override styles = [FeedElement.styles, buttons, proseStyles, cardStyles, styles];

  /** `month`, `week` or `agenda`; follows the reader. By default the month, and the agenda where there is no room for it. */
  @property() view?: 'month' | 'week' | 'agenda';
  /** A day of the time that is shown, `YYYY-MM-DD`; follows the reader. Today by default. */
  @property() date?: string;
  /** Only the calls of this group: its id, its label or another of its names. Otherwise the reader may choose groups. */
  @property() group = '';
  /** The day on which weeks begin, 1 for Monday to 7 for Sunday; by default as where the page's language is spoken. */
  @property({ type: Number, attribute: 'first-day' }) firstDay?: number;
  /** Address of a feed of calls; the same as `src`. */
  @property({ attribute: 'calls-src' }) callsSrc?: string;
  /** Address of a feed of events, shown besides the calls. */
  @property({ attribute: 'events-src' }) eventsSrc?: string;
  /** Content of a feed of groups, where names of groups are looked up; by default it is fetched. */
  @property({ attribute: false }) groups?: unknown;

  readonly #events = this.companion(kinds.events, () =>
    // Feeds of the site's are shown together, those of the calendar's own as they are named.
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

  /** Its own addresses go before those of the site. */
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
    // What is to come has its place from the start; what the page gave meanwhile stands in it.
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

  /** Those that a reader may choose from; undefined while they are on their way. */
  get #categories() {
    if (!this.group && !this.#hasData) return undefined;
    return this.group || !this.#groups.reading.records.length ? [] : this.#selection.categories;
  }

  #renderView(context: CalendarContext) {
    const { view, days } = context;
    const week = view === 'week' ? this.usePart(weekPart) : undefined;
    // The agenda stands in where the week cannot be had.
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

  /** A day with one entry is that entry. */
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
      // A day of another month stays where it is.
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
    // A page is printed as soon as it has said so.
    this.requestUpdate();
    this.performUpdate();
  }

  #readAddress() {
    // What stands in the page under this name is meant, then.
    const isTaken = document.getElementById(location.hash.slice(1));
    this.#fragment = isTaken ? undefined : readFragment(location.hash);
    this.requestUpdate();
  }

  /** Leads the reader to the day or the event that the page's address names, once it is there. */
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
