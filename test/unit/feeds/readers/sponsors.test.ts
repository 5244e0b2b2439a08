import { expect } from 'chai';
import { readSponsors } from '../../../../src/feeds/readers/sponsors.js';
import { byTier, ofEdition } from '../../../../src/model/sponsor.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };
const kakadu = {
  href: 'https://kakadusoftware.com',
  src: '/assets/event/sponsors/Kakadu.png',
  alt: 'Kakadu Software logo',
};

describe('readSponsors', () => {
  it('reads a list of tiers', () => {
    const reading = readSponsors([{ tier: 'Platinum Sponsor', items: [kakadu] }], context);
    expect(reading).to.deep.equal({
      records: [
        {
          id: 'https://kakadusoftware.com/',
          name: 'Kakadu Software',
          href: 'https://kakadusoftware.com/',
          logo: 'https://iiif.io/assets/event/sponsors/Kakadu.png',
          logoSize: undefined,
          tier: 'Platinum Sponsor',
          edition: undefined,
        },
      ],
      problems: [],
    });
    expect(readSponsors(reading.records, context)).to.deep.equal(reading);
    expect(readSponsors({ sponsors: reading.records }, context)).to.deep.equal(reading);
  });

  it('reads several lists by what they are called', () => {
    const reading = readSponsors(
      {
        '2024.html': [{ tier: 'Gold', items: [kakadu] }],
        '2025.html': [{ tier: 'Platinum', items: [kakadu] }],
      },
      context,
    );
    expect(reading.records.map(({ id, tier, edition }) => [id, tier, edition])).to.deep.equal([
      ['2024.html https://kakadusoftware.com/', 'Gold', '2024.html'],
      ['2025.html https://kakadusoftware.com/', 'Platinum', '2025.html'],
    ]);
    expect(readSponsors(reading.records, context)).to.deep.equal(reading);
  });

  it('reads sponsors that say their tier themselves, under the names that fields have elsewhere', () => {
    const { records, problems } = readSponsors(
      {
        tiers: [
          {
            name: 'OCLC &amp; friends',
            uri: '/oclc',
            logo: '/oclc.png',
            logo_width: 10,
            logo_height: 20,
            tier: 'Gold',
          },
          { label: 'Bronze', sponsors: [{ label: 'Quire', url: 'https://quire.example/' }] },
        ],
      },
      context,
    );
    expect(problems).to.deep.equal([]);
    expect(
      records.map(({ name, href, logo, logoSize, tier }) => [name, href, logo, logoSize, tier]),
    ).to.deep.equal([
      ['OCLC & friends', 'https://iiif.io/oclc', 'https://iiif.io/oclc.png', [10, 20], 'Gold'],
      ['Quire', 'https://quire.example/', undefined, undefined, 'Bronze'],
    ]);
  });

  const names: [alt: string, name: string][] = [
    ['OCLC logo', 'OCLC'],
    ['IIIF Consortium Logo', 'IIIF Consortium'],
    ['Logos', 'Logos'],
    ['The logo company', 'The logo company'],
  ];
  for (const [alt, name] of names) {
    it(`calls "${alt}" ${name}`, () => {
      expect(readSponsors([{ tier: 'Gold', items: [{ alt }] }], context).records[0]!.name).to.equal(name);
    });
  }

  it('reports what is wrong and keeps the rest', () => {
    const { records, problems } = readSponsors(
      [
        {
          tier: {},
          items: [
            { alt: 'A logo', href: 'javascript:1', src: 'data:image/png,x' },
            null,
            { href: 'https://nameless.example/' },
            { alt: 'logo' },
          ],
        },
        { tier: 'Gold', items: 'none' },
      ],
      context,
    );
    expect(records.map(({ name, href, logo, tier }) => [name, href, logo, tier])).to.deep.equal([
      ['A', undefined, undefined, ''],
      ['logo', undefined, undefined, ''],
    ]);
    expect(problems.map(({ reason }) => reason)).to.include.members([
      'link is not a safe link: "javascript:1"',
      'logo is not a safe link: "data:image/png,x"',
      'tier is not text: {}',
      'left out: not an object',
      'left out: no name',
    ]);
  });

  for (const content of [null, 'x', 7, {}, { error: 'x' }, { list: [], error: 'x' }]) {
    it(`says what it expected instead of ${JSON.stringify(content)}`, () => {
      const { records, problems } = readSponsors(content, context);
      expect(records).to.deep.equal([]);
      expect(problems).to.have.length(1);
      expect(problems[0]!.reason).to.match(/^Expected a list of sponsors, got /);
    });
  }

  it('has no problem with nothing', () => {
    expect(readSponsors([], context)).to.deep.equal({ records: [], problems: [] });
    expect(readSponsors([{ tier: 'Gold', items: [] }], context)).to.deep.equal({ records: [], problems: [] });
  });
});

describe('the recorded sponsors', () => {
  it('are read without problems, each edition with its tiers in order', () => {
    const { records, problems } = readSponsors(recorded('sponsors.json'), context);
    expect(problems).to.deep.equal([]);
    expect(records).to.have.length(17);
    expect(records.every(({ href, logo, name }) => href && logo && !/logo/i.test(name))).to.equal(true);
    const tiers = byTier(ofEdition(records));
    expect([...tiers].map(([tier, { length }]) => [tier, length])).to.deep.equal([
      ['Platinum Sponsor', 1],
      ['Scholarship Partnership', 1],
      ['Gold Sponsors', 2],
      ['Academic Sponsors', 1],
    ]);
    expect([...byTier(ofEdition(records, '2024')).keys()]).to.deep.equal([
      'Hosts',
      'Platinum Sponsor',
      'Gold Sponsors',
      'Academic Partners',
    ]);
  });
});
