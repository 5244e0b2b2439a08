import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifNewsList } from '../../src/elements/news-list/news-list.js';
import '../../src/elements/news-list/news-list.js';
import { emulateMedia, forceColors, sendKeys } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { itFollowsItsAddress } from '../helpers/mid-flight.js';
import { textOf } from './members.js';
import { waitUntil } from '../helpers/wait.js';
import { recorded } from '../helpers/recorded.js';

const FEED = [
  { title: 'Older', url: '/news/older/', date: '2026-04-02', author: 'Ada', excerpt: 'It was so.' },
  {
    title: 'Newest <em>of</em> all',
    url: '/news/newest/',
    date: '2026-05-19T23:30:00-04:00',
    authors: ['Ada', 'Ben'],
    excerpt: '<p>Begins &amp; goes on.</p><p>Not this.</p>',
    image: '/images/newest.png',
  },
  { title: 'Undated' },
];

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:d="http://purl.org/dc/elements/1.1/"><channel>
  <title>T</title><link>https://news.example/</link><language>fr</language>
  <item><title>Bonjour</title><link>/1</link><pubDate>Tue, 19 May 2026 10:00:00 EST</pubDate><d:creator>Ada</d:creator>
  <description><![CDATA[<p>Voici.</p>]]></description></item></channel></rss>`;

const BOMB =
  '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>';

const cards = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=card]')];
const texts = (element: Element) => cards(element).map((card) => card.innerText.replace(/\s+/g, ' ').trim());
const base = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('.base')!;

describe('iiif-news-list', () => {
  const open = (data: unknown = FEED) =>
    fixture<IiifNewsList>(html`<iiif-news-list time-zone="UTC" .data=${data}></iiif-news-list>`);

  it('shows title, beginning, date and author, the latest first', async () => {
    const element = await open();
    expect(texts(element)).to.deep.equal([
      'Newest of all Begins & goes on. 20 May 2026 by Ada and Ben',
      'Older It was so. 2 April 2026 by Ada',
      'Undated',
    ]);
    const times = [...element.shadowRoot!.querySelectorAll('time')].map(({ dateTime }) => dateTime);
    expect(times).to.deep.equal(['2026-05-20T03:30:00Z', '2026-04-02']);
    await expect(element).to.be.accessible();
  });

  it('shows a time in the zone of the reader, and a date as it is', async () => {
    const element = await open();
    element.timeZone = 'America/New_York';
    await element.updateComplete;
    expect(texts(element)[0]).to.contain('19 May 2026');
    expect(texts(element)[1]).to.contain('2 April 2026');
  });

  it('has one link to a card, as large as the card', async () => {
    const element = await open();
    const [card] = cards(element);
    const links = card!.querySelectorAll('a');
    expect([...links].map(({ href, innerText }) => [href, innerText])).to.deep.equal([
      ['https://iiif.io/news/newest/', 'Newest of all'],
    ]);
    const { left, right, top, bottom } = card!.getBoundingClientRect();
    for (const [x, y] of [
      [left + 3, top + 3],
      [right - 3, bottom - 3],
    ] as const) {
      expect(element.shadowRoot!.elementFromPoint(x, y)?.closest('a') === links[0]).to.be.true;
    }
    expect(cards(element)[2]!.querySelector('a') === null).to.be.true;
  });

  it('shows where the focus is on the card', async () => {
    const element = await open();
    await sendKeys({ press: 'Tab' });
    const [card] = cards(element);
    expect(element.shadowRoot!.activeElement === card!.querySelector('a')).to.be.true;
    expect(getComputedStyle(card!).outlineStyle).to.equal('solid');
  });

  it('has a picture that loads when it is near, in a frame that is there before', async () => {
    const [card] = cards(await open());
    const image = card!.querySelector('img')!;
    expect([image.getAttribute('src'), image.loading, image.alt]).to.deep.equal([
      'https://iiif.io/images/newest.png',
      'lazy',
      '',
    ]);
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(2, 0.05);
  });

  it('does without a picture that cannot be had', async () => {
    const element = await open([{ title: 'Seen', image: `${location.origin}/no-such.png` }]);
    await waitUntil(() => !element.shadowRoot!.querySelector('[part=image]'), 'the picture to fail');
    expect(texts(element)).to.deep.equal(['Seen']);
  });

  it('says which language an item is in, but for what the block says itself', async () => {
    const element = await open([{ title: 'سلام', language: 'ar', date: '2026-05-19' }]);
    const [card] = cards(element);
    expect(card!.lang).to.equal('ar');
    expect(card!.querySelector<HTMLElement>('[part=meta]')!.lang).to.equal('en');
    expect(cards(await open())[0]!.hasAttribute('lang')).to.be.false;
  });

  it('writes an English date from left to right where the page runs from right to left', async () => {
    const parent = await fixture(
      html`<div dir="rtl" lang="ar"><iiif-news-list .data=${FEED}></iiif-news-list></div>`,
    );
    const [day] = parent.querySelector('iiif-news-list')!.shadowRoot!.querySelectorAll('time');
    const text = document.createTreeWalker(day!, NodeFilter.SHOW_TEXT).nextNode()!;
    const left = (offset: number) => {
      const range = new Range();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getBoundingClientRect().left;
    };
    expect(text.textContent).to.match(/^\d+ May 2026$/);
    expect(left(0)).to.be.below(left(text.textContent!.length - 1));
  });

  it('has as many as are asked for, under headings of the level that is', async () => {
    const element = await open();
    element.setAttribute('limit', '2');
    element.setAttribute('heading-level', '2');
    await element.updateComplete;
    expect([...element.shadowRoot!.querySelectorAll('h2')].map((each) => each.innerText)).to.deep.equal([
      'Newest of all',
      'Older',
    ]);
  });

  it('makes no link and no picture of an address that is not safe', async () => {
    const element = await open([
      { title: '<img src=x>Y', url: 'javascript:alert(1)', image: 'data:image/gif;base64,x' },
    ]);
    expect(element.shadowRoot!.querySelectorAll('a, img').length).to.equal(0);
    expect(texts(element)).to.deep.equal(['Y']);
  });

  it('shows a feed like the site’s own', async () => {
    const element = await open(await recorded('news.json'));
    expect(cards(element)).to.have.length(13);
    expect(texts(element)[0]).to.match(/27 May 2026/);
    // What is far off the screen is not laid out, but is there.
    expect(cards(element).at(-1)!.textContent).to.match(/Jon Stroop\s*$/);
    expect(cards(element).at(-1)!.querySelector('time')!.dateTime).to.equal('2014-05-29');
    await expect(element).to.be.accessible();
  });

  it('says so where there is none', async () => {
    const element = await open([]);
    expect([element.state, textOf(element)]).to.deep.equal(['empty', 'There is no news at the moment.']);
    await expect(element).to.be.accessible();
  });

  it('says on the console what it needs', async () => {
    const [warning] = await warningsOf(() =>
      fixture(html`<iiif-news-list><a href="/news/">All news</a></iiif-news-list>`),
    );
    expect(warning).to.contain('<iiif-news-list> has no data').and.to.contain('"news-src"');
  });

  it('keeps the nodes of what stays', async () => {
    const element = await open();
    const [first] = cards(element);
    element.data = [{ title: 'Breaking', date: '2026-05-20T10:00:00Z' }, ...FEED];
    await element.updateComplete;
    expect(cards(element)[1] === first).to.equal(true);
  });

  it('fits 280 px, right to left, with long words, in French', async () => {
    const parent = await fixture(
      html`<div dir="rtl" lang="fr" style="inline-size: 280px">
        <iiif-news-list
          .data=${[...FEED, { title: 'Langzeitarchivierung'.repeat(5), author: 'x'.repeat(80), excerpt: 'y'.repeat(90) }]}
        ></iiif-news-list>
      </div>`,
    );
    const element = parent.querySelector('iiif-news-list')!;
    await waitUntil(() => texts(element)[1]?.includes('2 avril 2026 par Ada'), 'French');
    expect(base(element).scrollWidth).to.be.at.most(base(element).clientWidth);
    for (const card of cards(element)) expect(card.scrollWidth).to.be.at.most(card.clientWidth);
    await expect(element).to.be.accessible();
  });

  it('shows in forced colours what leads somewhere, and prints', async () => {
    const element = await open();
    await forceColors('active');
    expect(getComputedStyle(cards(element)[0]!).borderTopStyle).to.equal('solid');
    await expect(element).to.be.accessible();
    await forceColors('none');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(cards(element)[0]!).breakInside).to.equal('avoid');
    await emulateMedia({ media: 'screen' });
  });

  describe('with a feed', () => {
    const server = stubFetch();

    it('has cards of the right number and size while it waits', async () => {
      const request = server.next();
      const element = await fixture<IiifNewsList>(
        html`<iiif-news-list src=${freshUrl()} limit="2"></iiif-news-list>`,
      );
      const { height } = element.getBoundingClientRect();
      expect(element.shadowRoot!.querySelectorAll('.skeleton').length).to.equal(2);
      await expect(element).to.be.accessible();
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer([FEED[0], FEED[2]]);
      expect((await loaded).detail).to.deep.equal({ count: 2, problems: [] });
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

    it('reads RSS', async () => {
      const request = server.next();
      const element = await fixture<IiifNewsList>(
        html`<iiif-news-list src=${freshUrl()} time-zone="UTC"></iiif-news-list>`,
      );
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer(RSS);
      await loaded;
      expect(texts(element)).to.deep.equal(['Bonjour Voici. 19 May 2026 by Ada']);
      expect(cards(element)[0]!.lang).to.equal('fr');
      expect(cards(element)[0]!.querySelector('a')!.href).to.equal('https://news.example/1');
    });

    it('shows what stands inside until the feed is there', async () => {
      const request = server.next();
      const element = await fixture<IiifNewsList>(
        html`<iiif-news-list src=${freshUrl()}><a href="/news/">All news</a></iiif-news-list>`,
      );
      expect(element.innerText).to.contain('All news');
      expect(element.shadowRoot!.querySelectorAll('.skeleton').length).to.equal(0);
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer(FEED);
      await loaded;
      expect(element.querySelector('a')!.getBoundingClientRect().height).to.equal(0);
    });

    for (const [how, content, status, words] of [
      ['an HTTP error', '', 404, '404'],
      ['bad JSON', '{"items": ', 200, 'not valid JSON'],
      ['bad XML', '<rss><channel>', 200, 'not well-formed XML'],
      ['entities that multiply', BOMB, 200, 'defines entities of its own, which are refused'],
      ['a feed that is too long', 'x'.repeat(5_000_001), 200, 'longer than 5000000 bytes'],
    ] as const) {
      it(`keeps what stands inside after ${how}`, async () => {
        const request = server.next();
        const element = await fixture<IiifNewsList>(
          html`<iiif-news-list src=${freshUrl()}><a href="/news/">All news</a></iiif-news-list>`,
        );
        const told = oneEvent(element, 'iiif-error');
        (await request).answer(content, { status });
        const { error } = (await told).detail as { error: Error };
        expect(error.message).to.contain(words);
        expect(element.state).to.equal('error');
        expect(element.innerText).to.contain('All news');
        expect(textOf(element)).to.contain('could not be loaded');
        await expect(element).to.be.accessible();
      });
    }

    it('shows the rest where a record is wrong', async () => {
      const request = server.next();
      const element = await fixture<IiifNewsList>(html`<iiif-news-list src=${freshUrl()}></iiif-news-list>`);
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer([...FEED, 'nothing', { title: 'Late', date: 'soon' }]);
      const { count, problems } = (await loaded).detail as { count: number; problems: unknown[] };
      expect([count, problems.length]).to.deep.equal([4, 2]);
    });

    itFollowsItsAddress(server, 'iiif-news-list', [FEED[2]], (element) => {
      expect(texts(element)).to.deep.equal(['Undated']);
    });

    it('takes its address from the site', async () => {
      await import('../../src/elements/site/site.js');
      const request = server.next();
      const url = freshUrl();
      await fixture(html`<iiif-site news-src=${url}><iiif-news-list></iiif-news-list></iiif-site>`);
      expect((await request).url).to.equal(url);
    });
  });
});
