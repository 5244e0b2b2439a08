import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { nothing } from 'lit';
import type { IiifCarousel } from '../../src/elements/carousel/carousel.js';
import '../../src/elements/carousel/carousel.js';
import '../../src/elements/slide/slide.js';
import {
  emulateMedia,
  emulatesMedia,
  forceColors,
  sendKeys,
  sendMouse,
  setViewport,
} from '../helpers/driver.js';
import { waitUntil } from '../helpers/wait.js';

interface Options {
  count?: number;
  perView?: number;
  current?: number;
  loop?: boolean;
  autoplay?: number;
  width?: string;
  dir?: 'ltr' | 'rtl';
  lang?: string;
}

const slides = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      html`<iiif-slide id="s${index}">
        <h3>Title ${index}</h3>
        <p>Text <a href="https://example.org/${index}">Link ${index}</a></p>
      </iiif-slide>`,
  );

async function open(options: Options = {}) {
  const { count = 6, perView, current, loop, autoplay, width = '600px', dir = 'ltr', lang = 'en' } = options;
  const place = await fixture<HTMLElement>(
    html`<div dir=${dir} lang=${lang}>
      <iiif-carousel
        label="From the collections"
        per-view=${perView ?? nothing}
        current=${current ?? nothing}
        autoplay=${autoplay ?? nothing}
        ?loop=${loop}
        >${slides(count)}</iiif-carousel
      >
    </div>`,
  );
  place.style.inlineSize = width;
  const element = place.querySelector('iiif-carousel')!;
  await frames();
  await element.updateComplete;
  return element;
}

async function frames(count = 3) {
  for (let index = 0; index < count; index++) await nextFrame();
}

const root = (element: IiifCarousel) => element.shadowRoot!;
const row = (element: IiifCarousel) => root(element).querySelector<HTMLElement>('.slides')!;
const button = (element: IiifCarousel, label: string) =>
  root(element).querySelector<HTMLButtonElement>(`button[aria-label="${label}"]`)!;
const labels = (element: IiifCarousel) =>
  [...root(element).querySelectorAll('button')].map((each) => each.ariaLabel);
const said = (element: IiifCarousel) => root(element).querySelector('[aria-live]')!.textContent.trim();
const live = (element: IiifCarousel) => root(element).querySelector('[aria-live]')!.getAttribute('aria-live');

/** The ids of the slides that are within the row, by their pixels. */
function seen(element: IiifCarousel) {
  const box = row(element).getBoundingClientRect();
  return [...element.children]
    .filter((slide) => {
      const { left, right, width } = slide.getBoundingClientRect();
      return width > 0 && left > box.left - 2 && right < box.right + 2;
    })
    .map(({ id }) => id);
}

const shows = (element: IiifCarousel, ...ids: string[]) =>
  waitUntil(() => seen(element).join() === ids.join(), `${ids.join()} to be shown`);

/** Timers stand still, and run when they are told. */
function holdTimers() {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const held = new Map<number, { run: () => void; delay: number }>();
  let last = 1e6;
  globalThis.setTimeout = ((run: () => void, delay = 0, ...rest: unknown[]) => {
    // Those of the test's own tools go on.
    if (delay !== 5000) return set(run, delay, ...rest);
    held.set(++last, { run, delay });
    return last;
  }) as typeof setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!held.delete(id)) clear(id);
  }) as typeof clearTimeout;
  return {
    delays: () => [...held.values()].map(({ delay }) => delay),
    turn() {
      const [id, { run }] = [...held][0]!;
      held.delete(id);
      run();
    },
    release() {
      Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    },
  };
}

