import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { IiifMemberMap } from '../../src/elements/member-map/member-map.js';
import '../../src/elements/member-map/member-map.js';
import '../../src/elements/site/site.js';
import { emulateMedia, forceColors, sendKeys } from '../helpers/driver.js';
import { freshUrl, stubFetch } from '../helpers/fetch.js';
import { FEED, many, textOf } from './members.js';
import { waitUntil } from '../helpers/wait.js';
import { recorded } from '../helpers/recorded.js';

/** Two in one place in London; one each in Leeds, Paris, Sydney and New York; two without a place. */
const PLACED: readonly Record<string, unknown>[] = [
  {
    name: 'British Library',
    uri: 'https://bl.example/',
    iiifc: 1,
    original: true,
    latitude: 51.53,
    longitude: -0.13,
  },
  { name: 'Wellcome', uri: 'https://wellcome.example/', iiifc: 3, latitude: 51.53, longitude: -0.13 },
  { name: 'Leeds', uri: 'https://leeds.example/', iiifc: 4, latitude: 53.81, longitude: -1.56 },
  { name: 'Bibliothèque', uri: 'https://bnf.example/', iiifc: 1, latitude: 48.83, longitude: 2.38 },
  { name: 'Kakadu', iiifc: 'champion', latitude: -33.87, longitude: 151.21 },
  { name: 'New York', uri: 'https://nyu.example/', iiifc: 2, latitude: 40.73, longitude: -74 },
  { name: 'Somewhere', uri: 'https://somewhere.example/', iiifc: 3 },
  { name: 'Elsewhere', uri: 'https://elsewhere.example/', iiifc: 4, latitude: 700, longitude: 2 },
  { name: 'No member', uri: 'https://none.example/', iiifc: null, latitude: 10, longitude: 10 },
];

const root = (element: Element) => element.shadowRoot!;
const panel = (element: Element) => root(element).querySelector<HTMLElement>('[part=map]');
const marks = (element: Element) => [...root(element).querySelectorAll<HTMLButtonElement>('[part=mark]')];
const names = (element: Element) =>
  marks(element).map((mark) => mark.querySelector('.tip')!.textContent!.trim());
const mark = (element: Element, name: string) =>
  marks(element).find((each) => each.querySelector('.tip')!.textContent!.trim() === name)!;
const caption = (element: Element) => root(element).querySelector<HTMLElement>('[part=caption]')!.innerText;
const popover = (element: Element) => root(element).querySelector<HTMLElement>('[part=popover]')!;
const isOpen = (element: Element) => popover(element)?.matches(':popover-open') ?? false;
const zoomOut = (element: Element) => root(element).querySelector<HTMLButtonElement>('.below button')!;
const list = (element: Element) => root(element).querySelector('details')!;
const listed = (scope: ParentNode) =>
  [...scope.querySelectorAll('li')].map((member) => member.querySelector('a, bdi')!.textContent!.trim());
const drawn = (element: Element) => waitUntil(() => marks(element).length > 0, 'the marks');
const focused = (element: Element) => (root(element).activeElement as HTMLElement | null)?.innerText.trim();

