import { expect } from 'chai';
import { parseRule } from '../../../src/time/rule.js';

describe('parseRule', () => {
  it('reads every part', () => {
    expect(
      parseRule(
        'FREQ=YEARLY;INTERVAL=2;COUNT=10;WKST=SU;BYSECOND=0,30;BYMINUTE=15;BYHOUR=9,8,9;BYDAY=MO,-1SU,+2TU;' +
          'BYMONTHDAY=-1,15;BYYEARDAY=200,-1;BYWEEKNO=53;BYMONTH=6,1;BYSETPOS=-2',
      ),
    ).to.deep.equal({
      freq: 'YEARLY',
      interval: 2,
      count: 10,
      until: undefined,
      weekStart: 0,
      bySecond: [0, 30],
      byMinute: [15],
      byHour: [8, 9],
      byDay: [
        { day: 1, position: 0 },
        { day: 0, position: -1 },
        { day: 2, position: 2 },
      ],
      byMonthDay: [-1, 15],
      byYearDay: [-1, 200],
      byWeekNo: [53],
      byMonth: [1, 6],
      bySetPos: [-2],
    });
  });

  it('takes small letters, spaces, a last semicolon, and parts that it does not know', () => {
    expect(parseRule('freq=weekly; byday=th;X-NOTE=1;RSCALE=GREGORIAN;')).to.include({
      freq: 'WEEKLY',
      interval: 1,
      weekStart: 1,
    });
  });

  for (const until of ['20260604', '20260604T150000', '20260604T150000Z']) {
    it(`keeps UNTIL=${until} as it is written`, () => {
      expect(parseRule(`FREQ=DAILY;UNTIL=${until}`).until).to.equal(until);
    });
  }

  for (const text of [
    '',
    'DAILY',
    'FREQ=',
    'FREQ=FORTNIGHTLY',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;INTERVAL=1.5',
    'FREQ=DAILY;INTERVAL=x',
    'FREQ=DAILY;COUNT=-1',
    'FREQ=DAILY;UNTIL=2026',
    'FREQ=DAILY;UNTIL=next week',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=WEEKLY;BYDAY=',
    'FREQ=MONTHLY;BYDAY=0MO',
    'FREQ=MONTHLY;BYDAY=54MO',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=YEARLY;BYMONTH=5L',
    'FREQ=YEARLY;BYYEARDAY=367',
    'FREQ=YEARLY;BYWEEKNO=-54',
    'FREQ=DAILY;BYHOUR=24',
    'FREQ=DAILY;BYSETPOS=0',
    'FREQ=WEEKLY;WKST=8',
    'FREQ=YEARLY;RSCALE=HEBREW',
  ]) {
    it(`refuses "${text}"`, () => {
      expect(() => parseRule(text)).to.throw(Error, /means nothing/);
    });
  }
});
