import { expect } from 'chai';
import { parseCalendar } from '../../../../src/feeds/icalendar/parse-calendar.js';
import { readCalls } from '../../../../src/feeds/readers/events/calls.js';
import { readEvents } from '../../../../src/feeds/readers/events/events.js';
import { isCallOf } from '../../../../src/model/group.js';
import { between, calendar, event, read, times, timesOf, written } from './calendars.js';
import { isFull } from '../../../helpers/campaign.js';

const BERLIN = ';TZID=Europe/Berlin:';
const baseUrl = 'https://iiif.io/';

/** A VTIMEZONE of the name, with the rules of Berlin since 1996. */
const ownZone = (tzid: string, ...more: string[]) => [
  'BEGIN:VTIMEZONE',
  `TZID:${tzid}`,
  ...more,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

describe('parseCalendar', () => {
  describe('zones', () => {
    const noonIn = async (param: string, more: string[] = [], timeZone?: string) => {
      const lines = [...more, ...event(`DTSTART${param}20260310T120000`)];
      const { records, problems } = await read(calendar(...lines), { timeZone });
      return [written(records[0]?.start), ...problems.map(({ reason }) => reason)];
    };

    it('takes an IANA name with and without VTIMEZONE, and believes IANA where they differ', async () => {
      const noon = ['2026-03-10T16:00Z[America/New_York]'];
      expect(await noonIn(';TZID=America/New_York:')).to.deep.equal(noon);
      expect(await noonIn(';TZID="America/New_York":')).to.deep.equal(noon);
      expect(await noonIn(';TZID=America/New_York:', ownZone('America/New_York'))).to.deep.equal(noon);
    });

    for (const [tzid, zone] of [
      ['/mozilla.org/20050126_1/Europe/Berlin', 'Europe/Berlin'],
      ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
      ['/citadel.org/20210210_1/Asia/Kathmandu', 'Asia/Kathmandu'],
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['W. Europe Daylight Time', 'Europe/Berlin'],
      ['GMT Standard Time', 'Europe/London'],
      ['Eastern Standard Time', 'America/New_York'],
      ['Pacific Standard Time (Mexico)', 'America/Tijuana'],
      ['AUS Eastern Standard Time', 'Australia/Sydney'],
      ['Tokyo Standard Time', 'Asia/Tokyo'],
      ['Lord Howe Standard Time', 'Australia/Lord_Howe'],
      ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 'Europe/Amsterdam'],
      ['(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna', 'Europe/Amsterdam'],
      ['(UTC-05:00) Eastern Time (US & Canada)', 'America/New_York'],
      ['(UTC-06:00) Guadalajara, Mexico City, Monterrey', 'America/Mexico_City'],
      ['(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi', 'Asia/Kolkata'],
      ['Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London', 'Europe/Dublin'],
    ] as const) {
      it(`knows that "${tzid}" is ${zone}`, async () => {
        const [is] = await noonIn(`;TZID="${tzid}":`);
        const [expected] = await noonIn(`;TZID=${zone}:`);
        expect(is).to.equal(expected);
      });
    }

    for (const tzid of ['UTC', 'Etc/UTC', 'tzone://Microsoft/Utc', '(UTC) Coordinated Universal Time']) {
      it(`knows that "${tzid}" is UTC`, async () => {
        const [is, ...problems] = await noonIn(`;TZID="${tzid}":`);
        expect(is).to.match(/^2026-03-10T12:00Z/);
        expect(problems).to.deep.equal([]);
      });
    }

    it('goes by X-LIC-LOCATION', async () => {
      expect(await noonIn(';TZID=Home:', ownZone('Home', 'X-LIC-LOCATION:America/New_York'))).to.deep.equal([
        '2026-03-10T16:00Z[America/New_York]',
      ]);
    });

    it('goes by VTIMEZONE where the name says nothing, wherever it stands', async () => {
      const lines = [
        ...event('DTSTART;TZID=Home:20260328T120000', 'RRULE:FREQ=DAILY;COUNT=2'),
        ...ownZone('Home'),
      ];
      expect(await timesOf(lines)).to.deep.equal(['2026-03-28T11:00Z', '2026-03-29T10:00Z']);
    });

    it('goes by VTIMEZONE at the hours that clocks skip and repeat', async () => {
      const at = (time: string) => timesOf([...ownZone('Home'), ...event(`DTSTART;TZID=Home:${time}`)]);
      expect(await at('20260329T023000')).to.deep.equal(['2026-03-29T01:30Z']);
      expect(await at('20261025T023000')).to.deep.equal(['2026-10-25T00:30Z']);
      expect(await at('20261025T030000')).to.deep.equal(['2026-10-25T02:00Z']);
    });

    it('reports a name that nobody knows, once, and reads it in the zone of the calendar, else in UTC', async () => {
      const twice = [
        ...event('DTSTART;TZID=Nowhere:20260101T120000'),
        ...event('DTSTART;TZID=Nowhere:20260102T120000'),
      ];
      const { problems } = await read(calendar(...twice));
      expect(problems).to.deep.equal([
        { record: '', reason: 'the time zone "Nowhere" is not known; they were read in UTC' },
      ]);
      expect(await noonIn(';TZID=Nowhere:', ['X-WR-TIMEZONE:America/New_York'])).to.deep.equal([
        '2026-03-10T16:00Z[America/New_York]',
        'the time zone "Nowhere" is not known; they were read in America/New_York',
      ]);
    });

    it('reports a VTIMEZONE that cannot be read', async () => {
      const broken = [
        'BEGIN:VTIMEZONE',
        'TZID:Home',
        'BEGIN:STANDARD',
        'DTSTART:19960331T020000',
        'END:STANDARD',
        'END:VTIMEZONE',
      ];
      expect(await noonIn(';TZID=Home:', broken)).to.deep.equal([
        '2026-03-10T12:00Z',
        'left out: "" is not an offset from UTC (line 3)',
        'the time zone "Home" is not known; they were read in UTC',
      ]);
    });

    it('reports a VTIMEZONE that says nothing', async () => {
      expect(await noonIn(';TZID=Home:', ['BEGIN:VTIMEZONE', 'TZID:Home', 'END:VTIMEZONE'])).to.deep.equal([
        '2026-03-10T12:00Z',
        'left out: no STANDARD (line 3)',
        'the time zone "Home" is not known; they were read in UTC',
      ]);
    });

    it('reads what names no zone in that of the page, else of the calendar, else in UTC with a problem', async () => {
      const own = ['X-WR-TIMEZONE:America/New_York'];
      expect(await noonIn(':', own, 'Europe/Berlin')).to.deep.equal(['2026-03-10T11:00Z[Europe/Berlin]']);
      expect(await noonIn(':', own)).to.deep.equal(['2026-03-10T16:00Z[America/New_York]']);
      expect(await noonIn(':')).to.deep.equal([
        '2026-03-10T12:00Z',
        'some times name no time zone; they were read in UTC',
      ]);
    });

    it('keeps dates as they are', async () => {
      expect(
        await timesOf(event('DTSTART;VALUE=DATE:20260310'), { timeZone: 'Pacific/Auckland' }),
      ).to.deep.equal(['2026-03-10']);
      expect(await timesOf(event('DTSTART:20260310'))).to.deep.equal(['2026-03-10']);
    });
  });

  describe('ends', () => {
    const ends: [what: string, lines: string[], expected: string[]][] = [
      ['is none', ['DTSTART:20260310T120000Z'], ['2026-03-10T12:00Z']],
      [
        'DTEND',
        ['DTSTART:20260310T120000Z', 'DTEND:20260310T133000Z'],
        ['2026-03-10T12:00Z/2026-03-10T13:30Z'],
      ],
      ['the start itself', ['DTSTART:20260310T120000Z', 'DTEND:20260310T120000Z'], ['2026-03-10T12:00Z']],
      ['before the start', ['DTSTART:20260310T120000Z', 'DTEND:20260309T120000Z'], ['2026-03-10T12:00Z']],
      ['DURATION', ['DTSTART:20260310T120000Z', 'DURATION:PT1H30M'], ['2026-03-10T12:00Z/2026-03-10T13:30Z']],
      [
        'in another zone',
        [`DTSTART${BERLIN}20260310T120000`, 'DTEND;TZID=Asia/Tokyo:20260311T000000'],
        ['2026-03-10T11:00Z[Europe/Berlin]/2026-03-10T15:00Z[Asia/Tokyo]'],
      ],
      [
        'after midnight',
        [`DTSTART${BERLIN}20260310T220000`, `DTEND${BERLIN}20260311T020000`],
        ['2026-03-10T21:00Z[Europe/Berlin]/2026-03-11T01:00Z[Europe/Berlin]'],
      ],
      [
        'a day of the calendar, which has 23 hours',
        [`DTSTART${BERLIN}20260328T120000`, 'DURATION:P1D'],
        ['2026-03-28T11:00Z[Europe/Berlin]/2026-03-29T10:00Z[Europe/Berlin]'],
      ],
      [
        '24 hours, which are more than that day',
        [`DTSTART${BERLIN}20260328T120000`, 'DURATION:PT24H'],
        ['2026-03-28T11:00Z[Europe/Berlin]/2026-03-29T11:00Z[Europe/Berlin]'],
      ],
      [
        'the day after the last',
        ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260313'],
        ['2026-03-10/2026-03-12'],
      ],
      ['the next day', ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260311'], ['2026-03-10']],
      ['the same day', ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260310'], ['2026-03-10']],
      ['some days', ['DTSTART;VALUE=DATE:20260310', 'DURATION:P3D'], ['2026-03-10/2026-03-12']],
      ['a week', ['DTSTART;VALUE=DATE:20260310', 'DURATION:P1W'], ['2026-03-10/2026-03-16']],
      ['longer than any', ['DTSTART:20260310T120000Z', 'DURATION:P99999999999W'], ['2026-03-10T12:00Z']],
      ['cannot be read', ['DTSTART:20260310T120000Z', 'DTEND:later'], ['2026-03-10T12:00Z']],
    ];
    for (const [what, lines, expected] of ends) {
      it(`the end is ${what}`, async () => {
        expect(await timesOf(event(...lines))).to.deep.equal(expected);
      });
    }

    it('has the wall time of the start and the length of the first, whatever clocks do', async () => {
      const lines = event(
        `DTSTART${BERLIN}20260327T230000`,
        `DTEND${BERLIN}20260328T060000`,
        'RRULE:FREQ=DAILY;COUNT=3',
      );
      expect((await timesOf(lines)).map((item) => item.replaceAll('[Europe/Berlin]', ''))).to.deep.equal([
        '2026-03-27T22:00Z/2026-03-28T05:00Z',
        '2026-03-28T22:00Z/2026-03-29T05:00Z',
        '2026-03-29T21:00Z/2026-03-30T04:00Z',
      ]);
    });
  });

  describe('series', () => {
    const days = async (...lines: string[]) =>
      (await timesOf(event(...lines))).map((item) => item.slice(0, 10));
    const rule = (text: string) => [`DTSTART${BERLIN}20260601T000000`, `RRULE:${text}`];

    it('goes on until a date and its whole day, a wall time, or an instant', async () => {
      const three = ['2026-05-31', '2026-06-01', '2026-06-02'];
      expect(await days(...rule('FREQ=DAILY;UNTIL=20260603'))).to.deep.equal(three);
      expect(await days(...rule('FREQ=DAILY;UNTIL=20260603T000000'))).to.deep.equal(three);
      expect(await days(...rule('FREQ=DAILY;UNTIL=20260602T220000Z'))).to.deep.equal(three);
      expect(await days(...rule('FREQ=DAILY;UNTIL=20260602T215959Z'))).to.deep.equal(three.slice(0, 2));
      expect(
        await days('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=DAILY;UNTIL=20260602T220000Z'),
      ).to.deep.equal(['2026-06-01', '2026-06-02']);
    });

    it('leaves out what EXDATE names, in any zone, as a date, and several at once', async () => {
      const all = rule('FREQ=DAILY;COUNT=5');
      expect(
        await days(
          ...all,
          `EXDATE${BERLIN}20260601T000000,20260605T000000`,
          'EXDATE:20260601T220000Z',
          'EXDATE;VALUE=DATE:20260603',
          'EXDATE:garbage',
        ),
      ).to.deep.equal(['2026-06-03']);
      expect(
        await days('DTSTART;VALUE=DATE:20260601', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260602T000000'),
      ).to.deep.equal(['2026-06-01', '2026-06-03']);
    });

    it('leaves out what the EXRULE of an old calendar gives, RDATE or not, and tells of no series then', async () => {
      expect(
        await days(
          ...rule('FREQ=DAILY;COUNT=8'),
          `RDATE${BERLIN}20260615T000000,20260616T000000`,
          'EXRULE:FREQ=WEEKLY;BYDAY=TU,FR;UNTIL=20260630',
        ),
      ).to.deep.equal([
        '2026-05-31',
        '2026-06-02',
        '2026-06-03',
        '2026-06-05',
        '2026-06-06',
        '2026-06-07',
        '2026-06-14',
      ]);
      // The first start is left out where the rule gives it, and only then.
      expect(await days(...rule('FREQ=DAILY;COUNT=3'), 'EXRULE:FREQ=WEEKLY')).to.deep.equal([
        '2026-06-01',
        '2026-06-02',
      ]);
      const { records, problems } = await read(
        calendar(...event(...rule('FREQ=DAILY;COUNT=3'), 'EXRULE:garbage')),
      );
      expect(records).to.have.length(3);
      expect(records[0]!.recurrence).to.include({ rule: 'FREQ=DAILY;COUNT=3' });
      expect(problems.map(({ reason }) => reason)).to.match(/EXRULE.*left out/);
      const { records: excepted } = await read(
        calendar(...event(...rule('FREQ=DAILY;COUNT=3'), 'EXRULE:FREQ=WEEKLY')),
      );
      expect(excepted.map(({ recurrence }) => recurrence)).to.deep.equal([undefined, undefined]);
    });

    it('takes Outlook’s page for the description where there is no other', async () => {
      const page =
        'X-ALT-DESC;FMTTYPE=text/html:<!DOCTYPE HTML>\\n<HTML><HEAD><TITLE>Not this</TITLE><STYLE>p{color:red}</STYLE></HEAD>' +
        '<BODY lang="en"><!-- rtf --><p>Two talks\\, <b>then</b> questions.</p></BODY></HTML>';
      const described = async (...lines: string[]) =>
        (await read(calendar(...event('DTSTART:20260601T120000Z', ...lines)))).records[0]!.description;
      const rich = await described(page, 'DESCRIPTION: \\n ');
      expect(rich!.text).to.equal('Two talks, then questions.');
      expect(rich!.html).to.contain('<b>then</b>').and.not.to.contain('Not this');
      expect((await described(page, 'DESCRIPTION:Plain words.'))!.text).to.equal('Plain words.');
      expect(await described('X-ALT-DESC;FMTTYPE=text/html:<html><body></body></html>')).to.be.undefined;
    });

    it('gives what came once long ago on request, and of what comes again only the window', async () => {
      const body = calendar(
        ...event('UID:old', 'DTSTART:20140601T120000Z'),
        ...event('UID:again', 'DTSTART:20140701T120000Z', 'RRULE:FREQ=YEARLY'),
      );
      const window = between('2026-01-01', '2027-01-01');
      expect(times((await read(body, { window })).records)).to.deep.equal(['2026-07-01T12:00Z']);
      expect(
        times(
          (await read(body, { window: { ...window, once: { start: -Infinity, end: window.end } } })).records,
        ),
      ).to.deep.equal(['2014-06-01T12:00Z', '2026-07-01T12:00Z']);
    });

    it('tells of a series without a rule by its dates', async () => {
      const { records } = await read(
        calendar(...event('DTSTART;VALUE=DATE:20260601', 'RDATE;VALUE=DATE:20260605,20260603')),
      );
      expect(records.map(({ recurrence }) => recurrence)).to.deep.equal(
        [1, 2, 3].map(() => ({
          rule: '',
          start: { kind: 'date', date: '2026-06-01' },
          excluded: undefined,
          added: [
            { kind: 'date', date: '2026-06-05' },
            { kind: 'date', date: '2026-06-03' },
          ],
        })),
      );
    });

    it('adds what RDATE names, once', async () => {
      expect(
        await days(
          ...rule('FREQ=DAILY;COUNT=2'),
          `RDATE${BERLIN}20260602T000000,20260610T000000`,
          'RDATE:20260614T220000Z',
        ),
      ).to.deep.equal(['2026-05-31', '2026-06-01', '2026-06-09', '2026-06-14']);
      expect(await days('DTSTART;VALUE=DATE:20260601', 'RDATE;VALUE=DATE:20260605,20260603')).to.deep.equal([
        '2026-06-01',
        '2026-06-03',
        '2026-06-05',
      ]);
    });

    it('moves an event out of the window and into it', async () => {
      const lines = [
        ...event(...rule('FREQ=WEEKLY;COUNT=3')),
        ...event('RECURRENCE-ID:20260531T220000Z', 'DTSTART:20260801T120000Z'),
        ...event(`RECURRENCE-ID${BERLIN}20260615T000000`, 'DTSTART:20260602T120000Z'),
      ];
      const { records } = await read(calendar(...lines), { window: between('2026-06-01', '2026-07-01') });
      expect(times(records)).to.deep.equal(['2026-06-02T12:00Z', '2026-06-07T22:00Z[Europe/Berlin]']);
    });

    it('finds the event that a change is about by its date alone', async () => {
      const lines = [
        ...event(...rule('FREQ=DAILY;COUNT=2')),
        ...event('RECURRENCE-ID;VALUE=DATE:20260602', 'DTSTART:20260602T120000Z', 'STATUS:CANCELLED'),
      ];
      const { records } = await read(calendar(...lines));
      expect(records.map(({ start, status }) => `${written(start)} ${status}`)).to.deep.equal([
        '2026-05-31T22:00Z[Europe/Berlin] confirmed',
        '2026-06-02T12:00Z cancelled',
      ]);
    });

    it('shows a change whose series is not in the calendar', async () => {
      expect(
        await timesOf(event('RECURRENCE-ID:20260531T220000Z', 'DTSTART:20260603T120000Z')),
      ).to.deep.equal(['2026-06-03T12:00Z']);
    });

    it('takes from the series what a change does not say', async () => {
      const lines = [
        ...event(...rule('FREQ=DAILY;COUNT=1')),
        'BEGIN:VEVENT',
        'UID:1',
        `RECURRENCE-ID${BERLIN}20260601T000000`,
        `DTSTART${BERLIN}20260601T100000`,
        'STATUS:CANCELLED',
        'END:VEVENT',
      ];
      const { records, problems } = await read(calendar(...lines));
      expect(problems).to.deep.equal([]);
      expect(records.map(({ label, status }) => [label, status])).to.deep.equal([['Call', 'cancelled']]);
    });

    it('goes by the later revision of a series and of a change, whichever comes first', async () => {
      const at = (sequence: number, rest: string) => event(...rule(rest), `SEQUENCE:${sequence}`);
      const few = at(2, 'FREQ=DAILY;COUNT=2');
      const many = at(1, 'FREQ=DAILY;COUNT=9');
      expect(await timesOf([...few, ...many])).to.have.length(2);
      expect(await timesOf([...many, ...few])).to.have.length(2);
    });

    it('has each of several changes for all that follow go on until the next', async () => {
      const change = (id: string, start: string) =>
        event(`RECURRENCE-ID;RANGE=THISANDFUTURE${BERLIN}${id}`, `DTSTART${BERLIN}${start}`);
      const lines = [
        ...event(`DTSTART${BERLIN}20260601T120000`, 'RRULE:FREQ=WEEKLY;COUNT=6'),
        ...change('20260622T120000', '20260622T140000'),
        ...change('20260608T120000', '20260609T120000'),
        // One of those that follow is different again.
        ...event(`RECURRENCE-ID${BERLIN}20260629T120000`, `DTSTART${BERLIN}20260701T080000`),
      ];
      expect((await timesOf(lines)).map((item) => item.slice(0, 16))).to.deep.equal([
        '2026-06-01T10:00',
        '2026-06-09T10:00',
        '2026-06-16T10:00',
        '2026-06-22T12:00',
        '2026-07-01T06:00',
        '2026-07-06T12:00',
      ]);
    });

    it('keeps the wall time where clocks change, and moves on what they skip', async () => {
      const lines = event(`DTSTART${BERLIN}20260328T023000`, 'RRULE:FREQ=DAILY;COUNT=3');
      expect((await timesOf(lines)).map((item) => item.slice(0, 16))).to.deep.equal([
        '2026-03-28T01:30',
        '2026-03-29T01:30',
        '2026-03-30T00:30',
      ]);
    });

    it('does not come twice in the hour that clocks skip', async () => {
      const lines = event(`DTSTART${BERLIN}20260329T003000`, 'RRULE:FREQ=HOURLY;COUNT=5');
      expect((await timesOf(lines)).map((item) => item.slice(0, 16))).to.deep.equal([
        '2026-03-28T23:30',
        '2026-03-29T00:30',
        '2026-03-29T01:30',
        '2026-03-29T02:30',
      ]);
    });

    it('is shown once, with a problem, where its rule ends on a day that does not exist', async () => {
      const { records, problems } = await read(
        calendar(...event('DTSTART:20260601T120000Z', 'RRULE:FREQ=DAILY;UNTIL=20269999')),
      );
      expect(times(records)).to.deep.equal(['2026-06-01T12:00Z']);
      expect(problems.map(({ reason }) => reason)).to.deep.equal([
        'RRULE: "20269999" is not a date or a time; left out (UID 1, line 3)',
      ]);
    });

    it('is shown once, with a problem, where its rule cannot be read', async () => {
      const { records, problems } = await read(
        calendar(...event('DTSTART:20260601T120000Z', 'RRULE:FREQ=SOMETIMES')),
      );
      expect(times(records)).to.deep.equal(['2026-06-01T12:00Z']);
      expect(problems).to.deep.equal([
        { record: 'Call', reason: 'RRULE: FREQ=SOMETIMES means nothing; left out (UID 1, line 3)' },
      ]);
    });
  });

  describe('windows', () => {
    const WEEKLY = event('DTSTART:20200106T120000Z', 'DTEND:20200106T130000Z', 'RRULE:FREQ=WEEKLY');

    it('has what touches the window: not what ends with its beginning, nor what begins with its end', async () => {
      const body = calendar(...WEEKLY);
      const count = async (from: string, to: string) =>
        (await read(body, { window: between(from, to) })).records.length;
      expect(await count('2026-06-01T12:59Z', '2026-06-02')).to.equal(1);
      expect(await count('2026-06-01T13:00Z', '2026-06-02')).to.equal(0);
      expect(await count('2026-05-31', '2026-06-01T12:01Z')).to.equal(1);
      expect(await count('2026-05-31', '2026-06-01T12:00Z')).to.equal(0);
    });

    it('has long events that began before it', async () => {
      const lines = event('DTSTART:20260101T000000Z', 'DURATION:P40D', 'RRULE:FREQ=MONTHLY');
      const { records } = await read(calendar(...lines), { window: between('2026-05-05', '2026-05-06') });
      expect(times(records)).to.deep.equal([
        '2026-04-01T00:00Z/2026-05-11T00:00Z',
        '2026-05-01T00:00Z/2026-06-10T00:00Z',
      ]);
    });

    it('gives an event the same id in every window', async () => {
      const ids = async (from: string, to: string) =>
        (await read(calendar(...WEEKLY), { window: between(from, to) })).records.map(({ id }) => id);
      expect(await ids('2026-06-08', '2026-06-09')).to.deep.equal(['1 20260608T120000Z']);
      expect(await ids('2026-06-01', '2026-07-01'))
        .to.include('1 20260608T120000Z')
        .and.to.have.length(5);
    });

    it('without one has all that comes once, and of a series a year back and a year ahead', async () => {
      const body = calendar(
        ...event('DTSTART:19990101T120000Z'),
        ...event('DTSTART:20990101T120000Z', 'UID:2'),
        ...event('DTSTART;VALUE=DATE:19700101', 'RRULE:FREQ=DAILY', 'UID:3').filter(
          (line) => line !== 'UID:1',
        ),
      );
      const { records } = await read(body, { window: undefined });
      const first = records.map(({ start }) => written(start));
      expect(first).to.include('1999-01-01T12:00Z').and.to.include('2099-01-01T12:00Z');
      expect(records.length).to.be.within(2 + 730, 2 + 740);
    });
  });

  describe('records', () => {
    it('come through the readers of events and of calls', async () => {
      const content = await parseCalendar(
        calendar(...event('DTSTART:20260601T120000Z', 'CATEGORIES:3D,Maps')),
      );
      const window = between('2026-01-01', '2027-01-01');
      const [call] = readCalls(content, { baseUrl, window }).records;
      expect(call?.type).to.equal('community-call');
      expect(isCallOf(call!, 'Maps')).to.equal(true);
      expect(isCallOf(call!, 'Museums')).to.equal(false);
      expect(readEvents(content, { baseUrl, window }).records[0]).to.deep.include({
        type: 'event',
        groupNames: [],
      });
    });

    it('have ids of their own where UIDs are missing or used twice', async () => {
      const bare = event('DTSTART:20260601T120000Z').filter((line) => !line.startsWith('UID'));
      const { records } = await read(
        calendar(
          ...bare,
          ...bare,
          ...event('DTSTART:20260602T120000Z'),
          ...event('DTSTART:20260603T120000Z'),
        ),
      );
      expect(records).to.have.length(4);
      expect(new Set(records.map(({ id }) => id)).size).to.equal(4);
      expect(records[0]?.uid).to.equal(undefined);
    });

    it('find the way to join in the place and in the text', async () => {
      const joinOf = async (...lines: string[]) =>
        (await read(calendar(...event('DTSTART:20260601T120000Z', ...lines)))).records[0]?.join;
      expect(await joinOf('LOCATION:Zoom: https://zoom.us/j/1')).to.equal('https://zoom.us/j/1');
      expect(await joinOf('DESCRIPTION:Call us\\nhttps://meet.jit.si/iiif\\, please')).to.equal(
        'https://meet.jit.si/iiif',
      );
      expect(
        await joinOf('CONFERENCE:tel:+49123', 'CONFERENCE;FEATURE=VIDEO;LABEL=x:https://a.example/1'),
      ).to.equal('https://a.example/1');
      expect(
        await joinOf('CONFERENCE:javascript:alert(1)', 'X-GOOGLE-CONFERENCE:javascript:alert(1)'),
      ).to.equal(undefined);
    });

    it('never have markup for a title, nor a script for a link', async () => {
      const { records } = await read(
        calendar(
          ...event('DTSTART:20260601T120000Z').filter((line) => !line.startsWith('SUMMARY')),
          ...event(
            'DTSTART:20260602T120000Z',
            'UID:2',
            'SUMMARY:<script>alert(1)</script>Call <b>now</b>',
            'URL:javascript:alert(1)',
            'ATTACH:data:text/html,<script>alert(1)</script>',
            'ATTACH;ENCODING=BASE64;VALUE=BINARY:PHNjcmlwdD4=',
            'ORGANIZER;CN="<img src=x onerror=alert(1)>Ada":javascript:alert(1)',
          ),
        ),
      );
      expect(records).to.have.length(1);
      expect(records[0]).to.deep.include({
        label: 'Call now',
        href: undefined,
        links: [],
        organiser: { label: 'Ada', href: undefined },
      });
    });

    it('report an event without a name', async () => {
      const { records, problems } = await read(
        calendar('BEGIN:VEVENT', 'UID:a@b', 'DTSTART:20260601', 'END:VEVENT'),
      );
      expect(records).to.deep.equal([]);
      expect(problems).to.deep.equal([{ record: 'a@b', reason: 'left out: no name (UID a@b, line 3)' }]);
    });
  });

  describe('broken calendars', () => {
    it('lose the event that does not end, and no other', async () => {
      const body = calendar(
        ...event('DTSTART:20260601T120000Z'),
        'BEGIN:VEVENT',
        'UID:open',
        'DTSTART:20260602T120000Z',
        ...event('DTSTART:20260603T120000Z', 'UID:3'),
      );
      const { records, problems } = await read(body);
      expect(times(records)).to.deep.equal(['2026-06-01T12:00Z', '2026-06-03T12:00Z']);
      expect(problems).to.deep.equal([{ record: '', reason: 'VEVENT on line 8 does not end (line 1)' }]);
    });

    it('give what was complete before they were cut short', async () => {
      const body = calendar(...event('DTSTART:20260601T120000Z'), ...event('DTSTART:20260602T120000Z'));
      const { records, problems } = await read(body.slice(0, body.lastIndexOf('DTSTART') + 12));
      expect(times(records)).to.deep.equal(['2026-06-01T12:00Z']);
      expect(problems.map(({ reason }) => reason)).to.deep.equal([
        'VEVENT on line 8 does not end (line 8)',
        'VCALENDAR on line 1 does not end (line 1)',
        'VCALENDAR does not end, or is missing',
      ]);
    });

    for (const body of [
      '',
      ' ',
      'BEGIN:VCALENDAR',
      'nonsense',
      'BEGIN',
      ':',
      ';:',
      'END:VEVENT\nEND:VCALENDAR',
    ]) {
      it(`do not throw: ${JSON.stringify(body)}`, async () => {
        const { records, problems } = await read(body);
        expect(records).to.deep.equal([]);
        expect(problems.length).to.be.above(0);
      });
    }

    it('are read whatever one character is put in the place of another', async () => {
      const body = calendar(
        ...ownZone('Home'),
        ...event(
          'DTSTART;TZID=Home:20260601T120000',
          'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=3',
          'EXDATE:20260608T100000Z',
        ),
      );
      for (let index = 0; index < body.length; index += isFull ? 11 : 97) {
        for (const character of ['', ':', ';', '"', '\n', '\0', '9', '\\']) {
          await read(body.slice(0, index) + character + body.slice(index + 1));
        }
      }
    }).timeout(120_000);
  });
});
