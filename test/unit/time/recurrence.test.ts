import { expect } from 'chai';
import { lastStart, occurrences, type Effort } from '../../../src/time/recurrence.js';
import { parseRule } from '../../../src/time/rule.js';

const DAY = 864e5;
const wall = (text: string) => Date.parse(`${text.length > 10 ? text : `${text}T00:00`}Z`);
const written = (walls: Iterable<number>) =>
  [...walls].map((value) => new Date(value).toISOString().replace(/(:00)?\.000Z$/, ''));

/** The starts of a rule from a date to another, as `2026-06-04T09:00`. */
function starts(rule: string, start: string, from: string, to: string, effort: Effort = { left: 1e6 }) {
  return written(occurrences(parseRule(rule), wall(start), wall(from), wall(to), effort));
}

const at = (time: string, ...days: string[]) => days.map((day) => `${day}T${time}`);

describe('occurrences', () => {
  /** Rules with what RFC 5545, 3.8.5.3, lists for them. */
  const listed: [rule: string, start: string, to: string, expected: string[]][] = [
    [
      'FREQ=DAILY;INTERVAL=10',
      '1997-09-02T09:00',
      '1997-10-13',
      at('09:00', '1997-09-02', '1997-09-12', '1997-09-22', '1997-10-02', '1997-10-12'),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
      '1997-09-02T09:00',
      '1997-10-28',
      at('09:00', '1997-09-02', '1997-09-16', '1997-09-30', '1997-10-14'),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,WE,FR',
      '1997-09-01T09:00',
      '1997-10-01',
      at(
        '09:00',
        '1997-09-01',
        '1997-09-03',
        '1997-09-05',
        '1997-09-15',
        '1997-09-17',
        '1997-09-19',
        '1997-09-29',
      ),
    ],
    [
      'FREQ=MONTHLY;BYDAY=1FR',
      '1997-09-05T09:00',
      '1997-12-24',
      at('09:00', '1997-09-05', '1997-10-03', '1997-11-07', '1997-12-05'),
    ],
    [
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=1SU,-1SU',
      '1997-09-07T09:00',
      '1998-02-01',
      at('09:00', '1997-09-07', '1997-09-28', '1997-11-02', '1997-11-30', '1998-01-04', '1998-01-25'),
    ],
    [
      'FREQ=MONTHLY;BYDAY=-2MO',
      '1997-09-22T09:00',
      '1998-01-01',
      at('09:00', '1997-09-22', '1997-10-20', '1997-11-17', '1997-12-22'),
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=-3',
      '1997-09-28T09:00',
      '1998-03-01',
      at('09:00', '1997-09-28', '1997-10-29', '1997-11-28', '1997-12-29', '1998-01-29', '1998-02-26'),
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=1,-1',
      '1997-09-30T09:00',
      '1997-12-02',
      at('09:00', '1997-09-30', '1997-10-01', '1997-10-31', '1997-11-01', '1997-11-30', '1997-12-01'),
    ],
    [
      'FREQ=MONTHLY;INTERVAL=18;BYMONTHDAY=10,11',
      '1997-09-10T09:00',
      '1999-03-12',
      at('09:00', '1997-09-10', '1997-09-11', '1999-03-10', '1999-03-11'),
    ],
    [
      'FREQ=YEARLY;BYMONTH=6,7',
      '1997-06-10T09:00',
      '1998-12-31',
      at('09:00', '1997-06-10', '1997-07-10', '1998-06-10', '1998-07-10'),
    ],
    [
      'FREQ=YEARLY;INTERVAL=3;BYYEARDAY=1,100,200',
      '1997-01-01T09:00',
      '2000-12-31',
      at('09:00', '1997-01-01', '1997-04-10', '1997-07-19', '2000-01-01', '2000-04-09', '2000-07-18'),
    ],
    [
      'FREQ=YEARLY;BYDAY=20MO',
      '1997-05-19T09:00',
      '2000-01-01',
      at('09:00', '1997-05-19', '1998-05-18', '1999-05-17'),
    ],
    [
      'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
      '1997-05-12T09:00',
      '2000-01-01',
      at('09:00', '1997-05-12', '1998-05-11', '1999-05-17'),
    ],
    [
      'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
      '1997-03-13T09:00',
      '1998-03-20',
      at('09:00', '1997-03-13', '1997-03-20', '1997-03-27', '1998-03-05', '1998-03-12', '1998-03-19'),
    ],
    [
      'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
      '1998-02-13T09:00',
      '2000-12-31',
      at('09:00', '1998-02-13', '1998-03-13', '1998-11-13', '1999-08-13', '2000-10-13'),
    ],
    [
      'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
      '1997-09-13T09:00',
      '1998-01-01',
      at('09:00', '1997-09-13', '1997-10-11', '1997-11-08', '1997-12-13'),
    ],
    [
      'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
      '1996-11-05T09:00',
      '2005-01-01',
      at('09:00', '1996-11-05', '2000-11-07', '2004-11-02'),
    ],
    [
      'FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04T09:00',
      '1997-12-01',
      at('09:00', '1997-09-04', '1997-10-07', '1997-11-06'),
    ],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
      '1997-09-29T09:00',
      '1998-02-01',
      at('09:00', '1997-09-29', '1997-10-30', '1997-11-27', '1997-12-30', '1998-01-29'),
    ],
    [
      'FREQ=HOURLY;INTERVAL=3',
      '1997-09-02T09:00',
      '1997-09-02T17:00:01',
      ['1997-09-02T09:00', '1997-09-02T12:00', '1997-09-02T15:00'],
    ],
    [
      'FREQ=MINUTELY;INTERVAL=90',
      '1997-09-02T09:00',
      '1997-09-02T14:00',
      ['1997-09-02T09:00', '1997-09-02T10:30', '1997-09-02T12:00', '1997-09-02T13:30'],
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO',
      '1997-08-05T09:00',
      '1997-08-25',
      at('09:00', '1997-08-05', '1997-08-10', '1997-08-19', '1997-08-24'),
    ],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU',
      '1997-08-05T09:00',
      '1997-09-01',
      at('09:00', '1997-08-05', '1997-08-17', '1997-08-19', '1997-08-31'),
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=15,30',
      '2007-01-15T09:00',
      '2007-03-20',
      at('09:00', '2007-01-15', '2007-01-30', '2007-02-15', '2007-03-15'),
    ],
  ];
  for (const [rule, start, to, expected] of listed) {
    it(`${rule} from ${start}`, () => {
      expect(starts(rule, start, '1900-01-01', to)).to.deep.equal(expected);
    });
  }

  it('is the same as a daily rule and as an hourly one, at every 20 minutes from 9 to 17', () => {
    const start = '1997-09-02T09:00';
    const daily = starts(
      'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
      start,
      start,
      '1997-09-05',
    );
    const minutely = starts(
      'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
      start,
      start,
      '1997-09-05',
    );
    expect(daily)
      .to.have.length(3 * 24)
      .and.to.deep.equal(minutely);
  });

  it('leaves out days that do not exist', () => {
    expect(starts('FREQ=MONTHLY', '2026-01-31', '2026-01-01', '2026-06-01')).to.deep.equal(
      at('00:00', '2026-01-31', '2026-03-31', '2026-05-31'),
    );
    expect(starts('FREQ=YEARLY', '2024-02-29', '2024-01-01', '2033-01-01')).to.deep.equal(
      at('00:00', '2024-02-29', '2028-02-29', '2032-02-29'),
    );
  });

  it('has weeks that begin in one year and end in the next', () => {
    // The first week of 2026 begins on 29 December 2025, the 53rd on 28 December 2026.
    expect(
      starts('FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO', '2025-12-29', '2025-01-01', '2028-01-04'),
    ).to.deep.equal(at('00:00', '2025-12-29', '2026-12-28', '2027-01-04', '2028-01-03'));
    expect(
      starts('FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU', '2026-01-01', '2026-01-02', '2028-01-03'),
    ).to.deep.equal(at('00:00', '2027-01-03', '2028-01-02'));
  });

  it('takes the weekday from the start where only the week is named', () => {
    expect(starts('FREQ=YEARLY;BYWEEKNO=20', '2026-05-13', '2026-01-01', '2028-01-01')).to.deep.equal(
      at('00:00', '2026-05-13', '2027-05-19'),
    );
  });

  it('counts positions in all the times of a period', () => {
    expect(
      starts(
        'FREQ=MONTHLY;BYDAY=MO,FR;BYHOUR=9,15;BYSETPOS=-1',
        '2026-01-30T15:00',
        '2026-01-01',
        '2026-04-01',
      ),
    ).to.deep.equal(at('15:00', '2026-01-30', '2026-02-27', '2026-03-30'));
  });

  it('begins with the start, also where the rule does not name it', () => {
    expect(starts('FREQ=WEEKLY;BYDAY=MO', '2026-06-04T09:00', '2026-06-01', '2026-06-16')).to.deep.equal(
      at('09:00', '2026-06-04', '2026-06-08', '2026-06-15'),
    );
  });

  it('has its first moment and not its last', () => {
    expect(starts('FREQ=HOURLY', '2026-06-01', '2026-06-04T10:00', '2026-06-04T12:00')).to.deep.equal(
      at('10:00', '2026-06-04').concat(at('11:00', '2026-06-04')),
    );
  });

  it('is for all windows what it is for one', () => {
    for (const rule of [
      'FREQ=DAILY;INTERVAL=3',
      'FREQ=WEEKLY;INTERVAL=4;BYDAY=TH,SU',
      'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,SA;BYSETPOS=-1',
      'FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=31,-1,1',
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1',
      'FREQ=YEARLY;INTERVAL=2;BYMONTH=2,12;BYDAY=-1SU',
      'FREQ=YEARLY;BYWEEKNO=1,52,53;BYDAY=MO,SU',
      'FREQ=HOURLY;INTERVAL=7;BYDAY=SA',
    ]) {
      const whole = starts(rule, '2020-01-31T22:15', '2020-01-01', '2024-01-01');
      const parts: string[] = [];
      for (let from = wall('2020-01-01'); from < wall('2024-01-01'); from += 9.5 * DAY) {
        const to = Math.min(from + 9.5 * DAY, wall('2024-01-01'));
        parts.push(
          ...written(occurrences(parseRule(rule), wall('2020-01-31T22:15'), from, to, { left: 1e6 })),
        );
      }
      expect(parts, rule).to.deep.equal(whole);
      expect(whole.length, rule).to.be.above(4);
    }
  });

  describe('costs what is asked for', () => {
    const cost = (rule: string, start: string) => {
      const effort = { left: 1e6 };
      const found = starts(rule, start, '2026-06-01', '2026-07-01', effort);
      return [found.length, 1e6 - effort.left] as const;
    };

    it('for a daily event since 1970', () => {
      const [found, steps] = cost('FREQ=DAILY', '1970-01-01T09:00');
      expect(found).to.equal(30);
      // One for each day, and one for each of its times.
      expect(steps).to.be.at.most(62);
    });

    for (const rule of [
      'FREQ=WEEKLY;BYDAY=MO,TH',
      'FREQ=MONTHLY;BYDAY=-1TU',
      'FREQ=YEARLY;BYMONTH=6;BYDAY=1TU',
      'FREQ=HOURLY;INTERVAL=6',
    ]) {
      it(`for ${rule}, the same in its first year and in its fifties`, () => {
        const young = cost(rule, '2026-01-01T09:00');
        expect(young[0]).to.be.above(0);
        expect(cost(rule, '1970-01-01T09:00')).to.deep.equal(young);
        expect(young[1]).to.be.at.most(300);
      });
    }
  });

  describe('is not misled', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=31',
      'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO',
      'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=YEARLY;INTERVAL=1000000000;BYMONTH=1',
      'FREQ=SECONDLY;INTERVAL=1000000000;BYSECOND=1',
      'FREQ=DAILY;BYHOUR=5;BYSETPOS=300',
    ]) {
      it(`by ${rule}, which never comes`, () => {
        const effort = { left: 50_000 };
        expect(starts(rule, '2026-01-01', '2026-01-01T00:00:01', '2027-01-01', effort)).to.deep.equal([]);
        expect(effort.left).to.be.above(0);
      });
    }

    it('by every second of a month: it gives up, and says so', () => {
      const effort = { left: 50_000 };
      const found = starts('FREQ=SECONDLY', '1970-01-01', '2026-06-01', '2026-07-01', effort);
      expect(found).to.have.length(25_000);
      expect(effort.left).to.be.below(0);
    });

    it('by every second of every hour of every day at once', () => {
      const numbers = (count: number) => [...Array(count).keys()].join();
      const rule = `FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${numbers(24)};BYMINUTE=${numbers(60)};BYSECOND=${numbers(60)}`;
      const effort = { left: 50_000 };
      expect(starts(`${rule};BYSETPOS=-1`, '2020-01-01', '2026-01-01', '2027-01-01', effort)).to.deep.equal([
        '2026-12-31T23:59:59',
      ]);
      starts(rule, '2020-01-01', '2026-01-01', '2027-01-01', effort);
      expect(effort.left).to.be.below(0);
    });
  });
});

