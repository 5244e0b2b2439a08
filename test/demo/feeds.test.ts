import { expect } from '@open-wc/testing';
import { FIXED_NOW, sampleFeeds } from '../../demo/feeds/generate.js';

interface Call {
  summary: string;
  status?: string;
  start: { dateTime?: string; date?: string; timeZone: string };
  end: { dateTime?: string; date?: string };
}
interface Calendar {
  week: Call[];
  meetings: Record<string, { name: string; link: string; next_call?: string }>;
}
interface Event {
  label: string;
  time: { start: string | { dateTime?: string; date?: string } };
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A year of Wednesdays and odd hours, both changes of clocks and the turn of the year among them. */
const NOWS = Array.from({ length: 53 }, (_, week) => Date.parse(FIXED_NOW) + week * (7 * DAY + 37 * 60_000));

const calendarAt = (now: number) => sampleFeeds(now)['calendar.json'] as Calendar;
const itemsAt = (now: number) => (sampleFeeds(now)['calendar-items.json'] as { items: Call[] }).items;
const timedAt = (now: number) => itemsAt(now).filter(({ start }) => start.dateTime !== undefined);
const of = (calls: Call[], title: string) => calls.filter(({ summary }) => summary === title);

function clockOf(call: Call) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: call.start.timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const parts = Object.fromEntries(
    format.formatToParts(Date.parse(call.start.dateTime!)).map(({ type, value }) => [type, value]),
  );
  return {
    weekday: parts.weekday,
    day: Number(parts.day),
    month: Number(parts.month),
    time: `${parts.hour}:${parts.minute}`,
  };
}

describe('sample feeds', () => {
  describe('calls', () => {
    it('are never over', () => {
      for (const now of NOWS) {
        for (const { end } of [...calendarAt(now).week, ...timedAt(now)]) {
          expect(Date.parse(end.dateTime!)).to.be.greaterThan(now);
        }
        for (const { next_call } of Object.values(calendarAt(now).meetings)) {
          if (next_call !== undefined) expect(Date.parse(next_call) + HOUR).to.be.greaterThan(now);
        }
      }
    });

    it('keep a call until it ends', () => {
      const [first] = timedAt(Date.parse(FIXED_NOW));
      const start = Date.parse(first!.start.dateTime!);
      expect(timedAt(start + HOUR - 1)[0]).to.deep.include({ summary: first!.summary, start: first!.start });
      expect(timedAt(start + HOUR)[0]!.start).not.to.deep.equal(first!.start);
    });

    it('keep their wall time when the clocks change', () => {
      const calls = NOWS.flatMap(timedAt);
      const times = (title: string) => new Set(of(calls, title).map((call) => clockOf(call).time));
      expect([...times('IIIF 2D Community Group')]).to.deep.equal(['12:00']);
      expect([...times('IIIF 3D Community Group')]).to.deep.equal(['17:00']);
      expect([...times('IIIF A/V Call')]).to.deep.equal(['09:00']);
    });

    it('write the offset that their zone has on the day', () => {
      const offsets = new Set(
        of(NOWS.flatMap(timedAt), 'IIIF 2D Community Group').map(({ start }) => start.dateTime!.slice(-6)),
      );
      expect([...offsets].sort()).to.deep.equal(['-04:00', '-05:00']);
    });

    it('stand in calendar.json with Pacific offsets, whatever their zone', () => {
      const [call] = of(calendarAt(Date.parse('2026-07-01T00:00:00Z')).week, 'IIIF for Education');
      expect(call!.start).to.deep.equal({
        dateTime: '2026-07-07T08:00:00-07:00',
        timeZone: 'America/New_York',
      });
    });

    it('fall on the weekday of the month that their group names', function () {
      // Years of calls, several times over.
      this.timeout(120_000);
      for (const call of of(NOWS.flatMap(timedAt), 'IIIF for Education').map(clockOf)) {
        expect(call.weekday).to.equal('Tue');
        expect(call.day).to.be.at.most(7);
      }
      for (const call of of(NOWS.flatMap(timedAt), 'IIIF Museum Interest Group Call').map(clockOf)) {
        expect(call.weekday).to.equal('Mon');
        expect(call.day).to.be.within(22, 28);
      }
      for (const call of of(NOWS.flatMap(timedAt), 'IIIF Ambassadors Group').map(clockOf)) {
        expect(call.weekday).to.equal('Tue');
        expect(call.day + 7).to.be.greaterThan(new Date(Date.UTC(2026, call.month, 0)).getUTCDate());
      }
      for (const call of of(NOWS.flatMap(timedAt), 'IIIF Manuscripts Call').map(clockOf)) {
        expect(call.weekday).to.equal('Wed');
        expect([3, 6, 9, 12]).to.include(call.month);
      }
    });

    it('follow one another by whole weeks where their group counts weeks', () => {
      for (const [title, weeks] of [
        ['IIIF 3D Community Group', 4],
        ['IIIF Maps', 2],
      ] as const) {
        const starts = of(timedAt(Date.parse(FIXED_NOW)), title).map(({ start }) =>
          Date.parse(start.dateTime!),
        );
        expect(starts.length).to.be.greaterThan(2);
        starts.slice(1).forEach((start, index) => {
          expect(Math.round((start - starts[index]!) / DAY)).to.equal(weeks * 7);
        });
      }
    });

    it('name the next call of each group that has one', () => {
      for (const now of NOWS) {
        const { week, meetings } = calendarAt(now);
        expect(meetings['IIIF Museum Interest Group Call']!.next_call).to.equal(
          of(week, 'IIIF Museum Interest Group Call')[0]!.start.dateTime,
        );
        expect(meetings['IIIF Manuscripts Call']!.next_call).to.be.a('string');
        expect(meetings['content-search-tsg']).not.to.have.property('next_call');
      }
    });
  });

  describe('events', () => {
    const eventsAt = (now: number) => sampleFeeds(now)['events.json'] as Event[];
    const startOf = ({ time: { start } }: Event) =>
      Date.parse(typeof start === 'string' ? start : (start.dateTime ?? start.date!));

    it('have the conference of 2026 in its real days and place', () => {
      const conference = eventsAt(Date.parse(FIXED_NOW)).find(({ label }) =>
        label.includes('Annual Conference'),
      );
      expect(conference).to.deep.include({
        label: 'IIIF Annual Conference & Showcase 2026',
        time: { start: '2026-06-01', end: '2026-06-04' },
        location: { label: 'The Netherlands' },
      });
    });

    it('are to come, but for the one that was left behind', () => {
      for (const now of NOWS) {
        const [left, ...others] = eventsAt(now);
        expect(left!.label).to.equal('AI4LAM-IIIF-IIPC Showcase');
        for (const event of others) expect(startOf(event)).to.be.greaterThan(now - 4 * DAY);
      }
    });

    it('move on to the next year when they are over', () => {
      const labels = (now: string) => eventsAt(Date.parse(now)).map(({ label }) => label);
      expect(labels('2026-06-04T22:59:00Z')).to.include('IIIF Annual Conference & Showcase 2026');
      expect(labels('2026-06-04T23:00:00Z')).to.include('IIIF Annual Conference & Showcase 2027');
    });
  });

  it('are the same for the same instant, as a date or a number', () => {
    expect(sampleFeeds(new Date(FIXED_NOW))).to.deep.equal(sampleFeeds(Date.parse(FIXED_NOW)));
  });

  it('survive JSON', () => {
    const feeds = sampleFeeds(Date.parse(FIXED_NOW));
    expect(JSON.parse(JSON.stringify(feeds))).to.deep.equal(feeds);
  });
});

