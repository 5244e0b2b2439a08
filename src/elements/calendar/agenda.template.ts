import { html, nothing, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import { eventMessages } from '../../i18n/en/events.js';
import { agendaOf, type Entry } from '../../model/calendar.js';
import { formatRange } from '../../time/format.js';
import { toDateTime } from '../../time/moment.js';
import { heading } from '../../base/heading.js';
import { formatNumber } from '../../base/intl.js';
import { classesOf, dayName, type CalendarContext } from './chip.template.js';

type Day = ReturnType<typeof agendaOf>[number];

/** Number of days in the skeleton. */
const TYPICAL_DAYS = 10;

export const renderAgendaSkeleton = (): TemplateResult =>
  html`<div class="agenda skeleton" aria-hidden="true">
    ${Array.from({ length: TYPICAL_DAYS }, () => html`<p></p>`)}
  </div>`;

/** The days that have events. Past days are in a disclosure, except in print. */
export function renderAgenda(
  entries: readonly Entry[],
  context: CalendarContext,
  isPrinting: boolean,
): TemplateResult {
  const { today, now } = context;
  const days = isPrinting ? agendaOf(context.days, entries) : agendaOf(context.days, entries, today, now);
  const start = isPrinting ? 0 : days.findIndex(({ entries }) => entries.some(({ end }) => end > now));
  const split = start < 0 ? 0 : start;
  const earlier = days.slice(0, split);
  const count = earlier.reduce((sum, { entries }) => sum + entries.length, 0);
  const list = (some: readonly Day[]) => some.map((day) => renderDay(day, context));
  return html`<div class="agenda" part="agenda">
    ${
      count
        ? html`<details>
            <summary>
              ${context.t(calendarMessages, 'earlierEvents', { count, number: formatNumber(count, context.locale) })}
            </summary>
            ${list(earlier)}
          </details>`
        : nothing
    }
    ${list(days.slice(split))}
  </div>`;
}

function renderDay({ date, entries }: Day, context: CalendarContext): TemplateResult {
  const day = dayName(date, context);
  const isToday = date === context.today;
  return html`<section class="agenda-day ${isToday ? 'today' : ''}">
    ${heading(context.headingLevel + 1, isToday ? html`${day} <small>${context.t(calendarMessages, 'today')}</small>` : day)}
    <ul role="list">
      ${entries.map((entry) => renderRow(entry, context))}
    </ul>
  </section>`;
}

/** An entry as a row of an agenda, or of a day's list. */
export function renderRow(entry: Entry, context: CalendarContext): TemplateResult {
  const { event, index, first, last, start, end } = entry;
  const { days, times } = formatRange(event.start, event.end, context);
  const time = times || (first === last ? context.t(calendarMessages, 'allDay') : days);
  const isNow = start <= context.now && context.now < end && event.status !== 'cancelled';
  const facts = [
    event.status !== 'confirmed' && context.t(eventMessages, event.status),
    isNow && context.t(eventMessages, 'happeningNow'),
    context.palette.groupOf(event)?.label,
    event.place?.label ?? (event.online && context.t(eventMessages, 'online')),
  ].filter(Boolean);
  return html`<li class="row ${classesOf(entry, context)} ${isNow ? 'on' : ''}">
    <time datetime=${toDateTime(event.start)}>${time}</time>
    <span class="what"
      ><button type="button" data-entry=${index} aria-haspopup="dialog"><bdi>${event.label}</bdi></button>
      <span class="facts">${facts.join(' · ')}</span></span
    >
  </li>`;
}
