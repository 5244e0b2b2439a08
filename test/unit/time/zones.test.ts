import { expect } from 'chai';
import {
  addDays,
  dateAt,
  isTimeZone,
  localTimeZone,
  offsetAt,
  startOfDate,
  wallTimeToEpoch,
} from '../../../src/time/zones.js';
import { seeded } from './seeded.js';

const HOUR = 36e5;

/** Reads `2026-03-29T02:30` as the fields of a wall time. */
function wall(text: string) {
  const [year = 0, month = 0, day = 0, hour, minute, second] = text.split(/\D/).map(Number);
  return { year, month, day, hour, minute, second };
}

const iso = (epoch: number) => new Date(epoch).toISOString().replace(/(:00)?\.000Z$/, 'Z');

describe('isTimeZone', () => {
  for (const id of ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/Argentina/Ushuaia', 'Etc/GMT+5']) {
    it(`knows ${id}`, () => expect(isTimeZone(id)).to.equal(true));
  }
  for (const id of [
    '',
    'Mars/Olympus',
    '+02:00',
    '-0530',
    'W. Europe Standard Time',
    ' Europe/Berlin',
    undefined,
    null,
    5,
    {},
  ]) {
    it(`does not take ${JSON.stringify(id)}`, () => expect(isTimeZone(id)).to.equal(false));
  }
});

describe('localTimeZone', () => {
  it('is the zone of the browser', () => {
    expect(isTimeZone(localTimeZone())).to.equal(true);
    const epoch = Date.UTC(2026, 6, 1);
    expect(offsetAt(epoch, localTimeZone())).to.equal(-new Date(epoch).getTimezoneOffset() * 6e4);
  });
});

describe('offsetAt', () => {
  const cases: [instant: string, zone: string, hours: number][] = [
    ['2026-06-01T12:00Z', 'UTC', 0],
    ['2026-01-01T12:00Z', 'Europe/London', 0],
    ['2026-06-01T12:00Z', 'Europe/Berlin', 2],
    ['2026-06-01T12:00Z', 'America/New_York', -4],
    ['2026-06-01T12:00Z', 'Asia/Kathmandu', 5.75],
    ['2026-06-01T12:00Z', 'America/St_Johns', -2.5],
    ['2026-06-01T12:00Z', 'Australia/Lord_Howe', 10.5],
    ['2026-01-01T12:00Z', 'Australia/Lord_Howe', 11],
    ['2026-01-01T12:00Z', 'Pacific/Kiritimati', 14],
    ['2026-01-01T12:00Z', 'Pacific/Niue', -11],
    ['2011-12-30T09:59:59.999Z', 'Pacific/Apia', -10],
    ['2011-12-30T10:00Z', 'Pacific/Apia', 14],
    ['2026-03-29T00:59:59.999Z', 'Europe/Berlin', 1],
    ['2026-03-29T01:00Z', 'Europe/Berlin', 2],
    ['2026-10-25T00:59:59.999Z', 'Europe/Berlin', 2],
    ['2026-10-25T01:00Z', 'Europe/Berlin', 1],
    // Casablanca is at +1 but for Ramadan.
    ['2025-03-15T12:00Z', 'Africa/Casablanca', 0],
    ['2025-05-15T12:00Z', 'Africa/Casablanca', 1],
    // Two changes within a week.
    ['2000-10-10T12:00Z', 'America/Noronha', -1],
    ['2000-10-20T12:00Z', 'America/Noronha', -2],
  ];
  for (const [instant, zone, hours] of cases) {
    it(`${instant} in ${zone}: ${String(hours)} h`, () =>
      expect(offsetAt(Date.parse(instant), zone)).to.equal(hours * HOUR));
  }

  it('is exact to the second before zones were rounded', () => {
    expect(offsetAt(Date.UTC(1900, 0), 'Asia/Kathmandu')).to.equal(((5 * 60 + 41) * 60 + 16) * 1000);
    expect(offsetAt(Date.UTC(1880, 0), 'America/New_York')).to.equal(-((4 * 60 + 56) * 60 + 2) * 1000);
  });

  it('takes the browser’s own zone for one that is not known', () => {
    const epoch = Date.UTC(2026, 0);
    expect(offsetAt(epoch, 'Mars/Olympus')).to.equal(offsetAt(epoch, localTimeZone()));
  });
});

