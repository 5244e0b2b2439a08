import { readers, type LazyReader } from '../../feeds/readers.js';
import type { Reader } from '../../feeds/reader.js';
import type { Session } from '../../model/schedule.js';
import type { TimeZoneId } from '../../time/moment.js';

const byZone = new Map<TimeZoneId, LazyReader<Session>>();

/** What reads a programme whose times are those of a zone; the same for the same zone, so that blocks share what it has read. */
export function scheduleReader(timeZone: TimeZoneId | undefined): LazyReader<Session> {
  if (!timeZone) return readers.schedule;
  const known = byZone.get(timeZone);
  if (known) return known;
  let zoned: Reader<Session> | undefined;
  const reader: LazyReader<Session> = {
    get current() {
      const read = readers.schedule.current;
      return read && (zoned ??= (content, context) => read(content, { ...context, timeZone }));
    },
    load: () => readers.schedule.load().then(() => reader.current!),
  };
  byZone.set(timeZone, reader);
  return reader;
}
