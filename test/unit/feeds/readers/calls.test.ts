import { expect } from 'chai';
import { readCalls } from '../../../../src/feeds/readers/events/calls.js';
import type { CommunityEvent } from '../../../../src/model/event.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };
const ZOOM = 'https://stanford.zoom.us/j/1?pwd=0000';

const week = (fields: object = {}) => ({
  htmlLink: 'https://www.google.com/calendar/event?eid=1',
  summary: 'IIIF Maps',
  start: { dateTime: '2026-06-03T08:00:00-07:00', timeZone: 'Europe/London' },
  end: { dateTime: '2026-06-03T09:00:00-07:00', timeZone: 'Europe/London' },
  ...fields,
});

/** The one call made of a Google record with these fields, which must be without problems. */
function one(fields: object): CommunityEvent {
  const { records, problems } = readCalls({ items: [week(fields)] }, context);
  expect(problems).to.deep.equal([]);
  expect(records).to.have.length(1);
  return records[0]!;
}

describe('readCalls', () => {
  describe('week and meetings', () => {
    it('reads a record of week', () => {
      const { records, problems } = readCalls({ week: [week({ location: ZOOM })] }, context);
      expect(problems).to.deep.equal([]);
      expect(records).to.deep.equal([
        {
          id: 'https://www.google.com/calendar/event?eid=1',
          type: 'community-call',
          label: 'IIIF Maps',
          start: { kind: 'zoned', epoch: Date.parse('2026-06-03T15:00:00Z'), timeZone: 'Europe/London' },
          end: { kind: 'zoned', epoch: Date.parse('2026-06-03T16:00:00Z'), timeZone: 'Europe/London' },
          status: 'confirmed',
          href: 'https://www.google.com/calendar/event?eid=1',
          organiser: undefined,
          place: undefined,
          online: false,
          join: ZOOM,
          links: [],
          description: undefined,
          image: undefined,
          groupNames: ['IIIF Maps'],
        },
      ]);
    });

    it('reads meetings, by title or by id, with or without a slash, and passes over those without a next call', () => {
      const { records, problems } = readCalls(
        {
          week: [],
          meetings: {
            'IIIF Maps Call': {
              name: 'IIIF Maps',
              link: 'community/groups/maps',
              next_call: '2026-06-03T08:00:00-07:00',
            },
            museums: { link: '/community/groups/museums', next_call: '2026-06-04T08:00:00-07:00' },
            newspapers: { name: 'IIIF Newspapers', link: 'community/groups/newspapers' },
            archives: { name: 'IIIF Archives', next_call: null },
          },
        },
        context,
      );
      expect(problems).to.deep.equal([]);
      expect(
        records.map(({ label, href, groupNames, start }) => ({ label, href, groupNames, start })),
      ).to.deep.equal([
        {
          label: 'IIIF Maps',
          href: 'https://iiif.io/community/groups/maps',
          groupNames: ['IIIF Maps Call', 'IIIF Maps', '/community/groups/maps'],
          start: { kind: 'instant', epoch: Date.parse('2026-06-03T15:00:00Z') },
        },
        {
          label: 'museums',
          href: 'https://iiif.io/community/groups/museums',
          groupNames: ['museums', '/community/groups/museums'],
          start: { kind: 'instant', epoch: Date.parse('2026-06-04T15:00:00Z') },
        },
      ]);
    });

    const meeting = { name: 'IIIF Maps', link: 'community/groups/maps', next_call: '2026-06-03T15:00:00Z' };
    const merges: [name: string, record: object, key: string][] = [
      ["the meeting's name", {}, 'Maps Call'],
      ["the meeting's key", { summary: 'IIIF Maps Call' }, 'IIIF Maps Call'],
      ['another spelling of it', { summary: ' iiif  maps' }, 'Maps Call'],
      ["the group's id", { id: 'maps', name: 'Maps', summary: 'Something else' }, 'maps'],
    ];
    for (const [name, record, key] of merges) {
      it(`takes a record of week by ${name} and a meeting at the same instant for one`, () => {
        const { records, problems } = readCalls(
          { week: [week(record)], meetings: { [key]: meeting } },
          context,
        );
        expect(problems).to.deep.equal([]);
        expect(records).to.have.length(1);
        expect(records[0]!.id).to.equal('https://www.google.com/calendar/event?eid=1');
        expect(records[0]!.href).to.equal('https://iiif.io/community/groups/maps');
        expect(records[0]!.end).to.deep.include({ epoch: Date.parse('2026-06-03T16:00:00Z') });
        expect(records[0]!.groupNames).to.include.members([key, 'IIIF Maps', '/community/groups/maps']);
      });
    }

    it('keeps a meeting at another time, and one of another group at the same time', () => {
      const meetings = {
        maps: { ...meeting, next_call: '2026-06-10T15:00:00Z' },
        'maps-tsg': { ...meeting, name: 'IIIF Maps TSG' },
      };
      const { records } = readCalls({ week: [week()], meetings }, context);
      expect(records.map(({ label }) => label)).to.deep.equal(['IIIF Maps', 'IIIF Maps', 'IIIF Maps TSG']);
    });

    it('reports meetings that are wrong', () => {
      const meetings = {
        a: 'x',
        b: { name: 'B', next_call: 'soon' },
        c: { name: 'C', link: 'javascript:1', next_call: '2026-06-10T15:00:00Z' },
      };
      const { records, problems } = readCalls({ week: [], meetings }, context);
      expect(records.map(({ label, href }) => [label, href])).to.deep.equal([['C', undefined]]);
      expect(problems.map(({ record }) => record)).to.deep.equal(['#1', 'B', 'C']);
    });
  });

  describe("Google's records", () => {
    it('reads items, a bare list, and all-day records', () => {
      const items = [
        week(),
        week({ summary: 'Day', start: { date: '2026-06-01' }, end: { date: '2026-06-03' } }),
      ];
      const { records, problems } = readCalls({ kind: 'calendar#events', items }, context);
      expect(problems).to.deep.equal([]);
      expect(readCalls(items, context)).to.deep.equal({ records, problems });
      expect(records[1]!.start).to.deep.equal({ kind: 'date', date: '2026-06-01' });
      expect(records[1]!.end).to.deep.equal({ kind: 'date', date: '2026-06-02' });
    });
    it('reads the status, and passes over what is left of deleted ones', () => {
      expect(one({ status: 'cancelled' }).status).to.equal('cancelled');
      expect(one({ status: 'tentative' }).status).to.equal('tentative');
      expect(readCalls({ items: [{ id: 'x_2026', status: 'cancelled' }] }, context)).to.deep.equal({
        records: [],
        problems: [],
      });
    });
    it('knows them by their ids', () => {
      expect(one({ id: 'x_20260603', iCalUID: 'x@google.com' }).id).to.equal('x_20260603');
      expect(one({ iCalUID: 'x@google.com' }).id).to.equal('x@google.com');
    });

    const conference = {
      entryPoints: [
        { entryPointType: 'phone', uri: 'tel:+1' },
        { entryPointType: 'video', uri: 'https://meet.google.com/abc' },
      ],
    };
    const joins: [name: string, fields: object, join: string | undefined][] = [
      ['location', { location: ZOOM, hangoutLink: 'https://meet.google.com/x' }, ZOOM],
      ['location after a word', { location: `Zoom: ${ZOOM}` }, ZOOM],
      ['location with a place', { location: `Room 5, ${ZOOM}` }, ZOOM],
      [
        'location at a host that we do not know',
        { location: 'https://video.example/room' },
        'https://video.example/room',
      ],
      [
        'conferenceData',
        { conferenceData: conference, hangoutLink: 'https://meet.google.com/x' },
        'https://meet.google.com/abc',
      ],
      ['hangoutLink', { hangoutLink: 'https://meet.google.com/x' }, 'https://meet.google.com/x'],
      ['description', { description: `Agenda: https://docs.example/1\n\nConnect via Zoom: ${ZOOM}.` }, ZOOM],
      [
        "a link in the description's HTML",
        { description: `<a href="https://docs.example/">Agenda</a> <a href="${ZOOM}&amp;x=1">Join</a>` },
        `${ZOOM}&x=1`,
      ],
      [
        'description, past the telephone numbers',
        { description: `By phone: https://zoom.us/zoomconference or ${ZOOM}` },
        ZOOM,
      ],
      ['description, where other hosts do not count', { description: 'https://docs.example/1' }, undefined],
      ['nothing', {}, undefined],
    ];
    for (const [name, fields, join] of joins) {
      it(`finds the link to join in ${name}`, () => expect(one(fields).join).to.equal(join));
    }

    it('keeps a description unless it is the link to join', () => {
      expect(one({ description: `<a href="${ZOOM}" id="ow1">${ZOOM}</a>` })).to.deep.include({
        join: ZOOM,
        description: undefined,
      });
      expect(one({ location: ZOOM, description: ` ${ZOOM}\n` }).description).to.equal(undefined);
      expect(one({ description: `Join: ${ZOOM}, everybody` }).description?.text).to.equal(
        `Join: ${ZOOM}, everybody`,
      );
      expect(one({ description: 'Welcome' }).description?.text).to.equal('Welcome');
    });
    it('refuses scripts in fields for links', () => {
      const { records, problems } = readCalls(
        [week({ hangoutLink: 'javascript:1', htmlLink: 'javascript:2' })],
        context,
      );
      expect(records[0]).to.deep.include({ join: undefined, href: undefined });
      expect(problems.map(({ reason }) => reason)).to.deep.equal([
        'join is not a safe link: "javascript:1"',
        'link is not a safe link: "javascript:2"',
      ]);
    });
  });

  describe('content of the wrong kind', () => {
    for (const [content, kind] of [
      [null, 'null'],
      ['x', 'string'],
      [{}, 'object'],
      [{ week: null }, 'object'],
    ] as const) {
      it(`says so for ${JSON.stringify(content)}`, () =>
        expect(readCalls(content, context)).to.deep.equal({
          records: [],
          problems: [
            {
              record: '',
              reason: `Expected a list of calls, or an object with week, meetings or items, got ${kind}`,
            },
          ],
        }));
    }
    it('takes an empty calendar for what it is', () => {
      for (const content of [[], { week: [] }, { items: [] }, { meetings: {} }, { week: [], meetings: {} }]) {
        expect(readCalls(content, context)).to.deep.equal({ records: [], problems: [] });
      }
    });
    it('reads the meetings although week is wrong', () => {
      const meetings = { maps: { next_call: '2026-06-03T15:00:00Z' } };
      const { records, problems } = readCalls({ week: 'x', meetings }, context);
      expect(records).to.have.length(1);
      expect(problems).to.deep.equal([{ record: '#1', reason: 'left out: not an object' }]);
    });
  });
});

