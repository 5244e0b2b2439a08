/**
 * The sample feeds that depend on the day, so that calls and events are always in the future, in the formats of the community's site.
 *  Plain functions: the same `now` gives the same feeds, in Node and in the browser.
 */

import { schedule } from './schedule.js';

/** The present for pages and tests that must be the same every day. */
export const FIXED_NOW = '2026-05-20T12:00:00Z';

/** The feeds that `sampleFeeds` makes; the others are files in `static/`. */
export type SampleFeedName =
  | 'events.json'
  | 'calendar.json'
  | 'calendar-items.json'
  | 'partial-events.json'
  | 'hostile-events.json'
  | 'hostile-calendar.json'
  | 'schedule.json';

/** A day as `YYYY-MM-DD`. */
export type Day = string;

/** Monday is 1, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The rhythm of a group's calls: every few weeks since a day, or on the nth (-1: last) weekday of each (named) month. */
export type Rhythm =
  | { readonly weeks: number; readonly since: Day }
  | { readonly nth: 1 | 2 | 3 | 4 | -1; readonly weekday: Weekday; readonly months?: readonly number[] };

export interface Series {
  readonly group: string;
  /** The title that the calendar uses, not always the group's own name. */
  readonly title: string;
  /** Key in `meetings`: the group's id, or the title of its calls. */
  readonly key: string;
  /** Page of the group, with or without a leading slash. */
  readonly link: string;
  readonly rhythm?: Rhythm;
  /** Wall time in the group's own zone. */
  readonly time: string;
  readonly timeZone: string;
  readonly room: string;
  readonly location?: string;
  readonly description?: string;
}

