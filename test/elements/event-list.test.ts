import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifEventList } from '../../src/elements/event-list/event-list.js';
import '../../src/elements/event-list/event-list.js';
import '../../src/elements/site/site.js';
import { sendKeys, setViewport } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { stubTime } from '../helpers/time.js';
import { waitUntil } from '../helpers/wait.js';

const NOW = '2026-05-20T12:00:00Z';

const conference = {
  label: 'Annual Conference',
  time: { start: '2026-06-01T06:00:00Z', end: '2026-06-04T23:00:00Z' },
  location: { label: 'The Netherlands' },
  links: [{ label: 'More info', link: 'https://conference.example/' }],
};
const showcase = {
  label: 'Showcase',
  time: { start: '2026-05-20T11:30:00Z', end: '2026-05-20T13:00:00Z' },
  location: { label: 'Online' },
};
const allDay = { label: 'World Day', time: { start: { date: '2026-12-01' } } };
const past = { label: 'Workshop', time: { start: '2026-03-12T10:00:00Z', end: '2026-03-12T12:00:00Z' } };
const cancelled = { label: 'Sprint', time: { start: '2026-07-01' }, status: 'cancelled' };
const events = [allDay, conference, past, cancelled, showcase];

const calls = {
  week: [
    {
      summary: 'IIIF Museum Interest Group Call',
      location: 'https://example.zoom.us/j/1',
      start: { dateTime: '2026-05-26T11:00:00-04:00', timeZone: 'America/New_York' },
      end: { dateTime: '2026-05-26T12:00:00-04:00', timeZone: 'America/New_York' },
    },
    {
      summary: 'IIIF 3D',
      start: { dateTime: '2026-05-21T17:00:00+01:00', timeZone: 'Europe/London' },
      end: { dateTime: '2026-05-21T18:00:00+01:00', timeZone: 'Europe/London' },
    },
  ],
};
const groups = { museums: { label: 'Museums', alternate_names: ['IIIF Museum Interest Group Call'] } };

const cards = (list: Element) => [...list.shadowRoot!.querySelectorAll('article')];
const textOf = (node: Element | null | undefined) => node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const titles = (list: Element) => cards(list).map((card) => textOf(card.querySelector('h2,h3,h4,h5,h6')));
const card = (list: Element, title: string) => cards(list).find((each) => textOf(each).includes(title))!;

