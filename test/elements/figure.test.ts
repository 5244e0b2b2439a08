import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { IiifFigure } from '../../src/elements/figure/figure.js';
import '../../src/elements/figure/figure.js';
import { emulateMedia, forceColors, itSeesShifts } from '../helpers/driver.js';
import { stubFetch, warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

const LOGO = new URL('./logos/double.svg', import.meta.url).href;
const MISSING = new URL('./logos/missing.svg', import.meta.url).href;
const at = (name: string) => new URL(`/iiif/${name}`, location.href).href;
const imageOf = (element: Element) => element.shadowRoot!.querySelector('img');
const frameOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[part=frame]')!;
const boxOf = (element: Element) => element.getBoundingClientRect();
const until = (condition: () => unknown, what: string) => waitUntil(() => Boolean(condition()), what);
const loaded = (element: Element) => until(() => imageOf(element)?.naturalWidth, 'the image');

/** The layout shifts that `during` causes, summed. */
async function shiftsOf(during: () => unknown): Promise<number> {
  let sum = 0;
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries as (PerformanceEntry & { value: number })[]) sum += entry.value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  await nextFrame();
  await nextFrame();
  observer.observe({ type: 'layout-shift' });
  await during();
  await nextFrame();
  await nextFrame();
  add(observer.takeRecords());
  observer.disconnect();
  return sum;
}

