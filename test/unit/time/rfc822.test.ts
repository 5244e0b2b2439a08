import { expect } from 'chai';
import { parseRfc822 } from '../../../src/time/rfc822.js';
import { toIso8601 } from '../../../src/time/parse.js';

const read = (text: unknown) => {
  const { moment, problem } = parseRfc822(text);
  return [moment && toIso8601(moment), ...(problem ? [problem] : [])];
};

describe('parseRfc822', () => {
  const good: [text: string, iso: string][] = [
    ['Mon, 01 Jun 2026 10:30:00 GMT', '2026-06-01T10:30:00Z'],
    ['Mon, 01 Jun 2026 10:30:00 +0200', '2026-06-01T08:30:00Z'],
    ['Mon, 01 Jun 2026 10:30:00 GMT+0200', '2026-06-01T08:30:00Z'],
    ['Mon, 01 Jun 2026 10:30:00 UTC-5', '2026-06-01T15:30:00Z'],
    ['Mon, 01 Jun 2026 10:30:00 -05:30', '2026-06-01T16:00:00Z'],
    ['1 Jun 2026 10:30 EST', '2026-06-01T15:30:00Z'],
    ['1 Jun 2026 10:30 EDT', '2026-06-01T14:30:00Z'],
    ['Monday, 1 June 2026 10:30:00 PDT', '2026-06-01T17:30:00Z'],
    ['Mon,1 Jun 2026 10:30:00 Z', '2026-06-01T10:30:00Z'],
    ['01-Jun-26 10:30:00 UT', '2026-06-01T10:30:00Z'],
    ['Tue, 01 Jun 99 10:30:00 GMT', '1999-06-01T10:30:00Z'],
    ['01 Jun 49 10:30:00 GMT', '2049-06-01T10:30:00Z'],
    ['Mon, 01 Sept 2026 10:30:00 CEST (Central European Summer Time)', '2026-09-01T08:30:00Z'],
    // The weekday is wrong; the date is what counts.
    ['Fri, 01 Jun 2026 10:30:00 GMT', '2026-06-01T10:30:00Z'],
    ['Wed, 31 Dec 2025 23:59:60 GMT', '2026-01-01T00:00:00Z'],
    ['29 Feb 2024', '2024-02-29'],
    ['Mon, 01 Jun 2026 00:00:00 -0700', '2026-06-01'],
    ['Mon, 01 Jun 2026 00:00:00 GMT', '2026-06-01'],
  ];
  for (const [text, iso] of good) {
    it(`reads ${text}`, () => expect(read(text)).to.deep.equal([iso]));
  }

  for (const text of ['Mon, 01 Jun 2026 10:30:00 IST', '01 Jun 2026 10:30', '1 Jun 2026 10:30 constructor']) {
    it(`reads ${text} as UTC, with a problem`, () => {
      const [iso, problem] = read(text);
      expect(iso).to.equal('2026-06-01T10:30:00Z');
      expect(problem).to.contain('names no time zone that is known and was read as UTC');
    });
  }

  for (const text of [
    '30 Feb 2026',
    '1 Jun 2026 25:00 GMT',
    '1 Jun 2026 10:61 GMT',
    '31 Apr 2026 10:00 GMT',
  ]) {
    it(`knows that ${text} does not exist`, () => {
      expect(read(text)).to.deep.equal([undefined, `"${text}" does not exist`]);
    });
  }

  for (const value of [
    '',
    'yesterday',
    '1 Foo 2026',
    'ebm 1 2026',
    '1 anf 2026',
    '2026-06-01',
    null,
    5,
    {},
    'x'.repeat(1e5),
  ]) {
    it(`finds no date in ${JSON.stringify(value).slice(0, 20)}`, () => {
      const { moment, problem } = parseRfc822(value);
      expect(moment).to.equal(undefined);
      expect(problem).to.match(/is not a date or a time$/);
      expect(problem!.length).to.be.below(150);
    });
  }
});
