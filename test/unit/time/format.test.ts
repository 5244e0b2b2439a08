import { expect } from 'chai';
import {
  clearFormatters,
  formatDay,
  formatRange,
  formatter,
  formatTime,
  monthAndDay,
  ownTime,
  zoneName,
  type Where,
} from '../../../src/time/format.js';
import type { Moment } from '../../../src/time/moment.js';
import { parseMoment } from '../../../src/time/parse.js';

function moment(text: string): Moment {
  const { moment } = parseMoment(text);
  if (!moment) throw new Error(text);
  return moment;
}

const where = (timeZone: string, locale = 'en'): Where => ({ locale, timeZone });
const berlin = where('Europe/Berlin');

/** Spaces and marks of direction differ from one version of ICU to the next. */
const plain = (text: string) => text.replace(/\s/g, ' ').replace(/[\u200e\u200f]/g, '');

function range(start: string, end: string | undefined, at: Where) {
  const { days, times } = formatRange(moment(start), end === undefined ? undefined : moment(end), at);
  return [plain(days), plain(times)];
}

describe('formatter', () => {
  it('is made once', () => {
    expect(formatter('fr', { month: 'long' })).to.equal(formatter('fr', { month: 'long' }));
    expect(formatter('fr', { month: 'long' })).not.to.equal(formatter('fr', { month: 'short' }));
    expect(formatter('fr', { month: 'long' })).not.to.equal(formatter('de', { month: 'long' }));
  });

  it('is made again after clearFormatters', () => {
    const before = formatter('fr', { month: 'long' });
    clearFormatters();
    expect(formatter('fr', { month: 'long' })).not.to.equal(before);
  });

  it('is forgotten when a hundred others came after it, and kept when it is used', () => {
    const used = formatter('fr', { month: 'long' });
    const unused = formatter('fr', { month: 'short' });
    for (let year = 0; year < 120; year++) {
      formatter(`en-x-a${String(year)}`, {});
      formatter('fr', { month: 'long' });
    }
    expect(formatter('fr', { month: 'long' })).to.equal(used);
    expect(formatter('fr', { month: 'short' })).not.to.equal(unused);
  });

  for (const locale of ['', 'en_GB', 'not a locale', '*']) {
    it(`takes en-GB for ${JSON.stringify(locale)}`, () =>
      expect(formatter(locale, { month: 'long' }).resolvedOptions().locale).to.equal('en-GB'));
  }

  it('takes en for en-GB, and leaves other Englishes as they are', () => {
    expect(formatter('en', {}).resolvedOptions().locale).to.equal('en-GB');
    expect(formatter('en-US', {}).resolvedOptions().locale).to.equal('en-US');
  });

  it('takes the browser’s zone for one that is not known', () => {
    expect(formatter('en', { timeZone: 'Mars/Olympus' }).resolvedOptions().timeZone).to.equal(
      new Intl.DateTimeFormat().resolvedOptions().timeZone,
    );
  });
});

