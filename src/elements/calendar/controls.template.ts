import { html, nothing, svg, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import type { CalendarView } from '../../model/calendar.js';
import { addMonths } from '../../model/calendar.js';
import { formatRange } from '../../time/format.js';
import type { PlainDate } from '../../time/moment.js';
import { cityOf, offsetName } from '../../time/zone-names.js';
import { addDays, startOfDate } from '../../time/zones.js';
import { heading } from '../../base/heading.js';
import { collate } from '../../base/intl.js';
import { OTHER_EVENTS, type Category } from './categories.js';
import { monthNames, type CalendarContext } from './chip.template.js';
import { VIEWS } from './frame.js';
import { HOUR } from '../../time/units.js';

const VIEW_NAMES = { month: 'viewMonth', week: 'viewWeek', agenda: 'viewAgenda' } as const;

/** Number of groups in the skeleton of the filter. */
const TYPICAL_GROUPS = 12;

const BACK = svg`<path d="m15 5-7 7 7 7" />`;
const ON = svg`<path d="m9 5 7 7-7 7" />`;

/** For example "June 2026", "June – July 2026" or "1–7 June 2026". */
export function titleOf({ view, date, days, locale }: CalendarContext): string {
  const [first = date, last = date] = view === 'month' ? [] : [days[0], days.at(-1)];
  if (view !== 'week') return monthNames(first, last, locale);
  const at = { locale, timeZone: 'UTC' };
  return formatRange({ kind: 'date', date: first }, { kind: 'date', date: last }, at).days;
}

/** The title, the buttons for the previous and next period, and the views. */
export function renderBar(
  context: CalendarContext,
  go: (date: PlainDate) => void,
  show: (view: CalendarView) => void,
): TemplateResult {
  const { t, view, date, today } = context;
  const isWeek = view === 'week';
  const arrow = (by: 1 | -1) =>
    html`<button
      type="button"
      class="icon"
      aria-label=${t(calendarMessages, isWeek ? (by < 0 ? 'previousWeek' : 'nextWeek') : by < 0 ? 'previousMonth' : 'nextMonth')}
      @click=${() => go(isWeek ? addDays(date, by * 7) : addMonths(date, by))}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">${by < 0 ? BACK : ON}</svg>
    </button>`;
  return html`<div class="bar">
    <div id="title" class="title" aria-live="polite">${heading(context.headingLevel, titleOf(context))}</div>
    <div class="controls" part="controls">
      <div class="moves">
        ${arrow(-1)}<button type="button" class="to-today" @click=${() => go(today)}>
          ${t(calendarMessages, 'today')}</button
        >${arrow(1)}
      </div>
      <div class="views" role="group" aria-label=${t(calendarMessages, 'chooseView')}>
        ${VIEWS.map(
          (each) =>
            html`<button type="button" aria-pressed=${each === view} @click=${() => show(each)}>
              ${t(calendarMessages, VIEW_NAMES[each])}
            </button>`,
        )}
      </div>
    </div>
  </div>`;
}

/** Buttons that filter by group. While `categories` is undefined, placeholders reserve the space. */
export function renderFilter(
  categories: readonly Category[] | undefined,
  chosen: ReadonlySet<string>,
  toggle: (id?: string) => void,
  { t, locale }: CalendarContext,
): unknown {
  if (!categories) {
    return html`<div class="filter skeleton" aria-hidden="true">
      ${Array.from({ length: TYPICAL_GROUPS }, () => html`<span></span>`)}
    </div>`;
  }
  if (categories.length < 2) return nothing;
  const compare = collate(locale);
  const named = categories
    .map(({ id, label, hue }) => ({
      id,
      hue,
      label: label ?? t(calendarMessages, id === OTHER_EVENTS ? 'otherEvents' : 'otherCalls'),
      isGroup: label !== undefined,
    }))
    // Groups by name, then the events and calls without a group.
    .sort((a, b) => Number(b.isGroup) - Number(a.isGroup) || compare(a.label, b.label));
  return html`<div class="filter" part="filter" role="group" aria-label=${t(calendarMessages, 'showOnly')}>
    <button type="button" class="all" aria-pressed=${chosen.size === 0} @click=${() => toggle()}>
      ${t(calendarMessages, 'allCategories')}
    </button>
    ${named.map(
      ({ id, label, hue }) =>
        html`<button
          type="button"
          class=${hue === undefined ? '' : `hue h${hue}`}
          aria-pressed=${chosen.has(id)}
          @click=${() => toggle(id)}
        >
          <bdi>${label}</bdi>
        </button>`,
    )}
  </div>`;
}

/** The time zone, and its offset on the day in view. */
export function renderZone(context: CalendarContext, choose: (event: Event) => void): TemplateResult {
  const { t, timeZone, date } = context;
  const offset = offsetName(startOfDate(date, timeZone) + 12 * HOUR, timeZone);
  const city = cityOf(timeZone);
  return html`<p class="zone">
    <button type="button" class="link" part="zone" aria-haspopup="dialog" @click=${choose}>
      ${t(calendarMessages, 'timesIn', { zone: city === offset ? city : `${city} (${offset})` })}
    </button>
  </p>`;
}
