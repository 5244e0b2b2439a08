import { expect } from 'chai';
import { readEvents } from '../../../../src/feeds/readers/events/events.js';
import type { CommunityEvent } from '../../../../src/model/event.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/', timeZone: 'Europe/London' };
const START = '2026-06-01T10:00:00Z';

const read = (...records: unknown[]) => readEvents(records, context);

/** The one record made of these fields besides a name and a start. */
function one(fields: object): CommunityEvent {
  const { records, problems } = read({ label: 'Showcase', time: { start: START }, ...fields });
  expect(problems).to.deep.equal([]);
  expect(records).to.have.length(1);
  return records[0]!;
}

/** The one record and the reasons of its problems. */
function flawed(fields: object): { record: CommunityEvent; reasons: string[] } {
  const { records, problems } = read({ label: 'Showcase', time: { start: START }, ...fields });
  expect(records).to.have.length(1);
  for (const { record } of problems) expect(record).to.equal('Showcase');
  return { record: records[0]!, reasons: problems.map(({ reason }) => reason) };
}

describe('readEvents', () => {
  describe('shapes', () => {
    it('reads a record of events.json', () => {
      const { records, problems } = read({
        label: 'IIIF Annual Conference &amp; Showcase',
        time: { start: '2026-06-01T06:00:00Z', end: '2026-06-04T23:00:00Z' },
        links: [{ label: 'More info', link: 'https://conference.example/' }],
        location: { label: 'The Netherlands' },
        organiser: 'IIIF Consortium',
        summary: 'Four days',
      });
      expect(problems).to.deep.equal([]);
      expect(records).to.deep.equal([
        {
          id: `IIIF Annual Conference & Showcase ${Date.parse('2026-06-01T06:00:00Z')}`,
          type: 'event',
          label: 'IIIF Annual Conference & Showcase',
          start: { kind: 'instant', epoch: Date.parse('2026-06-01T06:00:00Z') },
          end: { kind: 'instant', epoch: Date.parse('2026-06-04T23:00:00Z') },
          status: 'confirmed',
          href: undefined,
          organiser: { label: 'IIIF Consortium', href: undefined },
          place: { label: 'The Netherlands', href: undefined },
          online: false,
          join: undefined,
          links: [{ label: 'More info', href: 'https://conference.example/' }],
          description: { text: 'Four days', html: undefined },
          image: undefined,
          groupNames: [],
        },
      ]);
    });

    it('reads a record of pastevents.json', () => {
      const { records, problems } = read({
        name: 'Working meeting',
        start_date: '2020-12-01',
        end_date: '2020-12-04',
        url: '/event/2020/working_meeting/',
        location: 'Ghent, Belgium',
        description: 'Free and open',
      });
      expect(problems).to.deep.equal([]);
      expect(records[0]).to.include({
        id: '/event/2020/working_meeting/',
        label: 'Working meeting',
        href: 'https://iiif.io/event/2020/working_meeting/',
      });
      expect(records[0]?.start).to.deep.equal({ kind: 'date', date: '2020-12-01' });
      expect(records[0]?.end).to.deep.equal({ kind: 'date', date: '2020-12-04' });
      expect(records[0]?.place?.label).to.equal('Ghent, Belgium');
      expect(records[0]?.description?.text).to.equal('Free and open');
    });

    it("reads Eventbrite's", () => {
      const { records, problems } = readEvents(
        {
          pagination: { page_number: 1 },
          events: [
            {
              id: '123',
              name: { text: 'A & B', html: 'A &amp; B' },
              description: { text: 'c d', html: '<p>c <b>d</b></p>' },
              url: 'https://www.eventbrite.example/e/123',
              start: { utc: '2026-06-01T10:00:00Z', local: '2026-06-01T12:00:00', timezone: 'Europe/Berlin' },
              end: { utc: '2026-06-01T12:00:00Z', local: '2026-06-01T14:00:00', timezone: 'Europe/Berlin' },
              logo: { url: 'https://img.example/1.jpg' },
              online_event: true,
              venue: null,
              status: 'live',
            },
            {
              id: 124,
              name: { text: 'C' },
              start: { utc: START },
              venue: { name: 'Hall' },
              status: 'canceled',
            },
          ],
        },
        context,
      );
      expect(problems).to.deep.equal([]);
      expect(records[0]).to.deep.include({
        id: '123',
        label: 'A & B',
        start: { kind: 'zoned', epoch: Date.parse(START), timeZone: 'Europe/Berlin' },
        end: { kind: 'zoned', epoch: Date.parse('2026-06-01T12:00:00Z'), timeZone: 'Europe/Berlin' },
        href: 'https://www.eventbrite.example/e/123',
        image: 'https://img.example/1.jpg',
        online: true,
        status: 'confirmed',
        description: { text: 'c d', html: '<p>c <b>d</b></p>' },
      });
      expect(records[1]).to.deep.include({
        id: '124',
        status: 'cancelled',
        place: { label: 'Hall', href: undefined },
      });
    });

    it('takes a type that is not ours for an event, and keeps ours', () => {
      expect(one({ type: 'workshop' }).type).to.equal('event');
      expect(one({ type: 'community-call' }).type).to.equal('community-call');
    });

    it('reads what it has made itself', () => {
      const { records } = read(
        {
          label: 'A',
          time: { start: START, end: '2026-06-02T10:00:00Z' },
          location: 'Leeds',
          links: [{ label: 'x', link: '/x' }],
        },
        {
          name: 'B',
          start_date: '2026-06-01',
          end_date: '2026-06-04',
          location: 'Online',
          description: '<b>b</b>',
        },
        {
          summary: 'C',
          start: { dateTime: START, timeZone: 'Asia/Tokyo' },
          location: 'https://zoom.us/j/1',
          status: 'cancelled',
        },
      );
      expect(records).to.have.length(3);
      expect(readEvents(records, context)).to.deep.equal({ records, problems: [] });
      expect(readEvents(JSON.parse(JSON.stringify(records)), context).problems).to.deep.equal([]);
    });
  });

  describe('content of the wrong kind', () => {
    const cases: [unknown, string][] = [
      [null, 'null'],
      [undefined, 'undefined'],
      ['<!doctype html>', 'string'],
      [42, 'number'],
      [{}, 'object'],
      [{ events: 'none' }, 'object'],
    ];
    for (const [content, kind] of cases) {
      it(`says so for ${JSON.stringify(content)}`, () =>
        expect(readEvents(content, context)).to.deep.equal({
          records: [],
          problems: [{ record: '', reason: `Expected a list of events, got ${kind}` }],
        }));
    }
    it('takes an empty list for what it is', () =>
      expect(readEvents([], context)).to.deep.equal({ records: [], problems: [] }));
  });

  describe('records that are no use', () => {
    const cases: [name: string, record: unknown, problem: string, reason: RegExp][] = [
      ['null', null, '#2', /^left out: not an object$/],
      ['text', 'x', '#2', /^left out: not an object$/],
      ['a list', [], '#2', /^left out: not an object$/],
      ['without a name', { time: { start: START } }, '#2', /^left out: no name$/],
      ['with an empty name', { label: ' <b></b> ', time: { start: START } }, '#2', /^left out: no name$/],
      ['without a start', { label: 'X' }, 'X', /^left out: start: /],
      ['with an unreadable start', { label: 'X', time: { start: 'soon' } }, 'X', /^left out: start: .*soon/],
      [
        'with a day that does not exist',
        { label: 'X', start_date: '2026-02-30' },
        'X',
        /^left out: start: .*2026-02-30/,
      ],
      ['with a time that is no object', { label: 'X', time: 'noon' }, 'X', /^left out: start: /],
    ];
    for (const [name, record, problem, reason] of cases) {
      it(`leaves out one ${name} and keeps the others`, () => {
        const good = { label: 'Good', time: { start: START } };
        const { records, problems } = read(good, record, { ...good, label: 'Good too' });
        expect(records.map(({ label }) => label)).to.deep.equal(['Good', 'Good too']);
        expect(problems).to.have.length(1);
        expect(problems[0]!.record).to.equal(problem);
        expect(problems[0]!.reason).to.match(reason);
      });
    }
    it('tells of a name that is an object, and that it leaves the record out', () => {
      const { records, problems } = read({ label: { en: 'X' }, time: { start: START } });
      expect(records).to.deep.equal([]);
      expect(problems.map(({ reason }) => reason)).to.deep.equal([
        'name is not text: {"en":"X"}',
        'left out: no name',
      ]);
    });
  });

  describe('text', () => {
    const labels: [unknown, string][] = [
      ['<b>x</b>', 'x'],
      ['&lt;b&gt;x&lt;/b&gt;', '<b>x</b>'],
      ['  a\n b ', 'a b'],
      ['<script>alert(1)</script>x', 'x'],
      [2026, '2026'],
      ['Caf&eacute; &amp; more', 'Café & more'],
    ];
    for (const [label, text] of labels) {
      it(`makes the label ${JSON.stringify(label)} ${text}`, () =>
        expect(one({ label }).label).to.equal(text));
    }
    it('keeps markup of a description apart from its text', () => {
      expect(one({ description: 'a &amp; b' }).description).to.deep.equal({ text: 'a & b', html: undefined });
      expect(one({ description: '<p>a</p><p>b</p>' }).description).to.deep.equal({
        text: 'a\nb',
        html: '<p>a</p><p>b</p>',
      });
      expect(one({ description: ' ' }).description).to.equal(undefined);
    });
    it('reports fields that are not text', () => {
      const { record, reasons } = flawed({ description: ['x'], organiser: true });
      expect(record.description).to.equal(undefined);
      expect(record.organiser).to.equal(undefined);
      expect(reasons).to.deep.equal(['description is not text: ["x"]', 'organiser is not text: true']);
    });
  });

  describe('time', () => {
    const cases: [name: string, time: object, start: unknown, end: unknown][] = [
      [
        'instants',
        { start: START, end: '2026-06-01T12:00:00+01:00' },
        { kind: 'instant', epoch: Date.parse(START) },
        { kind: 'instant', epoch: Date.parse('2026-06-01T11:00:00Z') },
      ],
      ['a date', { start: '2026-06-01' }, { kind: 'date', date: '2026-06-01' }, undefined],
      [
        'the same date twice',
        { start: '2026-06-01', end: '2026-06-01' },
        { kind: 'date', date: '2026-06-01' },
        undefined,
      ],
      [
        'the same instant twice',
        { start: START, end: START },
        { kind: 'instant', epoch: Date.parse(START) },
        undefined,
      ],
      [
        '{dateTime}',
        { start: { dateTime: START }, end: { dateTime: '2026-06-01T11:00:00Z' } },
        { kind: 'instant', epoch: Date.parse(START) },
        { kind: 'instant', epoch: Date.parse(START) + 36e5 },
      ],
      [
        '{date}, whose end is the day after',
        { start: { date: '2026-06-01' }, end: { date: '2026-06-05' } },
        { kind: 'date', date: '2026-06-01' },
        { kind: 'date', date: '2026-06-04' },
      ],
      [
        '{date} of one day',
        { start: { date: '2026-02-28' }, end: { date: '2026-03-01' } },
        { kind: 'date', date: '2026-02-28' },
        undefined,
      ],
      [
        '{date} of one day, by hand',
        { start: { date: '2026-06-01' }, end: { date: '2026-06-01' } },
        { kind: 'date', date: '2026-06-01' },
        undefined,
      ],
      [
        "a wall time in the feed's zone",
        { start: '2026-06-01T10:00:00' },
        { kind: 'zoned', epoch: Date.parse('2026-06-01T09:00:00Z'), timeZone: 'Europe/London' },
        undefined,
      ],
      ['an empty end', { start: START, end: '' }, { kind: 'instant', epoch: Date.parse(START) }, undefined],
      [
        'an instant and a date',
        { start: '2026-06-01T22:00:00Z', end: '2026-06-01' },
        { kind: 'instant', epoch: Date.parse('2026-06-01T22:00:00Z') },
        { kind: 'date', date: '2026-06-01' },
      ],
    ];
    for (const [name, time, start, end] of cases) {
      it(`reads ${name}`, () => {
        const record = one({ time });
        expect(record.start).to.deep.equal(start);
        expect(record.end).to.deep.equal(end);
      });
    }
    it('drops an end before the start', () => {
      const { record, reasons } = flawed({ time: { start: '2017-03-16', end: '2017-02-17' } });
      expect(record.end).to.equal(undefined);
      expect(reasons).to.deep.equal(['end: before the start; left out']);
    });
    it('drops an end that cannot be read', () => {
      const { record, reasons } = flawed({ time: { start: START, end: 'late' } });
      expect(record.end).to.equal(undefined);
      expect(reasons).to.have.length(1);
      expect(reasons[0]).to.match(/^end: .*late/);
    });
    it('reports a wall time that no zone is known for', () => {
      const { records, problems } = readEvents([{ label: 'X', start_date: '2026-06-01T10:00:00' }], {
        baseUrl: 'https://iiif.io/',
      });
      expect(records[0]?.start).to.deep.equal({ kind: 'instant', epoch: Date.parse(START) });
      expect(problems).to.have.length(1);
      expect(problems[0]!.reason).to.match(/^start: .*UTC/);
    });
  });

  describe('place', () => {
    const ZOOM = 'https://stanford.zoom.us/j/1?pwd=0000';
    const cases: [
      name: string,
      location: unknown,
      place: string | undefined,
      href: string | undefined,
      join: string | undefined,
      online: boolean,
    ][] = [
      ['none', undefined, undefined, undefined, undefined, false],
      ['null', null, undefined, undefined, undefined, false],
      ['a place', 'Leeds', 'Leeds', undefined, undefined, false],
      [
        'a place with a link',
        { label: 'Leeds', link: '/leeds/' },
        'Leeds',
        'https://iiif.io/leeds/',
        undefined,
        false,
      ],
      [
        'a link',
        { link: 'https://maps.example/leeds/' },
        'maps.example/leeds',
        'https://maps.example/leeds/',
        undefined,
        false,
      ],
      [
        'an address as text',
        'https://www.maps.example/',
        'maps.example',
        'https://www.maps.example/',
        undefined,
        false,
      ],
      ['Online', { label: 'Online' }, undefined, undefined, undefined, true],
      ['virtual', 'VIRTUAL', undefined, undefined, undefined, true],
      [
        'Online with a link',
        { label: 'Online', link: 'https://stream.example/' },
        undefined,
        undefined,
        'https://stream.example/',
        true,
      ],
      ['Online and a place', 'Online and Leeds', 'Online and Leeds', undefined, undefined, false],
      ['Zoom with a link', { label: 'Zoom', link: ZOOM }, undefined, undefined, ZOOM, false],
      ['a place with a link to a call', { label: 'Room 5', link: ZOOM }, 'Room 5', undefined, ZOOM, false],
      ['a link to a call', { link: ZOOM }, undefined, undefined, ZOOM, false],
      ['a bare link to a call', ZOOM, undefined, undefined, ZOOM, false],
      ['a bare link to a call in a label', { label: ZOOM }, undefined, undefined, ZOOM, false],
      ['a link to a call with a word before', `Zoom: ${ZOOM}`, undefined, undefined, ZOOM, false],
      ['a link to a call in markup', `<a href="${ZOOM}">${ZOOM}</a>`, undefined, undefined, ZOOM, false],
      [
        'a host that ends like one',
        'https://notzoom.us/j/1',
        'notzoom.us/j/1',
        'https://notzoom.us/j/1',
        undefined,
        false,
      ],
      [
        'a host that begins like one',
        'https://zoom.us.example/j/1',
        'zoom.us.example/j/1',
        'https://zoom.us.example/j/1',
        undefined,
        false,
      ],
      [
        'a name before @',
        'https://zoom.us@evil.example/',
        'zoom.us@evil.example',
        'https://zoom.us@evil.example/',
        undefined,
        false,
      ],
    ];
    for (const [name, location, place, href, join, online] of cases) {
      it(`reads ${name}`, () => {
        const record = one({ location });
        expect(record.place?.label).to.equal(place);
        expect(record.place?.href).to.equal(href);
        expect(record.join).to.equal(join);
        expect(record.online).to.equal(online);
      });
    }
    for (const host of [
      'zoom.us',
      'us02web.zoom.us',
      'meet.google.com',
      'teams.microsoft.com',
      'teams.live.com',
      'whereby.com',
      'meet.jit.si',
      'iiif.webex.com',
      'bluejeans.com',
    ]) {
      it(`knows ${host}`, () =>
        expect(one({ location: `https://${host}/x` }).join).to.equal(`https://${host}/x`));
    }
    it('keeps a place whose link is refused', () => {
      const { record, reasons } = flawed({ location: { label: 'Leeds', link: 'javascript:alert(1)' } });
      expect(record.place).to.deep.equal({ label: 'Leeds', href: undefined });
      expect(reasons).to.deep.equal(['location is not a safe link: "javascript:alert(1)"']);
    });
  });

  describe('links', () => {
    it('reads labels and addresses, the address standing in for a missing label', () => {
      const links = [
        { label: 'a', link: '/a' },
        { label: 'b', href: '/b' },
        { label: 'c', url: '/c?x=1&amp;y=2' },
        { link: 'https://www.d.example/d/' },
        { label: 'no link' },
      ];
      expect(one({ links }).links).to.deep.equal([
        { label: 'a', href: 'https://iiif.io/a' },
        { label: 'b', href: 'https://iiif.io/b' },
        { label: 'c', href: 'https://iiif.io/c?x=1&y=2' },
        { label: 'd.example/d', href: 'https://www.d.example/d/' },
      ]);
    });
    it('drops one that is refused', () => {
      const { record, reasons } = flawed({
        links: [{ label: 'a', link: 'JavaScript:alert(1)' }, { label: 'b', link: '/b' }, 7],
      });
      expect(record.links).to.deep.equal([{ label: 'b', href: 'https://iiif.io/b' }]);
      expect(reasons).to.deep.equal(['links is not a safe link: "JavaScript:alert(1)"']);
    });
    it('reports what is no list', () =>
      expect(flawed({ links: '/a' }).reasons).to.deep.equal(['links is not a list: "/a"']));
    it('reads an organiser with a page', () => {
      expect(one({ organiser: { label: 'KB', link: '/kb' } }).organiser).to.deep.equal({
        label: 'KB',
        href: 'https://iiif.io/kb',
      });
      expect(one({ organiser: { name: 'KB', url: '/kb' } }).organiser).to.deep.equal({
        label: 'KB',
        href: 'https://iiif.io/kb',
      });
    });
    it('refuses an image that is none', () =>
      expect(flawed({ image: 'mailto:a@b.c' }).reasons).to.deep.equal([
        'image is not a safe link: "mailto:a@b.c"',
      ]));
  });

  describe('ids', () => {
    it('are the same from reading to reading, and unique', () => {
      const record = { label: 'X', time: { start: START } };
      const feed = [
        record,
        record,
        { ...record, id: 'a' },
        { ...record, id: 'a' },
        { ...record, id: 'a  2' },
        record,
      ];
      const ids = readEvents(feed, context).records.map(({ id }) => id);
      expect(new Set(ids).size).to.equal(feed.length);
      expect(readEvents(feed, context).records.map(({ id }) => id)).to.deep.equal(ids);
    });
  });
});