describe('formatRange', () => {
  const cases: [
    about: string,
    start: string,
    end: string | undefined,
    at: Where,
    days: string,
    times: string,
  ][] = [
    ['a date', '2026-06-01', undefined, berlin, 'Monday 1 June 2026', ''],
    ['a date twice', '2026-06-01', '2026-06-01', berlin, 'Monday 1 June 2026', ''],
    ['dates in a month', '2026-06-01', '2026-06-04', berlin, '1–4 June 2026', ''],
    ['dates in two months', '2026-06-29', '2026-07-02', berlin, '29 June – 2 July 2026', ''],
    ['dates in two years', '2026-12-28', '2027-01-02', berlin, '28 December 2026 – 2 January 2027', ''],
    ['dates the wrong way round', '2026-06-04', '2026-06-01', berlin, 'Thursday 4 June 2026', ''],
    ['an hour', '2026-06-02T15:00Z', '2026-06-02T16:00Z', berlin, 'Tuesday 2 June 2026', '17:00–18:00 CEST'],
    ['no end', '2026-06-02T15:00Z', undefined, berlin, 'Tuesday 2 June 2026', '17:00 CEST'],
    ['no length', '2026-06-02T15:00Z', '2026-06-02T15:00Z', berlin, 'Tuesday 2 June 2026', '17:00 CEST'],
    [
      'an end too early',
      '2026-06-02T15:00Z',
      '2026-06-01T15:00Z',
      berlin,
      'Tuesday 2 June 2026',
      '17:00 CEST',
    ],
    [
      'the morning',
      '2026-01-02T08:05Z',
      '2026-01-02T09:00Z',
      berlin,
      'Friday 2 January 2026',
      '09:05–10:00 CET',
    ],
    [
      'until midnight',
      '2026-06-02T20:00Z',
      '2026-06-02T22:00Z',
      berlin,
      'Tuesday 2 June 2026',
      '22:00–00:00 CEST',
    ],
    [
      'from midnight',
      '2026-06-01T22:00Z',
      '2026-06-01T23:00Z',
      berlin,
      'Tuesday 2 June 2026',
      '00:00–01:00 CEST',
    ],
    [
      'past midnight',
      '2026-06-02T21:00Z',
      '2026-06-02T22:30Z',
      berlin,
      '2–3 June 2026',
      '2 June, 23:00 – 3 June, 00:30 CEST',
    ],
    [
      'several days',
      '2026-06-01T06:00Z',
      '2026-06-04T23:00Z',
      berlin,
      '1–5 June 2026',
      '1 June, 08:00 – 5 June, 01:00 CEST',
    ],
    [
      'several days until midnight',
      '2026-06-01T06:00Z',
      '2026-06-04T22:00Z',
      berlin,
      '1–4 June 2026',
      '1 June, 08:00 – 5 June, 00:00 CEST',
    ],
    [
      'clocks that change in between',
      '2026-10-24T06:00Z',
      '2026-10-26T10:00Z',
      berlin,
      '24–26 October 2026',
      '24 October, 08:00 CEST – 26 October, 11:00 CET',
    ],
    [
      'clocks that change on the day',
      '2026-10-24T23:30Z',
      '2026-10-25T02:00Z',
      berlin,
      'Sunday 25 October 2026',
      '01:30 CEST – 03:00 CET',
    ],
    [
      'wall times that run backwards',
      '2026-10-25T00:50Z',
      '2026-10-25T01:10Z',
      berlin,
      'Sunday 25 October 2026',
      '02:50 CEST – 02:10 CET',
    ],
    ['a date, then an instant', '2026-06-01', '2026-06-03T23:00Z', berlin, '1–4 June 2026', ''],
    ['a date, then its last midnight', '2026-06-01', '2026-06-03T22:00Z', berlin, '1–3 June 2026', ''],
    [
      'an instant, then a date',
      '2026-06-01T07:00Z',
      '2026-06-03',
      berlin,
      '1–3 June 2026',
      '1 June, 09:00 CEST',
    ],
    [
      'an instant, then its date',
      '2026-06-01T07:00Z',
      '2026-06-01',
      berlin,
      'Monday 1 June 2026',
      '09:00 CEST',
    ],
    [
      'one call in New York',
      '2026-06-02T15:00Z',
      '2026-06-02T16:00Z',
      where('America/New_York'),
      'Tuesday 2 June 2026',
      '11:00–12:00 EDT',
    ],
    [
      'American English',
      '2026-06-02T15:00Z',
      '2026-06-02T16:00Z',
      where('America/New_York', 'en-US'),
      'Tuesday, June 2, 2026',
      '11:00 AM – 12:00 PM EDT',
    ],
    [
      'American English, one half of the day',
      '2026-06-02T17:00Z',
      '2026-06-02T18:00Z',
      where('America/New_York', 'en-US'),
      'Tuesday, June 2, 2026',
      '1:00–2:00 PM EDT',
    ],
    ['American days', '2026-06-01', '2026-06-04', where('UTC', 'en-US'), 'June 1–4, 2026', ''],
  ];
  for (const [about, start, end, at, days, times] of cases) {
    it(about, () => expect(range(start, end, at)).to.deep.equal([days, times]));
  }

  it('writes days as Intl does, in a dozen languages', () => {
    // Chromium’s "2 – 6 June" and Italian’s "02–06" are ours to better.
    const same = (text: string) =>
      plain(text)
        .replace(/\b0(?=\d)/g, '')
        .replace(/ – (?=\d\d?\b)/, '–');
    for (const locale of [
      'en',
      'en-US',
      'fr',
      'de',
      'es',
      'it',
      'nl',
      'pl',
      'pt-BR',
      'ar',
      'he',
      'ja',
      'ko',
      'fa',
      'th',
      'hu',
      'bg',
    ]) {
      const intl = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (const [start, end] of [
        ['2026-06-01', '2026-06-04'],
        ['2026-09-09', '2026-09-30'],
        ['2026-01-31', '2026-02-28'],
        ['2026-06-04', '2026-07-20'],
        ['2026-06-04', '2027-06-20'],
      ] as const) {
        const { days } = formatRange(moment(start), moment(end), where('UTC', locale));
        expect(same(days), locale).to.equal(same(intl.formatRange(Date.parse(start), Date.parse(end))));
      }
    }
  });

  it('leaves an all-day event on 1 December where it is, in every zone', () => {
    for (const zone of [
      'America/Los_Angeles',
      'Pacific/Niue',
      'UTC',
      'Pacific/Auckland',
      'Pacific/Kiritimati',
    ]) {
      expect(range('2026-12-01', undefined, where(zone))).to.deep.equal(['Tuesday 1 December 2026', '']);
      expect(formatDay(moment('2026-12-01'), where(zone))).to.equal('1 December 2026');
      expect(monthAndDay(moment('2026-12-01'), where(zone)).day).to.equal('1');
    }
  });

  it('follows a call through the weeks in which only one side has changed its clocks', () => {
    // 11:00 in New York, as the community’s calls are.
    const times = ['2026-03-01', '2026-03-15', '2026-04-01', '2026-10-20', '2026-10-28', '2026-11-05'].map(
      (day) => formatTime(moment(`${day}T11:00[America/New_York]`), berlin),
    );
    expect(times).to.deep.equal([
      '17:00 CET',
      '16:00 CET',
      '17:00 CEST',
      '17:00 CEST',
      '16:00 CET',
      '17:00 CET',
    ]);
  });

  it('reads well in French', () => {
    const paris = where('Europe/Paris', 'fr');
    expect(range('2026-06-01', '2026-06-04', paris)).to.deep.equal(['1–4 juin 2026', '']);
    const [days = '', times = ''] = range('2026-06-02T15:00Z', '2026-06-02T16:00Z', paris);
    expect(days).to.equal('mardi 2 juin 2026');
    expect(times).to.match(/^17:00 ?– ?18:00 (UTC\+2|CEST)$/);
  });

  it('reads well in Arabic', () => {
    const [days = '', times = ''] = range(
      '2026-06-02T15:00Z',
      '2026-06-02T16:00Z',
      where('Asia/Beirut', 'ar-LB'),
    );
    expect(days).to.match(/^الثلاثاء/);
    expect(days).to.match(/2026|٢٠٢٦/);
    expect(times).to.match(/(6:00|٦:٠٠).*(7:00|٧:٠٠).* \S+/);
  });

  it('reads well in Japanese', () => {
    const [days = '', times = ''] = range(
      '2026-06-02T08:00Z',
      '2026-06-02T09:00Z',
      where('Asia/Tokyo', 'ja'),
    );
    expect(days).to.equal('2026年6月2日火曜日');
    expect(times).to.match(/^17(:|時)00.*18(:|時)00.* (JST|GMT\+9)$/);
    expect(range('2026-06-01', '2026-06-04', where('UTC', 'ja'))[0]).to.match(/^2026\D0?6\D0?1.*0?4/);
  });

  it('names the zone in every language', () => {
    for (const locale of [
      'en',
      'fr',
      'de',
      'es',
      'it',
      'nl',
      'pl',
      'pt-BR',
      'ar',
      'he',
      'ja',
      'zh',
      'ko',
      'cy',
      'fi',
    ]) {
      const at = where('America/New_York', locale);
      const { times } = formatRange(moment('2026-06-02T15:00Z'), moment('2026-06-04T16:00Z'), at);
      expect(times.endsWith(' ' + zoneName(Date.UTC(2026, 5, 4), at)), times).to.equal(true);
    }
  });

  it('survives a locale and a zone that are none', () => {
    const [days, times] = range('2026-06-02T15:00Z', undefined, where('Mars/Olympus', 'not a locale'));
    expect(days).to.match(/June 2026$/);
    expect(times).to.match(/^\d\d:\d\d \S/);
  });
});

