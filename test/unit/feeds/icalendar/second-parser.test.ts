import { expect } from 'chai';
import fc from 'fast-check';
import { convertIcsCalendar, type IcsDateObject as DateObject, type IcsEvent } from 'ts-ics';
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import {
  components,
  propertyOf,
  valueOf,
  type Component,
} from '../../../../src/feeds/icalendar/content-lines.js';
import { readEntry } from '../../../../src/feeds/icalendar/entry.js';
import { zoneOf } from '../../../../src/feeds/icalendar/zone-names.js';
import { offsetAt } from '../../../../src/time/zones.js';
import { calendar, event, read, recorded, times } from './calendars.js';
import { isFull } from '../../../helpers/campaign.js';

/** The texts of an event that both parsers give, with line breaks as they are written in jCal. */
const textsOf = (component: Component) =>
  Object.fromEntries(
    ['UID', 'SUMMARY', 'DESCRIPTION', 'LOCATION', 'STATUS', 'URL'].map((name) => [
      name,
      valueOf(component, name),
    ]),
  );

const secondTextsOf = ({ uid, summary, description, location, status, url }: IcsEvent) => ({
  UID: uid,
  SUMMARY: summary,
  DESCRIPTION: description?.trim() ?? '',
  LOCATION: location ?? '',
  STATUS: status ?? '',
  URL: url ?? '',
});

const eventsOf = (body: string): Component[] =>
  [...components(body)].filter((component) => component?.name === 'VEVENT') as Component[];

/** Folds lines at 75 octets, as RFC 5545, 3.1 has it. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 74) {
      folded += '\r\n ';
      octets = 0;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

describe('calendars, compared with a second parser', () => {
  for (const name of ['google', 'outlook', 'apple', 'nextcloud', 'meetup', 'conftool']) {
    it(`have the same events, texts, days and rules: ${name}`, async () => {
      // The second parser takes no line that is none.
      const body = recorded(name).replace(/^This line.*\n/m, '');
      const found = eventsOf(body);
      const expected = convertIcsCalendar(undefined, body).events ?? [];
      expect(found.length).to.be.above(1);
      expect(found.length).to.equal(expected.length);
      found.forEach((component, index) => {
        const second = expected[index]!;
        expect(textsOf(component)).to.deep.equal(secondTextsOf(second));
        const isDated = !Number.isNaN(second.start.date.getTime());
        if (!isDated) {
          expect(() => readEntry(component, () => {})).to.throw('is not a date or a time');
          return;
        }
        const entry = readEntry(component, () => {});
        // What its zone makes of a wall time is another test's matter: here it is what is written.
        const wallOf = ({ date, local }: DateObject) => (local?.date ?? date).getTime();
        expect(entry.start.wall, 'start').to.equal(wallOf(second.start));
        expect(propertyOf(component, 'DTSTART')?.type).to.equal(second.start.type?.toLowerCase());
        expect(entry.end?.wall, 'end').to.equal(second.end && wallOf(second.end));
        expect(entry.repetition?.rule.freq, 'rule').to.equal(second.recurrenceRule?.frequency);
        expect(entry.repetition?.rule.byDay?.length).to.equal(second.recurrenceRule?.byDay?.length);
        expect(entry.excluded.length, 'left out').to.equal(second.exceptionDates?.length ?? 0);
        expect(entry.sequence).to.equal(second.sequence ?? 0);
      });
    });
  }

  it('have the texts that were written, whatever is in them, folded anywhere', async () => {
    const text = fc
      .string({
        unit: fc.constantFrom(...Array.from('aZ09 ,;:\\"^\'\n\t=()éß漢🗺')),
        minLength: 1,
        maxLength: 200,
      })
      .map((value) => `x${value}x`);
    await fc.assert(
      fc.asyncProperty(text, text, text, async (summary, description, category) => {
        const body = calendar(
          ...event(
            fold(`SUMMARY:${escapeText(summary)}`),
            fold(`DESCRIPTION;X-PARAM="a:b;c,d":${escapeText(description)}`),
            fold(`CATEGORIES:${escapeText(category)},Maps`),
            'DTSTART:20260601T120000Z',
          ),
        );
        const [found] = eventsOf(body);
        expect(valueOf(found!, 'SUMMARY')).to.equal(summary);
        expect(valueOf(found!, 'DESCRIPTION')).to.equal(description);
        expect(propertyOf(found!, 'CATEGORIES')!.values).to.deep.equal([category, 'Maps']);
        const { records } = await read(body);
        expect(times(records)).to.deep.equal(['2026-06-01T12:00Z']);
      }),
      { seed: 20260604, numRuns: isFull ? 300 : 30 },
    );
  }).timeout(120_000);
});

describe('the names that Windows has for zones, compared with a second list', () => {
  /** What has become of zones since that list was made. */
  const NEWER: Record<string, string> = {
    'Mountain Standard Time (Mexico)': 'America/Mazatlan',
    'Central Asia Standard Time': 'Asia/Bishkek',
  };
  const names = [...new Set(WINDOWS_TO_IANA_MAP.map(({ windowsName }) => windowsName))];

  it('are all known, and mean the same', () => {
    expect(names.length).to.be.above(130);
    const different = names.filter((name) => {
      const ours = zoneOf(name);
      const theirs = NEWER[name] ?? findIana(name, '001')[0]!;
      return (
        !ours ||
        [2015, 2024, 2026].some((year) =>
          [0, 3, 6, 9].some((month) => {
            const epoch = Date.UTC(year, month, 20);
            return offsetAt(epoch, ours) !== offsetAt(epoch, theirs);
          }),
        )
      );
    });
    expect(different).to.deep.equal([]);
  });

  it('are not taken for something else', () => {
    for (const name of [
      '',
      ' ',
      '/',
      'Nowhere',
      'Standard Time',
      '(UTC+01:00)',
      'Customized Time Zone',
      'Europe',
      '=',
      '|',
    ]) {
      expect(zoneOf(name), name).to.equal(undefined);
    }
  });
});
