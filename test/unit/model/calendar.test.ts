import { expect } from 'chai';
import {
  addMonths,
  agendaOf,
  dayAfterKey,
  daysOf,
  entriesOf,
  entriesOn,
  isDate,
  layOutDays,
  startOfWeek,
  weekdayOf,
  type Entry,
} from '../../../src/model/calendar.js';
import { hoursOf, layOutHours } from '../../../src/model/day-hours.js';
import type { CommunityEvent } from '../../../src/model/event.js';
import { parseMoment } from '../../../src/time/parse.js';
import { addDays, startOfDate } from '../../../src/time/zones.js';
import { seeded } from '../time/seeded.js';
import { isFull } from '../../helpers/campaign.js';

const ZONES = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

function event(start: string, end?: string, label = start): CommunityEvent {
  return {
    id: label,
    type: 'event',
    label,
    start: parseMoment(start).moment!,
    end: end ? parseMoment(end).moment : undefined,
    status: 'confirmed',
    online: false,
    links: [],
    groupNames: [],
  };
}

/** No other key is held. */
const NO_KEYS = { shiftKey: false, ctrlKey: false };

const labels = (entries: readonly Entry[]) => entries.map(({ event }) => event.label);

describe('the days of a calendar', () => {
  it('are whole weeks around a month', () => {
    const days = daysOf('month', '2026-06-15', 1);
    expect([days[0], days.at(-1), days.length]).to.deep.equal(['2026-06-01', '2026-07-05', 35]);
    const fromSunday = daysOf('month', '2026-06-15', 7);
    expect([fromSunday[0], fromSunday.at(-1)]).to.deep.equal(['2026-05-31', '2026-07-04']);
    expect(daysOf('month', '2021-02-10', 1)).to.have.length(28);
    expect(daysOf('month', '2026-08-10', 1)).to.have.length(42);
  });

  it('are a week, or a month', () => {
    expect(daysOf('week', '2026-01-01', 1)[0]).to.equal('2025-12-29');
    expect(daysOf('week', '2026-01-01', 6)).to.have.length(7);
    const days = daysOf('agenda', '2024-02-11', 1);
    expect([days[0], days.at(-1)]).to.deep.equal(['2024-02-01', '2024-02-29']);
  });

  it('begin on any weekday, in every month of fifty years', () => {
    for (let firstDay = 1; firstDay <= 7; firstDay++) {
      for (let month = '1990-01-31'; month < '2040-01-01'; month = addMonths(month, isFull ? 1 : 11)) {
        const days = daysOf('month', month, firstDay);
        expect(days.length % 7).to.equal(0);
        expect(weekdayOf(days[0]!)).to.equal(firstDay);
        expect(days).to.include(month);
        expect(days.filter((day) => day.startsWith(month.slice(0, 7))).at(-1)).to.equal(
          addDays(addMonths(month.slice(0, 8) + '01', 1), -1),
        );
      }
    }
  });

  it('are real days', () => {
    expect(['2026-06-02', '2024-02-29'].every(isDate)).to.be.true;
    expect(['2026-02-29', '2026-6-2', '2026-13-01', 'today', ''].some(isDate)).to.be.false;
  });
});