describe('static sample feeds', () => {
  const read = async (name: string) =>
    (await fetch(new URL(`../../demo/feeds/static/${name}`, import.meta.url))).text();
  const json = async (name: string): Promise<any> => JSON.parse(await read(name));

  it('have 71 members: 11, 27, 9 and 24 by level', async () => {
    const institutions: { iiifc?: unknown }[] = await json('institutions.json');
    const levels = [1, 2, 3, 4].map((level) => institutions.filter(({ iiifc }) => iiifc === level).length);
    expect(levels).to.deep.equal([11, 27, 9, 24]);
    expect(institutions.length).to.be.greaterThan(71);
  });

  it('name logos that are there', async () => {
    const institutions: { logo?: string | null }[] = await json('institutions.json');
    const logos = institutions.flatMap(({ logo }) => logo ?? []);
    expect(logos.length).to.equal(43);
    const answers = await Promise.all(
      logos.map((logo) => fetch(new URL(`../../demo/${logo.replace(/^\//, '')}`, import.meta.url))),
    );
    expect(answers.filter(({ ok }) => !ok)).to.be.empty;
  });

  it('have the groups of the community, calls included', async () => {
    const groups: Record<string, { alternate_names: string[] }> = await json('groups.json');
    expect(Object.keys(groups)).to.have.lengthOf(13);
    const source: { id: string; finished?: boolean }[] = await json('groups-source.json');
    expect(source.map(({ id }) => id)).to.include.members(Object.keys(groups));
    expect(source.filter(({ finished }) => finished)).to.have.lengthOf(3);
  });

  it('parse, but for the two that must not', async () => {
    expect(await json('pastevents.json')).to.have.lengthOf(32);
    expect(await json('empty.json')).to.be.empty;
    for (const name of ['broken.json.txt', 'page.html.txt']) {
      const text = await read(name);
      expect(() => JSON.parse(text), name).to.throw();
    }
  });
});
