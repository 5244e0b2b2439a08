import { expect } from 'chai';
import {
  DEFAULT_DURATION,
  eventBounds,
  eventPhase,
  nextChange,
  selectEvents,
  type CommunityEvent,
} from '../../../src/model/event.js';
import type { Moment } from '../../../src/time/moment.js';

const at = (text: string): number => Date.parse(text);
const moment = (text: string): Moment =>
  text.length === 10 ? { kind: 'date', date: text } : { kind: 'instant', epoch: at(text) };

function event(id: string, start: string, end?: string, more: Partial<CommunityEvent> = {}): CommunityEvent {
  return {
    id,
    type: 'event',
    label: id,
    start: moment(start),
    end: end ? moment(end) : undefined,
    status: 'confirmed',
    online: false,
    links: [],
    groupNames: [],
    ...more,
  };
}

describe('eventBounds', () => {
  const cases: [
    name: string,
    start: string,
    end: string | undefined,
    zone: string,
    from: string,
    to: string,
  ][] = [
    [
      'two instants',
      '2026-06-01T10:00Z',
      '2026-06-01T12:00Z',
      'UTC',
      '2026-06-01T10:00Z',
      '2026-06-01T12:00Z',
    ],
    ['an instant alone', '2026-06-01T10:00Z', undefined, 'UTC', '2026-06-01T10:00Z', '2026-06-01T11:00Z'],
    ['a day', '2026-06-01', undefined, 'UTC', '2026-06-01T00:00Z', '2026-06-02T00:00Z'],
    [
      'a day in the west',
      '2026-06-01',
      undefined,
      'America/Los_Angeles',
      '2026-06-01T07:00Z',
      '2026-06-02T07:00Z',
    ],
    [
      'days in the east',
      '2026-06-01',
      '2026-06-04',
      'Asia/Kolkata',
      '2026-05-31T18:30Z',
      '2026-06-04T18:30Z',
    ],
    ['a day of 23 hours', '2026-03-29', undefined, 'Europe/Berlin', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
    ['a day of 25 hours', '2026-10-25', undefined, 'Europe/Berlin', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
    [
      'an instant and a day',
      '2026-06-01T10:00Z',
      '2026-06-02',
      'UTC',
      '2026-06-01T10:00Z',
      '2026-06-03T00:00Z',
    ],
    [
      'an end before the start',
      '2026-06-01',
      '2026-06-01T02:00Z',
      'America/Los_Angeles',
      '2026-06-01T07:00Z',
      '2026-06-01T07:00Z',
    ],
  ];
  for (const [name, start, end, zone, from, to] of cases) {
    it(`knows ${name}`, () =>
      expect(eventBounds(event('x', start, end), zone)).to.deep.equal({ start: at(from), end: at(to) }));
  }

  it('takes an instant without an end to last an hour', () =>
    expect(DEFAULT_DURATION).to.equal(60 * 60 * 1000));
});

describe('eventPhase', () => {
  const call = event('x', '2026-06-01T10:00Z', '2026-06-01T12:00Z');
  const day = event('x', '2026-06-01');
  const cases: [CommunityEvent, now: string, zone: string, phase: string][] = [
    [call, '2026-06-01T09:59:59.999Z', 'UTC', 'upcoming'],
    [call, '2026-06-01T10:00Z', 'UTC', 'now'],
    [call, '2026-06-01T11:59:59.999Z', 'UTC', 'now'],
    [call, '2026-06-01T12:00Z', 'UTC', 'past'],
    [day, '2026-06-01T03:00Z', 'UTC', 'now'],
    [day, '2026-06-01T03:00Z', 'America/New_York', 'upcoming'],
    [day, '2026-06-01T23:00Z', 'Pacific/Auckland', 'past'],
  ];
  for (const [which, now, zone, phase] of cases) {
    it(`is ${phase} at ${now} in ${zone}`, () => expect(eventPhase(which, at(now), zone)).to.equal(phase));
  }
});

describe('selectEvents', () => {
  const events = [
    event('later', '2026-06-10T10:00Z'),
    event('over', '2026-05-01T10:00Z'),
    event('long over', '2025-05-01', '2025-05-03'),
    event('on', '2026-06-01', '2026-06-04'),
    event('soon', '2026-06-03T10:00Z', undefined, { groupNames: ['IIIF Maps'] }),
    event('soon too', '2026-06-03T10:00Z', undefined, { status: 'cancelled', groupNames: ['museums'] }),
  ];
  const now = at('2026-06-02T12:00Z');
  const ids = (options: Partial<Parameters<typeof selectEvents>[1]>) =>
    selectEvents(events, { when: 'upcoming', now, timeZone: 'UTC', ...options }).map(({ id }) => id);

  it('has what is on and to come, soonest first, cancelled ones too', () =>
    expect(ids({})).to.deep.equal(['on', 'soon', 'soon too', 'later']));
  it('has past ones latest first', () => expect(ids({ when: 'past' })).to.deep.equal(['over', 'long over']));
  it('has all soonest first', () =>
    expect(ids({ when: 'all' })).to.deep.equal(['long over', 'over', 'on', 'soon', 'soon too', 'later']));
  it('stops at the limit', () => expect(ids({ limit: 2 })).to.deep.equal(['on', 'soon']));
  it('takes no limit, 0 and nonsense for all', () => {
    for (const limit of [undefined, 0, -1, NaN]) expect(ids({ limit })).to.have.length(4);
  });
  it('drops what is over at that very instant', () => {
    expect(ids({ now: at('2026-06-05T00:00Z') - 1 })).to.deep.equal(['on', 'later']);
    expect(ids({ now: at('2026-06-05T00:00Z') })).to.deep.equal(['later']);
  });
  it('keeps the order of the feed for past ones of the same time', () => {
    const twins = ['a', 'b', 'c'].map((id) => event(id, '2020-01-01'));
    expect(selectEvents(twins, { when: 'past', now, timeZone: 'UTC' })).to.deep.equal(twins);
  });
  it('leaves the list that it was given alone', () => {
    const before = [...events];
    ids({ when: 'past' });
    expect(events).to.deep.equal(before);
  });
});

describe('nextChange', () => {
  const events = [event('on', '2026-06-01', '2026-06-04'), event('soon', '2026-06-03T10:00Z')];
  const cases: [now: string, next: string | undefined][] = [
    ['2026-05-01T00:00Z', '2026-06-01T00:00Z'],
    ['2026-06-01T00:00Z', '2026-06-03T10:00Z'],
    ['2026-06-03T10:00Z', '2026-06-03T11:00Z'],
    ['2026-06-03T11:00Z', '2026-06-05T00:00Z'],
    ['2026-06-05T00:00Z', undefined],
  ];
  for (const [now, next] of cases) {
    it(`is ${next} after ${now}`, () =>
      expect(nextChange(events, at(now), 'UTC')).to.equal(next && at(next)));
  }
  it('is nothing for nothing', () => expect(nextChange([], 0, 'UTC')).to.equal(undefined));
});
