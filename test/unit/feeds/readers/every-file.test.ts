import { expect } from 'chai';
import type { Reader } from '../../../../src/feeds/reader.js';
import { readCalls } from '../../../../src/feeds/readers/events/calls.js';
import { readEvents } from '../../../../src/feeds/readers/events/events.js';
import { readGroups } from '../../../../src/feeds/readers/events/groups.js';
import { readInstitutions } from '../../../../src/feeds/readers/institutions.js';
import { readNews } from '../../../../src/feeds/readers/news/news.js';
import { readPeople } from '../../../../src/feeds/readers/people.js';
import { readSponsors } from '../../../../src/feeds/readers/sponsors.js';
import { recorded } from '../../recorded.js';

const readers: Record<string, Reader<{ readonly id: string }>> = {
  readCalls,
  readEvents,
  readGroups,
  readInstitutions,
  readNews,
  readPeople,
  readSponsors,
};

const files = [
  'acronyms',
  'apis',
  'calendar',
  'schedule',
  'events',
  'executive',
  'fees',
  'google-calendar',
  'groups',
  'groups-source',
  'institutions',
  'news',
  'pastevents',
  'sponsors',
  'technical-review',
];

describe('every reader, given every recorded file, also those that are not its own', () => {
  for (const file of files) {
    it(file, () => {
      const content = recorded(`${file}.json`);
      for (const [name, read] of Object.entries(readers)) {
        const { records, problems } = read(content, { baseUrl: 'https://iiif.io/' });
        expect(records, name).to.be.an('array');
        expect(new Set(records.map(({ id }) => id)).size, `ids of ${name}`).to.equal(records.length);
        for (const { record, reason } of problems) {
          expect(record, name).to.be.a('string');
          expect(reason, name).to.be.a('string').and.not.be.empty;
        }
      }
    });
  }
});
