import { expect, fixture, html } from '@open-wc/testing';
import type { IiifHeader } from '../../src/elements/header/header.js';
import '../../src/elements/header/header.js';
import { emulateMedia, forceColors, sendKeys } from '../helpers/driver.js';
import { waitUntil } from '../helpers/wait.js';

const find = (header: Element, selector: string) => header.shadowRoot!.querySelector<HTMLElement>(selector)!;
const all = (header: Element, selector: string) => [
  ...header.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const text = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
/** The links and buttons of the navigation that a reader sees. */
const seen = (header: Element) =>
  all(header, 'nav :is(a, button)')
    .filter((element) => element.checkVisibility())
    .map((element) => element.getAttribute('aria-label') ?? text(element));
const expanded = (header: Element) =>
  all(header, '.more')
    .filter((button) => button.ariaExpanded === 'true')
    .map((button) => button.getAttribute('aria-label') ?? text(button));
const focused = (header: Element) => {
  const active = header.shadowRoot!.activeElement;
  return active ? (active.getAttribute('aria-label') ?? text(active)) : document.activeElement!.id;
};
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

const NAVIGATION = html`
  <a slot="brand" href="/">Commons</a>
  <nav aria-label="Site">
    <ul>
      <li>
        <a href="/guides/">Guides</a>
        <ul>
          <li><a href="/guides/start/">Start</a></li>
          <li><a href="/guides/viewers/">Viewers</a></li>
        </ul>
      </li>
      <li>
        More
        <ul>
          <li><a href="/about/">About</a></li>
        </ul>
      </li>
      <li><a href="/news/">News</a></li>
    </ul>
  </nav>
  <a slot="actions" href="/search/" id="search">Search</a>
`;

async function frame({ width = 780, dir = 'ltr', lang = 'en', content = NAVIGATION } = {}) {
  const box = await fixture<HTMLElement>(
    html`<div dir=${dir} lang=${lang} style="inline-size: ${width}px">
      <iiif-header>${content}</iiif-header>
      <main><button id="after">After</button></main>
    </div>`,
  );
  const header = box.querySelector<IiifHeader>('iiif-header')!;
  // It is measured when it is laid out for the first time.
  await waitUntil(() => !find(header, '.bar').matches('.measured'));
  return { box, header };
}

describe('iiif-header', () => {
  // What is on its way in has less contrast than it will have.
  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('shows the author’s list on one line, with a button for what lies below an entry', async () => {
    const { header } = await frame();
    expect(seen(header)).to.deep.equal(['Guides', 'Guides: more pages', 'More', 'News']);
    expect(find(header, 'nav').getAttribute('aria-label')).to.equal('Site');
    expect(header.querySelector('nav')!.checkVisibility(), 'the list is not shown twice').to.equal(false);
    expect(find(header, '.base').getAttribute('role')).to.equal('banner');
    const tops = all(header, '.entry').map((entry) => entry.getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(1);
    await expect(header).to.be.accessible();
  });

  it('is no banner within a header of the page’s', async () => {
    const box = await fixture(html`<header><iiif-header>${NAVIGATION}</iiif-header></header>`);
    expect(find(box.querySelector('iiif-header')!, '.base').hasAttribute('role')).to.equal(false);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`opens one list at a time by keyboard, and closes it with Escape (${dir})`, async () => {
      const { header } = await frame({ dir });
      const [guides, more] = all(header, '.more');
      guides!.focus();
      await press('Enter');
      expect(expanded(header)).to.deep.equal(['Guides: more pages']);
      expect(seen(header)).to.deep.equal([
        'Guides',
        'Guides: more pages',
        'Start',
        'Viewers',
        'More',
        'News',
      ]);
      await expect(header).to.be.accessible();
      await press('Tab');
      expect(focused(header)).to.equal('Start');
      await press('Escape');
      expect(expanded(header)).to.deep.equal([]);
      expect(focused(header)).to.equal('Guides: more pages');
      await press('Space');
      expect(expanded(header)).to.deep.equal(['Guides: more pages']);
      more!.click();
      await header.updateComplete;
      expect(expanded(header)).to.deep.equal(['More']);
      const list = all(header, '.pages')[1]!.getBoundingClientRect();
      const entry = more!.getBoundingClientRect();
      if (dir === 'ltr') expect(list.left).to.be.closeTo(entry.left, 4);
      else expect(list.right).to.be.closeTo(entry.right, 4);
      more!.click();
      await header.updateComplete;
      expect(expanded(header)).to.deep.equal([]);
    });
  }

  it('closes when the focus goes on, and when the reader clicks elsewhere', async () => {
    const { header } = await frame();
    const [guides] = all(header, '.more');
    guides!.focus();
    await press('Enter', 'Tab', 'Tab', 'Tab');
    expect(focused(header)).to.equal('More');
    expect(expanded(header)).to.deep.equal([]);
    guides!.click();
    await header.updateComplete;
    expect(expanded(header).length).to.equal(1);
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await header.updateComplete;
    expect(expanded(header)).to.deep.equal([]);
  });

  it('opens for a mouse that rests, stays when that clicks, and closes when it leaves', async () => {
    const { header } = await frame();
    const [guides] = all(header, '.more');
    const point = (type: 'pointerenter' | 'pointerleave') =>
      guides!.parentElement!.dispatchEvent(new PointerEvent(type, { pointerType: 'mouse' }));
    point('pointerenter');
    expect(expanded(header), 'not for one that passes').to.deep.equal([]);
    await waitUntil(() => expanded(header).length === 1, 'opens');
    await press('Escape');
    expect(expanded(header), 'Escape closes it without the pointer moving').to.deep.equal([]);
    point('pointerenter');
    await waitUntil(() => expanded(header).length === 1, 'opens again');
    guides!.click();
    await header.updateComplete;
    expect(expanded(header).length, 'stays').to.equal(1);
    guides!.click();
    await header.updateComplete;
    expect(expanded(header).length, 'the second click closes').to.equal(0);
    point('pointerenter');
    await waitUntil(() => expanded(header).length === 1, 'opens once more');
    point('pointerleave');
    expect(expanded(header).length, 'not at once').to.equal(1);
    await waitUntil(() => expanded(header).length === 0, 'closes');
  });

  it('does not open for a finger that passes', async () => {
    const { header } = await frame();
    const entry = find(header, '.entry');
    entry.dispatchEvent(new PointerEvent('pointerenter', { pointerType: 'touch' }));
    entry.dispatchEvent(new PointerEvent('pointerleave', { pointerType: 'touch' }));
    all(header, '.more')[0]!.click();
    await header.updateComplete;
    expect(expanded(header)).to.deep.equal(['Guides: more pages']);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`folds into a menu where there is no room (${dir})`, async () => {
      const { box, header } = await frame({ width: 280, dir });
      expect(seen(header)).to.deep.equal(['Menu']);
      expect(box.scrollWidth).to.equal(280);
      const toggle = find(header, '.toggle');
      expect(toggle.ariaExpanded).to.equal('false');
      expect(header.shadowRoot!.getElementById(toggle.getAttribute('aria-controls')!) === null).to.equal(
        false,
      );
      await expect(header).to.be.accessible();
      const below = box.querySelector('main')!.getBoundingClientRect().top;
      toggle.focus();
      await press('Enter');
      expect(toggle.ariaExpanded).to.equal('true');
      expect(seen(header)).to.deep.equal(['Menu', 'Guides', 'Guides: more pages', 'More', 'News']);
      expect(box.querySelector('main')!.getBoundingClientRect().top, 'nothing moves').to.equal(below);
      expect(box.scrollWidth).to.equal(280);
      expect(getComputedStyle(document.body).overflow).to.equal('visible');
      await expect(header).to.be.accessible();
      const order = [];
      for (let step = 0; step < 5; step += 1) {
        await press('Tab');
        order.push(focused(header));
      }
      expect(order).to.deep.equal(['Guides', 'Guides: more pages', 'More', 'News', 'search']);
      await press('Escape');
      expect(toggle.ariaExpanded).to.equal('false');
      expect(focused(header)).to.equal('Menu');
      await press('Enter', 'Tab', 'Tab', 'Enter');
      expect(expanded(header)).to.deep.equal(['Guides: more pages']);
      await press('Tab');
      expect(focused(header)).to.equal('Start');
      await press('Escape');
      expect(focused(header)).to.equal('Guides: more pages');
      expect(toggle.ariaExpanded, 'the menu stays').to.equal('true');
      await press('Tab', 'Tab', 'Tab', 'Tab');
      expect(focused(header)).to.equal('after');
      expect(toggle.ariaExpanded, 'the focus has left it').to.equal('false');
    });
  }

  it('has the marks of entries that open below each other in the folded menu, in both directions', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const { header } = await frame({ width: 320, dir });
      await waitUntil(() => find(header, '.toggle').checkVisibility(), 'the folded menu');
      find(header, '.toggle').click();
      await header.updateComplete;
      const places = all(header, '.more svg').map((mark) => {
        const { left, width } = mark.getBoundingClientRect();
        return Math.round(left + width / 2);
      });
      expect(places.length).to.equal(2);
      expect(places[0]).to.equal(places[1]);
    }
  });

  it('breaks a name of one long word beside the button of the menu', async () => {
    const { header } = await frame({ width: 320 });
    const brand = header.querySelector<HTMLElement>('[slot=brand]')!;
    brand.textContent = 'Handschriftendigitalisierungsgrundlagenforschung';
    await waitUntil(() => find(header, '.toggle').checkVisibility(), 'the folded menu');
    const range = document.createRange();
    range.selectNodeContents(brand);
    expect(range.getBoundingClientRect().right).to.be.at.most(
      find(header, '.toggle').getBoundingClientRect().left,
    );
  });

  it('folds and unfolds with its room', async () => {
    const { box, header } = await frame({ width: 280 });
    find(header, '.toggle').click();
    box.style.inlineSize = '1000px';
    await waitUntil(() => seen(header).length === 4);
    expect(find(header, '.toggle').ariaExpanded).to.equal('false');
    // At every width it is either folded or whole: nothing hangs over.
    for (let width = 700; width > 280; width -= 7) {
      box.style.inlineSize = `${width}px`;
      header.requestUpdate();
      await header.updateComplete;
      const bar = find(header, '.bar').getBoundingClientRect();
      const end = header.querySelector('#search')!.getBoundingClientRect().right;
      const last =
        seen(header).length === 1 ? find(header, '.toggle').getBoundingClientRect().right - 12 : end;
      expect(last, `at ${width}`).to.be.at.most(bar.right + 0.5);
    }
    expect(seen(header)).to.deep.equal(['Menu']);
  });

  it('marks the page by its address, and the entry that it lies below', async () => {
    const here = location.pathname;
    const { header } = await frame({
      content: html`<ul>
        <li><a href="/home/">Home</a></li>
        <li>
          <a href="/elsewhere/">Around</a>
          <ul>
            <li><a href="${here}?">Here</a></li>
            <li><a href="${here}#part">A part of it</a></li>
          </ul>
        </li>
        <li><a href="https://other.example${here}">Another site</a></li>
      </ul>`,
    });
    const marked = () =>
      all(header, '[aria-current]').map((link) => `${text(link)}: ${link.getAttribute('aria-current')}`);
    expect(marked()).to.deep.equal(['Around: true', 'Here: page']);
    header.querySelector<HTMLElement>('[href="/home/"]')!.ariaCurrent = 'page';
    await waitUntil(() => marked()[0] === 'Home: page');
    expect(marked(), 'the author knows better').to.deep.equal(['Home: page']);
  });

  it('leads past itself to the content, and to the element that it is told', async () => {
    const { header, box } = await frame();
    const skip = find(header, '.skip');
    expect(text(skip)).to.equal('Skip to the content');
    skip.focus();
    expect(skip.getBoundingClientRect().top).to.be.at.least(0);
    expect(getComputedStyle(skip).clipPath).to.equal('none');
    await press('Enter');
    expect(document.activeElement === box.querySelector('main')).to.equal(true);
    await press('Tab');
    expect(document.activeElement!.id).to.equal('after');
    expect(box.querySelector('main')!.hasAttribute('tabindex'), 'as it was').to.equal(false);
    header.skipTo = 'after';
    await header.updateComplete;
    skip.focus();
    await press('Enter');
    expect(document.activeElement!.id).to.equal('after');
  });

  it('closes when a link is followed, and follows the author’s own', async () => {
    const { header } = await frame();
    const heard: EventTarget[] = [];
    const listen = (event: Event) => {
      heard.push(event.target!);
      event.preventDefault();
    };
    document.addEventListener('click', listen);
    all(header, '.more')[0]!.click();
    await header.updateComplete;
    all(header, '.pages a')[1]!.click();
    document.removeEventListener('click', listen);
    await header.updateComplete;
    expect(heard.length).to.equal(2);
    expect(heard[1] === header.querySelectorAll('nav a')[2]).to.equal(true);
    expect(expanded(header)).to.deep.equal([]);
  });

  it('follows what is added and removed later, lists of a third level too', async () => {
    const { header } = await frame();
    const list = header.querySelector('nav > ul')!;
    const item = document.createElement('li');
    item.append('Late');
    list.append(item);
    await waitUntil(() => text(all(header, '.entry').at(-1)) === 'Late');
    list.replaceChildren();
    await waitUntil(() => all(header, '.entry').length === 0);
    expect(header.shadowRoot!.querySelector('nav') === null).to.equal(true);
    const { header: deep } = await frame({
      content: html`<ul>
        <li>
          <a href="/a/">A</a>
          <ul>
            <li>
              <a href="/b/">B</a>
              <ul>
                <li><a href="/c/">C</a></li>
              </ul>
            </li>
          </ul>
        </li>
      </ul>`,
    });
    expect(all(deep, '.pages a').map(text)).to.deep.equal(['B', 'C']);
  });

  it('lets go of the page when it leaves it, and works when it comes back', async () => {
    const { box, header } = await frame();
    header.remove();
    box.prepend(header);
    box.style.inlineSize = '280px';
    await waitUntil(() => seen(header).join() === 'Menu');
    find(header, '.toggle').click();
    await header.updateComplete;
    await press('Escape');
    expect(seen(header)).to.deep.equal(['Menu']);
  });

  it('has targets of 24 px', async () => {
    for (const width of [780, 280]) {
      const { header } = await frame({ width });
      const toggle = find(header, '.toggle');
      if (toggle.checkVisibility()) toggle.click();
      await header.updateComplete;
      all(header, '.more')[0]!.click();
      await header.updateComplete;
      for (const target of all(header, 'nav :is(a, button)').filter((each) => each.checkVisibility())) {
        const { width: inline, height } = target.getBoundingClientRect();
        expect(Math.min(inline, height), text(target)).to.be.at.least(24);
      }
    }
  });

  it('stays in sight on request', async () => {
    const { header } = await frame();
    header.sticky = true;
    await header.updateComplete;
    expect(getComputedStyle(header).position).to.equal('sticky');
  });

  it('moves nothing for readers who want that, is seen in forced colours, and prints its name alone', async () => {
    const { header } = await frame();
    all(header, '.more')[0]!.click();
    await header.updateComplete;
    expect(getComputedStyle(find(header, '.pages')).animationName).to.equal('none');
    await forceColors('active');
    await expect(header).to.be.accessible();
    await forceColors('none');
    await emulateMedia({ media: 'print' });
    expect(seen(header)).to.deep.equal([]);
    expect(header.querySelector('[slot=brand]')!.checkVisibility()).to.equal(true);
    await emulateMedia({ media: 'screen' });
  });

  it('speaks French', async () => {
    const { header } = await frame({ lang: 'fr' });
    await waitUntil(() => text(find(header, '.skip')) === 'Aller au contenu');
    expect(seen(header)).to.contain('Guides : autres pages');
  });

  it('is ink on paper where it is printed, and begins where the page does', async () => {
    const box = await fixture(
      html`<div style="--iiif-color-text: light-dark(rgb(1, 2, 3), rgb(200, 210, 220))">
        <iiif-header style="--iiif-header-color-scheme: dark; --iiif-header-ground: navy"
          >${NAVIGATION}</iiif-header
        >
      </div>`,
    );
    const brand = box.querySelector('a')!;
    expect(getComputedStyle(brand).color).to.equal('rgb(200, 210, 220)');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(brand).color).to.equal('rgb(1, 2, 3)');
    expect(brand.getBoundingClientRect().left).to.equal(box.getBoundingClientRect().left);
  });
});
