import { html, nothing, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import { layOutDays, weekdayOf, type Entry, type GridDay } from '../../model/calendar.js';
import { hoursOf, layOutHours, type Box } from '../../model/day-hours.js';
import { offsetName } from '../../time/zone-names.js';
import { addDays, offsetAt, startOfDate } from '../../time/zones.js';
import { formatNumber } from '../../base/intl.js';
import { cellOf, clockTime, renderChip, shortWeekday, type CalendarContext } from './chip.template.js';
import { renderSegment } from './month.template.js';
import { HOUR, MINUTE } from '../../time/units.js';

export { weekStyles } from './week.styles.js';

/** A week: all-day entries at the top, the others in columns by hour. */
export function renderWeek(entries: readonly Entry[], context: CalendarContext): TemplateResult {
  const { days, date, timeZone } = context;
  const long = layOutDays(
    days,
    entries.filter(({ isLong }) => isLong),
  );
  const boxes = days.map((date) => layOutHours(date, entries, timeZone));
  const { from, to } = hoursOf(boxes.flat());
  const hours = Array.from({ length: to - from }, (_, index) => from + index);
  return html`<div class="scroll">
    <div
      class="week from${from} to${to}"
      part="grid"
      role="grid"
      aria-labelledby="title"
      aria-describedby="hint"
    >
      <span class="gutter" aria-hidden="true"
        >${offsetName(startOfDate(date, timeZone) + 12 * HOUR, timeZone)}</span
      >
      <div class="gutter hours" aria-hidden="true">
        ${hours.map((hour) => html`<span>${clockTime(hour * HOUR, { ...context, timeZone: 'UTC' })}</span>`)}
      </div>
      <div class="columns" role="row">
        ${long.map((day, index) => renderColumn(day, boxes[index]!, context))}
      </div>
    </div>
  </div>`;
}

function renderColumn(
  { date, segments }: GridDay,
  boxes: readonly Box[],
  context: CalendarContext,
): TemplateResult {
  const { locale, weekend } = context;
  const { label, current, tabIndex } = cellOf(date, segments.length + boxes.length, context);
  const isActive = tabIndex === 0;
  const change = clockChange(date, context);
  return html`<div
    class="cell ${weekend.includes(weekdayOf(date)) ? 'weekend' : ''}"
    part="day"
    role="gridcell"
    data-date=${date}
    tabindex=${tabIndex}
    aria-current=${current}
  >
    <span class="visually-hidden">${label}${change && `, ${change}`}</span>
    <div class="head" aria-hidden="true">
      <span>${shortWeekday(date, locale)}</span>
      <span class="number">${formatNumber(+date.slice(8), locale)}</span
      >${change ? html`<span class="change">${change}</span>` : nothing}
    </div>
    <div class="whole">${segments.map((segment) => renderSegment(segment, date, isActive, context))}</div>
    <div class="timed">
      ${boxes.map((box) => renderBox(box, date, isActive, context))}${date === context.today ? renderNow(context) : nothing}
    </div>
  </div>`;
}

/** On the day after its start, an entry is labelled with its end time. */
function renderBox(
  { entry, from, to, column, columns }: Box,
  date: string,
  isActive: boolean,
  context: CalendarContext,
): TemplateResult {
  const until = entry.event.end
    ? context.t(calendarMessages, 'until', { time: clockTime(entry.end, context) })
    : '';
  const isRest = entry.first < date;
  return renderChip(
    entry,
    `box ${to - from < 45 ? 'brief' : ''} ${place('s', from)} ${place('e', to)} c${Math.min(column, 9)} w${Math.min(columns, 10)}`,
    until && !isRest ? `, ${until}` : '',
    isActive,
    context,
    isRest ? until : undefined,
  );
}

/** A time of day in minutes as two classes of the style sheet: positions without inline styles. */
const place = (name: string, minutes: number) => `${name}${Math.floor(minutes / 60)} ${name}m${minutes % 60}`;

function renderNow({ now, timeZone, today }: CalendarContext): TemplateResult {
  const minutes = (now + offsetAt(now, timeZone) - Date.parse(today)) / MINUTE;
  return html`<div class="present ${place('s', Math.floor(minutes / 5) * 5)}"></div>`;
}

/** The text for a change of the clocks on this day, such as "Clocks go forward"; empty if there is none. */
function clockChange(date: string, { timeZone, t }: CalendarContext): string {
  const [before, after] = [date, addDays(date, 1)].map((day) =>
    offsetAt(startOfDate(day, timeZone), timeZone),
  );
  return before === after ? '' : t(calendarMessages, before! < after! ? 'clocksForward' : 'clocksBack');
}
