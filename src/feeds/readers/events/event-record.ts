import type { CommunityEvent, EventStatus, EventType, Recurrence } from '../../../model/event.js';
import type { Named } from '../../../model/link.js';
import { safeHref } from '../../../safe/links.js';
import { decodeEntities } from '../../../safe/text.js';
import { sortKey, type Moment } from '../../../time/moment.js';
import { parseMoment } from '../../../time/parse.js';
import { addDays } from '../../../time/zones.js';
import type { ReadingContext } from '../../reader.js';
import { asRaw, first, isRaw, nameOf, words, type Fields, type Names, type Raw } from '../../fields.js';

export const EVENT_NAMES: Names = {
  id: ['id', 'iCalUID', 'url', 'htmlLink'],
  start: ['start', 'start_date'],
  end: ['end', 'end_date'],
  location: ['location', 'place', 'venue'],
  link: ['href', 'url', 'htmlLink'],
  image: ['image', 'logo'],
};

/** The fields that may hold the title; where one does, `summary` is a description. */
const TITLE = ['label', 'name', 'title'];

/** Addresses of video calls; Zoom's page of telephone numbers is not one. */
const MEETING =
  /^https?:\/\/([\w-]+\.)*(zoom\.us(?!\/zoomconf)|(meet\.google|teams\.(microsoft|live)|whereby|webex|bluejeans)\.com|meet\.jit\.si)(\/|$)/;