describe('formatDay', () => {
  it('has a weekday on request', () => {
    expect(formatDay(moment('2026-06-02'), berlin)).to.equal('2 June 2026');
    expect(formatDay(moment('2026-06-02'), { ...berlin, weekday: true })).to.equal('Tuesday 2 June 2026');
  });

  it('is the day in the reader’s zone', () => {
    expect(formatDay(moment('2026-06-02T23:00Z'), berlin)).to.equal('3 June 2026');
    expect(formatDay(moment('2026-06-02T01:00Z'), where('America/New_York'))).to.equal('1 June 2026');
  });
});

describe('formatTime', () => {
  it('names the zone', () => expect(formatTime(moment('2026-06-02T15:00Z'), berlin)).to.equal('17:00 CEST'));
  it('is empty for a date', () => expect(formatTime(moment('2026-06-02'), berlin)).to.equal(''));
});

describe('zoneName', () => {
  const cases: [zone: string, january: string, july: string][] = [
    ['UTC', 'UTC', 'UTC'],
    ['Europe/Berlin', 'CET', 'CEST'],
    ['Europe/London', 'GMT', 'BST'],
    ['America/New_York', 'EST', 'EDT'],
    ['America/Los_Angeles', 'PST', 'PDT'],
    ['America/Toronto', 'EST', 'EDT'],
    ['Asia/Kolkata', 'IST', 'IST'],
    ['Australia/Sydney', 'AEDT', 'AEST'],
    ['Pacific/Auckland', 'NZDT', 'NZST'],
    ['Africa/Johannesburg', 'SAST', 'SAST'],
    ['Asia/Kathmandu', 'GMT+5:45', 'GMT+5:45'],
    ['Asia/Tokyo', 'GMT+9', 'GMT+9'],
    ['America/Sao_Paulo', 'GMT-3', 'GMT-3'],
  ];
  for (const [zone, january, july] of cases) {
    it(zone, () => {
      expect(zoneName(Date.UTC(2026, 0, 15), where(zone))).to.equal(january);
      expect(zoneName(Date.UTC(2026, 6, 15), where(zone, 'en-US'))).to.equal(july);
    });
  }

  it('changes with the clocks, at their instant', () => {
    expect(zoneName(Date.parse('2026-03-29T00:59:59Z'), berlin)).to.equal('CET');
    expect(zoneName(Date.parse('2026-03-29T01:00:00Z'), berlin)).to.equal('CEST');
  });

  it('is the language’s own', () => {
    expect(zoneName(Date.UTC(2026, 6), where('Europe/Berlin', 'de'))).to.equal('MESZ');
  });
});

