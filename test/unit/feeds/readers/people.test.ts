import { expect } from 'chai';
import { readInstitutions } from '../../../../src/feeds/readers/institutions.js';
import { readPeople } from '../../../../src/feeds/readers/people.js';
import { byRole, institutionFinder, sitsIn } from '../../../../src/model/person.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };
const read = (content: unknown) => readPeople(content, context);

describe('readPeople', () => {
  it('reads the members of the Technical Review Committee', () => {
    const { records, problems } = read(recorded('technical-review.json'));
    expect(problems).to.deep.equal([]);
    expect([...byRole(records)].map(([role, { length }]) => [role, length])).to.deep.equal([
      ['ex-officio', 4],
      ['full-member', 7],
      ['community', 3],
    ]);
    expect(records[1]).to.deep.include({
      name: 'Glen Example',
      institution: 'IIIF Technical Coordinator',
      isVacant: false,
    });
    expect(new Set(records.map(({ id }) => id)).size).to.equal(14);
    expect(read(records)).to.deep.equal({ records, problems });
  });

  it('knows who sits on the Executive Committee in a year, and whose term ends', () => {
    const { records, problems } = read(recorded('executive.json'));
    expect(problems).to.deep.equal([]);
    const names = (year: number) => records.filter((each) => sitsIn(each, year)).map(({ name }) => name);
    const last = (year: number) => records.filter(({ until }) => until === year).map(({ name }) => name);
    // Members who are elected in a year sit from the next on: six seats in every year.
    expect([2024, 2025, 2026, 2027].map((year) => names(year).length)).to.deep.equal([6, 6, 6, 6]);
    expect(names(2026)).to.include.members(['J. Paul Getty Trust', 'Jisc', 'Europeana']);
    expect(names(2026)).not.to.include('Ghent University');
    expect(last(2026)).to.deep.equal(['J. Paul Getty Trust']);
    expect(records.filter(({ isVacant }) => isVacant)).to.have.length(4);
    expect(names(2026).some((name) => name.includes('Seat'))).to.be.false;
    expect(read(records)).to.deep.equal({ records, problems });
  });

  it('reads the chairs of groups', () => {
    const source = read(recorded('groups-source.json'));
    expect(source.problems).to.deep.equal([]);
    expect(source.records).to.have.length(3);
    expect(source.records[0]).to.deep.include({
      name: 'Emily Lynema',
      institution: 'Indiana University',
      role: 'chair',
      group: 'AV Motivations TSG',
      groupNames: ['av-motivations', 'AV Motivations TSG', 'AV Motivations TSG'],
    });
    expect(read(source.records)).to.deep.equal(source);
    // The published feed has groups, but no chairs: that is nothing wrong.
    expect(read(recorded('groups.json'))).to.deep.equal({ records: [], problems: [] });
  });

  it('matches most of their institutions', () => {
    const { records: institutions } = readInstitutions(recorded('institutions.json'), context);
    const find = institutionFinder(institutions);
    const unmatched = (names: readonly string[]) => [...new Set(names.filter((name) => !find(name)))];
    const trc = read(recorded('technical-review.json')).records;
    expect(
      unmatched(trc.map(({ institution = '' }) => institution).filter((name) => !/^IIIF/.test(name))),
    ).to.deep.equal(['University of Wisconsin-Milwaukee']);
    const exec = read(recorded('executive.json')).records.filter(({ isVacant }) => !isVacant);
    // It has lost a letter.
    expect(unmatched(exec.map(({ name }) => name))).to.deep.equal(['Bibliothèque national de France (BnF)']);
  });

  it('reads what it is told of somebody', () => {
    const { records, problems } = read({
      people: [
        {
          name: 'Ada &amp; Ben',
          affiliation: 'A <b>library</b>',
          role: 'Treasurer',
          start: '2024-03-01',
          end: 2026,
          photo: { url: '/ada.jpg' },
          link: '/ada',
        },
      ],
    });
    expect(problems).to.deep.equal([]);
    expect(records).to.deep.equal([
      {
        id: 'Ada & Ben, A library, 2024',
        name: 'Ada & Ben',
        institution: 'A library',
        role: 'Treasurer',
        group: undefined,
        groupNames: [],
        from: 2024,
        until: 2026,
        isVacant: false,
        href: 'https://iiif.io/ada',
        image: 'https://iiif.io/ada.jpg',
      },
    ]);
  });

  it('takes roles by number and by name', () => {
    const roles = [1, '2', 3, 4, 5, 'chair', '', null].map(
      (role) => read([{ name: 'A', role }]).records[0]!.role,
    );
    expect(roles).to.deep.equal([
      'ex-officio',
      'full-member',
      'associate-member',
      'community',
      '5',
      'chair',
      undefined,
      undefined,
    ]);
  });

  it('reads chairs in every shape, by group', () => {
    const { records } = read({
      maps: {
        label: 'Maps',
        alternate_names: ['IIIF Maps', 5],
        chairs: ['Ada (A (B))', { name: 'Ben', institution: 'C' }, 'Cleo'],
      },
      3: { chairs: 'Dan (D)' },
    });
    expect(records.map(({ name, institution, group }) => [name, institution, group])).to.deep.equal([
      ['Dan', 'D', '3'],
      ['Ada', 'A (B)', 'Maps'],
      ['Ben', 'C', 'Maps'],
      ['Cleo', undefined, 'Maps'],
    ]);
    expect(records[1]!.groupNames).to.deep.equal(['maps', 'Maps', 'IIIF Maps']);
  });

  it('leaves out what is wrong, with a problem', () => {
    const { records, problems } = read([
      { role: 1 },
      'Ada',
      { name: 'Ben', start: 'soon', link: 'javascript:alert(1)', image: 'data:x' },
      { members: ['Cleo'], start: 'now' },
    ]);
    expect(records.map(({ name }) => name)).to.deep.equal(['Ben', 'Cleo']);
    expect(records[0]).to.include({ from: undefined, href: undefined, image: undefined });
    expect(problems.map(({ record }) => record)).to.deep.equal([
      '#1',
      '#2',
      'Ben',
      'Ben',
      'Ben',
      'Cleo',
      'Cleo',
    ]);
  });

  for (const content of [null, 5, 'text', true]) {
    it(`has nothing of ${JSON.stringify(content)}, and says so`, () => {
      const { records, problems } = read(content);
      expect([records.length, problems.length]).to.deep.equal([0, 1]);
    });
  }
});
