import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import type { IiifLogoGrid } from '../../src/elements/logo-grid/logo-grid.js';
import '../../src/elements/logo-grid/logo-grid.js';
import { itSeesShifts } from '../helpers/driver.js';
import { freshUrl, stubFetch } from '../helpers/fetch.js';
import { FEED, many, textOf } from './members.js';
import { waitUntil } from '../helpers/wait.js';
import { recorded } from '../helpers/recorded.js';

/** Fixtures by their width over their height. */
const LOGOS = { half: 0.5, square: 1, double: 2, quadruple: 4, tenfold: 10 };
const logo = (name: string) => new URL(`./logos/${name}.svg`, import.meta.url).href;

const withLogos = (names: readonly string[]) =>
  names.map((name, index) => ({
    name: `The ${name} one ${index}`,
    uri: 'https://example.org/',
    iiifc: 3,
    logo: logo(name),
  }));

const images = (element: Element) => [...element.shadowRoot!.querySelectorAll('img')];
const tiles = (element: Element) => [...element.shadowRoot!.querySelectorAll('li')];
/** What is in the tiles: names, and descriptions of logos. */
const shown = (element: Element) =>
  tiles(element).map((tile) => tile.querySelector('img')?.alt ?? tile.textContent!.trim());
/** An image is complete before its `load`, which is when a logo gets its size. */
const allLoaded = (element: Element) =>
  waitUntil(
    () =>
      images(element).every(
        ({ complete, naturalWidth, style }) =>
          complete && naturalWidth > 0 && style.getPropertyValue('--_ratio'),
      ),
    'the logos',
  );

/** Width and height of what is seen of a logo within its box. */
function seen(image: HTMLImageElement) {
  const { paddingLeft, paddingRight, paddingTop, paddingBottom } = getComputedStyle(image);
  const { width, height } = image.getBoundingClientRect();
  const room = [
    width - parseFloat(paddingLeft) - parseFloat(paddingRight),
    height - parseFloat(paddingTop) - parseFloat(paddingBottom),
  ] as const;
  const scale = Math.min(room[0] / image.naturalWidth, room[1] / image.naturalHeight);
  return { width: image.naturalWidth * scale, height: image.naturalHeight * scale };
}

/** The layout shifts that `during` causes, summed. */
async function shiftsOf(during: () => unknown): Promise<number> {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) sum += entry.value;
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  await twoFrames();
  observer.observe({ type: 'layout-shift' });
  await during();
  await twoFrames();
  add(observer.takeRecords());
  observer.disconnect();
  return sum;
}

async function twoFrames() {
  await nextFrame();
  await nextFrame();
}

