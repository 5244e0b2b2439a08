import { expect } from 'chai';
import { readAcronyms } from '../../../../src/feeds/readers/acronyms.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };
const known = (content: unknown) =>
  readAcronyms(content, context).records.map(({ id, expansion }) => `${id}: ${expansion}`);

describe('readAcronyms', () => {
  it('reads an object of the site’s shape', () => {
    const { records, problems } = readAcronyms(recorded('acronyms.json'), context);
    expect(problems).to.deep.equal([]);
    expect(records).to.have.length(6);
    expect(records[1]).to.deep.equal({
      id: 'IIIF',
      expansion: 'International Image Interoperability Framework',
    });
  });

  it('reads objects and lists of several shapes', () => {
    for (const content of [
      { TLS: 'Transport Layer Security' },
      { acronyms: { TLS: 'Transport Layer Security' } },
      { TLS: { expansion: 'Transport Layer Security' } },
      [{ acronym: 'TLS', expansion: 'Transport Layer Security' }],
      [{ acronym: 'TLS', title: 'Transport Layer Security' }],
      [{ label: 'TLS', expansion: 'Transport Layer Security' }],
      { acronyms: [{ id: 'TLS', name: 'TLS', expansion: 'Transport  Layer\nSecurity' }] },
    ]) {
      expect(known(content), JSON.stringify(content)).to.deep.equal(['TLS: Transport Layer Security']);
    }
  });

  it('reads what was read already', () => {
    const { records } = readAcronyms({ 'R&amp;D': 'Research' }, context);
    expect(records).to.deep.equal([{ id: 'R&D', expansion: 'Research' }]);
  });

  it('leaves out what has no expansion, with a problem', () => {
    const { records, problems } = readAcronyms({ A: '', B: null, C: ['x'], D: 'Delta' }, context);
    expect(records.map(({ id }) => id)).to.deep.equal(['D']);
    expect(problems.filter(({ reason }) => reason.startsWith('left out')).length).to.equal(3);
  });

  for (const content of [null, 5, 'text', true, [null, 1, 'x']]) {
    it(`has nothing of ${JSON.stringify(content)}, and says so`, () => {
      const { records, problems } = readAcronyms(content, context);
      expect(records).to.deep.equal([]);
      expect(problems.length).to.be.above(0);
    });
  }
});
