import type { Session } from '../../model/schedule.js';
import { sessionEvent } from '../../model/session-event.js';
import { saveCalendar } from '../../parts/events/save-calendar.js';

export { sessionEvent };

/** Downloads sessions as a calendar file. `addressOf` returns the address of a session. */
export function saveSessions(
  sessions: readonly Session[],
  name: string,
  addressOf: (session: Session) => string,
): void {
  const events = sessions
    .filter(({ isBreak }) => !isBreak)
    .map((session) => sessionEvent(session, addressOf(session)));
  saveCalendar(events, name);
}
