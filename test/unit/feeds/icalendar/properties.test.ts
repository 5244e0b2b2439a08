import { expect } from 'chai';
import fc from 'fast-check';
import { RRule } from 'rrule';
import { parseCalendar, readCalendar } from '../../../../src/feeds/icalendar/parse-calendar.js';
import { occurrences } from '../../../../src/time/recurrence.js';
import { parseRule } from '../../../../src/time/rule.js';
import { calendar, event } from './calendars.js';
import { epochOf, wallIn } from './second-opinion.js';
import { isFull } from '../../../helpers/campaign.js';

const DAY = 864e5;
/** Always the same examples; fast-check prints it, and the smallest example, where one fails. */
const SEED = 20260604;

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const some = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.uniqueArray(item, { minLength: 1, maxLength });
const rarely = <T>(item: fc.Arbitrary<T>, weight = 1) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight, arbitrary: item });
const signed = (most: number) =>
  fc.oneof(fc.integer({ min: 1, max: most }), fc.integer({ min: -most, max: -1 }));
const hours = some(fc.integer({ min: 0, max: 23 }));
const minutes = some(fc.integer({ min: 0, max: 59 }));

type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/**
 * Rules that rrule gets right. It does not know weekdays with a position beside such without, times that are not in order,
 * positions (BYSETPOS) beyond the set, and what a week without a day means; for those there are tests by hand.
 */
const rules = (...frequencies: Frequency[]) =>
  fc
    .record({
      freq: fc.constantFrom(...frequencies),
      interval: fc.integer({ min: 1, max: 5 }),
      wkst: rarely(fc.constantFrom(...WEEKDAYS)),
      byMonth: rarely(some(fc.integer({ min: 1, max: 12 }))),
      byMonthDay: rarely(some(signed(31))),
      byYearDay: rarely(some(signed(366))),
      byWeekNo: rarely(some(signed(53))),
      byDay: rarely(some(fc.constantFrom(...WEEKDAYS), 4), 3),
      position: rarely(fc.constantFrom(1, 2, 3, 4, 5, -1, -2, -5)),
      byHour: rarely(hours),
      byMinute: rarely(minutes),
      bySecond: rarely(minutes),
      bySetPos: rarely(fc.constantFrom(1, -1)),
    })
    .map((rule) => {
      const { freq } = rule;
      const isYearly = freq === 'YEARLY';
      const isLong = isYearly || freq === 'MONTHLY';
      const isShort = freq === 'MINUTELY' || freq === 'SECONDLY';
      const byWeekNo =
        isYearly && rule.byDay && !rule.byYearDay && !rule.byMonthDay ? rule.byWeekNo : undefined;
      const position = isLong && !byWeekNo ? rule.position : undefined;
      const parts: Record<string, unknown> = {
        FREQ: freq,
        INTERVAL: rule.interval > 1 ? rule.interval : undefined,
        WKST: rule.wkst,
        BYMONTH: isShort ? undefined : inOrder(rule.byMonth),
        BYMONTHDAY: isShort || freq === 'WEEKLY' ? undefined : inOrder(rule.byMonthDay),
        BYYEARDAY: isYearly ? inOrder(rule.byYearDay) : undefined,
        BYWEEKNO: inOrder(byWeekNo),
        BYDAY: isShort ? undefined : rule.byDay?.map((day) => `${position ?? ''}${day}`),
        BYHOUR: isShort ? undefined : inOrder(rule.byHour),
        BYMINUTE: inOrder(rule.byMinute),
        BYSECOND: inOrder(rule.bySecond),
      };
      const hasSet = ['BYDAY', 'BYMONTHDAY', 'BYHOUR', 'BYMINUTE'].some((name) => parts[name]);
      if (hasSet) parts.BYSETPOS = rule.bySetPos;
      return Object.entries(parts)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => `${name}=${String(value)}`)
        .join(';');
    });

const inOrder = (numbers: number[] | undefined) => numbers?.sort((a, b) => a - b);

