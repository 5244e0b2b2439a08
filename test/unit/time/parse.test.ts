import { expect } from 'chai';
import { parseInstant } from '../../../src/time/instant.js';
import { toDateTime } from '../../../src/time/moment.js';
import { parseMoment, toIso8601, type ParseOptions } from '../../../src/time/parse.js';
import type { Moment } from '../../../src/time/moment.js';

/** A moment in one line: `2026-06-01`, `2026-06-01T15:00:00.000Z`, or the latter and a zone. */
function show(moment: Moment | undefined): string | undefined {
  if (moment?.kind === 'date') return moment.date;
  if (!moment) return undefined;
  const instant = new Date(moment.epoch).toISOString();
  return moment.kind === 'zoned' ? `${instant} ${moment.timeZone}` : instant;
}

describe('parseMoment', () => {
  const good: [value: unknown, shown: string, options?: ParseOptions][] = [
    ['2026-06-01T10:00:00Z', '2026-06-01T10:00:00.000Z'],
    ['2026-06-01t10:00:00z', '2026-06-01T10:00:00.000Z'],
    ['  2026-06-01T10:00Z ', '2026-06-01T10:00:00.000Z'],
    ['2026-06-01T10:00:00+02:00', '2026-06-01T08:00:00.000Z'],
    ['2026-06-01T10:00+0545', '2026-06-01T04:15:00.000Z'],
    ['2026-06-01T10:00-02', '2026-06-01T12:00:00.000Z'],
    ['2026-06-01T10:00-00:00', '2026-06-01T10:00:00.000Z'],
    ['2026-06-01T10:00:00.5+02:00', '2026-06-01T08:00:00.500Z'],
    ['2026-06-01T10:00:00,123456789Z', '2026-06-01T10:00:00.123Z'],
    ['2026-06-01 10:00:00 +0200', '2026-06-01T08:00:00.000Z'],
    ['2026-06-01 10:00:00 UTC', '2026-06-01T10:00:00.000Z'],
    ['2026-06-01T24:00:00Z', '2026-06-02T00:00:00.000Z'],
    ['2026-12-31T24:00Z', '2027-01-01T00:00:00.000Z'],
    ['2026-06-01T17:00+02:00[Europe/Berlin]', '2026-06-01T15:00:00.000Z Europe/Berlin'],
    ['2026-06-01T17:00[!Europe/Berlin][u-ca=hebrew]', '2026-06-01T15:00:00.000Z Europe/Berlin'],
    ['2026-06-01T17:00', '2026-06-01T15:00:00.000Z Europe/Berlin', { timeZone: 'Europe/Berlin' }],
    ['2026-06-01T17:00', '2026-06-01T15:00:00.000Z Europe/Berlin', { feedTimeZone: 'Europe/Berlin' }],
    [
      '2026-06-01T17:00',
      '2026-06-01T21:00:00.000Z America/New_York',
      { timeZone: 'America/New_York', feedTimeZone: 'Europe/Berlin' },
    ],
    ['2026-06-01T17:00Z', '2026-06-01T17:00:00.000Z America/New_York', { timeZone: 'America/New_York' }],
    ['2026-06-01T17:00Z', '2026-06-01T17:00:00.000Z', { feedTimeZone: 'America/New_York' }],
    ['2026-03-29T02:30', '2026-03-29T01:30:00.000Z Europe/Berlin', { timeZone: 'Europe/Berlin' }],
    ['2026-06-01', '2026-06-01'],
    ['2028-02-29', '2028-02-29'],
    ['2026-06-01', '2026-06-01', { timeZone: 'America/Los_Angeles' }],
    [{ date: '2026-06-01' }, '2026-06-01'],
    [{ dateTime: '2026-06-01T10:00:00Z' }, '2026-06-01T10:00:00.000Z'],
    [{ dateTime: null, date: '2026-06-01', timeZone: null }, '2026-06-01'],
    // As Google Calendar has them: the offset is the calendar's, the zone the event's.
    [
      { dateTime: '2021-10-07T09:00:00-07:00', timeZone: 'America/New_York' },
      '2021-10-07T16:00:00.000Z America/New_York',
    ],
    [
      { dateTime: '2021-10-07T12:00:00', timeZone: 'America/New_York' },
      '2021-10-07T16:00:00.000Z America/New_York',
    ],
    [
      { dateTime: '2021-10-07T12:00:00', timeZone: 'America/New_York' },
      '2021-10-07T16:00:00.000Z America/New_York',
      { timeZone: 'Europe/Berlin' },
    ],
  ];
  for (const [value, shown, options] of good) {
    it(`reads ${JSON.stringify(value)}${options ? ` with ${JSON.stringify(options)}` : ''}`, () => {
      const { moment, problem } = parseMoment(value, options);
      expect(show(moment)).to.equal(shown);
      expect(problem).to.equal(undefined);
    });
  }

  const doubtful: [value: unknown, shown: string, problem: string, options?: ParseOptions][] = [
    ['2022-12-6', '2022-12-06', '"2022-12-6" should be written 2022-12-06'],
    ['2022-6-1', '2022-06-01', '"2022-6-1" should be written 2022-06-01'],
    [{ date: '2022-6-1' }, '2022-06-01', '"2022-6-1" should be written 2022-06-01'],
    ['2022-6-1 9:00Z', '2022-06-01T09:00:00.000Z', '"2022-6-1 9:00Z" should be written 2022-06-01 09:00Z'],
    [
      '2026-06-01T10:00',
      '2026-06-01T10:00:00.000Z',
      '"2026-06-01T10:00" names no time zone and was read as UTC',
    ],
    [
      '2026-06-01T10:00Z',
      '2026-06-01T10:00:00.000Z',
      'the time zone "Mars/Olympus" is not known',
      { timeZone: 'Mars/Olympus' },
    ],
    [
      '2026-06-01T17:00[Mars/Olympus]',
      '2026-06-01T15:00:00.000Z Europe/Berlin',
      'the time zone "Mars/Olympus" is not known',
      { feedTimeZone: 'Europe/Berlin' },
    ],
    [
      { dateTime: '2026-06-01T17:00', timeZone: 'Eastern Standard Time' },
      '2026-06-01T17:00:00.000Z',
      'the time zone "Eastern Standard Time" is not known; "2026-06-01T17:00" names no time zone and was read as UTC',
    ],
  ];
  for (const [value, shown, problem, options] of doubtful) {
    it(`reads ${JSON.stringify(value)} and tells of a problem`, () => {
      const parsed = parseMoment(value, options);
      expect(show(parsed.moment)).to.equal(shown);
      expect(parsed.problem).to.equal(problem);
    });
  }

  const circular: Record<string, unknown> = {};
  circular.self = circular;
  const bad: [value: unknown, problem: string][] = [
    ['2026-02-30', '"2026-02-30" does not exist'],
    ['2026-02-29T10:00Z', '"2026-02-29T10:00Z" does not exist'],
    ['2026-13-01', '"2026-13-01" does not exist'],
    ['2026-00-10', '"2026-00-10" does not exist'],
    ['2026-06-00', '"2026-06-00" does not exist'],
    ['0000-00-00', '"0000-00-00" does not exist'],
    ['2026-06-01T25:00Z', '"2026-06-01T25:00Z" does not exist'],
    ['2026-06-01T24:01Z', '"2026-06-01T24:01Z" does not exist'],
    ['2026-06-01T10:60Z', '"2026-06-01T10:60Z" does not exist'],
    ['2026-06-01T10:00:61Z', '"2026-06-01T10:00:61Z" does not exist'],
    ['2026-06-01T10:00+24:00', '"2026-06-01T10:00+24:00" does not exist'],
    ['2026-06-01T10:00+02:60', '"2026-06-01T10:00+02:60" does not exist'],
    ['next Tuesday', '"next Tuesday" is not a date or a time'],
    ['6/1/2026', '"6/1/2026" is not a date or a time'],
    ['2026-06-01T', '"2026-06-01T" is not a date or a time'],
    ['2026-06-01T10', '"2026-06-01T10" is not a date or a time'],
    ['2026-06', '"2026-06" is not a date or a time'],
    ['', '"" is not a date or a time'],
    ['x'.repeat(1000), `"${'x'.repeat(80)}" is not a date or a time`],
    [1780300800000, '1780300800000 is not a date or a time'],
    [NaN, 'NaN is not a date or a time'],
    [null, 'null is not a date or a time'],
    [undefined, 'undefined is not a date or a time'],
    [true, 'true is not a date or a time'],
    [{}, 'an object is not a date or a time'],
    [[], 'an object is not a date or a time'],
    [circular, 'an object is not a date or a time'],
    [{ dateTime: 5 }, '5 is not a date or a time'],
    [{ date: {} }, 'an object is not a date or a time'],
    [Symbol('x'), 'Symbol(x) is not a date or a time'],
    [() => '2026', 'an object is not a date or a time'],
    [Object.create(null), 'an object is not a date or a time'],
  ];
  for (const [value, problem] of bad) {
    it(`refuses: ${problem.slice(0, 60)}`, () => expect(parseMoment(value)).to.deep.equal({ problem }));
  }

  // What takes time by the square of its length comes to no end in a test.
  it('comes to an end with a hostile string', () => {
    expect(parseMoment('2026-06-01T10:00' + ' '.repeat(1e6) + 'x')).to.have.property('problem');
    expect(parseMoment('2026-06-01' + '[a]'.repeat(3e5) + 'x')).to.have.property('problem');
  });
});

