import type { Moment, TimeZoneId } from '../time/moment.js';
import { offsetAt } from '../time/zones.js';
import { entryNotes, entryTimes, seriesRule, seriesTimes, type EntryTimes } from './calendar-entry.js';
import { DEFAULT_DURATION } from './bounds.js';
import type { CommunityEvent } from './event.js';
import { basicTime } from './icalendar.js';
import { DAY } from '../time/units.js';

/** Calendars on the web that take an event, or the address of a feed, in a link. */
export type CalendarService = 'google' | 'outlook' | 'microsoft365' | 'yahoo';

/** A link that opens a calendar with something filled in. */
export interface CalendarLink {
  readonly service: CalendarService;
  readonly href: string;
  /** For an event of a series: whether the link has all of it, or this event alone. */
  readonly hasSeries: boolean;
}

/** How long a description may be in an address, encoded: servers refuse those of more than some 8,000 characters, or fewer. */
const LONGEST_TEXT = 1500;

/**
 * Links that add an event to a calendar on the web, in an order for a menu. None of the services documents them; what is used
 * here is what is known to work. The description is cut where the address would grow too long, the link to join a call never.
 *
 * @param timeZone The reader's own zone (IANA), for services that know no other.
 */
export function calendarLinks(event: CommunityEvent, timeZone: TimeZoneId): CalendarLink[] {
  const times = withEnd(entryTimes(event));
  const notes = entryNotes(event, shortened);
  const { label, place } = event;
  const where = place?.label ?? '';
  const outlook = outlookQuery(label, where, notes, times);
  return [
    {
      service: 'google',
      href: googleLink(event, notes, withEnd(seriesTimes(event))),
      hasSeries: true,
    },
    // The account of a person, and that of an employer or a school: one program, but the second does not take the "/0" of the first.
    {
      service: 'outlook',
      href: `https://outlook.live.com/calendar/0/deeplink/compose?${outlook}`,
      hasSeries: false,
    },
    {
      service: 'microsoft365',
      href: `https://outlook.office.com/calendar/deeplink/compose?${outlook}`,
      hasSeries: false,
    },
    { service: 'yahoo', href: yahooLink(label, where, notes, times, timeZone), hasSeries: false },
  ];
}

/** Addresses that open a subscription to a feed. */
export interface SubscriptionLinks {
  /** Absolute `https:` or `http:` address of the feed, to be copied: some programs refuse `webcal:`. */
  readonly address: string;
  /** The same for the reader's own calendar program: Apple Calendar, Outlook, Thunderbird. */
  readonly webcal: string;
  /** Calendars on the web, in an order for a menu. */
  readonly services: readonly Pick<CalendarLink, 'service' | 'href'>[];
}

/**
 * Links that subscribe to an iCalendar feed, so that a calendar follows it. Undefined for what is not an absolute `https:`,
 * `http:` or `webcal:` address.
 *
 * @param name What a calendar calls it, where it asks.
 */
export function subscriptionLinks(feed: string, name: string): SubscriptionLinks | undefined {
  if (!/^(https?|webcals?):\/\/[^/]/i.test(feed)) return undefined;
  const address = feed.replace(/^webcals?:/i, 'https:');
  const webcal = address.replace(/^https?:/i, 'webcal:');
  // A calendar of Google's own is followed at once by its id, and only once a day by its address.
  const own = /^https:\/\/calendar\.google\.com\/calendar\/ical\/([^/]+)\/public\//.exec(address)?.[1];
  // `cid` with an https address gets "not associated with an active account".
  const cid = own ? decode(own) : webcal;
  const outlook = query({ url: address, name });
  return {
    address,
    webcal,
    services: [
      { service: 'google', href: `https://calendar.google.com/calendar/render?${query({ cid })}` },
      { service: 'outlook', href: `https://outlook.live.com/calendar/0/addfromweb?${outlook}` },
      { service: 'microsoft365', href: `https://outlook.office.com/calendar/0/addfromweb?${outlook}` },
    ],
  };
}

/**
 * `dates` is start and exclusive end in the basic format: days, UTC, or wall times in the zone `ctz`; both are needed.
 * `recur` is a property RRULE. `details` may have line breaks.
 */
function googleLink(event: CommunityEvent, notes: string, { start, end }: EntryTimes): string {
  const time = (moment: Moment) => {
    if (moment.kind === 'date') return moment.date.replaceAll('-', '');
    const isZoned = moment.kind === 'zoned';
    return (
      basicTime(moment.epoch + (isZoned ? offsetAt(moment.epoch, moment.timeZone) : 0)) + (isZoned ? '' : 'Z')
    );
  };
  const rule = seriesRule(event);
  return `https://calendar.google.com/calendar/render?${query({
    action: 'TEMPLATE',
    text: event.label,
    dates: `${time(start)}/${time(end!)}`,
    ctz: start.kind === 'zoned' ? start.timeZone : '',
    recur: rule ? `RRULE:${rule}` : '',
    location: event.place?.label ?? '',
    details: notes,
  })}`;
}

/**
 * `startdt` and `enddt` are ISO 8601 in the extended format, with `Z` for UTC; days, the last one exclusive, with `allday`.
 * There is nothing for a recurrence. `body` is HTML.
 */
function outlookQuery(label: string, where: string, notes: string, { start, end }: EntryTimes): string {
  const time = (moment: Moment) =>
    moment.kind === 'date' ? moment.date : new Date(moment.epoch).toISOString().replace(/\.\d+/, '');
  return query({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: label,
    startdt: time(start),
    enddt: time(end!),
    allday: start.kind === 'date' ? 'true' : '',
    location: where,
    body: notes.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>'),
  });
}

/**
 * Names are case-sensitive. `ST` and `ET` are wall times in the account's own zone, whatever stands after them; `DUR=allday` is
 * for one day and loses against `ET`, so that of several days the last one is given, exclusively.
 */
function yahooLink(
  label: string,
  where: string,
  notes: string,
  { start, end }: EntryTimes,
  timeZone: TimeZoneId,
): string {
  const time = (moment: Moment) =>
    moment.kind === 'date'
      ? moment.date.replaceAll('-', '')
      : basicTime(moment.epoch + offsetAt(moment.epoch, timeZone));
  const isOneDay =
    start.kind === 'date' && end?.kind === 'date' && Date.parse(end.date) - Date.parse(start.date) === DAY;
  return `https://calendar.yahoo.com/?${query({
    v: '60',
    TITLE: label,
    ST: time(start),
    ET: isOneDay ? '' : time(end!),
    DUR: isOneDay ? 'allday' : '',
    in_loc: where,
    DESC: notes,
  })}`;
}

/** These services need an end. */
const withEnd = ({ start, end }: EntryTimes): EntryTimes => ({
  start,
  end: end ?? (start.kind === 'date' ? start : { ...start, epoch: start.epoch + DEFAULT_DURATION }),
});

/** Parameters that are not empty, as a query. Blanks are `%20`, because Outlook shows a `+` as such. */
const query = (values: Readonly<Record<string, string>>): string =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value)).toString().replaceAll('+', '%20');

function shortened(text: string): string {
  let kept = text;
  while (query({ _: kept }).length > LONGEST_TEXT) kept = kept.slice(0, Math.floor(kept.length * 0.9));
  // Not within a word, nor within a character.
  return kept === text ? text : kept.replace(/(\s\S{0,30}|[\uD800-\uDBFF])$/, '') + ' …';
}

function decode(component: string): string {
  try {
    return decodeURIComponent(component);
  } catch {
    return component;
  }
}