const starts = fc
  .integer({ min: Date.UTC(1995, 0) / 1000, max: Date.UTC(2035, 0) / 1000 })
  .map((seconds) => seconds * 1000);

/** How long to look, in days, so that there is something to find and rrule does not take for ever. */
const SPANS: Record<string, number> = {
  YEARLY: 3000,
  MONTHLY: 1000,
  WEEKLY: 400,
  DAILY: 200,
  HOURLY: 20,
  MINUTELY: 0.5,
  SECONDLY: 0.01,
};

const spanOf = (rule: string) => SPANS[rule.split(/[=;]/)[1]!]! * DAY;

const ours = (rule: string, start: number, from: number, to: number) =>
  [...occurrences(parseRule(rule), start, from, to, { left: 3e6 })].filter((wall) => wall !== start);

/** What rrule gives for a stretch of time besides the start, which it does not count as one; undefined where it would run on. */
function theirs(rule: string, start: number, from: number, to: number): number[] | undefined {
  // It only stops at something that comes after the stretch.
  const next = occurrences(parseRule(rule), start, to, to + (to - from), { left: 3e6 }).next();
  if (next.done) return undefined;
  const { origOptions } = RRule.fromString(rule);
  return new RRule({ ...origOptions, dtstart: new Date(start) })
    .between(new Date(from), new Date(to - 1), true)
    .map(Number)
    .filter((wall) => wall !== start);
}

const iso = (walls: readonly number[]) => walls.map((wall) => new Date(wall).toISOString());

describe('recurrence, compared with rrule', () => {
  const groups: [frequencies: Frequency[], full: number][] = [
    [['YEARLY'], 250],
    [['MONTHLY'], 250],
    [['WEEKLY', 'DAILY'], 250],
    [['HOURLY', 'MINUTELY', 'SECONDLY'], 150],
  ];
  for (const [frequencies, full] of groups) {
    const runs = isFull ? full : full / 10;
    it(`of ${frequencies.join(', ')}`, () => {
      let compared = 0;
      fc.assert(
        fc.property(
          rules(...frequencies),
          starts,
          fc.integer({ min: 0, max: 100 }),
          (rule, start, percent) => {
            const from = start + Math.floor((percent / 100) * spanOf(rule));
            const to = from + spanOf(rule);
            const expected = theirs(rule, start, from, to);
            if (!expected) return;
            compared++;
            expect(iso(ours(rule, start, from, to))).to.deep.equal(iso(expected));
          },
        ),
        { seed: SEED, numRuns: runs },
      );
      expect(compared).to.be.above(runs * 0.6);
    }).timeout(120_000);
  }

  it('of days, hours, minutes and seconds, also compared with a look at every one of them', () => {
    fc.assert(
      fc.property(
        fc.record({
          freq: fc.constantFrom('HOURLY' as const, 'MINUTELY' as const, 'SECONDLY' as const),
          interval: fc.integer({ min: 1, max: 100 }),
          byMonth: rarely(some(fc.integer({ min: 1, max: 12 }), 6)),
          byDay: rarely(some(fc.constantFrom(...WEEKDAYS), 4)),
          byHour: rarely(hours),
          byMinute: rarely(minutes),
          bySecond: rarely(minutes),
        }),
        starts,
        fc.integer({ min: 0, max: 1e6 }),
        ({ freq, interval, ...by }, start, ahead) => {
          const unit = { HOURLY: 36e5, MINUTELY: 6e4, SECONDLY: 1e3 }[freq];
          const { byMonth, byDay } = by;
          // What a shorter unit would spread out is left to the comparison above.
          const byHour = by.byHour;
          const byMinute = unit < 36e5 ? by.byMinute : undefined;
          const bySecond = unit < 6e4 ? by.bySecond : undefined;
          const parts = {
            BYMONTH: byMonth,
            BYDAY: byDay,
            BYHOUR: byHour,
            BYMINUTE: byMinute,
            BYSECOND: bySecond,
          };
          const rule = Object.entries(parts)
            .filter(([, value]) => value)
            .reduce(
              (text, [name, value]) => `${text};${name}=${String(value)}`,
              `FREQ=${freq};INTERVAL=${interval}`,
            );
          const from = start + ahead * unit;
          const to = from + 3000 * unit;
          const expected: number[] = [];
          const first = start + Math.ceil((from - start) / (unit * interval)) * unit * interval;
          for (let wall = first; wall < to; wall += unit * interval) {
            const date = new Date(wall);
            if (
              wall > start &&
              (byMonth?.includes(date.getUTCMonth() + 1) ?? true) &&
              (byDay?.includes(WEEKDAYS[(date.getUTCDay() + 6) % 7]!) ?? true) &&
              (byHour?.includes(date.getUTCHours()) ?? true) &&
              (byMinute?.includes(date.getUTCMinutes()) ?? true) &&
              (bySecond?.includes(date.getUTCSeconds()) ?? true)
            ) {
              expected.push(wall);
            }
          }
          expect(iso(ours(rule, start, from, to)), rule).to.deep.equal(iso(expected));
        },
      ),
      { seed: SEED, numRuns: isFull ? 300 : 30 },
    );
  }).timeout(120_000);
});