describe('parseInstant', () => {
  const cases: [value: unknown, epoch: number | undefined][] = [
    ['2026-06-01T10:00:00+02:00', Date.UTC(2026, 5, 1, 8)],
    ['2026-06-01', Date.UTC(2026, 5, 1)],
    ['2026-06-01T10:00', Date.UTC(2026, 5, 1, 10)],
    [new Date(5), 5],
    [5, 5],
    [0, 0],
    [new Date(NaN), undefined],
    [NaN, undefined],
    [Infinity, undefined],
    [1e300, undefined],
    ['now', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ];
  for (const [value, epoch] of cases) {
    it(String(value) || '""', () => expect(parseInstant(value)).to.equal(epoch));
  }
});

describe('toIso8601', () => {
  const cases: [value: string, written: string][] = [
    ['2026-06-01', '2026-06-01'],
    ['2026-06-01T15:00:00Z', '2026-06-01T15:00:00Z'],
    ['2026-06-01T15:00:05.25Z', '2026-06-01T15:00:05.250Z'],
    ['2026-06-01T17:00[Europe/Berlin]', '2026-06-01T17:00+02:00'],
    ['2026-06-01T17:00:05[Europe/Berlin]', '2026-06-01T17:00:05+02:00'],
    ['2026-06-01T17:00:00.25[Europe/Berlin]', '2026-06-01T17:00:00.250+02:00'],
    ['2026-06-01T11:00[America/New_York]', '2026-06-01T11:00-04:00'],
    ['2026-06-01T00:00[Asia/Kathmandu]', '2026-06-01T00:00+05:45'],
    ['2026-06-01T00:00[America/St_Johns]', '2026-06-01T00:00-02:30'],
    ['2026-06-01T17:00[UTC]', '2026-06-01T17:00+00:00'],
    ['1900-01-01T00:00[Asia/Kathmandu]', '1899-12-31T18:18:44Z'],
  ];
  for (const [value, written] of cases) {
    it(value, () => {
      const { moment } = parseMoment(value);
      expect(moment && toIso8601(moment)).to.equal(written);
    });
  }
});

describe('toDateTime', () => {
  it('is the day of a date, in every zone', () => {
    expect(toDateTime({ kind: 'date', date: '2026-12-01' })).to.equal('2026-12-01');
  });

  it('is the instant of anything else, in UTC', () => {
    const epoch = Date.UTC(2026, 5, 1, 15);
    expect(toDateTime({ kind: 'instant', epoch })).to.equal('2026-06-01T15:00:00Z');
    expect(toDateTime({ kind: 'zoned', epoch, timeZone: 'Europe/Berlin' })).to.equal('2026-06-01T15:00:00Z');
    expect(toDateTime({ kind: 'instant', epoch: epoch + 250 })).to.equal('2026-06-01T15:00:00.250Z');
  });
});
