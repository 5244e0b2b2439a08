import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { IiifSponsorList } from '../../src/elements/sponsor-list/sponsor-list.js';
import '../../src/elements/sponsor-list/sponsor-list.js';
import '../../src/elements/site/site.js';
import { freshUrl, stubFetch } from '../helpers/fetch.js';
import { textOf } from './members.js';
import { waitUntil } from '../helpers/wait.js';
import { recorded } from '../helpers/recorded.js';

const logo = (name: string) => new URL(`./logos/${name}.svg`, import.meta.url).href;
const item = (name: string, src?: string) => ({
  href: `https://${name.toLowerCase()}.example/`,
  alt: `${name} logo`,
  ...(src && { src: logo(src) }),
});

const FEED = [
  { tier: 'Platinum Sponsor', items: [item('Kakadu', 'quadruple')] },
  { tier: 'Gold Sponsors', items: [item('OCLC', 'square'), item('Digirati', 'tenfold')] },
  { tier: 'Silver Sponsors', items: [item('Cogapp', 'half'), item('Glycerine')] },
  { tier: 'Bronze Sponsors', items: [item('Quire', 'double')] },
  { tier: 'Academic Partners', items: [{ alt: 'UCLA logo' }] },
];

const root = (element: Element) => element.shadowRoot!;
const groups = (element: Element) => [...root(element).querySelectorAll<HTMLElement>('[part=group]')];
const shown = (scope: Element) =>
  [...scope.querySelectorAll('li')].map((tile) => tile.querySelector('img')?.alt ?? tile.textContent!.trim());
const tiers = (element: Element) =>
  groups(element).map((group) => [group.querySelector('[part=heading]')?.textContent, shown(group)]);
const images = (element: Element) => [...root(element).querySelectorAll('img')];
const loaded = (element: Element) =>
  waitUntil(() => images(element).every(({ complete, naturalWidth }) => complete && naturalWidth), 'logos');

/** The area that is seen of a logo. */
function areaOf(image: HTMLImageElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(image);
  const { width, height } = image.getBoundingClientRect();
  const room = width - parseFloat(paddingLeft) - parseFloat(paddingRight);
  const scale = Math.min(room / image.naturalWidth, height / image.naturalHeight);
  return image.naturalWidth * image.naturalHeight * scale ** 2;
}

