import { expect } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import type { CommunityEvent } from '../../../src/model/event.js';
import { toICalendar } from '../../../src/model/icalendar.js';
import type { Moment } from '../../../src/time/moment.js';
import { offsetAt } from '../../../src/time/zones.js';
import { VERSION } from '../../../src/version.js';
import { isFull } from '../../helpers/campaign.js';

const NOW = Date.parse('2026-05-20T12:00:00Z');

const zoned = (iso: string, timeZone = 'Europe/Berlin'): Moment => ({
  kind: 'zoned',
  epoch: Date.parse(iso),
  timeZone,
});
const instant = (iso: string): Moment => ({ kind: 'instant', epoch: Date.parse(iso) });
const date = (date: string): Moment => ({ kind: 'date', date });

const event = (more: Partial<CommunityEvent> = {}): CommunityEvent => ({
  id: 'a',
  type: 'event',
  label: 'Showcase',
  start: zoned('2026-06-01T15:00:00Z'),
  end: zoned('2026-06-01T16:30:00Z'),
  status: 'confirmed',
  online: false,
  links: [],
  groupNames: [],
  ...more,
});

const write = (...events: CommunityEvent[]) => toICalendar(events, { now: NOW });
/** The lines as they were before they were folded. */
const linesOf = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');
const lines = (more: Partial<CommunityEvent> = {}) => linesOf(write(event(more)));
const value = (all: readonly string[], name: string) =>
  all
    .slice(all.indexOf('BEGIN:VEVENT'))
    .find((line) => line.startsWith(name))
    ?.slice(name.length);

/** What a second implementation reads, the zones by what the file says of them. */
function parse(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file) as never);
  return calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}
const epochOf = (time: ICAL.Time) => time.toUnixTime() * 1000;
const first = (more: Partial<CommunityEvent> = {}) => parse(write(event(more)))[0]!;

