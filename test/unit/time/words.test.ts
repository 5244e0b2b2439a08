import { expect } from 'chai';
import { countdown } from '../../../src/time/words.js';
import { seeded } from './seeded.js';
import { isFull } from '../../helpers/campaign.js';

const MINUTE = 6e4;
const HOUR = 36e5;
const DAY = 864e5;

/** A Tuesday noon in Berlin. */
const now = Date.parse('2026-06-02T10:00Z');
const say = (ahead: number, locale = 'en') => countdown(now + ahead, now, locale, 'Europe/Berlin').text;

describe('countdown', () => {
  const cases: [ahead: number, text: string][] = [
    [0, 'now'],
    [1, 'in 1 minute'],
    [MINUTE, 'in 1 minute'],
    [MINUTE + 1, 'in 2 minutes'],
    [20 * MINUTE, 'in 20 minutes'],
    [59 * MINUTE, 'in 59 minutes'],
    [59 * MINUTE + 1, 'in 1 hour'],
    [HOUR, 'in 1 hour'],
    [1.5 * HOUR, 'in 1 hour'],
    [1.5 * HOUR + 1, 'in 2 hours'],
    [14 * HOUR, 'in 14 hours'],
    [23.5 * HOUR, 'in 23 hours'],
    [24 * HOUR, 'tomorrow'],
    [35 * HOUR, 'tomorrow'],
    [36 * HOUR, 'in 2 days'],
    [3 * DAY, 'in 3 days'],
    [13 * DAY, 'in 13 days'],
    [14 * DAY, 'in 2 weeks'],
    [20 * DAY, 'in 3 weeks'],
    [59 * DAY, 'in 8 weeks'],
    [60 * DAY, 'in 2 months'],
    [183 * DAY, 'in 6 months'],
    [-1, 'now'],
    [-MINUTE + 1, 'now'],
    [-MINUTE, '1 minute ago'],
    [-20 * MINUTE, '20 minutes ago'],
    [-HOUR + 1, '59 minutes ago'],
    [-HOUR, '1 hour ago'],
    [-3 * HOUR, '3 hours ago'],
    [-24 * HOUR, 'yesterday'],
    [-2 * DAY, '2 days ago'],
    [-14 * DAY, '2 weeks ago'],
    [-60 * DAY, '2 months ago'],
  ];
  for (const [ahead, text] of cases)
    it(`${String(ahead)} ms: ${text}`, () => expect(say(ahead)).to.equal(text));

  it('counts days in the calendar of the reader’s zone', () => {
    const target = Date.parse('2026-06-03T22:30Z');
    expect(countdown(target, now, 'en', 'Europe/Berlin').text).to.equal('in 2 days');
    expect(countdown(target, now, 'en', 'Europe/London').text).to.equal('tomorrow');
  });

  it('counts hours on a day of 25', () => {
    // 00:10 and 23:30 in Berlin, on the day on which clocks are put back.
    const [start, end] = [Date.parse('2026-10-24T22:10Z'), Date.parse('2026-10-25T22:30Z')];
    expect(countdown(end, start, 'en', 'Europe/Berlin').text).to.equal('in 24 hours');
    expect(countdown(start, end, 'en', 'Europe/Berlin').text).to.equal('24 hours ago');
  });

  it('speaks other languages', () => {
    expect(say(DAY, 'fr')).to.equal('demain');
    expect(say(2 * DAY, 'de')).to.equal('übermorgen');
    expect(say(DAY, 'ja')).to.equal('明日');
    expect(say(DAY, 'not a locale')).to.equal('tomorrow');
  });

  it('has nothing to say of what is no instant', () => {
    expect(countdown(NaN, now, 'en', 'UTC')).to.deep.equal({ text: '', changesAt: Infinity });
    expect(countdown(now, Infinity, 'en', 'UTC')).to.deep.equal({ text: '', changesAt: Infinity });
  });

  it('stays the same until changesAt, and not a millisecond longer', () => {
    const random = seeded(7);
    const zones = [
      'UTC',
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Beirut',
      'Asia/Kathmandu',
    ];
    const spans = [2 * MINUTE, 2 * HOUR, 3 * DAY, 20 * DAY, 70 * DAY, 400 * DAY];
    for (let round = 0; round < (isFull ? 1500 : 150); round++) {
      const zone = zones[round % zones.length] ?? 'UTC';
      const span = spans[Math.floor(random() * spans.length)] ?? DAY;
      const at = Math.floor(Date.UTC(2020, 0) + random() * 10 * 365 * DAY);
      const target = Math.floor(at + (random() * 2 - 1) * span);
      const { text, changesAt } = countdown(target, at, 'en', zone);
      const about = `${zone} ${new Date(target).toISOString()} from ${new Date(at).toISOString()}: ${text}`;
      expect(changesAt, about).to.be.greaterThan(at);
      for (const epoch of [
        changesAt - 1,
        ...[0, 0, 0].map(() => Math.floor(at + random() * (changesAt - at))),
      ]) {
        expect(
          countdown(target, epoch, 'en', zone).text,
          `${about}, at ${new Date(epoch).toISOString()}`,
        ).to.equal(text);
      }
      expect(countdown(target, changesAt, 'en', zone).text, `${about}, at its end`).not.to.equal(text);
    }
  });

  it('leads from one text to the next without a gap, to the event and past it', () => {
    const target = Date.parse('2026-10-27T09:00Z');
    let at = target - 62 * DAY;
    const texts: string[] = [];
    while (at < target + 62 * DAY) {
      const { text, changesAt } = countdown(target, at, 'en', 'Europe/Berlin');
      texts.push(text);
      at = changesAt;
    }
    expect(new Set(texts).size).to.equal(texts.length);
    expect(texts.slice(0, 3)).to.deep.equal(['in 2 months', 'in 8 weeks', 'in 7 weeks']);
    expect(texts).to.include.members(['in 2 weeks', 'in 13 days', 'tomorrow', 'in 23 hours', 'in 1 hour']);
    expect(texts).to.include.members(['in 59 minutes', 'now', '59 minutes ago', '23 hours ago', 'yesterday']);
    expect(texts.at(-1)).to.equal('2 months ago');
  });
});
