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

/** Letters typed within this time belong to one word; milliseconds. */
const TYPING = 500;

/**
 * The menu of calendars, by the pattern "menu button" of the ARIA Authoring Practices. There is one on a page, which goes to
 * the button that is pressed; it stands in the root of that button, above all else (popover), with styles of its own.
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

  /** Opens for a button, and closes for the one before. */
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
    // Inside a dialog, which closes when the focus leaves it.
    (button.closest('[popover]') ?? button.getRootNode()).appendChild(this.#box);
    this.#button = button;
    button.ariaExpanded = 'true';
    // Tells the browser what to stand beside, and that a press on the button is none outside of the menu.
    (button as HTMLButtonElement).popoverTargetElement = this.#box;
    this.#box.showPopover({ source: button });
    this.#items.at(isAtEnd ? -1 : 0)?.focus();
  }

  /** Closes; where it is open in a root other than this one it stays. */
  close(root?: Node) {
    if (!this.#button || (root && this.#button.getRootNode() !== root)) return;
    if (this.#box.matches(':popover-open')) this.#box.hidePopover();
    // One that is taken from the page is closed by that, and tells nobody.
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
    // Where the focus is elsewhere already, the reader has put it there.
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
    const shown = address.replace(/^https?:\/\//, '');
    return html`${services.map((link) => this.#renderService(link))}
      ${this.#renderItem('calendarPrograms', this.#t('ownProgram'), { href: webcal })}
      <hr />
      ${this.#renderItem('copyAddress', shown, { onClick: () => void this.#copy(address) })}`;
  }

  #renderService({ service, href }: Pick<CalendarLink, 'service' | 'href'>, hint = '') {
    return this.#renderItem(NAMES[service], hint, { href, isPage: true });
  }

  /** Pages open in a tab of their own: they do not let themselves be framed, as a page that is embedded would do it. */
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
    // The same words twice would be heard once.
    status.textContent = '';
    try {
      await navigator.clipboard.writeText(address);
      status.textContent = this.#t('addressCopied');
    } catch {
      // Not allowed by the page or the reader, or there is no clipboard.
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
      // From the button the browser goes on to what comes next.
      this.close();
      return;
    }
    if (key in moves) {
      items.at(moves[key]! % items.length)?.focus();
    } else if (key === 'Escape') {
      this.close();
      // A dialog around it stays open.
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

  /** Moves to the next item that begins with what is typed; one letter again and again goes from one to the next. */
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
 * Opens the menu for a button. The focus goes to its first item, or the last.
 *
 * @param entry What the menu is about.
 * @param locale The language it speaks, BCP 47.
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

/** Closes the menu where it is open for a button in this root. */
export function closeCalendarMenu(root: Node): void {
  menu?.close(root);
}
