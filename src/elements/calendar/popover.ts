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
import { HOUR } from '../../time/units.js';

/** Content of the popover: an event (`from` is the day it was opened from, if any), a day, or the time zones. */
export type Opened =
  | { readonly event: CommunityEvent; readonly from?: PlainDate | undefined }
  | { readonly date: PlainDate }
  | { readonly choose: (zone: TimeZoneId) => void };

/**
 * The calendar's single popover: a dialog next to the element that opened it, or in the middle if the browser cannot
 * anchor it. Loaded when it is first opened.
 */
export class CalendarPopover implements ReactiveController {
  readonly #host: BlockElement;
  readonly #prose: ProseRenderer;
  #opened: Opened | undefined;
  #rendered: Opened | undefined;
  #source: (() => HTMLElement | null) | undefined;
  #anchor: HTMLElement | undefined;
  /** The element that had the focus before the popover opened. */
  #last: Element | null = null;
  #zones: ZonePicker | undefined;

  constructor(host: BlockElement) {
    this.#host = host;
    this.#prose = new ProseRenderer(host);
    new AddToCalendar(host);
    for (const sheet of [...addToCalendarStyles, popoverStyles]) adopt(host, sheet);
    host.addController(this);
  }

  /** Content of the popover that is open or about to open. */
  get opened(): Opened | undefined {
    return this.#opened;
  }

  /** Opens the popover next to the element that `source` returns after the next render. */
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
    this.#show(element);
  }

  #show(element: HTMLElement) {
    if (!element.matches(':popover-open')) {
      this.#last = this.#focused ?? this.#anchor ?? null;
      // With `source`, Tab leads from the popover to the element after its source.
      element.showPopover(this.#anchor && { source: this.#anchor });
    }
    element.scrollTop = 0;
    // An event is opened for its details, so show the description.
    element.querySelector('details')?.setAttribute('open', '');
    (element.querySelector('input') ?? element).focus({ preventScroll: true });
  }

  /** Renders the popover, also while it is closed. `entries` returns the entries of a day; `events` are all events in view. */
  render(
    entries: (date: PlainDate) => readonly Entry[],
    events: readonly CommunityEvent[],
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
        });
      } else if ('date' in opened) {
        label = dayName(opened.date, context);
        inner = renderDayList(opened.date, entries(opened.date), context);
      } else {
        label = context.t(calendarMessages, 'chooseZone');
        const at = startOfDate(context.date, context.timeZone) + 12 * HOUR;
        inner = this.#zones?.render(zonesOf(events), at, context);
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

  /** Closes the popover when the focus leaves it, so that it never covers the focused element. */
  readonly #onFocusOut = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (relatedTarget && !(currentTarget as Element).contains(relatedTarget as Node)) this.close();
  };

  readonly #onToggle = ({ newState, target }: ToggleEvent) => {
    // Ignore `toggle` events of menus inside the popover.
    if (newState !== 'closed' || !(target instanceof Node) || target !== this.#element) return;
    this.#opened = undefined;
    this.#host.requestUpdate();
    // Browsers do not return the focus to an element in a shadow tree. Return it, unless it has moved elsewhere.
    const isLost = document.activeElement === document.body || target.contains(this.#focused);
    if (isLost && this.#last instanceof HTMLElement) this.#last.focus({ preventScroll: true });
  };
}

/** The time zones in which the events were announced. */
const zonesOf = (events: readonly CommunityEvent[]): TimeZoneId[] => [
  ...new Set(events.flatMap(({ start }) => (start.kind === 'zoned' ? [start.timeZone] : []))),
];
