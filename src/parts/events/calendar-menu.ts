import { adoptStyles, html, nothing, render, type TemplateResult } from 'lit';
import { calendarMenuMessages } from '../../i18n/en/calendar-menu.js';
import { translate } from '../../i18n/translate.js';
import { seriesRule } from '../../model/calendar-entry.js';
import {
  calendarLinks,
  subscriptionLinks,
  type CalendarLink,
  type CalendarService,
} from '../../model/calendar-links.js';
import { saveCalendar } from './save-calendar.js';
import type { CommunityEvent } from '../../model/event.js';
import { localTimeZone } from '../../time/zones.js';
import type { CalendarEntry } from './calendar-entry.js';
import { calendarMenuStyles } from './calendar-menu.styles.js';

type Key = keyof typeof calendarMenuMessages;

const NAMES: Readonly<Record<CalendarService, Key>> = {
  google: 'googleCalendar',
  outlook: 'outlookCalendar',
  microsoft365: 'microsoft365Calendar',
  yahoo: 'yahooCalendar',
};

/** Maximum time between letters of one word in type-ahead, in milliseconds. */
const TYPING = 500;

/**
 * The menu of calendars, by the "menu button" pattern of the ARIA Authoring Practices. A page has a single menu, which moves to
 * the button that was pressed: into the button's root, as a popover with its own styles.
 */
class CalendarMenu {
  readonly #box = document.createElement('div');
  readonly #root = this.#box.attachShadow({ mode: 'open' });
  #button: HTMLElement | undefined;
  #locale = 'en';
  #typed = '';
  #typedAt = 0;