describe('keys in a calendar', () => {
  const press = (
    key: string,
    options: { firstDay?: number; isRtl?: boolean } & Partial<typeof NO_KEYS> = {},
  ) => {
    const { firstDay = 1, isRtl = false, ...keys } = options;
    return dayAfterKey({ key, ...NO_KEYS, ...keys }, '2026-01-31', 'month', firstDay, isRtl);
  };

  it('move by days and weeks', () => {
    expect(press('ArrowRight')).to.equal('2026-02-01');
    expect(press('ArrowLeft')).to.equal('2026-01-30');
    expect(press('ArrowUp')).to.equal('2026-01-24');
    expect(press('ArrowDown')).to.equal('2026-02-07');
    expect(press('Home')).to.equal('2026-01-26');
    expect(press('End')).to.equal('2026-02-01');
    expect(press('Home', { firstDay: 7 })).to.equal('2026-01-25');
  });

  it('follow the direction of writing', () => {
    expect(press('ArrowRight', { isRtl: true })).to.equal('2026-01-30');
    expect(press('ArrowLeft', { isRtl: true })).to.equal('2026-02-01');
    expect(press('ArrowDown', { isRtl: true })).to.equal('2026-02-07');
  });

  it('move by months and years, to the last day where a month is shorter', () => {
    expect(press('PageDown')).to.equal('2026-02-28');
    expect(press('PageUp')).to.equal('2025-12-31');
    expect(press('PageDown', { shiftKey: true })).to.equal('2027-01-31');
    expect(press('PageDown', { ctrlKey: true })).to.equal('2027-01-31');
  });

  it('leave other keys, and arrows with others held, alone', () => {
    expect(press('a')).to.equal(undefined);
    expect(press('Tab')).to.equal(undefined);
    expect(press('ArrowRight', { shiftKey: true })).to.equal(undefined);
  });

  it('turn the pages of weeks', () => {
    const turn = (key: string, shiftKey = false) =>
      dayAfterKey({ key, shiftKey, ctrlKey: false }, '2026-01-31', 'week', 1, false);
    expect(turn('PageDown')).to.equal('2026-02-07');
    expect(turn('PageUp', true)).to.equal('2025-12-31');
    expect(turn('ArrowDown')).to.equal(undefined);
  });
});

describe('the entries of a calendar', () => {
  const june = daysOf('agenda', '2026-06-01', 1);

  it('are on the days of the zone', () => {
    const events = [event('2026-06-01T02:00:00Z')];
    expect(entriesOf(events, june, 'Europe/Berlin')[0]!.first).to.equal('2026-06-01');
    expect(entriesOf(events, june, 'America/New_York')).to.deep.equal([]);
    const may = daysOf('agenda', '2026-05-01', 1);
    expect(entriesOf(events, may, 'America/New_York')[0]!.first).to.equal('2026-05-31');
  });

  it('keep dates in every zone', () => {
    for (const zone of ZONES) {
      const [entry] = entriesOf([event('2026-06-01', '2026-06-04')], june, zone);
      expect([entry!.first, entry!.last, entry!.isLong]).to.deep.equal(['2026-06-01', '2026-06-04', true]);
      expect(entriesOf([event('2026-05-31')], june, zone)).to.deep.equal([]);
      expect(entriesOf([event('2026-07-01')], june, zone)).to.deep.equal([]);
    }
  });

  it('end on the day before where they end at midnight', () => {
    const [entry] = entriesOf([event('2026-06-01T08:00Z', '2026-06-03T00:00Z')], june, 'UTC');
    expect([entry!.last, entry!.isLong]).to.deep.equal(['2026-06-02', true]);
  });

  it('belong to the day on which they begin when they go over midnight, in a week to both', () => {
    const events = [event('2026-06-10T22:00Z', '2026-06-11T01:00Z')];
    const entries = entriesOf(events, june, 'UTC');
    expect(labels(entriesOn(entries, '2026-06-10', 'month'))).to.have.length(1);
    expect(labels(entriesOn(entries, '2026-06-11', 'month'))).to.have.length(0);
    const week = daysOf('week', '2026-06-10', 4);
    expect(week[0]).to.equal('2026-06-04');
    const next = daysOf('week', '2026-06-11', 4);
    expect(entriesOf(events, next, 'UTC', 'week')).to.have.length(1);
    expect(entriesOf(events, next, 'UTC', 'month')).to.have.length(0);
  });

  it('are in the order of time, the longer first', () => {
    const events = [
      event('2026-06-02T09:00Z', '2026-06-02T10:00Z', 'short'),
      event('2026-06-02T09:00Z', '2026-06-02T12:00Z', 'long'),
      event('2026-06-02', undefined, 'day'),
      event('2026-06-01T09:00Z', undefined, 'first'),
    ];
    expect(labels(entriesOf(events, june, 'UTC'))).to.deep.equal(['first', 'day', 'long', 'short']);
  });
});

