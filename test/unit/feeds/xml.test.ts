import { expect } from 'chai';
import { parseXml, type XmlTree } from '../../../src/feeds/xml.js';

const childOf = ({ children }: XmlTree, index = 0) => children[index] as XmlTree;

describe('parseXml', () => {
  it('gives elements with namespaces by URI, attributes, text and CDATA', () => {
    const tree = parseXml(
      '<?xml version="1.0"?><?style x?><!-- a --><a xmlns="urn:a" xmlns:p="urn:p" k="1 &lt; 2">x &amp; y<![CDATA[ <b>]]>' +
        '<p:c xml:base="/d/"/><c xmlns=""><p:d/></c></a>',
    );
    expect(tree).to.deep.include({ namespace: 'urn:a', name: 'a' });
    expect(tree.attributes.k).to.equal('1 < 2');
    expect(tree.children[0]).to.equal('x & y <b>');
    expect(childOf(tree, 1)).to.deep.equal({
      namespace: 'urn:p',
      name: 'c',
      attributes: { 'xml:base': '/d/' },
      children: [],
    });
    expect(childOf(tree, 2)).to.deep.include({ namespace: '', name: 'c' });
    expect(childOf(childOf(tree, 2))).to.deep.include({ namespace: 'urn:p', name: 'd' });
  });

  it('takes a prefix that nothing declares for itself, whatever it is called', () => {
    const tree = parseXml('<a><dc:creator/><__proto__:b/><constructor:c/></a>');
    expect(tree.children.map((child) => (child as XmlTree).namespace)).to.deep.equal([
      'dc',
      '__proto__',
      'constructor',
    ]);
  });

  it('knows the entities of HTML, and leaves others as they are', () => {
    const tree = parseXml('<a b="&nbsp;">&eacute;&hellip;&nonsense;&#8212;</a>');
    expect(tree.children).to.deep.equal(['é…&nonsense;—']);
    expect(tree.attributes.b).to.equal('\xa0');
  });

  it('passes over a document type, blank lines before all else, and a byte order mark', () => {
    const rss = parseXml('\ufeff\n\n<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "rss.dtd"><rss/>\n');
    expect(rss.name).to.equal('rss');
  });

  it('refuses entities that the document defines, without expanding them', () => {
    const levels = Array.from({ length: 40 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE rss [<!ENTITY e0 "lol">${levels.join('')}]><rss><title>&e40;</title></rss>`;
    expect(() => parseXml(bomb)).to.throw(/^it is XML that defines entities of its own, which are refused$/);
    expect(() => parseXml('<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>')).to.throw(
      'entities of its own',
    );
    expect(parseXml('<a><![CDATA[<!ENTITY e "in a text about XML">]]></a>').children).to.have.length(1);
  });

  for (const [what, body] of [
    ['a tag that is not closed', '<rss><channel></rss>'],
    ['a bare ampersand', '<rss>Q & A</rss>'],
    ['no root', '<?xml version="1.0"?>'],
    ['two roots', '<a/><b/>'],
    ['an attribute without quotes', '<a b=c/>'],
    ['a character that XML has not', '<a>\0</a>'],
    ['what was cut short', '<rss><channel><title>Ne'],
  ] as const) {
    it(`says in one line what is wrong with ${what}`, () => {
      expect(() => parseXml(body)).to.throw(/^it is not well-formed XML \(.+ \(line \d+, column \d+\)\)$/);
    });
  }

  it('says so of what is nested too deeply, however deep', () => {
    for (const depth of [300, 5e5]) {
      const body = '<a>'.repeat(depth) + '</a>'.repeat(depth);
      expect(() => parseXml(body)).to.throw(/^it is XML that is nested too deeply$/);
    }
    expect(parseXml('<a>'.repeat(200) + '</a>'.repeat(200)).name).to.equal('a');
  });

  it('comes to an end with long text, line breaks of Windows included', () => {
    const lines = (count: number) => `<a><![CDATA[${'line\r\n'.repeat(count)}]]></a>`;
    // With what the parser does by itself it takes more than a minute, and the test would be ended before.
    const [text] = parseXml(lines(200_000)).children;
    expect(text).to.have.length(5 * 200_000);
  });
});
