import { expect } from 'chai';
import { schedule as sample } from '../../../../demo/feeds/schedule.js';
import { readSchedule } from '../../../../src/feeds/readers/schedule/schedule.js';
import type { Session } from '../../../../src/model/schedule.js';
import { offsetAt } from '../../../../src/time/zones.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/', timeZone: 'Europe/London' };

/** A session's wall time at its venue: "06-03 09:45–10:00". */
function wall({ start, end }: Session): string {
  const text = ({ epoch, timeZone }: Session['start']) =>
    new Date(epoch + offsetAt(epoch, timeZone)).toISOString();
  return `${text(start).slice(5, 16).replace('T', ' ')}–${end ? text(end).slice(11, 16) : ''}`;
}

const times = (content: unknown) => {
  const { records, problems } = readSchedule(content, context);
  expect(problems).to.deep.equal([]);
  return records.map((session) => `${session.label} ${wall(session).slice(6)}`);
};
const one = (raw: object) =>
  readSchedule([{ title: 'X', date: '2025-06-03', start: '10:00', end: '11:00', ...raw }], context);

describe('readSchedule', () => {
  describe('a programme of the site’s shape', () => {
    it('has all its sessions, without a problem', () => {
      const content = recorded('schedule.json');
      const { records, problems } = readSchedule(content, context);
      expect(problems).to.deep.equal([]);
      expect(records).to.have.length(18);
      expect(new Set(records.map(({ id }) => id)).size).to.equal(18);
      expect([...new Set(records.map(({ type }) => type))]).to.have.members([
        'Presentation',
        'Lightning talk',
        'Workshop',
        'Birds of a Feather',
      ]);
    });

    it('has the times of its blocks in the afternoon too', () => {
      const content = recorded('schedule.json') as Record<string, { date: string; session_time: string }>;
      const { records } = readSchedule(content, context);
      // "Tuesday, June 3th: 9:45am - 10:15am" is what people read: each session lies in its block.
      for (const session of records) {
        const { date, session_time: said } = content[session.block!.id]!;
        const [from, to] = [...said.matchAll(/(\d+):(\d\d)(am|pm)/g)].map(
          ([, hour, minute, half]) => ((Number(hour) % 12) + (half === 'pm' ? 12 : 0)) * 60 + Number(minute),
        );
        const [day, start, end] = wall(session).split(/[ –]/);
        const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
        expect(date.slice(5), session.label).to.equal(day);
        expect(minutes(start!), session.label).to.be.at.least(from!);
        expect(minutes(end!), session.label).to.be.at.most(to!);
        expect(minutes(end!), session.label).to.be.greaterThan(minutes(start!));
      }
    });

    it('tells several people in one name apart, and keeps one without an abstract', () => {
      const { records } = readSchedule(recorded('schedule.json'), context);
      const byTitle = (start: string) => records.find(({ label }) => label.startsWith(start))!;
      expect(byTitle('Of things').speakers.map(({ name }) => name)).to.deep.equal([
        'Stephanie M. Example',
        'Ruth E. Example',
        'Siobhan McExample',
      ]);
      expect(byTitle('Cinema').description).to.equal(undefined);
      expect(byTitle('Folders').description!.html).to.contain('<br/>');
      expect(byTitle('Folders').description!.text).not.to.contain('<');
    });
  });

  it('reads the sample programme', () => {
    const { records, problems } = readSchedule(sample(Date.parse('2026-05-20T12:00:00Z')), context);
    expect(problems).to.deep.equal([]);
    expect(records.filter(({ isBreak }) => isBreak).map(({ label }) => label)).to.deep.equal([
      'Registration and coffee',
      'Coffee',
      'Lunch',
      'Reception on the quay',
      'Lunch',
      'Coffee',
    ]);
    expect(wall(records.find(({ label }) => label.startsWith('Reception'))!)).to.equal('05-19 18:30–20:30');
    expect(wall(records.find(({ id }) => id === '207')!)).to.equal('05-20 13:00–16:00');
    expect(
      readSchedule(
        records.filter(({ id }) => !id.includes('  ')),
        context,
      ).records,
    ).to.deep.equal(records.filter(({ id }) => !id.includes('  ')));
  });

  describe('times of a twelve-hour clock', () => {
    const block = (start: string, end: string, more: object = {}) => ({
      title: start,
      date: '2025-06-03',
      start,
      end,
      ...more,
    });

    it('follow the order of the day', () => {
      expect(
        times([
          block('9:00 ', '10:00 '),
          block('12:00', '12:45'),
          block('1:00', '2:30'),
          block('2:30', '5:00'),
          block('7:00', '9:30'),
        ]),
      ).to.deep.equal([
        '9:00 09:00–10:00',
        '12:00 12:00–12:45',
        '1:00 13:00–14:30',
        '2:30 14:30–17:00',
        '7:00 19:00–21:30',
      ]);
    });

    it('do not become evenings where a feed goes through its tracks one after another', () => {
      expect(times([block('9:00', '10:00'), block('1:00', '2:00'), block('9:00', '9:30')])).to.deep.equal([
        '9:00 09:00–10:00',
        '9:00 09:00–09:30',
        '1:00 13:00–14:00',
      ]);
    });

    it('count for one day, and each day for itself', () => {
      expect(times([block('13:00', '14:00'), block('1:30', '2:00', { date: '2025-06-04' })])).to.deep.equal([
        '13:00 13:00–14:00',
        '1:30 13:30–14:00',
      ]);
    });

    it('are those of a clock with 24 hours where one of the day is past twelve', () => {
      expect(times([block('9:00', '10:00'), block('20:00', '1:00')])).to.deep.equal([
        '9:00 09:00–10:00',
        '20:00 20:00–01:00',
      ]);
    });

    it('believe "am" and "pm", also those of the block’s own words', () => {
      expect(
        times([
          block('8:00 pm', '9:00 p.m.'),
          { title: 'Said', date: '2025-06-03', session_time: 'Tuesday, June 3th: 6:00am - 7:15am' },
          block('6:30', '7:00', { title: 'Both', session_time: '6:30am - 7:00am' }),
        ]),
      ).to.deep.equal(['Said 06:00–07:15', 'Both 06:30–07:00', '8:00 pm 20:00–21:00']);
    });

    it('lie in their block', () => {
      const sessions = [
        { title: 'a', start: '01:00 ', end: '01:07 ' },
        { title: 'b', start: '1:07', end: '1:14' },
        { title: 'c', start: '12:50', end: '1:00' },
        { title: 'd' },
      ];
      expect(times({ 7: { date: '2025-06-03', start: '12:45', end: '13:45', sessions } })).to.deep.equal([
        'd 12:45–13:45',
        'c 12:50–13:00',
        'a 13:00–13:07',
        'b 13:07–13:14',
      ]);
    });

    it('follow the order of the sessions where a block has none', () => {
      const sessions = [
        { title: 'a', start: '11:30', end: '12:30' },
        { title: 'b', start: '12:30', end: '1:00' },
        { title: 'c', start: '1:00', end: '1:30' },
      ];
      expect(times([{ id: 'x', date: '2025-06-03', sessions }])).to.deep.equal([
        'a 11:30–12:30',
        'b 12:30–13:00',
        'c 13:00–13:30',
      ]);
    });
  });

  it('ends what names no end with the next session of its block, or with the block', () => {
    const sessions = [
      { title: 'a', start: '10:00' },
      { title: 'b', start: '10:20', end: '10:20' },
    ];
    expect(times([{ date: '2025-06-03', start: '10:00', end: '11:00', sessions }])).to.deep.equal([
      'a 10:00–10:20',
      'b 10:20–11:00',
    ]);
    expect(times([{ title: 'alone', date: '2025-06-03', start: '10:00' }])).to.deep.equal(['alone 10:00–']);
  });

  it('takes the venue’s zone from the page, then from the feed, then UTC with one problem', () => {
    const sessions = [1, 2].map((day) => ({
      title: 'X',
      date: `2025-01-0${day}`,
      start: '10:00',
      end: '11:00',
    }));
    const read = (content: unknown, timeZone?: string) =>
      readSchedule(content, { baseUrl: context.baseUrl, timeZone });
    const start = ({ records }: ReturnType<typeof read>) => new Date(records[0]!.start.epoch).toISOString();
    expect(start(read({ sessions, timeZone: 'Asia/Tokyo' }, 'America/New_York'))).to.contain('T15:00');
    expect(start(read({ sessions, timeZone: 'Asia/Tokyo' }))).to.contain('T01:00');
    const reading = read(sessions);
    expect(start(reading)).to.contain('T10:00');
    expect(reading.problems).to.have.length(1);
    expect(reading.problems[0]!.reason).to.contain('time-zone');
  });

  it('keeps wall times through the change of clocks', () => {
    const days = ['2025-03-29', '2025-03-30', '2025-03-31'];
    const { records } = readSchedule(
      days.map((date) => ({ title: date, date, start: '10:00', end: '11:00' })),
      context,
    );
    expect(records.map(({ start }) => new Date(start.epoch).getUTCHours())).to.deep.equal([10, 9, 9]);
  });

  it('reads ISO 8601, with and without an offset', () => {
    const { records } = one({ start: '2025-06-03T10:00:00-04:00', end: '2025-06-03T10:30:00-04:00' });
    expect(wall(records[0]!)).to.equal('06-03 15:00–15:30');
    expect(wall(one({ start: '2025-06-03T10:00', end: '2025-06-03T10:30' }).records[0]!)).to.equal(
      '06-03 10:00–10:30',
    );
  });

  it('takes blocks by numbers, in lists and under a name, and a type from the block', () => {
    const block = {
      date: '2025-06-03',
      start: '10:00',
      end: '11:00',
      title: 'Maps',
      type: 'lightning',
      track: 'A',
      sessions: [{ id: 1, title: 'X', start: '10:00', end: '10:30' }],
    };
    for (const content of [
      { 3: block },
      { 'bof-1': block },
      [block],
      { blocks: [block] },
      { schedule: { 3: block } },
    ]) {
      const { records, problems } = readSchedule(content, context);
      expect(problems).to.deep.equal([]);
      const [{ id, type, track, block: own }] = records as [Session];
      expect([id, type, track, own!.label]).to.deep.equal(['1', 'Lightning talk', 'A', 'Maps']);
    }
  });

  it('knows breaks by their type, or by their name where nobody speaks', () => {
    const isBreak = (raw: object) => one(raw).records[0]!.isBreak;
    expect(isBreak({ type: 'break' })).to.equal(true);
    expect(isBreak({ title: 'Lunch' })).to.equal(true);
    expect(isBreak({ title: 'Lunch with a map', authors: ['Ada Ng'] })).to.equal(false);
    expect(isBreak({ title: 'Teapots' })).to.equal(false);
    expect(one({ title: undefined, type: 'coffee' }).records[0]!.label).to.equal('Coffee');
  });

  it('splits names only where each has two parts', () => {
    const names = (name: string) => one({ authors: [{ name }] }).records[0]!.speakers.map(({ name }) => name);
    expect(names('Ada Ng, Bo Li and Cy Roe')).to.deep.equal(['Ada Ng', 'Bo Li', 'Cy Roe']);
    expect(names('Ada Ng & Bo Li')).to.deep.equal(['Ada Ng', 'Bo Li']);
    expect(names('Ng, Ada')).to.deep.equal(['Ng, Ada']);
    expect(names('Ada Ng, PhD')).to.deep.equal(['Ada Ng, PhD']);
    expect(names('Andrew Anderson')).to.deep.equal(['Andrew Anderson']);
  });

  it('takes a recording by its address or its id at YouTube, and only a safe one', () => {
    const recording = (youtube: unknown) => one({ youtube }).records[0]!.recording;
    expect(recording('https://www.youtube.com/watch?v=aqz-KE-bpKQ')).to.contain('youtube.com');
    expect(recording('aqz-KE-bpKQ ')).to.equal('https://youtu.be/aqz-KE-bpKQ');
    expect(recording(null)).to.equal(undefined);
    const unsafe = one({ youtube: 'javascript:alert(1)' });
    expect(unsafe.records[0]!.recording).to.equal(undefined);
    expect(unsafe.problems).to.have.length(1);
  });

  it('tells of a day that is written short once, and of an end that is none', () => {
    const { records, problems } = readSchedule(
      [
        { title: 'One', date: '2025-6-3', start: '15:00', end: '14:00' },
        { title: 'Two', date: '2025-6-3', start: '16:00', end: 'late' },
        { title: 'Three', date: '2025-6-3', start: '17:00', end: null },
      ],
      context,
    );
    expect(records.map(({ end }) => end)).to.deep.equal([undefined, undefined, undefined]);
    expect(problems.map(({ record, reason }) => `${record}: ${reason}`)).to.deep.equal([
      'One: date: "2025-6-3" should be written 2025-06-03',
      'One: end: "14:00" is no time after the start',
      'Two: end: "late" is no time after the start',
    ]);
  });

  it('leaves out what has no title, no day or no time, each with a problem, and never throws', () => {
    const { records, problems } = readSchedule(
      [
        { title: 'Good', date: '2025-06-03', start: '10:00' },
        { date: '2025-06-03', start: '10:00' },
        { title: 'No day', start: '10:00' },
        { title: 'No such day', date: '2025-02-30', start: '10:00' },
        { title: 'No time', date: '2025-06-03' },
        { title: 'No clock', date: '2025-06-03', start: '25:61' },
        null,
        {
          date: '2025-06-03',
          start: '9:00',
          end: '10:00',
          sessions: ['x', { title: 'Inside', start: '9:00' }],
        },
      ],
      context,
    );
    expect(records.map(({ label }) => label)).to.deep.equal(['Inside', 'Good']);
    expect(problems.map(({ record, reason }) => `${record}: ${reason}`)).to.deep.equal([
      '#2: left out: no title',
      'No day: left out: no date',
      'No such day: left out: "2025-02-30" does not exist',
      'No time: left out: no time',
      'No clock: left out: "25:61" is not a time',
      '#7: left out: not an object',
      '#8: left out: not an object',
    ]);
    for (const content of [null, undefined, 1, 'x', true, {}, [], [[]], { sessions: 1 }, { blocks: [1] }]) {
      expect(() => readSchedule(content, context)).not.to.throw();
    }
    expect(readSchedule([], context)).to.deep.equal({ records: [], problems: [] });
    expect(readSchedule('x', context).problems).to.have.length(1);
  });
});
