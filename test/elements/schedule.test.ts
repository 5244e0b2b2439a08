import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifSchedule } from '../../src/elements/schedule/schedule.js';
import '../../src/elements/schedule/schedule.js';
import { emulateMedia, sendKeys } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { stubTime } from '../helpers/time.js';
import { waitUntil } from '../helpers/wait.js';

const FEED = [
  { date: '2026-06-02', title: 'Opening', type: 'Keynote', start: '9:00', end: '10:00', authors: ['Ada Ng'] },
  { date: '2026-06-02', title: 'Coffee', start: '10:00', end: '10:30' },
  {
    id: 'a',
    date: '2026-06-02',
    title: 'Maps that line up',
    track: 'Collections',
    start: '10:30',
    end: '11:30',
    sessions: [
      {
        id: '101',
        title: 'Nine hundred sheets',
        type: 'Presentation',
        start: '10:30 ',
        end: '11:00 ',
        abstract: 'One <b>coastline</b>.<br/><img src=x onerror="window.iiifRan=true">',
        authors: [
          { name: 'Bo Li', org: 'Harbour Archive' },
          { name: 'Cy Roe' },
          { name: 'Di Paz' },
          { name: 'Ed Orr' },
        ],
        youtube: 'https://youtu.be/aqz-KE-bpKQ',
      },
      { id: '102', title: 'A gazetteer', type: 'Presentation', start: '11:00 ', end: '11:30 ' },
    ],
  },
  {
    id: 'b',
    date: '2026-06-02',
    track: 'Technology',
    start: '10:30',
    end: '11:30',
    sessions: [{ id: '103', title: 'Tiles', type: 'Workshop', start: '10:30 ', end: '11:30 ' }],
  },
  { id: '104', date: '2026-06-03', title: 'Goodbye', start: '1:00', end: '2:00' },
];

const ZONE = 'Europe/Brussels';
const MORNING = '2026-06-02T10:40:00+02:00';

const root = (element: Element) => element.shadowRoot!;
const all = (element: Element, selector: string) => [
  ...root(element).querySelectorAll<HTMLElement>(selector),
];
const find = (element: Element, selector: string) => root(element).querySelector<HTMLElement>(selector)!;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
const titles = (element: Element) =>
  all(element, '[part=session]').map((each) => tidy(each.querySelector('[part=heading]')!.textContent));
const sessionOf = (element: Element, id: string) => find(element, `[data-id="${id}"]`);
const button = (element: Element, text: string) =>
  all(element, 'button').find((each) => tidy(each.innerText).startsWith(text))!;
const star = (element: Element, id: string) =>
  sessionOf(element, id).querySelector<HTMLButtonElement>('[aria-pressed]')!;
const marks = (element: Element) =>
  all(element, '[part=badge]').map(
    (badge) =>
      `${badge.innerText} ${tidy(badge.closest('li')!.querySelector('[part=heading]')!.textContent)}`,
  );

const open = async (more: Partial<IiifSchedule> = {}, width = '1000px') => {
  const element = await fixture<IiifSchedule>(
    html`<iiif-schedule
      style="inline-size: ${width}"
      now=${MORNING}
      time-zone=${ZONE}
      .data=${FEED}
    ></iiif-schedule>`,
  );
  Object.assign(element, more);
  await element.updateComplete;
  return element;
};
const press = async (element: IiifSchedule, target: HTMLElement) => {
  target.click();
  await element.updateComplete;
};
const choose = async (element: IiifSchedule, name: string, value: string) => {
  const select = all(element, 'select').find((each) => each.ariaLabel === name) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await element.updateComplete;
};
const type = async (element: IiifSchedule, text: string) => {
  find(element, 'input').focus();
  await sendKeys({ type: text });
  await element.updateComplete;
};

