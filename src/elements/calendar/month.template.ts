import { html, nothing, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import { weekdayOf, type GridDay, type Segment } from '../../model/calendar.js';
import { formatNumber } from '../../base/intl.js';
import {
  cellOf,
  dayAndMonth,
  renderChip,
  shortWeekday,
  weekdayName,
  type CalendarContext,
} from './chip.template.js';
import { DAY } from '../../time/units.js';

/** Number of rows for entries in a day of the month. */
export const MONTH_LANES = 4;

/** A month as weeks of seven days. */
export function renderMonth(days: readonly GridDay[], context: CalendarContext): TemplateResult {
  const weeks = Array.from({ length: days.length / 7 }, (_, index) => days.slice(index * 7, index * 7 + 7));
  return html`<div class="sheet" part="grid" role="grid" aria-labelledby="title" aria-describedby="hint">
    <div class="weekdays" role="row">
      ${weeks[0]!.map(
        ({ date }) =>
          html`<span role="columnheader" aria-label=${weekdayName(date, context.locale)}
            >${shortWeekday(date, context.locale)}</span
          >`,
      )}
    </div>
    ${weeks.map((week) => html`<div class="days" role="row">${week.map((day) => renderDay(day, context))}</div>`)}
  </div>`;
}

function renderDay({ date, entries, segments }: GridDay, context: CalendarContext): TemplateResult {
  const { label, current, tabIndex } = cellOf(date, entries.length, context);
  const isOutside = !date.startsWith(context.date.slice(0, 7));
  const isActive = tabIndex === 0 && !context.isNarrow;
  const more = entries.length - segments.length;
  const number = +date.slice(8);
  // One template per cell and one per chip: each further template would cost as much time as either.
  return html`<div
    class="cell ${isOutside ? 'outside' : ''} ${context.weekend.includes(weekdayOf(date)) ? 'weekend' : ''}"
    part="day"
    role="gridcell"
    data-date=${date}
    tabindex=${tabIndex}
    aria-current=${current}
  >
    <span class="visually-hidden">${label}</span
    ><span class="number" aria-hidden="true"
      >${number === 1 && !context.isNarrow ? dayAndMonth(date, context.locale) : formatNumber(number, context.locale)}</span
    >${segments.map((segment) => renderSegment(segment, date, isActive, context))}${
      more ? renderMore(more, date, isActive, context) : nothing
    }
  </div>`;
}

export function renderSegment(
  { entry, lane, span, begins, ends }: Segment,
  date: string,
  isActive: boolean,
  context: CalendarContext,
): TemplateResult {
  const { isLong, first, last } = entry;
  const shape = isLong ? `long run${span} ${begins ? 'begins' : ''} ${ends ? 'ends' : ''}` : '';
  return renderChip(
    entry,
    `l${lane} ${shape}`,
    isLong && first !== last ? `, ${partOf(first, date, last, context)}` : '',
    isActive,
    context,
  );
}

function partOf(first: string, date: string, last: string, context: CalendarContext): string {
  const nth = (day: string) =>
    formatNumber(Math.round((Date.parse(day) - Date.parse(first)) / DAY) + 1, context.locale);
  return context.t(calendarMessages, 'partOf', { number: nth(date), total: nth(last) });
}

function renderMore(
  count: number,
  date: string,
  isActive: boolean,
  context: CalendarContext,
): TemplateResult {
  const words = context.t(calendarMessages, 'moreEvents', {
    number: formatNumber(count, context.locale),
    count,
  });
  return html`<button
    type="button"
    class="rest"
    tabindex=${isActive ? 0 : -1}
    aria-haspopup="dialog"
    aria-label="${words}, ${dayAndMonth(date, context.locale)}"
  >
    <bdi>${words}</bdi>
  </button>`;
}
