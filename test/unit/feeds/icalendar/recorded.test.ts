import { expect } from 'chai';
import type { CommunityEvent } from '../../../../src/model/event.js';
import { between, read, recorded, times, written } from './calendars.js';

const zoned = (zone: string, ...list: string[]) => list.map((item) => item.replaceAll('Z', `Z[${zone}]`));

const NEW_YORK = 'America/New_York';
const BERLIN = 'Europe/Berlin';

const of = (records: readonly CommunityEvent[], label: RegExp) =>
  records.filter((record) => label.test(record.label));

for (const ends of ['\n', '\r\n']) {
  describe(`recorded calendars with lines that end in ${JSON.stringify(ends)}`, () => {
    const open = async (name: string) => read(recorded(name).replaceAll('\n', ends));

    it('as Google Calendar writes them', async () => {
      const { records, problems } = await open('google');
      expect(problems).to.deep.equal([]);
      // Every four weeks, two of them after the clocks have changed; without 7 May, and with 9 April on the 3rd.
      const museums = of(records, /Museums/);
      expect(times(museums)).to.deep.equal(
        zoned(
          NEW_YORK,
          '2026-02-12T17:00Z/2026-02-12T18:00Z',
          '2026-03-12T16:00Z/2026-03-12T17:00Z',
          '2026-04-03T14:00Z/2026-04-03T15:00Z',
          '2026-06-04T16:00Z/2026-06-04T17:00Z',
          '2026-07-02T16:00Z/2026-07-02T17:00Z',
        ),
      );
      const statusOn = (day: string) => museums.find(({ start }) => written(start).startsWith(day))?.status;
      expect(statusOn('2026-07-02')).to.equal('cancelled');
      expect(statusOn('2026-06-04')).to.equal('confirmed');
      expect(new Set(museums.map(({ id }) => id)).size).to.equal(5);
      expect(museums.find(({ label }) => /moved/.test(label))?.id).to.equal(
        '5j2k3l4m5n6o@google.com 20260409T160000Z',
      );

      const join = 'https://us02web.zoom.us/j/81234567890?pwd=abc';
      const start = { kind: 'zoned', epoch: Date.parse('2026-02-12T17:00Z'), timeZone: NEW_YORK };
      const { description, ...first } = museums[0]!;
      expect(first).to.deep.equal({
        id: '5j2k3l4m5n6o@google.com 20260212T170000Z',
        uid: '5j2k3l4m5n6o@google.com',
        type: 'community-call',
        label: 'IIIF Museums Community Group',
        start,
        end: { ...start, epoch: start.epoch + 36e5 },
        status: 'confirmed',
        href: undefined,
        organiser: undefined,
        place: undefined,
        online: false,
        join,
        links: [
          { label: 'Agenda of the museums group', href: 'https://docs.google.com/document/d/1AbC/edit' },
        ],
        image: undefined,
        groupNames: ['IIIF Museums Community Group'],
        categories: undefined,
        recurrence: {
          rule: 'FREQ=WEEKLY;INTERVAL=4;UNTIL=20260730T035959Z;BYDAY=TH',
          start,
          // One is left out, one was moved, one cancelled.
          excluded: ['2026-05-07T16:00Z', '2026-04-09T16:00Z', '2026-07-02T16:00Z'].map((time) => ({
            ...start,
            epoch: Date.parse(time),
          })),
          added: undefined,
        },
      });
      expect(description?.text).to.equal(
        `Monthly call of museums.\nNotes: agenda; everybody is welcome, also to listen.\n\nJoin: ${join}`,
      );
      expect(description?.html).to.contain(
        '<b>Notes</b>: <a href="https://docs.google.com/document/d/1AbC/edit">agenda</a>;',
      );

      const [question] = of(records, /Ask/);
      expect(question).to.include({
        label: 'Ask me anything: “The API”, part 2',
        status: 'tentative',
        join: 'https://meet.google.com/abc-defg-hij',
        id: '0v1w2x3y4z@google.com',
      });
      expect(times([question!])).to.deep.equal(['2026-03-20T16:00Z/2026-03-20T17:15Z']);
      const [conference] = of(records, /Conference/);
      expect(times([conference!])).to.deep.equal(['2026-06-01/2026-06-04']);
      expect(conference?.place).to.deep.equal({ label: 'KB, The Hague, Netherlands', href: undefined });
      expect(records).to.have.length(7);
    });

    it('as Outlook and Exchange write them', async () => {
      const { records, problems } = await open('outlook');
      expect(problems).to.deep.equal([]);
      // Second Tuesdays at 17:00 in Berlin until June, without the one whose date alone is excluded.
      const group = of(records, /Manuskripte/);
      expect(times(group)).to.deep.equal(
        zoned(
          BERLIN,
          '2026-01-13T16:00Z/2026-01-13T17:00Z',
          '2026-02-10T16:00Z/2026-02-10T17:00Z',
          '2026-03-10T16:00Z/2026-03-10T17:00Z',
          '2026-04-14T15:00Z/2026-04-14T16:00Z',
          '2026-06-09T15:00Z/2026-06-09T16:00Z',
        ),
      );
      const join = 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d';
      expect(group[0]).to.deep.include({ join, place: undefined });
      // The address in angle brackets is kept, and is no markup; the alarm's text is not the event's.
      expect(group[0]?.description?.text).to.contain(`Join: ${join}\nMeeting ID`);
      expect(group[0]?.description?.html).to.equal(undefined);

      expect(times(of(records, /Bibliothek/))).to.deep.equal(['2026-05-25/2026-05-27']);
      // A zone that only the calendar knows: clocks in New York have changed two days before.
      expect(times(of(records, /New York/))).to.deep.equal(['2026-03-10T16:00Z/2026-03-10T17:30Z']);
      // Six hours long, for clocks were put forward.
      expect(times(of(records, /Nacht/))).to.deep.equal(
        zoned('Europe/Amsterdam', '2026-03-28T22:00Z/2026-03-29T04:00Z'),
      );
      expect(records).to.have.length(8);
    });

    it('as Apple Calendar writes them', async () => {
      const { records, problems } = await open('apple');
      // Five Mondays: the third is excluded, the fourth is on Tuesday instead.
      const course = of(records, /Palaeography/);
      expect(times(course)).to.deep.equal(
        zoned(
          'Europe/London',
          '2026-03-02T10:00Z/2026-03-02T11:00Z',
          '2026-03-09T10:00Z/2026-03-09T11:00Z',
          '2026-03-24T14:00Z/2026-03-24T15:00Z',
          '2026-03-30T09:00Z/2026-03-30T10:00Z',
        ),
      );
      expect(course[0]).to.deep.include({
        href: 'https://www.bl.uk/events/palaeography',
        place: { label: 'British Library 96 Euston Rd, London NW1 2DB, England', href: undefined },
      });
      expect(times(of(records, /Foundation/))).to.deep.equal(['2026-04-03']);
      expect(times(of(records, /Stand-up/))).to.deep.equal(['2026-03-10T09:00Z/2026-03-10T09:30Z']);
      expect(problems).to.deep.equal([
        { record: '', reason: 'some times name no time zone; they were read in UTC' },
      ]);

      const again = await read(recorded('apple'), { window: between('2030-01-01', '2032-01-01') });
      expect(times(again.records)).to.deep.equal(['2030-04-03', '2031-04-03']);
    });

    it('as Nextcloud writes them', async () => {
      const window = between('2026-01-01', '2026-04-12');
      const { records, problems } = await read(recorded('nextcloud').replaceAll('\n', ends), {
        window,
      });
      expect(problems).to.deep.equal([]);
      // The last weekday of each month; the first event is on another day.
      const workday = of(records, /Werktag/);
      expect(times(workday)).to.deep.equal(
        zoned(
          BERLIN,
          '2026-01-14T08:30Z/2026-01-14T09:15Z',
          '2026-01-30T08:30Z/2026-01-30T09:15Z',
          '2026-02-27T08:30Z/2026-02-27T09:15Z',
          '2026-03-31T07:30Z/2026-03-31T08:15Z',
        ),
      );
      expect(workday[0]).to.deep.include({
        categories: ['Maps', 'Technik, intern'],
        groupNames: ['Letzter Werktag', 'Maps', 'Technik, intern'],
        join: 'https://cloud.example.org/call/abc123',
        image: 'https://cloud.example.org/apps/maps.png',
      });
      // Four nights, and two more that have lengths of their own.
      expect(times(of(records, /Nacht/))).to.deep.equal(
        zoned(
          BERLIN,
          '2026-03-02T19:00Z/2026-03-03T00:00Z',
          '2026-03-03T19:00Z/2026-03-04T00:00Z',
          '2026-03-04T19:00Z/2026-03-05T00:00Z',
          '2026-03-05T19:00Z/2026-03-06T00:00Z',
          '2026-03-10T17:00Z/2026-03-10T19:00Z',
          '2026-03-11T17:00Z/2026-03-11T17:30Z',
        ),
      );
      // Tuesdays at 15:00; from the third on Wednesdays at 16:30, half an hour longer.
      const weekly = of(records, /Wochen/);
      expect(times(weekly)).to.deep.equal(
        zoned(
          BERLIN,
          '2026-03-03T14:00Z/2026-03-03T15:00Z',
          '2026-03-10T14:00Z/2026-03-10T15:00Z',
          '2026-03-18T15:30Z/2026-03-18T17:00Z',
          '2026-03-25T15:30Z/2026-03-25T17:00Z',
          '2026-04-01T14:30Z/2026-04-01T16:00Z',
          '2026-04-08T14:30Z/2026-04-08T16:00Z',
        ),
      );
      expect(of(weekly, /neu am Mittwoch/)).to.have.length(4);
      expect(records).to.have.length(4 + 6 + 6);
    });

    it('as Meetup writes them', async () => {
      const { records, problems } = await open('meetup');
      expect(problems).to.deep.equal([]);
      // Summer time ends in Sydney on 5 April.
      expect(times(records)).to.deep.equal(
        zoned(
          'Australia/Sydney',
          '2026-04-02T07:00Z/2026-04-02T09:00Z',
          '2026-04-09T08:00Z/2026-04-09T10:00Z',
        ),
      );
      expect(records[0]).to.deep.include({
        label: 'Image viewers & you',
        href: 'https://www.meetup.com/iiif-example/events/300000001/',
        join: undefined,
        place: { label: 'State Library (Shakespeare Place, Sydney, Australia)', href: undefined },
      });
      expect(records[0]?.description?.text).to.contain('Bring a manifest 🗺️ and a question; we bring pizza.');
      expect(records.map(({ status }) => status)).to.deep.equal(['confirmed', 'cancelled']);
    });

    it('as conference tools write them, with what is wrong in them', async () => {
      const body = recorded('conftool').replaceAll('\n', ends);
      const { records, problems } = await read(body, {}, 'event');
      expect(times(records)).to.deep.equal([
        '2026-06-02T07:00Z/2026-06-02T08:30Z',
        ...zoned(
          'Europe/Amsterdam',
          '2026-06-02T09:00Z/2026-06-02T10:30Z',
          '2026-06-03T07:00Z/2026-06-03T08:00Z',
        ),
      ]);
      expect(records[0]).to.deep.include({
        type: 'event',
        organiser: { label: 'Programme committee', href: 'https://conference.example.org/committee' },
        place: { label: 'Aula', href: undefined },
        categories: ['Paper session', 'Track A'],
        groupNames: [],
      });
      expect(records[1]).to.include({ online: true, href: undefined });
      expect(problems.map(({ record, reason }) => `${record}: ${reason}`)).to.have.members([
        'Broken: left out: DTSTART: "2026-13-45T99:00" is not a date or a time (UID session-14@conference.example.org, line 29)',
        'Keynote: line 41 has no name (UID session-15@conference.example.org, line 35)',
        '1B: Maps: link is not a safe link: "javascript:alert(1)" (UID session-13@conference.example.org, line 20)',
        ': the time zone "Mars/Olympus Mons" is not known; they were read in Europe/Amsterdam',
      ]);
    });
  });
}
