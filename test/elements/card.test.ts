import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { IiifCard } from '../../src/elements/card/card.js';
import '../../src/elements/card/card.js';
import { emulateMedia, sendKeys, sendMouse } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

const PICTURE = new URL('./logos/square.svg', import.meta.url).href;
const part = (element: Element, name: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(`[part~=${name}]`);

/** The clicks that links of a card get, as `#one`, `#two`; none is followed. */
function clicksOn(element: Element) {
  const clicks: { href: string | null; event: MouseEvent }[] = [];
  element.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    clicks.push({ href: link.getAttribute('href'), event: event as MouseEvent });
  });
  return clicks;
}

const linked = () =>
  fixture<IiifCard>(html`
    <iiif-card image=${PICTURE}>
      <h3><a href="#one">A title</a></h3>
      <p>Some text, and <a href="#two">another link</a>.</p>
      <p slot="meta">12 May</p>
    </iiif-card>
  `);

describe('iiif-card', () => {
  afterEach(() => getSelection()?.removeAllRanges());

  it('shows image, heading, text and meta, with one link by the heading’s name', async () => {
    const element = await linked();
    expect(part(element, 'image')!.getAttribute('src')).to.equal(PICTURE);
    expect(part(element, 'image')!.getAttribute('alt')).to.equal('');
    expect(element.innerText.replace(/\s+/g, ' ')).to.contain('A title Some text, and another link. 12 May');
    expect(element.shadowRoot!.querySelectorAll('a').length).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('follows the heading’s link wherever it is clicked, with the same keys held', async () => {
    const element = await linked();
    const clicks = clicksOn(element);
    part(element, 'media')!.click();
    element.querySelector('p')!.click();
    expect(clicks.map(({ href }) => href)).to.deep.equal(['#one', '#one']);
    part(element, 'media')!.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, ctrlKey: true }),
    );
    expect(clicks[2]!.event.ctrlKey).to.equal(true);
    part(element, 'media')!.dispatchEvent(
      new MouseEvent('auxclick', { bubbles: true, composed: true, button: 1 }),
    );
    expect(clicks[3]!.event.ctrlKey && clicks[3]!.event.metaKey).to.equal(true);
    part(element, 'media')!.dispatchEvent(
      new MouseEvent('auxclick', { bubbles: true, composed: true, button: 2 }),
    );
    expect(clicks.length).to.equal(4);
  });

  it('leaves other links in it alone, and does not click its own twice', async () => {
    const element = await linked();
    const clicks = clicksOn(element);
    element.querySelectorAll('a')[1]!.click();
    element.querySelectorAll('a')[0]!.click();
    expect(clicks.map(({ href }) => href)).to.deep.equal(['#two', '#one']);
  });

  it('lets its text be selected', async () => {
    const element = await linked();
    const clicks = clicksOn(element);
    getSelection()!.selectAllChildren(element.querySelector('p')!);
    element.querySelector('p')!.click();
    expect(clicks.length).to.equal(0);
  });

  it('is clicked by a real mouse', async () => {
    const element = await linked();
    const clicks = clicksOn(element);
    // Where there is neither a link nor text.
    const { right, top } = part(element, 'body')!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(right) - 4, Math.round(top) + 4] });
    expect(clicks.map(({ href }) => href)).to.deep.equal(['#one']);
  });

  it('has one ring for the keyboard, around all of it', async () => {
    const element = await linked();
    const clicks = clicksOn(element);
    const link = element.querySelector('a')!;
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === link).to.equal(true);
    await element.updateComplete;
    expect(getComputedStyle(part(element, 'card')!).outlineStyle).to.equal('solid');
    expect(getComputedStyle(link).outlineStyle).to.equal('none');
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Enter' });
    expect(clicks.map(({ href }) => href)).to.deep.equal(['#one']);
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(getComputedStyle(part(element, 'card')!).outlineStyle).to.equal('none');
    expect(link.hasAttribute('style')).to.equal(false);
  });

  it('leaves the link as it was when it goes while it has the focus', async () => {
    const element = await linked();
    const link = element.querySelector('a')!;
    link.style.color = 'red';
    await sendKeys({ press: 'Tab' });
    element.remove();
    expect(link.getAttribute('style')).to.equal('color: red;');
  });

  it('leads nowhere without a link, and somewhere when one comes', async () => {
    const element = await fixture<IiifCard>(
      html`<iiif-card
        ><h3>A title</h3>
        <p>Text</p></iiif-card
      >`,
    );
    const isHand = () => getComputedStyle(part(element, 'card')!).cursor === 'pointer';
    expect(isHand()).to.equal(false);
    const link = document.createElement('a');
    link.href = '#late';
    link.textContent = 'A title';
    element.querySelector('h3')!.replaceChildren(link);
    await waitUntil(isHand, 'a card that leads somewhere');
    link.removeAttribute('href');
    await waitUntil(() => !isHand(), 'a card that leads nowhere');
    await expect(element).to.be.accessible();
  });

  it('takes an image of the page’s own, which may come later', async () => {
    const element = await fixture<IiifCard>(html`<iiif-card><h3>A title</h3></iiif-card>`);
    expect(part(element, 'media')!.getBoundingClientRect().height).to.equal(0);
    const image = new Image();
    image.slot = 'image';
    image.alt = '';
    image.src = PICTURE;
    element.append(image);
    await waitUntil(() => image.getBoundingClientRect().height > 50, 'an image');
    const { width, height } = image.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.02);
  });

  it('has the frame of its image before the image is there, and none where it cannot be had', async () => {
    const said = await warningsOf(async () => {
      const element = await fixture<IiifCard>(
        html`<iiif-card image="data:,no-image" image-alt="A map"><h3>A title</h3></iiif-card>`,
      );
      const { width, height } = part(element, 'media')!.getBoundingClientRect();
      expect(width / height).to.be.closeTo(1.5, 0.02);
      await waitUntil(() => part(element, 'media')!.getBoundingClientRect().height === 0, 'no frame');
      await expect(element).to.be.accessible();
    });
    expect(said.join()).to.contain('<iiif-card> cannot show the image');
  });

  describe('with an image service', () => {
    const server = stubFetch();
    const info = (id: string) => ({
      '@context': 'http://iiif.io/api/image/3/context.json',
      id,
      type: 'ImageService3',
      protocol: 'http://iiif.io/api/image',
      profile: 'level2',
      width: 3000,
      height: 2000,
    });

    it('keeps the frame while it asks, then shows the region', async () => {
      const request = server.next();
      const service = freshUrl();
      const element = await fixture<IiifCard>(
        html`<iiif-card image-service=${service} region="square"><h3>A title</h3></iiif-card>`,
      );
      const heightOf = () => part(element, 'media')!.getBoundingClientRect().height;
      const height = heightOf();
      expect(height).to.be.above(50);
      const seen: [src: string, height: number][] = [];
      new MutationObserver(() => {
        const image = part(element, 'image') as HTMLImageElement | null;
        if (image) seen.push([image.src, heightOf()]);
      }).observe(element.shadowRoot!, { childList: true, subtree: true });
      // There is no image at the address, which is told.
      await warningsOf(async () => {
        (await request).answer(JSON.stringify(info(service)));
        await waitUntil(() => seen.length, 'an image');
      });
      expect(seen[0]![0]).to.contain('/square/');
      expect(seen[0]![1]).to.equal(height);
    });

    it('shows `image` where the service cannot be had', async () => {
      const request = server.next();
      const said = await warningsOf(async () => {
        const element = await fixture<IiifCard>(
          html`<iiif-card image=${PICTURE} image-service=${freshUrl()}><h3>A title</h3></iiif-card>`,
        );
        (await request).answer('', { status: 404 });
        await waitUntil(() => part(element, 'image'), 'an image');
        expect(part(element, 'image')!.getAttribute('src')).to.equal(PICTURE);
      });
      expect(said.join()).to.contain('image service');
    });
  });

  it('puts the image beside the text where there is room, in either direction', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture<HTMLElement>(html`
        <div dir=${dir} style="inline-size: 700px">
          <iiif-card image=${PICTURE}><h3>A title</h3></iiif-card>
        </div>
      `);
      const card = page.firstElementChild!;
      await nextFrame();
      const [media, body] = [part(card, 'media')!, part(card, 'body')!].map((node) =>
        node.getBoundingClientRect(),
      );
      expect(media!.top).to.equal(body!.top);
      expect(media!.left < body!.left).to.equal(dir === 'ltr');
      page.style.inlineSize = '280px';
      await nextFrame();
      expect(page.scrollWidth).to.be.at.most(280);
      expect(part(card, 'body')!.getBoundingClientRect().top).to.be.above(
        part(card, 'media')!.getBoundingClientRect().top,
      );
    }
  });

  it('moves only for those who like it', async () => {
    const element = await linked();
    const moves = () => getComputedStyle(part(element, 'image')!).transitionDuration !== '0s';
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(moves()).to.equal(true);
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(moves()).to.equal(false);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('fills a cell that it has for itself, and stays in one that it shares', async () => {
    const grid = await fixture<HTMLElement>(html`
      <div style="display: grid; grid-template-columns: 1fr 1fr 1fr">
        <div style="block-size: 500px"></div>
        <div>
          <iiif-card><h3>Alone</h3></iiif-card>
        </div>
        <div>
          <h2>A heading</h2>
          <iiif-card><h3>Below it</h3></iiif-card>
        </div>
      </div>
    `);
    await nextFrame();
    const [alone, shared] = [...grid.querySelectorAll('iiif-card')].map((card) =>
      part(card, 'card')!.getBoundingClientRect(),
    );
    expect(alone!.height).to.equal(500);
    expect(shared!.bottom).to.be.at.most(grid.getBoundingClientRect().bottom);
  });
});
