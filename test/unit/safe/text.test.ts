import { expect } from 'chai';
import { decodeEntities, hasMarkup, linkify, plainText } from '../../../src/safe/text.js';

describe('decodeEntities', () => {
  const cases: [string, string][] = [
    ['Texas A&amp;M', 'Texas A&M'],
    ['&lt;b&gt; &quot;x&quot; &apos;y&apos;', '<b> "x" \'y\''],
    ['&amp;lt;', '&lt;'],
    ['&amp;amp;lt;', '&amp;lt;'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['1&ndash;4&mdash;', '1–4—'],
    ['&lsquo;a&rsquo; &ldquo;b&rdquo; &laquo;c&raquo; &hellip;', '‘a’ “b” «c» …'],
    ['&copy;&reg;&trade;&bull;&middot;', '©®™•·'],
    [
      'G&ouml;ttingen, &Eacute;cole, Sm&oslash;rrebr&oslash;d, &AElig;on',
      'Göttingen, École, Smørrebrød, Æon',
    ],
    ['&agrave;&acirc;&atilde;&aring;&ccedil;&ntilde;&yacute;&szlig;&eth;&thorn;&ETH;&THORN;', 'àâãåçñýßðþÐÞ'],
    ['&#8217;&#x2019;&#X2019;', '’’’'],
    ['&#128512;&#x1F600;', '😀😀'],
    ['&#0;&#xD800;&#57343;&#x110000;&#99999999999999999999;', '\ufffd'.repeat(5)],
    ['&unknown; &a; &foo; &qgrave; &xlt; &_grave;', '&unknown; &a; &foo; &qgrave; &xlt; &_grave;'],
    ['AT&T; a & b &amp', 'AT&T; a & b &amp'],
    ['?a=1&copy=2', '?a=1&copy=2'],
    ['', ''],
  ];
  for (const [text, decoded] of cases) {
    it(`makes ${JSON.stringify(text)} ${JSON.stringify(decoded)}`, () =>
      expect(decodeEntities(text)).to.equal(decoded));
  }
});

describe('hasMarkup', () => {
  for (const text of ['<b>x</b>', 'a<br>b', '<BR/>', '</p>', '<!-- x -->', '<a href="/">x</a>']) {
    it(`is true of ${text}`, () => expect(hasMarkup(text)).to.equal(true));
  }
  for (const text of ['', 'plain', 'a < b > c', '1<2', 'A &amp; B', '&lt;b&gt;', '<3', '<https', 'x <y']) {
    it(`is false of ${JSON.stringify(text)}`, () => expect(hasMarkup(text)).to.equal(false));
  }
});

describe('plainText', () => {
  const cases: [string, string][] = [
    ['<b>x</b>', 'x'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['a<div>b</div>c', 'a\nb\nc'],
    ['<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>', 'a\nb'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['  a \t b\n c  ', 'a b\nc'],
    ['a\n\n\n\nb', 'a\n\nb'],
    ['a&nbsp;&nbsp;b', 'a b'],
    ['x<script>alert(1)</script>y', 'xy'],
    ['x<SCRIPT src="//a">alert(1)</script >y', 'xy'],
    ['x<script>alert(1)', 'x'],
    ['x<style>p{}</style>y<!-- <b> -->z', 'xyz'],
    ['x<!-- never closed <b>', 'x'],
    ['<img src=x onerror=alert(1)>x', 'x'],
    ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
    ['a < b > c', 'a < b > c'],
    ['1<2 and 3>2', '1<2 and 3>2'],
    ['', ''],
  ];
  for (const [html, text] of cases) {
    it(`makes ${JSON.stringify(html)} ${JSON.stringify(text)}`, () => expect(plainText(html)).to.equal(text));
  }

  const times = (part: string) => part.repeat(Math.ceil(1e6 / part.length));
  const hostile = {
    '<': times('<'),
    '<a': times('<a'),
    '<a followed by spaces': `<a${' '.repeat(1e6)}`,
    'unclosed comments': times('<!--'),
    'unclosed scripts': times('<script>'),
    'half-closed scripts': `<script>${times('</script')}`,
    spaces: `${' '.repeat(1e6)}x${' '.repeat(1e6)}`,
    'line breaks': `${'\n'.repeat(1e6)}x${' \n'.repeat(5e5)}`,
    '&': times('&'),
    '&#': times('&#'),
    '&amp;': times('&amp;'),
    'a long name': `&${'a'.repeat(1e6)};`,
    'a long tag': `<${'a'.repeat(1e6)}`,
    'a long closing tag': `<script></script${'a'.repeat(1e6)}`,
    quotes: `<a ${times('"\'')}`,
  };
  // What takes time by the square of its length comes to no end in a test.
  for (const [name, text] of Object.entries(hostile)) {
    it(`comes to an end with a megabyte of ${name}`, () => {
      plainText(text);
      hasMarkup(text);
      linkify(text);
    });
  }
});

describe('linkify', () => {
  const show = (text: string) =>
    linkify(text).map((part) => (typeof part === 'string' ? part : [part.label]));
  const cases: [string, (string | [string])[]][] = [
    ['', []],
    ['no link', ['no link']],
    ['https://iiif.io/', [['https://iiif.io/']]],
    [
      'See https://iiif.io/a, then HTTP://b.org.',
      ['See ', ['https://iiif.io/a'], ', then ', ['HTTP://b.org'], '.'],
    ],
    ['(https://iiif.io/a)', ['(', ['https://iiif.io/a'], ')']],
    ['https://en.wikipedia.org/wiki/A_(b)!', [['https://en.wikipedia.org/wiki/A_(b)'], '!']],
    ['(https://x.org/A_(b).)', ['(', ['https://x.org/A_(b)'], '.)']],
    ['<https://iiif.io/a>', ['<', ['https://iiif.io/a'], '>']],
    ['“https://iiif.io/a”', ['“', ['https://iiif.io/a'], '”']],
    ['javascript:alert(1) data:x mailto:a@b.c', ['javascript:alert(1) data:x mailto:a@b.c']],
    ['https:// and http://.', ['https:// and http://.']],
  ];
  for (const [text, parts] of cases) {
    it(`cuts ${JSON.stringify(text)}`, () => {
      expect(show(text)).to.deep.equal(parts);
      expect(show(text).flat().join('')).to.equal(text);
    });
  }

  it('gives checked, absolute addresses', () => {
    expect(linkify('http://EXAMPLE.org')).to.deep.equal([
      { label: 'http://EXAMPLE.org', href: 'http://example.org/' },
    ]);
  });

  for (const hostile of [
    'https://' + ')'.repeat(1e6),
    'https://x' + '('.repeat(1e6),
    'https://a' + '.'.repeat(1e6),
    'https://'.repeat(1e5),
  ]) {
    it(`comes to an end with a long ${hostile.slice(0, 12)}…`, () => {
      expect(show(hostile).flat().join('')).to.equal(hostile);
    });
  }
});