describe('calendars, compared with rrule and the clocks of any zone', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const compact = (wall: number) => new Date(wall).toISOString().replace(/-|:|\.\d+Z/g, '');

  it('have their events at the same instants', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(
        rules('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'),
        starts,
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 100 }),
        async (rule, start, zone, percent) => {
          const span = Math.min(spanOf(rule), 1000 * DAY);
          const from = start + Math.floor((percent / 100) * span);
          const window = { start: from, end: from + span };
          const walls = theirs(rule, start, from - 2 * DAY, from + span + 2 * DAY);
          if (!walls) return;
          compared++;
          const wallAt = wallIn(zone);
          const expected = [...new Set([start, ...walls].map((wall) => epochOf(wall, zone, wallAt)))]
            .filter((epoch) => epoch < window.end && epoch + 6e4 > window.start)
            .sort((a, b) => a - b);
          const lines = event(`DTSTART;TZID=${zone}:${compact(start)}`, 'DURATION:PT1M', `RRULE:${rule}`);
          const { records } = readCalendar(
            await parseCalendar(calendar(...lines)),
            { baseUrl: 'https://iiif.io/', window },
            'event',
          );
          const found = records.map((record) => (record.start.kind === 'date' ? NaN : record.start.epoch));
          expect(iso(found)).to.deep.equal(iso(expected.slice(0, 2500)));
        },
      ),
      { seed: SEED, numRuns: isFull ? 300 : 30 },
    );
    expect(compared).to.be.above(isFull ? 150 : 15);
  }).timeout(120_000);

  it('have as many as COUNT says, and none after UNTIL', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYDAY=-1FR', 'FREQ=YEARLY'),
        fc.integer({ min: 1, max: 40 }),
        starts,
        fc.constantFrom(...zones),
        async (rule, count, start, zone) => {
          const instants = async (end: string) => {
            const lines = event(`DTSTART;TZID=${zone}:${compact(start)}`, `RRULE:${rule};${end}`);
            const window = { start: start - DAY, end: start + 50 * 366 * DAY };
            const feed = await parseCalendar(calendar(...lines));
            return readCalendar(feed, { baseUrl: 'https://iiif.io/', window }, 'event').records.map(
              (record) => (record.start.kind === 'date' ? NaN : record.start.epoch),
            );
          };
          const counted = await instants(`COUNT=${count}`);
          // A day that a zone left out counts, but is not there.
          expect(counted.length).to.be.within(count - 1, count);
          const last = counted.at(-1)!;
          expect(iso(await instants(`UNTIL=${compact(last)}Z`))).to.deep.equal(iso(counted));
        },
      ),
      { seed: SEED, numRuns: isFull ? 100 : 15 },
    );
  }).timeout(120_000);
});