describe('a month', () => {
  const days = daysOf('month', '2026-06-15', 1);

  it('gives an event of several days one line, and its name once a week', () => {
    const entries = entriesOf([event('2026-06-05', '2026-06-09')], days, 'UTC');
    const found = layOutDays(days, entries, 4).filter(({ segments }) => segments.length);
    expect(found.map(({ date, segments: [s] }) => [date.slice(8), s!.lane, s!.span])).to.deep.equal([
      ['05', 0, 3],
      ['06', 0, 0],
      ['07', 0, 0],
      ['08', 0, 2],
      ['09', 0, 0],
    ]);
    expect(found.map(({ segments: [s] }) => s!.begins)).to.deep.equal([true, false, false, false, false]);
    expect(found.map(({ segments: [s] }) => s!.ends)).to.deep.equal([false, false, false, false, true]);
  });

  it('has room for four, or for three and the words that there are more', () => {
    const four = [1, 2, 3, 4].map((hour) => event(`2026-06-02T0${hour}:00Z`));
    const of = (events: CommunityEvent[]) => layOutDays(days, entriesOf(events, days, 'UTC'), 4)[1]!;
    expect(of(four).segments).to.have.length(4);
    const five = of([...four, event('2026-06-02T05:00Z')]);
    expect([five.segments.length, five.entries.length]).to.deep.equal([3, 5]);
  });

  it('begins a name anew after a day that has no room for it', () => {
    const long = ['a', 'b', 'c'].map((name) => event('2026-06-01', '2026-06-05', name));
    const last = event('2026-06-02', '2026-06-04', 'last');
    const extra = event('2026-06-03T10:00Z');
    const found = layOutDays(days, entriesOf([...long, last, extra], days, 'UTC'), 4);
    const spans = found
      .slice(0, 5)
      .map(({ segments }) => segments.find(({ entry }) => entry.event.label === 'last')?.span);
    expect(spans).to.deep.equal([undefined, 1, undefined, 1, undefined]);
  });
});

describe('a day by its hours', () => {
  const boxesOf = (events: CommunityEvent[], date: string, zone: string) =>
    layOutHours(date, entriesOf(events, [date], zone, 'week'), zone);

  it('puts what overlaps side by side, and no more than that', () => {
    const boxes = boxesOf(
      [
        event('2026-06-02T09:00Z', '2026-06-02T11:00Z'),
        event('2026-06-02T10:00Z', '2026-06-02T11:00Z'),
        event('2026-06-02T10:30Z', '2026-06-02T12:00Z'),
        event('2026-06-02T11:00Z', '2026-06-02T12:00Z'),
        event('2026-06-02T13:00Z', '2026-06-02T14:00Z'),
      ],
      '2026-06-02',
      'UTC',
    );
    expect(boxes.map(({ column, columns }) => [column, columns])).to.deep.equal([
      [0, 3],
      [1, 3],
      [2, 3],
      [0, 3],
      [0, 1],
    ]);
  });

  it('has a size for what takes no time', () => {
    const [box] = boxesOf([event('2026-06-02T23:55Z', '2026-06-02T23:56Z')], '2026-06-02', 'UTC');
    expect([box!.from, box!.to]).to.deep.equal([1410, 1440]);
  });

  it('cuts at midnight what goes over it', () => {
    const events = [event('2026-06-02T22:00Z', '2026-06-03T01:30Z')];
    const [evening] = boxesOf(events, '2026-06-02', 'UTC');
    const [night] = boxesOf(events, '2026-06-03', 'UTC');
    expect([evening!.from, evening!.to]).to.deep.equal([1320, 1440]);
    expect([night!.from, night!.to]).to.deep.equal([0, 90]);
  });

  it('shows the clock on the wall on days of 23 and of 25 hours', () => {
    const zone = 'Europe/Berlin';
    const spring = [event('2026-03-29T00:30Z', '2026-03-29T01:30Z'), event('2026-03-29T15:00Z')];
    expect(boxesOf(spring, '2026-03-29', zone).map(({ from, to }) => [from, to])).to.deep.equal([
      [90, 210], // 01:30 to 03:30, an hour
      [1020, 1080],
    ]);
    const autumn = [
      event('2026-10-24T22:30Z', '2026-10-25T01:30Z'), // 00:30 to the second 02:30, three hours
      event('2026-10-25T00:30Z', '2026-10-25T01:30Z'), // 02:30 to the second 02:30
      event('2026-10-25T16:00Z'),
    ];
    expect(boxesOf(autumn, '2026-10-25', zone).map(({ from, to }) => [from, to])).to.deep.equal([
      [30, 150],
      [150, 210],
      [1020, 1080],
    ]);
  });

  it('shows the working day, and more where there is more', () => {
    expect(hoursOf([])).to.deep.equal({ from: 8, to: 18 });
    const boxes = boxesOf([event('2026-06-02T06:30Z', '2026-06-02T07:30Z')], '2026-06-02', 'UTC');
    expect(hoursOf(boxes)).to.deep.equal({ from: 6, to: 18 });
    const late = boxesOf([event('2026-06-02T19:00Z', '2026-06-02T20:15Z')], '2026-06-02', 'UTC');
    expect(hoursOf(late)).to.deep.equal({ from: 8, to: 21 });
  });
});