describe('iiif-sponsor-list', () => {
  const open = (data: unknown = FEED, width = '800px') =>
    fixture<IiifSponsorList>(
      html`<iiif-sponsor-list style="inline-size: ${width}" .data=${data}></iiif-sponsor-list>`,
    );

  it('shows sponsors by tier, in the order of the feed, by name where there is no logo', async () => {
    const element = await open();
    expect(tiers(element)).to.deep.equal([
      ['Platinum Sponsor', ['Kakadu']],
      ['Gold Sponsors', ['OCLC', 'Digirati']],
      ['Silver Sponsors', ['Cogapp', 'Glycerine']],
      ['Bronze Sponsors', ['Quire']],
      ['Academic Partners', ['UCLA']],
    ]);
    expect(root(element).querySelectorAll('h3')).to.have.length(5);
    expect([...root(element).querySelectorAll('a')].map(({ href }) => href)).to.include(
      'https://kakadu.example/',
    );
    expect(root(element).querySelectorAll('a')).to.have.length(6);
    await expect(element).to.be.accessible();
  });

  it('has smaller tiles from tier to tier, also in a narrow column, in both directions', async () => {
    for (const [width, dir] of [
      ['1200px', 'ltr'],
      ['800px', 'ltr'],
      ['280px', 'ltr'],
      ['280px', 'rtl'],
    ] as const) {
      const element = await open(FEED, width);
      element.dir = dir;
      const widths = groups(element).map((group) => group.querySelector('li')!.getBoundingClientRect().width);
      const [first, second, third, fourth, fifth] = widths;
      expect(first, width).to.be.above(second!);
      expect(second, width).to.be.above(third!);
      expect(third, width).to.be.above(fourth!);
      expect(fourth, width).to.equal(fifth);
      expect(fourth, width).to.be.at.least(90);
      const base = root(element).querySelector('.base')!;
      expect(base.scrollWidth, width).to.be.at.most(base.clientWidth);
      element.remove();
    }
  });

  it('makes logos of any proportions within a tier look even', async () => {
    const names = ['half', 'square', 'double', 'quadruple', 'tenfold'];
    const element = await open([{ tier: 'Gold', items: names.map((name) => item(name, name)) }]);
    for (const image of images(element)) image.scrollIntoView();
    await loaded(element);
    const areas = images(element).map(areaOf);
    expect(Math.max(...areas) / Math.min(...areas)).to.be.at.most(2.2);
  });

  it('shows the name, in a tile of the same size, where a logo cannot be loaded', async () => {
    const element = await open([{ tier: 'Gold', items: [item('OCLC', 'missing')] }]);
    const before = root(element).querySelector('li')!.getBoundingClientRect();
    await waitUntil(() => images(element).length === 0, 'the name');
    const after = root(element).querySelector('li')!.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    expect(root(element).querySelector('a')!.innerText.trim()).to.equal('OCLC');
  });

  it('has no heading where the feed names no tier', async () => {
    const element = await open([item('OCLC'), item('Kakadu')]);
    expect(tiers(element)).to.deep.equal([[undefined, ['OCLC', 'Kakadu']]]);
    await expect(element).to.be.accessible();
  });

  it('shows the edition that is asked for, of a feed with several, else the last', async () => {
    const element = await open({ '2024.html': FEED.slice(1, 2), '2025.html': FEED.slice(0, 1) });
    expect(tiers(element)).to.deep.equal([['Platinum Sponsor', ['Kakadu']]]);
    element.setAttribute('edition', '2024');
    await element.updateComplete;
    expect(tiers(element)).to.deep.equal([['Gold Sponsors', ['OCLC', 'Digirati']]]);
    element.edition = '2023';
    await element.updateComplete;
    expect(element.state).to.equal('empty');
  });

  it('follows `limit` and `heading-level`', async () => {
    const element = await open();
    element.limit = 2;
    element.headingLevel = 4;
    await element.updateComplete;
    expect(tiers(element)).to.deep.equal([
      ['Platinum Sponsor', ['Kakadu']],
      ['Gold Sponsors', ['OCLC']],
    ]);
    expect(root(element).querySelectorAll('h4')).to.have.length(2);
  });

  it('shows the last edition of a feed like the site’s own', async () => {
    const element = await open(await recorded('sponsors.json'));
    expect(groups(element)).to.have.length(4);
    expect(tiers(element)[0]).to.deep.equal(['Platinum Sponsor', ['Kakadu Software']]);
    expect(root(element).querySelectorAll('li')).to.have.length(5);
  });

  it('stands on white in a dark scheme', async () => {
    const element = await open();
    element.style.cssText += 'color-scheme: dark; color: #fff; background: #000';
    for (const plate of root(element).querySelectorAll('[part=tile]')) {
      expect(getComputedStyle(plate).backgroundColor).to.equal('rgb(255, 255, 255)');
    }
    await expect(element).to.be.accessible();
  });

  it('makes no link and no image of an address that runs a script', async () => {
    const element = await open([
      {
        tier: '<b>Gold</b>',
        items: [{ href: 'javascript:alert(1)', src: 'data:image/svg+xml,x', alt: 'Bad logo' }],
      },
    ]);
    expect(tiers(element)).to.deep.equal([['Gold', ['Bad']]]);
    expect(root(element).querySelector('a, img') === null).to.equal(true);
  });

  it('says so where there are none', async () => {
    const element = await open([]);
    expect(element.state).to.equal('empty');
    expect(textOf(element)).to.equal('No sponsors have been announced yet.');
    await expect(element).to.be.accessible();
  });

  it('speaks French', async () => {
    const parent = await fixture(
      html`<div lang="fr"><iiif-sponsor-list .data=${[]}></iiif-sponsor-list></div>`,
    );
    const element = parent.querySelector('iiif-sponsor-list')!;
    await element.updateComplete;
    expect(textOf(element)).to.equal('Aucun partenaire n’a encore été annoncé.');
  });

  describe('with a feed', () => {
    const server = stubFetch();

    it('has tiles while it waits, and takes the address of the site', async () => {
      const request = server.next();
      const url = freshUrl();
      const parent = await fixture(
        html`<iiif-site sponsors-src=${url}><iiif-sponsor-list></iiif-sponsor-list></iiif-site>`,
      );
      const element = parent.querySelector('iiif-sponsor-list')!;
      expect(element.state).to.equal('loading');
      expect(root(element).querySelectorAll('li')).to.have.length(6);
      await expect(element).to.be.accessible();
      const answered = oneEvent(element, 'iiif-load');
      const { url: asked, answer } = await request;
      expect(asked).to.equal(url);
      answer(FEED);
      expect((await answered).detail.count).to.equal(7);
      expect(groups(element)).to.have.length(5);
    });

    it('keeps what stands in it where the feed is down or no JSON', async () => {
      for (const [content, init] of [
        ['', { status: 404 }],
        ['<!doctype html>', {}],
      ] as const) {
        const request = server.next();
        const element = await fixture<IiifSponsorList>(
          html`<iiif-sponsor-list src=${freshUrl()}><a href="/sponsors">Our sponsors</a></iiif-sponsor-list>`,
        );
        const told = oneEvent(element, 'iiif-error');
        (await request).answer(content, init);
        await told;
        expect(element.innerText).to.contain('Our sponsors');
        expect(textOf(element)).to.contain('could not be loaded');
        await expect(element).to.be.accessible();
      }
    });

    it('shows the last of two addresses', async () => {
      const first = server.next();
      const element = await fixture<IiifSponsorList>(
        html`<iiif-sponsor-list src=${freshUrl()}></iiif-sponsor-list>`,
      );
      const late = await first;
      const second = server.next();
      const answered = oneEvent(element, 'iiif-load');
      element.src = freshUrl();
      (await second).answer(FEED.slice(3));
      late.answer(FEED);
      await answered;
      expect(groups(element)).to.have.length(2);
    });

    it('gives up when it is removed before the answer, and asks again when it is back', async () => {
      const request = server.next();
      const element = await fixture<IiifSponsorList>(
        html`<iiif-sponsor-list src=${freshUrl()}></iiif-sponsor-list>`,
      );
      const { parentElement } = element;
      const { signal } = await request;
      element.remove();
      expect(signal.aborted).to.equal(true);
      await nextFrame();
      const again = server.next();
      const answered = oneEvent(element, 'iiif-load');
      parentElement!.append(element);
      (await again).answer(FEED);
      await answered;
      expect(groups(element)).to.have.length(5);
    });
  });
});
