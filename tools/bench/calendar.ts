/** A month with 500 occurrences: the calendar compared with template cloning of the same grid, and the cost of changing the month. */
import { IiifCalendar } from '../../src/elements/calendar/calendar.js';
import {
  cellOf,
  classesOf,
  clockTime,
  dayAndMonth,
  stateOf,
  type CalendarContext,
} from '../../src/elements/calendar/chip.template.js';
import { MONTH_LANES } from '../../src/elements/calendar/month.template.js';
import { formatNumber } from '../../src/base/intl.js';
import type { Kind } from '../../src/feeds/reader.js';
import { calendarMessages } from '../../src/i18n/en/calendar.js';
import { translate } from '../../src/i18n/translate.js';
import { readCalls } from '../../src/feeds/readers/events/calls.js';
import { readGroups } from '../../src/feeds/readers/events/groups.js';
import { daysOf, entriesOf, layOutDays, weekdayOf, type Segment } from '../../src/model/calendar.js';
import type { CommunityEvent } from '../../src/model/event.js';
import { createPalette } from '../../src/model/group-palette.js';
import { clearFormatters } from '../../src/time/format.js';
import { weekInfo } from '../../src/time/week.js';
import { NOW, TIME_ZONE } from './records.js';

const CONTEXT = { baseUrl: 'https://iiif.io/' };
const TODAY = '2026-05-20';
const LOCALE = 'en';

const GROUPS = Array.from({ length: 14 }, (_, index) => ({
  id: `group-${index}`,
  label: `Group number ${index}`,
  alternate_names: [`IIIF Group ${index} Call`],
}));

/** Calls all around the clock, and a few events of several days, over three months with 500 in each. */
const records = [4, 5, 6].flatMap((month) =>
  Array.from({ length: 500 }, (_, index) => {
    const start = Date.UTC(2026, month, 1 + ((index * 7) % 30), (index * 5) % 22, (index % 4) * 15);
    const iso = (epoch: number) => new Date(epoch).toISOString();
    const group = index % GROUPS.length;
    return {
      id: `${month}-${index}`,
      label: `IIIF Group ${group} Call`,
      groupNames: [`IIIF Group ${group} Call`],
      start: index % 50 ? iso(start) : iso(start).slice(0, 10),
      end: index % 50 ? iso(start + 36e5) : iso(start + 2 * 864e5).slice(0, 10),
      status: index % 11 ? 'confirmed' : index % 2 ? 'cancelled' : 'tentative',
    };
  }),
);
const calls = readCalls(records, CONTEXT).records;
const groups = readGroups(GROUPS, CONTEXT).records;

/** The calendar, with records that were read before. */
class ReadCalendar extends IiifCalendar {
  protected override get kind(): Kind<CommunityEvent> {
    return { name: 'calls', reader: keep };
  }
}
const keep = (content: unknown) => ({ records: content as CommunityEvent[], problems: [] });
customElements.define('bench-read-calendar', ReadCalendar);

let frame: HTMLTemplateElement;
let cells: Record<'cell' | 'chip' | 'rest' | 'days', Element>;

/** Prepares the templates; throws if cloning renders other markup than the calendar. Returns the number of visible occurrences. */
export async function prepareCalendar(): Promise<number> {
  const calendar = await renderCalendar();
  await calendar.updateComplete;
  const html = withoutComments(calendar.shadowRoot!);
  frame = document.createElement('template');
  frame.innerHTML = html;
  const grid = frame.content.querySelector('.sheet')!;
  const pick = (selector: string) => grid.querySelector(selector)!.cloneNode(true) as Element;
  cells = { days: pick('.days'), cell: pick('.cell'), chip: pick('.chip'), rest: pick('.rest') };
  cells.days.replaceChildren();
  for (const each of cells.cell.querySelectorAll('button')) each.remove();
  cells.cell.removeAttribute('aria-current');
  for (const each of grid.querySelectorAll('.days')) each.remove();
  const host = renderByHand();
  const cloned = withoutComments(host.shadowRoot!);
  const seen = calendar.shadowRoot!.querySelectorAll('.chip').length;
  for (const element of [calendar, host]) element.remove();
  const [ours, theirs] = [html, cloned].map((text) => text.replace(/\s+/g, ' ').replace(/ ?([<>]) ?/g, '$1'));
  if (ours !== theirs) {
    let at = 0;
    while (ours![at] === theirs![at]) at++;
    const pieces = [ours, theirs].map((text) => text!.slice(Math.max(0, at - 80), at + 160));
    throw new Error(
      `tools/bench/calendar.ts does not render what the calendar renders:\n${pieces.join('\n--- but\n')}`,
    );
  }
  return seen;
}

/** Returns milliseconds of script. */
export async function timeCalendar(name: 'calendar' | 'calendar cloning'): Promise<number> {
  clearFormatters();
  globalThis.gc?.();
  const start = performance.now();
  const host = name === 'calendar' ? await renderCalendar() : renderByHand();
  const time = performance.now() - start;
  layOut(host);
  host.remove();
  return time;
}

