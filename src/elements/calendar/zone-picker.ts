import { html, nothing, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import { findZones } from '../../model/zone-search.js';
import type { EpochMilliseconds, TimeZoneId } from '../../time/moment.js';
import { cityOf, offsetName } from '../../time/zone-names.js';
import { localTimeZone } from '../../time/zones.js';
import { heading } from '../../base/heading.js';
import type { CalendarContext } from './chip.template.js';
import { renderHead } from './popover.template.js';

/** Largest number of zones in the list. */
const MOST = 40;

interface Option {
  readonly zone: TimeZoneId;
  readonly note: string;
}

/**
 * A search field for time zones with a list of results, by the combobox pattern of the ARIA Authoring Practices. Before a
 * search, the list has the visitor's own zone, UTC and the zones in which the calls were announced.
 */
export class ZonePicker {
  readonly #update: () => void;
  readonly #choose: (zone: TimeZoneId) => void;
  #query = '';
  #active = 0;

  /** `update` renders the host; `choose` receives the zone that the visitor has chosen. */
  constructor(update: () => void, choose: (zone: TimeZoneId) => void) {
    this.#update = update;
    this.#choose = choose;
  }

  /** `at` is the instant at which offsets are given. */
  render(announced: readonly TimeZoneId[], at: EpochMilliseconds, context: CalendarContext): TemplateResult {
    const { t, headingLevel } = context;
    const options = this.#options(announced, context);
    const active = Math.min(this.#active, options.length - 1);
    return html`${renderHead(heading(headingLevel + 1, t(calendarMessages, 'chooseZone')), context)}
      <input
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="zones"
        aria-autocomplete="list"
        aria-activedescendant=${options.length > 0 ? `zone-${active}` : nothing}
        aria-label=${t(calendarMessages, 'findZone')}
        placeholder=${t(calendarMessages, 'findZone')}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .value=${this.#query}
        @input=${this.#onInput}
        @keydown=${(event: KeyboardEvent) => this.#onKeyDown(event, options, active)}
      />
      <ul
        class="zones"
        id="zones"
        role="listbox"
        tabindex="-1"
        aria-label=${t(calendarMessages, 'chooseZone')}
      >
        ${options.map(
          ({ zone, note }, index) =>
            // The keyboard focus stays in the field (ARIA Authoring Practices, combobox): options need click events only.
            // eslint-disable-next-line lit-a11y/click-events-have-key-events
            html`<li
              id="zone-${index}"
              role="option"
              aria-selected=${index === active}
              class=${zone === context.timeZone ? 'current' : ''}
              @click=${() => this.#choose(zone)}
            >
              <span><bdi>${cityOf(zone)}</bdi> <span class="facts">${note}</span></span>
              <span class="offset">${offsetName(at, zone)}</span>
            </li>`,
        )}
      </ul>
      <p role="status">
        ${this.#query && options.length === 0 ? t(calendarMessages, 'noZone', { query: this.#query }) : nothing}
      </p>`;
  }

  #options(announced: readonly TimeZoneId[], { timeZone, t }: CalendarContext): Option[] {
    const found = findZones(this.#query, MOST);
    const regionOf = (zone: TimeZoneId) => zone.split('/').slice(0, -1).join(', ').replaceAll('_', ' ');
    if (this.#query.trim()) return found.map((zone) => ({ zone, note: regionOf(zone) }));
    const offered = new Map([[localTimeZone(), t(calendarMessages, 'ownZone')]]);
    for (const zone of announced)
      if (!offered.has(zone)) offered.set(zone, t(calendarMessages, 'announcedZone'));
    for (const zone of [timeZone, 'UTC']) if (!offered.has(zone)) offered.set(zone, regionOf(zone));
    return [...offered].map(([zone, note]) => ({ zone, note }));
  }

  readonly #onInput = ({ target }: Event) => {
    this.#query = (target as HTMLInputElement).value;
    this.#active = 0;
    this.#update();
  };

  #onKeyDown(event: KeyboardEvent, options: readonly Option[], active: number) {
    const { key } = event;
    const last = options.length - 1;
    const next = key === 'ArrowDown' ? active + 1 : key === 'ArrowUp' ? active - 1 : undefined;
    if (next !== undefined && last >= 0) {
      this.#active = next < 0 ? last : next > last ? 0 : next;
      this.#update();
    } else if (key === 'Enter' && options[active]) {
      this.#choose(options[active].zone);
    } else return;
    event.preventDefault();
  }
}
