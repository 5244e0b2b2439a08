import { expect } from '@open-wc/testing';
import { parseCalendar, readCalendar } from '../../../src/feeds/icalendar/parse-calendar.js';
import { costRatio } from '../../helpers/cost.js';
import { calendar, event } from './calendars.js';

const DAY = 864e5;
const baseUrl = 'https://iiif.io/';

describe('calendars of many events', () => {
  it('with 10,000 events, 200 of them series, is read for six weeks by what six weeks cost, not by its age', async () => {
    const body = calendar(
      ...[...Array(10_000).keys()].flatMap((number) => {
        const date = new Date(Date.UTC(2006, 0, 1) + number * 0.75 * 864e5).toISOString();
        const zone = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'][number % 3]!;
        const day = date.slice(0, 10).replaceAll('-', '');
        return event(
          `UID:${number}@example.org`,
          `DTSTART;TZID=${zone}:${day}T120000`,
          'DURATION:PT1H',
          ...(number % 50 ? [] : ['RRULE:FREQ=WEEKLY;INTERVAL=2']),
        );
      }),
    );
    const content = await parseCalendar(body);
    const readWindow = (start: number, end: number) =>
      readCalendar(content, { baseUrl, window: { start, end } }, 'event').records.length;
    let month = 0;
    const readSixWeeks = () => {
      const start = Date.UTC(2024, month++, 25);
      expect(readWindow(start, start + 42 * DAY)).to.be.above(300);
    };
    // Four of the twenty years are some 10,000 occurrences.
    const readYears = () => void readWindow(Date.UTC(2012, 0), Date.UTC(2016, 0));
    expect(await costRatio(readSixWeeks, readYears, 5)).to.be.below(0.3);
  }).timeout(60_000);

  it('pass over what is far away, and read all the same', async () => {
    const zones = [';TZID=Pacific/Kiritimati', ';TZID=Pacific/Niue', ';TZID=Nowhere', ';TZID=Odd', ''];
    const odd = ['BEGIN:VTIMEZONE', 'TZID:Odd', 'BEGIN:STANDARD', 'DTSTART:19700101T000000'];
    const body = calendar(
      ...[...odd, 'TZOFFSETFROM:-9900', 'TZOFFSETTO:-9900', 'END:STANDARD', 'END:VTIMEZONE'],
      ...[...Array(300).keys()].flatMap((number) => {
        const day = `2026${String(5 + (number % 3)).padStart(2, '0')}${String(1 + (number % 30)).padStart(2, '0')}`;
        const zone = zones[number % zones.length]!;
        const ends = [
          '',
          'DURATION:P20D',
          `DTEND${zone}:${day}T235959`,
          'DURATION:-PT5H',
          'DTEND:20260901T000000Z',
        ];
        return event(
          // Some UIDs are used twice.
          `UID:${number % 250}`,
          number % 7
            ? `DTSTART${zone}:${day}T${String(number % 24).padStart(2, '0')}0000`
            : `DTSTART;VALUE=DATE:${day}`,
          ...[ends[(number >> 3) % 5]!, number % 37 ? '' : 'RRULE:FREQ=DAILY;COUNT=5'].filter(Boolean),
        );
      }),
    );
    const content = await parseCalendar(body);
    expect(content.series.filter(({ span }) => span).length).to.be.above(250);
    const whole = { ...content, series: content.series.map((series) => ({ ...series, span: undefined })) };
    for (let day = 0; day < 120; day += 3) {
      const start = Date.UTC(2026, 3, 20 + day, day % 24);
      for (const once of [
        undefined,
        { start: start - 30 * DAY, end: start },
        { start: -Infinity, end: Infinity },
      ]) {
        const context = { baseUrl, window: { start, end: start + (1 + (day % 9)) * DAY, once } };
        const [quick, slow] = [content, whole].map((feed) => readCalendar(feed, context, 'event'));
        expect(JSON.stringify(quick)).to.equal(JSON.stringify(slow));
      }
    }
  }).timeout(30_000);
});