describe('iiif-schedule', () => {
  const time = stubTime();
  beforeEach(() => localStorage.clear());
  after(() => localStorage.clear());
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('has headings for days, times and sessions, in the order of time', async () => {
    const element = await open();
    expect(
      all(element, '[part=heading]').map((each) => `${each.localName} ${tidy(each.textContent)}`),
    ).to.deep.equal([
      'h3 Tuesday 2 June 2026',
      'h4 09:00 CEST',
      'h5 Opening',
      'h4 10:00 CEST',
      'h5 Coffee',
      'h4 10:30 CEST',
      'h5 Nine hundred sheets',
      'h5 Tiles',
      'h4 11:00 CEST',
      'h5 A gazetteer',
      'h3 Wednesday 3 June 2026',
      'h4 13:00 CEST',
      'h5 Goodbye',
    ]);
    await expect(element).to.be.accessible();
  });

  it('says of a session when, what, which track and who', async () => {
    const element = await open();
    const text = tidy(sessionOf(element, '101').innerText);
    expect(text).to.contain('Maps that line up Nine hundred sheets Now 10:30–11:00 CEST');
    expect(text).to.contain('Presentation');
    expect(text).to.contain('Bo Li, Cy Roe and 2 others');
    expect(sessionOf(element, '101').textContent).to.contain('Collections');
    expect(sessionOf(element, '101').querySelector('time')!.dateTime).to.equal('2026-06-02T08:30:00Z');
    const link = sessionOf(element, '101').querySelector<HTMLAnchorElement>('a[href*="youtu"]')!;
    expect([link.innerText, link.ariaLabel]).to.deep.equal(['Recording', 'Recording – Nine hundred sheets']);
    // The title of a block stands over its first session.
    expect(sessionOf(element, '102').innerText).not.to.contain('Maps that line up');
  });

  it('puts parallel sessions side by side where there is room', async () => {
    const element = await open();
    const box = (id: string) => sessionOf(element, id).getBoundingClientRect();
    const [first, second, workshop] = [box('101'), box('102'), box('103')];
    expect(workshop.top).to.be.closeTo(first.top, 1);
    expect(workshop.left).to.be.at.least(first.right);
    expect(second.left).to.be.closeTo(first.left, 1);
    expect(second.top).to.be.at.least(first.bottom);
    expect(workshop.bottom).to.be.closeTo(second.bottom, 1);
    const coffee = all(element, '[part=session]')[1]!.getBoundingClientRect();
    expect(coffee.left).to.be.closeTo(first.left, 1);
    expect(coffee.right).to.be.closeTo(workshop.right, 1);
    const heads = all(element, '.track-head').map((head) => [
      head.innerText,
      head.getBoundingClientRect().left,
    ]);
    expect(heads).to.deep.equal([
      ['Collections', first.left],
      ['Technology', workshop.left],
    ]);
  });

  it('has a stripe in the colour of its track, and none where it is of no track', async () => {
    const element = await open();
    const hasStripe = (id: string) => getComputedStyle(sessionOf(element, id), '::before').content !== 'none';
    expect(['101', '103', '104'].map(hasStripe)).to.deep.equal([true, true, false]);
  });

  for (const width of ['500px', '280px']) {
    it(`is a list at ${width}, with the tracks by their names`, async () => {
      const element = await open({}, width);
      const boxes = all(element, '[part=session]').map((each) => each.getBoundingClientRect());
      expect(boxes.every((box, index) => index === 0 || box.top >= boxes[index - 1]!.bottom)).to.equal(true);
      expect(element.scrollWidth).to.be.at.most(parseInt(width));
      expect(sessionOf(element, '103').innerText).to.contain('Technology');
      expect(all(element, '.track-head').every((head) => head.offsetHeight === 0)).to.equal(true);
      await expect(element).to.be.accessible();
    });
  }

  it('breaks words that are too long for their column', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftsarchivverwaltungsgebäude';
    const data = [1, 2, 3].map((number) => ({
      date: '2026-06-02',
      start: '10:00',
      end: '11:00',
      title: `${long} ${number}`,
      type: `${long}${number}`,
      track: `${long}${number}`,
      authors: [long],
    }));
    for (const width of ['280px', '800px']) {
      const element = await open({ data }, width);
      expect(find(element, '.base').scrollWidth, width).to.be.at.most(parseInt(width));
    }
  });

  it('mirrors the grid where the page runs right to left', async () => {
    const element = await open();
    element.dir = 'rtl';
    const [first, workshop] = ['101', '103'].map((id) => sessionOf(element, id).getBoundingClientRect());
    expect(workshop!.right).to.be.at.most(first!.left);
  });

  describe('details', () => {
    it('open in place: everybody with where they work, and the abstract with its markup made safe', async () => {
      const element = await open();
      const session = sessionOf(element, '101');
      expect(session.innerText).not.to.contain('Harbour Archive');
      const summary = session.querySelector('summary')!;
      expect(summary.ariaLabel).to.equal('Details – Nine hundred sheets');
      summary.click();
      await waitUntil(() => session.querySelector('.rich'), 'the abstract is not rich');
      expect(tidy(session.innerText)).to.contain('Bo Li Harbour Archive Cy Roe Di Paz Ed Orr One coastline.');
      expect(session.querySelector('[part=abstract] b')!.textContent).to.equal('coastline');
      expect(session.querySelector('img') === null).to.equal(true);
      expect('iiifRan' in window).to.equal(false);
      await expect(element).to.be.accessible();
    });

    it('have a link to the session, which opens it', async () => {
      const element = await open();
      const link = all(element, 'a').find((each) => each.ariaLabel === 'Link to this session – A gazetteer')!;
      expect(link.getAttribute('href')).to.equal('#session-102');
      location.hash = '#session-102';
      await oneEvent(window, 'hashchange');
      await element.updateComplete;
      expect(sessionOf(element, '102').querySelector('details')!.open).to.equal(true);
      expect(root(element).activeElement).to.equal(sessionOf(element, '102').querySelector('summary'));
    });

    it('open for a page that is opened at a session, whatever is chosen', async () => {
      history.replaceState(null, '', '#session-104');
      const element = await open();
      expect(sessionOf(element, '104').querySelector('details')!.open).to.equal(true);
      await press(element, button(element, 'Tue 2 Jun'));
      location.hash = '#session-102';
      location.hash = '#session-104';
      await oneEvent(window, 'hashchange');
      await waitUntil(() => sessionOf(element, '104'));
      expect(titles(element)).to.include('Goodbye');
    });

    it('leave alone what is somebody else’s address', async () => {
      history.replaceState(null, '', '#session-nobody');
      const element = await open();
      expect(root(element).querySelector('details[open]') === null).to.equal(true);
    });

    it('have a menu that takes the session to a calendar', async () => {
      const element = await open();
      const session = sessionOf(element, '101');
      session.querySelector('details')!.open = true;
      const add = session.querySelector<HTMLElement>('[part=add-to-calendar]')!;
      add.click();
      await waitUntil(() => add.ariaExpanded === 'true', 'the menu does not open');
      add.click();
    });
  });

  describe('what is on', () => {
    it('is marked, and what comes next', async () => {
      const element = await open();
      expect(marks(element)).to.deep.equal(['Now Nine hundred sheets', 'Now Tiles', 'Next A gazetteer']);
      expect(all(element, '[aria-current=time]')).to.have.length(2);
      element.now = '2026-06-02T11:00:00+02:00';
      await element.updateComplete;
      expect(marks(element)).to.deep.equal(['Now Tiles', 'Now A gazetteer']);
      element.now = '2026-06-01T11:00:00+02:00';
      await element.updateComplete;
      expect(marks(element)).to.deep.equal([]);
      expect(button(element, 'Go to') === undefined).to.equal(true);
    });

    it('changes by itself', async () => {
      await time.goTo('2026-06-02T08:59:00Z');
      const element = await fixture<IiifSchedule>(
        html`<iiif-schedule
          time-zone="UTC"
          .data=${[{ title: 'Soon', start: '2026-06-02T09:00:00Z', end: '2026-06-02T10:00:00Z' }]}
        ></iiif-schedule>`,
      );
      expect(marks(element)).to.not.include('Now Soon');
      await time.goTo('2026-06-02T09:00:00Z');
      await element.updateComplete;
      expect(marks(element)[0]).to.equal('Now Soon');
    });

    it('can be gone to', async () => {
      const element = await open();
      await press(element, button(element, 'Go to what is on now'));
      expect(sessionOf(element, '101').contains(root(element).activeElement)).to.equal(true);
    });
  });

  describe('the choice of a reader', () => {
    const status = (element: Element) => tidy(find(element, '.controls [role=status]').textContent);

    it('is a day', async () => {
      const element = await open();
      const days = all(element, '[role=group][aria-label=Day] button');
      expect(days.map((day) => `${day.innerText} ${day.ariaPressed}`)).to.deep.equal([
        'All days true',
        'Tue 2 Jun false',
        'Wed 3 Jun false',
      ]);
      await press(element, days[2]!);
      expect(titles(element)).to.deep.equal(['Goodbye']);
      expect(days[2]!.ariaPressed).to.equal('true');
    });

    it('is a track, with what is for all, and a kind of session', async () => {
      const element = await open();
      await choose(element, 'Track', 'Technology');
      expect(titles(element)).to.deep.equal(['Opening', 'Coffee', 'Tiles', 'Goodbye']);
      expect(status(element)).to.equal('3 sessions found');
      await choose(element, 'Kind of session', 'Workshop');
      expect(titles(element)).to.deep.equal(['Tiles']);
      expect(status(element)).to.equal('1 session found');
      await choose(element, 'Track', '');
      await choose(element, 'Kind of session', '');
      expect(titles(element)).to.have.length(6);
      expect(status(element)).to.equal('');
    });

    it('is words of any part of a session; Escape takes them back', async () => {
      const element = await open();
      await type(element, 'harbour');
      expect(titles(element)).to.deep.equal(['Nine hundred sheets']);
      await type(element, 'zzz');
      expect(titles(element)).to.deep.equal([]);
      expect(status(element)).to.equal('No sessions match your search.');
      await expect(element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(titles(element)).to.have.length(6);
      expect(root(element).activeElement).to.equal(find(element, 'input'));
    });

    it('is taken back as a whole where nothing is found', async () => {
      const element = await open();
      await press(element, button(element, 'Wed 3 Jun'));
      await type(element, 'zzz');
      await press(element, button(element, 'Show all sessions'));
      expect(titles(element)).to.have.length(6);
    });

    it('is the reader’s own time instead of the venue’s', async () => {
      const element = await open();
      const [venue, own] = all(element, '[role=group][aria-label=Times] button');
      expect([venue!.innerText, own!.innerText]).to.deep.equal(['At the venue (CEST)', 'Your time (UTC)']);
      await press(element, own!);
      expect(tidy(sessionOf(element, '101').innerText)).to.contain('08:30–09:00 UTC');
      expect(own!.ariaPressed).to.equal('true');
      expect(find(element, 'h4').textContent).to.contain('07:00');
      await press(element, venue!);
      expect(tidy(sessionOf(element, '101').innerText)).to.contain('10:30–11:00 CEST');
    });

    it('is not offered where the reader’s clock shows the venue’s time', async () => {
      const element = await open({ timeZone: 'Africa/Accra' });
      expect(root(element).querySelector('[aria-label=Times]') === null).to.equal(true);
    });
  });

  describe('the reader’s own sessions', () => {
    it('are marked, counted and remembered', async () => {
      const element = await open();
      expect(star(element, '101').ariaLabel).to.equal('In my sessions – Nine hundred sheets');
      expect(star(element, '101').ariaPressed).to.equal('false');
      await press(element, star(element, '101'));
      expect(star(element, '101').ariaPressed).to.equal('true');
      expect(tidy(button(element, 'My sessions').innerText)).to.equal('My sessions 1');
      const again = await open();
      expect(star(again, '101').ariaPressed).to.equal('true');
      const other = await open({ data: [{ ...FEED[4], id: '101', date: '2027-06-03' }] });
      expect(star(other, '101').ariaPressed).to.equal('false');
    });

    it('are what is shown on request, and stay in sight until asked for anew', async () => {
      const element = await open();
      await press(element, star(element, '101'));
      await press(element, star(element, '104'));
      await press(element, button(element, 'My sessions'));
      expect(titles(element)).to.deep.equal(['Nine hundred sheets', 'Goodbye']);
      star(element, '104').focus();
      await press(element, star(element, '104'));
      expect(titles(element)).to.deep.equal(['Nine hundred sheets', 'Goodbye']);
      expect(root(element).activeElement).to.equal(star(element, '104'));
      await press(element, button(element, 'My sessions'));
      await press(element, button(element, 'My sessions'));
      expect(titles(element)).to.deep.equal(['Nine hundred sheets']);
    });

    it('are explained while there are none', async () => {
      const element = await open();
      await press(element, button(element, 'My sessions'));
      expect(find(element, '.nothing').innerText).to.contain('Select the star of a session');
    });

    it('count for the visit where nothing may be stored', async () => {
      const { getItem, setItem } = Storage.prototype;
      const refuse = () => {
        throw new DOMException('no', 'SecurityError');
      };
      Storage.prototype.getItem = Storage.prototype.setItem = refuse;
      try {
        const element = await open({ data: [{ ...FEED[4], date: '2028-06-03' }] });
        await press(element, star(element, '104'));
        expect(star(element, '104').ariaPressed).to.equal('true');
      } finally {
        Object.assign(Storage.prototype, { getItem, setItem });
      }
    });

    it('are saved as a calendar file, and so is the programme', async () => {
      const element = await open();
      expect(button(element, 'Save my sessions') === undefined).to.equal(true);
      await press(element, star(element, '101'));
      const save = async (text: string) => {
        const { createObjectURL } = URL;
        const click = HTMLAnchorElement.prototype.click;
        let name = '';
        try {
          const blob = await new Promise<Blob>((resolve) => {
            URL.createObjectURL = (object) => {
              resolve(object as Blob);
              return 'blob:x';
            };
            HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
              name = this.download;
            };
            button(element, text).click();
          });
          return [name, await blob.text()] as const;
        } finally {
          URL.createObjectURL = createObjectURL;
          HTMLAnchorElement.prototype.click = click;
        }
      };
      const [name, mine] = await save('Save my sessions');
      expect(name).to.equal('My-sessions.ics');
      expect(mine.match(/^SUMMARY:.*$/gm)!.map(tidy)).to.deep.equal(['SUMMARY:Nine hundred sheets']);
      expect(mine).to.contain('DTSTART;TZID=Europe/Brussels:20260602T103000');
      expect(mine.replaceAll('\r\n ', '')).to.contain('#session-101');
      const [, programme] = await save('Save the programme');
      expect(programme.match(/^BEGIN:VEVENT/gm)).to.have.length(5);
      expect(programme).not.to.contain('Coffee');
    });
  });

  describe('attributes', () => {
    it('name a day by its date or its number, and leave no choice then', async () => {
      for (const day of ['2026-06-03', '2']) {
        const element = await open({ day });
        expect(titles(element)).to.deep.equal(['Goodbye']);
        expect(root(element).querySelector('[aria-label=Day]') === null).to.equal(true);
      }
    });

    it('name a day that is not there: nothing is shown, and the console says why', async () => {
      let element!: IiifSchedule;
      const said = await warningsOf(async () => void (element = await open({ day: '7' })));
      expect(element.state).to.equal('empty');
      expect(element.shadowRoot!.textContent).to.contain('No programme');
      expect(said.join()).to.contain('has no day "7"');
    });

    it('name a track', async () => {
      const element = await open({ track: 'Technology' });
      expect(titles(element)).to.deep.equal(['Opening', 'Coffee', 'Tiles', 'Goodbye']);
      expect(all(element, 'select').map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['Kind of session']);
    });

    it('limit the sessions, and set the level of headings', async () => {
      const element = await open({ limit: 2, headingLevel: 2 });
      expect(titles(element)).to.have.length(2);
      expect(find(element, 'h2').textContent).to.equal('Tuesday 2 June 2026');
      element.headingLevel = 6;
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

    it('name the venue’s zone; without it times are read as UTC and the console says so', async () => {
      let element!: IiifSchedule;
      const said = await warningsOf(
        async () => void (element = await fixture(html`<iiif-schedule .data=${FEED}></iiif-schedule>`)),
      );
      expect(tidy(sessionOf(element, '101').innerText)).to.contain('10:30–11:00 UTC');
      expect(said.join()).to.contain('time-zone');
      element.timeZone = ZONE;
      await element.updateComplete;
      expect(tidy(sessionOf(element, '101').innerText)).to.contain('10:30–11:00 CEST');
    });
  });

  it('speaks French', async () => {
    const element = await open();
    element.lang = 'fr';
    await waitUntil(() => button(element, 'Mes sessions') !== undefined);
    await element.updateComplete;
    expect(find(element, 'h3').textContent).to.equal('mardi 2 juin 2026');
    expect(marks(element)[0]).to.equal('En cours Nine hundred sheets');
  });

  it('keeps what is open, and the focus, when the feed is read anew', async () => {
    const element = await open();
    sessionOf(element, '102').querySelector('details')!.open = true;
    sessionOf(element, '102').querySelector('summary')!.focus();
    element.data = [{ ...FEED[0], title: 'Another opening' }, ...FEED.slice(1)];
    await element.updateComplete;
    expect(titles(element)[0]).to.equal('Another opening');
    expect(sessionOf(element, '102').querySelector('details')!.open).to.equal(true);
    expect(root(element).activeElement).to.equal(sessionOf(element, '102').querySelector('summary'));
  });

  it('goes by Tab from star to details to the next session', async () => {
    const element = await open();
    star(element, '102').focus();
    await sendKeys({ press: 'Tab' });
    expect(root(element).activeElement!.localName).to.equal('summary');
    await sendKeys({ press: 'Enter' });
    expect(sessionOf(element, '102').querySelector('details')!.open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(root(element).activeElement!.textContent).to.equal('Link to this session');
    star(element, '102').focus();
    await sendKeys({ press: 'Space' });
    await element.updateComplete;
    expect(star(element, '102').ariaPressed).to.equal('true');
  });

  it('is printed as a programme: a list, without controls', async () => {
    const element = await open();
    try {
      await emulateMedia({ media: 'print' });
      const boxes = all(element, '[part=session]').map((each) => each.getBoundingClientRect());
      expect(boxes.every((box, index) => index === 0 || box.top >= boxes[index - 1]!.bottom - 1)).to.equal(
        true,
      );
      for (const each of all(element, '.controls, .save, .star, summary'))
        expect(each.offsetHeight).to.equal(0);
      expect(sessionOf(element, '103').innerText).to.contain('Technology');
    } finally {
      await emulateMedia({ media: 'screen' });
    }
  });

  it('makes no markup of what a feed says', async () => {
    const evil = '<img src=x onerror="window.iiifRan=true">';
    const element = await open({
      data: [
        {
          id: `"]${evil}`,
          date: '2026-06-02',
          start: '10:00',
          end: '11:00',
          title: `A ${evil}<b>title</b>`,
          track: evil,
          type: evil,
          authors: [{ name: evil, org: evil }],
          youtube: 'javascript:alert(1)',
          links: [{ label: 'x', link: 'javascript:alert(1)' }],
        },
      ],
    });
    expect(titles(element)).to.deep.equal(['A title']);
    expect(root(element).querySelector('img, [href^="javascript"]') === null).to.equal(true);
  });

  describe('with a feed', () => {
    const server = stubFetch();

    it('waits with a skeleton, and shows the programme when it has come', async () => {
      const request = server.next();
      const element = await fixture<IiifSchedule>(
        html`<iiif-schedule time-zone=${ZONE} now=${MORNING} src=${freshUrl()}></iiif-schedule>`,
      );
      expect(element.state).to.equal('loading');
      // What comes after it is below the screen, wherever the programme begins.
      expect(find(element, '.skeleton').offsetHeight).to.be.at.least(innerHeight);
      await expect(element).to.be.accessible();
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer(FEED);
      expect((await loaded).detail.count).to.equal(6);
      expect(titles(element)[0]).to.equal('Opening');
    });

    it('shares one request and what is read of it with a block of the same zone', async () => {
      const request = server.next();
      const src = freshUrl();
      const both = await fixture(html`
        <div>
          ${[1, 2].map(
            (day) =>
              html`<iiif-schedule time-zone=${ZONE} now=${MORNING} src=${src} day=${day}></iiif-schedule>`,
          )}
        </div>
      `);
      const [first, second] = both.querySelectorAll('iiif-schedule');
      const loaded = [first!, second!].map((each) => oneEvent(each, 'iiif-load'));
      (await request).answer(FEED);
      await Promise.all(loaded);
      expect(server.requests).to.have.length(1);
      expect([titles(first!).length, titles(second!).length]).to.deep.equal([5, 1]);
    });

    it('says so when it cannot be loaded, and shows what stands in it', async () => {
      const request = server.next();
      const element = await fixture<IiifSchedule>(
        html`<iiif-schedule src=${freshUrl()}><a href="/programme">The programme</a></iiif-schedule>`,
      );
      const told = oneEvent(element, 'iiif-error');
      (await request).answer('{"1": {"da');
      await told;
      expect(element.innerText).to.contain('The programme');
      expect(find(element, '[part=error]').textContent).to.contain('could not be loaded');
      await expect(element).to.be.accessible();
    });

    it('says so when there is nothing in it', async () => {
      const element = await open({ data: {} });
      expect(element.state).to.equal('empty');
      expect(root(element).textContent).to.contain('No programme has been published yet.');
      await expect(element).to.be.accessible();
    });
  });
});
