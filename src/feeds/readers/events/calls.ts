import type { CommunityEvent } from '../../../model/event.js';
import { isNamedAs } from '../../../model/group.js';
import { safeHref } from '../../../safe/links.js';
import { isWindowed, type Reading, type ReadingContext } from '../../reader.js';
import { order, readEvent } from './event-record.js';
import { asRaw, isRaw, readAll, words } from '../../fields.js';

/** An entry of `meetings`, a group and when it meets next, as the record of a call. */
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

/**
 * Reads a feed of community calls: iCalendar, `calendar.json` (`week` with the calls of the coming days, `meetings` with the next call
 * of each group), Google Calendar's `items`, or a bare list of such records or of `CommunityEvent`.
 *
 * A call that stands in `week` and in `meetings` (same start, same name) is one: the record of `week` with the names and the
 * page of the meeting. A meeting without `next_call` is no call, nor is what Google leaves of a deleted one; neither is a
 * problem. Otherwise as `readEvents`.
 */
export function readCalls(content: unknown, context: ReadingContext): Reading<CommunityEvent> {
  if (isWindowed(content)) return content.readWindow(context, 'community-call');
  const feed = asRaw(content);
  // Google's lists name the zone of the times in them that name none.
  const timeZone = context.timeZone ?? words(feed.timeZone);
  const listed = Array.isArray(content) ? content : (feed.week ?? feed.items);
  const week: unknown[] = [listed ?? []].flat();
  const meetings = Object.entries(asRaw(feed.meetings)).map((entry) => meetingOf(entry, context));
  const starts = new Set<string>();

  const items = listed || feed.meetings ? [...week, ...meetings.map(({ item }) => item)] : content;
  return readAll(
    items,
    'a list of calls, or an object with week, meetings or items',
    { ...context, timeZone },
    (raw, fields, index) => {
      const isListed = index < week.length;
      if (!raw.start && (!isListed || raw.status === 'cancelled')) return undefined;
      // The site's own feed gives records of `week` the ids of their groups.
      const titles = [raw.id, raw.name, raw.summary].map((title) => words(title) ?? '');
      const owner = isListed
        ? meetings.findIndex(({ isOwner }) => isOwner({ groupNames: titles }))
        : index - week.length;
      const { href, groupNames } = asRaw(isListed && meetings[owner]?.item);
      const record = groupNames
        ? { ...raw, id: raw.htmlLink, href, groupNames: [raw.summary, groupNames].flat() }
        : raw;
      const call = readEvent(record, fields, { ...context, timeZone }, 'community-call');
      const slot = `${owner} ${order(call.start)}`;
      if (!isListed && starts.has(slot)) return undefined;
      starts.add(slot);
      return call;
    },
  );
}
