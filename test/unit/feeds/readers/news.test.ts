import { expect } from 'chai';
import { readNews } from '../../../../src/feeds/readers/news/news.js';
import { parseXml } from '../../../../src/feeds/xml.js';
import { newestFirst } from '../../../../src/model/news.js';
import { toIso8601 } from '../../../../src/time/parse.js';
import { recorded } from '../../recorded.js';

const context = { baseUrl: 'https://iiif.io/' };
const read = (content: unknown) => readNews(content, context);
const xml = (body: string) => read(parseXml(body));
const one = (item: Record<string, unknown>) => read([{ title: 'X', ...item }]).records[0]!;
const iso = ({ date }: { date?: Parameters<typeof toIso8601>[0] | undefined }) => date && toIso8601(date);

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"';
const rss = (items: string, channel = '<link>https://news.example/blog/</link><language>en-GB</language>') =>
  xml(`<rss version="2.0" ${NAMESPACES}><channel><title>T</title>${channel}${items}</channel></rss>`);
const rssItem = (inside: string, channel?: string) => rss(`<item>${inside}</item>`, channel).records[0]!;
const atom = (entries: string, attributes = '', feed = '<link href="https://news.example/"/>') =>
  xml(`<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>T</title>${feed}${entries}</feed>`);
const atomEntry = (inside: string) => atom(`<entry><title>X</title>${inside}</entry>`).records[0]!;

