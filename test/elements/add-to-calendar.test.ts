import { expect, fixture, html } from '@open-wc/testing';
import { BlockElement } from '../../src/base/block-element.js';
import type { IiifAddToCalendar } from '../../src/elements/add-to-calendar/add-to-calendar.js';
import '../../src/elements/add-to-calendar/add-to-calendar.js';
import { AddToCalendar, renderAddToCalendar } from '../../src/parts/events/add-to-calendar.template.js';
import '../../src/elements/site/site.js';
import type { CommunityEvent } from '../../src/model/event.js';
import { emulateMedia, sendKeys, sendMouse, setViewport } from '../helpers/driver.js';
import { warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

const EVENT = {
  label: 'Museums showcase',
  time: {
    start: { dateTime: '2026-10-22T13:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-10-22T17:00:00', timeZone: 'Europe/London' },
  },
  location: { label: 'London' },
  url: '/showcase',
};

const text = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const buttonOf = (element: Element) => element.shadowRoot!.querySelector('button')!;
const boxOf = (element: Element) => element.shadowRoot!.querySelector<HTMLElement>('[popover]');
const isOpen = (element: Element) => boxOf(element)?.matches(':popover-open') ?? false;
const menuOf = (element: Element) => boxOf(element)!.shadowRoot!;
const itemsOf = (element: Element) => [...menuOf(element).querySelectorAll<HTMLElement>('[role=menuitem]')];
const labels = (element: Element) => itemsOf(element).map((item) => text(item.querySelector('.name')));
const hints = (element: Element) => itemsOf(element).map((item) => text(item.querySelector('.hint')));
/** The name of the item that has the focus. */
const focused = (element: Element) => text(boxOf(element)?.shadowRoot?.activeElement?.querySelector('.name'));
const link = (element: Element, name: string) =>
  new URL(
    itemsOf(element)
      .find((item) => text(item).startsWith(name))!
      .getAttribute('href')!,
  );
const press = async (...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
};

async function open(element: Element, button = buttonOf(element)) {
  button.click();
  await waitUntil(() => button.ariaExpanded === 'true', 'opens');
}

async function adder(content = html`<iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>`) {
  const box = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = box.querySelector<IiifAddToCalendar>('iiif-add-to-calendar')!;
  await element.updateComplete;
  return element;
}

const feed = (src = 'https://example.org/calls.ics') =>
  adder(html`<iiif-add-to-calendar src=${src}><a href="/calls.ics">IIIF calls</a></iiif-add-to-calendar>`);

describe('iiif-add-to-calendar', () => {
  // What is on its way in has less contrast than it will have.
  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));

  it('is a button that says what it is for', async () => {
    const element = await adder();
    const button = buttonOf(element);
    expect(text(button)).to.equal('Add to calendar');
    expect(button.ariaLabel).to.equal('Add to calendar – Museums showcase');
    expect(button.getAttribute('aria-haspopup')).to.equal('menu');
    expect(button.ariaExpanded).to.equal('false');
    expect(button.getBoundingClientRect().height).to.be.greaterThan(40);
    await expect(element).to.be.accessible();
    element.label = 'Keep the date';
    await element.updateComplete;
    expect(text(button)).to.equal('Keep the date');
    expect(text(buttonOf(await feed()))).to.equal('Subscribe to the calendar');
  });

  it('shows what stands inside where there is no event', async () => {
    const element = await adder(
      html`<iiif-add-to-calendar><a href="/a.ics">A file</a></iiif-add-to-calendar>`,
    );
    expect(element.innerText.trim()).to.equal('A file');
    expect(element.shadowRoot!.querySelectorAll('button').length).to.equal(0);
  });

  it('opens a menu of calendars, each with the event', async () => {
    const element = await adder();
    await open(element);
    expect(isOpen(element)).to.equal(true);
    expect(labels(element)).to.deep.equal([
      'Google Calendar',
      'Outlook.com',
      'Microsoft 365',
      'Yahoo Calendar',
      'Apple Calendar, Outlook and others',
    ]);
    expect(menuOf(element).querySelector('[role=menu]')!.getAttribute('aria-label')).to.equal(
      'Add to calendar – Museums showcase',
    );
    const google = link(element, 'Google').searchParams;
    expect(google.get('dates')).to.equal('20261022T130000/20261022T170000');
    expect(google.get('ctz')).to.equal('Europe/London');
    // The browser of the tests is in UTC.
    expect(link(element, 'Yahoo').searchParams.get('ST')).to.equal('20261022T120000');
    for (const item of itemsOf(element).slice(0, 4)) {
      expect(item.getAttribute('target')).to.equal('_blank');
      expect(text(item)).to.contain('opens in a new tab');
    }
    await expect(element).to.be.accessible();
  });

  it('reads relative links against the site, and an event from a script inside', async () => {
    const json = JSON.stringify({ ...EVENT, location: { label: 'London' } });
    const element = await adder(html`
      <iiif-site base-url="https://museums.example/"
        ><iiif-add-to-calendar
          ><script type="application/json">
            ${json}
          </script></iiif-add-to-calendar
        ></iiif-site
      >
    `);
    await open(element);
    expect(link(element, 'Google').searchParams.get('details')).to.equal('https://museums.example/showcase');
  });

  it('says what of a series each calendar takes', async () => {
    const series: CommunityEvent = {
      id: 'a',
      type: 'community-call',
      label: 'Maps',
      start: { kind: 'zoned', epoch: Date.parse('2026-06-02T15:00Z'), timeZone: 'Europe/Berlin' },
      status: 'confirmed',
      online: false,
      links: [],
      groupNames: [],
      recurrence: {
        rule: 'FREQ=WEEKLY',
        start: { kind: 'zoned', epoch: Date.parse('2026-01-06T16:00Z'), timeZone: 'Europe/Berlin' },
      },
    };
    const element = await adder(html`<iiif-add-to-calendar .event=${series}></iiif-add-to-calendar>`);
    await open(element);
    expect(hints(element)).to.deep.equal([
      'The whole series',
      'This date only',
      'This date only',
      'This date only',
      'Calendar file (.ics) · The whole series',
    ]);
    expect(link(element, 'Google').searchParams.get('recur')).to.equal('RRULE:FREQ=WEEKLY');
  });

  describe('file', () => {
    const { click } = HTMLAnchorElement.prototype;
    const { createObjectURL } = URL;
    afterEach(() => {
      HTMLAnchorElement.prototype.click = click;
      URL.createObjectURL = createObjectURL;
    });

    it('is made when it is asked for, and named after the event', async () => {
      const clicked: HTMLAnchorElement[] = [];
      const blobs: Blob[] = [];
      HTMLAnchorElement.prototype.click = function () {
        clicked.push(this);
      };
      URL.createObjectURL = (blob) => createObjectURL.call(URL, blobs[blobs.push(blob as Blob) - 1]!);
      const element = await adder(
        html`<iiif-add-to-calendar
          .event=${{ ...EVENT, label: ' Müseums: “show”/case! ' }}
        ></iiif-add-to-calendar>`,
      );
      await open(element);
      expect(blobs.length).to.equal(0);
      await press('End', 'Enter');
      expect(clicked[0]!.download).to.equal('Müseums-show-case.ics');
      expect(clicked[0]!.href).to.match(/^blob:/);
      expect(blobs[0]!.type).to.equal('text/calendar;charset=utf-8');
      const file = await blobs[0]!.text();
      expect(file).to.contain('\r\nDTSTART;TZID=Europe/London:20261022T130000\r\n');
      expect(file).to.contain('\r\nURL:https://iiif.io/showcase\r\n');
      expect(isOpen(element)).to.equal(false);
      expect(element.shadowRoot!.activeElement === buttonOf(element)).to.equal(true);
    });
  });

  describe('keyboard', () => {
    for (const dir of ['ltr', 'rtl']) {
      it(`opens, moves about and closes, ${dir}`, async () => {
        const element = await adder(
          html`<div dir=${dir}>
            <iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>
          </div>`,
        );
        const button = buttonOf(element);
        for (const [key, item] of [
          ['Enter', 'Google Calendar'],
          ['Space', 'Google Calendar'],
          ['ArrowDown', 'Google Calendar'],
          ['ArrowUp', 'Apple Calendar, Outlook and others'],
        ] as const) {
          button.focus();
          await press(key);
          await waitUntil(() => focused(element) === item, `${key} opens the menu at ${item}`);
          expect(button.ariaExpanded).to.equal('true');
          await press('Escape');
          expect(isOpen(element), 'Escape closes').to.equal(false);
          expect(button.ariaExpanded).to.equal('false');
          expect(element.shadowRoot!.activeElement === button).to.equal(true);
        }
        await press('ArrowDown');
        await waitUntil(() => focused(element) === 'Google Calendar');
        const walk: [string, string][] = [
          ['ArrowDown', 'Outlook.com'],
          ['ArrowUp', 'Google Calendar'],
          ['ArrowUp', 'Apple Calendar, Outlook and others'],
          ['ArrowDown', 'Google Calendar'],
          ['End', 'Apple Calendar, Outlook and others'],
          ['Home', 'Google Calendar'],
          ['ArrowRight', 'Google Calendar'],
          ['ArrowLeft', 'Google Calendar'],
        ];
        for (const [key, item] of walk) {
          await press(key);
          expect(focused(element), key).to.equal(item);
        }
      });
    }

    it('finds an item by its first letters', async () => {
      const element = await adder();
      await open(element);
      await press('m');
      expect(focused(element)).to.equal('Microsoft 365');
      await press('Escape');
      await open(element);
      await sendKeys({ type: 'app' });
      expect(focused(element)).to.equal('Apple Calendar, Outlook and others');
      await press('Escape');
      await open(element);
      await press('x');
      expect(focused(element), 'nothing begins like that').to.equal('Google Calendar');
    });

    it('goes on to what comes next by Tab', async () => {
      const box = await fixture<HTMLElement>(html`
        <div>
          <iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>
          <button id="next">Next</button>
        </div>
      `);
      const element = box.querySelector('iiif-add-to-calendar')!;
      await open(element);
      await press('Tab');
      expect(isOpen(element)).to.equal(false);
      expect(document.activeElement!.id).to.equal('next');
    });

    it('follows a link by Space as by Enter', async () => {
      const element = await adder();
      for (const key of ['Space', 'Enter']) {
        await open(element);
        const followed: string[] = [];
        const [google] = itemsOf(element);
        google!.addEventListener('click', (event) => {
          event.preventDefault();
          followed.push((event.currentTarget as HTMLAnchorElement).host);
        });
        await press(key);
        expect(followed, key).to.deep.equal(['calendar.google.com']);
        expect(isOpen(element), key).to.equal(false);
      }
    });

    it('leaves a dialog around it open', async () => {
      const element = await adder(
        html`<dialog>
          <iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>
        </dialog>`,
      );
      const dialog = element.closest('dialog')!;
      dialog.showModal();
      await open(element);
      await press('Escape');
      expect(isOpen(element)).to.equal(false);
      expect(dialog.open).to.equal(true);
    });
  });

  describe('pointer', () => {
    const clickOn = async (target: Element) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    };

    it('closes by a second click, and by one elsewhere', async () => {
      const box = await fixture<HTMLElement>(html`
        <div>
          <iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>
          <p style="margin-block-start: 25rem">Elsewhere</p>
        </div>
      `);
      const element = box.querySelector('iiif-add-to-calendar')!;
      const button = buttonOf(element);
      await clickOn(button);
      await waitUntil(() => isOpen(element));
      await clickOn(button);
      expect(isOpen(element)).to.equal(false);
      expect(button.ariaExpanded).to.equal('false');
      await clickOn(button);
      await waitUntil(() => isOpen(element));
      await clickOn(box.querySelector('p')!);
      expect(isOpen(element)).to.equal(false);
      expect(button.ariaExpanded).to.equal('false');
    });

    it('leaves a popover around it open', async () => {
      const element = await adder(
        html`<div popover>
          <iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>
        </div>`,
      );
      const around = element.closest<HTMLElement>('[popover]')!;
      around.showPopover();
      await clickOn(buttonOf(element));
      await waitUntil(() => isOpen(element));
      expect(around.matches(':popover-open')).to.equal(true);
    });
  });

  describe('place', () => {
    afterEach(() => setViewport({ width: 800, height: 600 }));

    for (const dir of ['ltr', 'rtl']) {
      for (const place of ['start', 'end']) {
        it(`is whole at 280 pixels, out of a box that cuts off, ${dir}, ${place}`, async () => {
          await setViewport({ width: 280, height: 480 });
          const element = await adder(html`
            <div dir=${dir} style="overflow: hidden; contain: paint; text-align: ${place}; block-size: 4rem">
              <iiif-add-to-calendar .event=${EVENT} label="Add"></iiif-add-to-calendar>
            </div>
          `);
          await open(element);
          const { left, right, top, bottom } = boxOf(element)!.getBoundingClientRect();
          expect(left).to.be.at.least(0);
          expect(right).to.be.at.most(280);
          expect(top).to.be.at.least(0);
          expect(bottom).to.be.at.most(480);
          expect(top, 'below the button').to.be.at.least(buttonOf(element).getBoundingClientRect().bottom);
          const last = itemsOf(element).at(-1)!.getBoundingClientRect();
          const seen = document.elementFromPoint(last.x + 20, last.bottom - 10);
          expect(seen === element, 'nothing stands before it').to.equal(true);
        });
      }
    }

    it('starts where the button starts, and above it where there is more room', async () => {
      const element = await adder(
        html`<div style="padding: 25rem 10rem 0">
          <iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>
        </div>`,
      );
      await open(element);
      const box = boxOf(element)!.getBoundingClientRect();
      const button = buttonOf(element).getBoundingClientRect();
      expect(Math.abs(box.left - button.left)).to.be.lessThan(1);
      expect(box.bottom).to.be.at.most(button.top);
    });
  });

  describe('feed', () => {
    const { clipboard } = navigator;
    const withClipboard = (writeText: (text: string) => Promise<void>) =>
      Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    afterEach(() => Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true }));

    it('is followed by each calendar', async () => {
      const element = await feed();
      await open(element);
      expect(labels(element)).to.deep.equal([
        'Google Calendar',
        'Outlook.com',
        'Microsoft 365',
        'Apple Calendar, Outlook and others',
        'Copy the address',
      ]);
      expect(link(element, 'Outlook').searchParams.get('name')).to.equal('IIIF calls');
      expect(link(element, 'Apple').href).to.equal('webcal://example.org/calls.ics');
      await expect(element).to.be.accessible();
    });

    it('has its address copied, and says so', async () => {
      const copied: string[] = [];
      withClipboard(async (text) => void copied.push(text));
      const element = await feed('/calls.ics');
      await open(element);
      await press('End', 'Enter');
      const status = menuOf(element).querySelector('[role=status]')!;
      await waitUntil(() => text(status));
      expect(copied).to.deep.equal([new URL('/calls.ics', location.href).href]);
      expect(text(status)).to.equal('The address is copied.');
      expect(isOpen(element)).to.equal(true);
      await press('Escape');
      await open(element);
      expect(text(status)).to.equal('');
    });

    it('has its address shown where it cannot be copied', async () => {
      withClipboard(() => Promise.reject(new DOMException('No', 'NotAllowedError')));
      const element = await feed();
      await open(element);
      await press('End', 'Enter');
      const status = menuOf(element).querySelector('[role=status]')!;
      await waitUntil(() => text(status));
      expect(text(status)).to.contain('https://example.org/calls.ics');
    });
  });

  it('shows what stands inside, and says why, when an event or an address is of no use', async () => {
    for (const [what, content] of [
      [
        '2026-02-30',
        html`<iiif-add-to-calendar .event=${{ label: 'A', start: '2026-02-30' }}
          >Inside</iiif-add-to-calendar
        >`,
      ],
      ['javascript:', html`<iiif-add-to-calendar src="javascript:alert(1)">Inside</iiif-add-to-calendar>`],
    ] as const) {
      const element = await adder(content);
      const said = await warningsOf(async () => {
        buttonOf(element).click();
        await waitUntil(() => element.innerText.trim() === 'Inside');
      });
      expect(said.join()).to.contain('<iiif-add-to-calendar>').and.to.contain(what);
      expect(isOpen(element)).to.equal(false);
      element.event = EVENT;
      await element.updateComplete;
      expect(text(buttonOf(element)), 'another event is another chance').to.equal('Add to calendar');
    }
  });

  it('speaks the language of the page', async () => {
    const element = await adder(
      html`<div lang="fr">
        <iiif-add-to-calendar .event=${EVENT}></iiif-add-to-calendar>
      </div>`,
    );
    await waitUntil(() => element.shadowRoot!.querySelector('button'));
    expect(text(buttonOf(element))).to.equal('Ajouter à mon agenda');
    await open(element);
    expect(labels(element)[0]).to.equal('Google Agenda');
    expect(boxOf(element)!.lang).to.equal('fr');
  });

  it('takes a prerendered root over, which has the link that works without a script', async () => {
    const box = await fixture<HTMLElement>(html`<div></div>`);
    box.setHTMLUnsafe(
      '<iiif-add-to-calendar src="/a.ics"><template shadowrootmode="open"><slot></slot></template><a href="/a.ics">Calls</a></iiif-add-to-calendar>',
    );
    const element = box.querySelector<IiifAddToCalendar>('iiif-add-to-calendar')!;
    customElements.upgrade(element);
    await waitUntil(() => element.shadowRoot!.querySelector('button'));
    expect(text(buttonOf(element))).to.equal('Subscribe to the calendar');
  });

  it('closes when it is taken from the page, and opens again on another', async () => {
    const element = await adder();
    await open(element);
    const button = buttonOf(element);
    const parent = element.parentElement!;
    element.remove();
    expect(button.ariaExpanded).to.equal('false');
    parent.append(element);
    await open(element);
    expect(isOpen(element)).to.equal(true);
  });

  describe('in a list', () => {
    class CardList extends BlockElement {
      readonly #events = ['A', 'B'].map((label): CommunityEvent => ({
        id: label,
        type: 'event',
        label,
        start: { kind: 'date', date: '2026-06-01' },
        status: 'confirmed',
        online: false,
        links: [],
        groupNames: [],
      }));

      constructor() {
        super();
        new AddToCalendar(this);
      }

      protected override render() {
        return this.#events.map((event) => renderAddToCalendar(event, event.label, 'Add to calendar'));
      }
    }
    customElements.define('test-card-list', CardList);

    it('has one menu for all buttons', async () => {
      const list = await fixture<CardList>(html`<test-card-list></test-card-list>`);
      const [a, b] = list.shadowRoot!.querySelectorAll('button');
      expect([a!.ariaLabel, b!.ariaLabel]).to.deep.equal(['Add to calendar – A', 'Add to calendar – B']);
      await open(list, a);
      expect(link(list, 'Google').searchParams.get('text')).to.equal('A');
      await open(list, b);
      expect(link(list, 'Google').searchParams.get('text')).to.equal('B');
      expect(a!.ariaExpanded).to.equal('false');
      expect(list.shadowRoot!.querySelectorAll('[popover]').length).to.equal(1);
      await press('Escape');
      expect(list.shadowRoot!.activeElement === b).to.equal(true);
    });
  });
});
