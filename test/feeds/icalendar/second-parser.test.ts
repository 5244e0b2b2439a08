import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { findIana, WINDOWS_TO_IANA_MAP } from 'windows-iana';
import { components, listOf, unescapeText } from '../../../src/feeds/icalendar/content-lines.js';
import { parseDuration, parseWhen } from '../../../src/feeds/icalendar/when.js';
import { zoneOf } from '../../../src/feeds/icalendar/zone-names.js';
import { offsetAt } from '../../../src/time/zones.js';
import { calendar, event, read, recorded, times } from './calendars.js';

type JCalProperty = [
  name: string,
  params: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
];
type JCal = [name: string, properties: JCalProperty[], components: JCal[]];

/** The components of a calendar as ical.js has them, inner ones first as ours are. */
function second(body: string): JCal[] {
  const list = (component: JCal): JCal[] => [...component[2].flatMap(list), component];
  return list(ICAL.parse(body) as unknown as JCal);
}

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
    it(`have the same components, properties and values: ${name}`, async () => {
      // The second parser takes no line that is none.
      const body = (await recorded(name)).replace(/^This line.*\n/m, '');
      const found = [...components(body)].filter((component) => component !== undefined);
      const expected = second(body);
      expect(found.map((component) => component.name.toLowerCase())).to.deep.equal(
        expected.map(([is]) => is),
      );
      let compared = 0;
      found.forEach(({ properties }, index) => {
        for (const property of properties) {
          const all = properties.filter((other) => other.name === property.name);
          const [, params, type, ...values] = expected[index]![1].filter(
            ([is]) => is === property.name.toLowerCase(),
          )[all.indexOf(property)]!;
          for (const [key, value] of property.params) {
            if (key !== 'VALUE') expect(value).to.equal([params[key.toLowerCase()]].flat().join());
          }
          if (type === 'text') {
            const isList = property.name === 'CATEGORIES';
            const texts = isList ? listOf(property.value) : [property.value];
            expect(texts.map(unescapeText)).to.deep.equal(values);
          } else if (type === 'uri' || type === 'cal-address' || type === 'unknown') {
            expect(property.value).to.equal(values[0]);
          } else if ((type === 'date' || type === 'date-time') && !property.value.includes('-')) {
            const walls = listOf(property.value).map((value) => parseWhen(value, property.params).wall);
            expect(walls).to.deep.equal(
              values.map((value) =>
                Date.parse(`${String(value).replace('Z', '')}${type === 'date' ? '' : 'Z'}`),
              ),
            );
          } else if (type === 'duration') {
            const { days, ms } = parseDuration(property.value);
            expect(days * 86400 + ms / 1000).to.equal(ICAL.Duration.fromString(property.value).toSeconds());
          } else continue;
          compared++;
        }
      });
      expect(compared).to.be.above(15);
    });
  }

  it('have the same texts, whatever is in them, folded anywhere', async () => {
    const text = fc
      .string({
        unit: fc.constantFrom(...Array.from('aZ09 ,;:\\"^\'\n\t=()éß漢🗺')),
        minLength: 1,
        maxLength: 200,
      })
      .map((value) => `x${value}x`);
    await fc.assert(
      fc.asyncProperty(text, text, async (summary, description) => {
        const body = calendar(
          ...event(
            fold(`SUMMARY:${escapeText(summary)}`),
            fold(`DESCRIPTION;X-PARAM="a:b;c,d":${escapeText(description)}`),
            'DTSTART:20260601T120000Z',
          ),
        );
        const properties = [...components(body)].find(
          (component) => component?.name === 'VEVENT',
        )!.properties;
        const ours = properties.map(({ name, value }) => [name.toLowerCase(), unescapeText(value)]);
        const theirs = second(body)[0]![1].map(([name, , , value]) => [name, value]);
        expect(ours.slice(0, 3)).to.deep.equal(theirs.slice(0, 3));
        const { records } = await read(body);
        expect(times(records)).to.deep.equal(['2026-06-01T12:00Z']);
      }),
      { seed: 20260604, numRuns: 300 },
    );
  }).timeout(30_000);
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