describe('readNews', () => {
  describe('a list of the site’s shape', () => {
    it('is read whole', () => {
      const { records, problems } = read(recorded('news.json'));
      expect(records).to.have.length(13);
      expect(new Set(records.map(({ id }) => id)).size).to.equal(13);
      expect(
        records.every(({ date, href }) => date?.kind === 'date' && href?.startsWith('https://iiif.io/news/')),
      ).to.be.true;
      // Two dates lack a zero; nothing else is wrong.
      expect(problems.map(({ reason }) => reason)).to.deep.equal([
        'date: "2024-08-6" should be written 2024-08-06',
        'date: "2024-12-2" should be written 2024-12-02',
      ]);
      const [latest] = newestFirst(records);
      expect([latest!.href, iso(latest!)]).to.deep.equal([
        'https://iiif.io/news/2026/05/27/Delft/',
        '2026-05-27',
      ]);
      expect(records.filter(({ image }) => image).map(({ image }) => image!.split('/').at(-1))).to.deep.equal(
        ['dh2025.webp', 'tallinn.jpg'],
      );
      const excerpts = records.map(({ excerpt = '' }) => excerpt);
      expect(Math.max(...excerpts.map(({ length }) => length))).to.be.at.most(240);
      // Lists of contents and placeholders that nobody has filled in.
      expect(excerpts.filter((excerpt) => /macro|\{\{/.test(excerpt))).to.deep.equal([]);
      expect(excerpts.filter((excerpt) => !excerpt)).to.have.length(1);
      expect(records.find(({ title }) => title.startsWith('Texas'))!.title).to.contain('Texas A&M Joins');
      expect(read(records)).to.deep.equal({ records, problems: [] });
    });
  });

  describe('RSS', () => {
    it('reads an item with all that it may have', () => {
      const { records, problems } = rss(`<item>
        <title>Caf&#233; &amp;amp; more</title>
        <link>https://news.example/1</link>
        <guid isPermaLink="false">tag:1</guid>
        <pubDate>Mon, 01 Jun 2026 10:30:00 EST</pubDate>
        <dc:creator><![CDATA[Ada & Ben]]></dc:creator><dc:creator>Cleo</dc:creator>
        <description><![CDATA[<p><img src="x.png"></p><p>It <b>begins</b>&nbsp;here.</p><p>Not here.</p>]]></description>
        <content:encoded><![CDATA[<p>The whole of it.</p>]]></content:encoded>
        <media:content url="/film.mp4" type="video/mp4"/>
        <media:content url="pictures/1.jpg" medium="image"><media:thumbnail url="small.jpg"/></media:content>
      </item>`);
      expect(problems).to.deep.equal([]);
      expect(records).to.deep.equal([
        {
          id: 'tag:1',
          title: 'Café & more',
          href: 'https://news.example/1',
          date: { kind: 'instant', epoch: Date.UTC(2026, 5, 1, 15, 30) },
          authors: ['Ada & Ben', 'Cleo'],
          excerpt: 'It begins here.',
          image: 'https://news.example/blog/pictures/1.jpg',
          language: 'en-GB',
        },
      ]);
    });

    it('knows namespaces by their URIs, not by their prefixes', () => {
      const other = xml(
        `<rss xmlns:c="https://purl.org/rss/1.0/modules/content" xmlns:content="urn:other" xmlns:who="http://purl.org/dc/elements/1.1/"><channel><item>
          <title>X</title><content:encoded>Not this</content:encoded><c:encoded>This</c:encoded>
          <title xmlns="urn:other">Not this</title><who:creator>Ada</who:creator>
        </item></channel></rss>`,
      );
      expect(other.records[0]).to.deep.include({ title: 'X', excerpt: 'This', authors: ['Ada'] });
    });

    it('takes the prefixes that everybody knows where nothing declares them', () => {
      const { records } = xml(
        '<rss><channel><item><title>X</title><dc:creator>Ada</dc:creator></item></channel></rss>',
      );
      expect(records[0]!.authors).to.deep.equal(['Ada']);
    });

    it('reads RSS 1.0, whose items stand beside the channel', () => {
      const { records } = xml(
        `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <channel><title>T</title><link>https://news.example/</link></channel>
          <item><title>X</title><link>/1</link><dc:date>2026-06-01</dc:date></item></rdf:RDF>`,
      );
      expect(records[0]).to.deep.include({ title: 'X', href: 'https://news.example/1' });
      expect(iso(records[0]!)).to.equal('2026-06-01');
    });

    it('takes what follows description for how it begins where there is no description', () => {
      expect(
        rssItem(
          '<title>X</title><content:encoded>&lt;h2&gt;No&lt;/h2&gt;&lt;p&gt;Yes&lt;/p&gt;</content:encoded>',
        ),
      ).to.include({
        excerpt: 'Yes',
      });
      expect(
        rssItem('<title>X</title><description>Plain words,\nin two lines</description>').excerpt,
      ).to.equal('Plain words, in two lines');
      expect(
        rssItem('<title>X</title><description><p>Markup that is <i>not</i> escaped</p></description>')
          .excerpt,
      ).to.equal('Markup that is not escaped');
    });

    it('resolves addresses by xml:base, the feed’s page, and the site, in this order', () => {
      const href = (item: string, channel?: string) => rssItem(`<title>X</title>${item}`, channel).href;
      expect(href('<link>/1</link>')).to.equal('https://news.example/1');
      expect(href('<link>1</link>')).to.equal('https://news.example/blog/1');
      expect(href('<link xml:base="https://other.example/a/">1</link>')).to.equal(
        'https://other.example/a/1',
      );
      expect(href('<link>/1</link>', '')).to.equal('https://iiif.io/1');
      expect(href('<link>/1</link>', '<link>/news/</link>')).to.equal('https://iiif.io/1');
      expect(
        href('<link>2</link>', '<atom:link rel="self" href="https://no.example/"/><link>/news/</link>'),
      ).to.equal('https://iiif.io/news/2');
      const based = xml(
        '<rss xml:base="https://a.example/"><channel xml:base="b/"><link>https://no.example</link><item xml:base="c/"><title>X</title><link>d</link></item></channel></rss>',
      );
      expect(based.records[0]!.href).to.equal('https://a.example/b/c/d');
    });

    it('takes a permanent guid for the address, and an Atom link', () => {
      expect(rssItem('<title>X</title><guid>https://news.example/2</guid>').href).to.equal(
        'https://news.example/2',
      );
      expect(
        rssItem('<title>X</title><guid isPermaLink="false">https://news.example/2</guid>').href,
      ).to.equal(undefined);
      expect(rssItem('<title>X</title><guid>2</guid>').href).to.equal(undefined);
      expect(
        rssItem('<title>X</title><atom:link rel="replies" href="/no"/><atom:link href="/3"/>').href,
      ).to.equal('https://news.example/3');
    });

    it('finds the picture among enclosures and thumbnails, in groups too', () => {
      const image = (inside: string) => rssItem(`<title>X</title>${inside}`).image;
      expect(
        image('<enclosure url="/a.mp3" type="audio/mpeg"/><enclosure url="/a.png" type="image/png"/>'),
      ).to.equal('https://news.example/a.png');
      expect(image('<media:group><media:content url="/a.webp"/></media:group>')).to.equal(
        'https://news.example/a.webp',
      );
      expect(image('<media:group><media:thumbnail url="/t.jpg"/></media:group>')).to.equal(
        'https://news.example/t.jpg',
      );
      expect(
        image(
          '<media:content url="/film.mp4" medium="video"><media:thumbnail url="/t.jpg"/></media:content>',
        ),
      ).to.equal('https://news.example/t.jpg');
      expect(image('<enclosure url="/a.mp3" type="audio/mpeg"/>')).to.equal(undefined);
    });

    it('shows no addresses of e-mail', () => {
      const authors = (author: string) => rssItem(`<title>X</title><author>${author}</author>`).authors;
      expect(authors('ada@news.example (Ada Lovelace)')).to.deep.equal(['Ada Lovelace']);
      expect(authors('ada@news.example')).to.deep.equal([]);
      expect(authors('Ada Lovelace')).to.deep.equal(['Ada Lovelace']);
    });

    it('knows the language of an item that is in another', () => {
      const { records } = rss(
        '<item><title>A</title><dc:language>fr</dc:language></item><item xml:lang="ja"><title>B</title></item><item><title>C</title></item>',
      );
      expect(records.map(({ language }) => language)).to.deep.equal(['fr', 'ja', 'en-GB']);
    });
  });

  describe('Atom', () => {
    it('reads an entry with all that it may have', () => {
      const { records, problems } = atom(
        `<entry>
          <id>urn:1</id>
          <title type="text">Tags &lt;b> &amp;amp; entities</title>
          <link rel="enclosure" type="image/png" href="/p.png"/><link rel="alternate" href="1"/>
          <updated>2026-06-03T10:00:00Z</updated><published>2026-06-01T10:30:00+02:00</published>
          <author><name>Ada</name><email>ada@news.example</email></author>
          <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p><img src="x"/></p><p>1 &lt; 2,<br/>and <em>so</em> on.</p></div></content>
        </entry>`,
        'xml:lang="en" xml:base="/blog/"',
        '<author><name>Nobody</name></author><link rel="self" href="/feed.xml"/><link href="https://no.example/"/>',
      );
      expect(problems).to.deep.equal([]);
      expect(records).to.deep.equal([
        {
          id: 'urn:1',
          title: 'Tags <b> &amp; entities',
          href: 'https://iiif.io/blog/1',
          date: { kind: 'instant', epoch: Date.UTC(2026, 5, 1, 8, 30) },
          authors: ['Ada'],
          excerpt: '1 < 2, and so on.',
          image: 'https://iiif.io/p.png',
          language: 'en',
        },
      ]);
    });

    it('reads text, HTML and XHTML as such', () => {
      expect(atomEntry('<summary>a &lt;p>b</summary>').excerpt).to.equal('a <p>b');
      expect(atomEntry('<summary type="html">a &lt;i>b&lt;/i> &amp;eacute;</summary>').excerpt).to.equal(
        'a b é',
      );
      expect(
        atomEntry(
          '<summary type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>c</x:p><x:p>d</x:p></x:div></summary>',
        ).excerpt,
      ).to.equal('c');
    });

    it('takes the authors of the feed where an entry names none, and its date of change where it has no other', () => {
      const { records } = atom(
        '<entry><title>X</title><updated>2026-06-03T10:00:00Z</updated></entry>',
        '',
        '<author><name>Ada</name></author><author><name>Ben</name></author>',
      );
      expect(records[0]!.authors).to.deep.equal(['Ada', 'Ben']);
      expect(iso(records[0]!)).to.equal('2026-06-03T10:00:00Z');
    });
  });

  it('reads JSON Feed 1.1', () => {
    const { records, problems } = read({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'T',
      home_page_url: 'https://news.example/',
      language: 'de',
      authors: [{ name: 'Ada' }],
      items: [
        {
          id: '1',
          url: '/1',
          title: 'X',
          content_html: '<p>Begins</p><p>ends</p>',
          date_published: '2026-06-01T10:30:00+02:00',
          banner_image: '/b.png',
          language: 'en_GB',
          authors: [{ name: 'Ben' }, { url: 'https://nameless.example' }],
        },
        {
          id: 2,
          content_text: 'No title, but a < b. '.repeat(20),
          attachments: [
            { url: '/a.mp3', mime_type: 'audio/mpeg' },
            { url: '/a.png', mime_type: 'image/png' },
          ],
        },
      ],
    });
    expect(problems).to.deep.equal([]);
    expect(records[0]).to.deep.equal({
      id: '1',
      title: 'X',
      href: 'https://news.example/1',
      date: { kind: 'instant', epoch: Date.UTC(2026, 5, 1, 8, 30) },
      authors: ['Ben'],
      excerpt: 'Begins',
      image: 'https://news.example/b.png',
      language: 'en-GB',
    });
    expect(records[1]).to.deep.include({
      id: '2',
      title: 'No title, but a < b. No title, but a < b. No title, but a < b. No title, but a…',
      date: undefined,
      authors: ['Ada'],
      image: 'https://news.example/a.png',
      language: 'de',
    });
    expect(read(records)).to.deep.equal({ records, problems: [] });
  });

  const dates: [date: unknown, iso: string | undefined, problem?: string][] = [
    ['2026-05-27', '2026-05-27'],
    ['2026-05-27T00:00:00+00:00', '2026-05-27'],
    ['2026-05-27 00:00:00 -0800', '2026-05-27'],
    ['2026-05-27T00:00:00.000Z', '2026-05-27'],
    ['2026-05-27T00:00:01Z', '2026-05-27T00:00:01Z'],
    ['2026-05-27T10:00+02:00', '2026-05-27T08:00:00Z'],
    ['Wed, 27 May 2026 00:00:00 +0000', '2026-05-27'],
    [{ kind: 'instant', epoch: Date.UTC(2026, 4, 27) }, '2026-05-27T00:00:00Z'],
    [{ kind: 'instant', epoch: Infinity }, undefined, 'is not a date'],
    [{ kind: 'date', date: '2026-05-27' }, '2026-05-27'],
    ['soon', undefined, '"soon" is not a date or a time'],
    ['2026-13-01', undefined, 'does not exist'],
    [20260527, undefined, 'is not a date'],
    ['', undefined],
    [null, undefined],
  ];
  for (const [date, expected, complaint] of dates) {
    it(`reads the date ${JSON.stringify(date)}`, () => {
      const { records, problems } = read([{ title: 'X', date }]);
      expect(iso(records[0]!)).to.equal(expected);
      expect(problems.length).to.equal(complaint ? 1 : 0);
      if (complaint) expect(problems[0]!.reason).to.contain(complaint);
    });
  }

  it('keeps one paragraph of a long text, cut between words', () => {
    const { excerpt } = one({ excerpt: `<p>${'Many words. '.repeat(60)}</p><p>Next.</p>` });
    expect(excerpt!.length).to.be.within(220, 240);
    expect(excerpt).to.match(/^Many words\..* words?…$/);
    expect(one({ first_paragraph: '- a list\n- of things' }).excerpt).to.equal(undefined);
    expect(one({ first_paragraph: 'On our site ({{ site.url }}) and {{ x }} elsewhere.' }).excerpt).to.equal(
      'On our site and elsewhere.',
    );
  });

  it('leaves out addresses and languages that are not safe or none, with a problem for each', () => {
    const { records, problems } = read([
      {
        title: 'X',
        url: 'javascript:alert(1)',
        image: 'data:image/png;base64,x',
        language: 'not a language',
      },
    ]);
    expect(records[0]).to.include({ href: undefined, image: undefined, language: undefined });
    expect(problems.map(({ record }) => record)).to.deep.equal(['X', 'X', 'X']);
    const feed = rss(
      '<item><title>&lt;img src=x onerror=alert(1)&gt;Y</title><link>java\nscript:alert(1)</link></item>',
    );
    expect(feed.records[0]).to.include({ title: 'Y', href: undefined });
    expect(feed.problems).to.have.length(1);
  });

  it('leaves out what has neither a title nor words, and numbers equal ids', () => {
    const { records, problems } = rss('<item/><item><title>X</title></item><item><title>X</title></item>');
    expect(records.map(({ title }) => title)).to.deep.equal(['X', 'X']);
    expect(new Set(records.map(({ id }) => id)).size).to.equal(2);
    expect(problems).to.deep.equal([{ record: '#1', reason: 'left out: no title' }]);
  });

  for (const content of [
    null,
    5,
    'text',
    {},
    { items: 'none' },
    parseXml('<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'),
    { namespace: '', name: 'rss', children: [], attributes: {} },
  ]) {
    it(`has nothing of ${JSON.stringify(content).slice(0, 40)}, and says so`, () => {
      const { records, problems } = read(content);
      expect([records.length, problems.length]).to.deep.equal([0, 1]);
      expect(problems[0]!.reason).to.contain('Expected RSS, Atom, JSON Feed or a list of news');
    });
  }

  it('has nothing to complain of in a feed without items', () => {
    expect(rss('')).to.deep.equal({ records: [], problems: [] });
    expect(atom('')).to.deep.equal({ records: [], problems: [] });
  });

  // What takes time by the square of its length comes to no end in a test.
  it('comes to an end with long, hostile text', () => {
    const long = 1e6;
    const { records } = read([
      { title: 'X', excerpt: '<p'.repeat(long / 2) },
      { title: 'X', excerpt: '<p>'.repeat(long / 3) },
      { title: 'X', first_paragraph: '('.repeat(long) },
      { title: 'X', date: 'Mon, '.repeat(long / 5), author: '@'.repeat(long) },
    ]);
    rssItem(`<title>X</title><author>${'@'.repeat(long)} x</author><link>${' '.repeat(long)}</link>`);
    expect(records).to.have.length(4);
  });
});
