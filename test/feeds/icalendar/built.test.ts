import { expect } from '@open-wc/testing';
import type * as Calendar from '../../../src/feeds/icalendar/parse-calendar.js';
import { calendar, event, recorded } from './calendars.js';

/** The reader as it is in `cdn/`, where tools/squeeze.js has taken most of ical.js away; one for single elements, one for `all.js`. */
async function builtReaders(): Promise<(typeof Calendar)[]> {
  const response = await fetch('/built/modules.json');
  const modules = Object.keys((await response.json()) as object);
  const paths = modules.filter((path) => path.startsWith('chunks/parse-calendar-'));
  return Promise.all(paths.map((path) => import(`/built/${path}`) as Promise<typeof Calendar>));
}

describe('the built reader of calendars', () => {
  const odd = calendar(
    ...event(
      'DTSTART;X-NOTE="a:b;c^nd";TZID="Europe/Berlin":20260601T120000',
      'CATEGORIES:Maps\\, old,Newspapers',
      'DESCRIPTION:One\\nTwo\\; three',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXDATE;TZID=Europe/Berlin:20260608T120000,20260615T120000',
      'ORGANIZER;CN="Ada',
    ),
  );

  for (const name of ['google', 'outlook', 'apple', 'nextcloud', 'meetup', 'conftool', 'odd']) {
    it(`reads as its source does: ${name}`, async () => {
      const body = name === 'odd' ? odd : await recorded(name);
      const { parseCalendar } = await import('../../../src/feeds/icalendar/parse-calendar.js');
      const expected = await parseCalendar(body);
      const readers = await builtReaders();
      expect(readers.length).to.be.above(1);
      for (const reader of readers) {
        const { series, problems, zones } = await reader.parseCalendar(body);
        expect(series).to.deep.equal(expected.series);
        expect(problems).to.deep.equal(expected.problems);
        expect([...zones]).to.deep.equal([...expected.zones]);
      }
    });
  }
});
