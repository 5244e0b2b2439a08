import { expect } from 'chai';
import { parseCalendar, readCalendar } from '../../../../src/feeds/icalendar/parse-calendar.js';
import type { CommunityEvent } from '../../../../src/model/event.js';
import { calendar, event, read, written } from './calendars.js';
import { epochOf, Temporal, wallIn, type ZonedDateTime } from './second-opinion.js';
import { isFull } from '../../../helpers/campaign.js';

const DAY = 864e5;
const FROM = Date.UTC(2000, 0);
const TO = Date.UTC(2041, 0);

/** When clocks in a zone change, from 2000 to 2040. */
function changesIn(zone: string, wallAt: (epoch: number) => number): number[] {
  const changes: number[] = [];
  if (Temporal) {
    let at: ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(FROM).toZonedDateTimeISO(zone);
    while ((at = at.getTimeZoneTransition('next')) && at.epochMilliseconds < TO)
      changes.push(at.epochMilliseconds);
    return changes;
  }
  const offsetAt = (epoch: number) => wallAt(epoch) - epoch;
  for (let from = FROM; from < TO; from += 14 * DAY) {
    let [low, high] = [from, from + 14 * DAY];
    if (offsetAt(low) === offsetAt(high)) continue;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(middle) === offsetAt(low)) low = middle;
      else high = middle;
    }
    changes.push(high);
  }
  return changes;
}

const compact = (wall: number) => new Date(wall).toISOString().replace(/-|:|\.\d+Z/g, '');
const epochs = (records: readonly CommunityEvent[]) =>
  records.map(({ start }) => (start.kind === 'date' ? NaN : start.epoch));

describe(`daily events around every change of clocks from 2000 to 2040, ${Temporal ? 'by Temporal' : 'by Intl'}`, () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((_zone, index) => isFull || index % 60 === 0);
  /** By the name up to the first stroke, so that no test lasts too long. */
  const areas = [...new Set(zones.map((zone) => zone.split('/')[0]!))];
  let changed = 0;

  for (const area of areas) {
    it(`in ${area}`, async () => {
      for (const zone of zones.filter((name) => name.split('/')[0] === area)) {
        const wallAt = wallIn(zone);
        const changes = changesIn(zone, wallAt);
        changed += changes.length;
        // The times of day that clocks leave out or show twice, just before, and in the middle.
        const times = new Set<number>();
        for (const change of changes) {
          const [old, now] = [wallAt(change - 1000) + 1000, wallAt(change)];
          for (const wall of [old - 6e4, old, (old + now) / 2, now]) times.add(((wall % DAY) + DAY) % DAY);
        }
        const feed = await parseCalendar(
          calendar(
            ...[...times].flatMap((time, index) =>
              event(
                `UID:${index}`,
                `DTSTART;TZID=${zone}:${compact(FROM - 5 * DAY + time)}`,
                'DURATION:PT1M',
                'RRULE:FREQ=DAILY',
              ),
            ),
          ),
        );
        for (const change of changes) {
          const window = { start: change - 1.4 * DAY, end: change + 1.4 * DAY };
          const { records, problems } = readCalendar(feed, { baseUrl: 'https://iiif.io/', window }, 'event');
          const midnight = Math.floor(change / DAY) * DAY;
          const expected = [...times].flatMap((time) => [
            ...new Set(
              [-3, -2, -1, 0, 1, 2, 3]
                .map((days) => epochOf(midnight + days * DAY + time, zone, wallAt))
                .filter((epoch) => epoch < window.end && epoch + 6e4 > window.start),
            ),
          ]);
          // Deep equality of thousands of lists would take longer than all the rest.
          if (epochs(records).join() !== expected.join() || problems.length) {
            expect(
              epochs(records).map((epoch) => new Date(epoch)),
              `${zone} ${new Date(change).toISOString()}`,
            ).to.deep.equal(expected.map((epoch) => new Date(epoch)));
            expect(problems).to.deep.equal([]);
          }
        }
      }
    }).timeout(120_000);
  }

  after(() => {
    console.info(`${changed} changes of clocks in ${zones.length} zones`);
    expect(changed).to.be.above(isFull ? 10_000 : 100);
  });
});

describe('changes of clocks that are like no other', () => {
  const starts = async (zone: string, start: string, rule: string) => {
    const { records } = await read(calendar(...event(`DTSTART;TZID=${zone}:${start}`, `RRULE:${rule}`)), {
      window: { start: Date.UTC(2000, 0), end: Date.UTC(2040, 0) },
    });
    return records.map((record) => written(record.start).replace(/\[.*/, ''));
  };

  it('Lord Howe puts its clocks forward by half an hour', async () => {
    expect(await starts('Australia/Lord_Howe', '20261003T021500', 'FREQ=DAILY;COUNT=3')).to.deep.equal([
      '2026-10-02T15:45Z',
      '2026-10-03T15:45Z',
      '2026-10-04T15:15Z',
    ]);
  });

  it('Casablanca goes back for Ramadan', async () => {
    expect(await starts('Africa/Casablanca', '20260209T120000', 'FREQ=WEEKLY;COUNT=7')).to.deep.equal([
      '2026-02-09T11:00Z',
      '2026-02-16T12:00Z',
      '2026-02-23T12:00Z',
      '2026-03-02T12:00Z',
      '2026-03-09T12:00Z',
      '2026-03-16T12:00Z',
      '2026-03-23T11:00Z',
    ]);
  });

  it('Apia left out 30 December 2011: its events are on the next day, and not twice', async () => {
    expect(await starts('Pacific/Apia', '20111228T120000', 'FREQ=DAILY;COUNT=5')).to.deep.equal([
      '2011-12-28T22:00Z',
      '2011-12-29T22:00Z',
      '2011-12-30T22:00Z',
      '2011-12-31T22:00Z',
    ]);
  });

  it('Kathmandu is three quarters of an hour off, always', async () => {
    expect(await starts('Asia/Kathmandu', '20260328T120000', 'FREQ=MONTHLY;COUNT=2')).to.deep.equal([
      '2026-03-28T06:15Z',
      '2026-04-28T06:15Z',
    ]);
  });

  it('noon in New York is at 18:00 in Berlin, and at 17:00 while only one has changed its clocks', async () => {
    const noon = await starts('America/New_York', '20260302T120000', 'FREQ=WEEKLY;COUNT=5');
    const inBerlin = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Berlin', timeStyle: 'short' });
    expect(noon.map((iso) => inBerlin.format(new Date(iso)))).to.deep.equal([
      '18:00',
      '17:00',
      '17:00',
      '17:00',
      '18:00',
    ]);
  });
});
