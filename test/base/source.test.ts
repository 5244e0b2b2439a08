import { expect } from 'chai';
import { findAddress, findSource, resolveAddress } from '../../src/base/feed/source.js';
import { freshTag, stubPage } from './page.js';

describe('findSource', () => {
  const page = stubPage();
  const JSON_SCRIPT = '<script type="application/json">[1]</script>';

  const at = (path: string) => ({ url: new URL(path, document.baseURI).href });
  /** Property, script and addresses, and the source that counts. */
  const TABLE: [
    name: string,
    content: unknown,
    inside: string,
    addresses: (string | undefined)[],
    source: unknown,
  ][] = [
    ['nothing', undefined, '', [], undefined],
    ['an empty address', undefined, '', ['', undefined], undefined],
    ['an address', undefined, '', ['a.json'], at('a.json')],
    ['several addresses', undefined, '', ['', 'b.json', 'c.json'], at('b.json')],
    ['a script and an address', undefined, JSON_SCRIPT, ['a.json'], { json: '[1]' }],
    ['an empty script', undefined, '<script type="application/json"></script>', ['a.json'], at('a.json')],
    [
      'a script of another type',
      undefined,
      '<script type="text/plain">[1]</script>',
      ['a.json'],
      at('a.json'),
    ],
    ['a script further inside', undefined, `<p>${JSON_SCRIPT}</p>`, ['a.json'], at('a.json')],
    ['a property, a script and an address', [2], JSON_SCRIPT, ['a.json'], { content: [2] }],
    ['a property that is null', null, JSON_SCRIPT, [], { json: '[1]' }],
    ['a property that is false', false, JSON_SCRIPT, [], { content: false }],
    ['a property that is an empty text', '', JSON_SCRIPT, [], { content: '' }],
  ];
  for (const [name, content, inside, addresses, source] of TABLE) {
    it(`finds where data comes from among ${name}`, () => {
      const element = document.createElement('div');
      element.innerHTML = inside;
      expect(findSource(element, content, ...addresses)).to.deep.equal(source);
    });
  }

  it('looks for no script where the element has no nodes, as in a prerenderer', () => {
    const element = { baseURI: 'https://page.example/' } as Element;
    expect(findSource(element, undefined, 'a.json')).to.deep.equal({ url: 'https://page.example/a.json' });
  });

  it('warns of an address that cannot be parsed, once the element is on the page', async () => {
    const element = document.createElement(freshTag());
    expect(findAddress(element, 'http://[')).to.equal(undefined);
    expect(page.warnings).to.deep.equal([]);
    await page.show(element);
    expect(findAddress(element, 'http://[', 'a.json')).to.equal(undefined);
    expect(page.warnings).to.deep.equal([`<${element.localName}> cannot read the address "http://[".`]);
    expect(findAddress(element, 'a.json')).to.deep.equal(at('a.json'));
    expect(findAddress(element)).to.equal(undefined);
    expect(page.warnings).to.have.length(1);
  });

  for (const [address, url] of [
    ['webcal://host.example/a.ics', 'https://host.example/a.ics'],
    ['WebCal://host.example/a.ics', 'https://host.example/a.ics'],
    ['https://host.example/webcal://', 'https://host.example/webcal://'],
    ['/top', 'https://page.example/top'],
  ] as const) {
    it(`makes ${address} absolute`, () => {
      expect(resolveAddress({ baseURI: 'https://page.example/x/' } as Element, address)).to.equal(url);
    });
  }
});
