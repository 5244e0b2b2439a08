import type { CommunityEvent, EventType, Recurrence } from '../../../model/event.js';
import { safeHref, safeImage } from '../../../safe/links.js';
import { decodeEntities } from '../../../safe/text.js';
import type { Moment } from '../../../time/moment.js';
import { parseMoment } from '../../../time/parse.js';
import { addDays } from '../../../time/zones.js';
import type { ReadingContext } from '../../reader.js';
import { asRaw, isRaw, nameOf, words, type Fields, type Raw } from '../../fields.js';

/** Addresses of video calls; Zoom's page of telephone numbers is none. */
const MEETING =
  /^https?:\/\/([\w-]+\.)*(zoom\.us(?!\/zoomconf)|(meet\.google|teams\.(microsoft|live)|whereby|webex|bluejeans)\.com|meet\.jit\.si)(\/|$)/;

/** The first address of a video call in a text or in HTML whose entities are decoded. */
const meetingIn = (text: string): string | undefined =>
  text
    .match(/https?:\/\/[^\s<>"]*[^\s<>"'.,;:)]/g)
    ?.map((address) => safeHref(address) ?? '')
    .find((href) => MEETING.test(href));

/** A moment as a string, as Google's `{dateTime}` or `{date}`, as Eventbrite's `{utc}`, or as we keep it ourselves. */
function momentIn(value: unknown, { timeZone: feedTimeZone }: ReadingContext) {
  const { epoch, utc, timeZone, timezone = timeZone } = asRaw(value);
  const isEpoch = typeof epoch === 'number' && Math.abs(epoch) <= 864e13;
  const dateTime = isEpoch ? new Date(epoch).toISOString() : utc;
  return parseMoment(dateTime ? { dateTime, timeZone: timezone } : value, { feedTimeZone });
}

/** A number by which moments of one kind compare: an instant, or a date's midnight in UTC, in epoch milliseconds. */
export const order = (moment: Moment): number =>
  moment.kind === 'date' ? Date.parse(moment.date) : moment.epoch;

function endOf(value: unknown, start: Moment, fields: Fields, context: ReadingContext): Moment | undefined {
  let { moment: end, problem } = value ? momentIn(value, context) : {};
  const length = end ? order(end) - order(start) : 0;
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
  return end && order(end) !== order(start) ? end : undefined;
}

/** What only an event has that was read before, from iCalendar. */
const seriesOf = ({ uid, recurrence, categories }: Raw): Partial<CommunityEvent> => ({
  ...(words(uid) && { uid: words(uid) }),
  ...(typeof asRaw(recurrence).rule === 'string' && { recurrence: recurrence as Recurrence }),
  ...(Array.isArray(categories) && { categories: categories.map(String) }),
});

/**
 * One event or call from any of the shapes that feeds have for it: ours (`label`, `time`, `links`), the list of past
 * events (`name`, `start_date`), Google Calendar's, Eventbrite's, and `CommunityEvent` itself.
 * Throws when it has no name or no start; a bad field is reported and left out.
 */
export function readEvent(
  raw: Raw,
  fields: Fields,
  context: ReadingContext,
  type: EventType,
): CommunityEvent {
  const { text, link, named } = fields;
  const isCall = type === 'event' ? raw.type === 'community-call' : raw.type !== 'event';
  const label = fields.title(raw);
  const time = raw.time ? asRaw(raw.time) : raw;
  const { moment: start, problem } = momentIn(time.start ?? raw.start_date, context);
  if (problem && start) fields.report(`start: ${problem}`);
  if (!start) throw new Error(`start: ${problem}`);

  const { label: where, href: whereLink } = named(raw.location ?? raw.place ?? raw.venue, 'location');
  const isVirtual = /^(online|virtual)$/i.test(where);
  // "Zoom: https://…" says no more than the address does.
  const bare = /^(?:[^:]{0,30}: *)?(https?:\S+)$/i.exec(where)?.[1];
  const href = whereLink ?? safeHref(bare);
  const isJoin = href && (isVirtual || MEETING.test(href) || (isCall && !whereLink));
  // The word for "online" is the block's to say, in the language of the page.
  const place = bare || isVirtual || (isJoin && /\b(zoom|meet|teams|webex)\b/i.test(where)) ? '' : where;

  // Where something else is the title, `summary` is a description.
  let description = fields.prose(
    raw.description ?? (raw.label || raw.name || raw.title ? raw.summary : ''),
    'description',
  );
  const about = isCall && description ? decodeEntities(description.html ?? description.text) : '';
  const video = [asRaw(raw.conferenceData).entryPoints]
    .flat()
    .map(asRaw)
    .find(({ entryPointType }) => entryPointType === 'video');
  const join =
    link(raw.join, 'join') ??
    (isJoin ? href : link(video?.uri ?? raw.hangoutLink, 'join')) ??
    meetingIn(`${where} ${about}`);
  if (about && join && safeHref(description?.text) === join) description = undefined;

  const picture = raw.image || raw.logo;
  const status = text(raw.status, 'status').toLowerCase();
  const groupNames = fields
    .list(raw.groupNames ?? (isCall ? [label, raw.summary] : []), 'groupNames')
    .map((name) => text(name, 'group name'));
  return {
    id: words(raw.id || raw.iCalUID || raw.url || raw.htmlLink) || `${label} ${order(start)}`,
    type: isCall ? 'community-call' : 'event',
    label,
    start,
    end: endOf(time.end ?? raw.end_date, start, fields, context),
    status: /^cancel/.test(status) ? 'cancelled' : status === 'tentative' ? status : 'confirmed',
    href: link(raw.href || raw.url || raw.htmlLink, 'link'),
    organiser: nameOf(named(raw.organiser, 'organiser')),
    place: nameOf({ label: place, href: isJoin ? undefined : href }),
    online: isVirtual || raw.online === true || raw.online_event === true,
    join,
    links: fields.links(raw.links, 'links'),
    description,
    image: link(asRaw(picture).url ?? picture, 'image', safeImage),
    groupNames: [...new Set(groupNames.filter(Boolean))],
    ...(asRaw(raw.start).kind ? seriesOf(raw) : undefined),
  };
}
