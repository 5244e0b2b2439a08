import { daysOf, isDate, type CalendarView } from '../../model/calendar.js';
import type { Bounds } from '../../model/event.js';
import type { EpochMilliseconds, PlainDate, TimeZoneId } from '../../time/moment.js';
import { weekInfo } from '../../time/week.js';
import { dateAt } from '../../time/zones.js';
import { memo } from './memo.js';
import { DAY } from '../../time/units.js';

export const VIEWS = ['month', 'week', 'agenda'] as const;

/** Settings from which a frame is made. */
export interface FrameOptions {
  readonly view: string | undefined;
  readonly date: string | undefined;
  readonly firstDay: number | undefined;
  readonly isNarrow: boolean;
  readonly language: string;
  readonly now: EpochMilliseconds;
  readonly timeZone: TimeZoneId;
}

/** A frame is the part of the calendar in view: the view, the current day and all days around it. */
export interface Frame {
  readonly view: CalendarView;
  readonly today: PlainDate;
  /** The day that has the keyboard focus. */
  readonly date: PlainDate;
  readonly days: readonly PlainDate[];
  readonly firstDay: number;
  readonly weekend: readonly number[];
}

/** Period of a frame, with some days more, so that a change of time zone needs no new data. */
export const windowOf = ({ days }: Frame): Bounds => ({
  start: Date.parse(days[0]!) - 2 * DAY,
  end: Date.parse(days.at(-1)!) + 3 * DAY,
});

/** Creates a function that makes frames. Frames with equal days share one array. */
export function createFramer(): (options: FrameOptions) => Frame {
  const list = memo(daysOf);
  return ({ view: name, date: text = '', firstDay: wanted, isNarrow, language, now, timeZone }) => {
    const today = dateAt(now, timeZone);
    const date = isDate(text) ? text : today;
    const view = VIEWS.find((view) => view === name) ?? (isNarrow ? 'agenda' : 'month');
    const { firstDay: usual, weekend } = weekInfo(language);
    const firstDay = wanted! >= 1 && wanted! <= 7 ? Math.floor(wanted!) : usual;
    return { view, today, date, days: list(view, date, firstDay, today), firstDay, weekend };
  };
}