describe('lastStart', () => {
  const last = (rule: string, start: string, effort: Effort = { left: 1e5 }) =>
    written([lastStart(parseRule(rule), wall(start), parseRule(rule).count ?? 0, effort)])[0];

  it('counts from the start', () => {
    expect(last('FREQ=DAILY;COUNT=10', '2026-06-01T09:00')).to.equal('2026-06-10T09:00');
    expect(last('FREQ=DAILY;COUNT=1', '2026-06-01T09:00')).to.equal('2026-06-01T09:00');
    expect(last('FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=4', '2026-06-02')).to.equal('2026-07-21T00:00');
  });

  it('counts a start that the rule does not name', () => {
    expect(last('FREQ=WEEKLY;BYDAY=MO;COUNT=3', '2026-06-04')).to.equal('2026-06-15T00:00');
  });

  it('gives the last one that it found when the effort is used up', () => {
    const effort = { left: 100 };
    expect(last('FREQ=DAILY;COUNT=1000', '2026-01-01', effort)).to.equal('2026-02-19T00:00');
    expect(effort.left).to.be.below(0);
  });

  it('ends for a rule that never comes', () => {
    const effort = { left: 20_000 };
    expect(last('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2', '2026-01-01', effort)).to.equal(
      '2026-01-01T00:00',
    );
  });
});