describe('recorded feeds of calls', () => {
  it('reads calendar.json', () => {
    const { records, problems } = readCalls(recorded('calendar.json'), context);
    expect(problems).to.deep.equal([]);
    // Two of the week, and of eight meetings the five that are neither one of those nor without a next call.
    expect(records.map(({ label }) => label)).to.deep.equal([
      'IIIF 3D',
      'IIIF Discovery TSG',
      'IIIF Discovery 4 Humans',
      'IIIF Manuscripts',
      'IIIF Maps',
      'IIIF Museums',
      'IIIF AV',
    ]);
    expect(records[0]).to.deep.include({
      start: { kind: 'zoned', epoch: Date.parse('2021-10-07T16:00:00Z'), timeZone: 'Europe/London' },
      href: 'https://iiif.io/community/groups/3d',
      join: 'https://example.zoom.us/j/9000000001?pwd=0000',
      place: undefined,
      description: undefined,
      groupNames: ['IIIF 3D', 'IIIF 3D Community Group', '/community/groups/3d'],
    });
    expect(records[1]!.join).to.equal('https://example.zoom.us/j/900000002?pwd=0000');
    expect(records[1]!.description?.text).to.match(/^What the Discovery Technical .*\n\nConnect via Zoom/s);
    expect(records[1]!.description?.html).to.equal(undefined);
    expect(records[6]!.groupNames).to.deep.equal(['IIIF A/V Call', 'IIIF AV', '/community/groups/av']);
  });

  it('reads raw records of Google Calendar', () => {
    const { records, problems } = readCalls(recorded('google-calendar.json'), context);
    expect(problems).to.deep.equal([]);
    expect(records.map(({ label, join }) => [label, join])).to.deep.equal([
      ['IIIF 3D Community Group', 'https://example.zoom.us/j/9000000001?pwd=0000'],
      ['IIIF Cookbook session', 'https://example.zoom.us/my/a.host?pwd=0000'],
      ['IIIF A/V Call', 'https://example.zoom.us/j/900000003?pwd=0000'],
      ['IIIF Discovery Technical Specification Group call', 'https://example.zoom.us/j/900000002'],
    ]);
    for (const { place, online } of records)
      expect({ place, online }).to.deep.equal({ place: undefined, online: false });
    expect(records[2]!.start).to.deep.equal({
      kind: 'zoned',
      epoch: Date.parse('2020-08-18T16:00:00Z'),
      timeZone: 'America/Los_Angeles',
    });
  });
});