/** The first address of a video call in plain text, or in HTML whose entities are decoded. */
const meetingIn = (text: string): string | undefined =>
  text
    .match(/https?:\/\/[^\s<>"]*[^\s<>"'.,;:)]/g)
    ?.map((address) => safeHref(address) ?? '')
    .find((href) => MEETING.test(href));

/** A moment as a string, as Google's `{dateTime}` or `{date}`, as Eventbrite's `{utc}`, or as our own `Moment`. */
function momentIn(value: unknown, { timeZone: feedTimeZone }: ReadingContext) {
  const { epoch, utc, timeZone, timezone = timeZone } = asRaw(value);
  const isEpoch = typeof epoch === 'number' && Math.abs(epoch) <= 864e13;
  const dateTime = isEpoch ? new Date(epoch).toISOString() : utc;
  return parseMoment(dateTime ? { dateTime, timeZone: timezone } : value, { feedTimeZone });
}

/** The `start` or `end` of `time` where a record has one, else of the record itself. */
const timeIn = ({ raw, get }: Fields, field: 'start' | 'end'): unknown =>
  asRaw(raw.time)[field] ?? get(field);

function endOf(value: unknown, start: Moment, fields: Fields, context: ReadingContext): Moment | undefined {
  let { moment: end, problem } = value ? momentIn(value, context) : {};
  const length = end ? sortKey(end) - sortKey(start) : 0;
  // A date and an instant do not compare: the date may be that of the instant in another zone.
  if (length < 0 && (end?.kind === 'date') === (start.kind === 'date')) {
    problem = 'before the start; left out';
    end = undefined;
  }
  if (problem) fields.report(`end: ${problem}`);
  // Google names the day after the last one: https://developers.google.com/workspace/calendar/api/v3/reference/events
  if (end?.kind === 'date' && isRaw(value) && !value.kind && length > 0) {
    end = { kind: 'date', date: addDays(end.date, -1) };
  }
  return end && sortKey(end) !== sortKey(start) ? end : undefined;
}

/** Where an event takes place: in a place, in a video call, or both. */
interface Venue {
  readonly text: string;
  readonly isVirtual: boolean;
  readonly place?: Named | undefined;
  readonly join?: string | undefined;
}

function venueIn({ named }: Fields, isCall: boolean): Venue {
  const { label: text, href: link } = named('location');
  const isVirtual = /^(online|virtual)$/i.test(text);
  // "Zoom: https://…" says no more than the address does.
  const bare = /^(?:[^:]{0,30}: *)?(https?:\S+)$/i.exec(text)?.[1];
  const href = link ?? safeHref(bare);
  const isJoin = href && (isVirtual || MEETING.test(href) || (isCall && !link));
  const isService = isJoin && /\b(zoom|meet|teams|webex)\b/i.test(text);
  // A block has its own word for "online", in the language of the page.
  const label = bare || isVirtual || isService ? '' : text;
  return {
    text,
    isVirtual,
    place: nameOf({ label, href: isJoin ? undefined : href }),
    join: isJoin ? href : undefined,
  };
}

/** The address of a video call in Google's fields. */
function googleCallIn({ conferenceData, hangoutLink }: Raw): unknown {
  const entryPoints: unknown[] = [asRaw(conferenceData).entryPoints].flat();
  const video = entryPoints.map(asRaw).find(({ entryPointType }) => entryPointType === 'video');
  return video?.uri ?? hangoutLink;
}

/** The address to join a call, and the description; a description that is only that address is left out. */
function joinIn(fields: Fields, { text, join: venue }: Venue, isCall: boolean) {
  const { raw, read, link } = fields;
  const description = read.prose(raw.description ?? (first(raw, TITLE) ? raw.summary : ''), 'description');
  const about = isCall && description ? decodeEntities(description.html ?? description.text) : '';
  const join = link('join') ?? venue ?? read.link(googleCallIn(raw), 'join') ?? meetingIn(`${text} ${about}`);
  const isAddress = about && join && safeHref(description?.text) === join;
  return { join, description: isAddress ? undefined : description };
}

function statusIn({ text }: Fields): EventStatus {
  const status = text('status').toLowerCase();
  if (status.startsWith('cancel')) return 'cancelled';
  return status === 'tentative' ? status : 'confirmed';
}

/** The fields that only an event from iCalendar has. */
const seriesOf = ({ uid, recurrence, categories }: Raw): Partial<CommunityEvent> => ({
  ...(words(uid) && { uid: words(uid) }),
  ...(typeof asRaw(recurrence).rule === 'string' && { recurrence: recurrence as Recurrence }),
  ...(Array.isArray(categories) && { categories: categories.map(String) }),
});

/**
 * Reads an event or a call in any of the shapes that feeds have: ours (`label`, `time`, `links`), the list of past events
 * (`name`, `start_date`), Google Calendar's, Eventbrite's, and `CommunityEvent` itself. `fields` go by `EVENT_NAMES`.
 * Throws without a name or a start; a bad field is reported and left out.
 */
export function readEvent(fields: Fields, context: ReadingContext, type: EventType): CommunityEvent {
  const { raw, get, link, links, image, named } = fields;
  const isCall = type === 'event' ? raw.type === 'community-call' : raw.type !== 'event';
  const label = fields.title();
  const { moment: start, problem } = momentIn(timeIn(fields, 'start'), context);
  if (!start) throw new Error(`start: ${problem}`);
  if (problem) fields.report(`start: ${problem}`);

  const venue = venueIn(fields, isCall);
  const call = joinIn(fields, venue, isCall);
  return {
    id: words(get('id')) || `${label} ${sortKey(start)}`,
    type: isCall ? 'community-call' : 'event',
    label,
    start,
    end: endOf(timeIn(fields, 'end'), start, fields, context),
    status: statusIn(fields),
    href: link('link'),
    organiser: nameOf(named('organiser')),
    place: venue.place,
    online: venue.isVirtual || raw.online === true || raw.online_event === true,
    ...call,
    links: links('links'),
    image: image('image'),
    groupNames: namesIn(raw.groupNames ?? (isCall ? [label, raw.summary] : []), fields),
    ...(asRaw(raw.start).kind ? seriesOf(raw) : undefined),
  };
}

function namesIn(value: unknown, { read }: Fields): string[] {
  const names = read.list(value, 'groupNames').map((name) => read.text(name, 'group name'));
  return [...new Set(names.filter(Boolean))];
}