describe('an agenda', () => {
  it('has the days that have something, and on the first what is on already', () => {
    const days = daysOf('agenda', '2026-06-01', 1);
    const entries = entriesOf(
      [event('2026-06-20'), event('2026-05-30', '2026-06-02'), event('2026-06-20T10:00Z')],
      days,
      'UTC',
    );
    const found = agendaOf(days, entries).map(({ date, entries }) => [date, entries.length]);
    expect(found).to.deep.equal([
      ['2026-06-01', 1],
      ['2026-06-20', 2],
    ]);
  });

  it('of the present month goes on for four weeks', () => {
    const last = (date: string, today: string) => daysOf('agenda', date, 1, today).at(-1);
    expect(last('2026-11-03', '2026-11-28')).to.equal('2026-12-26');
    expect(last('2026-11-03', '2026-11-01')).to.equal('2026-11-30');
    expect(last('2026-12-03', '2026-11-28')).to.equal('2026-12-31');
    expect(daysOf('agenda', '2026-11-03', 1, '2026-11-28')[0]).to.equal('2026-11-01');
    expect(daysOf('week', '2026-11-28', 1, '2026-11-28')).to.have.length(7);
  });

  it('has what is on now under today, and nowhere else', () => {
    const days = daysOf('agenda', '2026-06-01', 1);
    const events = [
      event('2026-05-30', '2026-06-02', 'over'),
      event('2026-06-08', '2026-06-12', 'on'),
      event('2026-06-09T22:00Z', '2026-06-10T02:00Z', 'over since midnight'),
      event('2026-06-10', '2026-06-11', 'since today'),
    ];
    const now = Date.parse('2026-06-10T12:00Z');
    const found = agendaOf(days, entriesOf(events, days, 'UTC'), '2026-06-10', now);
    expect(found.map(({ date, entries }) => [date, ...labels(entries)])).to.deep.equal([
      ['2026-06-01', 'over'],
      ['2026-06-09', 'over since midnight'],
      ['2026-06-10', 'on', 'since today'],
    ]);
    const july = daysOf('agenda', '2026-07-01', 1);
    const long = entriesOf([event('2026-06-08', '2026-07-12')], july, 'UTC');
    expect(agendaOf(july, long, '2026-06-10', now)[0]!.date, 'of a month to come').to.equal('2026-07-01');
  });
});

