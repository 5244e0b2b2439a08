import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import '../../src/elements/button/button.js';
import '../../src/elements/hero/hero.js';
import type { IiifHero } from '../../src/elements/hero/hero.js';
import { emulateMedia, forceColors, sendKeys, setViewport } from '../helpers/driver.js';
import { warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

/** The worst image for white text. */
const WHITE = new URL('./images/white.svg', import.meta.url).href;
const MISSING = new URL('./images/missing.svg', import.meta.url).href;
const WIDTHS = [280, 600, 900, 1400];

const within = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector);
const imageOf = (element: Element) => within(element, 'img') as HTMLImageElement | null;
const boxOf = (element: Element) => element.getBoundingClientRect();
const until = (condition: () => unknown, what: string) => waitUntil(() => Boolean(condition()), what);
const loaded = (element: Element) => until(() => imageOf(element)?.naturalWidth, 'the image');

const hero = (image: string | undefined, width: number, content: unknown = CONTENT) =>
  fixture<HTMLElement>(
    html`<div style="inline-size: ${width}px">
      <iiif-hero image=${image ?? ''}>${content}</iiif-hero>
    </div>`,
  ).then((parent) => parent.firstElementChild as IiifHero);

const CONTENT = html`
  <nav slot="breadcrumbs" aria-label="Breadcrumbs">You are here: Groups</nav>
  <h1>Manuscripts community group</h1>
  <p>Libraries that publish what was written by hand.</p>
  <p slot="lead">And those who read it.</p>
  <iiif-button slot="buttons" variant="primary" href="#join">Join</iiif-button>
  <iiif-button slot="buttons" href="#all">All groups</iiif-button>
  <span slot="credit">From a library</span>
`;

/** With an image in its slot. */
const own = (width: number, attributes: { image?: string; service?: string } = {}) =>
  fixture<HTMLElement>(
    html`<div style="inline-size: ${width}px">
      <iiif-hero
        image=${attributes.image ?? ''}
        image-service=${attributes.service ?? ''}
        focus-point="20% 30%"
        ><img slot="image" src=${WHITE} alt="Snow" width="40" height="30" />${CONTENT}</iiif-hero
      >
    </div>`,
  ).then((parent) => parent.firstElementChild as IiifHero);

