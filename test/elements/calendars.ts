/** Calls, events and ways around for the tests of the calendar. */
import { fixture, html } from '@open-wc/testing';
import { nothing } from 'lit';
import type { IiifCalendar } from '../../src/elements/calendar/calendar.js';
import '../../src/elements/calendar/calendar.js';
import { groups, NOW, root, textOf, until } from './groups.js';

const timed = (label: string, start: string, end: string, fields: object = {}) => ({
  label,
  start,
  end,
  groupNames: [label],
  ...fields,
});

export const records = [
  timed('Museums', '2026-05-20T14:00:00Z', '2026-05-20T15:00:00Z', {
    id: 'museums-may',
    join: 'https://example.zoom.us/j/1',
    description: 'Two talks.',
  }),
  timed('Archives', '2026-05-20T14:30:00Z', '2026-05-20T15:30:00Z'),
  timed('Search TSG', '2026-05-20T16:00:00Z', '2026-05-20T17:00:00Z', { status: 'cancelled' }),
  timed('Cookbook', '2026-05-20T17:00:00Z', '2026-05-20T18:00:00Z', { status: 'tentative' }),
  timed('Late call', '2026-05-20T21:30:00Z', '2026-05-20T23:00:00Z'),
  timed('Museums', '2026-06-24T14:00:00Z', '2026-06-24T15:00:00Z', { id: 'museums-june' }),
  { label: 'Conference', type: 'event', start: '2026-05-21', end: '2026-05-26', id: 'conference 1/2' },
  { label: 'Holiday', type: 'event', start: '2026-05-25', end: '2026-05-25' },
];

/** Files of tests run side by side on one origin: each has a memory of its own. */
export const memory = new Map<string, string>();
export const storage = {
  getItem: (key: string) => memory.get(key) ?? null,
  setItem: (key: string, value: string) => void memory.set(key, value),
};
Object.defineProperty(window, 'localStorage', { configurable: true, get: () => storage });

interface Options {
  readonly data?: unknown;
  readonly view?: string;
  readonly date?: string;
  readonly zone?: string;
  readonly group?: string;
  readonly firstDay?: number;
  readonly dir?: string;
  readonly lang?: string;
  readonly width?: number;
}

/** A calendar at noon on 20 May 2026 in Berlin, 1,000 pixels wide. */
export async function show({ data = records, zone = 'Europe/Berlin', width = 1000, ...rest }: Options = {}) {
  const page = await fixture<HTMLElement>(html`
    <div dir=${rest.dir ?? nothing} lang=${rest.lang ?? nothing} style="inline-size: ${width}px">
      <iiif-calendar
        now=${NOW}
        time-zone=${zone}
        view=${rest.view ?? nothing}
        date=${rest.date ?? nothing}
        group=${rest.group ?? nothing}
        first-day=${rest.firstDay ?? nothing}
        .data=${data}
        .groups=${groups}
      ></iiif-calendar>
    </div>
  `);
  const calendar = page.querySelector('iiif-calendar')!;
  await until(() => calendar.state === 'ready' || calendar.state === 'empty');
  await calendar.updateComplete;
  return calendar;
}

export const all = <E extends Element = HTMLElement>(calendar: IiifCalendar, selector: string): E[] => [
  ...root(calendar).querySelectorAll<E>(selector),
];
export const one = (calendar: IiifCalendar, selector: string): HTMLElement =>
  root(calendar).querySelector<HTMLElement>(selector)!;

export const title = (calendar: IiifCalendar) => textOf(one(calendar, '#title'));
export const cell = (calendar: IiifCalendar, date: string) => one(calendar, `[data-date="${date}"]`);
/** What is said of a day before its events. */
export const dayName = (calendar: IiifCalendar, date: string) =>
  textOf(cell(calendar, date).querySelector('.visually-hidden'));
/** What a day shows, by the names for those who do not see it. */
export const chips = (calendar: IiifCalendar, date: string) =>
  [...cell(calendar, date).querySelectorAll('button')].map((chip) => chip.getAttribute('aria-label')!.trim());
export const button = (calendar: IiifCalendar, name: string) =>
  all<HTMLButtonElement>(calendar, 'button').find(
    (each) => textOf(each) === name || each.getAttribute('aria-label')?.trim().startsWith(name),
  )!;
/** The day that the keyboard is on; undefined where it is elsewhere. */
export const focused = (calendar: IiifCalendar) =>
  (root(calendar).activeElement as HTMLElement | null)?.dataset.date;
export const popover = (calendar: IiifCalendar) => one(calendar, '.popover');
/** It is made when it is opened for the first time. */
export const isOpen = (calendar: IiifCalendar) =>
  root(calendar).querySelector('.popover:popover-open') !== null;
/** Waits until a dialog of that name is open. */
export const opened = (calendar: IiifCalendar, name: string) =>
  until(() => isOpen(calendar) && popover(calendar).getAttribute('aria-label') === name);
export const closed = (calendar: IiifCalendar) =>
  until(() => !isOpen(calendar) && textOf(popover(calendar)) === '');