describe('recorded feeds of events', () => {
  it('reads events.json', async function () {
    const { records, problems } = readEvents(recorded('events.json'), context);
    expect(problems).to.deep.equal([]);
    expect(records.map(({ label }) => label)).to.deep.equal([
      'AI and IIIF Showcase',
      'IIIF Annual Conference & Showcase 2026',
    ]);
    expect(records[0]).to.deep.include({ end: undefined, online: true, place: undefined });
    expect(records[1]).to.deep.include({
      online: false,
      place: { label: 'The Netherlands', href: undefined },
    });
  });

  it('reads pastevents.json', async function () {
    const { records, problems } = readEvents(recorded('pastevents.json'), context);
    expect(records).to.have.length(8);
    expect(problems).to.deep.equal([
      { record: '2022 Online Meeting', reason: 'start: "2022-12-6" should be written 2022-12-06' },
      { record: '2022 Online Meeting', reason: 'end: "2022-12-8" should be written 2022-12-08' },
      { record: 'Winter 2017 Showcase & meeting', reason: 'end: before the start; left out' },
    ]);
    expect(records.filter(({ online }) => online)).to.have.length(2);
    expect(records.filter(({ start }) => start.kind === 'date')).to.have.length(7);
    expect(records.filter(({ end }) => !end).map(({ label }) => label)).to.deep.equal([
      'London Showcase and Workshop',
      'Winter 2017 Showcase & meeting',
    ]);
    expect(records[2]?.start).to.deep.equal({ kind: 'date', date: '2022-12-06' });
  });
});