/** Red, green and blue of colours painted over each other, the first at the bottom. */
function painted(...colours: string[]): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(text: readonly number[], ground: readonly number[]): number {
  const [low, high] = [luminance(text), luminance(ground)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

describe('iiif-hero', () => {
  it('has the title, the way there, the lead and the buttons', async () => {
    const element = await hero(undefined, 900);
    for (const text of [
      'You are here',
      'Manuscripts community group',
      'written by hand',
      'who read it',
      'Join',
    ]) {
      expect(element.innerText).to.contain(text);
    }
    expect(document.querySelectorAll('h1')).to.have.length(1);
    expect(imageOf(element) === null).to.be.true;
    await expect(element).to.be.accessible();
  });

  it('asks for its image at once, before others, and for no more than fits', async () => {
    const parent = await fixture(
      html`<div style="inline-size: 900px">
        <iiif-hero image-service="/iiif/v3.0-limits" focus-point="20% 30%"><h1>Hills</h1></iiif-hero>
      </div>`,
    );
    const element = parent.firstElementChild as IiifHero;
    await loaded(element);
    const image = imageOf(element)!;
    expect(image.alt).to.equal('');
    expect(image.getAttribute('fetchpriority')).to.equal('high');
    expect(image.getAttribute('loading')).to.equal('eager');
    expect(image.sizes).to.equal('100vw');
    expect(image.srcset).to.contain('1165w');
    expect(getComputedStyle(image).objectFit).to.equal('cover');
    expect(getComputedStyle(image).objectPosition).to.equal('20% 30%');
    element.setAttribute('focus-point', 'nonsense');
    await element.updateComplete;
    expect(getComputedStyle(image).objectPosition).to.equal('50% 50%');
    element.alt = 'Hills at dusk';
    await element.updateComplete;
    expect(image.alt).to.equal('Hills at dusk');
    await expect(element).to.be.accessible();
  });

  for (const width of WIDTHS) {
    it(`keeps the contrast of its text over a white image, ${width} px wide, in both directions`, async () => {
      await setViewport({ width: 1500, height: 900 });
      for (const dir of ['ltr', 'rtl']) {
        const element = await hero(WHITE, width);
        element.dir = dir;
        await loaded(element);
        const body = within(element, '.body')!;
        // What lies between the image and the text is the ground of `.body`, and nothing that is less dense.
        const ground = painted('#fff', getComputedStyle(body).backgroundColor);
        const texts = [...element.querySelectorAll<HTMLElement>('nav, h1, p')];
        expect(texts).to.have.length(4);
        for (const text of texts) {
          const ratio = contrast(painted(getComputedStyle(text).color), ground);
          expect(ratio, `${text.localName} at ${width}`).to.be.at.least(4.5);
          const [inner, outer] = [boxOf(text), boxOf(body)];
          expect(inner.left).to.be.at.least(outer.left);
          expect(inner.right).to.be.at.most(outer.right);
          expect(inner.top).to.be.at.least(outer.top);
          expect(inner.bottom).to.be.at.most(outer.bottom);
        }
        const [primary, other] = [...element.querySelectorAll('iiif-button')].map((button) =>
          getComputedStyle(button.shadowRoot!.querySelector('a')!),
        );
        expect(contrast(painted(primary!.color), painted('#fff', primary!.backgroundColor))).to.be.at.least(
          4.5,
        );
        expect(contrast(painted(other!.color), ground)).to.be.at.least(4.5);
        expect(contrast(painted(other!.borderInlineStartColor), ground)).to.be.at.least(3);
        const credit = element.querySelector('[slot=credit]')!;
        const plate = painted('#fff', getComputedStyle(credit).backgroundColor);
        expect(contrast(painted(getComputedStyle(credit).color), plate)).to.be.at.least(4.5);
        // Links in a dark scheme, which the hero asks for: a browser's own, and the theme's.
        for (const link of ['#9e9eff', '#74c4f2']) {
          expect(contrast(painted(link), ground)).to.be.at.least(4.5);
        }
      }
    });
  }

  it('keeps it in the community’s theme, and where the page colours its headings', async () => {
    const theme = new CSSStyleSheet();
    const source = await fetch('/src/styles/themes/iiif.css').then((response) => response.text());
    theme.replaceSync(`${source} h1, p { color: #003654; margin: 3rem; }`);
    document.adoptedStyleSheets.push(theme);
    try {
      const element = await hero(WHITE, 1000);
      const ground = painted('#fff', getComputedStyle(within(element, '.body')!).backgroundColor);
      for (const text of element.querySelectorAll('nav, h1, p')) {
        expect(contrast(painted(getComputedStyle(text).color), ground)).to.be.at.least(4.5);
      }
      expect(getComputedStyle(element.querySelector('h1')!).marginBlockStart).to.equal('0px');
      await expect(element).to.be.accessible();
      const plain = await hero(undefined, 1000);
      await expect(plain).to.be.accessible();
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('has its rhythm on a page that undoes every style', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const element = await hero(WHITE, 900);
      const [title, lead] = ['h1', 'p'].map((tag) => element.querySelector<HTMLElement>(tag)!);
      const size = (of: Element) => parseFloat(getComputedStyle(of).fontSize);
      expect(size(title!)).to.be.above(size(lead!) * 1.75);
      expect(boxOf(lead!).top).to.be.above(boxOf(title!).bottom);
      expect(boxOf(element.querySelector('iiif-button')!).top).to.be.above(boxOf(lead!).bottom);
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('shows an image of the page’s as it shows its own, on a page that undoes every style too', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset } img { float: right; inline-size: 9px; border: 5px solid }');
    await setViewport({ width: 1500, height: 900 });
    for (const sheets of [[], [sheet]]) {
      document.adoptedStyleSheets = sheets;
      for (const width of WIDTHS) {
        const [element, other] = [await own(width), await hero(WHITE, width)];
        await loaded(other);
        const [image, expected] = [element.querySelector('img')!, imageOf(other)!];
        const [inner, outer] = [boxOf(image), boxOf(expected)];
        expect(inner.width).to.be.closeTo(outer.width, 0.01);
        expect(inner.height).to.be.closeTo(outer.height, 0.01);
        expect(inner.top - boxOf(element).top).to.equal(outer.top - boxOf(other).top);
        expect(getComputedStyle(image).objectFit).to.equal('cover');
        expect(getComputedStyle(image).objectPosition).to.equal('20% 30%');
        const ground = painted('#fff', getComputedStyle(within(element, '.body')!).backgroundColor);
        for (const text of element.querySelectorAll('nav, h1, p')) {
          expect(contrast(painted(getComputedStyle(text).color), ground)).to.be.at.least(4.5);
        }
      }
    }
    document.adoptedStyleSheets = [];
    await expect(await own(900)).to.be.accessible();
  });

  it('asks for no other than that of the page', async () => {
    const element = await own(900, { image: MISSING, service: '/iiif/v2.1-credit' });
    await nextFrame();
    expect(imageOf(element) === null).to.be.true;
    expect(
      boxOf(within(element, '.attribution') ?? element.shadowRoot!.querySelector('.credit')!).width,
    ).to.be.below(200);
    expect(element.shadowRoot!.textContent).not.to.contain('Drawn by');
  });

  it('follows when an image of the page comes and goes', async () => {
    const element = await hero(undefined, 900);
    const ink = () => getComputedStyle(element.querySelector('h1')!).color;
    const before = ink();
    const image = document.createElement('img');
    image.src = WHITE;
    image.alt = '';
    image.slot = 'image';
    element.prepend(image);
    await until(() => ink() === 'rgb(255, 255, 255)', 'white on the scrim');
    expect(boxOf(image).height).to.equal(boxOf(element).height);
    image.remove();
    await until(() => ink() === before, 'the ink of before');
  });

  it('keeps English at the edge where a page from right to left begins', async () => {
    const element = await hero(undefined, 280);
    element.dir = 'rtl';
    await nextFrame();
    for (const text of element.querySelectorAll('h1, p')) {
      const words = document.createRange();
      words.selectNodeContents(text);
      const [first] = words.getClientRects();
      expect(first!.right, text.localName).to.be.closeTo(boxOf(text).right, 1);
    }
  });

  it('leaves the layout of what stands among its buttons to the page', async () => {
    const element = await hero(
      undefined,
      900,
      html`<h1>Groups</h1>
        <div slot="buttons" style="display: grid; gap: 20px"><a href="#a">One</a><a href="#b">Two</a></div>`,
    );
    const [one, two] = [...element.querySelectorAll('a')].map(boxOf);
    expect(two!.top).to.equal(one!.bottom + 20);
  });

  it('keeps buttons that stand below each other together', async () => {
    const element = await hero(undefined, 280);
    const [lead, join, all] = ['[slot=lead]', 'iiif-button', 'iiif-button + iiif-button'].map((selector) =>
      boxOf(element.querySelector(selector)!),
    );
    expect(join!.top - lead!.bottom).to.be.closeTo(24, 0.01);
    if (all!.top > join!.bottom) expect(all!.top - join!.bottom).to.be.closeTo(12, 0.01);
    else expect(all!.top).to.equal(join!.top);
  });

  it('has its size before the image is there, and where it cannot be had', async () => {
    for (const width of WIDTHS) {
      const element = await hero('', width);
      element.image = WHITE;
      await element.updateComplete;
      const before = boxOf(element).height;
      await loaded(element);
      expect(boxOf(element).height).to.equal(before);
      await warningsOf(async () => {
        element.image = `${MISSING}?${width}`;
        await until(() => imageOf(element) === null, 'no image');
      });
      expect(boxOf(element).height).to.equal(before);
      expect(
        contrast(
          painted(getComputedStyle(element.querySelector('h1')!).color),
          painted('#fff', getComputedStyle(within(element, '.hero')!).backgroundColor),
        ),
      ).to.be.at.least(4.5);
      await expect(element).to.be.accessible();
    }
  });

  it('puts the text below the image in a narrow column, and on it in a wide one', async () => {
    const narrow = await hero(WHITE, 280);
    expect(boxOf(within(narrow, '.body')!).top).to.be.at.least(boxOf(imageOf(narrow)!).bottom - 1);
    await setViewport({ width: 1500, height: 900 });
    const wide = await hero(WHITE, 1400);
    expect(boxOf(imageOf(wide)!).height).to.equal(boxOf(wide).height);
    expect(boxOf(within(wide, '.body')!).right).to.be.below(boxOf(wide).left + 1000);
    wide.dir = 'rtl';
    await nextFrame();
    expect(boxOf(within(wide, '.body')!).left).to.be.above(boxOf(wide).left + 400);
  });

  it('fits a narrow column, long words included', async () => {
    const long = 'Handschriftendigitalisierungsprojekt'.repeat(3);
    for (const image of [WHITE, undefined]) {
      const element = await hero(
        image,
        280,
        html`<h1>${long}</h1>
          <p>${long}</p>
          <iiif-button slot="buttons" href="#x">${long}</iiif-button><span slot="credit">${long}</span>`,
      );
      expect(within(element, '.base')!.scrollWidth).to.be.at.most(280);
      for (const child of element.children) expect(boxOf(child).right).to.be.at.most(boxOf(element).right);
    }
  });

  it('leaves no room for what is not there', async () => {
    const only = await hero(undefined, 900, html`<h1>Groups</h1>`);
    const bottom = boxOf(only).bottom - boxOf(only.querySelector('h1')!).bottom;
    expect(bottom).to.be.at.most(65);
    const credit = within(only, '.credit')!;
    expect(boxOf(credit).height).to.equal(0);
    only.innerHTML = '<h1>Groups</h1><p slot="lead">Later</p>';
    await nextFrame();
    expect(boxOf(only.querySelector('p')!).height).to.be.above(0);
  });

  it('shows what the service wants to be shown', async () => {
    const element = await fixture<IiifHero>(
      html`<iiif-hero image-service="/iiif/v2.1-credit"><h1>Hills</h1></iiif-hero>`,
    );
    await loaded(element);
    expect(within(element, '.credit')!.textContent.trim()).to.equal('Drawn by iiif-blocks');
    await expect(element).to.be.accessible();
  });

  it('keeps its room and its title without a service, and says why', async () => {
    const said = await warningsOf(async () => {
      const element = await fixture<IiifHero>(
        html`<iiif-hero image-service="/iiif/nothing"><h1>Hills</h1></iiif-hero>`,
      );
      await nextFrame();
      expect(imageOf(element) === null).to.be.true;
      await expect(element).to.be.accessible();
    });
    expect(said[0]).to.contain('<iiif-hero> the image service').and.to.contain('404');
  });

  it('is read in the order in which it stands, and its buttons reached in it, in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await hero(WHITE, 900);
      element.dir = dir;
      for (const button of element.querySelectorAll('iiif-button')) {
        await sendKeys({ press: 'Tab' });
        expect(document.activeElement === button).to.be.true;
      }
      (document.activeElement as HTMLElement).blur();
    }
  });

  it('prints its text without the image', async () => {
    const element = await hero(WHITE, 900);
    await loaded(element);
    await emulateMedia({ media: 'print' });
    expect(imageOf(element)!.checkVisibility()).to.be.false;
    expect(getComputedStyle(element.querySelector('h1')!).color).to.equal('rgb(0, 0, 0)');
    expect(painted('#fff', getComputedStyle(within(element, '.body')!).backgroundColor)).to.deep.equal([
      255, 255, 255,
    ]);
  });

  it('stands on the system’s own ground in forced colours', async () => {
    const element = await hero(WHITE, 900);
    await forceColors('active');
    const style = getComputedStyle(within(element, '.body')!);
    expect(contrast(painted(style.color), painted('#fff', style.backgroundColor))).to.be.at.least(7);
    await expect(element).to.be.accessible();
  });
});
