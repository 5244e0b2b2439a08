import { expect } from 'chai';
import {
  countMembers,
  hasLevel,
  levelsOf,
  members,
  mixLogos,
  sampleInstitutions,
  type Institution,
} from '../../../src/model/institution.js';

const institution = (id: string, level?: string, more: Partial<Institution> = {}): Institution => ({
  id,
  name: id,
  level,
  original: false,
  isNew: false,
  ...more,
});

const all = [
  institution('a', 'associate'),
  institution('b', 'founding', { original: true }),
  institution('c'),
  institution('d', 'full', { isNew: true }),
  institution('e', 'Champion'),
  institution('f', 'founding-full'),
  institution('g', 'founding', { original: true, isNew: true }),
];
const ids = (institutions: readonly Institution[]) => institutions.map(({ id }) => id).join('');

describe('hasLevel and members', () => {
  const cases: [levels: string, ids: string][] = [
    ['', 'abdefg'],
    ['  ', 'abdefg'],
    ['1', 'bg'],
    ['2', 'f'],
    ['3', 'd'],
    ['4', 'a'],
    ['1 4', 'abg'],
    ['founding', 'bg'],
    ['Founding-Full FULL', 'df'],
    ['full\n\tassociate', 'ad'],
    ['champion', 'e'],
    ['5', ''],
    ['0', ''],
    ['none', ''],
  ];
  for (const [levels, found] of cases) {
    it(`finds ${found || 'nobody'} for ${JSON.stringify(levels)}`, () => {
      expect(ids(members(all, levels))).to.equal(found);
      expect(countMembers(all, levels)).to.equal(found.length);
    });
  }
  it('takes every member when no levels are given', () => {
    expect(countMembers(all)).to.equal(6);
    expect(hasLevel(institution('x'))).to.equal(false);
    expect(hasLevel(institution('x', 'anything'))).to.equal(true);
  });
  it('takes a number that the feed uses for a level that we do not know', () =>
    expect(hasLevel(institution('x', '5'), '5')).to.equal(true));
});

describe('levelsOf', () => {
  it('has the known levels in their order, then others', () =>
    expect(levelsOf([...all, institution('h', 'Patron')])).to.deep.equal([
      'founding',
      'founding-full',
      'full',
      'associate',
      'Champion',
      'Patron',
    ]));
  it('has none for none', () => expect(levelsOf([institution('c')])).to.deep.equal([]));
});

const many = Array.from({ length: 60 }, (_, index) =>
  institution(`https://example.org/${index}`, 'full', { original: index % 6 === 0, isNew: index % 25 === 1 }),
);

describe('sampleInstitutions', () => {
  it('is the same for the same seed, whatever the order of the feed', () => {
    const sample = sampleInstitutions(many, 6, '2026-06-01');
    expect(sample).to.have.length(6);
    expect(sampleInstitutions([...many].reverse(), 6, '2026-06-01')).to.deep.equal(sample);
  });
  it('is another for another seed', () =>
    expect(sampleInstitutions(many, 6, '2026-06-02')).not.to.deep.equal(
      sampleInstitutions(many, 6, '2026-06-01'),
    ));
  it('has no doubles and no more than there are', () => {
    expect(new Set(sampleInstitutions(many, 100, 'x')).size).to.equal(60);
    expect(sampleInstitutions(many, 0, 'x')).to.deep.equal([]);
    expect(sampleInstitutions(many, -1, 'x')).to.deep.equal([]);
  });
  it('gives everyone about the same chance', () => {
    const counts = new Map(many.map(({ id }) => [id, 0]));
    for (let day = 0; day < 1000; day++) {
      for (const { id } of sampleInstitutions(many, 6, `day ${day}`)) counts.set(id, counts.get(id)! + 1);
    }
    // 100 times each on average; a fair draw has a standard deviation of 9.5.
    for (const count of counts.values()) expect(count).to.be.within(55, 150);
  });
});

describe('mixLogos', () => {
  const some = (test: (institution: Institution) => boolean) => many.filter(test);

  it('has everyone in the order of the feed when nothing is asked for', () =>
    expect(mixLogos(many, {})).to.deep.equal(many));
  it('has the original and the new ones in the order of the feed', () => {
    expect(mixLogos(many, { original: true })).to.deep.equal(some(({ original }) => original));
    expect(mixLogos(many, { new: true })).to.deep.equal(some(({ isNew }) => isNew));
    expect(mixLogos(many, { original: true, new: true })).to.deep.equal(some((i) => i.original || i.isNew));
  });
  it('adds a sample of the others, each once', () => {
    const mix = mixLogos(many, { original: true, new: true, sample: 6, seed: 'x' });
    const fixed = some((i) => i.original || i.isNew);
    expect(new Set(mix).size).to.equal(mix.length);
    expect(mix).to.have.length(fixed.length + 6);
    expect(mix).to.include.members(fixed);
    expect(mix.slice(0, fixed.length)).not.to.deep.equal(fixed);
    expect(mixLogos([...many].reverse(), { original: true, new: true, sample: 6, seed: 'x' })).to.deep.equal(
      mix,
    );
  });
  it('samples everyone when neither the original nor the new ones are asked for', () =>
    expect(mixLogos(many, { sample: 6, seed: 'x' })).to.have.length(6));
  it('takes nonsense for no sample', () => expect(mixLogos(many, { sample: NaN })).to.deep.equal(many));
});