describe('iiif-logo-grid', () => {
  const open = (data: unknown = FEED) =>
    fixture<IiifLogoGrid>(html`<iiif-logo-grid .data=${data}></iiif-logo-grid>`);

  it('shows every member in the order of levels and of the feed, by name where there is no logo', async () => {
    const element = await open();
    expect(shown(element)).to.deep.equal([
      'Zentralbibliothek Zürich',
      'The Annex Library',
      'Museum & Archive',
      'Éditions du Lac',
      'A member without a page',
      'A champion',
    ]);
    expect(element.shadowRoot!.querySelectorAll('a')).to.have.length(5);
    await expect(element).to.be.accessible();
  });

  it('links the whole tile, and describes a logo by the name', async () => {
    const element = await open(withLogos(['double']));
    await allLoaded(element);
    const link = element.shadowRoot!.querySelector('a')!;
    const [tile] = tiles(element);
    expect(link.href).to.equal('https://example.org/');
    expect(link.getBoundingClientRect().width).to.equal(tile!.getBoundingClientRect().width);
    expect(link.getBoundingClientRect().height).to.equal(tile!.getBoundingClientRect().height);
    const [image] = images(element);
    expect(image!.alt).to.equal('The double one 0');
    expect(image!.loading).to.equal('lazy');
    await expect(element).to.be.accessible();
  });

  it('makes logos of any proportions look even', async () => {
    const element = await open(withLogos(Object.keys(LOGOS)));
    for (const inlineSize of ['800px', '280px']) {
      element.style.inlineSize = inlineSize;
      for (const image of images(element)) image.scrollIntoView();
      await allLoaded(element);
      const areas = images(element).map((image, index) => {
        const { width, height } = seen(image);
        // Of a drawing's natural size, WebKit has whole pixels alone.
        expect(width / height / Object.values(LOGOS)[index]!).to.be.closeTo(1, 0.04);
        const tile = tiles(element)[index]!.getBoundingClientRect();
        expect(width).to.be.at.most(tile.width);
        expect(height).to.be.at.most(tile.height);
        return width * height;
      });
      expect(Math.max(...areas) / Math.min(...areas), inlineSize).to.be.at.most(2.2);
    }
  });

  itSeesShifts('moves nothing when logos come late', async () => {
    const element = await open(withLogos([...Object.keys(LOGOS), ...Object.keys(LOGOS)]));
    const below = document.createElement('p');
    below.textContent = 'Below';
    element.after(below);
    const later = images(element).map((image) => {
      const { src } = image;
      image.removeAttribute('src');
      return () => (image.src = src);
    });
    const sum = await shiftsOf(async () => {
      for (const load of later) load();
      await allLoaded(element);
    });
    expect(images(element)[0]!.style.getPropertyValue('--_ratio')).to.equal('0.5');
    expect(sum).to.equal(0);
    // And the measure measures.
    expect(await shiftsOf(() => (element.style.marginBlockStart = '90px'))).to.be.above(0);
    below.remove();
  });

  it('shows the name, in a tile of the same size, where a logo cannot be loaded', async () => {
    const element = await open([
      { name: 'A library', uri: 'https://example.org/', iiifc: 3, logo: logo('missing') },
    ]);
    const before = tiles(element)[0]!.getBoundingClientRect();
    expect(images(element)).to.have.length(1);
    await waitUntil(() => images(element).length === 0, 'the name');
    const after = tiles(element)[0]!.getBoundingClientRect();
    expect([after.width, after.height]).to.deep.equal([before.width, before.height]);
    expect(element.shadowRoot!.querySelector('a')!.innerText.trim()).to.equal('A library');
    await expect(element).to.be.accessible();
  });

  it('keeps its tiles whatever the length of a name, and the whole name in reach', async () => {
    const name =
      'National Institute for the Study of Names that are Very Much Longer than Others, and of Those Who Bear Them '
        .repeat(2)
        .trim();
    const element = await fixture<IiifLogoGrid>(
      html`<iiif-logo-grid
        style="inline-size: 280px"
        .data=${[
          { name, iiifc: 1 },
          { name: 'Short', iiifc: 1 },
        ]}
      ></iiif-logo-grid>`,
    );
    const [long, short] = tiles(element).map((tile) => tile.getBoundingClientRect());
    expect(long!.height).to.equal(short!.height);
    const text = element.shadowRoot!.querySelector<HTMLElement>('[part=name]')!;
    expect(text.textContent).to.equal(name);
    expect(text.getBoundingClientRect().height).to.be.at.most(long!.height);
    const base = element.shadowRoot!.querySelector('.base')!;
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
  });

  it('stands on white in a dark scheme', async () => {
    const parent = await fixture(
      html`<div style="color-scheme: dark; color: #fff; background: #000">
        <iiif-logo-grid .data=${[...withLogos(['double']), ...FEED]}></iiif-logo-grid>
      </div>`,
    );
    const element = parent.querySelector('iiif-logo-grid')!;
    for (const plate of element.shadowRoot!.querySelectorAll('[part=tile]')) {
      expect(getComputedStyle(plate).backgroundColor).to.equal('rgb(255, 255, 255)');
    }
    await expect(element).to.be.accessible();
  });

  it('makes no link and no image of an address that runs a script', async () => {
    const element = await open([
      { name: 'Bad', uri: 'javascript:alert(1)', logo: 'javascript:alert(1)', iiifc: 3 },
      { name: 'Worse', uri: ' java\nscript:alert(1)', logo: 'data:image/svg+xml,<svg/>', iiifc: 3 },
    ]);
    expect(shown(element)).to.deep.equal(['Bad', 'Worse']);
    expect(element.shadowRoot!.querySelector('a, img')).to.equal(null);
  });

  it('shows ten thousand members', async () => {
    const element = await open(many(10_000));
    expect(tiles(element)).to.have.length(10_000);
  });

  it('shows a feed like the site’s own', async () => {
    const element = await open(await recorded('institutions.json'));
    expect(tiles(element)).to.have.length(17);
    expect(images(element)).to.have.length(13);
  });

  it('says so where there are none', async () => {
    const element = await open([]);
    expect(element.state).to.equal('empty');
    expect(textOf(element)).to.equal('No members are listed yet.');
    await expect(element).to.be.accessible();
  });

  describe('selects', () => {
    const data = [
      ...many(60).map((member) => ({ ...member, logo: logo('square') })),
      ...many(20).map((member, index) => ({
        ...member,
        name: `Without ${index}`,
        uri: `https://without.example/${index}`,
      })),
      { name: 'Original', iiifc: 1, original: true },
      { name: 'New', iiifc: 2, new: true },
    ];
    const select = async (attributes: Partial<IiifLogoGrid>) => {
      const element = document.createElement('iiif-logo-grid');
      Object.assign(element, { data, now: '2026-05-20T12:00:00Z' }, attributes);
      document.body.append(element);
      await element.updateComplete;
      const names = shown(element);
      element.remove();
      return names;
    };

    it('by level, originals, new ones', async () => {
      expect(await select({ levels: 'founding founding-full' })).to.deep.equal(['Original', 'New']);
      expect(await select({ original: true })).to.deep.equal(['Original']);
      expect(await select({ newMembers: true })).to.deep.equal(['New']);
      expect(await select({ original: true, newMembers: true })).to.have.members(['Original', 'New']);
      expect(await select({ limit: 3 })).to.deep.equal(['Original', 'New', 'Institution 1']);
    });

    it('a sample of those with a logo, besides originals and new ones', async () => {
      const sample = await select({ sample: 6 });
      expect(sample).to.have.length(6);
      expect(sample.filter((name) => !name.startsWith('Institution'))).to.deep.equal([]);
      const mixed = await select({ original: true, newMembers: true, sample: 6 });
      expect(mixed).to.have.length(8);
      expect(mixed).to.include.members(['Original', 'New']);
    });

    it('the same sample on the same day, another on another, whatever the zone', async () => {
      const today = await select({ sample: 6 });
      expect(
        await select({ sample: 6, now: '2026-05-20T23:59:59Z', timeZone: 'Pacific/Auckland' }),
      ).to.deep.equal(today);
      expect(await select({ sample: 6, now: '2026-05-21T00:00:00Z' })).not.to.deep.equal(today);
      expect(await select({ sample: 6, seed: '2026-05-20', now: '2030-01-01T00:00:00Z' })).to.deep.equal(
        today,
      );
      expect(await select({ sample: 6, seed: 'another' })).not.to.deep.equal(today);
    });

    it('by attributes set after it is connected', async () => {
      const element = await open(data);
      element.setAttribute('new', '');
      await element.updateComplete;
      expect(shown(element)).to.deep.equal(['New']);
      element.removeAttribute('new');
      element.setAttribute('sample', '4');
      await element.updateComplete;
      expect(tiles(element)).to.have.length(4);
    });
  });

  describe('with a feed', () => {
    const server = stubFetch();

    it('has as many tiles while it waits as there will be, and of the same size', async () => {
      const request = server.next();
      const element = await fixture<IiifLogoGrid>(
        html`<iiif-logo-grid sample="6" src=${freshUrl()}></iiif-logo-grid>`,
      );
      expect(tiles(element)).to.have.length(6);
      await expect(element).to.be.accessible();
      const sum = await shiftsOf(async () => {
        const answered = oneEvent(element, 'iiif-load');
        (await request).answer(withLogos([...Object.keys(LOGOS), ...Object.keys(LOGOS)]));
        await answered;
      });
      expect(tiles(element)).to.have.length(6);
      expect(sum).to.equal(0);
    });

    it('has a tile for every member while it waits where nothing is said', async () => {
      const wait = async (content: ReturnType<typeof html>) =>
        tiles(await fixture<IiifLogoGrid>(content)).length;
      expect(await wait(html`<iiif-logo-grid src=${freshUrl()}></iiif-logo-grid>`)).to.equal(71);
      expect(await wait(html`<iiif-logo-grid limit="5" src=${freshUrl()}></iiif-logo-grid>`)).to.equal(5);
      expect(await wait(html`<iiif-logo-grid sample="1e9" src=${freshUrl()}></iiif-logo-grid>`)).to.be.below(
        100,
      );
    });

    it('says so when it cannot be loaded, and shows what stands in it', async () => {
      const request = server.next();
      const element = await fixture<IiifLogoGrid>(
        html`<iiif-logo-grid src=${freshUrl()}><a href="/members">All members</a></iiif-logo-grid>`,
      );
      const told = oneEvent(element, 'iiif-error');
      (await request).answer('', { status: 404 });
      await told;
      expect(element.innerText).to.contain('All members');
      expect(element.shadowRoot!.querySelector('[part=error]')!.textContent).to.contain(
        'could not be loaded',
      );
      await expect(element).to.be.accessible();
    });
  });
});
