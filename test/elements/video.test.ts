import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifVideo } from '../../src/elements/video/video.js';
import '../../src/elements/video/video.js';
import { emulateMedia, forceColors, sendKeys } from '../helpers/driver.js';
import { warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

const ID = 'dQw4w9WgXcQ';
const YOUTUBE = `https://www.youtube.com/watch?v=${ID}&t=90`;
const FRAME = `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1&playsinline=1&rel=0&start=90`;
const POSTER = new URL('./logos/double.svg', import.meta.url).href;

const root = (element: Element) => element.shadowRoot!;
const button = (element: Element) => root(element).querySelector('button')!;
const frame = (element: Element) => root(element).querySelector('iframe');
const caption = (element: Element) => root(element).querySelector<HTMLElement>('[part=caption]')!;

/** What the page asked another host for. */
const foreign = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /youtu|vimeo|ytimg/.test(name));

describe('iiif-video', () => {
  // Nothing of the tests reaches the network: a frame of another host is not loaded.
  before(() => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "frame-src 'none'";
    document.head.append(policy);
  });

  const open = (content = html`<iiif-video src=${YOUTUBE} label="A lecture"></iiif-video>`) =>
    fixture<IiifVideo>(content);

  it('shows a button with the title, and asks nobody before it is pressed', async () => {
    const element = await open();
    expect(button(element).getAttribute('aria-label')).to.equal('Play: A lecture');
    expect(root(element).querySelector<HTMLElement>('[part=title]')!.innerText).to.equal('A lecture');
    expect(frame(element) === null).to.equal(true);
    expect(foreign()).to.deep.equal([]);
    expect(caption(element).innerText).to.contain('Nothing is loaded from YouTube until you play it.');
    const link = root(element).querySelector('a')!;
    expect(link.href).to.equal(`https://www.youtube.com/watch?v=${ID}&t=90s`);
    await expect(element).to.be.accessible();
  });

  it('plays in a frame that takes the focus', async () => {
    const element = await open();
    const playing = oneEvent(element, 'iiif-play');
    button(element).focus();
    await sendKeys({ press: 'Enter' });
    await playing;
    await waitUntil(() => root(element).activeElement === frame(element), 'the focus');
    const { src, title, allow, referrerPolicy } = frame(element)!;
    expect({ src, title, referrerPolicy }).to.deep.equal({
      src: FRAME,
      title: 'A lecture',
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
    expect(allow).to.contain('autoplay').and.to.contain('fullscreen');
    expect(button(element).inert).to.equal(true);
    expect(caption(element).innerText).not.to.contain('Nothing is loaded');
  });

  it('plays by click and by the space bar, right to left as well', async () => {
    const parent = await fixture(
      html`<div dir="rtl" lang="ar">
        <iiif-video src="https://vimeo.com/76979871" label="محاضرة"></iiif-video>
      </div>`,
    );
    const element = parent.querySelector('iiif-video')!;
    await element.updateComplete;
    await expect(element).to.be.accessible();
    button(element).focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(frame(element)!.src).to.equal('https://player.vimeo.com/video/76979871?dnt=1&autoplay=1');
    const other = await open();
    button(other).click();
    await other.updateComplete;
    expect(frame(other)!.src).to.equal(FRAME);
  });

  it('reads a link inside, and says the title once', async () => {
    const element = await open(
      html`<iiif-video>
        <a href="https://youtu.be/${ID}">A <em>short</em> talk</a>
      </iiif-video>`,
    );
    expect(button(element).getAttribute('aria-label')).to.equal('Play: A short talk');
    expect(element.innerText).not.to.contain('A short talk\n\n');
    expect(root(element).querySelectorAll('slot').length).to.equal(0);
    expect(element.querySelectorAll('a').length).to.equal(1);
    await expect(element).to.be.accessible();
  });

  it('keeps what else stands inside as the caption', async () => {
    const element = await open(
      html`<iiif-video
        ><p><a href="https://youtu.be/${ID}">A talk</a>, recorded in Leeds</p></iiif-video
      >`,
    );
    expect(button(element).getAttribute('aria-label')).to.equal('Play: A talk');
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.be.above(0);
    await expect(element).to.be.accessible();
  });

  it('follows a link that comes, changes and goes', async () => {
    let element!: IiifVideo;
    await warningsOf(async () => {
      element = await open(html`<iiif-video></iiif-video>`);
    }, 0);
    expect(root(element).querySelector('button') === null).to.equal(true);
    const link = document.createElement('a');
    link.href = `https://youtu.be/${ID}`;
    link.textContent = 'One';
    element.append(link);
    await waitUntil(() => root(element).querySelector('button'), 'the button');
    link.textContent = 'Two';
    await waitUntil(() => button(element).getAttribute('aria-label') === 'Play: Two', 'the title');
    link.remove();
    await waitUntil(() => !root(element).querySelector('button'), 'no button');
  });

  it('stops when it is given another video, and when it leaves the page', async () => {
    const element = await open();
    const play = async () => {
      button(element).click();
      await element.updateComplete;
      expect(frame(element) !== null).to.equal(true);
    };
    await play();
    element.src = 'https://vimeo.com/76979871';
    await element.updateComplete;
    expect(frame(element) === null).to.equal(true);
    await play();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(frame(element) === null).to.equal(true);
    expect(button(element).inert).to.equal(false);
  });

  it('keeps the link of another host, and says so on the console', async () => {
    let element!: IiifVideo;
    const said = await warningsOf(async () => {
      element = await open(html`<iiif-video><a href="https://videos.example/42">A lecture</a></iiif-video>`);
    });
    expect(said.join()).to.contain('https://videos.example/42');
    expect(element.querySelector('a')!.getBoundingClientRect().width).to.be.above(0);
    expect(root(element).querySelector('button') === null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('makes a link of an address that it does not know, unless it runs a script', async () => {
    const hrefs: (string | undefined)[] = [];
    await warningsOf(async () => {
      for (const src of ['https://videos.example/43', 'javascript:alert(1)']) {
        const element = await open(html`<iiif-video src=${src} label="A lecture"></iiif-video>`);
        hrefs.push(root(element).querySelector('a')?.href);
      }
    });
    expect(hrefs).to.deep.equal(['https://videos.example/43', undefined]);
  });

  it('asks for a title on the console', async () => {
    let element!: IiifVideo;
    const said = await warningsOf(async () => {
      element = await open(html`<iiif-video src=${YOUTUBE}></iiif-video>`);
    });
    expect(said.join()).to.contain('has no title');
    expect(button(element).getAttribute('aria-label')).to.equal('Play video');
    await expect(element).to.be.accessible();
    button(element).click();
    await element.updateComplete;
    expect(frame(element)!.title).to.equal('Video on YouTube');
  });

  it('shows the poster of the page, and the plate where that cannot be had', async () => {
    const element = await open(
      html`<iiif-video src=${YOUTUBE} label="A lecture" poster=${POSTER}></iiif-video>`,
    );
    const image = root(element).querySelector('img')!;
    expect([image.src, image.alt]).to.deep.equal([POSTER, '']);
    await expect(element).to.be.accessible();
    element.poster = `${POSTER}.missing`;
    await waitUntil(() => !root(element).querySelector('img'), 'the plate');
    expect(root(element).querySelector('.plate') !== null).to.equal(true);
    element.poster = POSTER;
    await element.updateComplete;
    expect(root(element).querySelector('img')!.src).to.equal(POSTER);
  });

  it('keeps its room: sixteen by nine, another ratio, a short', async () => {
    const element = await open();
    element.style.inlineSize = '480px';
    const ratio = async (change: Partial<IiifVideo>) => {
      Object.assign(element, change);
      await element.updateComplete;
      const { width, height } = root(element).querySelector('.frame')!.getBoundingClientRect();
      return Math.round((width / height) * 100) / 100;
    };
    expect(await ratio({})).to.equal(1.78);
    button(element).click();
    expect(await ratio({})).to.equal(1.78);
    expect(await ratio({ ratio: '4/3' })).to.equal(1.33);
    expect(await ratio({ ratio: '4:3' })).to.equal(1.33);
    expect(await ratio({ ratio: '2' })).to.equal(2);
    const said = await warningsOf(async () => expect(await ratio({ ratio: 'wide' })).to.equal(1.78));
    expect(said.join()).to.contain('wide');
    expect(await ratio({ ratio: '', src: `https://www.youtube.com/shorts/${ID}` })).to.equal(0.56);
  });

  it('fits a column of 280 px with a title of long words', async () => {
    const element = await open(
      html`<iiif-video
        style="inline-size: 280px"
        src=${YOUTUBE}
        label=${'Interoperabilitätsrahmenbedingungen '.repeat(8)}
      ></iiif-video>`,
    );
    const base = root(element).querySelector('.base')!;
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
    const title = root(element).querySelector('[part=title]')!.getBoundingClientRect();
    const box = root(element).querySelector('.frame')!.getBoundingClientRect();
    expect(title.top).to.be.above(box.top);
    expect(title.bottom).to.be.below(box.bottom);
  });

  it('prints the poster and the address, also while it plays', async () => {
    const element = await open(
      html`<iiif-video src=${YOUTUBE} label="A lecture" poster=${POSTER}></iiif-video>`,
    );
    button(element).click();
    await element.updateComplete;
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(frame(element)!).display).to.equal('none');
    expect(root(element).querySelector('img')!.getBoundingClientRect().width).to.be.above(0);
    expect(getComputedStyle(root(element).querySelector('a')!, '::after').content).to.contain(ID);
    await emulateMedia({ media: 'screen' });
  });

  it('spends no ink on the plate', async () => {
    const element = await open();
    await emulateMedia({ media: 'print' });
    const title = getComputedStyle(root(element).querySelector('[part=title]')!);
    const frame = getComputedStyle(root(element).querySelector('.frame')!);
    expect([title.color, frame.backgroundColor]).to.deep.equal(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
    expect(parseFloat(frame.blockSize)).to.be.below(100);
    await emulateMedia({ media: 'screen' });
  });

  it('is legible in forced colours, and still where motion is unwelcome', async () => {
    const element = await open();
    await forceColors('active');
    const style = getComputedStyle(root(element).querySelector('.disc')!);
    expect(style.borderTopWidth).to.equal('2px');
    await expect(element).to.be.accessible();
    await forceColors('none');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(root(element).querySelector('.disc')!).transitionDuration).to.equal('0s');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('speaks French', async () => {
    const parent = await fixture(
      html`<div lang="fr"><iiif-video src=${YOUTUBE} label="Une conférence"></iiif-video></div>`,
    );
    const element = parent.querySelector('iiif-video')!;
    await waitUntil(() => button(element).getAttribute('aria-label') === 'Lire : Une conférence', 'French');
    expect(caption(element).innerText).to.contain('Regarder sur YouTube');
  });
});
