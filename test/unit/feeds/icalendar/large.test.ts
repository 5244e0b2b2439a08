import { expect } from 'chai';
import { parseCalendar, readCalendar } from '../../../../src/feeds/icalendar/parse-calendar.js';
import { expectCostBelow, processorTime } from '../../cost.js';
import { pause } from '../../../../src/time/pause.js';
import { between, calendar, event, PLAIN, read, written } from './calendars.js';
import { isFull } from '../../../helpers/campaign.js';

const DAY = 864e5;
const MANY = isFull ? 10_000 : 2000;
const baseUrl = 'https://iiif.io/';
/** Node has no such scheduler; browsers that have none either have no `yield`. */
const page = globalThis as { scheduler?: { yield?: () => Promise<void> } };

/** For how many milliseconds a calendar's parsing keeps the page from its turn at the most. */
async function longestTask(body: string): Promise<number> {
  const { now } = performance;
  let last = processorTime();
  let longest = 0;
  try {
    performance.now = () => {
      const time = processorTime();
      longest = Math.max(longest, time - last);
      last = time;
      return now.call(performance);
    };
    await parseCalendar(body);
  } finally {
    performance.now = now;
  }
  return longest;
}

describe('calendars of many events', () => {
  it('with 200 series among its events is read for six weeks by what six weeks cost, not by its age', async () => {
    const body = calendar(
      ...[...Array(MANY).keys()].flatMap((number) => {
        const date = new Date(Date.UTC(2006, 0, 1) + number * (7500 / MANY) * 864e5).toISOString();
        const zone = ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'][number % 3]!;
        const day = date.slice(0, 10).replaceAll('-', '');
        return event(
          `UID:${number}@example.org`,
          `DTSTART;TZID=${zone}:${day}T120000`,
          'DURATION:PT1H',
          ...(number % (MANY / 200) ? [] : ['RRULE:FREQ=WEEKLY;INTERVAL=2']),
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
    await expectCostBelow(0.3, readSixWeeks, readYears);
  }).timeout(120_000);

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
    for (let day = 0; day < 120; day += isFull ? 3 : 43) {
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
  }).timeout(120_000);
});

describe('lines of calendars', () => {
  for (const [what, lineOf] of Object.entries<(length: number) => string>({
    'open quotation marks': (length) => `ORGANIZER${';A="'.repeat(length)}`,
    parameters: (length) => `DTSTART${';A="B"'.repeat(length)}:1`,
    'parameters after a quoted colon': (length) => `DTSTART;A=":"${';B=C'.repeat(length)}`,
    'quotation marks': (length) => `SUMMARY${'"'.repeat(2 * length + 1)}:x`,
    backslashes: (length) => `CATEGORIES:${'\\'.repeat(2 * length + 1)}`,
    'escaped commas': (length) => `CATEGORIES:${'\\,'.repeat(length)}`,
    'parts of a rule': (length) => `RRULE:${'FREQ=DAILY;'.repeat(length)}`,
    brackets: (length) => `LOCATION:${'<'.repeat(2 * length)}`,
    'links in brackets': (length) => `DESCRIPTION:${'<https:'.repeat(length)}`,
    'names of zones': (length) => `X-WR-TIMEZONE:${'/a'.repeat(length)}`,
  })) {
    it(`cost time that grows with their length, not with its square: ${what}`, async () => {
      const bodyOf = (length: number) =>
        calendar(lineOf(length), ...event('DTSTART:20260601T120000Z', lineOf(length)));
      const [short, long] = [bodyOf(2500), bodyOf(40_000)];
      // Sixteen times as long; the square would be 256 times the time.
      await expectCostBelow(
        70,
        () => read(long),
        () => read(short),
      );
    }).timeout(120_000);
  }
});

describe('calendars that mean harm or are large', () => {
  it('cannot have an event come every second: it is cut short, and told', async () => {
    const body = calendar(...event('DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY'));
    const content = await parseCalendar(body);
    const { records, problems } = readCalendar(
      content,
      { baseUrl, window: between('2026-01-01', '2027-01-01') },
      'event',
    );
    expect(records.length).to.equal(2500);
    expect(problems).to.deep.equal([
      {
        record: 'Call',
        reason:
          'comes too often: only 2500 of its occurrences in the time asked for are given (UID 1, line 3)',
      },
    ]);
  });

  it('cannot have hundreds of such events', async () => {
    const many = [...Array(150).keys()].flatMap((number) => [
      'BEGIN:VEVENT',
      `UID:${number}`,
      'SUMMARY:Call',
      'DTSTART:19700101T000000Z',
      `RRULE:FREQ=SECONDLY${number % 2 ? '' : ';COUNT=1000000000'}`,
      'END:VEVENT',
    ]);
    const content = await parseCalendar(calendar(...many, ...event('DTSTART:20260601T120000Z', 'UID:last')));
    const { records, problems } = readCalendar(
      content,
      { baseUrl, window: between('2026-01-01', '2027-01-01') },
      'event',
    );
    expect(records.length).to.be.at.most(30_001);
    const reasons = problems.map(({ reason }) => reason);
    expect(reasons.at(-1)).to.match(/^too many events come again: \d+ are left out$/);
    expect(reasons.filter((reason) => /comes too often/.test(reason)).length).to.be.below(50);
    // What comes once has its place all the same.
    expect(written(records.at(-1)?.start)).to.equal('2026-06-01T12:00Z');
  }).timeout(120_000);

  it('count to a COUNT that is out of reach only so far', async () => {
    const { problems } = await parseCalendar(
      calendar(...event('DTSTART:20260101T000000Z', 'RRULE:FREQ=SECONDLY;COUNT=999999')),
    );
    expect(problems[0]?.reason).to.match(
      /^COUNT=999999 is too many; those after 2026-01-01T05:33:19\.000Z are left out/,
    );
  });

  it('with thousands of events, half of them series, are parsed, and a month of them is read', async () => {
    const lines = [...Array(MANY).keys()].flatMap((number) => {
      const date = `${2000 + (number % 30)}0${1 + (number % 9)}15`;
      return event(
        `UID:${number}@example.org`,
        `DTSTART;TZID=Europe/Berlin:${date}T120000`,
        `DTEND;TZID=Europe/Berlin:${date}T130000`,
        ...(number % 2 ? [`RRULE:FREQ=WEEKLY;COUNT=${number % 100}`] : []),
        'DESCRIPTION:Notes: https://docs.google.com/document/d/1\\n\\nJoin: https://zoom.us/j/1\\, and so',
        '  on.',
      );
    });
    const content = await parseCalendar(calendar(...lines));
    expect(content.series).to.have.length(MANY);
    const window = between('2026-06-01', '2026-07-01');
    const { records } = readCalendar(content, { baseUrl, window }, 'event');
    const expected = lines.filter((line) => /^DTSTART.*:202606/.test(line)).length;
    expect(records.length).to.be.above(expected);
  }).timeout(120_000);

  // The clock is asked after each event and now and then within it: these are the longest stretches between two questions.
  for (const [what, lines] of [
    ['a COUNT out of reach', ['RRULE:FREQ=SECONDLY;COUNT=999999']],
    ['a yearly COUNT out of reach', ['RRULE:FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=29;BYMONTH=2;COUNT=999999']],
    [
      'a hundred thousand EXDATE',
      Array<string>(20).fill(`EXDATE:${'20260601T120000Z,'.repeat(5000)}20260602T120000Z`),
    ],
    ['a text of a quarter of a megabyte', [`DESCRIPTION:${'x\\, '.repeat(50_000)}`]],
  ] as const) {
    it(`have no event that takes longer than a task should, not by ${what}`, async () => {
      const body = calendar(...event('DTSTART:20260601T120000Z', ...lines));
      // A task may take five times as long as it takes to parse these: some 10 ms.
      await expectCostBelow(
        7,
        () => longestTask(body),
        () => parseCalendar(PLAIN),
      );
    }).timeout(120_000);
  }

  it('pause as often as the clock says', async () => {
    const body = calendar(...[...Array(1000).keys()].flatMap(() => event('DTSTART:20260601T120000Z')));
    const { now } = performance;
    let time = 0;
    let pauses = 0;
    try {
      // Every question takes a millisecond, and there is one for each event and for each 64 lines.
      performance.now = () => time++;
      page.scheduler = {
        yield: () => {
          pauses++;
          return Promise.resolve();
        },
      };
      await parseCalendar(body);
      expect(pauses).to.be.within(1000 / 12, 1200 / 11);
    } finally {
      performance.now = now.bind(performance);
      delete page.scheduler;
    }
  });

  it('pause where the browser cannot yield, too', async () => {
    page.scheduler = {};
    try {
      expect(await pause().then(() => true)).to.equal(true);
    } finally {
      delete page.scheduler;
    }
  });

  it('are given up when nobody waits for them any more', async () => {
    const body = calendar(...[...Array(20_000).keys()].flatMap(() => event('DTSTART:20260601T120000Z')));
    const abort = new AbortController();
    const parsing = parseCalendar(body, abort.signal);
    abort.abort();
    const error: unknown = await parsing.catch((failure: unknown) => failure);
    expect((error as Error).name).to.equal('AbortError');
  });
});
