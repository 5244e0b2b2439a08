import { toICalendar } from '../../model/icalendar.js';
import type { CommunityEvent } from '../../model/event.js';
import { MINUTE } from '../../time/units.js';

/** Downloads events as a calendar file. Characters that are unsafe in file names are replaced in `name`. */
export function saveCalendar(events: Iterable<CommunityEvent>, name: string): void {
  const file = toICalendar(events, { now: Date.now() });
  const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  const words = name.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').slice(0, 60);
  link.download = `${words.replace(/^-|-$/g, '') || 'event'}.ics`;
  link.click();
  // Browsers read the file some time after the click.
  setTimeout(() => URL.revokeObjectURL(url), MINUTE);
}
