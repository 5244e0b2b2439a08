import { expect } from 'chai';
import fc from 'fast-check';
import { convertIcsCalendar, type IcsDateObject } from 'ts-ics';
import { parseCalendar, readCalendar } from '../../../../src/feeds/icalendar/parse-calendar.js';
import { readEvents } from '../../../../src/feeds/readers/events/events.js';
import type { CommunityEvent } from '../../../../src/model/event.js';
import { toICalendar } from '../../../../src/model/icalendar.js';
import type { Moment } from '../../../../src/time/moment.js';
import { dateAt, resolveWallTime } from '../../../../src/time/zones.js';
import { isFull } from '../../../helpers/campaign.js';

const context = { baseUrl: 'https://iiif.io/' };
const DAY = 864e5;

const zoned = (iso: string, timeZone = 'America/New_York'): Moment => ({
  kind: 'zoned',
  epoch: Date.parse(iso),
  timeZone,
});

const write = (event: CommunityEvent) => toICalendar([event], { now: Date.parse('2026-05-20T12:00:00Z') });
/** When something is by a second parser, the zone's rules being ours. */
const secondEpoch = ({ date, local }: IcsDateObject) =>
  local ? resolveWallTime(local.date.getTime(), local.timezone) : date.getTime();
const epochOf = (moment: Moment) => (moment.kind === 'date' ? Date.parse(moment.date) : moment.epoch);

/** What is written of an event and read again, in a window around its start. */
async function again(event: CommunityEvent): Promise<CommunityEvent[]> {
  const epoch = epochOf(event.start);
  const feed = await parseCalendar(write(event));
  const window = { start: epoch - 20 * DAY, end: epoch + 20 * DAY };
  const { records, problems } = readCalendar(feed, { ...context, window }, event.type);
  expect(problems).to.deep.equal([]);
  return [...records];
}

/** The hour that clocks show twice, and UTC by another name, are written as instants: they say the same. */
const named = (moment: Moment, original: Moment | undefined): Moment =>
  moment.kind === 'instant' && original?.kind === 'zoned' ? { ...original, epoch: moment.epoch } : moment;

/** An event as a reader of JSON makes it, of a record. */
const read = (record: object): CommunityEvent => readEvents([record], context).records[0]!;

