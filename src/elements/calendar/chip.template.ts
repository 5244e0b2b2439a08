import { html, nothing, type TemplateResult } from 'lit';
import { calendarMessages } from '../../i18n/en/calendar.js';
import { eventMessages } from '../../i18n/en/events.js';
import type { Entry } from '../../model/calendar.js';
import type { GroupPalette } from '../../model/group-palette.js';
import { formatDay } from '../../time/format.js';
import { cached, formatter } from '../../time/formatters.js';
import type { BlockContext } from '../../time/context.js';
import type { EpochMilliseconds, PlainDate } from '../../time/moment.js';
import { offsetAt } from '../../time/zones.js';
import { formatNumber } from '../../base/intl.js';
import type { Frame } from './frame.js';
import { MINUTE } from '../../time/units.js';

/** Data that every view of a calendar needs, besides the entries. */
export interface CalendarContext extends BlockContext, Frame {
  readonly headingLevel: number;
  readonly palette: GroupPalette;
  /** Whether the cells of a month are too narrow for text. */
  readonly isNarrow: boolean;
}

/** Plain dates are formatted in UTC, as everywhere in `time/format.ts`. */
const part = (key: string, options: Intl.DateTimeFormatOptions) => (date: PlainDate, locale: string) =>
  formatter(locale, { ...options, timeZone: 'UTC' }, key).format(Date.parse(date));

/** For example "June 2026" or "June – July 2026". */
export const monthNames = (first: PlainDate, last: PlainDate, locale: string): string =>
  formatter(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }, 'calendar-month').formatRange(
    Date.parse(first),
    Date.parse(last),
  );
export const weekdayName = part('calendar-weekday', { weekday: 'long' });
export const shortWeekday = part('calendar-short-weekday', { weekday: 'short' });
export const dayAndMonth = part('calendar-day-month', { day: 'numeric', month: 'short' });

/** For example "Tuesday 2 June 2026". */
export const dayName = (date: PlainDate, context: CalendarContext): string =>
  formatDay({ kind: 'date', date }, { ...context, weekday: true });

/** For example "17:00". Without the zone, which the calendar names once. */
export function clockTime(epoch: EpochMilliseconds, { locale, timeZone }: CalendarContext): string {
  const minutes = Math.floor((epoch + offsetAt(epoch, timeZone)) / MINUTE) % 1440;
  return cached(`clock ${locale} ${minutes}`, () =>
    formatter(locale, { timeStyle: 'short', timeZone: 'UTC' }, 't').format(minutes * MINUTE),
  );
}

/** CSS classes for the colour and the state of an entry. */
export function classesOf({ event, end }: Entry, { palette, now }: CalendarContext): string {
  const hue = palette.hueOf(event);
  return `${hue === undefined ? '' : `hue h${hue}`} ${event.status} ${end <= now ? 'past' : ''}`;
}

/** Description of an entry besides its time and name, for visitors who cannot see its colour and style. */
export function stateOf({ event }: Entry, { palette, t }: CalendarContext): string {
  const group = palette.groupOf(event)?.label;
  return (
    (group && !event.label.includes(group) ? `, ${group}` : '') +
    (event.status === 'confirmed' ? '' : `, ${t(eventMessages, event.status)}`)
  );
}

/** An entry as a button in a grid. Click handlers find the entry by `data-entry`. */
export function renderChip(
  entry: Entry,
  className: string,
  words: string,
  isActive: boolean,
  context: CalendarContext,
  time = entry.isLong ? '' : clockTime(entry.start, context),
): TemplateResult {
  const { event, index } = entry;
  return html`<button
    type="button"
    class="chip ${className} ${classesOf(entry, context)}"
    data-entry=${index}
    tabindex=${isActive ? 0 : -1}
    aria-haspopup="dialog"
    aria-label="${time} ${event.label}${words}${stateOf(entry, context)}"
  >
    <span class="time">${time}</span> <span class="name" dir="auto">${event.label}</span>
  </button>`;
}

/** The cell of a day: the attributes that every grid needs, and its accessible name. */
export function cellOf(date: PlainDate, count: number, context: CalendarContext) {
  const day = dayName(date, context);
  const number = formatNumber(count, context.locale);
  return {
    label: count ? context.t(calendarMessages, 'dayEvents', { day, number, count }) : day,
    current: date === context.today ? 'date' : nothing,
    tabIndex: date === context.date ? 0 : -1,
  } as const;
}
