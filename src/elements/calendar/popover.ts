import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import type { Entry } from '../../model/calendar.js';
import type { CommunityEvent } from '../../model/event.js';
import type { PlainDate, TimeZoneId } from '../../time/moment.js';
import { startOfDate } from '../../time/zones.js';
import { adopt } from '../../base/adopt.js';
import type { BlockElement } from '../../base/block-element.js';
import { addToCalendarStyles } from '../../parts/events/add-to-calendar.styles.js';
import { AddToCalendar } from '../../parts/events/add-to-calendar.template.js';
import { ProseRenderer } from '../../parts/events/prose.js';
import { dayName, type CalendarContext } from './chip.template.js';
import { popoverStyles } from './popover.styles.js';
import { renderDayList, renderDetails } from './popover.template.js';
import { ZonePicker } from './zone-picker.js';

/** What the popover shows: an event, by way of a day or not; a day; or the time zones. */
export type Opened =
  | { readonly event: CommunityEvent; readonly from?: PlainDate | undefined }
  | { readonly date: PlainDate }
  | { readonly choose: (zone: TimeZoneId) => void };

/**
 * The calendar's one popover: a dialog beside what opened it, or in the middle where that cannot be. It is loaded when it is opened
 * for the first time.
 */
export class CalendarPopover implements ReactiveController {
  readonly #host: BlockElement;
  readonly #prose: ProseRenderer;
  #opened: Opened | undefined;
  #rendered: Opened | undefined;
  #source: (() => HTMLElement | null) | undefined;
  #anchor: HTMLElement | undefined;
  /** What had the focus before. */
  #last: Element | null = null;
  #zones: ZonePicker | undefined;

  constructor(host: BlockElement) {
    this.#host = host;
    this.#prose = new ProseRenderer(host);
    new AddToCalendar(host);
    for (const sheet of [...addToCalendarStyles, popoverStyles]) adopt(host, sheet);
    host.addController(this);
  }

  /** What is shown, or about to be. */
  get opened(): Opened | undefined {
    return this.#opened;
  }

  /** Shows something beside the element that `source` finds once it is rendered. */
  open(opened: Opened, source: () => HTMLElement | null) {
    if ('choose' in opened) {
      this.#zones = new ZonePicker(() => this.#host.requestUpdate(), opened.choose);
    }
    if (!this.#host.isConnected) return;
    this.#opened = opened;
    this.#source = source;
    this.#host.requestUpdate();
  }

  close() {
    this.#element?.hidePopover();
  }

  hostDisconnected() {
    this.#opened = this.#rendered = undefined;
  }

  hostUpdated() {
    const element = this.#element;
    element?.querySelector('[role=option][aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    if (!element?.isConnected || this.#opened === this.#rendered) return;
    this.#rendered = this.#opened;
    this.#anchor?.removeAttribute('data-open');
    if (!this.#opened) return;
    this.#anchor = this.#source?.() ?? undefined;
    this.#anchor?.setAttribute('data-open', '');
    if (!element.matches(':popover-open')) {
      this.#last = this.#focused ?? this.#anchor ?? null;
      // From it the keyboard goes on to what follows its source.
      element.showPopover(this.#anchor && { source: this.#anchor });
    }
    element.scrollTop = 0;
    // Whoever opens an event wants to know about it.
    element.querySelector('details')?.setAttribute('open', '');
    (element.querySelector('input') ?? element).focus({ preventScroll: true });
  }

  /** The popover, to be rendered in any case; `entries` gives those of a day, `shown` is all that the calendar shows. */
  render(
    entries: (date: PlainDate) => readonly Entry[],
    shown: readonly CommunityEvent[],
    context: CalendarContext,
  ): TemplateResult {
    const opened = this.#opened;
    let label: string | typeof nothing = nothing;
    let inner: unknown = nothing;
    if (opened) {
      if ('event' in opened) {
        label = opened.event.label;
        const back = () => this.#back(opened.from!);
        inner = renderDetails(opened.event, opened.from, back, context, {
          headingLevel: context.headingLevel + 1,
          prose: this.#prose,
          isAddable: false,
        });
      } else if ('date' in opened) {
        label = dayName(opened.date, context);
        inner = renderDayList(opened.date, entries(opened.date), context);
      } else {
        label = context.t(calendarMessages, 'chooseZone');
        const at = startOfDate(context.date, context.timeZone) + 432e5;
        inner = this.#zones?.render(zonesOf(shown), at, context);
      }
    }
    return html`<div
      id="popover"
      class="popover"
      part="popover"
      popover
      role="dialog"
      tabindex="-1"
      aria-label=${label}
      @toggle=${this.#onToggle}
      @focusout=${this.#onFocusOut}
    >
      ${inner}
    </div>`;
  }

  #back(date: PlainDate) {
    this.#opened = { date };
    this.#host.requestUpdate();
  }

  get #focused(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.popover');
  }

  /** What has the focus is not to be under it. */
  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) this.close();
  };

  readonly #onToggle = ({ newState, target }: ToggleEvent) => {
    // Menus inside it tell of themselves too.
    if (newState !== 'closed' || !(target instanceof Node) || target !== this.#element) return;
    this.#opened = undefined;
    this.#host.requestUpdate();
    // Browsers give the focus back themselves, but not to what is in a shadow tree; and not where it has gone elsewhere.
    const isLost = document.activeElement === document.body || target.contains(this.#focused);
    if (isLost && this.#last instanceof HTMLElement) this.#last.focus({ preventScroll: true });
  };
}

/** The zones in which events were announced. */
const zonesOf = (events: readonly CommunityEvent[]): TimeZoneId[] => [
  ...new Set(events.flatMap(({ start }) => (start.kind === 'zoned' ? [start.timeZone] : []))),
];
