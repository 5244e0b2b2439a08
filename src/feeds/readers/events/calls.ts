import type { CommunityEvent } from '../../../model/event.js';
import { isNamedAs } from '../../../model/group.js';
import { safeHref } from '../../../safe/links.js';
import { sortKey } from '../../../time/moment.js';
import { type Kind, isWindowed, type Reading, type ReadingContext } from '../../reader.js';
import { EVENT_NAMES, readEvent } from './event-record.js';
import { asRaw, isRaw, readAll, words, type Raw } from '../../fields.js';

/** A group of `meetings` with its next call, as the record of a call. */
function meetingOf([key, entry]: [string, unknown], { baseUrl }: ReadingContext) {
  const { name, link, next_call: start } = asRaw(entry);
  const page = safeHref(link, baseUrl);
  const label = words(name) || key;
  return {
    item: isRaw(entry)
      ? { label, start, href: link, groupNames: [key, label, page && new URL(page).pathname] }
      : entry,
    isOwner: isNamedAs({ id: key, label, names: [] }),
  };
}

/** A record of `week` with the names and the page of the group in `meetings` that it is a call of. */
const withMeeting = (raw: Raw, { href, groupNames }: Raw): Raw =>
  groupNames ? { ...raw, id: raw.htmlLink, href, groupNames: [raw.summary, groupNames].flat() } : raw;

/**
 * Reads a feed of community calls: iCalendar, `calendar.json` (`week` with the calls of the coming days, `meetings` with the next call
 * of each group), Google Calendar's `items`, or a bare list of such records or of `CommunityEvent`.
 *
 * A call that is in both `week` and `meetings` (same start, same name) is read once: the record of `week` with the names and the
 * page of the meeting. A meeting without `next_call` is skipped without a problem, and so is the stub that Google leaves of a
 * deleted call. Otherwise as `readEvents`.
 */
export function readCalls(content: unknown, context: ReadingContext): Reading<CommunityEvent> {
  if (isWindowed(content)) return content.readWindow(context, 'community-call');
  const feed = asRaw(content);
  // Google's lists name the zone of times without a zone of their own.
  const zoned = { ...context, timeZone: context.timeZone ?? words(feed.timeZone) };
  const listed = Array.isArray(content) ? content : (feed.week ?? feed.items);
  const week: unknown[] = [listed ?? []].flat();
  const meetings = Object.entries(asRaw(feed.meetings)).map((entry) => meetingOf(entry, context));
  const starts = new Set<string>();

  const items = listed || feed.meetings ? [...week, ...meetings.map(({ item }) => item)] : content;
  const expected = 'a list of calls, or an object with week, meetings or items';
  return readAll(items, expected, zoned, EVENT_NAMES, (fields, index) => {
    const { raw } = fields;
    const isListed = index < week.length;
    if (!raw.start && (!isListed || raw.status === 'cancelled')) return undefined;
    // The site's own feed gives records of `week` the ids of their groups.
    const titles = [raw.id, raw.name, raw.summary].map((title) => words(title) ?? '');
    const owner = isListed
      ? meetings.findIndex(({ isOwner }) => isOwner({ groupNames: titles }))
      : index - week.length;
    const record = isListed ? withMeeting(raw, asRaw(meetings[owner]?.item)) : raw;
    const call = readEvent(fields.within(record), zoned, 'community-call');
    const slot = `${owner} ${sortKey(call.start)}`;
    if (!isListed && starts.has(slot)) return undefined;
    starts.add(slot);
    return call;
  });
}

export const calls: Kind<CommunityEvent> = {
  name: 'calls',
  reader: readCalls,
  address: 'https://iiif.io/events/calendar.json',
};
