import { expect } from 'chai';
import { acronymFinder } from '../../../src/model/acronym.js';

const find = acronymFinder(['API', 'JSON', 'JSON-LD', 'HTTP', 'HTTPS', 'IIIF', 'C++', 'ÉPHÉ']);
const written = (text: string) => [...find(text)].map((use) => use.written);

describe('acronymFinder', () => {
  const texts: [text: string, found: string[]][] = [
    ['IIIF', ['IIIF']],
    ['(IIIF), “API”; API’s', ['IIIF', 'API', 'API']],
    ['JSON-LD and JSON', ['JSON-LD', 'JSON']],
    ['HTTPS, not HTTP', ['HTTPS', 'HTTP']],
    ['many APIs, IIIFs', ['APIs', 'IIIFs']],
    ['APIS, apis, Api, iiif', []],
    ['RAPID, APIary, IIIF2, 2IIIF, my_API, API_KEY', []],
    ['IIIF-compliant, non-IIIF', ['IIIF', 'IIIF']],
    ['ÉPHÉ, ÉPHÉÉ, éAPI, APÍ', ['ÉPHÉ']],
    ['C++ and C', ['C++']],
    ['github.com/IIIF, @IIIF, #IIIF, example.IIIF', []],
    ['HTTP/2', ['HTTP']],
    ['', []],
  ];
  for (const [text, found] of texts) {
    it(`finds in “${text}” ${found.join(', ') || 'nothing'}`, () =>
      expect(written(text)).to.deep.equal(found));
  }

  it('tells where, and which', () => {
    expect([...find('the APIs')]).to.deep.equal([{ id: 'API', written: 'APIs', index: 4 }]);
  });

  it('finds nothing where nothing is known', () => {
    expect([...acronymFinder([])('API'), ...acronymFinder(['', ' '])('API ')]).to.deep.equal([]);
  });
});
