import { html, type ReactiveController } from 'lit';
import { part } from '../../base/part.js';
import type { CalendarEntry } from './calendar-entry.js';
import type { BlockElement } from '../../base/block-element.js';
import { warn } from '../../base/warn.js';

export type { CalendarEntry, Subscription } from './calendar-entry.js';

/** A button that opens a menu of calendars; where its entry is read first, that is a function. */
export interface CalendarButton extends HTMLElement {
  calendarEntry?: CalendarEntry | (() => Promise<CalendarEntry | undefined>) | undefined;
}

/** Whether a node is such a button. */
const isButton = (node: EventTarget): node is CalendarButton =>
  node instanceof HTMLElement && node.matches('.add-to-calendar');

/** The menu with all that it needs, links and the writer of files, is loaded when a reader comes near a button. */
const menu = part(() => import('./calendar-menu.js'));

const ARROWS = ['ArrowDown', 'ArrowUp'];
const TYPES = ['click', 'keydown', 'pointerover', 'focusin'];

/**
 * The button of an event in a block that has an `AddToCalendar`: any `<button class="add-to-calendar">` is one, so
 * that a card may as well have it in its own template.
 *
 * @param label The event's title.
 * @param text The words on the button.
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
 * Opens the menu for every such button in a block's shadow root: one for all of them, however many there are, and nothing for
 * each. Until one is used, a card costs no more than its button.
 */
export class AddToCalendar implements ReactiveController {
  readonly #host: BlockElement;
  readonly #entryOf: (button: HTMLElement) => CalendarEntry | undefined;

  /**
   * @param entryOf What a button is about that has no `calendarEntry`: a property of each costs a list a tenth of its time.
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
