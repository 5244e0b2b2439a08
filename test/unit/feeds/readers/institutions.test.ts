import { expect } from 'chai';
import { readInstitutions } from '../../../../src/feeds/readers/institutions.js';
import { countMembers, isPlaced, levelsOf, mixLogos } from '../../../../src/model/institution.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };

describe('readInstitutions', () => {
  it('reads a member', () => {
    const reading = readInstitutions(
      [
        {
          name: 'Texas A&amp;M Libraries',
          uri: 'https://library.tamu.example/',
          iiifc: 3,
          logo: 'assets/uploads/logos/Texas A&M University, Libraries.png',
          new: true,
          logo_width: '320',
          logo_height: 64,
        },
      ],
      context,
    );
    expect(reading).to.deep.equal({
      records: [
        {
          id: 'https://library.tamu.example/',
          name: 'Texas A&M Libraries',
          href: 'https://library.tamu.example/',
          level: 'full',
          logo: 'https://iiif.io/assets/uploads/logos/Texas%20A&M%20University,%20Libraries.png',
          logoSize: [320, 64],
          original: false,
          isNew: true,
        },
      ],
      problems: [],
    });
    expect(readInstitutions(reading.records, context)).to.deep.equal(reading);
    expect(readInstitutions({ institutions: reading.records }, context)).to.deep.equal(reading);
  });

  const levels: [unknown, string | undefined][] = [
    [1, 'founding'],
    [2, 'founding-full'],
    [3, 'full'],
    [4, 'associate'],
    ['1', 'founding'],
    [' 4 ', 'associate'],
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    ['  ', undefined],
    [0, undefined],
    ['0', undefined],
    [false, undefined],
    [' Champion ', 'Champion'],
    [5, '5'],
    ['constructor', 'constructor'],
  ];
  for (const [iiifc, level] of levels) {
    it(`reads the level ${JSON.stringify(iiifc)} as ${level}`, () => {
      const { records, problems } = readInstitutions([{ name: 'X', iiifc }], context);
      expect(records[0]!.level).to.equal(level);
      expect(problems).to.deep.equal([]);
    });
  }

  const places: [latitude: unknown, longitude: unknown, place: [number, number] | undefined][] = [
    [48.15, 11.58, [48.15, 11.58]],
    ['-33.87', ' 151.21 ', [-33.87, 151.21]],
    [0, 0, [0, 0]],
    [-90, 180, [-90, 180]],
    [90.1, 0, undefined],
    [0, -180.1, undefined],
    [48.15, null, undefined],
    ['', 11.58, undefined],
    ['48°', '11°', undefined],
    [NaN, 1, undefined],
    [[48], true, undefined],
  ];
  for (const [latitude, longitude, place] of places) {
    it(`reads ${JSON.stringify([latitude, longitude])} as ${place ? 'a place' : 'a problem'}`, () => {
      const { records, problems } = readInstitutions([{ name: 'X', latitude, longitude }], context);
      const [found] = records;
      expect(isPlaced(found!)).to.equal(!!place);
      expect(found!.latitude).to.equal(place?.[0]);
      expect(found!.longitude).to.equal(place?.[1]);
      expect(problems).to.have.length(place ? 0 : 1);
      expect(readInstitutions(records, context).records).to.deep.equal(records);
    });
  }

  it('finds no problem in a place that is not given', () => {
    for (const nothing of [undefined, null, '']) {
      const raw = { name: 'X', latitude: nothing, longitude: nothing };
      expect(readInstitutions([raw], context).problems).to.deep.equal([]);
    }
  });

  it('reports what is wrong and keeps the rest', () => {
    const { records, problems } = readInstitutions(
      [
        { name: 'A', uri: 'javascript:1', logo: 'data:image/png,x', iiifc: {} },
        { uri: 'https://x.example/' },
        'B',
        { name: 'C', logoSize: [0, 9] },
      ],
      context,
    );
    expect(
      records.map(({ id, href, logo, level, logoSize }) => [id, href, logo, level, logoSize]),
    ).to.deep.equal([
      ['A', undefined, undefined, undefined, undefined],
      ['C', undefined, undefined, undefined, undefined],
    ]);
    expect(problems).to.deep.equal([
      { record: 'A', reason: 'link is not a safe link: "javascript:1"' },
      { record: 'A', reason: 'level is not text: {}' },
      { record: 'A', reason: 'logo is not a safe link: "data:image/png,x"' },
      { record: '#2', reason: 'left out: no name' },
      { record: '#3', reason: 'left out: not an object' },
    ]);
  });

  it('says what it expected', () =>
    expect(readInstitutions({ error: 'x' }, context).problems).to.deep.equal([
      { record: '', reason: 'Expected a list of institutions, got object' },
    ]));
});

describe('a feed with the traits of the site’s own', () => {
  it('has every level and no problems', () => {
    const { records, problems } = readInstitutions(recorded('institutions.json'), context);
    expect(problems).to.deep.equal([]);
    expect(records).to.have.length(26);
    expect(countMembers(records)).to.equal(17);
    expect(['1', '2', '3', '4'].map((level) => countMembers(records, level))).to.deep.equal([4, 6, 4, 3]);
    expect(levelsOf(records)).to.deep.equal(['founding', 'founding-full', 'full', 'associate']);
    expect(records.filter(({ logo }) => logo)).to.have.length(15);
    expect(new Set(records.map(({ id }) => id)).size).to.equal(26);
    expect(mixLogos(records, { original: true, new: true, sample: 6, seed: 'x' })).to.have.length(4 + 1 + 6);
  });
});