describe('iCalendar, written', () => {
  it('is a whole file', () => {
    expect(
      write(
        event({
          id: 'https://example.org/showcase',
          place: { label: 'Leiden' },
          href: 'https://example.org/showcase',
          description: { text: 'Six collections,\ntwenty minutes each; and coffee.' },
          categories: ['Museums', 'Maps, old'],
        }),
      ),
    ).to.equal(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        `PRODID:-//IIIF//iiif-blocks ${VERSION}//EN`,
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
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
        'BEGIN:VEVENT',
        'UID:1feb217326c2e783@iiif-blocks',
        'DTSTAMP:20260520T120000Z',
        'DTSTART;TZID=Europe/Berlin:20260601T170000',
        'DTEND;TZID=Europe/Berlin:20260601T183000',
        'SUMMARY:Showcase',
        'DESCRIPTION:Six collections\\,\\ntwenty minutes each\\; and coffee.\\n\\nhttps:/',
        ' /example.org/showcase',
        'LOCATION:Leiden',
        'URL:https://example.org/showcase',
        'CATEGORIES:Museums,Maps\\, old',
        'STATUS:CONFIRMED',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('has the link to join a call where programs look for it, and in the text for those that do not', () => {
    const join = 'https://example.zoom.us/j/1';
    const all = lines({ join, href: 'https://example.org/', description: { text: 'Agenda to come.' } });
    expect(value(all, 'URL:')).to.equal(join);
    expect(value(all, 'CONFERENCE;VALUE=URI;FEATURE=VIDEO:')).to.equal(join);
    expect(value(all, 'DESCRIPTION:')).to.equal(`${join}\\n\\nAgenda to come.\\n\\nhttps://example.org/`);
    const told = lines({ join, description: { text: `Join: ${join}.` } });
    expect(value(told, 'DESCRIPTION:'), 'once is enough').to.equal(`Join: ${join}.`);
  });

  it('names the links of an event, and has the first as its address where it has no page', () => {
    const all = lines({ links: [{ label: 'Register', href: 'https://example.org/r' }] });
    expect(value(all, 'URL:')).to.equal('https://example.org/r');
    expect(value(all, 'DESCRIPTION:')).to.equal('Register: https://example.org/r');
  });

  it('writes an instant in UTC, and neither a zone nor an end that nobody has named', () => {
    const all = lines({ start: instant('2026-06-01T15:00:00Z'), end: undefined });
    expect(value(all, 'DTSTART')).to.equal(':20260601T150000Z');
    expect(value(all, 'DTEND')).to.equal(undefined);
    expect(all).not.to.include('BEGIN:VTIMEZONE');
    expect(lines({ start: zoned('2026-06-01T15:00:00Z', 'Etc/UTC'), end: undefined })).not.to.include(
      'BEGIN:VTIMEZONE',
    );
  });

  it('writes dates with the day after the last', () => {
    const days = lines({ start: date('2026-06-01'), end: date('2026-06-04') });
    expect(value(days, 'DTSTART')).to.equal(';VALUE=DATE:20260601');
    expect(value(days, 'DTEND')).to.equal(';VALUE=DATE:20260605');
    expect(value(lines({ start: date('2026-12-31'), end: undefined }), 'DTEND')).to.equal(
      ';VALUE=DATE:20270101',
    );
    expect(value(lines({ start: date('2026-06-04'), end: date('2026-06-01') }), 'DTEND')).to.equal(
      ';VALUE=DATE:20260605',
    );
  });

  it('ends in the manner in which it starts', () => {
    const untilDay = lines({ end: date('2026-06-02') });
    expect(value(untilDay, 'DTEND')).to.equal(';TZID=Europe/Berlin:20260603T000000');
    const fromDay = lines({ start: date('2026-06-01'), end: zoned('2026-06-02T22:30:00Z') });
    expect(value(fromDay, 'DTEND')).to.equal(';VALUE=DATE:20260604');
  });

  it('says which of two equal wall times is meant', () => {
    const early = first({ start: zoned('2026-10-25T00:30:00Z'), end: undefined });
    const late = first({ start: zoned('2026-10-25T01:30:00Z'), end: undefined });
    expect(epochOf(early.startDate)).to.equal(Date.parse('2026-10-25T00:30:00Z'));
    expect(epochOf(late.startDate)).to.equal(Date.parse('2026-10-25T01:30:00Z'));
  });

  it('has the same UID each time for one event, and another for each', () => {
    const uid = (more: Partial<CommunityEvent>) => value(lines(more), 'UID:');
    expect(uid({ label: 'New name', href: 'https://a.example/' })).to.equal(
      uid({ href: 'https://a.example/' }),
    );
    expect(uid({ id: 'b' })).not.to.equal(uid({}));
    expect(uid({ href: 'https://b.example/' }), 'ids are unique in their feed only').not.to.equal(uid({}));
    expect(uid({ uid: 'abc@google.com' })).to.equal('abc@google.com');
  });

  it('tells the status, and an organiser who can be written to', () => {
    expect(value(lines({ status: 'cancelled' }), 'STATUS:')).to.equal('CANCELLED');
    expect(value(lines({ status: 'tentative' }), 'STATUS:')).to.equal('TENTATIVE');
    const by = (href?: string) => lines({ organiser: { label: 'A "B"; C', href } });
    expect(value(by('mailto:a@example.org'), 'ORGANIZER')).to.equal(';CN="A ’B’; C":mailto:a@example.org');
    expect(value(by('https://example.org/'), 'ORGANIZER')).to.equal(undefined);
    expect(value(by(), 'ORGANIZER')).to.equal(undefined);
  });

  it('lets nothing in a field begin a line of its own', () => {
    const evil = 'x\r\nBEGIN:VALARM\r\nATTACH:file:///etc/passwd\u2028\u0085\u0007';
    const all = lines({
      uid: evil,
      label: evil,
      description: { text: evil },
      place: { label: evil },
      categories: [evil],
      join: `https://example.org/${evil}`,
      organiser: { label: evil, href: `mailto:${evil}` },
      recurrence: { rule: `FREQ=DAILY\r\n${evil}`, start: zoned('2026-06-01T15:00:00Z') },
      start: { kind: 'zoned', epoch: NOW, timeZone: `Europe/Berlin\r\n${evil}` },
    });
    expect(all.filter((line) => /^(BEGIN:VALARM|ATTACH)/.test(line))).to.deep.equal([]);
    expect(value(all, 'RRULE')).to.equal(undefined);
    expect(value(all, 'DTSTART')).to.equal(':20260520T120000Z');
  });

  it('folds at 75 octets, and between characters', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 });
    fc.assert(
      fc.property(text, text, (label, description) => {
        const file = write(event({ label, description: { text: description } }));
        expect(file.endsWith('\r\n')).to.equal(true);
        for (const line of file.split('\r\n')) {
          const octets = new TextEncoder().encode(line);
          expect(octets.length).to.be.lessThan(76);
          new TextDecoder('utf-8', { fatal: true }).decode(octets);
          expect(/[\n\r]|^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(line)).to.equal(false);
        }
      }),
      { numRuns: isFull ? 200 : 25, seed: 5545 },
    );
  });

  describe('series', () => {
    const series = event({
      uid: 'series@example.org',
      start: zoned('2026-11-05T18:00:00Z'),
      end: zoned('2026-11-05T19:00:00Z'),
      recurrence: {
        rule: 'freq=weekly;byday=TH',
        start: zoned('2026-10-15T17:00:00Z'),
        excluded: [instant('2026-10-29T18:00:00Z'), date('2026-10-22')],
        added: [zoned('2026-10-16T17:00:00Z')],
      },
    });

    it('begin with their first event, at the same time by the wall clock', () => {
      const all = linesOf(write(series));
      expect(value(all, 'DTSTART')).to.equal(';TZID=Europe/Berlin:20261015T190000');
      expect(value(all, 'DTEND')).to.equal(';TZID=Europe/Berlin:20261015T200000');
      expect(value(all, 'RRULE:')).to.equal('FREQ=WEEKLY;BYDAY=TH');
      expect(value(all, 'EXDATE')).to.equal(';TZID=Europe/Berlin:20261029T190000');
      expect(value(all, 'RDATE')).to.equal(';TZID=Europe/Berlin:20261016T190000');
      const [read] = parse(write(series));
      const iterator = read!.iterator();
      const starts = Array.from({ length: 5 }, () => new Date(epochOf(iterator.next())).toISOString());
      expect(starts).to.deep.equal([
        '2026-10-15T17:00:00.000Z',
        '2026-10-16T17:00:00.000Z',
        '2026-10-22T17:00:00.000Z',
        '2026-11-05T18:00:00.000Z',
        '2026-11-12T18:00:00.000Z',
      ]);
    });

    it('are written once, however many of their events there are', () => {
      const later = { ...series, id: 'b', start: zoned('2026-11-12T18:00:00Z') };
      expect(parse(write(series, later, event())).length).to.equal(2);
    });

    it('of dates keep their length', () => {
      const all = lines({
        start: date('2026-06-08'),
        end: date('2026-06-09'),
        recurrence: { rule: 'FREQ=WEEKLY;COUNT=3', start: date('2026-06-01') },
      });
      expect(value(all, 'DTSTART')).to.equal(';VALUE=DATE:20260601');
      expect(value(all, 'DTEND')).to.equal(';VALUE=DATE:20260603');
    });

    it('whose rule is none are the one event', () => {
      const all = lines({ recurrence: { rule: 'every week', start: zoned('2020-01-01T15:00:00Z') } });
      expect(value(all, 'DTSTART')).to.equal(';TZID=Europe/Berlin:20260601T170000');
      expect(value(all, 'RRULE')).to.equal(undefined);
    });
  });

  it('is read by a second implementation as it was meant', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    const text = fc.string({ unit: 'grapheme', maxLength: 120 }).map((each) => each.replace(/\r\n?/g, '\n'));
    const words = fc
      .tuple(text, fc.constantFrom('🏛️', ', ', ';', '\\n', '\n', '"', ':'), text)
      .map((parts) => parts.join('').replace(/[^\P{Cc}\t\n]/gu, ''));
    const seconds = (from: string, to: string) =>
      fc.integer({ min: Date.parse(from) / 1000, max: Date.parse(to) / 1000 }).map((each) => each * 1000);
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(...zones),
        seconds('2000-01-01', '2040-01-01'),
        fc.integer({ min: 1, max: 2e5 }),
        (label, description, timeZone, epoch, length) => {
          const start: Moment = { kind: 'zoned', epoch, timeZone };
          const end: Moment = { kind: 'zoned', epoch: epoch + length * 1000, timeZone };
          const read = first({ label, description: { text: description }, start, end });
          expect(read.summary).to.equal(label);
          expect(read.description ?? '').to.equal(description.trim());
          expect(epochOf(read.startDate), timeZone).to.equal(epoch);
          expect(epochOf(read.endDate), timeZone).to.equal(end.epoch);
          expect(offsetAt(epoch, timeZone) % 1000).to.equal(0);
        },
      ),
      { numRuns: isFull ? 150 : 20, seed: 7986 },
    );
  }).timeout(120_000);
});
