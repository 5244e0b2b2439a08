import { expect } from 'chai';
import ICAL from 'ical.js';
import { resolveWallTime, offsetAt } from '../../../src/time/zones.js';
import { vTimeZone } from '../../../src/time/vtimezone.js';
import { seeded } from './seeded.js';

const at = (iso: string) => Date.parse(iso);
const between = (from: string, to = from) => ({ from: at(from), to: at(to) });
const names = (lines: string[]) =>
  lines.filter((line) => /^BEGIN:[SD]/.test(line)).map((line) => line.slice(6));

/** The instant that a second implementation takes a wall time for, by these lines alone. */
function reader(lines: readonly string[]) {
  const zone = new ICAL.Timezone({
    tzid: 'here',
    component: new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[] as never),
  });
  return (wall: number) => {
    const date = new Date(wall);
    const time = new ICAL.Time(
      {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
        hour: date.getUTCHours(),
        minute: date.getUTCMinutes(),
        second: date.getUTCSeconds(),
      },
      zone,
    );
    return time.toUnixTime() * 1000;
  };
}

describe('VTIMEZONE', () => {
  it('says by two rules how a zone changes its clocks', () => {
    expect(vTimeZone('Europe/Berlin', between('2026-06-01T15:00Z'))).to.deep.equal([
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
      'BEGIN:DAYLIGHT',
      'DTSTART:20250330T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20251026T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]);
  });

  it('knows the second Sunday of March, half hours, and the south', () => {
    const newYork = vTimeZone('America/New_York', between('2026-06-01T15:00Z'));
    expect(newYork).to.include('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU');
    expect(newYork).to.include('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU');
    const lordHowe = vTimeZone('Australia/Lord_Howe', between('2026-06-01T15:00Z'));
    expect(lordHowe).to.include('TZOFFSETFROM:+1100').and.to.include('TZOFFSETTO:+1030');
    expect(names(lordHowe)).to.deep.equal(['STANDARD', 'DAYLIGHT']);
  });

  it('has one offset where clocks do not change, or do so by no rule and not in the time in question', () => {
    const kolkata = vTimeZone('Asia/Kolkata', between('2026-06-01T15:00Z'));
    expect(names(kolkata)).to.deep.equal(['STANDARD']);
    expect(kolkata).to.include('TZOFFSETTO:+0530');
    const ramadan = vTimeZone('Africa/Casablanca', between('2026-02-25T15:00Z', '2026-02-25T16:00Z'));
    expect(names(ramadan)).to.deep.equal(['STANDARD']);
    expect(ramadan).to.include('TZOFFSETTO:+0000');
  });

  it('lists changes by no rule, and rules of the past before those of today', () => {
    expect(
      names(vTimeZone('Africa/Casablanca', between('2026-01-10T15:00Z', '2026-06-10T15:00Z'))),
    ).to.deep.equal(['STANDARD', 'STANDARD', 'DAYLIGHT']);
    const newYork = vTimeZone('America/New_York', between('2006-01-10T15:00Z', '2020-06-10T15:00Z'));
    expect(newYork).to.include('DTSTART:20060402T020000').and.to.include('DTSTART:20070311T020000');
    expect(newYork.filter((line) => line.startsWith('RRULE')).length).to.equal(2);
  });

  it('is understood by a second implementation, in zones from everywhere', () => {
    const pick = seeded(4);
    const wrong: string[] = [];
    const odd = [
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Europe/Dublin',
    ];
    const others = Intl.supportedValuesOf('timeZone').filter(() => pick() < 0.12);
    for (const zone of [...odd, ...odd, ...odd, 'America/New_York', 'Europe/Berlin', ...others]) {
      // A stretch of one to three years somewhere in 1990 to 2040: more of them would take minutes.
      const from = Math.round(at('1990-01-01') + pick() * 48 * 365.25 * 864e5);
      const to = from + Math.round((0.2 + pick() * 2.8) * 365.25 * 864e5);
      const read = reader(vTimeZone(zone, { from, to }));
      for (let epoch = from; epoch <= to; epoch += Math.round(2e9 + pick() * 2e9)) {
        const second = Math.floor(epoch / 1000) * 1000;
        const wall = second + offsetAt(second, zone);
        // Of what clocks show twice, the first: there is no way to say the second.
        if (resolveWallTime(wall, zone) !== second) continue;
        if (read(wall) !== second) wrong.push(`${zone} ${new Date(second).toISOString()}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  }).timeout(120_000);
});