interface Call {
  readonly series: Series;
  readonly day: Day;
  readonly start: number;
  readonly end: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The offsets in `calendar.json` are Pacific for every call, whatever its zone, as in the community's feed. */
const CALENDAR_ZONE = 'America/Los_Angeles';
/** The number of days ahead in `calendar.json` and `calendar-items.json`. The first always includes a monthly call. */
const WEEK_DAYS = 35;
const ITEMS_DAYS = 182;
/** Groups that have not met for longer than this have no `next_call`. */
const MEETINGS_DAYS = 200;

const join = (room: string) => `https://example.zoom.us/j/${room}?pwd=0000`;
const page = (path: string) => `https://iiif.io/community/groups/${path}`;

export const SERIES: readonly Series[] = [
  {
    group: '2D',
    title: 'IIIF 2D Community Group',
    key: '2D',
    link: page('2D'),
    rhythm: { nth: 3, weekday: 2 },
    time: '12:00',
    timeZone: 'America/New_York',
    room: '00000000021',
    location: join('00000000021'),
    description: `<p>Show and tell, then open questions. New faces are <b>very</b> welcome.</p><p>Join: <a href="${join('00000000021')}" id="ow2d" __is_owner="true">${join('00000000021')}</a></p>`,
  },
  {
    group: '3d',
    title: 'IIIF 3D Community Group',
    key: 'IIIF 3D Community Group',
    link: page('3d'),
    rhythm: { weeks: 4, since: '2021-10-07' },
    time: '17:00',
    timeZone: 'Europe/London',
    room: '00000000031',
    location: join('00000000031'),
    description: `<a href="${join('00000000031')}" id="ow31" __is_owner="true">${join('00000000031')}</a>`,
  },
  {
    group: '3d-tsg',
    title: 'IIIF 3D TSG',
    key: '3d-tsg',
    link: page('3d/tsg'),
    rhythm: { weeks: 2, since: '2021-10-13' },
    time: '16:00',
    timeZone: 'Europe/London',
    room: '00000000032',
    location: `Zoom: ${join('00000000032')}`,
    description:
      'Work on scenes, cameras and lights for the Presentation API.\n\nThe agenda is drawn up in the group folder on the day before.',
  },
  {
    group: 'av',
    title: 'IIIF A/V Call',
    key: 'IIIF A/V Call',
    link: page('av'),
    rhythm: { weeks: 4, since: '2021-10-18' },
    time: '09:00',
    timeZone: 'America/Los_Angeles',
    room: '00000000041',
    location: join('00000000041'),
    description: `Sound and moving images in IIIF.<br><br>Connect: <a href="${join('00000000041')}">Zoom</a>&nbsp;&middot; <a href="https://drive.google.com/drive/folders/1gz7OBW8JEK_WUnhLxQ7FD0vSWv9umJ31">notes</a>`,
  },
  {
    group: 'av-motivations',
    title: 'AV Motivations TSG',
    key: 'av-motivations',
    link: `${page('av-motivations')}/`,
    rhythm: { nth: 2, weekday: 2 },
    time: '11:00',
    timeZone: 'America/New_York',
    room: '00000000042',
    description: `Captions, transcripts, translations: which is which?\nConnect via Zoom: ${join('00000000042')}`,
  },
  {
    group: 'education',
    title: 'IIIF for Education',
    key: 'education',
    link: page('education'),
    rhythm: { nth: 1, weekday: 2 },
    time: '11:00',
    timeZone: 'America/New_York',
    room: '00000000051',
    location: join('00000000051'),
    description:
      '<ul><li>Round of news</li><li>A lesson plan, taken apart</li><li>What to try before next time</li></ul>',
  },
  {
    group: 'maps',
    title: 'IIIF Maps',
    key: 'IIIF Maps',
    link: page('maps'),
    rhythm: { weeks: 2, since: '2021-10-20' },
    time: '16:00',
    timeZone: 'Europe/London',
    room: '00000000061',
    location: join('00000000061'),
  },
  {
    group: 'maps-tsg',
    title: 'Maps TSG',
    key: 'maps-tsg',
    link: page('maps-tsg'),
    time: '11:00',
    timeZone: 'America/New_York',
    room: '00000000062',
  },
  {
    group: 'museums',
    title: 'IIIF Museum Interest Group Call',
    key: 'IIIF Museum Interest Group Call',
    link: 'museums.html',
    rhythm: { nth: 4, weekday: 1 },
    time: '10:00',
    timeZone: 'America/New_York',
    room: '00000000071',
    location: join('00000000071'),
    description: `<p>Two short talks from museums that publish with IIIF, and time to ask how they did it.</p><p>Agenda and notes: <a href="https://drive.google.com/drive/folders/0B9EeoRu2zWerLXhfMm9abGFxbTg?resourcekey=0-fsM1GLwObMrueeXyuw9kVg">group folder</a></p>`,
  },
  {
    group: 'manuscripts',
    title: 'IIIF Manuscripts Call',
    key: 'IIIF Manuscripts Call',
    link: '/manuscripts.html',
    rhythm: { nth: 2, weekday: 3, months: [3, 6, 9, 12] },
    time: '08:00',
    timeZone: 'America/Los_Angeles',
    room: '00000000081',
    location: join('00000000081'),
    description: `Quarterly call. This time: fragments, and how to bring their leaves together again.\n\nZoom: ${join('00000000081')}`,
  },
  {
    group: 'outreach',
    title: 'IIIF Ambassadors Group',
    key: 'outreach',
    link: page('outreach'),
    rhythm: { nth: -1, weekday: 2 },
    time: '16:00',
    timeZone: 'Europe/London',
    room: '00000000091',
    location: 'Online',
    description: `How we talk about IIIF to people who have never heard of it.\n\nZoom: ${join('00000000091')}`,
  },
  {
    group: 'auth-tsg',
    title: 'IIIF Auth',
    key: 'Authentication',
    link: page('auth-tsg'),
    rhythm: { weeks: 2, since: '2021-10-12' },
    time: '12:00',
    timeZone: 'America/New_York',
    room: '00000000101',
    location: join('00000000101'),
    description: `<span>Connect via <a href="${join('00000000101')}">Zoom</a>, or by phone with meeting ID 000-0000-0101.</span>`,
  },
  {
    group: 'content-search-tsg',
    title: 'IIIF Search TSG',
    key: 'content-search-tsg',
    link: page('content-search-tsg'),
    time: '11:00',
    timeZone: 'America/New_York',
    room: '00000000102',
  },
  {
    group: 'cookbook',
    title: 'IIIF Cookbook session',
    key: 'IIIF Cookbook session',
    link: '',
    time: '17:00',
    timeZone: 'Europe/London',
    room: '00000000103',
  },
];

/** The sample feeds as they would be published at `now`: a date, or milliseconds since 1970. */
export function sampleFeeds(now: Date | number): Record<SampleFeedName, unknown> {
  const instant = Number(now);
  return {
    'events.json': events(instant),
    'calendar.json': calendar(instant),
    'calendar-items.json': calendarItems(instant),
    'partial-events.json': partialEvents(instant),
    'hostile-events.json': hostileEvents(instant),
    'hostile-calendar.json': hostileCalendar(instant),
    'schedule.json': schedule(instant),
  };
}

// Calls

/** Calls of every group that are not over at `now`, for some days ahead, soonest first. */
function callsAhead(now: number, days: number): Call[] {
  const calls = SERIES.flatMap((series) => callsOf(series, now, days));
  return calls.sort((a, b) => a.start - b.start || a.series.group.localeCompare(b.series.group, 'en'));
}

function callsOf(series: Series, now: number, days: number): Call[] {
  if (!series.rhythm) return [];
  const calls: Call[] = [];
  // Start a day earlier: a call of today in UTC may be on yesterday's date in its own zone.
  for (let time = startOfDay(now) - DAY; time <= now + days * DAY; time += DAY) {
    const day = dayOf(time);
    if (!fallsOn(day, series.rhythm)) continue;
    const start = instantOf(day, series.time, series.timeZone);
    const end = start + 60 * MINUTE;
    if (end > now && start <= now + days * DAY) calls.push({ series, day, start, end });
  }
  return calls;
}

/** `calendar.json`: the coming calls as calendar records, and for each group its next call. */
function calendar(now: number) {
  const ahead = callsAhead(now, MEETINGS_DAYS);
  const week = ahead.filter((call) => call.start <= now + WEEK_DAYS * DAY);
  const meetings = SERIES.map(({ group, title, key, link }) => {
    const next = ahead.find((call) => call.series.group === group);
    const meeting = { name: title.replace(/ (Community Group|Interest Group Call|Call)$/, ''), link };
    return [key, next ? { ...meeting, next_call: isoIn(next.start, CALENDAR_ZONE) } : meeting];
  });
  return { week: week.map((call) => record(call, CALENDAR_ZONE)), meetings: Object.fromEntries(meetings) };
}

/** `calendar-items.json`: raw calendar records for half a year, one call cancelled, one entry without a time. */
function calendarItems(now: number) {
  const calls = callsAhead(now, ITEMS_DAYS);
  const cancelled = calls.filter((call) => call.series.group === '3d-tsg')[1];
  const items: object[] = calls.map((call) => ({
    id: recordId(call),
    status: call === cancelled ? 'cancelled' : 'confirmed',
    ...record(call, call.series.timeZone),
  }));
  const monday = nextWeekday(addDays(dayOf(now), 14), 1);
  items.push({
    id: `office-days-${monday}`,
    status: 'confirmed',
    htmlLink: `https://calendar.example.org/event?eid=office-days-${monday}`,
    summary: 'IIIF open office days',
    description: 'Bring a manifest that will not load. No appointment needed.',
    // As in calendar exports, the end of an all-day event is the day after its last day.
    start: { date: monday },
    end: { date: addDays(monday, 2) },
  });
  return {
    kind: 'calendar#events',
    summary: 'IIIF Community Calendar',
    timeZone: 'America/New_York',
    items,
  };
}

function record(call: Call, offsetZone: string) {
  const { title, description, location, timeZone } = call.series;
  return {
    htmlLink: `https://calendar.example.org/event?eid=${recordId(call)}`,
    summary: title,
    ...(description !== undefined && { description }),
    ...(location !== undefined && { location }),
    start: { dateTime: isoIn(call.start, offsetZone), timeZone },
    end: { dateTime: isoIn(call.end, offsetZone), timeZone },
  };
}

const recordId = ({ series, day }: Call) => `${series.group.toLowerCase()}-${day.replaceAll('-', '')}`;

// Events

/** `events.json`: the featured events of the year, the next edition of each event that is over, and an old event that was not removed. */
function events(now: number) {
  const year = new Date(now).getUTCFullYear();
  const conference = upcoming(now, (y) => span(nthWeekday(y, 6, 1, 1), 4));
  const handsOn = upcoming(now, (y) => span(nthWeekday(y, 9, 5, 1), 1));
  const showcase = upcoming(now, (y) => span(nthWeekday(y, 10, 4, 3), 1));
  const online = upcoming(now, (y) => span(nthWeekday(y, 11, 2, 2), 3));
  const meetup = upcoming(now, (y) => span(nthWeekday(y, 7, 3, 2), 1));
  const workshops = [0, 1, 2]
    .map((ahead) => {
      const month = new Date(Date.UTC(year, new Date(now).getUTCMonth() + ahead, 1));
      return nthWeekday(month.getUTCFullYear(), month.getUTCMonth() + 1, 3, 3);
    })
    .filter((day) => instantOf(day, '16:30', 'Europe/London') > now)
    .slice(0, 2);

  const left = nthWeekday(year, 3, 4, 2);
  const list = [
    {
      // An old event that nobody has removed; it ends when it starts.
      label: 'AI4LAM-IIIF-IIPC Showcase',
      time: { start: `${left}T10:00:00Z`, end: `${left}T10:00:00Z` },
      links: [{ label: 'More info', link: 'https://netpreserve.org/event/ai4lam-iiif-iipc-showcase/' }],
      location: { label: 'Online' },
    },
    {
      label: `IIIF Annual Conference & Showcase ${conference.year}`,
      time: { start: conference.first, end: conference.last },
      summary: 'A day of showcases for newcomers, then talks, workshops and working sessions.',
      organiser: 'IIIF Consortium',
      ...(conference.year === 2026
        ? {
            links: [{ label: 'More info', link: 'https://conference2026.iiif.io/' }],
            location: { label: 'The Netherlands' },
          }
        : { links: [{ label: 'Past conferences', link: 'https://iiif.io/event/' }] }),
    },
    ...workshops.map((day) => ({
      label: 'First steps with IIIF: an online workshop',
      time: {
        start: { dateTime: isoIn(instantOf(day, '15:00', 'Europe/London'), 'Europe/London') },
        end: { dateTime: isoIn(instantOf(day, '16:30', 'Europe/London'), 'Europe/London') },
      },
      summary: 'From a folder of scans to a manifest that opens in any viewer, in ninety minutes.',
      links: [],
      location: { link: join('00000000201') },
    })),
    {
      label: 'Community meet-up, Canberra',
      status: 'cancelled',
      time: { start: { date: meetup.first } },
      links: [],
      location: { label: 'Canberra, Australia' },
    },
    {
      label: 'Hands-on day: georeferencing old maps',
      time: { start: { date: handsOn.first } },
      summary: 'Bring a laptop and a map that you care about.',
      organiser: 'IIIF Maps',
      links: [{ label: 'Programme', link: 'https://iiif.io/event/' }],
      location: { label: 'Ghent, Belgium', link: 'https://www.openstreetmap.org/search?query=Ghent' },
    },
    {
      label: 'Museums showcase',
      time: {
        start: { dateTime: isoIn(instantOf(showcase.first, '13:00', 'Europe/London'), 'Europe/London') },
        end: { dateTime: isoIn(instantOf(showcase.first, '17:00', 'Europe/London'), 'Europe/London') },
      },
      summary: 'Six collections, twenty minutes each, and a long coffee break.',
      organiser: 'IIIF Museums',
      links: [
        { label: 'Register', link: 'https://example.org/museums-showcase' },
        { label: 'About the group', link: '/museums.html' },
      ],
      location: { label: 'London, England, UK' },
    },
    {
      label: `IIIF Online Meeting ${online.year}`,
      time: { start: online.first, end: online.last },
      summary: 'Three afternoons of lightning talks and workshops, wherever you are.',
      links: [{ label: 'Earlier meetings', link: 'https://iiif.io/event/' }],
      location: { label: 'Online' },
    },
  ];
  return list;
}

interface Span {
  readonly year: number;
  readonly first: Day;
  readonly last: Day;
}

const span = (first: Day, days: number): Span => ({
  year: Number(first.slice(0, 4)),
  first,
  last: addDays(first, days - 1),
});

/** This year's edition while its last day is not over, else next year's. */
function upcoming(now: number, edition: (year: number) => Span): Span {
  const year = new Date(now).getUTCFullYear();
  const current = edition(year);
  return Date.parse(`${current.last}T23:00:00Z`) > now ? current : edition(year + 1);
}

/** `partial-events.json`: the second and the last record are valid. The others have no name, a date that does not exist, or are not records. */
function partialEvents(now: number) {
  const day = (ahead: number) => addDays(dayOf(now), ahead);
  return [
    { time: { start: `${day(5)}T14:00:00Z` }, location: { label: 'Online' } },
    {
      label: 'A talk on watermarks',
      time: { start: `${day(8)}T14:00:00Z`, end: `${day(8)}T15:00:00Z` },
      links: [{ label: 'More info', link: 'https://example.org/watermarks' }],
      location: { label: 'Online' },
    },
    { label: 'On a day that no calendar has', time: { start: `${day(8).slice(0, 4)}-02-31T10:00:00Z` } },
    null,
    {
      label: 'Three days of transcription',
      time: { start: day(20), end: day(22) },
      links: [],
      location: { label: 'Ghent, Belgium' },
    },
  ];
}

/** Sets `iiifHostile` on the window if a browser runs it. */
const PAYLOAD = 'window.iiifHostile=true';
const MARKUP = `<img src=x onerror="${PAYLOAD}"><script>${PAYLOAD}</script>`;

/** `hostile-events.json`: markup and script links in every field. */
function hostileEvents(now: number) {
  const day = (ahead: number) => addDays(dayOf(now), ahead);
  const links = [
    `javascript:${PAYLOAD}`,
    ` JaVaScRiPt:${PAYLOAD}`,
    `java\nscript:${PAYLOAD}`,
    `java\tscript:${PAYLOAD}`,
    `\u0001javascript:${PAYLOAD}`,
    `data:text/html,<script>${PAYLOAD}</script>`,
    `vbscript:${PAYLOAD}`,
    `blob:https://example.org/${PAYLOAD}`,
    'file:///etc/hosts',
  ];
  return links.map((link, index) => ({
    id: `"><b onmouseover="${PAYLOAD}">${index}`,
    label: `${index + 1}. Markup stays text ${MARKUP}`,
    time: { start: `${day(3 + index)}T10:00:00Z`, end: `${day(3 + index)}T11:00:00Z` },
    status: `confirmed"><svg onload="${PAYLOAD}">`,
    organiser: { label: `Organiser ${MARKUP}`, link },
    summary: `Summary <a href="${link}" onclick="${PAYLOAD}">here</a> ${MARKUP}`,
    description: `<p>Rich <b onclick="${PAYLOAD}">text</b> <a href="${link}">link</a></p>${MARKUP}`,
    url: link,
    image: link,
    links: [
      { label: `Link ${MARKUP}`, link },
      { label: '" onfocus="alert(1)" autofocus="', link: 'https://example.org/" onfocus="alert(1)' },
    ],
    location: { label: `Place <iframe src="${link}"></iframe>`, link },
  }));
}

/** `hostile-calendar.json`: attacks in the rich descriptions of a calendar. */
function hostileCalendar(now: number) {
  const bodies = [
    `<p>Safe words</p><script>${PAYLOAD}</script>`,
    `<p>Safe words</p><img src=x onerror="${PAYLOAD}">`,
    `<p onclick="${PAYLOAD}">Safe words</p><a href="javascript:${PAYLOAD}">link</a>`,
    `<p style="position:fixed;inset:0">Safe words</p><style>*{display:none}</style>`,
    `<p>Safe words</p><iframe srcdoc="<script>parent.${PAYLOAD}</script>"></iframe>`,
    `<p>Safe words</p><form action="https://example.org/"><input name="password"><button>Go</button></form>`,
    `<p>Safe words</p><svg><animate onbegin="${PAYLOAD}" attributeName="x" dur="1s"></animate></svg>`,
    `<p>Safe words</p><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${PAYLOAD}&gt;">`,
    `<p id="body" name="cookie">Safe words</p><base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org/">`,
  ];
  const week = bodies.map((description, index) => {
    const day = addDays(dayOf(now), 1 + index);
    return {
      htmlLink: `javascript:${PAYLOAD}`,
      summary: `IIIF Maps ${MARKUP}`,
      description,
      location: index % 2 ? `javascript:${PAYLOAD}` : `Zoom: https://example.zoom.us/j/0"onclick="${PAYLOAD}`,
      start: { dateTime: `${day}T16:00:00Z`, timeZone: `Europe/London${MARKUP}` },
      end: { dateTime: `${day}T17:00:00Z`, timeZone: 'Europe/London' },
    };
  });
  const next_call = `${addDays(dayOf(now), 1)}T16:00:00Z`;
  return {
    week,
    meetings: {
      maps: { name: `Maps ${MARKUP}`, link: `javascript:${PAYLOAD}`, next_call },
      ['__proto__']: { name: MARKUP, link: '', next_call },
      [MARKUP]: { name: MARKUP, link: `data:text/html,${MARKUP}`, next_call: MARKUP },
    },
  };
}

// Days and instants

const startOfDay = (instant: number) => Math.floor(instant / DAY) * DAY;
const dayOf = (instant: number): Day => new Date(instant).toISOString().slice(0, 10);
export const addDays = (day: Day, days: number): Day => dayOf(Date.parse(day) + days * DAY);
const weekdayOf = (day: Day) => (new Date(day).getUTCDay() || 7) as Weekday;
const nextWeekday = (day: Day, weekday: Weekday) => addDays(day, (weekday - weekdayOf(day) + 7) % 7);

function nthWeekday(year: number, month: number, weekday: Weekday, nth: 1 | 2 | 3 | 4): Day {
  return addDays(nextWeekday(dayOf(Date.UTC(year, month - 1, 1)), weekday), (nth - 1) * 7);
}

export function fallsOn(day: Day, rhythm: Rhythm): boolean {
  if ('weeks' in rhythm) {
    const passed = (Date.parse(day) - Date.parse(rhythm.since)) / DAY;
    return passed >= 0 && passed % (rhythm.weeks * 7) === 0;
  }
  if (weekdayOf(day) !== rhythm.weekday) return false;
  if (rhythm.months && !rhythm.months.includes(Number(day.slice(5, 7)))) return false;
  if (rhythm.nth === -1) return addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
  return Math.ceil(Number(day.slice(8)) / 7) === rhythm.nth;
}

const wallClocks = new Map<string, Intl.DateTimeFormat>();

/** The wall time of a zone at an instant, in epoch milliseconds as if it were UTC. */
function wallClock(instant: number, timeZone: string): number {
  let format = wallClocks.get(timeZone);
  if (!format) {
    const two = '2-digit';
    const fields = { year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const;
    format = new Intl.DateTimeFormat('en', { ...fields, hourCycle: 'h23', calendar: 'gregory', timeZone });
    wallClocks.set(timeZone, format);
  }
  const parts = format.formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((p) => p.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The instant of a wall time in a zone. No sample call is in the hour that a change of clocks skips. */
export function instantOf(day: Day, time: string, timeZone: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const guess = wall - (wallClock(wall, timeZone) - wall);
  // The offset at the guess is the right one even if the clocks change between the guess and the wall time read as UTC.
  return wall - (wallClock(guess, timeZone) - guess);
}

/** ISO 8601 as calendars write it: the wall time in a zone, with its offset from UTC. */
function isoIn(instant: number, timeZone: string): string {
  const wall = wallClock(instant, timeZone);
  const offset = Math.round((wall - instant) / MINUTE);
  const pad = (n: number) => String(n).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  const minutes = Math.abs(offset);
  return `${new Date(wall).toISOString().slice(0, 19)}${sign}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}