describe('any events in any zone', () => {
  /** Dates and times around a month with a change of clocks, from minutes to weeks long. */
  function randomEvents(random: () => number, count: number): CommunityEvent[] {
    return Array.from({ length: count }, (_, index) => {
      const from = Date.UTC(2026, 9, 1) + Math.floor(random() * 45 - 7) * 864e5;
      const label = `event ${index}`;
      if (random() < 0.3) {
        const first = new Date(from).toISOString().slice(0, 10);
        return event(first, addDays(first, Math.floor(random() * 12)), label);
      }
      const start = from + Math.floor(random() * 288) * 3e5;
      const length = random() < 0.2 ? random() * 20 * 864e5 : random() * 3 * 36e5;
      return event(new Date(start).toISOString(), new Date(start + length).toISOString(), label);
    });
  }

  for (const zone of ZONES) {
    it(`are laid out in ${zone} without loss and without two in one place`, () => {
      for (let seed = 1; seed <= (isFull ? 25 : 5); seed++) {
        const random = seeded(seed);
        const events = randomEvents(random, 5 + Math.floor(random() * 60));
        const days = daysOf('month', '2026-10-15', 1 + (seed % 7));
        const entries = entriesOf(events, days, zone);
        const found = layOutDays(days, entries, 4);
        for (const { date, entries: own, segments } of found) {
          const where = `seed ${seed}, ${date}`;
          expect(labels(own).sort(), where).to.deep.equal(labels(entriesOn(entries, date, 'month')).sort());
          const lanes = segments.map(({ lane }) => lane);
          expect(new Set(lanes).size, where).to.equal(lanes.length);
          expect(Math.max(-1, ...lanes), where).to.be.lessThan(segments.length < own.length ? 3 : 4);
          expect(segments.every(({ entry }) => own.includes(entry))).to.be.true;
        }
        // What was not cut keeps its line through a week, and each run of days has its name once.
        found.forEach(({ segments }, index) => {
          for (const { entry, lane, span } of segments) {
            const before = index % 7 ? found[index - 1]!.segments : [];
            const last = before.find((segment) => segment.entry === entry);
            if (last) expect(last.lane).to.equal(lane);
            expect(span > 0).to.equal(!last);
            for (let next = 1; next < span; next++) {
              expect(labels(found[index + next]!.segments.map((segment) => segment.entry))).to.include(
                entry.event.label,
              );
            }
          }
        });
      }
    });

    it(`have boxes in ${zone} that do not cover each other`, () => {
      for (let seed = 1; seed <= (isFull ? 25 : 5); seed++) {
        const events = randomEvents(seeded(seed), 60);
        for (const date of daysOf('week', '2026-10-25', 1).concat(daysOf('week', '2026-10-04', 1))) {
          const entries = entriesOf(events, [date], zone, 'week');
          const boxes = layOutHours(date, entries, zone);
          expect(boxes).to.have.length(entries.filter(({ isLong }) => !isLong).length);
          for (const { from, to, column, columns } of boxes) {
            expect(from >= 0 && to <= 1440 && to - from >= 30 && from % 5 === 0 && to % 5 === 0).to.be.true;
            expect(column).to.be.lessThan(columns);
          }
          for (const a of boxes) {
            for (const b of boxes) {
              if (a === b || a.from >= b.to || b.from >= a.to) continue;
              expect(a.columns, `seed ${seed}, ${date}`).to.equal(b.columns);
              expect(a.column, `seed ${seed}, ${date}`).to.not.equal(b.column);
            }
          }
        }
      }
    });

    it(`are each once in an agenda in ${zone}`, () => {
      const events = randomEvents(seeded(7), 200);
      const days = daysOf('agenda', '2026-10-15', 1);
      const entries = entriesOf(events, days, zone);
      const listed = agendaOf(days, entries);
      expect(listed.flatMap(({ entries }) => labels(entries)).sort()).to.deep.equal(labels(entries).sort());
      expect(listed.every(({ date }) => days.includes(date))).to.be.true;
      const [from, to] = [startOfDate('2026-10-01', zone), startOfDate('2026-11-01', zone)];
      for (const { start, end } of entries) expect(start < to && end >= from).to.be.true;
    });
  }

  it('take time in proportion to their number', () => {
    const days = daysOf('month', '2026-06-15', 1);
    const many = Array.from({ length: 20_000 }, (_, index) =>
      event(`2026-06-02T09:00Z`, undefined, `event ${index}`),
    );
    const found = layOutDays(days, entriesOf(many, days, 'UTC'), 4);
    expect([found[1]!.entries.length, found[1]!.segments.length]).to.deep.equal([20_000, 3]);
  });

  it('are in weeks that begin where a day is', () => {
    expect(startOfWeek('2026-06-07', 1)).to.equal('2026-06-01');
    expect(startOfWeek('2026-06-07', 7)).to.equal('2026-06-07');
    expect(startOfWeek('1969-12-31', 1)).to.equal('1969-12-29');
  });
});
