import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifTab } from '../../src/elements/tab/tab.js';
import type { IiifTabs } from '../../src/elements/tabs/tabs.js';
import '../../src/elements/tabs/tabs.js';
import { emulateMedia, forceColors, sendKeys } from '../helpers/driver.js';
import { waitUntil } from '../helpers/wait.js';

const buttons = (tabs: Element) => [...tabs.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')];
const names = (tabs: Element) => buttons(tabs).map((button) => button.innerText.trim());
const selected = (tabs: Element) =>
  buttons(tabs)
    .filter((button) => button.ariaSelected === 'true')
    .map((button) => button.innerText.trim())
    .join();
const panels = (tabs: Element) => [...tabs.children].filter((child) => child.localName === 'iiif-tab');
/** Whether no panel around an element is closed: those take no room. */
const isShown = (element: Element): boolean => {
  const panel = element.closest('iiif-tab');
  const box = (panel ?? element).getBoundingClientRect();
  return box.height > 0 && (!panel || isShown(panel.parentElement!));
};
/** The texts of the paragraphs that a reader sees. */
const seen = (tabs: Element) =>
  [...tabs.querySelectorAll('p')].filter(isShown).map((p) => p.textContent!.trim()).join(); // prettier-ignore
const focused = (tabs: Element) => (tabs.shadowRoot!.activeElement as HTMLElement | null)?.innerText.trim();
const press = (...keys: string[]) =>
  keys.reduce((last, key) => last.then(() => sendKeys({ press: key })), Promise.resolve());
const headingIsSeen = (panel: Element) => panel.querySelector('h3')!.getBoundingClientRect().width > 2;

async function settled(tabs: Element) {
  for (const each of [tabs, ...panels(tabs)]) await (each as IiifTab).updateComplete;
}

const three = (
  attributes: { current?: string; manual?: boolean; deepLink?: boolean; prefix?: string } = {},
) => {
  const { current = '', manual = false, deepLink = false, prefix = '' } = attributes;
  return html`<iiif-tabs label="Calls" current=${current} ?manual=${manual} ?deep-link=${deepLink}>
    <iiif-tab id="${prefix}calendar"
      ><h3>Calendar</h3>
      <p>When</p></iiif-tab
    >
    <iiif-tab id="${prefix}notes"
      ><h3>Notes</h3>
      <p>What <a id="${prefix}inside" href="https://example.org/">is said</a></p></iiif-tab
    >
    <iiif-tab id="${prefix}recordings"
      ><h3>Recordings</h3>
      <p>Later</p></iiif-tab
    >
  </iiif-tabs>`;
};
const open = async (...args: Parameters<typeof three>) => {
  const tabs = await fixture<IiifTabs>(three(...args));
  await settled(tabs);
  return tabs;
};

describe('iiif-tabs', () => {
  const address = location.href.replace(/#.*/, '');

  afterEach(() => history.replaceState(null, '', address));

  it('has a tab for each heading, and shows the first panel', async () => {
    const tabs = await open();
    expect(names(tabs)).to.deep.equal(['Calendar', 'Notes', 'Recordings']);
    expect(selected(tabs)).to.equal('Calendar');
    expect(seen(tabs)).to.equal('When');
    expect(tabs.current).to.equal('calendar');
    const list = tabs.shadowRoot!.querySelector('[role=tablist]')!;
    expect(list.getAttribute('aria-label')).to.equal('Calls');
    await expect(tabs).to.be.accessible();
  });

  it('ties tabs to panels, and names the open one', async () => {
    const tabs = await open();
    const [first, second] = buttons(tabs);
    expect(first!.ariaControlsElements?.[0] === panels(tabs)[0]).to.equal(true);
    expect(second!.ariaControlsElements?.[0] === panels(tabs)[1]).to.equal(true);
    expect(panels(tabs).map((panel) => panel.getAttribute('tabindex'))).to.deep.equal(['0', null, null]);
    first!.focus();
    await press('Tab');
    expect(document.activeElement === panels(tabs)[0]).to.equal(true);
    expect(getComputedStyle(panels(tabs)[0]!).outlineStyle).to.equal('solid');
  });

  it('opens what is clicked, and says so once', async () => {
    const tabs = await open();
    let changes = 0;
    tabs.addEventListener('change', () => changes++);
    tabs.parentElement!.addEventListener('change', () => (changes += 100));
    const changed = oneEvent(tabs, 'change');
    buttons(tabs)[1]!.click();
    await changed;
    await settled(tabs);
    expect(tabs.current).to.equal('notes');
    expect(seen(tabs)).to.equal('What is said');
    buttons(tabs)[1]!.click();
    await settled(tabs);
    expect(changes).to.equal(1);
    expect(location.hash).to.equal('');
    await expect(tabs).to.be.accessible();
  });

  it('keeps the heading for those who go from heading to heading, and hides it from the eye', async () => {
    const tabs = await open();
    const [panel] = panels(tabs);
    expect(isShown(panel!.querySelector('h3')!)).to.equal(true);
    expect(headingIsSeen(panel!)).to.equal(false);
  });

  it('shows the heading where the tab says something else, or the heading is a link', async () => {
    const tabs = await fixture<IiifTabs>(
      html`<iiif-tabs>
        <iiif-tab label="Short"><h3>A long heading</h3></iiif-tab>
        <iiif-tab
          ><h3><a href="https://example.org/">A link</a></h3></iiif-tab
        >
      </iiif-tabs>`,
    );
    await settled(tabs);
    expect(names(tabs)).to.deep.equal(['Short', 'A link']);
    expect(headingIsSeen(panels(tabs)[0]!)).to.equal(true);
    buttons(tabs)[1]!.click();
    await settled(tabs);
    expect(headingIsSeen(panels(tabs)[1]!)).to.equal(true);
    await expect(tabs).to.be.accessible();
  });

  describe('by keyboard', () => {
    it('opens by arrows, round and round, Home and End', async () => {
      const tabs = await open();
      buttons(tabs)[0]!.focus();
      const visited = [];
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
        await press(key);
        await settled(tabs);
        expect(focused(tabs)).to.equal(selected(tabs));
        visited.push(selected(tabs));
      }
      expect(visited.join(' ')).to.equal('Notes Recordings Calendar Recordings Calendar Recordings');
      expect(buttons(tabs).map((button) => button.tabIndex)).to.deep.equal([-1, -1, 0]);
    });

    it('mirrors the arrows where writing runs from right to left', async () => {
      for (const wrap of [
        html`<div dir="rtl">${three()}</div>`,
        html`<div style="direction: rtl">${three()}</div>`,
      ]) {
        const tabs = (await fixture(wrap)).querySelector('iiif-tabs')!;
        await settled(tabs);
        const [first, second] = buttons(tabs).map((button) => button.getBoundingClientRect());
        expect(first!.left).to.be.above(second!.left);
        buttons(tabs)[0]!.focus();
        await press('ArrowLeft');
        await settled(tabs);
        expect(selected(tabs)).to.equal('Notes');
        await press('ArrowRight', 'ArrowRight');
        await settled(tabs);
        expect(selected(tabs)).to.equal('Recordings');
      }
    });

    it('leaves other keys, and keys with others, alone', async () => {
      const tabs = await open();
      buttons(tabs)[0]!.focus();
      const passed: string[] = [];
      const listen = (event: KeyboardEvent) => {
        if (!event.defaultPrevented) passed.push(event.key);
        event.preventDefault();
      };
      document.addEventListener('keydown', listen);
      await press('ArrowDown');
      await sendKeys({ down: 'Shift' });
      await press('ArrowRight');
      await sendKeys({ up: 'Shift' });
      await press('x');
      document.removeEventListener('keydown', listen);
      await settled(tabs);
      expect(passed.filter((key) => key !== 'Shift')).to.deep.equal(['ArrowDown', 'ArrowRight', 'x']);
      expect(selected(tabs)).to.equal('Calendar');
    });

    it('moves the focus only with manual, and comes back to the open tab', async () => {
      const tabs = await open({ manual: true });
      buttons(tabs)[0]!.focus();
      await press('ArrowRight');
      await settled(tabs);
      expect(focused(tabs)).to.equal('Notes');
      expect(selected(tabs)).to.equal('Calendar');
      expect(buttons(tabs).map((button) => button.tabIndex)).to.deep.equal([-1, 0, -1]);
      await press('Tab');
      expect(document.activeElement === panels(tabs)[0]).to.equal(true);
      await settled(tabs);
      expect(buttons(tabs).map((button) => button.tabIndex)).to.deep.equal([0, -1, -1]);
      await sendKeys({ down: 'Shift' });
      await press('Tab');
      await sendKeys({ up: 'Shift' });
      await press('ArrowRight', 'Enter');
      await settled(tabs);
      expect(selected(tabs)).to.equal('Notes');
      await press('ArrowRight', 'Space');
      await settled(tabs);
      expect(selected(tabs)).to.equal('Recordings');
    });
  });

  describe('current', () => {
    it('is an id, or a number, before and after connection', async () => {
      const tabs = await open({ current: 'recordings' });
      expect(selected(tabs)).to.equal('Recordings');
      tabs.current = 'notes';
      await settled(tabs);
      expect(seen(tabs)).to.equal('What is said');
      const numbered = await fixture<IiifTabs>(
        html`<iiif-tabs current="2">
          <iiif-tab><h3>One</h3></iiif-tab><iiif-tab><h3>Two</h3></iiif-tab>
        </iiif-tabs>`,
      );
      expect(selected(numbered)).to.equal('Two');
      expect(numbered.current).to.equal('2');
    });

    it('says nothing by events, and is the first where nothing has that name', async () => {
      const tabs = await open({ current: 'nonsense' });
      tabs.addEventListener('change', () => expect.fail('a change that nobody made'));
      expect(selected(tabs)).to.equal('Calendar');
      tabs.current = 'notes';
      await settled(tabs);
      tabs.current = 'nonsense';
      await settled(tabs);
      expect(selected(tabs)).to.equal('Notes');
    });

    it('waits for a tab that is not there yet, unless the reader opens another', async () => {
      const add = (tabs: Element) => {
        const tab = document.createElement('iiif-tab');
        tab.id = 'late';
        tab.innerHTML = '<h3>Late</h3>';
        tabs.append(tab);
      };
      const waiting = await open({ current: 'late' });
      add(waiting);
      await waitUntil(() => selected(waiting) === 'Late');
      const decided = await open({ current: 'late', prefix: 'b-' });
      buttons(decided)[1]!.click();
      await settled(decided);
      add(decided);
      await waitUntil(() => names(decided).length === 4);
      expect(selected(decided)).to.equal('Notes');
    });
  });

  describe('what changes later', () => {
    it('has tabs for panels that are added, and forgets those that are removed', async () => {
      const tabs = await open({ current: 'notes' });
      const [, notes] = panels(tabs);
      const tab = document.createElement('iiif-tab');
      tab.innerHTML = '<h3>News</h3><p>New</p>';
      tabs.prepend(tab);
      await waitUntil(() => names(tabs).length === 4);
      expect(names(tabs)[0]).to.equal('News');
      expect(selected(tabs)).to.equal('Notes');
      notes!.remove();
      await waitUntil(() => names(tabs).length === 3);
      await settled(tabs);
      expect(selected(tabs)).to.equal('Recordings');
      expect(seen(tabs)).to.equal('Later');
      panels(tabs).at(-1)!.remove();
      await waitUntil(() => names(tabs).length === 2);
      expect(selected(tabs)).to.equal('Calendar');
      tabs.before(notes!);
      await (notes as IiifTab).updateComplete;
      expect(headingIsSeen(notes!)).to.equal(true);
      expect(notes!.hasAttribute('tabindex')).to.equal(false);
      notes!.remove();
    });

    it('follows the words of a heading, a label and hidden', async () => {
      const tabs = await open();
      const [calendar, notes] = panels(tabs) as IiifTab[];
      calendar!.querySelector('h3')!.firstChild!.nodeValue = 'Kalender';
      await waitUntil(() => names(tabs)[0] === 'Kalender');
      notes!.label = 'Minutes';
      await waitUntil(() => names(tabs)[1] === 'Minutes');
      calendar!.hidden = true;
      await waitUntil(() => names(tabs).join() === 'Minutes,Recordings');
      await settled(tabs);
      expect(selected(tabs)).to.equal('Minutes');
      expect(seen(tabs)).to.equal('What is said');
    });

    it('is an open part of the page with one panel, and nothing with none', async () => {
      const tabs = await fixture<IiifTabs>(
        html`<iiif-tabs label="Calls"
          ><iiif-tab
            ><h3>Calendar</h3>
            <p>When</p></iiif-tab
          ></iiif-tabs
        >`,
      );
      await settled(tabs);
      expect(tabs.shadowRoot!.querySelector('[role=tablist]') === null).to.equal(true);
      expect(headingIsSeen(panels(tabs)[0]!)).to.equal(true);
      expect(tabs.current).to.equal('1');
      await expect(tabs).to.be.accessible();
      panels(tabs)[0]!.remove();
      await settled(tabs);
      await expect(tabs).to.be.accessible();
    });

    it('undoes what it has done when it is removed, and begins anew elsewhere', async () => {
      const tabs = await open({ current: 'notes' });
      const other = tabs.parentElement!;
      const all = panels(tabs);
      tabs.remove();
      await settled(tabs);
      expect(all.some((panel) => panel.hasAttribute('tabindex'))).to.equal(false);
      other.append(tabs);
      await settled(tabs);
      expect(selected(tabs)).to.equal('Notes');
      expect(seen(tabs)).to.equal('What is said');
    });
  });

  describe('links', () => {
    const go = async (hash: string) => {
      const changed = oneEvent(window, 'hashchange');
      location.hash = hash;
      await changed;
      for (const tabs of document.querySelectorAll('iiif-tabs')) await settled(tabs);
    };
    const top = (element: Element) => Math.round(element.getBoundingClientRect().top);
    /** Scrolled to, near enough. */
    const isAtTop = (element: Element, room = 60) =>
      waitUntil(() => top(element) > -3 && top(element) < room, 'it is scrolled to');
    const tall = html`<div style="block-size: 200vh"></div>`;

    it('open their tab on load, and scroll to it', async () => {
      history.replaceState(null, '', '#notes');
      const page = await fixture(html`<div>${tall}${three()}${tall}</div>`);
      const tabs = page.querySelector('iiif-tabs')!;
      tabs.addEventListener('change', () => expect.fail('a change that nobody made'));
      await settled(tabs);
      expect(selected(tabs)).to.equal('Notes');
      await isAtTop(tabs);
    });

    it('open the tab of what they lead to, again and again, and tell of it', async () => {
      const page = await fixture(
        html`<div>${tall}${three()}<a class="to" href="#inside">To it</a>${tall}</div>`,
      );
      const tabs = page.querySelector('iiif-tabs')!;
      const changed = oneEvent(tabs, 'change');
      await go('inside');
      await changed;
      expect(selected(tabs)).to.equal('Notes');
      await isAtTop(page.querySelector('#inside')!);
      buttons(tabs)[0]!.click();
      await settled(tabs);
      page.querySelector<HTMLElement>('.to')!.click();
      await waitUntil(() => selected(tabs) === 'Notes', 'the same link again');
      await go('calendar');
      expect(selected(tabs)).to.equal('Calendar');
      expect(isShown(buttons(tabs)[0]!)).to.equal(true);
      await isAtTop(tabs);
    });

    it('to a heading lead to its tab', async () => {
      const page = await fixture(
        html`<div>
          ${tall}<iiif-tabs>
            <iiif-tab><h3>One</h3></iiif-tab>
            <iiif-tab><h3 id="zw%C3%B6lf zwölf">Two</h3></iiif-tab>
            <iiif-tab><h3 id="zwölf">Three</h3></iiif-tab> </iiif-tabs
          >${tall}
        </div>`,
      );
      await go('zw%C3%B6lf');
      const tabs = page.querySelector('iiif-tabs')!;
      expect(selected(tabs)).to.equal('Three');
      await isAtTop(tabs);
    });

    it('to other places, or to none, leave it alone', async () => {
      const page = await fixture(
        html`<div>
          ${three()}
          <p id="elsewhere">Elsewhere</p>
        </div>`,
      );
      const tabs = page.querySelector('iiif-tabs')!;
      buttons(tabs)[1]!.click();
      await settled(tabs);
      for (const hash of ['elsewhere', 'nowhere', '%E9', '']) {
        await go(hash);
        expect(selected(tabs)).to.equal('Notes');
      }
    });

    it('reach through nested sets, and leave the other sets of the page alone', async () => {
      const page = await fixture(
        html`<div>
          <iiif-tabs class="outer">
            <iiif-tab id="a"><h2>A</h2></iiif-tab>
            <iiif-tab id="b"
              ><h2>B</h2>
              ${three()}</iiif-tab
            >
          </iiif-tabs>
          <div class="other">${three({ prefix: 'other-', current: 'other-notes' })}</div>
        </div>`,
      );
      const outer = page.querySelector('.outer')!;
      const inner = outer.querySelector('iiif-tabs')!;
      const other = page.querySelector('.other iiif-tabs')!;
      expect(names(outer).join()).to.equal('A,B');
      expect(isShown(inner)).to.equal(false);
      await go('recordings');
      expect(selected(outer)).to.equal('B');
      expect(selected(inner)).to.equal('Recordings');
      expect(selected(other)).to.equal('Notes');
      expect(isShown(inner.querySelector('#recordings p')!)).to.equal(true);
      await expect(page).to.be.accessible();
    });

    it('wait for what comes later, unless the reader has gone elsewhere', async () => {
      history.replaceState(null, '', '#late');
      const tabs = await open();
      const [, notes] = panels(tabs);
      notes!.insertAdjacentHTML('beforeend', '<p id="late">Late</p>');
      await waitUntil(() => selected(tabs) === 'Notes');
    });

    it('are put into the address by deep-link', async () => {
      history.replaceState({ of: 'the page' }, '', '?x=1#elsewhere');
      const entries = history.length;
      const tabs = await open({ deepLink: true });
      buttons(tabs)[1]!.click();
      expect(location.search + location.hash).to.equal('?x=1#notes');
      expect(history.state).to.deep.equal({ of: 'the page' });
      expect(history.length).to.equal(entries);
      await settled(tabs);
      expect(selected(tabs)).to.equal('Notes');
      // A link into a panel keeps what it leads to.
      buttons(tabs)[0]!.click();
      await settled(tabs);
      await go('inside');
      expect(location.hash).to.equal('#inside');
      expect(selected(tabs)).to.equal('Notes');
    });
  });

  it('opens what find-in-page finds', async () => {
    const tabs = await open();
    const panel = panels(tabs)[1]!.shadowRoot!.querySelector('[part=panel]')!;
    expect(panel.getAttribute('hidden')).to.equal('until-found');
    const changed = oneEvent(tabs, 'change');
    panel.dispatchEvent(new Event('beforematch', { bubbles: true }));
    await changed;
    await settled(tabs);
    expect(seen(tabs)).to.equal('What is said');
  });

  describe('a row that is too long', () => {
    const many = (dir = 'ltr') =>
      html`<div dir=${dir} style="inline-size: 280px">
        <iiif-tabs current="6">
          ${Array.from({ length: 9 }, (_, index) => html`<iiif-tab><h3>The tab number ${index + 1}</h3></iiif-tab>`)}
        </iiif-tabs>
      </div>`;
    const row = (tabs: Element) => tabs.shadowRoot!.querySelector('.tabs')!;
    /** Waits until the row fades out there, where a browser knows how far it is scrolled (Firefox does not). */
    const fades = async (tabs: Element, edges: string) => {
      if (!CSS.supports('animation-timeline', 'scroll()')) return;
      const isSo = () =>
        ['--_before', '--_after']
          .filter((name) => getComputedStyle(row(tabs)).getPropertyValue(name) === '40px')
          .join(' ') === edges;
      await waitUntil(isSo, `it fades: ${edges}`);
    };

    for (const dir of ['ltr', 'rtl']) {
      it(`scrolls to the open tab and fades where it goes on (${dir})`, async function () {
        this.timeout(120_000);
        const page = await fixture(many(dir));
        const tabs = page.querySelector('iiif-tabs')!;
        await settled(tabs);
        const outer = row(tabs).getBoundingClientRect();
        const inner = () => buttons(tabs)[5]!.getBoundingClientRect();
        await waitUntil(() => row(tabs).scrollLeft, 'it is scrolled');
        expect(inner().left).to.be.at.least(outer.left);
        expect(inner().right).to.be.at.most(outer.right);
        await fades(tabs, '--_before --_after');
        expect(page.scrollWidth).to.equal(280);
        expect(document.scrollingElement!.scrollTop).to.equal(0);
        await emulateMedia({ reducedMotion: 'reduce' });
        buttons(tabs)[5]!.focus();
        await press('Home');
        await fades(tabs, '--_after');
        await press('End');
        await fades(tabs, '--_before');
        await emulateMedia({ reducedMotion: 'no-preference' });
        await expect(page).to.be.accessible();
      });
    }

    it('is not pulled back while the reader scrolls it', async () => {
      const tabs = (await fixture(many())).querySelector('iiif-tabs')!;
      await settled(tabs);
      row(tabs).scrollTo({ left: 0, behavior: 'instant' });
      panels(tabs)[2]!.append('more');
      await Promise.resolve();
      await settled(tabs);
      expect(row(tabs).scrollLeft).to.equal(0);
    });

    it('has labels of several lines where they are long', async () => {
      const page = await fixture(
        html`<div style="inline-size: 280px">
          <iiif-tabs>
            <iiif-tab><h3>Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation</h3></iiif-tab>
            <iiif-tab><h3>Recommendations for the description of digitised manuscripts</h3></iiif-tab>
          </iiif-tabs>
        </div>`,
      );
      const tabs = page.querySelector('iiif-tabs')!;
      await settled(tabs);
      for (const button of buttons(tabs)) {
        expect(button.getBoundingClientRect().width).to.be.at.most(220);
        expect(button.scrollWidth).to.be.at.most(Math.ceil(button.getBoundingClientRect().width));
      }
    });
  });

  it('prints every panel under its heading, and no tabs', async () => {
    const tabs = await open();
    await emulateMedia({ media: 'print' });
    expect(seen(tabs)).to.equal('When,What is said,Later');
    expect(panels(tabs).every(headingIsSeen)).to.equal(true);
    expect(buttons(tabs).some(isShown)).to.equal(false);
    await emulateMedia({ media: 'screen' });
  });

  it('marks the open tab in forced colours, and moves nothing with reduced motion', async () => {
    const tabs = await open();
    const mark = (button: Element) => getComputedStyle(button, '::after');
    await forceColors('active');
    expect(mark(buttons(tabs)[0]!).scale).to.equal('1');
    expect(mark(buttons(tabs)[0]!).borderBottomStyle).to.equal('solid');
    expect(mark(buttons(tabs)[1]!).scale).to.equal('0 1');
    await forceColors('none');
    await emulateMedia({ reducedMotion: 'reduce' });
    expect(mark(buttons(tabs)[0]!).transitionDuration).to.equal('0s');
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('stands on a page that has unset everything', async () => {
    const page = await fixture(
      html`<div class="hostile">
        <style>
          .hostile * {
            all: unset;
          }
        </style>
        ${three()}
      </div>`,
    );
    const tabs = page.querySelector('iiif-tabs')!;
    await settled(tabs);
    expect(seen(tabs)).to.equal('When');
    expect(headingIsSeen(panels(tabs)[0]!)).to.equal(false);
    for (const button of buttons(tabs)) {
      expect(button.getBoundingClientRect().height).to.be.at.least(24);
      expect(button.getBoundingClientRect().width).to.be.at.least(24);
    }
    buttons(tabs)[0]!.focus();
    await press('Tab');
    expect(getComputedStyle(panels(tabs)[0]!).outlineStyle).to.equal('solid');
  });

  it('keeps its row within its own width', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture(html`<div dir=${dir}>${three()}</div>`);
      const tabs = page.firstElementChild!;
      await settled(tabs);
      const outer = tabs.getBoundingClientRect();
      for (const element of tabs.shadowRoot!.querySelectorAll('.row, .tabs, button')) {
        const { left, right } = element.getBoundingClientRect();
        expect(left).to.be.at.least(outer.left);
        expect(right).to.be.at.most(outer.right);
      }
    }
  });
});
