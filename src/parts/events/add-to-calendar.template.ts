import { html, type ReactiveController } from 'lit';
import { part } from '../../base/part.js';
import type { CalendarEntry } from './calendar-entry.js';
import type { BlockElement } from '../../base/block-element.js';
import { warn } from '../../base/warn.js';

export type { CalendarEntry, Subscription } from './calendar-entry.js';

/** A button that opens the menu of calendars. Its entry is a value, or a function if it must be loaded first. */
export interface CalendarButton extends HTMLElement {
  calendarEntry?: CalendarEntry | (() => Promise<CalendarEntry | undefined>) | undefined;
}

/** Whether an event target is such a button. */
const isButton = (node: EventTarget): node is CalendarButton =>
  node instanceof HTMLElement && node.matches('.add-to-calendar');

/** The menu, with its links and the writer of calendar files. Loaded when pointer or focus reaches a button. */
const menu = part(() => import('./calendar-menu.js'));

const ARROWS = ['ArrowDown', 'ArrowUp'];
const TYPES = ['click', 'keydown', 'pointerover', 'focusin'];

/**
 * The button of an event. Its block must have an `AddToCalendar`, which handles every `<button class="add-to-calendar">`, so a
 * card can also have the button in its own template.
 *
 * @param label The event's title.
 * @param text Text of the button.
 */
export const renderAddToCalendar = (
  entry: CalendarButton['calendarEntry'],
  label: string,
  text: string,
  className = 'quiet',
) =>
  html`<button
    class="button ${className} add-to-calendar"
    part="add-to-calendar"
    type="button"
    aria-haspopup="menu"
    aria-expanded="false"
    aria-label="${text} – ${label}"
    .calendarEntry=${entry}
  >
    ${text}
  </button>`;

/**
 * Opens the menu for all buttons in a block's shadow root. One controller with delegated listeners serves any number of
 * buttons, so that a card costs no more than the button itself.
 */
export class AddToCalendar implements ReactiveController {
  readonly #host: BlockElement;
  readonly #entryOf: (button: HTMLElement) => CalendarEntry | undefined;

  /**
   * @param entryOf Returns the entry of a button without `calendarEntry`. Setting the property on each button takes a tenth of
   *   the rendering time of a list.
   */
  constructor(
    host: BlockElement,
    entryOf: (button: HTMLElement) => CalendarEntry | undefined = () => undefined,
  ) {
    this.#host = host;
    this.#entryOf = entryOf;
    host.addController(this);
  }

  hostConnected() {
    for (const type of TYPES) this.#host.addEventListener(type, this);
  }

  hostDisconnected() {
    for (const type of TYPES) this.#host.removeEventListener(type, this);
    this.#close();
  }

  handleEvent(event: Event) {
    const button = event.composedPath().find(isButton);
    if (button?.getRootNode() !== this.#host.renderRoot) return;
    const { key } = event as Partial<KeyboardEvent>;
    if (event.type === 'click' || ARROWS.includes(key!)) {
      event.preventDefault();
      if (button.ariaExpanded === 'true') this.#close();
      else if (!button.ariaBusy) void this.#open(button, key === 'ArrowUp');
    } else {
      void this.#host.loadPart(menu);
    }
  }

  #close() {
    menu.current?.closeCalendarMenu(this.#host.renderRoot);
  }

  async #open(button: CalendarButton, isAtEnd: boolean) {
    button.ariaBusy = 'true';
    const opener = await this.#host.loadPart(menu);
    try {
      const { calendarEntry = this.#entryOf(button) } = button;
      const entry = typeof calendarEntry === 'function' ? await calendarEntry() : calendarEntry;
      if (entry && button.isConnected) opener?.openCalendarMenu(button, entry, this.#host.locale, isAtEnd);
    } catch (error) {
      warn(this.#host, `cannot open its menu: ${String(error)}`);
    }
    button.ariaBusy = null;
  }
}
