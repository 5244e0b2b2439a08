import { expect } from 'chai';
import fc from 'fast-check';
import {
  dayNamed,
  findSessions,
  progressOf,
  scheduleDays,
  sessionBounds,
  sessionFragment,
  sessionIn,
  type Session,
} from '../../../src/model/schedule.js';
import { sessionEvent } from '../../../src/model/session-event.js';
import { columnsOf, layOutSchedule, type Box } from '../../../src/model/schedule-grid.js';

const ZONE = 'Europe/Brussels';
const at = (time: string, date = '2026-06-02') =>
  ({ kind: 'zoned', epoch: Date.parse(`${date}T${time}:00+02:00`), timeZone: ZONE }) as const;

let count = 0;
const session = (start: string, end: string, more: Partial<Session> = {}): Session => ({
  id: `s${++count}`,
  label: `${start}–${end}`,
  start: at(start),
  end: at(end),
  isBreak: false,
  speakers: [],
  links: [],
  ...more,
});

/** Where each session stands: "label row/end column/end", columns in shares of the width. */
const places = (sessions: readonly Session[]) => {
  const { lanes, slots } = layOutSchedule(sessions);
  return slots.flatMap(({ boxes }) =>
    boxes.map(
      ({ session, row, endRow, column, endColumn }) =>
        `${session.label} ${row}/${endRow} ${share(column, lanes)}/${share(endColumn, lanes)}`,
    ),
  );
};
const share = (line: number, lanes: number) => Math.round(((line - 1) / columnsOf(lanes)) * 100);

describe('the grid of a programme', () => {
  it('puts tracks side by side by time, whatever their lengths', () => {
    const a = { track: 'A' };
    const b = { track: 'B' };
    const sessions = [
      session('09:00', '10:30', b),
      session('09:00', '09:30', a),
      session('09:30', '11:00', a),
      session('10:30', '11:00', b),
    ];
    const { lanes, heads } = layOutSchedule(sessions);
    expect(lanes).to.equal(2);
    // In the order in which the programme names them.
    expect(heads.map(({ track, column }) => [track, share(column, lanes)])).to.deep.equal([
      ['B', 0],
      ['A', 50],
    ]);
    expect(places(sessions)).to.deep.equal([
      '09:00–10:30 1/3 0/50',
      '09:00–09:30 1/2 50/100',
      '09:30–11:00 2/4 50/100',
      '10:30–11:00 3/4 0/50',
    ]);
  });

  it('puts breaks, plenaries and what has no track across all tracks', () => {
    const sessions = [
      session('09:00', '10:00', { type: 'Keynote', track: 'A' }),
      session('10:00', '10:30', { isBreak: true }),
      session('10:30', '11:00', { track: 'A' }),
      session('10:30', '11:00', { track: 'B' }),
      session('11:00', '12:00', { track: 'B' }),
      session('12:00', '12:30'),
    ];
    expect(places(sessions)).to.deep.equal([
      '09:00–10:00 1/2 0/100',
      '10:00–10:30 2/3 0/100',
      '10:30–11:00 3/4 0/50',
      '10:30–11:00 3/4 50/100',
      '11:00–12:00 4/5 50/100',
      '12:00–12:30 5/6 0/100',
    ]);
  });

  it('gives a break that a track does not keep the room that is left', () => {
    const sessions = [
      session('09:00', '12:00', { track: 'B' }),
      session('09:00', '10:00', { track: 'A' }),
      session('09:00', '10:00', { track: 'C' }),
      session('10:00', '10:30', { isBreak: true }),
    ];
    expect(places(sessions).at(-1)).to.equal('10:00–10:30 2/3 33/100');
  });

  it('keeps the sessions of a block below each other where there are no tracks', () => {
    const one = { block: { id: '1' } };
    const two = { block: { id: '2' } };
    const sessions = [
      session('09:00', '10:00', one),
      session('09:00', '09:30', two),
      session('09:30', '10:30', two),
      session('10:00', '10:30', one),
    ];
    expect(places(sessions)).to.deep.equal([
      '09:00–10:00 1/3 0/50',
      '09:00–09:30 1/2 50/100',
      '09:30–10:30 2/4 50/100',
      '10:00–10:30 3/4 0/50',
    ]);
  });

  it('makes a column more for two sessions of a track at the same time', () => {
    const sessions = [
      session('09:00', '10:00', { track: 'A' }),
      session('09:00', '10:00', { track: 'A' }),
      session('09:00', '10:00', { track: 'B' }),
    ];
    expect(layOutSchedule(sessions).lanes).to.equal(3);
    expect(new Set(places(sessions).map((place) => place.slice(16))).size).to.equal(3);
  });

  it('is shared evenly by up to eight tracks', () => {
    for (const count of [2, 3, 4, 5, 6, 7, 8]) {
      const tracks = Array.from({ length: count }, (_, index) => ({ track: `${index}` }));
      const { heads } = layOutSchedule(tracks.map((track) => session('09:00', '10:00', track)));
      const widths = heads.map(({ column, endColumn }) => endColumn - column);
      expect(new Set(widths).size, `${count} tracks`).to.equal(1);
    }
  });

  it('is a list where nothing is parallel', () => {
    const grid = layOutSchedule([session('09:00', '10:00'), session('10:00', '11:00', { isBreak: true })]);
    expect([grid.lanes, grid.heads]).to.deep.equal([1, []]);
  });

  it('never covers a session, loses none, and follows the time', () => {
    const some = fc.record({
      start: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 12 }),
      track: fc.constantFrom(undefined, 'A', 'B', 'C'),
      isBreak: fc.boolean(),
      block: fc.constantFrom(undefined, { id: '1' }, { id: '2' }),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 25 }), (records) => {
        const base = at('08:00').epoch;
        const moment = (minutes: number) => ({ ...at('08:00'), epoch: base + minutes * 15 * 6e4 });
        const sessions = records
          .map(({ start, length, ...more }, index) =>
            session('', '', {
              id: String(index),
              start: moment(start),
              end: moment(start + length),
              ...more,
            }),
          )
          .sort((a, b) => a.start.epoch - b.start.epoch);
        const boxes = layOutSchedule(sessions).slots.flatMap(({ boxes }) => boxes);
        const covers = (a: Box, b: Box) =>
          a.row < b.endRow && b.row < a.endRow && a.column < b.endColumn && b.column < a.endColumn;
        return (
          boxes.length === sessions.length &&
          boxes.every((box, index) => index === 0 || boxes[index - 1]!.row <= box.row) &&
          boxes.every((box) => box.row < box.endRow && box.column < box.endColumn) &&
          boxes.every((a, index) => boxes.slice(index + 1).every((b) => !covers(a, b)))
        );
      }),
    );
  });
});