describe('iiif-member-map', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  const open = async (data: unknown = PLACED, width = '800px') => {
    const element = await fixture<IiifMemberMap>(
      html`<iiif-member-map style="inline-size: ${width}" .data=${data}></iiif-member-map>`,
    );
    await drawn(element);
    return element;
  };

  it('says how many members it has, whether it has a size or not', async () => {
    const element = await open();
    element.style.display = 'none';
    await waitUntil(() => marks(element).length === 0, 'no marks');
    expect(caption(element).trim()).to.equal('6 of 8 members are on the map.');
  });

  it('shows members as points where they are, those near each other as one, from west to east', async () => {
    const element = await open();
    expect(names(element)).to.deep.equal(['New York', '4 members: zoom in', 'Kakadu']);
    const { left, top, width, height } = panel(element)!.getBoundingClientRect();
    const places = marks(element).map((each) => {
      const box = each.getBoundingClientRect();
      return [(box.left + box.width / 2 - left) / width, (box.top + box.height / 2 - top) / height];
    });
    // Equal Earth around 11° E: Paris is a little west of the middle, and north; Sydney far in the south-east.
    expect(places[1]![0]).to.be.closeTo(0.466, 0.01);
    expect(places[1]![1]).to.be.closeTo(0.17, 0.02);
    expect(places[2]![0]).to.be.closeTo(0.855, 0.01);
    expect(places[2]![1]).to.be.closeTo(0.823, 0.01);
    expect(panel(element)!.querySelector('svg path')!.getAttribute('d')!.length).to.be.above(10_000);
    expect(caption(element)).to.equal('6 of 8 members are on the map.');
    await expect(element).to.be.accessible();
  });

  it('has every member in its list, also those without a position', async () => {
    const element = await open();
    expect(list(element).open).to.equal(false);
    expect(root(element).querySelector('summary')!.innerText).to.equal('All members as a list');
    list(element).open = true;
    expect(listed(list(element))).to.deep.equal([
      'Bibliothèque',
      'British Library',
      'New York',
      'Somewhere',
      'Wellcome',
      'Elsewhere',
      'Leeds',
      'Kakadu',
    ]);
    expect(list(element).innerText).to.match(/Founding members 2[^]*Full members since[^]*champion 1/);
    await expect(element).to.be.accessible();
  });

  it('says of a member its name, level and link, beside its point', async () => {
    const element = await open();
    mark(element, 'New York').click();
    await waitUntil(() => isOpen(element), 'the popover');
    expect(popover(element).getAttribute('aria-label')).to.equal('New York');
    expect(popover(element).innerText).to.contain('Full member since the founding period');
    expect(popover(element).querySelector('a')!.href).to.equal('https://nyu.example/');
    expect(root(element).activeElement).to.equal(popover(element));
    await expect(element).to.be.accessible();
    popover(element).querySelector('button')!.click();
    await waitUntil(() => !isOpen(element), 'closed');
  });

  it('zooms in on members that then stand apart, and out again', async () => {
    const element = await open();
    mark(element, '4 members: zoom in').click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Leeds', '2 members here', 'Bibliothèque']);
    expect(caption(element)).to.equal('4 of 8 members are in view.');
    await expect(element).to.be.accessible();
    zoomOut(element).click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['New York', '4 members: zoom in', 'Kakadu']);
    expect(caption(element)).to.equal('6 of 8 members are on the map.');
    expect(zoomOut(element) === null).to.equal(true);
  });

  it('lists members that stand in one place, however far it is zoomed in', async () => {
    const element = await open(PLACED.slice(0, 2).concat(PLACED.slice(4, 6)));
    expect(names(element)).to.deep.equal(['New York', '2 members here', 'Kakadu']);
    mark(element, '2 members here').click();
    await waitUntil(() => isOpen(element), 'the popover');
    expect(popover(element).getAttribute('aria-label')).to.equal('2 members here');
    expect(listed(popover(element))).to.deep.equal(['British Library', 'Wellcome']);
    expect(popover(element).innerText).to.contain('Founder');
  });

  it('always comes to an end of zooming in', async () => {
    const data = many(60).map((member, index) => ({
      ...member,
      latitude: 52 + (index % 8) * 0.3,
      longitude: 5 + Math.floor(index / 8) * 0.7 + (index % 3) * 1e-4,
    }));
    for (const width of ['260px', '1100px']) {
      const element = await open(data, width);
      let steps = 0;
      for (;;) {
        const next = marks(element).find((each) => each.innerText.includes('zoom in'));
        if (!next || steps > 12) break;
        next.click();
        await element.updateComplete;
        steps++;
      }
      expect(steps, width).to.be.within(1, 12);
      expect(marks(element).length, width).to.be.above(0);
      for (; steps > 0; steps--) {
        zoomOut(element).click();
        await element.updateComplete;
      }
      expect(zoomOut(element) === null, width).to.equal(true);
    }
  });

  describe('with the keyboard', () => {
    it('goes from point to point, in both writing directions from west to east', async () => {
      for (const dir of ['ltr', 'rtl']) {
        const parent = await fixture(
          html`<div dir=${dir}>
            <button>Before</button><iiif-member-map .data=${PLACED}></iiif-member-map>
          </div>`,
        );
        const element = parent.querySelector('iiif-member-map')!;
        await drawn(element);
        const lefts = marks(element).map((each) => each.getBoundingClientRect().left);
        expect(
          [...lefts].sort((a, b) => a - b),
          dir,
        ).to.deep.equal(lefts);
        parent.querySelector('button')!.focus();
        const seen: unknown[] = [];
        for (let step = 0; step < 3; step++) {
          await sendKeys({ press: 'Tab' });
          seen.push(focused(element)!.replace(/^\d+\s+/, ''));
        }
        expect(seen, dir).to.deep.equal(['New York', '4 members: zoom in', 'Kakadu']);
        await sendKeys({ press: 'Tab' });
        expect(focused(element), dir).to.equal('All members as a list');
        await sendKeys({ press: 'Enter' });
        expect(list(element).open, dir).to.equal(true);
        parent.remove();
      }
    });

    it('keeps the focus on what was zoomed in on, and gives it back', async () => {
      const element = await open();
      mark(element, '4 members: zoom in').focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(focused(element)).to.contain('Bibliothèque');
      zoomOut(element).focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(focused(element)).to.contain('4 members: zoom in');
    });

    it('closes what is said about a member with Escape, and stands on its point again', async () => {
      const element = await open();
      mark(element, 'Kakadu').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => isOpen(element), 'the popover');
      expect(popover(element).querySelector('a') === null).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(element), 'closed');
      expect(focused(element)).to.equal('Kakadu');
    });

    it('shows the name of the point that has the focus, until Escape', async () => {
      const element = await open();
      const shown = () =>
        marks(element)
          .map((each) => each.querySelector<HTMLElement>('.tip')!)
          .filter((tip) => getComputedStyle(tip).opacity === '1')
          .map((tip) => tip.innerText);
      expect(shown()).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      mark(element, 'New York').focus();
      expect(shown()).to.deep.equal(['New York']);
      await sendKeys({ press: 'Escape' });
      expect(shown()).to.deep.equal([]);
      await sendKeys({ press: 'Tab' });
      expect(shown()).to.deep.equal(['4 members: zoom in']);
    });
  });

  it('has room for the map before it is drawn, and moves nothing then', async () => {
    const element = await fixture<IiifMemberMap>(
      html`<iiif-member-map style="inline-size: 800px" .data=${PLACED}></iiif-member-map>`,
    );
    const before = element.getBoundingClientRect().height;
    expect(panel(element)!.getBoundingClientRect().height).to.be.closeTo(800 / 2.115, 1);
    await drawn(element);
    expect(element.getBoundingClientRect().height).to.equal(before);
  });

  it('draws nothing until it is near the part of the page that is seen', async () => {
    const parent = await fixture(
      html`<div>
        <div style="block-size: 5000px"></div>
        <iiif-member-map .data=${PLACED}></iiif-member-map>
      </div>`,
    );
    const element = parent.querySelector('iiif-member-map')!;
    await element.updateComplete;
    // Observers of what is near are told once a frame.
    await nextFrame();
    await nextFrame();
    expect(panel(element)!.querySelector('svg') === null).to.equal(true);
    expect(caption(element)).to.equal('6 of 8 members are on the map.');
    element.scrollIntoView();
    await drawn(element);
    expect(panel(element)!.querySelector('svg') === null).to.equal(false);
  });

  it('is the list alone where no member has a position', async () => {
    const element = await fixture<IiifMemberMap>(html`<iiif-member-map .data=${FEED}></iiif-member-map>`);
    expect(panel(element) === null).to.equal(true);
    expect(root(element).querySelector('details') === null).to.equal(true);
    expect(listed(root(element))).to.have.length(6);
    await expect(element).to.be.accessible();
  });

  it('is the list alone for a feed like the site’s own, which has no positions', async () => {
    const feed = (await recorded('institutions.json')) as Record<string, unknown>[];
    const element = await fixture<IiifMemberMap>(html`<iiif-member-map .data=${feed}></iiif-member-map>`);
    expect(listed(root(element))).to.have.length(17);
    element.data = feed.map((institution, index) => ({
      ...institution,
      latitude: 40 + (index % 20),
      longitude: (index % 40) * 3 - 60,
    }));
    await drawn(element);
    expect(caption(element)).to.equal('17 of 17 members are on the map.');
    expect(listed(list(element))).to.have.length(17);
  });

  it('follows `levels` and `limit`, before and after it is connected', async () => {
    const element = document.createElement('iiif-member-map');
    element.setAttribute('levels', '1 2');
    element.data = PLACED;
    document.body.append(element);
    await drawn(element);
    expect(caption(element)).to.equal('3 of 3 members are on the map.');
    element.limit = 1;
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Bibliothèque']);
    element.levels = 'champion';
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Kakadu']);
    expect(caption(element)).to.equal('1 of 1 members is on the map.');
    element.remove();
  });

  it('is drawn again after it has been moved', async () => {
    const element = await open();
    mark(element, '4 members: zoom in').click();
    const parent = await fixture<HTMLElement>(html`<div style="inline-size: 300px"></div>`);
    element.remove();
    await nextFrame();
    element.style.inlineSize = 'auto';
    parent.append(element);
    await drawn(element);
    await waitUntil(() => panel(element)!.getBoundingClientRect().width === 300, 'its new size');
    marks(element)[0]!.click();
    await element.updateComplete;
    expect(marks(element).length).to.be.above(0);
  });

  it('is as narrow as its column, in both directions, its points and their names within', async () => {
    const data = [
      ...PLACED,
      { name: 'Donaudampfschifffahrtsgesellschaftsarchiv Wien', iiifc: 1, latitude: 48.2, longitude: 16.4 },
      { name: 'National Library of New Zealand Te Puna', iiifc: 1, latitude: -41.3, longitude: 174.8 },
      { name: 'Aleutian', iiifc: 1, latitude: 52, longitude: -175 },
    ];
    for (const dir of ['ltr', 'rtl']) {
      const parent = await fixture(
        html`<div dir=${dir} style="inline-size: 280px">
          <iiif-member-map .data=${data}></iiif-member-map>
        </div>`,
      );
      const element = parent.querySelector('iiif-member-map')!;
      await drawn(element);
      const within = parent.getBoundingClientRect();
      for (const box of [...root(element).querySelectorAll('.mark, .tip')].map((each) =>
        each.getBoundingClientRect(),
      )) {
        expect(box.left, dir).to.be.at.least(within.left - 4);
        expect(box.right, dir).to.be.at.most(within.right + 4);
      }
      for (const each of marks(element)) expect(each.getBoundingClientRect().width).to.be.at.least(24);
      const base = root(element).querySelector('.base')!;
      expect(base.scrollWidth, dir).to.be.at.most(base.clientWidth);
    }
  });

  it('is legible in forced colours, and in dark schemes', async () => {
    const element = await open();
    await forceColors('active');
    const style = getComputedStyle(mark(element, '4 members: zoom in'));
    expect(style.backgroundColor).not.to.equal(style.color);
    await forceColors('none');
    element.style.colorScheme = 'dark';
    element.style.color = '#fff';
    element.style.background = '#000';
    await expect(element).to.be.accessible();
  });

  it('makes no link of an address that runs a script', async () => {
    const element = await open([
      {
        name: '<img src=x onerror=alert(1)>Bad',
        uri: 'javascript:alert(1)',
        iiifc: 3,
        latitude: 1,
        longitude: 1,
      },
    ]);
    marks(element)[0]!.click();
    await waitUntil(() => isOpen(element), 'the popover');
    expect(popover(element).innerText).to.contain('Bad');
    expect(root(element).querySelector('a, img') === null).to.equal(true);
  });

  it('shows ten thousand members', async () => {
    const element = await open(
      many(10_000).map((member, index) => ({
        ...member,
        latitude: ((index * 37) % 140) - 60,
        longitude: ((index * 61) % 360) - 180,
      })),
    );
    expect(caption(element)).to.equal('10,000 of 10,000 members are on the map.');
    expect(marks(element).length).to.be.within(50, 500);
  });

  it('speaks French', async () => {
    const parent = await fixture(
      html`<div lang="fr"><iiif-member-map .data=${PLACED}></iiif-member-map></div>`,
    );
    const element = parent.querySelector('iiif-member-map')!;
    await drawn(element);
    expect(caption(element)).to.equal('6 membres sur 8 figurent sur la carte.');
    expect(names(element)).to.include('4 membres : zoomer');
    expect(textOf(element)).to.contain('Liste de tous les membres');
  });

  it('says so where there are no members', async () => {
    const element = await fixture<IiifMemberMap>(
      html`<iiif-member-map .data=${[PLACED.at(-1)]}></iiif-member-map>`,
    );
    expect(element.state).to.equal('empty');
    expect(textOf(element)).to.equal('No members are listed yet.');
    await expect(element).to.be.accessible();
  });

  describe('with a feed', () => {
    const server = stubFetch();
    const wait = (content: unknown = '') =>
      fixture<IiifMemberMap>(html`<iiif-member-map src=${freshUrl()}>${content}</iiif-member-map>`);

    it('has room for the map while it waits', async () => {
      const request = server.next();
      const element = await wait();
      expect(element.state).to.equal('loading');
      const before = element.getBoundingClientRect().height;
      expect(before).to.be.above(300);
      await expect(element).to.be.accessible();
      const answered = oneEvent(element, 'iiif-load');
      (await request).answer(PLACED);
      await answered;
      expect(element.getBoundingClientRect().height).to.equal(before);
      await drawn(element);
      expect(element.getBoundingClientRect().height).to.equal(before);
    });

    it('keeps what stands in it where the feed is down or no JSON', async () => {
      for (const [content, init] of [
        ['', { status: 404 }],
        ['<!doctype html>', {}],
      ] as const) {
        const request = server.next();
        const element = await wait(html`<a href="/members">All members</a>`);
        const told = oneEvent(element, 'iiif-error');
        (await request).answer(content, init);
        await told;
        expect(element.innerText).to.contain('All members');
        expect(textOf(element)).to.contain('could not be loaded');
        await expect(element).to.be.accessible();
      }
    });

    it('shows the last of two addresses', async () => {
      const first = server.next();
      const element = await wait();
      const late = await first;
      const second = server.next();
      element.src = freshUrl();
      (await second).answer([PLACED[5]]);
      late.answer(PLACED);
      await drawn(element);
      expect(names(element)).to.deep.equal(['New York']);
    });

    it('gives up when it is removed before the answer', async () => {
      const request = server.next();
      const element = await wait();
      const { signal, answer } = await request;
      element.remove();
      expect(signal.aborted).to.equal(true);
      answer(PLACED);
      await nextFrame();
      expect(panel(element)?.querySelector('svg') ?? null).to.equal(null);
    });
  });
});