describe('iCalendar, written and read again', () => {
  it('is the same event', async () => {
    const words = fc
      .tuple(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('🏛️', ', ', ';', '\\n', '\\', '"', ':', '👩🏽‍💻'),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      )
      // Markup and entities are for the reader of HTML, and have their own tests.
      .map((parts) => 'A' + parts.join('').replace(/[\p{Cc}<>&]/gu, '') + 'z');
    const seconds = fc.integer({
      min: Date.parse('2000-01-01') / 1000,
      max: Date.parse('2040-01-01') / 1000,
    });
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.array(words, { maxLength: 3 }),
        words,
        fc.constantFrom('zoned', 'instant', 'date'),
        zone,
        seconds,
        fc.integer({ min: 1, max: 300_000 }),
        fc.constantFrom('confirmed', 'tentative', 'cancelled'),
        async (label, paragraphs, place, kind, timeZone, second, length, status) => {
          const moment = (epoch: number) =>
            kind === 'date' ? { kind, date: dateAt(epoch, 'UTC') } : { kind, epoch, timeZone };
          const event = {
            ...read({
              label,
              description: paragraphs.join('\n'),
              place: { label: place },
              start: moment(second * 1000),
              end: moment((second + length) * 1000),
              status,
              href: 'https://example.org/event',
            }),
            categories: ['Maps', 'Museums, old'],
          };
          const records = await again(event);
          expect(records.length).to.equal(1);
          const { label: heard, start, end, description, ...rest } = records[0]!;
          expect(heard).to.equal(event.label);
          expect(named(start, event.start)).to.deep.equal(event.start);
          expect(end && named(end, event.end)).to.deep.equal(event.end);
          expect(description?.text ?? '').to.contain(event.description?.text ?? '');
          expect(rest).to.include({ status, href: event.href });
          expect(rest.place?.label).to.equal(event.place?.label);
          expect(rest.categories).to.deep.equal(event.categories);

          // A second parser; its wall times, since what it makes of zones is not always right.
          const [other, ...others] = convertIcsCalendar(undefined, write(event)).events!;
          expect(others).to.deep.equal([]);
          expect(other).to.include({
            summary: event.label,
            location: event.place?.label,
            status: status.toUpperCase(),
            url: event.href,
          });
          expect(other!.description ?? '').to.contain(event.description?.text ?? '');
          expect(secondEpoch(other!.start)).to.equal(epochOf(event.start));
          // The end of a day is the day after.
          const last = event.end ?? (kind === 'date' ? event.start : undefined);
          expect(other!.end && secondEpoch(other!.end)).to.equal(
            last && epochOf(last) + (kind === 'date' ? DAY : 0),
          );
        },
      ),
      { numRuns: isFull ? 200 : 20, seed: 5545 },
    );
  }).timeout(120_000);

  it('is the same call, with the link to join it', async () => {
    const [call] = await again({
      ...read({
        type: 'community-call',
        label: 'Museums call',
        start: zoned('2026-06-02T15:00:00Z'),
        join: 'https://calls.example.org/room/1',
        description: 'Agenda to come.',
      }),
      uid: 'museums@iiif.io',
    });
    expect(call).to.include({ uid: 'museums@iiif.io', join: 'https://calls.example.org/room/1' });
    expect(call!.end).to.equal(undefined);
    expect(call!.description!.text).to.contain('Agenda to come.');
  });

  it('is the same series, at the same wall time on both sides of a change of clocks', async () => {
    const event: CommunityEvent = {
      ...read({
        type: 'community-call',
        label: 'Maps call',
        start: zoned('2026-11-05T17:00:00Z'),
        end: zoned('2026-11-05T18:00:00Z'),
      }),
      uid: 'maps@iiif.io',
      recurrence: {
        rule: 'FREQ=WEEKLY;BYDAY=TH',
        start: zoned('2026-01-08T17:00:00Z'),
        excluded: [zoned('2026-10-29T16:00:00Z')],
        added: [zoned('2026-10-30T16:00:00Z')],
      },
    };
    const calls = await again(event);
    expect(
      calls.map(({ start }) => start.kind === 'zoned' && new Date(start.epoch).toISOString()),
    ).to.deep.equal([
      '2026-10-22T16:00:00.000Z',
      '2026-10-30T16:00:00.000Z',
      '2026-11-05T17:00:00.000Z',
      '2026-11-12T17:00:00.000Z',
      '2026-11-19T17:00:00.000Z',
    ]);
    for (const call of calls) {
      expect(call.uid).to.equal('maps@iiif.io');
      expect(call.recurrence).to.deep.equal(event.recurrence);
    }
    // What is written of any of them is the same file.
    expect(new Set(calls.map(write)).size).to.equal(1);
    expect(write(calls[0]!)).to.equal(write(event));
  });

  it('is the same series where that has only single dates', async () => {
    const event: CommunityEvent = {
      ...read({
        label: 'Open house',
        start: zoned('2026-11-05T17:00:00Z'),
        end: zoned('2026-11-05T18:00:00Z'),
      }),
      uid: 'house@iiif.io',
      recurrence: {
        rule: '',
        start: zoned('2026-11-05T17:00:00Z'),
        excluded: undefined,
        added: [zoned('2026-11-12T17:00:00Z'), zoned('2026-11-17T17:00:00Z')],
      },
    };
    const calls = await again(event);
    expect(calls.map(({ recurrence }) => recurrence)).to.deep.equal([1, 2, 3].map(() => event.recurrence));
    expect(new Set(calls.map(write)).size).to.equal(1);
  });

  it('is one of a series by itself where that one was moved, and the series without it', async () => {
    const body = [
      'BEGIN:VCALENDAR',
      ...['BEGIN:VEVENT', 'UID:m@iiif.io', 'SUMMARY:Museums', 'DTSTART;TZID=Europe/Berlin:20260601T170000'],
      ...['DURATION:PT1H', 'RRULE:FREQ=WEEKLY', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:m@iiif.io', 'SUMMARY:Museums: special', 'STATUS:TENTATIVE', 'DURATION:PT3H'],
      ...['RECURRENCE-ID;TZID=Europe/Berlin:20260608T170000', 'DTSTART;TZID=Europe/Berlin:20260609T090000'],
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    const window = { start: Date.parse('2026-06-01'), end: Date.parse('2026-06-17') };
    const { records } = readCalendar(await parseCalendar(body), { ...context, window }, 'event');
    const special = records.find(({ label }) => /special/.test(label))!;
    const alone = convertIcsCalendar(undefined, write(special)).events!;
    expect(alone.map(({ summary, recurrenceRule }) => [summary, recurrenceRule])).to.deep.equal([
      ['Museums: special', undefined],
    ]);
    expect(secondEpoch(alone[0]!.start)).to.equal(Date.parse('2026-06-09T07:00Z'));

    const usual = records.find(({ label }) => label === 'Museums')!;
    const again = await parseCalendar(write(usual));
    expect(
      readCalendar(again, { ...context, window }, 'event').records.map(({ start }) => epochOf(start)),
    ).to.deep.equal(['2026-06-01T15:00Z', '2026-06-15T15:00Z'].map(Date.parse));
    expect(special.uid).not.to.equal(usual.uid);
  });
});