describe('a programme', () => {
  const talk = session('09:00', '09:30', {
    id: 'talk',
    label: 'Éditions of maps',
    track: 'A',
    type: 'Presentation',
    speakers: [{ name: 'Ada Ng', affiliation: 'Harbour Archive' }],
    description: { text: 'About a coastline.' },
  });
  const lunch = session('09:30', '10:00', { label: 'Coffee', isBreak: true });
  const other = session('10:00', '10:30', { label: 'Tiles', track: 'B', type: 'Workshop' });
  const later = session('09:00', '10:00', {
    label: 'Goodbye',
    start: at('09:00', '2026-06-03'),
    end: at('10:00', '2026-06-03'),
  });
  const all = [talk, lunch, other, later];

  it('is found by words of title, abstract and people, case and accents aside', () => {
    const found = (text: string) => findSessions(all, { text }).map(({ label }) => label);
    expect(found('editions COAST')).to.deep.equal(['Éditions of maps']);
    expect(found('harbour')).to.deep.equal(['Éditions of maps']);
    expect(found(' ')).to.have.length(4);
    expect(found('nothing')).to.deep.equal([]);
  });

  it('is found by day, kind and track, with what is for all tracks', () => {
    const labels = (query: object) => findSessions(all, query).map(({ label }) => label);
    expect(labels({ track: 'B' })).to.deep.equal(['Coffee', 'Tiles', 'Goodbye']);
    expect(labels({ type: 'Workshop' })).to.deep.equal(['Tiles']);
    expect(labels({ day: '2026-06-03' })).to.deep.equal(['Goodbye']);
    expect(labels({ ids: new Set(['talk']) })).to.deep.equal(['Éditions of maps']);
  });

  it('has days in any zone, and names those of the venue', () => {
    expect(scheduleDays(all, 'Pacific/Auckland').map(({ date }) => date)).to.deep.equal([
      '2026-06-02',
      '2026-06-03',
    ]);
    expect(scheduleDays([later], 'America/Los_Angeles')[0]!.date).to.equal('2026-06-03');
    const night = { ...later, start: at('08:30', '2026-06-03') };
    expect(scheduleDays([night], 'America/Los_Angeles')[0]!.date).to.equal('2026-06-02');
    expect(dayNamed(all, '2')).to.equal('2026-06-03');
    expect(dayNamed(all, '2026-06-02')).to.equal('2026-06-02');
    expect(dayNamed(all, '3')).to.equal(undefined);
    expect(dayNamed([], '1')).to.equal(undefined);
  });

  it('knows what is on, what is next, and when that changes', () => {
    const progress = (time: string, date?: string) => {
      const { now, next, changesAt } = progressOf(all, at(time, date).epoch);
      return [
        [...now].map(({ label }) => label),
        [...next].map(({ label }) => label),
        changesAt && new Date(changesAt).toISOString().slice(5, 16),
      ];
    };
    expect(progress('12:00', '2026-06-01')).to.deep.equal([[], [], '06-01T22:00']);
    expect(progress('08:00')).to.deep.equal([[], ['Éditions of maps'], '06-02T07:00']);
    expect(progress('09:00')).to.deep.equal([['Éditions of maps'], ['Tiles'], '06-02T07:30']);
    expect(progress('09:30')).to.deep.equal([['Coffee'], ['Tiles'], '06-02T08:00']);
    expect(progress('10:30')).to.deep.equal([[], [], '06-02T22:00']);
    expect(progress('10:00', '2026-06-03')).to.deep.equal([[], [], undefined]);
  });

  it('lasts an hour where it names no end', () => {
    const { start, end } = sessionBounds({ ...talk, end: undefined });
    expect(end - start).to.equal(36e5);
  });

  it('becomes an event for calendars, with its people, its recording and its address', () => {
    const event = sessionEvent(
      { ...talk, place: { label: 'Aula' }, recording: 'https://youtu.be/aaaaaaaaaaa' },
      'https://example.org/programme#session-talk',
    );
    expect(event.href).to.equal('https://example.org/programme#session-talk');
    expect(event.description!.text).to.equal('Ada Ng, Harbour Archive\n\nAbout a coastline.');
    expect(event.place!.label).to.equal('Aula, A');
    expect(event.links.map(({ href }) => href)).to.deep.equal(['https://youtu.be/aaaaaaaaaaa']);
    expect(event.categories).to.deep.equal(['Presentation']);
  });

  it('has fragments that lead back', () => {
    for (const id of ['113', 'a b/ü', '146  2', '100%']) {
      expect(sessionIn(sessionFragment(id))).to.equal(id);
    }
    expect(sessionIn('#session-100%')).to.equal('100%');
    expect(sessionIn('#event-1')).to.equal(undefined);
  });
});