describe('iiif-event-list', () => {
  const time = stubTime();
  const server = stubFetch();

  const show = (data: unknown = events, zone = 'Europe/Berlin') =>
    fixture<IiifEventList>(
      html`<iiif-event-list now=${NOW} time-zone=${zone} .data=${data}></iiif-event-list>`,
    );

  it('shows what is on and what is to come, soonest first', async () => {
    const list = await show();
    expect(titles(list)).to.deep.equal(['Showcase', 'Annual Conference', 'Sprint', 'World Day']);
    await expect(list).to.be.accessible();
  });

  it('shows what is over, latest first, with when="past", and everything with when="all"', async () => {
    const list = await show();
    list.when = 'past';
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Workshop']);
    list.when = 'all';
    await list.updateComplete;
    expect(titles(list)).to.have.length(5);
  });

  it('names the zone, and gives the machine-readable time', async () => {
    const list = await show();
    const time = card(list, 'Showcase').querySelector('time')!;
    expect(textOf(time)).to.equal('Wednesday 20 May 2026 13:30–15:00 CEST');
    expect(time.dateTime).to.equal('2026-05-20T11:30:00Z');
  });

  it('shows several days as a range in the reader’s zone', async () => {
    const list = await show(events, 'UTC');
    expect(textOf(card(list, 'Annual Conference').querySelector('time'))).to.contain('1–4 June 2026');
  });

  for (const zone of ['America/Los_Angeles', 'Pacific/Auckland']) {
    it(`keeps an all-day event on its day in ${zone}`, async () => {
      const list = await show(events, zone);
      const time = card(list, 'World Day').querySelector('time')!;
      expect(textOf(time)).to.contain('1 December 2026');
      expect(time.dateTime).to.equal('2026-12-01');
    });
  }

  it('tells what is on, cancelled, or online only because the feed says so', async () => {
    const list = await show();
    expect(textOf(card(list, 'Showcase').querySelector('.badge'))).to.equal('Happening now');
    expect(textOf(card(list, 'Showcase').querySelector('.where'))).to.equal('Online');
    expect(textOf(card(list, 'Sprint').querySelector('.badge'))).to.equal('Cancelled');
    expect(textOf(card(list, 'World Day').querySelector('.where'))).to.equal('');
  });

  it('names what a link is for', async () => {
    const list = await show();
    const link = card(list, 'Annual Conference').querySelector<HTMLAnchorElement>('.links a')!;
    expect(link.getAttribute('aria-label')).to.equal('More info – Annual Conference');
    expect(link.href).to.equal('https://conference.example/');
  });

  it('shows calls with their own wall time and a Join link, by group where one is named', async () => {
    const list = await fixture<IiifEventList>(html`
      <iiif-event-list
        type="community-call"
        group="museums"
        now=${NOW}
        time-zone="Europe/Berlin"
        .data=${calls}
        .groups=${groups}
      ></iiif-event-list>
    `);
    expect(titles(list)).to.deep.equal(['IIIF Museum Interest Group Call']);
    const [call] = cards(list);
    expect(textOf(call!.querySelector('time'))).to.equal('Tuesday 26 May 2026 17:00–18:00 CEST');
    expect(textOf(call!.querySelector('.own'))).to.contain('11:00–12:00 EDT');
    expect(call!.querySelector<HTMLAnchorElement>('a.button')!.href).to.equal('https://example.zoom.us/j/1');
    expect(textOf(call!.querySelector('.where'))).to.equal('');
    list.group = '';
    await list.updateComplete;
    expect(cards(list)).to.have.length(2);
  });

  it('reads a calendar (iCalendar), as far as its rules have dates, and finds a group’s calls in it', async () => {
    const body = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      'UID:museums',
      'SUMMARY:IIIF Museum Interest Group Call',
      'DTSTART;TZID=America/New_York:20200127T120000',
      'DTEND;TZID=America/New_York:20200127T130000',
      'RRULE:FREQ=MONTHLY;BYDAY=4MO',
      'LOCATION:https://example.zoom.us/j/1',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:other',
      'SUMMARY:IIIF 3D',
      'DTSTART:20260521T160000Z',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n');
    const asked = server.next();
    const list = await fixture<IiifEventList>(html`
      <iiif-event-list
        type="community-call"
        src=${freshUrl()}
        group="museums"
        limit="3"
        now=${NOW}
        time-zone="Europe/Berlin"
        .groups=${groups}
      ></iiif-event-list>
    `);
    const loaded = oneEvent(list, 'iiif-load');
    (await asked).answer(body);
    await loaded;
    expect(cards(list).map((each) => textOf(each.querySelector('time')))).to.deep.equal([
      'Monday 25 May 2026 18:00–19:00 CEST',
      'Monday 22 June 2026 18:00–19:00 CEST',
      'Monday 27 July 2026 18:00–19:00 CEST',
    ]);
    list.when = 'past';
    list.limit = 1;
    await list.updateComplete;
    expect(textOf(cards(list)[0]!.querySelector('time'))).to.equal('Monday 27 April 2026 18:00–19:00 CEST');
    // Clocks have changed in New York, not yet in Berlin.
    list.now = '2026-03-24T12:00:00Z';
    await list.updateComplete;
    expect(textOf(cards(list)[0]!.querySelector('time'))).to.equal('Monday 23 March 2026 17:00–18:00 CET');
  });

  it('shows an archive by year, latest first', async () => {
    const in2024 = { label: 'Meeting in 2024', time: { start: { date: '2024-06-03' } } };
    const atNewYear = {
      label: 'At new year',
      time: { start: '2024-12-31T23:30:00Z', end: '2025-01-01T00:30:00Z' },
    };
    const list = await show([in2024, past, atNewYear, conference]);
    list.when = 'past';
    await list.updateComplete;
    const headings = () =>
      [...list.shadowRoot!.querySelectorAll('h3, h4')].map((each) => each.localName + ' ' + textOf(each));
    expect(headings()).to.deep.equal([
      'h3 2026',
      'h4 Workshop',
      'h3 2025',
      'h4 At new year',
      'h3 2024',
      'h4 Meeting in 2024',
    ]);
    await expect(list).to.be.accessible();
    list.limit = 1;
    await list.updateComplete;
    expect(headings()).to.deep.equal(['h3 Workshop']);
  });

  it('adds to calendars what is to come, from each card', async () => {
    const list = await show([showcase, conference, cancelled, past]);
    list.when = 'all';
    await list.updateComplete;
    const button = (title: string) => card(list, title).querySelector<HTMLElement>('.add-to-calendar')!;
    const isSeen = (title: string) => button(title).checkVisibility();
    expect(['Showcase', 'Annual Conference', 'Sprint', 'Workshop'].map(isSeen)).to.deep.equal([
      true,
      true,
      false,
      false,
    ]);
    button('Annual Conference').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => button('Annual Conference').ariaExpanded === 'true');
    const menu = list.shadowRoot!.querySelector('[popover]')!.shadowRoot!;
    expect(textOf(menu.activeElement)).to.contain('Google');
    expect((menu.activeElement as HTMLAnchorElement).href).to.contain('Annual%20Conference');
    await sendKeys({ press: 'Escape' });
    expect(list.shadowRoot!.activeElement === button('Annual Conference')).to.equal(true);
  });

  it('shows events where its type is none that there is, and says so', async () => {
    let list!: IiifEventList;
    const said = await warningsOf(async () => {
      list = await fixture(html`<iiif-event-list type="call" now=${NOW} .data=${events}></iiif-event-list>`);
    });
    expect(titles(list)[0]).to.equal('Showcase');
    expect(said).to.deep.equal(['<iiif-event-list> has no type "call".']);
  });

  it('stands on a page beside others of both types', async () => {
    const page = await fixture(html`
      <div>
        <iiif-event-list now=${NOW} .data=${events}></iiif-event-list>
        <iiif-event-list now=${NOW} .data=${calls} type="community-call"></iiif-event-list>
        <iiif-event-list now=${NOW} .data=${events} limit="1"></iiif-event-list>
        <iiif-event-list now=${NOW} .data=${calls} type="community-call" limit="1"></iiif-event-list>
      </div>
    `);
    expect([...page.children].map((list) => cards(list).length)).to.deep.equal([4, 2, 1, 1]);
  });

  it('drops what is over while the page is open', async () => {
    await time.goTo('2026-06-01T11:59:00Z');
    const data = [{ label: 'Ending', time: { start: '2026-06-01T11:00:00Z', end: '2026-06-01T12:00:00Z' } }];
    const list = await fixture<IiifEventList>(html`<iiif-event-list .data=${data}></iiif-event-list>`);
    expect(titles(list)).to.deep.equal(['Ending']);
    await time.goTo('2026-06-01T12:00:00Z');
    await list.updateComplete;
    expect(list.state).to.equal('empty');
    expect(textOf(list.shadowRoot!.querySelector('slot[name=empty]'))).to.equal(
      'No events are planned at the moment.',
    );
  });

  it('changes one card when one record changes', async () => {
    const list = await show();
    const before = cards(list);
    const changed: Node[] = [];
    const observer = new MutationObserver((records) => changed.push(...records.map(({ target }) => target)));
    observer.observe(list.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    list.data = events.map((event) =>
      event === allDay ? { ...allDay, location: { label: 'Everywhere' } } : event,
    );
    await list.updateComplete;
    observer.takeRecords().forEach(({ target }) => changed.push(target));
    observer.disconnect();
    expect(cards(list)).to.deep.equal(before);
    const own = card(list, 'World Day');
    expect(changed).not.to.be.empty;
    for (const node of changed) expect(own.contains(node)).to.equal(true);
  });

  it('leaves focus and open descriptions where they are when another card leaves, comes or moves', async () => {
    const described = [showcase, conference, cancelled].map((event) => ({
      ...event,
      description: event.label,
    }));
    const list = await show(described);
    const kept = card(list, 'Annual Conference');
    const link = kept.querySelector('a')!;
    kept.querySelector('details')!.open = true;
    link.focus();

    const isUntouched = () => {
      // No node is handed to `expect`: it takes minutes to print one.
      expect(card(list, 'Annual Conference') === kept, 'the card').to.equal(true);
      expect(list.shadowRoot!.activeElement === link, 'focus').to.equal(true);
      const open = cards(list).filter((each) => each.querySelector('details')?.open);
      expect(open.length === 1 && open[0] === kept, 'what is open').to.equal(true);
    };
    list.now = '2026-05-20T14:00:00Z';
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Annual Conference', 'Sprint']);
    isUntouched();
    list.data = [
      ...described,
      { ...allDay, time: { start: '2026-05-25' } },
      { ...allDay, label: 'Between', time: { start: '2026-06-20' } },
    ];
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['World Day', 'Annual Conference', 'Between', 'Sprint']);
    isUntouched();
    list.data = [...described, { ...allDay, label: 'Between', time: { start: '2026-07-20' } }];
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Annual Conference', 'Sprint', 'Between']);
    isUntouched();
    list.when = 'past';
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Showcase']);
    list.data = [];
    await list.updateComplete;
    list.data = described;
    list.when = 'all';
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(['Showcase', 'Annual Conference', 'Sprint']);
  });

  it('shows a description that has changed, not the one that was opened', async () => {
    const list = await show([{ ...conference, description: '<p>Old <b>words</b></p>' }]);
    const details = () => list.shadowRoot!.querySelector('details')!;
    details().open = true;
    while (!details().querySelector('.rich b')) await new Promise(requestAnimationFrame);
    list.data = [{ ...conference, description: '<p>New <i>words</i></p>' }];
    await list.updateComplete;
    expect(textOf(details())).to.contain('New words').and.not.to.contain('Old words');
    details().open = false;
    details().open = true;
    while (!details().querySelector('.rich i')) await new Promise(requestAnimationFrame);
    expect(details().innerText).not.to.contain('Old words');
  });

  it('lets no markup and no script of a feed through', async () => {
    const said = await warningsOf(async () => {
      const list = await show([
        {
          label: '<img src=x onerror=alert(1)>Title',
          time: { start: '2026-06-01' },
          location: { label: '<b>Here</b>', link: 'javascript:alert(1)' },
          links: [{ label: 'Go', link: ' java\nscript:alert(1)' }],
          description:
            '<script>alert(1)</script><p onclick="alert(1)">About <a href="javascript:alert(2)">it</a></p>',
        },
      ]);
      expect(titles(list)).to.deep.equal(['Title']);
      expect(list.shadowRoot!.querySelectorAll('img, script, [onclick]')).to.have.length(0);
      const details = list.shadowRoot!.querySelector('details')!;
      details.open = true;
      while (!details.querySelector('.rich p')) await new Promise(requestAnimationFrame);
      expect(textOf(details.querySelector('.rich'))).to.equal('About it');
      expect(details.querySelector('div')!.checkVisibility()).to.equal(false);
      for (const element of list.shadowRoot!.querySelectorAll('*')) {
        for (const { name, value } of element.attributes) {
          expect(name).not.to.match(/^on/);
          expect(value).not.to.contain('script:');
        }
      }
    });
    expect(said.some((line) => line.includes('<iiif-event-list>') && line.includes('Title'))).to.equal(true);
  });

  it('describes the events for search engines where asked to', async () => {
    const list = await fixture<IiifEventList>(
      html`<iiif-event-list structured-data now=${NOW} .data=${[conference]}></iiif-event-list>`,
    );
    const script = () => list.querySelector('script[type="application/ld+json"]');
    while (!script()) await new Promise(requestAnimationFrame);
    const { '@graph': graph } = JSON.parse(script()!.textContent) as { '@graph': Record<string, unknown>[] };
    expect(graph).to.have.length(1);
    expect(graph[0]).to.include({
      '@type': 'Event',
      name: 'Annual Conference',
      startDate: '2026-06-01T06:00:00Z',
    });
    list.structuredData = false;
    while (script()) await new Promise(requestAnimationFrame);
  });

  it('opens descriptions and follows links by keyboard', async () => {
    const list = await show([{ ...conference, description: 'All about it.' }]);
    const details = list.shadowRoot!.querySelector('details')!;
    details.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(textOf(list.shadowRoot!.activeElement)).to.equal('More info');
  });

  it('speaks French', async () => {
    const section = await fixture(
      html`<section lang="fr">
        <iiif-event-list now=${NOW} time-zone="Europe/Paris" .data=${events}></iiif-event-list>
      </section>`,
    );
    const list = section.querySelector<IiifEventList>('iiif-event-list')!;
    if (list.state !== 'ready') await oneEvent(list, 'iiif-load');
    expect(textOf(card(list, 'Showcase').querySelector('.badge'))).to.equal('En ce moment');
    expect(textOf(card(list, 'World Day').querySelector('time'))).to.contain('1 décembre 2026');
    await expect(list).to.be.accessible();
  });

  it('fits a column of 280 px, left to right and right to left', async () => {
    await setViewport({ width: 280, height: 800 });
    const long = {
      ...conference,
      label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    };
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture(
        html`<div dir=${dir}><iiif-event-list now=${NOW} .data=${[long, ...events]}></iiif-event-list></div>`,
      );
      expect(page.scrollWidth).to.be.at.most(page.clientWidth);
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('keeps the page still while its feed is on the way', async () => {
    let shift = 0;
    const observer = new PerformanceObserver((entries) => {
      for (const entry of entries.getEntries()) shift += (entry as unknown as { value: number }).value;
    });
    // Firefox and WebKit do not count what moves; what stands below is looked at everywhere.
    observer.observe({ type: 'layout-shift' });
    const request = server.next();
    const page = await fixture(html`
      <div>
        <iiif-event-list limit="2" now=${NOW} src=${freshUrl()}></iiif-event-list>
        <p>Below</p>
      </div>
    `);
    const list = page.querySelector<IiifEventList>('iiif-event-list')!;
    const top = () => page.querySelector('p')!.offsetTop;
    const before = top();
    expect(before).to.be.greaterThan(100);
    (await request).answer([conference, cancelled, allDay]);
    await oneEvent(list, 'iiif-load');
    await new Promise(requestAnimationFrame);
    expect(cards(list)).to.have.length(2);
    expect(top()).to.equal(before);
    observer.disconnect();
    expect(shift).to.equal(0);
  });
});
