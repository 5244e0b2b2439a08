import { expect } from 'chai';
import type { Institution } from '../../../src/model/institution.js';
import {
  byRole,
  hasRole,
  initialsOf,
  institutionFinder,
  sitsIn,
  type Person,
} from '../../../src/model/person.js';

const person = (name: string, role?: string): Person => ({
  id: name,
  name,
  role,
  groupNames: [],
  isVacant: false,
});
const institution = (name: string): Institution => ({ id: name, name, original: false, isNew: false });

describe('byRole', () => {
  it('has officers first, then the roles of a committee in their order', () => {
    const people = [
      person('A', 'community'),
      person('B', 'ex-officio'),
      person('C', 'Treasurer'),
      person('D'),
      person('E', 'community'),
      person('F', 'constructor'),
    ];
    expect(
      [...byRole(people)].map(([role, those]) => [role, those.map(({ name }) => name).join()]),
    ).to.deep.equal([
      ['', 'C,D,F'],
      ['ex-officio', 'B'],
      ['community', 'A,E'],
    ]);
    expect(byRole([]).size).to.equal(0);
  });
});

describe('hasRole', () => {
  it('knows roles by name and number, in any spelling', () => {
    expect(hasRole({ role: 'full-member' }, '2')).to.equal(true);
    expect(hasRole({ role: 'full-member' }, 'community Full-Member')).to.equal(true);
    expect(hasRole({ role: 'Vice chair' }, 'vice-chair')).to.equal(true);
    expect(hasRole({ role: 'full-member' }, '1 3 4')).to.equal(false);
    expect(hasRole({}, 'chair')).to.equal(false);
    expect(hasRole({})).to.equal(true);
    expect(hasRole({ role: 'chair' }, ' ')).to.equal(true);
  });
});

describe('sitsIn', () => {
  it('counts the first and the last year, and takes what is not said for always', () => {
    const years = (term: Pick<Person, 'from' | 'until'>) =>
      [2023, 2024, 2026, 2027].filter((year) => sitsIn(term, year));
    expect(years({ from: 2024, until: 2026 })).to.deep.equal([2024, 2026]);
    expect(years({ from: 2024 })).to.deep.equal([2024, 2026, 2027]);
    expect(years({ until: 2024 })).to.deep.equal([2023, 2024]);
    expect(years({})).to.have.length(4);
  });
});

describe('initialsOf', () => {
  for (const [name, initials] of [
    ['Emily Lynema', 'EL'],
    ['Martin R. Kalfatovic', 'MK'],
    ['Stéphane Pillorget', 'SP'],
    ['Ana-María López', 'AL'],
    ['Meg O’Hearn', 'MO'],
    ['École polytechnique fédérale de Lausanne (EPFL)', 'ÉL'],
    ['The J. Paul Getty Trust', 'JT'],
    ['Plato', 'P'],
    ['山田 太郎', '山太'],
    ['𝒜da 𝒷yron', '𝒜𝒷'],
    ['(nobody)', ''],
    ['', ''],
  ]) {
    it(`are "${initials}" of ${name}`, () => expect(initialsOf(name!)).to.equal(initials));
  }
});

describe('institutionFinder', () => {
  const find = institutionFinder(
    [
      'La Bibliothèque nationale de France',
      'The J. Paul Getty Trust',
      'Yale University',
      'Northwestern University Libraries',
      'Texas A&M Libraries',
      'St. Louis University',
      'Europeana',
      'ITHAKA',
      'Biblissima',
      'British Library',
      'British Museum',
      'Moravian Library (Moravská zemská knihovna)',
      'Library of A',
      'Library of A Foundation',
    ].map(institution),
  );
  for (const [name, found] of [
    ['Bibliotheque Nationale de France (BnF)', 'La Bibliothèque nationale de France'],
    ['J. Paul Getty Trust', 'The J. Paul Getty Trust'],
    ['Yale University Library', 'Yale University'],
    ['Northwestern University', 'Northwestern University Libraries'],
    ['Texas A&M', 'Texas A&M Libraries'],
    ['Saint Louis University', 'St. Louis University'],
    ['Europeana Foundation', 'Europeana'],
    ['Artstor/ITHAKA', 'ITHAKA'],
    ['Biblissima - Campus Condorcet - EPHE-PSL', 'Biblissima'],
    ['The British Library', 'British Library'],
    ['Moravian Library', 'Moravian Library (Moravská zemská knihovna)'],
    // Two institutions might be meant.
    ['A', undefined],
    ['British', 'British Library'],
    ['Yale', undefined],
    ['Library', undefined],
    ['', undefined],
    ['constructor', undefined],
  ]) {
    it(`finds ${found ?? 'none'} for "${name}"`, () => expect(find(name!)?.name).to.equal(found));
  }
});
