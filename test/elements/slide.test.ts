import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { nothing } from 'lit';
import '../../src/elements/carousel/carousel.js';
import type { IiifSlide } from '../../src/elements/slide/slide.js';
import '../../src/elements/slide/slide.js';
import { emulateMedia, forceColors, sendKeys } from '../helpers/driver.js';
import { waitUntil } from '../helpers/wait.js';

const address = (name: string) => new URL(`../../demo/images/slide-${name}`, import.meta.url).href;
const LANDSCAPE = address('ridges.svg');
const GIF = address('moving.gif');

const part = (element: IiifSlide, name: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~="${name}"]`)!;
const box = (element: Element) => element.getBoundingClientRect();
const ratio = (element: Element) => box(element).width / box(element).height;

async function open(
  attributes: { image?: string; alt?: string; overlay?: boolean; lang?: string } = {},
  width = '400px',
) {
  const { image, alt, overlay, lang } = attributes;
  const place = await fixture<HTMLElement>(
    html`<div lang=${lang ?? 'en'}>
      <iiif-slide image=${image ?? nothing} alt=${alt ?? nothing} ?overlay=${overlay}>
        <h3><a href="https://example.org/">Far away</a></h3>
        <p>A panorama.</p>
        <small slot="caption">Drawn by hand</small>
      </iiif-slide>
    </div>`,
  );
  place.style.inlineSize = width;
  await nextFrame();
  return place.querySelector('iiif-slide')!;
}

describe('iiif-slide', () => {
  it('shows an image with its text below', async () => {
    const element = await open({ image: LANDSCAPE, alt: 'Ridges' });
    const image = part(element, 'image') as HTMLImageElement;
    expect(image.alt).to.equal('Ridges');
    expect(ratio(image)).to.be.closeTo(16 / 9, 0.02);
    expect(box(element.querySelector('h3')!).top).to.be.above(box(image).bottom);
    await expect(element).to.be.accessible();
  });

  it('puts them side by side where there is room', async () => {
    const element = await open({ image: LANDSCAPE }, '900px');
    expect(box(element.querySelector('h3')!).left).to.be.above(box(part(element, 'image')).right);
    await expect(element).to.be.accessible();
  });

  it('takes an image of the page, in the same proportions', async () => {
    const element = await fixture<IiifSlide>(
      html`<iiif-slide style="--iiif-slide-ratio: 2">
        <img slot="image" src=${LANDSCAPE} alt="Ridges" width="10" height="10" />
      </iiif-slide>`,
    );
    element.style.inlineSize = '400px';
    const image = element.querySelector('img')!;
    expect(box(image).width).to.be.closeTo(398, 3);
    expect(ratio(image)).to.be.closeTo(2, 0.02);
    expect(part(element, 'text').checkVisibility(), 'no band without a text').to.equal(false);
    await expect(element).to.be.accessible();
  });

  it('is its text where there is no image, and where it cannot be had', async () => {
    for (const element of [await open({}, '900px'), await open({ image: address('nowhere.svg') }, '900px')]) {
      await waitUntil(() => box(part(element, 'frame')).width === 0, 'no frame');
      expect(box(part(element, 'text')).width).to.be.above(880);
      await expect(element).to.be.accessible();
    }
  });

  it('follows the one link of its text where the image is clicked', async () => {
    const element = await open({ image: LANDSCAPE });
    const clicks: MouseEvent[] = [];
    const link = element.querySelector('a')!;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      clicks.push(event);
    });
    part(element, 'image').dispatchEvent(
      new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true }),
    );
    expect(clicks.map(({ ctrlKey }) => ctrlKey)).to.deep.equal([true]);
    element.querySelector('p')!.click();
    expect(clicks).to.have.length(1);
    link.after(link.cloneNode());
    part(element, 'image').click();
    expect(clicks).to.have.length(1);
  });

  describe('with its text on the image', () => {
    /** What the page's own sheet says, for a while. */
    async function styled(rules: string, run: () => Promise<void>) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets.push(sheet);
      try {
        await run();
      } finally {
        document.adoptedStyleSheets.pop();
      }
    }
    const isOver = (element: IiifSlide) =>
      box(element.querySelector('h3')!).bottom < box(part(element, 'image')).bottom;

    it('holds the contrast on white', async () => {
      await styled('h3, p, small { color: #222 } a { color: inherit }', async () => {
        const element = await open({ image: LANDSCAPE, overlay: true }, '700px');
        expect(isOver(element)).to.equal(true);
        expect(getComputedStyle(part(element, 'text')).backgroundColor).to.equal('rgba(0, 0, 0, 0.8)');
        for (const each of element.querySelectorAll('h3, a, p, small')) {
          expect(getComputedStyle(each).color).to.equal('rgb(255, 255, 255)');
        }
        await expect(element).to.be.accessible();
      });
    });

    it('lets the page colour its links where they are legible', async () => {
      await styled('a { color: light-dark(navy, #9ad6f8) }', async () => {
        const element = await open({ image: LANDSCAPE, overlay: true }, '700px');
        expect(isOver(element)).to.equal(true);
        await expect(element).to.be.accessible();
      });
    });

    it('puts it below where they are not', async () => {
      await styled('a { color: navy }', async () => {
        const element = await open({ image: LANDSCAPE, overlay: true }, '700px');
        expect(isOver(element)).to.equal(false);
        await expect(element).to.be.accessible();
      });
    });

    it('puts it below in a narrow column, in print too', async () => {
      await styled('a { color: inherit }', async () => {
        const element = await open({ image: LANDSCAPE, overlay: true }, '280px');
        expect(isOver(element)).to.equal(false);
        expect(box(part(element, 'slide')).right).to.be.at.most(box(element).right + 1);
        await expect(element).to.be.accessible();
        element.parentElement!.style.inlineSize = '700px';
        expect(isOver(element)).to.equal(true);
        await emulateMedia({ media: 'print' });
        expect(getComputedStyle(element.querySelector('h3')!).color).not.to.equal('rgb(255, 255, 255)');
        await emulateMedia({ media: 'screen' });
      });
    });

    it('is legible in forced colours', async () => {
      await forceColors('active');
      const element = await open({ image: LANDSCAPE, overlay: true }, '700px');
      const { color, backgroundColor } = getComputedStyle(part(element, 'text'));
      expect(color).not.to.equal(backgroundColor);
      expect(backgroundColor).to.match(/^rgb\(/);
      await forceColors('none');
    });
  });

  describe('with an animated GIF', () => {
    const still = (element: IiifSlide) => element.shadowRoot!.querySelector('canvas');

    it('can be stopped and played by keyboard', async () => {
      await emulateMedia({ reducedMotion: 'no-preference' });
      const element = await open({ image: GIF, alt: 'Squares' });
      const button = part(element, 'still');
      expect(button.ariaLabel).to.equal('Stop the animation');
      expect(still(element) === null).to.equal(true);
      await expect(element).to.be.accessible();
      button.focus();
      await sendKeys({ press: 'Space' });
      await waitUntil(() => still(element)?.width === 320, 'the still');
      expect(button.ariaLabel).to.equal('Play the animation');
      expect(getComputedStyle(part(element, 'image')).opacity).to.equal('0');
      expect([...still(element)!.getContext('2d')!.getImageData(40, 40, 1, 1).data][3]).to.equal(255);
      const [over, under] = [box(still(element)!), box(part(element, 'image'))];
      expect([over.width, over.height]).to.deep.equal([under.width, under.height]);
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Enter' });
      expect(still(element) === null).to.equal(true);
    });

    it('stands still from the start where less motion is wanted, also an image of the page', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      const element = await fixture<IiifSlide>(
        html`<iiif-slide>
          <img slot="image" src=${`${GIF}?v=2`} alt="Squares" />
          <p>Text</p>
        </iiif-slide>`,
      );
      await waitUntil(() => still(element)?.width === 320, 'the still');
      expect(getComputedStyle(element.querySelector('img')!).opacity).to.equal('0');
      await emulateMedia({ reducedMotion: 'no-preference' });
    });

    it('says it in French', async () => {
      await emulateMedia({ reducedMotion: 'no-preference' });
      const element = await open({ image: GIF, lang: 'fr' });
      await waitUntil(() => part(element, 'still').ariaLabel === 'Arrêter l’animation');
    });
  });

  it('ends its text in the same way wherever the image stands', async () => {
    const image = html`<img slot="image" src=${LANDSCAPE} alt="Ridges" />`;
    const heights = [];
    for (const content of [
      html`${image}
        <p>Text</p>`,
      html`<p>Text</p>
        ${image}`,
    ]) {
      const element = await fixture<IiifSlide>(html`<iiif-slide>${content}</iiif-slide>`);
      heights.push(box(part(element, 'text')).height);
    }
    expect(heights[0]).to.equal(heights[1]);
  });

  it('shows an image of the page in place of its own', async () => {
    const element = await fixture<IiifSlide>(
      html`<iiif-slide image=${GIF}><img slot="image" src=${LANDSCAPE} alt="Ridges" /></iiif-slide>`,
    );
    expect(element.shadowRoot!.querySelector('img') === null).to.equal(true);
    expect(part(element, 'still') === null, 'nothing to stop').to.equal(true);
  });
});