/** Returns milliseconds of script to show the next month, which has 500 occurrences too. */
export async function timeNextMonth(): Promise<number> {
  const calendar = await renderCalendar();
  layOut(calendar);
  const times: number[] = [];
  for (const date of ['2026-06-10', '2026-07-10']) {
    globalThis.gc?.();
    const start = performance.now();
    calendar.date = date;
    await calendar.updateComplete;
    times.push(performance.now() - start);
    layOut(calendar);
  }
  calendar.remove();
  return Math.max(...times);
}

async function renderCalendar(): Promise<IiifCalendar> {
  const calendar = new ReadCalendar();
  calendar.timeZone = TIME_ZONE;
  calendar.now = new Date(NOW).toISOString();
  calendar.view = 'month';
  calendar.groups = GROUPS;
  calendar.data = calls;
  document.body.append(calendar);
  await calendar.updateComplete;
  return calendar;
}

/** The same grid by `cloneNode` alone. The calendar's own functions make the texts in it. */
function renderByHand(): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = IiifCalendar.elementStyles.map((style) =>
    style instanceof CSSStyleSheet ? style : style.styleSheet!,
  );
  const { firstDay, weekend } = weekInfo(LOCALE);
  const days = daysOf('month', TODAY, firstDay);
  const context: CalendarContext = {
    locale: LOCALE,
    timeZone: TIME_ZONE,
    now: NOW,
    today: TODAY,
    date: TODAY,
    view: 'month',
    days,
    firstDay,
    weekend,
    headingLevel: 3,
    palette: createPalette(groups),
    isNarrow: false,
    t: (messages, key, values) => translate(messages, key, LOCALE, values),
  };
  const content = frame.content.cloneNode(true) as DocumentFragment;
  const grid = content.querySelector('.sheet')!;
  const found = layOutDays(days, entriesOf(calls, days, TIME_ZONE, 'month'), MONTH_LANES);
  let row: Element | undefined;
  found.forEach(({ date, entries, segments }, index) => {
    if (index % 7 === 0) {
      row = cells.days.cloneNode(true) as Element;
      grid.append(row);
    }
    const cell = cells.cell.cloneNode(true) as HTMLElement;
    const { label, current, tabIndex } = cellOf(date, entries.length, context);
    const isOutside = !date.startsWith(TODAY.slice(0, 7));
    const number = +date.slice(8);
    cell.className = `cell ${isOutside ? 'outside' : ''} ${weekend.includes(weekdayOf(date)) ? 'weekend' : ''}`;
    cell.dataset.date = date;
    cell.tabIndex = tabIndex;
    if (typeof current === 'string') cell.setAttribute('aria-current', current);
    const [hidden, shown] = cell.children;
    hidden!.textContent = label;
    shown!.textContent = number === 1 ? dayAndMonth(date, LOCALE) : formatNumber(number, LOCALE);
    for (const segment of segments) cell.append(chipOf(segment, date, tabIndex, context));
    const more = entries.length - segments.length;
    if (more) {
      const rest = cells.rest.cloneNode(true) as HTMLElement;
      const words = context.t(calendarMessages, 'moreEvents', {
        number: formatNumber(more, LOCALE),
        count: more,
      });
      rest.tabIndex = tabIndex;
      rest.setAttribute('aria-label', `${words}, ${dayAndMonth(date, LOCALE)}`);
      rest.firstElementChild!.textContent = words;
      cell.append(rest);
    }
    row!.append(cell);
  });
  root.append(content);
  document.body.append(host);
  return host;
}

function chipOf(segment: Segment, date: string, tabIndex: number, context: CalendarContext): Element {
  const { entry, lane, span, begins, ends } = segment;
  const { event, index, isLong, first, last } = entry;
  const chip = cells.chip.cloneNode(true) as HTMLElement;
  const shape = isLong ? `long run${span} ${begins ? 'begins' : ''} ${ends ? 'ends' : ''}` : '';
  const nth = (day: string) =>
    formatNumber(Math.round((Date.parse(day) - Date.parse(first)) / 864e5) + 1, LOCALE);
  const part =
    isLong && first !== last
      ? `, ${context.t(calendarMessages, 'partOf', { number: nth(date), total: nth(last) })}`
      : '';
  const time = isLong ? '' : clockTime(entry.start, context);
  chip.className = `chip l${lane} ${shape} ${classesOf(entry, context)}`;
  chip.dataset.entry = String(index);
  chip.tabIndex = tabIndex;
  chip.setAttribute('aria-label', `${time} ${event.label}${part}${stateOf(entry, context)}`);
  const [when, name] = chip.children;
  when!.textContent = time;
  name!.textContent = event.label;
  return chip;
}

/** The comments are Lit's markers. */
const withoutComments = (root: ShadowRoot) => root.innerHTML.replace(/<!--[^]*?-->/g, '');

/** Reading a size makes the browser lay out the changes. */
const layOut = (host: HTMLElement) => host.offsetHeight;
