import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { IiifMediaText } from '../../src/elements/media-text/media-text.js';
import '../../src/elements/media-text/media-text.js';

const PICTURE = new URL('./logos/square.svg', import.meta.url).href;

const pair = async (inlineSize: number, dir = 'ltr') => {
  const page = await fixture<HTMLElement>(html`
    <div dir=${dir} style="inline-size: ${inlineSize}px">
      <iiif-media-text>
        <img slot="media" alt="A square" width="100" height="100" src=${PICTURE} />
        <h2>Heading</h2>
        <p>Text.</p>
      </iiif-media-text>
    </div>
  `);
  await nextFrame();
  return { page, element: page.firstElementChild as IiifMediaText };
};

const boxOf = (element: Element, name: string) =>
  element.shadowRoot!.querySelector(`[part~=${name}]`)!.getBoundingClientRect();

describe('iiif-media-text', () => {
  it('puts image and text side by side, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { element } = await pair(900, dir);
      expect(boxOf(element, 'media').left < boxOf(element, 'text').left).to.equal(dir === 'ltr');
      element.reverse = true;
      await element.updateComplete;
      expect(boxOf(element, 'media').left < boxOf(element, 'text').left).to.equal(dir === 'rtl');
      await expect(element).to.be.accessible();
    }
  });

  it('shares the width as it is told', async () => {
    const { element } = await pair(900);
    const share = () => boxOf(element, 'media').width / boxOf(element, 'text').width;
    expect(share()).to.be.closeTo(1, 0.01);
    element.setAttribute('ratio', '2:1');
    await element.updateComplete;
    expect(share()).to.be.closeTo(2, 0.01);
    element.setAttribute('ratio', '1:2');
    element.setAttribute('reverse', '');
    await element.updateComplete;
    expect(share()).to.be.closeTo(0.5, 0.01);
    element.setAttribute('ratio', 'whatever');
    await element.updateComplete;
    expect(share()).to.be.closeTo(1, 0.01);
  });

  it('puts the image above the text in a narrow column, also when they are reversed', async () => {
    const { page, element } = await pair(280);
    expect(page.scrollWidth).to.be.at.most(280);
    expect(boxOf(element, 'media').bottom).to.be.at.most(boxOf(element, 'text').top);
    element.reverse = true;
    await element.updateComplete;
    expect(boxOf(element, 'media').bottom).to.be.at.most(boxOf(element, 'text').top);
    await expect(element).to.be.accessible();
  });

  it('aligns the shorter of the two', async () => {
    const { element } = await pair(900);
    const middle = ({ top, height }: DOMRect) => top + height / 2;
    expect(middle(boxOf(element, 'text'))).to.be.closeTo(middle(boxOf(element, 'media')), 1);
    element.align = 'start';
    await element.updateComplete;
    expect(boxOf(element, 'text').top).to.be.closeTo(boxOf(element, 'media').top, 1);
    element.align = 'end';
    await element.updateComplete;
    expect(boxOf(element, 'text').bottom).to.be.closeTo(boxOf(element, 'media').bottom, 1);
  });

  it('takes a figure, or a second text', async () => {
    const page = await fixture<HTMLElement>(html`
      <div style="inline-size: 900px">
        <iiif-media-text
          ><figure slot="media">
            <img alt="A square" src=${PICTURE} />
            <figcaption>Caption</figcaption>
          </figure>
          <p>Text.</p></iiif-media-text
        >
        <iiif-media-text
          ><div slot="media"><p>One text.</p></div>
          <p>Another.</p></iiif-media-text
        >
      </div>
    `);
    for (const element of page.children) {
      expect(boxOf(element, 'media').width).to.be.closeTo(boxOf(element, 'text').width, 1);
    }
    expect(page.querySelector('figure')!.getBoundingClientRect().width).to.equal(
      boxOf(page.firstElementChild!, 'media').width,
    );
    await expect(page).to.be.accessible();
  });

  it('begins its text at the top, whatever comes before it in the other slot', async () => {
    for (const first of [html`<div>Text</div>`, html`<h3>Heading</h3>`]) {
      const page = await fixture(
        html`<iiif-media-text
          ><div slot="media">One side</div>
          ${first}
          <p>More.</p></iiif-media-text
        >`,
      );
      const text = page.querySelector('[slot] + *')!;
      expect(text.getBoundingClientRect().top).to.equal(boxOf(page, 'text').top);
    }
  });

  it('begins and ends a text in the other slot at its edges, whatever margins it has', async () => {
    for (const style of ['margin: 1em 0', 'margin: 4rem 0', 'margin: 0']) {
      const page = await fixture<HTMLElement>(
        html`<iiif-media-text align="start" style="inline-size: 900px"
          ><div slot="media">
            <p style=${style}>One.</p>
            <p style=${style}>Two.</p>
          </div>
          <p>Another.</p></iiif-media-text
        >`,
      );
      const [first, last] = [...page.querySelectorAll('div > p')].map((each) => each.getBoundingClientRect());
      const { top, bottom } = boxOf(page, 'media');
      expect([first!.top, last!.bottom], style).to.deep.equal([top, bottom]);
      expect(first!.top).to.equal(page.querySelector(':scope > p')!.getBoundingClientRect().top);
      expect(page.getBoundingClientRect().bottom).to.be.closeTo(bottom, 1);
    }
  });

  it('keeps a text in the other slot within its bounds on a page that undoes every style', async () => {
    const page = await fixture<HTMLElement>(
      html`<div class="undone" style="inline-size: 900px">
        <style>
          .undone * {
            all: unset;
          }
        </style>
        <p>Before.</p>
        <iiif-media-text
          ><div slot="media"><p>One.</p></div>
          <p>Another.</p></iiif-media-text
        >
      </div>`,
    );
    const { top, bottom } = boxOf(page.querySelector('iiif-media-text')!, 'media');
    const words = page.querySelector('[slot] > p')!.getBoundingClientRect();
    expect(words.top).to.be.at.least(top);
    expect(words.bottom).to.be.at.most(bottom);
    expect(bottom).to.be.greaterThan(top);
  });
});