describe('ownTime', () => {
  const own = (start: string, end: string | undefined, at: Where) =>
    ownTime(moment(start), end === undefined ? undefined : moment(end), at);

  it('is the wall time of the event', () => {
    expect(own('2026-06-02T11:00[America/New_York]', '2026-06-02T12:00[America/New_York]', berlin)).to.equal(
      '11:00–12:00 EDT',
    );
  });

  it('names the day where it is another', () => {
    expect(own('2026-06-01T20:00[America/New_York]', '2026-06-01T21:00[America/New_York]', berlin)).to.equal(
      'Monday 1 June 2026, 20:00–21:00 EDT',
    );
  });

  it('names the days of several once', () => {
    expect(own('2026-06-01T20:00[America/New_York]', '2026-06-03T21:00[America/New_York]', berlin)).to.equal(
      '1 June, 20:00 – 3 June, 21:00 EDT',
    );
  });

  it('says nothing where it is the reader’s', () => {
    expect(own('2026-06-02T11:00[Europe/Paris]', undefined, berlin)).to.equal(undefined);
    expect(own('2026-06-02T11:00Z', undefined, berlin)).to.equal(undefined);
    expect(own('2026-06-02', undefined, berlin)).to.equal(undefined);
  });

  it('goes by the offset on that day', () => {
    // Arizona keeps its clocks as they are.
    expect(own('2026-07-01T09:00[America/Phoenix]', undefined, where('America/Los_Angeles'))).to.equal(
      undefined,
    );
    expect(own('2026-01-01T09:00[America/Phoenix]', undefined, where('America/Los_Angeles'))).to.equal(
      '09:00 MST',
    );
  });
});

describe('monthAndDay', () => {
  const cases: [locale: string, month: RegExp, day: string][] = [
    ['en', /^Jun$/, '2'],
    ['en-US', /^Jun$/, '2'],
    ['fr', /^juin$/, '2'],
    ['de', /^Juni?$/, '2'],
    ['pt-BR', /^jun$/, '2'],
    ['ja', /^6月$/, '2日'],
  ];
  for (const [locale, month, day] of cases) {
    it(`in ${locale}`, () => {
      const tile = monthAndDay(moment('2026-06-02'), where('America/Los_Angeles', locale));
      expect(tile.month).to.match(month);
      expect(tile.day).to.equal(day);
    });
  }

  it('is the day in the reader’s zone', () => {
    const tile = monthAndDay(moment('2026-06-30T23:00Z'), berlin);
    expect(tile).to.deep.equal({ month: 'Jul', day: '1' });
  });
});
