import type { Reader } from '../../feeds/reader.js';
import { readSchedule } from '../../feeds/readers/schedule/schedule.js';
import type { Session } from '../../model/schedule.js';
import type { TimeZoneId } from '../../time/moment.js';

const byZone = new Map<TimeZoneId, Reader<Session>>();

/**
 * Reader of a schedule whose times are in this zone. Returns the same function for the same zone, so that blocks share its
 * readings.
 */
export function zonedScheduleReader(timeZone: TimeZoneId | undefined): Reader<Session> {
  if (!timeZone) return readSchedule;
  let reader = byZone.get(timeZone);
  if (!reader) {
    reader = (content, context) => readSchedule(content, { ...context, timeZone });
    byZone.set(timeZone, reader);
  }
  return reader;
}