describe('wallTimeToEpoch', () => {
  const cases: [about: string, wall: string, zone: string, instant: string][] = [
    ['an ordinary time', '2026-06-01T17:00', 'Europe/Berlin', '2026-06-01T15:00Z'],
    ['New York, gap', '2026-03-08T02:30', 'America/New_York', '2026-03-08T07:30Z'],
    ['New York, overlap', '2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30Z'],
    ['New York, after the overlap', '2026-11-01T02:00', 'America/New_York', '2026-11-01T07:00Z'],
    ['Berlin, start of the gap', '2026-03-29T02:00', 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['Berlin, gap', '2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30Z'],
    ['Berlin, end of the gap', '2026-03-29T03:00', 'Europe/Berlin', '2026-03-29T01:00Z'],
    ['Berlin, overlap', '2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30Z'],
    ['Lord Howe, gap of 30 minutes', '2026-10-04T02:15', 'Australia/Lord_Howe', '2026-10-03T15:45Z'],
    ['Lord Howe, after it', '2026-10-04T02:30', 'Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['Lord Howe, overlap', '2026-04-05T01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
    ['Apia, the day left out', '2011-12-30T12:00', 'Pacific/Apia', '2011-12-30T22:00Z'],
    ['Apia, the day after', '2011-12-31T00:00', 'Pacific/Apia', '2011-12-30T10:00Z'],
    ['Kathmandu', '2026-06-01T00:00', 'Asia/Kathmandu', '2026-05-31T18:15Z'],
    ['Casablanca, end of Ramadan', '2025-04-06T02:30', 'Africa/Casablanca', '2025-04-06T02:30Z'],
    // In these weeks only one of the two has changed its clocks.
    ['March, New York is ahead', '2026-03-20T11:00', 'America/New_York', '2026-03-20T15:00Z'],
    ['March, Berlin waits', '2026-03-20T16:00', 'Europe/Berlin', '2026-03-20T15:00Z'],
    ['October, New York waits', '2026-10-28T11:00', 'America/New_York', '2026-10-28T15:00Z'],
    ['October, Berlin is back', '2026-10-28T16:00', 'Europe/Berlin', '2026-10-28T15:00Z'],
  ];
  for (const [about, text, zone, instant] of cases) {
    it(about, () => expect(iso(wallTimeToEpoch(wall(text), zone))).to.equal(instant));
  }

  it('carries over, and takes absent fields for 0', () => {
    expect(iso(wallTimeToEpoch({ year: 2026, month: 5, day: 32, hour: 24 }, 'UTC'))).to.equal(
      '2026-06-02T00:00Z',
    );
  });
});

describe('startOfDate', () => {
  const cases: [date: string, zone: string, instant: string][] = [
    ['2026-06-01', 'UTC', '2026-06-01T00:00Z'],
    ['2026-06-01', 'Europe/Berlin', '2026-05-31T22:00Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00Z'], // at 01:00
    ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00Z'], // at 01:00
    ['2025-11-02', 'America/Havana', '2025-11-02T04:00Z'], // the first of two midnights
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00Z'], // left out
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00Z'],
  ];
  for (const [date, zone, instant] of cases) {
    it(`${date} in ${zone}`, () => expect(iso(startOfDate(date, zone))).to.equal(instant));
  }
});

describe('dateAt', () => {
  const cases: [instant: string, zone: string, date: string][] = [
    ['2026-12-01T00:00Z', 'America/Los_Angeles', '2026-11-30'],
    ['2026-12-01T00:00Z', 'Pacific/Auckland', '2026-12-01'],
    ['2026-12-31T10:00Z', 'Pacific/Kiritimati', '2027-01-01'],
    ['2011-12-30T09:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00Z', 'Pacific/Apia', '2011-12-31'],
  ];
  for (const [instant, zone, date] of cases) {
    it(`${instant} in ${zone}`, () => expect(dateAt(Date.parse(instant), zone)).to.equal(date));
  }
});

describe('addDays', () => {
  const cases: [date: string, days: number, sum: string][] = [
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-29', 0, '2026-03-29'],
    ['2026-03-28', 365, '2027-03-28'],
  ];
  for (const [date, days, sum] of cases) {
    it(`${date} + ${String(days)}`, () => expect(addDays(date, days)).to.equal(sum));
  }
});

interface ZonedDateTime {
  epochMilliseconds: number;
  startOfDay(): ZonedDateTime;
  offsetNanoseconds: number;
}
interface TemporalLike {
  Instant: { fromEpochMilliseconds(epoch: number): { toZonedDateTimeISO(zone: string): ZonedDateTime } };
  PlainDateTime: new (...fields: number[]) => { toZonedDateTime(zone: string): ZonedDateTime };
}

describe('against Temporal, in every zone', () => {
  const { Temporal } = globalThis as { Temporal?: TemporalLike };

  it('offsets, wall times and starts of days, 2000 to 2040', function () {
    if (!Temporal) {
      console.info('This engine has no Temporal to compare with: skipped.');
      this.skip();
    }
    this.timeout(120_000);
    const random = seeded(1);
    const [from, to] = [Date.UTC(2000, 0), Date.UTC(2041, 0)];
    const wrong: string[] = [];
    const compare = (about: string, ours: number, theirs: number) => {
      if (ours !== theirs) wrong.push(`${about}: ${String(ours)}, not ${String(theirs)}`);
    };
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      const instants = [...Array<unknown>(40)].map(() => Math.floor(from + random() * (to - from)));
      for (const change of changes(zone, from, to)) {
        for (const minutes of [-90, -0.001, 0, 30, 61]) instants.push(change + minutes * 6e4);
      }
      for (const epoch of instants) {
        const theirs = Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(zone);
        const offset = theirs.offsetNanoseconds / 1e6;
        compare(`offset ${zone} ${iso(epoch)}`, offsetAt(epoch, zone), offset);
        // Half an hour on, which is in the gap for some; the overlap's second pass for others.
        const at = new Date(epoch + offset + 30 * 6e4);
        const fields = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
        const [hour, minute] = [at.getUTCHours(), at.getUTCMinutes()];
        compare(
          `wall ${zone} ${iso(at.getTime())}`,
          wallTimeToEpoch({ ...fields, hour, minute }, zone),
          new Temporal.PlainDateTime(fields.year, fields.month, fields.day, hour, minute).toZonedDateTime(
            zone,
          ).epochMilliseconds,
        );
        const start = theirs.startOfDay().epochMilliseconds;
        compare(`start ${zone} ${iso(epoch)}`, startOfDate(dateAt(epoch, zone), zone), start);
      }
    }
    expect(wrong.slice(0, 10)).to.deep.equal([]);
  });

  /** Some of a zone's changes of clocks, found by halving weeks. */
  function changes(zone: string, from: number, to: number): number[] {
    const found: number[] = [];
    const step = 26 * 7 * 864e5;
    for (let left = from; left < to; left += step) {
      let [low, high] = [left, left + step / 2];
      if (offsetAt(low, zone) === offsetAt(high, zone)) continue;
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (offsetAt(middle, zone) === offsetAt(low, zone)) low = middle;
        else high = middle;
      }
      found.push(high);
      if (found.length > 9) break;
    }
    return found;
  }
});
