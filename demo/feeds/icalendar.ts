import { toICalendar } from '../../src/model/icalendar.js';
import type { CommunityEvent } from '../../src/model/event.js';
import {
  addDays,
  fallsOn,
  instantOf,
  SERIES,
  type Day,
  type Rhythm,
  type Series,
  type Weekday,
} from './generate.js';

const WEEKDAYS: Record<Weekday, string> = { 1: 'MO', 2: 'TU', 3: 'WE', 4: 'TH', 5: 'FR', 6: 'SA', 7: 'SU' };
const FIRST_DAY: Day = '2021-10-01';
const HOUR = 3_600_000;

/** The calls of the groups as iCalendar: each a series without end, in its own zone. */
export function sampleCalendar(now: Date | number): string {
  return toICalendar(
    SERIES.flatMap((series) => (series.rhythm ? [eventOf(series, series.rhythm)] : [])),
    { now: Number(now), prodId: '-//Sample//Community Calendar//EN' },
  );
}

function eventOf(
  { group, title, location, description, timeZone, time }: Series,
  rhythm: Rhythm,
): CommunityEvent {
  const epoch = instantOf(firstDay(rhythm), time, timeZone);
  const start = { kind: 'zoned', epoch, timeZone } as const;
  const join = location?.match(/https:\S+/)?.[0];
  return {
    id: group,
    uid: `${group}@calendar.example.org`,
    type: 'community-call',
    label: title,
    start,
    end: { ...start, epoch: epoch + HOUR },
    status: 'confirmed',
    online: true,
    join,
    description: description
      ? {
          text: description
            .replace(/<[^>]+>/g, ' ')
            .replace(/\s+/g, ' ')
            .trim(),
        }
      : undefined,
    links: [],
    groupNames: [],
    recurrence: { rule: ruleOf(rhythm), start },
  };
}

function firstDay(rhythm: Rhythm): Day {
  if ('weeks' in rhythm) return rhythm.since;
  let day = FIRST_DAY;
  while (!fallsOn(day, rhythm)) day = addDays(day, 1);
  return day;
}

function ruleOf(rhythm: Rhythm): string {
  if ('weeks' in rhythm) return `FREQ=WEEKLY;INTERVAL=${rhythm.weeks}`;
  const { nth, weekday, months } = rhythm;
  return `FREQ=MONTHLY${months ? `;BYMONTH=${months.join()}` : ''};BYDAY=${nth}${WEEKDAYS[weekday]}`;
}