describe('iiif-carousel', () => {
  before(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('is a carousel with a name, and its slides say which they are', async () => {
    const element = await open();
    const section = root(element).querySelector('section')!;
    expect(section.getAttribute('aria-roledescription')).to.equal('carousel');
    expect(section.ariaLabel).to.equal('From the collections');
    const [first, second] = element.children;
    expect(first!.getAttribute('role')).to.equal('group');
    expect(first!.getAttribute('aria-roledescription')).to.equal('slide');
    expect([first!.ariaLabel, second!.ariaLabel]).to.deep.equal(['1 of 6', '2 of 6']);
    expect(seen(element)).to.deep.equal(['s0']);
    await expect(element).to.be.accessible();
  });

  it('says on the console that it needs a label', async () => {
    const { warn } = console;
    const told: unknown[] = [];
    console.warn = (text) => told.push(text);
    try {
      const element = await fixture<IiifCarousel>(html`<iiif-carousel>${slides(2)}</iiif-carousel>`);
      expect(told.join()).to.contain('needs a label');
      expect(root(element).querySelector('section')!.ariaLabel).to.equal('Slides');
    } finally {
      console.warn = warn;
    }
  });

  it('goes on and back by buttons, tells of it, and stops at the ends', async () => {
    const element = await open({ count: 3 });
    expect(said(element)).to.equal('');
    expect(button(element, 'Previous').ariaDisabled).to.equal('true');
    const changed = oneEvent(element, 'iiif-slide-change');
    button(element, 'Next').click();
    expect((await changed).detail).to.deep.equal({ index: 1 });
    await shows(element, 's1');
    expect(said(element)).to.equal('2 of 3 Title 1');
    expect(live(element)).to.equal('polite');
    button(element, 'Next').click();
    await shows(element, 's2');
    expect(button(element, 'Next').ariaDisabled).to.equal('true');
    button(element, 'Next').click();
    await frames();
    expect(element.current).to.equal(2);
    button(element, 'Previous').click();
    await shows(element, 's1');
    await expect(element).to.be.accessible();
  });

  it('loops without a copy of any slide', async () => {
    const element = await open({ count: 3, loop: true });
    button(element, 'Previous').click();
    await shows(element, 's2');
    button(element, 'Next').click();
    await shows(element, 's0');
    expect(element.children).to.have.length(3);
  });

  it('has a button for each slide, and marks the current one', async () => {
    const element = await open({ count: 4 });
    expect(labels(element)).to.deep.equal(['Slide 1', 'Slide 2', 'Slide 3', 'Slide 4', 'Previous', 'Next']);
    button(element, 'Slide 3').click();
    await shows(element, 's2');
    const current = [...root(element).querySelectorAll('[aria-current]')].map((each) => each.ariaLabel);
    expect(current).to.deep.equal(['Slide 3']);
  });

  it('counts where buttons would be too many', async () => {
    const element = await open({ count: 12, current: 4 });
    expect(labels(element)).to.deep.equal(['Previous', 'Next']);
    expect(root(element).querySelector('.count')!.textContent).to.equal('5 / 12');
    await expect(element).to.be.accessible();
  });

  it('turns every six seconds where `autoplay` has no value, as on a video', async () => {
    const element = await fixture<IiifCarousel>(
      html`<iiif-carousel autoplay
        ><p>1</p>
        <p>2</p></iiif-carousel
      >`,
    );
    expect(element.autoplay).to.equal(6);
    await waitUntil(() => element.shadowRoot!.querySelector('button')?.ariaLabel === 'Stop changing slides');
    element.removeAttribute('autoplay');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('button')?.ariaLabel).to.not.equal('Stop changing slides');
  });

  it('has targets of at least 24 by 24 pixels', async () => {
    const element = await open({ autoplay: 5 });
    for (const each of root(element).querySelectorAll('button')) {
      if (!each.checkVisibility()) continue;
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    describe(dir, () => {
      it('scrolls the way that lines run', async () => {
        const element = await open({ dir });
        element.next();
        await shows(element, 's1');
        expect(Math.sign(row(element).scrollLeft)).to.equal(dir === 'rtl' ? -1 : 1);
        const [previous, next] = [button(element, 'Previous'), button(element, 'Next')].map(
          (each) => each.getBoundingClientRect().left,
        );
        expect(previous! < next!).to.equal(dir === 'ltr');
        const { scale } = getComputedStyle(button(element, 'Next').querySelector('svg')!);
        expect(scale).to.equal(dir === 'rtl' ? '-1 1' : 'none');
      });

      it('is used by the keyboard alone', async () => {
        const element = await open({ dir, count: 3 });
        button(element, 'Slide 1').focus();
        await sendKeys({ press: 'Tab' });
        await sendKeys({ press: 'Enter' });
        await shows(element, 's1');
        for (let press = 0; press < 3; press++) await sendKeys({ press: 'Tab' });
        expect(root(element).activeElement?.ariaLabel).to.equal('Next');
        await sendKeys({ press: 'Space' });
        await shows(element, 's2');
        await sendKeys({ press: 'Tab' });
        expect(root(element).activeElement === row(element)).to.equal(true);
        await sendKeys({ press: dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft' });
        await shows(element, 's1');
        await waitUntil(() => element.current === 1);
      });

      it('brings the slide into view whose link is focused', async () => {
        const element = await open({ dir, count: 3 });
        row(element).focus();
        for (const index of [0, 1, 2]) {
          await sendKeys({ press: 'Tab' });
          expect(document.activeElement?.textContent).to.equal(`Link ${index}`);
          await shows(element, `s${index}`);
          await waitUntil(() => element.current === index);
        }
      });

      it('follows the reader who scrolls', async () => {
        const element = await open({ dir });
        const changed = oneEvent(element, 'iiif-slide-change');
        row(element).scrollBy({
          left: row(element).clientWidth * (dir === 'rtl' ? -2 : 2),
          behavior: 'instant',
        });
        expect((await changed).detail.index).to.equal(2);
        expect(said(element)).to.contain('3 of 6');
      });
    });
  }

  it('scrolls smoothly to where it was told, past the slides between', async () => {
    await emulateMedia({ reducedMotion: 'no-preference' });
    try {
      const element = await open();
      const indexes: number[] = [];
      element.addEventListener('iiif-slide-change', (event) => {
        indexes.push((event as CustomEvent<{ index: number }>).detail.index);
      });
      button(element, 'Slide 5').click();
      await shows(element, 's4');
      await frames();
      expect(indexes).to.deep.equal([4]);
    } finally {
      await emulateMedia({ reducedMotion: 'reduce' });
    }
  });

  it('shows as many at once as there is room for', async () => {
    const element = await open({ perView: 3, count: 7, width: '900px' });
    expect(seen(element)).to.deep.equal(['s0', 's1', 's2']);
    expect(labels(element)).to.deep.equal([
      'Slides 1 to 3',
      'Slides 4 to 6',
      'Slides 5 to 7',
      'Previous',
      'Next',
    ]);
    element.next();
    await shows(element, 's3', 's4', 's5');
    element.next();
    await shows(element, 's4', 's5', 's6');
    expect(element.current).to.equal(4);
    expect(button(element, 'Next').ariaDisabled).to.equal('true');
    await expect(element).to.be.accessible();
    (element.parentElement as HTMLElement).style.inlineSize = '600px';
    await shows(element, 's4', 's5');
    (element.parentElement as HTMLElement).style.inlineSize = '280px';
    await shows(element, 's4');
    await waitUntil(() => element.shadowRoot!.querySelector('.count')?.textContent === '5 / 7');
  });

  it('has no buttons where everything is shown', async () => {
    for (const element of [
      await open({ count: 1 }),
      await open({ count: 3, perView: 3, width: '900px' }),
      await open({ count: 0 }),
    ]) {
      expect(labels(element)).to.deep.equal([]);
      expect(row(element).hasAttribute('tabindex')).to.equal(false);
    }
  });

  it('takes its slide from the attribute, before and after it is connected', async () => {
    const element = await open({ current: 2 });
    expect(seen(element)).to.deep.equal(['s2']);
    element.setAttribute('current', '4');
    await shows(element, 's4');
    element.goTo(99);
    await shows(element, 's5');
    expect(element.current).to.equal(5);
    element.setAttribute('current', 'nonsense');
    await shows(element, 's0');
    expect(element.current).to.equal(0);
  });

  it('keeps what is looked at when slides come and go', async () => {
    const element = await open({ current: 2, count: 4 });
    const more = document.createElement('iiif-slide');
    more.id = 'more';
    more.textContent = 'One more';
    element.prepend(more);
    await waitUntil(() => more.ariaLabel === '1 of 5');
    await shows(element, 's2');
    expect(element.current).to.equal(3);
    expect(element.children[3]!.ariaLabel).to.equal('4 of 5');
    const gone = element.querySelector('#s2')!;
    gone.remove();
    await waitUntil(() => element.lastElementChild!.ariaLabel === '4 of 4');
    await shows(element, 's3');
    expect(gone.getAttributeNames()).to.deep.equal(['id']);
    element.replaceChildren();
    await waitUntil(() => labels(element).length === 0);
  });

  it('leaves no trace on its slides when it is removed, and works when it is put elsewhere', async () => {
    const element = await open({ current: 1 });
    const place = element.parentElement!;
    const slide = element.children[0]!;
    element.remove();
    expect(slide.getAttributeNames()).to.deep.equal(['id']);
    place.append(element);
    await shows(element, 's1');
    expect(slide.ariaLabel).to.equal('1 of 6');
    element.next();
    await shows(element, 's2');
  });

  it('leaves what the page says of a slide', async () => {
    const element = await fixture<IiifCarousel>(
      html`<iiif-carousel label="Two"
        ><article aria-label="The first">One</article>
        <div>Two</div></iiif-carousel
      >`,
    );
    const [first, second] = element.children;
    expect([first!.ariaLabel, second!.ariaLabel]).to.deep.equal(['The first', '2 of 2']);
    element.remove();
    expect(first!.ariaLabel).to.equal('The first');
  });

  it('begins in what is hidden', async () => {
    const place = await fixture<HTMLElement>(
      html`<div hidden>
        <iiif-carousel label="Hidden" current="2" per-view="2">${slides(6)}</iiif-carousel>
      </div>`,
    );
    place.style.inlineSize = '600px';
    await frames();
    const element = place.querySelector('iiif-carousel')!;
    place.hidden = false;
    await shows(element, 's2', 's3');
    await waitUntil(() => labels(element).includes('Slides 3 to 4'));
    place.hidden = true;
    await frames();
    element.next();
    await frames();
    place.hidden = false;
    await shows(element, 's4', 's5');
  });

  it('prints all slides', async () => {
    const element = await open();
    await emulateMedia({ media: 'print' });
    try {
      const { bottom, right } = element.getBoundingClientRect();
      for (const slide of element.children) {
        const box = slide.getBoundingClientRect();
        expect(box.height).to.be.above(20);
        expect(box.right).to.be.at.most(right + 1);
        expect(box.bottom).to.be.at.most(bottom + 1);
      }
      expect(root(element).querySelector('.controls')!.checkVisibility()).to.equal(false);
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('fits into 280 pixels', async () => {
    const element = await open({ width: '280px', perView: 3, autoplay: 9, count: 8 });
    const { left, right } = element.getBoundingClientRect();
    for (const each of root(element).querySelectorAll('section, section :not(.visually-hidden)')) {
      if (!each.checkVisibility()) continue;
      const box = each.getBoundingClientRect();
      expect(box.left, each.className).to.be.at.least(left - 1);
      expect(box.right, each.className).to.be.at.most(right + 1);
    }
    await expect(element).to.be.accessible();
  });

  it('stands on a page that unsets everything', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { all: unset } iiif-slide { margin: 3rem; width: 90px }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const element = await open({ width: '300px' });
      expect(seen(element)).to.deep.equal(['s0']);
      element.next();
      await shows(element, 's1');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });

  it('moves nothing around it when it comes late, on a page that reserves its height', async () => {
    const frame = await fixture<HTMLIFrameElement>(
      html`<iframe title="A page" width="500" height="900"></iframe>`,
    );
    const page = frame.contentDocument!;
    const style = page.createElement('style');
    style.textContent = `
      iiif-carousel { display: block; min-block-size: 25rem }
      iiif-carousel:not(:state(rendered)) { display: flex; block-size: 25rem; overflow: auto }
      iiif-carousel:not(:state(rendered)) > * { flex: none; inline-size: 100% }`;
    page.head.append(style);
    const carousel = page.createElement('iiif-carousel');
    carousel.setAttribute('label', 'Late');
    for (const text of ['One', 'Two', 'Three']) {
      const slide = page.createElement('div');
      slide.textContent = text;
      carousel.append(slide);
    }
    const below = page.createElement('p');
    below.textContent = 'Below';
    page.body.append(carousel, below);
    await frames();
    const places = () => [below, carousel.children[0]!].map((each) => each.getBoundingClientRect().y);
    const before = places();
    const script = page.createElement('script');
    script.type = 'module';
    script.src = new URL('../../src/elements/carousel/carousel.ts', import.meta.url).href;
    page.head.append(script);
    await waitUntil(() => carousel.shadowRoot?.querySelector('button'), 'the upgrade');
    await frames();
    expect(places()).to.deep.equal(before);
  });

  it('speaks French', async () => {
    const element = await open({ lang: 'fr', count: 3 });
    await waitUntil(() => labels(element).includes('Suivant'));
    expect(element.children[0]!.ariaLabel).to.equal('1 sur 3');
    expect(element.children[0]!.getAttribute('aria-roledescription')).to.equal('diapositive');
  });

  it('marks the current slide in forced colours', async () => {
    await forceColors('active');
    try {
      const element = await open({ count: 3 });
      const background = (label: string) =>
        getComputedStyle(button(element, label), '::before').backgroundColor;
      expect(background('Slide 1')).not.to.equal(background('Slide 2'));
    } finally {
      await forceColors('none');
      await emulateMedia({ reducedMotion: 'reduce' });
    }
  });

  (emulatesMedia ? describe : describe.skip)('by itself', () => {
    let timers: ReturnType<typeof holdTimers>;

    beforeEach(async () => {
      await emulateMedia({ reducedMotion: 'no-preference' });
      await setViewport({ width: 800, height: 600 });
      await sendMouse({ type: 'move', position: [780, 590] });
      timers = holdTimers();
    });

    afterEach(async () => {
      timers.release();
      await emulateMedia({ reducedMotion: 'reduce' });
    });

    const begun = async (options: Options = {}) => {
      const element = await open({ autoplay: 5, count: 3, loop: true, ...options });
      await waitUntil(() => timers.delays().length === 1, 'the timer');
      return element;
    };
    const turn = async (element: IiifCarousel) => {
      timers.turn();
      await element.updateComplete;
    };

    it('changes slides, quietly, with a button to stop it before all others', async () => {
      const element = await begun();
      expect(timers.delays()).to.deep.equal([5000]);
      expect(labels(element)[0]).to.equal('Stop changing slides');
      expect(live(element)).to.equal('off');
      await turn(element);
      await shows(element, 's1');
      expect(said(element)).to.equal('');
      await turn(element);
      await turn(element);
      await shows(element, 's0');
      await expect(element).to.be.accessible();
      button(element, 'Stop changing slides').click();
      await element.updateComplete;
      expect(timers.delays()).to.deep.equal([]);
      expect(live(element)).to.equal('polite');
      button(element, 'Change slides automatically').click();
      await element.updateComplete;
      expect(timers.delays()).to.deep.equal([5000]);
    });

    it('stops at the last slide where it does not loop', async () => {
      const element = await begun({ loop: false, count: 2 });
      await turn(element);
      await shows(element, 's1');
      await turn(element);
      expect(timers.delays()).to.deep.equal([]);
      expect(labels(element)[0]).to.equal('Change slides automatically');
    });

    it('stops for good once the reader acts', async () => {
      for (const act of [
        (element: IiifCarousel) => button(element, 'Next').click(),
        (element: IiifCarousel) => button(element, 'Slide 2').click(),
        (element: IiifCarousel) => row(element).scrollBy({ left: 600, behavior: 'instant' }),
      ]) {
        const element = await begun();
        act(element);
        await shows(element, 's1');
        await waitUntil(() => labels(element)[0] === 'Change slides automatically');
        expect(timers.delays()).to.deep.equal([]);
        element.remove();
      }
    });

    it('waits while it is pointed at, unless it was asked for there', async () => {
      const element = await begun();
      const { left, top } = row(element).getBoundingClientRect();
      await sendMouse({ type: 'move', position: [Math.round(left + 50), Math.round(top + 20)] });
      await turn(element);
      expect(element.current).to.equal(0);
      await sendMouse({ type: 'move', position: [780, 590] });
      await turn(element);
      expect(element.current).to.equal(1);
      await sendMouse({ type: 'move', position: [Math.round(left + 50), Math.round(top + 20)] });
      element.pause();
      await element.updateComplete;
      element.play();
      await element.updateComplete;
      await turn(element);
      expect(element.current).to.equal(2);
    });

    it('waits while it has the focus, always in a slide', async () => {
      const element = await begun();
      button(element, 'Previous').focus();
      await turn(element);
      expect(element.current).to.equal(0);
      element.play();
      await turn(element);
      expect(element.current).to.equal(1);
      await shows(element, 's1');
      element.querySelectorAll('a')[1]!.focus();
      await turn(element);
      expect(element.current).to.equal(1);
      (document.activeElement as HTMLElement).blur();
      await turn(element);
      expect(element.current).to.equal(2);
    });

    it('waits off screen, in a tab behind, and leaves no timer when it is removed', async () => {
      const element = await begun();
      element.style.position = 'absolute';
      element.style.top = '-3000px';
      await waitUntil(() => timers.delays().length === 0, 'off screen');
      element.style.top = '0';
      await waitUntil(() => timers.delays().length === 1, 'on screen');
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      expect(timers.delays()).to.deep.equal([]);
      Reflect.deleteProperty(document, 'hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      expect(timers.delays()).to.deep.equal([5000]);
      element.remove();
      expect(timers.delays()).to.deep.equal([]);
    });

    it('never does where less motion is wanted, and has no button for it', async () => {
      const element = await begun();
      await emulateMedia({ reducedMotion: 'reduce' });
      await waitUntil(() => timers.delays().length === 0);
      expect(root(element).querySelector('.rotation')!.checkVisibility()).to.equal(false);
      element.play();
      await element.updateComplete;
      expect(timers.delays()).to.deep.equal([]);
    });
  });
});