  constructor() {
    adoptStyles(this.#root, [calendarMenuStyles]);
    this.#box.popover = 'auto';
    this.#box.addEventListener('beforetoggle', (event) => {
      if (event.newState === 'closed') this.#onClose();
    });
    this.#root.addEventListener('keydown', (event) => this.#onKeyDown(event as KeyboardEvent));
  }

  /** Opens the menu for a button, and closes it for the previous one. */
  open(button: HTMLElement, entry: CalendarEntry, locale: string, isAtEnd: boolean) {
    this.close();
    this.#locale = locale;
    this.#typed = '';
    const items =
      'feed' in entry ? this.#renderSubscription(entry.feed, entry.name) : this.#renderEvent(entry);
    const name = button.ariaLabel ?? button.textContent.trim();
    render(
      html`<div role="menu" aria-label=${name}>${items}</div>
        <p role="status"></p>`,
      this.#root,
    );
    this.#status.textContent = '';
    this.#box.lang = locale;
    // Keep the menu inside a popover dialog, which closes when the focus leaves it.
    (button.closest('[popover]') ?? button.getRootNode()).appendChild(this.#box);
    this.#button = button;
    button.ariaExpanded = 'true';
    // Anchors the menu to the button, and keeps a click on the button from counting as a click outside the menu.
    (button as HTMLButtonElement).popoverTargetElement = this.#box;
    this.#box.showPopover({ source: button });
    this.#items.at(isAtEnd ? -1 : 0)?.focus();
  }

  /** Closes the menu. With `root`, only if it is open for a button in that root. */
  close(root?: Node) {
    if (!this.#button || (root && this.#button.getRootNode() !== root)) return;
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
    // Removing a popover from the page closes it without an event.
    else this.#onClose();
  }

  get #items(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  get #status(): Element {
    return this.#root.querySelector('[role=status]')!;
  }

  #onClose() {
    const button = this.#button as HTMLButtonElement;
    this.#button = undefined;
    button.ariaExpanded = 'false';
    button.popoverTargetElement = null;
    // Return the focus only if it is still in the menu; otherwise the visitor has moved it.
    if (this.#root.activeElement) button.focus();
  }

  #t(key: Key) {
    return translate(calendarMenuMessages, key, this.#locale);
  }

  #renderEvent(event: CommunityEvent) {
    const isSeries = seriesRule(event) !== undefined;
    const extent = (hasSeries: boolean) =>
      isSeries ? this.#t(hasSeries ? 'wholeSeries' : 'thisDateOnly') : '';
    const hint = [this.#t('calendarFile'), extent(true)].filter(Boolean).join(' · ');
    return html`${calendarLinks(event, localTimeZone()).map((link) => this.#renderService(link, extent(link.hasSeries)))}
      <hr />
      ${this.#renderItem('calendarPrograms', hint, {
        onClick: () => {
          this.close();
          saveCalendar([event], event.label);
        },
      })}`;
  }

  #renderSubscription(feed: string, name: string) {
    const { services, webcal, address } = subscriptionLinks(feed, name)!;
    const label = address.replace(/^https?:\/\//, '');
    return html`${services.map((link) => this.#renderService(link))}
      ${this.#renderItem('calendarPrograms', this.#t('ownProgram'), { href: webcal })}
      <hr />
      ${this.#renderItem('copyAddress', label, { onClick: () => void this.#copy(address) })}`;
  }

  #renderService({ service, href }: Pick<CalendarLink, 'service' | 'href'>, hint = '') {
    return this.#renderItem(NAMES[service], hint, { href, isPage: true });
  }

  /** Calendar services open in a new tab, because an embedded page would open them in its frame, which they forbid. */
  #renderItem(
    key: Key,
    hint: string,
    { href, isPage, onClick }: { href?: string; isPage?: boolean; onClick?: () => void },
  ): TemplateResult {
    const content = html`<span class="name">${this.#t(key)}</span>
      ${hint ? html`<span class="hint">${hint}</span>` : nothing}`;
    if (!href) {
      return html`<button role="menuitem" type="button" tabindex="-1" @click=${onClick}>${content}</button>`;
    }
    return html`<a
      role="menuitem"
      tabindex="-1"
      href=${href}
      target=${isPage ? '_blank' : nothing}
      rel=${isPage ? 'noopener' : nothing}
      @click=${() => this.close()}
      >${content}
      ${
        isPage
          ? html`<span class="visually-hidden">${this.#t('newTab')}</span
              ><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M5 4h7v7M12 4 4 12" /></svg>`
          : nothing
      }</a
    >`;
  }

  async #copy(address: string) {
    const status = this.#status;
    // Clear the text first: screen readers would not announce the same text again.
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(address);
      status.textContent = this.#t('addressCopied');
    } catch {
      // The page or the visitor does not permit it, or there is no clipboard.
      status.textContent = `${this.#t('copyFailed')} ${address}`;
    }
  }

  #onKeyDown(event: KeyboardEvent) {
    const { key } = event;
    const items = this.#items;
    const index = items.indexOf(this.#root.activeElement as HTMLElement);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: -1,
    };
    if (key === 'Tab') {
      // Closing returns the focus to the button, from which the browser moves on to the next element.
      this.close();
      return;
    }
    if (key in moves) {
      items.at(moves[key]! % items.length)?.focus();
    } else if (key === 'Escape') {
      this.close();
      // Keep a dialog around the menu open.
      event.stopPropagation();
    } else if (key === ' ' && items[index] instanceof HTMLAnchorElement) {
      items[index].click();
    } else if (key === ' ' || key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    } else {
      this.#seek(items, index, event);
    }
    event.preventDefault();
  }

  /**
   * Type-ahead: moves to the next item that begins with the typed letters. The same letter again moves to the next item with
   * it.
   */
  #seek(items: readonly HTMLElement[], index: number, { key, timeStamp }: KeyboardEvent) {
    const word = timeStamp - this.#typedAt < TYPING ? this.#typed + key : key;
    const isSame = !word.replaceAll(key, '');
    const wanted = (isSame ? key : word).toLocaleLowerCase(this.#locale);
    const from = isSame ? index + 1 : index;
    [...items.slice(from), ...items.slice(0, from)]
      .find((item) => item.textContent.trim().toLocaleLowerCase(this.#locale).startsWith(wanted))
      ?.focus();
    this.#typed = word;
    this.#typedAt = timeStamp;
  }
}

let menu: CalendarMenu | undefined;

/**
 * Opens the menu for a button. The focus moves to the first item, or to the last with `isAtEnd`.
 *
 * @param entry The event or the feed.
 * @param locale Language of the menu, BCP 47.
 */
export function openCalendarMenu(
  button: HTMLElement,
  entry: CalendarEntry,
  locale: string,
  isAtEnd = false,
): void {
  menu ??= new CalendarMenu();
  menu.open(button, entry, locale, isAtEnd);
}

/** Closes the menu if it is open for a button in this root. */
export function closeCalendarMenu(root: Node): void {
  menu?.close(root);
}