describe('iiif-figure', () => {
  it('shows an image, its caption and its credit', async () => {
    const element = await fixture<IiifFigure>(html`
      <iiif-figure image=${LOGO} alt="A drawing" width="400" height="200"
        >A caption with <em>emphasis</em><a slot="credit" href="/by">By a library</a></iiif-figure
      >
    `);
    await loaded(element);
    expect(imageOf(element)!.alt).to.equal('A drawing');
    expect(element.innerText).to.contain('A caption with emphasis');
    expect(element.innerText).to.contain('By a library');
    expect(element.shadowRoot!.querySelector('figure > figcaption') !== null).to.be.true;
    await expect(element).to.be.accessible();
  });

  it('has no room for a caption where there is none, and has it when one comes', async () => {
    const element = await fixture<IiifFigure>(
      html`<iiif-figure image=${LOGO} alt="" width="400" height="200"> </iiif-figure>`,
    );
    expect(boxOf(element).height).to.equal(boxOf(frameOf(element)).height);
    const caption = document.createElement('p');
    caption.slot = 'caption';
    caption.textContent = 'Late';
    element.append(caption);
    await until(() => boxOf(element).height > boxOf(frameOf(element)).height + 10, 'the caption');
    caption.remove();
    await until(() => boxOf(element).height === boxOf(frameOf(element)).height, 'no caption');
  });

  it('asks a service for what fits', async () => {
    const element = await fixture<IiifFigure>(
      html`<iiif-figure
        image-service=${at('v3.0-level1')}
        alt="Hills"
        style="inline-size: 300px"
      ></iiif-figure>`,
    );
    await loaded(element);
    const image = imageOf(element)!;
    expect(image.srcset).to.contain('/full/360,240/0/default.jpg 360w');
    expect(image.sizes).to.equal('auto, 100vw');
    expect(image.getAttribute('loading')).to.equal('lazy');
    expect(boxOf(frameOf(element)).width / boxOf(frameOf(element)).height).to.be.closeTo(1.5, 0.01);
    await expect(element).to.be.accessible();
  });

  it('takes the address of info.json, a relative one, and attributes set later', async () => {
    const element = await fixture<IiifFigure>(html`<iiif-figure alt="Hills">Caption</iiif-figure>`);
    expect(imageOf(element) === null).to.be.true;
    await expect(element).to.be.accessible();
    element.setAttribute('image-service', '/iiif/v2.0-level1/info.json');
    element.setAttribute('region', 'square');
    await loaded(element);
    expect(imageOf(element)!.src).to.contain('/iiif/v2.0-level1/500,0,2000,2000/');
    element.setAttribute('region', 'pct:0,0,10,10');
    await until(() => imageOf(element)!.src.includes('/0,0,300,200/'), 'the other region');
    element.removeAttribute('image-service');
    await element.updateComplete;
    expect(imageOf(element) === null).to.be.true;
  });

  it('shows a part of the whole where a service has the whole only', async () => {
    const element = await fixture<IiifFigure>(
      html`<iiif-figure
        image-service=${at('static3')}
        region="pct:50,20,25,40"
        alt="Hills"
        style="inline-size: 300px"
      ></iiif-figure>`,
    );
    await loaded(element);
    const frame = boxOf(frameOf(element));
    const image = boxOf(imageOf(element)!);
    expect(frame.width / frame.height).to.be.closeTo((0.25 * 3) / (0.4 * 2), 0.01);
    expect(image.width).to.be.closeTo(frame.width / 0.25, 1);
    expect(image.height).to.be.closeTo(frame.height / 0.4, 1);
    expect(frame.left - image.left).to.be.closeTo(image.width * 0.5, 1);
    expect(frame.top - image.top).to.be.closeTo(image.height * 0.2, 1);
    expect(getComputedStyle(frameOf(element)).overflow).to.equal('clip');
    element.region = 'square';
    await element.updateComplete;
    const square = boxOf(frameOf(element));
    expect(square.width).to.be.closeTo(square.height, 0.5);
    expect(boxOf(imageOf(element)!).width).to.be.closeTo(square.width, 0.5);
  });

  it('crops into the ratio that is asked for, and says when it cannot read it', async () => {
    const element = await fixture<IiifFigure>(
      html`<iiif-figure image=${LOGO} ratio="1/1" alt="" style="inline-size: 200px"></iiif-figure>`,
    );
    expect(boxOf(frameOf(element)).height).to.equal(200);
    element.ratio = '2';
    await element.updateComplete;
    expect(boxOf(frameOf(element)).height).to.equal(100);
    const said = await warningsOf(async () => {
      element.ratio = 'wide';
      await element.updateComplete;
    });
    expect(said[0]).to.contain('cannot read the ratio "wide"');
  });

  it('is not shown wider than it says it is', async () => {
    const element = await fixture<IiifFigure>(
      html`<iiif-figure image=${LOGO} width="120" height="60" alt=""
        >A long caption may be wider.</iiif-figure
      >`,
    );
    expect(boxOf(frameOf(element)).width).to.equal(120);
    expect(boxOf(frameOf(element)).height).to.equal(60);
  });

  itSeesShifts('moves nothing when the image comes late', async () => {
    const parent = await fixture(
      html`<div style="inline-size: 300px">
        <iiif-figure image-service=${at('v3.0-area')} width="3001" height="1999" alt="Hills"
          >Caption</iiif-figure
        >
        <p>Below</p>
      </div>`,
    );
    const element = parent.querySelector('iiif-figure')!;
    const before = boxOf(element).height;
    expect(before).to.be.above(200);
    expect(await shiftsOf(() => loaded(element))).to.equal(0);
    expect(boxOf(element).height).to.equal(before);
    // And the measure measures.
    expect(await shiftsOf(() => ((parent as HTMLElement).style.marginBlockStart = '90px'))).to.be.above(0);
  });

  describe('with an image of the page’s own', () => {
    const own = (service: string) => html`
      <iiif-figure image-service=${service}
        ><img
          slot="image"
          src=${LOGO}
          alt="As the page has it"
          width="400"
          height="200"
        />Caption</iiif-figure
      >
    `;

    it('keeps it until the service’s is there, and takes its text', async () => {
      const element = await fixture<IiifFigure>(own(at('v3.0-limits')));
      const image = element.querySelector('img')!;
      expect(image.assignedSlot !== null).to.be.true;
      await until(() => image.assignedSlot === null, 'the service’s image');
      expect(imageOf(element)!.complete).to.be.true;
      expect(imageOf(element)!.alt).to.equal('As the page has it');
      await expect(element).to.be.accessible();
    });

    it('keeps it where there is no such service', async () => {
      let element!: IiifFigure;
      const said = await warningsOf(async () => {
        element = await fixture<IiifFigure>(own(at('no-such-service')));
      });
      expect(said[0]).to.contain('<iiif-figure> the image service').and.to.contain('404');
      expect(element.querySelector('img')!.assignedSlot !== null).to.be.true;
      expect(boxOf(element.querySelector('img')!).width).to.be.above(100);
      await expect(element).to.be.accessible();
    });
  });

  describe('falls back to `image`', () => {
    const shows = async (service: string) => {
      let element!: IiifFigure;
      const said = await warningsOf(async () => {
        element = await fixture<IiifFigure>(
          html`<iiif-figure image-service=${service} image=${LOGO} alt="A drawing"></iiif-figure>`,
        );
        await until(() => imageOf(element)?.src === LOGO, 'the other image');
      });
      return said.join('\n');
    };

    it('where there is no service, where it is something else, and where it offers nothing', async () => {
      expect(await shows(at('nothing-here'))).to.contain('404');
      expect(await shows('http://:/')).to.contain('that is no address');
      expect(await shows('javascript:alert(1)')).to.contain('that is no address');
    });

    describe('and says why', () => {
      const server = stubFetch();

      it('where what is there is no description of a service', async () => {
        const request = server.next();
        const done = shows('https://images.example/a');
        const { url, answer } = await request;
        expect(url).to.equal('https://images.example/a/info.json');
        answer({ '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json' });
        expect(await done).to.contain('no IIIF Image API service of version 2 or 3');
      });

      it('where the service does not keep its word', async () => {
        const request = server.next();
        const done = shows('https://images.example/b');
        (await request).answer({
          '@context': 'http://iiif.io/api/image/3/context.json',
          type: 'ImageService3',
          id: at('static2'),
          profile: 'level2',
          width: 3000,
          height: 2000,
        });
        expect(await done).to.contain('cannot show the image');
      });

      it('asks once for many figures, and shows what the service wants to be shown', async () => {
        const request = server.next();
        const parent = await fixture(
          html`<div>
            ${[1, 2, 3].map(
              () => html`<iiif-figure image-service="https://images.example/c/" alt="Hills"></iiif-figure>`,
            )}
          </div>`,
        );
        (await request).answer({
          '@context': 'http://iiif.io/api/image/2/context.json',
          '@id': at('v2.0-level2'),
          profile: ['http://iiif.io/api/image/2/level2.json'],
          width: 3000,
          height: 2000,
          attribution: 'From <b>a library</b>',
        });
        const figures = [...parent.querySelectorAll('iiif-figure')];
        await until(() => figures.every((figure) => imageOf(figure)), 'every image');
        expect(server.requests).to.have.length(1);
        expect(figures[0]!.shadowRoot!.querySelector('.credit')!.textContent).to.equal('From a library');
        await expect(figures[0]!).to.be.accessible();
      });

      it('asks for nothing more once it is gone', async () => {
        const request = server.next();
        const element = await fixture<IiifFigure>(
          html`<iiif-figure image-service="https://images.example/d" alt="Hills"></iiif-figure>`,
        );
        const { signal } = await request;
        element.remove();
        expect(signal.aborted).to.be.true;
      });
    });
  });

  it('shows nothing in place of an image that cannot be shown, and says so', async () => {
    const said = await warningsOf(async () => {
      const element = await fixture<IiifFigure>(
        html`<iiif-figure image=${MISSING} alt="A drawing" loading="eager">Caption</iiif-figure>`,
      );
      await until(() => imageOf(element) === null, 'no image');
    });
    expect(said[0]).to.contain('cannot show the image');
  });

  it('says so where nobody said what the image shows', async () => {
    const said = await warningsOf(() => fixture(html`<iiif-figure image=${LOGO}></iiif-figure>`));
    expect(said[0]).to.contain('has no "alt"');
  });

  it('is a link with a name, by its text or its caption', async () => {
    for (const alt of ['A drawing', '']) {
      const element = await fixture<IiifFigure>(
        html`<iiif-figure image=${LOGO} alt=${alt} href="/page" width="400" height="200"
          >The caption</iiif-figure
        >`,
      );
      const link = element.shadowRoot!.querySelector('a')!;
      expect(link.getAttribute('href')).to.equal('/page');
      expect(boxOf(link).width).to.equal(400);
      link.focus();
      expect(element.shadowRoot!.activeElement === link).to.be.true;
      await expect(element).to.be.accessible();
    }
  });

  it('is no link to an address that would run a script, and says so on the console', async () => {
    let element!: IiifFigure;
    const said = await warningsOf(async () => {
      element = await fixture(
        html`<iiif-figure image=${LOGO} alt="A drawing" .href=${'javascript:alert(1)'}></iiif-figure>`,
      );
    });
    expect(element.shadowRoot!.querySelector('a') === null).to.equal(true);
    expect(said.some((text) => text.startsWith('<iiif-figure> makes no link of'))).to.equal(true);
    await until(() => imageOf(element)?.naturalWidth, 'the image');
  });

  it('fits a narrow column, long words included, in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const parent = await fixture(
        html`<div dir=${dir} style="inline-size: 280px">
          <iiif-figure image=${LOGO} width="900" height="450" alt=""
            >${'Handschriftendigitalisierungsprojekt'.repeat(4)}<span slot="credit"
              >${'Fotografiewerkstätte'.repeat(5)}</span
            ></iiif-figure
          >
        </div>`,
      );
      expect(parent.scrollWidth).to.be.at.most(280);
      expect(boxOf(frameOf(parent.firstElementChild!)).width).to.equal(280);
      const base = parent.firstElementChild!.shadowRoot!.querySelector('.base')!;
      expect(base.scrollWidth).to.be.at.most(280);
    }
  });

  it('keeps still for who prefers that', async () => {
    const element = await fixture<IiifFigure>(
      html`<iiif-figure image=${LOGO} alt="A drawing" href="/page"></iiif-figure>`,
    );
    await emulateMedia({ reducedMotion: 'no-preference' });
    expect(getComputedStyle(imageOf(element)!).transitionProperty).to.equal('scale');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(getComputedStyle(imageOf(element)!).transitionProperty).to.equal('all');
    await forceColors('active');
    await expect(element).to.be.accessible();
  });
});
