import { expect, fixture, html } from '@open-wc/testing';
import type { IiifCalendar } from '../../src/elements/calendar/calendar.js';
import '../../src/elements/site/site.js';
import { HUES } from '../../src/model/group-palette.js';
import { remember } from '../../src/parts/page/storage.js';
import { setViewport } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import {
  all,
  button,
  cell,
  chips,
  dayName,
  isOpen,
  memory,
  one,
  opened,
  records,
  show,
  storage,
  title,
} from './calendars.js';
import { NOW, root, seen, textOf, until } from './groups.js';

const ZONE = 'iiif-blocks.time-zone';
const pressed = (calendar: IiifCalendar) =>
  all(calendar, '.views [aria-pressed="true"]').map((each) => textOf(each));
const seesGrid = (calendar: IiifCalendar) =>
  all(calendar, '[role=grid]').some((grid) => grid.checkVisibility({ visibilityProperty: true }));
const rows = (calendar: IiifCalendar) => all(calendar, '.agenda .row').map((row) => textOf(row));

describe('iiif-calendar', () => {
  const server = stubFetch();

  before(() => setViewport({ width: 1100, height: 900 }));
  beforeEach(() => memory.clear());
  after(() => setViewport({ width: 800, height: 600 }));

  describe('as a month', () => {
    it('has whole weeks, the month’s name and today', async () => {
      const calendar = await show();
      expect(title(calendar)).to.equal('May 2026');
      expect(all(calendar, '[role=gridcell]')).to.have.length(35);
      expect(all(calendar, '[role=columnheader]').map((each) => each.getAttribute('aria-label'))).to.include(
        'Monday',
      );
      expect(all(calendar, '[aria-current]').map((each) => each.dataset.date)).to.deep.equal(['2026-05-20']);
      await expect(calendar).to.be.accessible();
    });

    it('has each event on its day in the zone, in the order of time', async () => {
      const calendar = await show();
      expect(chips(calendar, '2026-05-20')).to.deep.equal([
        '16:00 Museums',
        '16:30 Archives',
        '18:00 Search TSG, Cancelled',
        '+2 more, 20 May',
      ]);
      const kiribati = await show({ zone: 'Pacific/Kiritimati' });
      expect(chips(kiribati, '2026-05-21')).to.include('04:00 Museums');
    });

    it('says how many events a day has', async () => {
      const calendar = await show();
      expect(dayName(calendar, '2026-05-20')).to.equal('Wednesday 20 May 2026, 5 events');
      expect(dayName(calendar, '2026-05-19')).to.equal('Tuesday 19 May 2026');
    });

    it('has several days of an event as one bar, and says which day is which', async () => {
      const calendar = await show();
      const label = (day: string) => chips(calendar, `2026-05-${day}`)[0];
      expect(label('21')).to.equal('Conference, day 1 of 6');
      expect(label('26')).to.equal('Conference, day 6 of 6');
      const pieces = ['21', '22', '23', '24'].map((day) => {
        const { left, right, top } = cell(calendar, `2026-05-${day}`)
          .querySelector('.long')!
          .getBoundingClientRect();
        return { left, right, top };
      });
      for (const [index, { left, top }] of pieces.slice(1).entries()) {
        expect(left).to.be.at.most(pieces[index]!.right + 0.01);
        expect(top).to.equal(pieces[0]!.top);
      }
      const name = cell(calendar, '2026-05-21').querySelector('.long .name')!;
      expect(name.getBoundingClientRect().width).to.be.greaterThan(400);
      expect(textOf(cell(calendar, '2026-05-22').querySelector('.long'))).to.equal('');
      expect(textOf(cell(calendar, '2026-05-25').querySelector('.long .name'))).to.equal('Conference');
    });

    it('names the group of an event whose name does not', async () => {
      const start = '2026-05-20T14:00:00Z';
      const data = [
        { label: 'A visit', groupNames: ['Museums'], start, status: 'tentative' },
        { label: 'Call of the Museums', groupNames: ['Museums'], start },
      ];
      const calendar = await show({ data });
      expect(chips(calendar, '2026-05-20')).to.deep.equal([
        '16:00 A visit, Museums, To be confirmed',
        '16:00 Call of the Museums',
      ]);
    });

    it('has targets of 24 pixels or more', async () => {
      const calendar = await show();
      for (const each of all(calendar, 'button')) {
        const { width, height } = each.getBoundingClientRect();
        expect(Math.min(width, height), each.outerHTML).to.be.at.least(24);
      }
    });

    it('begins weeks as the language does, or as it is told', async () => {
      const first = async (options: object) => all(await show(options), '[role=gridcell]')[0]!.dataset.date!;
      expect(await first({})).to.equal('2026-04-27');
      expect(await first({ lang: 'en-US' })).to.equal('2026-04-26');
      expect(await first({ lang: 'ar' })).to.equal('2026-04-25');
      expect(await first({ firstDay: 3 })).to.equal('2026-04-29');
      expect(await first({ firstDay: 9 })).to.equal('2026-04-27');
    });

    it('goes on and back, and to today', async () => {
      const calendar = await show();
      button(calendar, 'Next month').click();
      await calendar.updateComplete;
      expect(title(calendar)).to.equal('June 2026');
      expect(chips(calendar, '2026-06-24')).to.deep.equal(['16:00 Museums']);
      for (let times = 0; times < 3; times++) button(calendar, 'Previous month').click();
      await calendar.updateComplete;
      button(calendar, 'Today').click();
      await calendar.updateComplete;
      expect(title(calendar)).to.equal('May 2026');
    });

    it('tells politely what is shown', async () => {
      const calendar = await show();
      const live = one(calendar, '[aria-live=polite]');
      button(calendar, 'Next month').click();
      await calendar.updateComplete;
      expect(live.isConnected).to.be.true;
      expect(textOf(live)).to.equal('June 2026');
    });

    it('shows the date that it is told, and says on the console where that is none', async () => {
      expect(title(await show({ date: '2027-02-03' }))).to.equal('February 2027');
      const said = await warningsOf(async () => {
        expect(title(await show({ date: '2027-02-31' }))).to.equal('May 2026');
      });
      expect(said[0]).to.contain('2027-02-31');
    });
  });

  describe('as a week', () => {
    const boxOf = (calendar: IiifCalendar, date: string, name: string) =>
      [...cell(calendar, date).querySelectorAll('.box')].find((box) => textOf(box).includes(name))!;

    it('puts events where their hours are, side by side where they overlap', async () => {
      const calendar = await show({ view: 'week' });
      expect(title(calendar)).to.equal('18–24 May 2026');
      const [a, b] = ['Museums', 'Archives'].map((name) =>
        boxOf(calendar, '2026-05-20', name).getBoundingClientRect(),
      );
      const hour = one(calendar, '.hours span').getBoundingClientRect().height;
      expect(b!.top - a!.top).to.be.closeTo(hour / 2, 0.5);
      expect(a!.height).to.be.closeTo(hour, 4);
      expect(b!.left).to.be.at.least(a!.right);
      await expect(calendar).to.be.accessible();
    });

    it('shows all hours that something is on, and those of a working day', async () => {
      const hours = (calendar: IiifCalendar) => all(calendar, '.hours span').map((each) => textOf(each));
      const calendar = await show({ view: 'week', date: '2026-06-24' });
      expect(hours(calendar).at(-1)).to.equal('17:00');
      expect(hours(calendar)).to.have.length(10);
      expect(hours(await show({ view: 'week' }))).to.have.length(24);
    });

    it('has an event over midnight on both days', async () => {
      const calendar = await show({ view: 'week' });
      expect(chips(calendar, '2026-05-20')).to.include('23:30 Late call, until 01:00');
      expect(chips(calendar, '2026-05-21')).to.include('until 01:00 Late call');
      expect(textOf(boxOf(calendar, '2026-05-21', 'Late call'))).to.equal('until 01:00 Late call');
    });

    it('says when an event ends, if the feed does, and names its offset beside the hours', async () => {
      const data = [...records, { label: 'Open end', start: '2026-05-20T10:00:00Z' }];
      const calendar = await show({ view: 'week', data });
      expect(chips(calendar, '2026-05-20')).to.include.members([
        '16:00 Museums, until 17:00',
        '12:00 Open end',
      ]);
      expect(textOf(one(calendar, '.gutter'))).to.equal('UTC+2');
    });

    it('cuts a name between lines, not through one', async () => {
      const label = 'Museums, and all that they have to say about collections, catalogues and maps of old';
      const data = [{ label, start: '2026-05-20T14:00:00Z', end: '2026-05-20T15:20:00Z' }];
      const calendar = await show({ view: 'week', data });
      const name = boxOf(calendar, '2026-05-20', 'Museums').querySelector<HTMLElement>('.name')!;
      const lines = name.clientHeight / parseFloat(getComputedStyle(name).lineHeight);
      expect(name.scrollHeight).to.be.greaterThan(name.clientHeight);
      expect(lines).to.be.closeTo(Math.round(lines), 0.05);
      const box = name.parentElement!.getBoundingClientRect();
      expect(name.getBoundingClientRect().bottom).to.be.at.most(box.bottom);
    });

    it('marks the present, and moves by weeks', async () => {
      const calendar = await show({ view: 'week' });
      expect(cell(calendar, '2026-05-20').querySelectorAll('.present')).to.have.length(1);
      button(calendar, 'Next week').click();
      await calendar.updateComplete;
      expect(title(calendar)).to.equal('25–31 May 2026');
      expect(all(calendar, '.present')).to.have.length(0);
    });

    it('says on which day clocks change', async () => {
      const spring = await show({ view: 'week', date: '2026-03-29' });
      expect(textOf(cell(spring, '2026-03-29'))).to.contain('Clocks go forward');
      expect(dayName(spring, '2026-03-29')).to.contain('Clocks go forward');
      const autumn = await show({ view: 'week', date: '2026-10-25' });
      expect(textOf(cell(autumn, '2026-10-25'))).to.contain('Clocks go back');
      expect(textOf(cell(autumn, '2026-10-24'))).not.to.contain('Clocks');
    });
  });

  describe('as an agenda', () => {
    it('lists what is to come by days, with the zone, the place and the group', async () => {
      const calendar = await show({ view: 'agenda' });
      expect(all(calendar, '.agenda h4').map((each) => textOf(each))).to.deep.equal([
        'Wednesday 20 May 2026 Today',
        'Thursday 21 May 2026',
        'Monday 25 May 2026',
      ]);
      expect(rows(calendar)[0]).to.equal('16:00–17:00 CEST Museums Museums');
      expect(rows(calendar)[2]).to.contain('Cancelled');
      expect(rows(calendar)).to.include('21–26 May 2026 Conference');
      expect(rows(calendar)).to.include('All day Holiday');
      await expect(calendar).to.be.accessible();
    });

    it('goes on into the next month, and says so', async () => {
      const data = [...records, { label: 'In June', start: '2026-06-10T08:00:00Z' }];
      const calendar = await show({ view: 'agenda', data });
      expect(title(calendar)).to.equal('May – June 2026');
      expect(rows(calendar).at(-1)).to.contain('In June');
      button(calendar, 'Next month').click();
      await calendar.updateComplete;
      expect(title(calendar)).to.equal('June 2026');
      expect(rows(calendar)).to.have.length(2);
    });

    it('keeps what is over behind a disclosure', async () => {
      const earlier = { label: 'Early', start: '2026-05-04T10:00:00Z' };
      const calendar = await show({ view: 'agenda', data: [earlier, ...records] });
      const details = one(calendar, '.agenda details') as HTMLDetailsElement;
      expect(details.open).to.be.false;
      expect(textOf(details.querySelector('summary'))).to.equal('1 earlier event');
      expect(details.textContent).to.contain('Early');
    });

    it('is what a narrow place has by default, and follows its width', async () => {
      const calendar = await show({ width: 400 });
      expect(pressed(calendar)).to.deep.equal(['Agenda']);
      calendar.parentElement!.style.inlineSize = '900px';
      await until(() => pressed(calendar)[0] === 'Month');
      calendar.view = 'agenda';
      await calendar.updateComplete;
      expect(pressed(calendar)).to.deep.equal(['Agenda']);
    });
  });

  it('changes its view', async () => {
    const calendar = await show();
    for (const name of ['Week', 'Agenda', 'Month']) {
      button(calendar, name).click();
      await calendar.updateComplete;
      expect(pressed(calendar)).to.deep.equal([name]);
    }
  });

  describe('groups', () => {
    const filters = (calendar: IiifCalendar) => all(calendar, '.filter button').map((each) => textOf(each));

    it('may be chosen, several at once', async () => {
      const calendar = await show({ view: 'agenda' });
      expect(filters(calendar)).to.deep.equal([
        'All',
        'Archives',
        'Cookbook',
        'Museums',
        'Search TSG',
        'Events',
        'Other calls',
      ]);
      button(calendar, 'Archives').click();
      await calendar.updateComplete;
      expect(rows(calendar)).to.have.length(1);
      expect(button(calendar, 'Archives').getAttribute('aria-pressed')).to.equal('true');
      button(calendar, 'Events').click();
      await calendar.updateComplete;
      expect(rows(calendar)).to.have.length(3);
      button(calendar, 'Archives').click();
      button(calendar, 'Events').click();
      await calendar.updateComplete;
      expect(rows(calendar)).to.have.length(7);
      expect(button(calendar, 'All').getAttribute('aria-pressed')).to.equal('true');
    });

    it('are all shown again by one button', async () => {
      const calendar = await show({ view: 'agenda' });
      for (const name of ['Archives', 'Museums']) button(calendar, name).click();
      await calendar.updateComplete;
      expect(button(calendar, 'All').getAttribute('aria-pressed')).to.equal('false');
      button(calendar, 'All').click();
      await calendar.updateComplete;
      expect(rows(calendar)).to.have.length(7);
      expect(all(calendar, '.filter [aria-pressed=true]').map((each) => textOf(each))).to.deep.equal(['All']);
    });

    it('may be chosen by the page', async () => {
      const calendar = await show({ view: 'agenda', group: 'museums' });
      expect(rows(calendar)).to.have.length(1);
      expect(filters(calendar)).to.deep.equal([]);
    });

    for (const [scheme, grounds] of [
      ['light', ['Canvas', '#fff', '#edf0f0']],
      ['dark', ['Canvas', '#0a2636', '#12374c']],
      // A dark page that does not say that it is one.
      ['normal', ['#121212']],
    ] as const) {
      it(`have colours that stand out and differ where the scheme is ${scheme}`, async () => {
        const calendar = await show();
        calendar.parentElement!.style.colorScheme = scheme;
        const [canvas, probe] = [document.createElement('canvas'), document.createElement('i')];
        const context = canvas.getContext('2d', { willReadFrequently: true })!;
        one(calendar, '.calendar').append(probe);
        const shown = (value: string) => {
          probe.style.color = value;
          context.fillStyle = getComputedStyle(probe).color;
          context.fillRect(0, 0, 1, 1);
          return [...context.getImageData(0, 0, 1, 1).data]
            .slice(0, 3)
            .map((value) => (value <= 10.31 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
        };
        const luminance = (value: string) => {
          const [r = 0, g = 0, b = 0] = shown(value);
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const contrast = (one: string, other: string) => {
          const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        };
        const inOklab = (value: string) => {
          const [r = 0, g = 0, b = 0] = shown(value);
          const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
          const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
          const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
          return [
            0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
          ];
        };
        const seen: { mark: number[]; bar: number[] }[] = [];
        for (let hue = 0; hue < HUES; hue++) {
          probe.className = `hue h${hue}`;
          for (const ground of grounds) {
            expect(contrast('var(--_mark)', ground), `mark ${hue} on ${ground}`).to.be.at.least(3);
          }
          expect(contrast('var(--_bar)', 'var(--_on-bar)'), `bar ${hue}`).to.be.at.least(4.5);
          seen.push({ mark: inOklab('var(--_mark)'), bar: inOklab('var(--_bar)') });
        }
        // A difference of 0.02 can be seen side by side.
        for (const [index, one] of seen.entries()) {
          for (const [before, other] of seen.slice(0, index).entries()) {
            const words = `${before} and ${index}`;
            expect(Math.hypot(...one.mark.map((x, i) => x - other.mark[i]!)), words).to.be.above(0.03);
            expect(Math.hypot(...one.bar.map((x, i) => x - other.bar[i]!)), words).to.be.above(0.03);
          }
        }
      });
    }
  });

  describe('feeds', () => {
    const site = (calendar: unknown) =>
      fixture<HTMLElement>(
        html`<iiif-site
          calls-src="https://feeds.example/site-calls.json"
          events-src="https://feeds.example/site-events.json"
          groups-src="https://feeds.example/site-groups.json"
          now=${NOW}
          time-zone="UTC"
          >${calendar}</iiif-site
        >`,
      );
    const asked = () =>
      server.requests
        .map(({ url }) => url)
        .filter((url) => !url.includes('groups') && !url.includes('iiif.io'));

    it('are the calls and the events of the site', async () => {
      await site(html`<iiif-calendar></iiif-calendar>`);
      await until(() => asked().length === 2);
      expect(asked().sort()).to.deep.equal([
        'https://feeds.example/site-calls.json',
        'https://feeds.example/site-events.json',
      ]);
    });

    it('are its own where it names some, and no others', async () => {
      const [calls, events] = [freshUrl(), freshUrl()];
      await site(html`<iiif-calendar calls-src=${calls}></iiif-calendar>`);
      await until(() => asked().length > 0);
      await site(html`<iiif-calendar events-src=${events}></iiif-calendar>`);
      await until(() => asked().length > 1);
      expect(asked()).to.deep.equal([calls, events]);
    });

    it('are shown together', async () => {
      const [calls, events] = [freshUrl(), freshUrl()];
      const page = await site(
        html`<iiif-calendar view="agenda" calls-src=${calls} events-src=${events}></iiif-calendar>`,
      );
      const calendar = page.querySelector('iiif-calendar')!;
      await until(() => server.requests.length >= 3);
      for (const request of server.requests) {
        if (request.url === calls) request.answer([{ label: 'Call', start: '2026-05-21T10:00:00Z' }]);
        else if (request.url === events) request.answer([{ label: 'Event', start: '2026-05-22' }]);
        else request.answer([]);
      }
      await until(() => rows(calendar).length === 2);
      expect(rows(calendar)[0]).to.contain('10:00 UTC Call');
      expect(rows(calendar)[1]).to.contain('All day Event');
    });

    it('keep the place while they are on their way', async () => {
      const url = freshUrl();
      const page = await site(
        html`<iiif-calendar view="month" src=${url}></iiif-calendar>
          <p>Below</p>`,
      );
      const calendar = page.querySelector('iiif-calendar')!;
      await until(() => all(calendar, '[role=gridcell]').length === 35);
      expect(one(calendar, '.base').getAttribute('aria-busy')).to.equal('true');
      const { height } = one(calendar, '[role=grid]').getBoundingClientRect();
      await until(() => server.requests.some((request) => request.url === url));
      for (const request of server.requests) request.answer(request.url === url ? records : []);
      await until(() => calendar.state === 'ready');
      await calendar.updateComplete;
      expect(chips(calendar, '2026-05-20')).to.have.length(4);
      expect(one(calendar, '[role=grid]').getBoundingClientRect().height).to.equal(height);
    });

    it('leave what the page gave until they are there, and where they cannot be had', async () => {
      const url = freshUrl();
      const page = await site(
        html`<iiif-calendar src=${url}><a href="https://example.org/calendar">Calendar</a></iiif-calendar>`,
      );
      const calendar = page.querySelector('iiif-calendar')!;
      await until(() => server.requests.some((request) => request.url === url));
      expect(seesGrid(calendar)).to.be.false;
      expect(calendar.querySelector('a')!.checkVisibility({ visibilityProperty: true })).to.be.true;
      await expect(calendar).to.be.accessible();
      const said = await warningsOf(async () => {
        for (const request of server.requests) request.answer('Gone', { status: 410 });
        await until(() => calendar.state === 'error');
        await calendar.updateComplete;
      });
      expect(said.length).to.be.greaterThan(0);
      expect(all(calendar, '[role=grid]')).to.have.length(0);
      expect(seen(calendar)).to.contain('could not be loaded');
      expect(calendar.querySelector('a')!.checkVisibility()).to.be.true;
      await expect(calendar).to.be.accessible();
    });

    it('have their place from the start, whatever the page gave meanwhile', async () => {
      const url = freshUrl();
      const page = await site(
        html`<iiif-calendar view="month" group="museums" src=${url}><p>A link</p></iiif-calendar>
          <iiif-calendar view="month" group="museums" src=${url}></iiif-calendar>`,
      );
      const calendars = [...page.querySelectorAll('iiif-calendar')];
      await until(() => server.requests.some((request) => request.url === url));
      await Promise.all(calendars.map(({ updateComplete }) => updateComplete));
      const heights = () => calendars.map((calendar) => calendar.getBoundingClientRect().height);
      const before = heights();
      expect(calendars.map(seesGrid)).to.deep.equal([false, true]);
      for (const request of server.requests) request.answer(request.url === url ? records : []);
      await until(() => calendars.every(({ state }) => state === 'ready'));
      await Promise.all(calendars.map(({ updateComplete }) => updateComplete));
      expect(calendars.map(seesGrid)).to.deep.equal([true, true]);
      expect(heights()).to.deep.equal(before);
    });

    it('that fail leave an empty calendar where the page gave nothing', async () => {
      const url = freshUrl();
      const page = await site(html`<iiif-calendar view="month" src=${url}></iiif-calendar>`);
      const calendar = page.querySelector('iiif-calendar')!;
      await until(() => server.requests.some((request) => request.url === url));
      await warningsOf(async () => {
        for (const request of server.requests) request.answer('{', {});
        await until(() => calendar.state === 'error');
        await calendar.updateComplete;
      });
      expect(all(calendar, '[role=gridcell]')).to.have.length(35);
      expect(seen(calendar)).to.contain('could not be loaded');
    });

    it('with nothing for the month say so, and the reader can go on', async () => {
      const calendar = await show({ date: '2026-08-01' });
      expect(calendar.state).to.equal('empty');
      expect(textOf(one(calendar, '.note[aria-live=polite]'))).to.equal(
        'Nothing is planned for August 2026.',
      );
      expect(all(calendar, '[role=gridcell]')).to.have.length(42);
      await expect(calendar).to.be.accessible();
      button(calendar, 'Today').click();
      await calendar.updateComplete;
      expect(calendar.state).to.equal('ready');
    });

    it('of iCalendar that come again without end are read for what is seen', async () => {
      const url = freshUrl();
      const page = await site(html`<iiif-calendar view="month" src=${url}></iiif-calendar>`);
      const calendar = page.querySelector('iiif-calendar')!;
      await until(() => server.requests.some((request) => request.url === url));
      const lines = [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:weekly@example.org',
        'SUMMARY:Weekly call',
        'DTSTART;TZID=America/New_York:20200102T110000',
        'DURATION:PT1H',
        'RRULE:FREQ=WEEKLY;BYDAY=TH',
        'END:VEVENT',
        'END:VCALENDAR',
      ];
      const text = `${lines.join('\r\n')}\r\n`;
      for (const request of server.requests) request.answer(request.url === url ? text : []);
      await until(() => chips(calendar, '2026-05-21').length > 0);
      expect(chips(calendar, '2026-05-21')).to.deep.equal(['15:00 Weekly call']);
      calendar.date = '2031-01-02';
      await until(() => title(calendar) === 'January 2031' && calendar.state === 'ready');
      expect(chips(calendar, '2031-01-02')).to.deep.equal(['16:00 Weekly call']);
      expect(all(calendar, '.chip')).to.have.length(5);
    });

    it('stay text, and bad records cost themselves', async () => {
      await warningsOf(async () => {
        const hostile = {
          label: 'A <b>bold</b> call<img src=x onerror=alert(1)>',
          start: '2026-05-20T10:00:00Z',
        };
        const calendar = await show({ data: [hostile, { label: 'No start' }, null] });
        expect(chips(calendar, '2026-05-20')).to.deep.equal(['12:00 A bold call']);
        expect(all(calendar, 'img')).to.have.length(0);
      });
    });
  });

  describe('time zones', () => {
    const open = async (calendar: IiifCalendar) => {
      one(calendar, '.zone button').click();
      await opened(calendar, 'Time zone');
      return one(calendar, '[role=combobox]') as HTMLInputElement;
    };
    const options = (calendar: IiifCalendar) => all(calendar, '[role=option]').map((each) => textOf(each));
    const type = async (calendar: IiifCalendar, text: string) => {
      const input = one(calendar, '[role=combobox]') as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await calendar.updateComplete;
      return input;
    };

    it('are named with the offset of the day that is shown', async () => {
      expect(textOf(one(await show(), '.zone'))).to.equal('Times in Berlin (UTC+2)');
      expect(textOf(one(await show({ date: '2026-01-01' }), '.zone'))).to.equal('Times in Berlin (UTC+1)');
      expect(textOf(one(await show({ zone: 'UTC' }), '.zone'))).to.equal('Times in UTC');
    });

    it('are looked for, chosen and remembered', async () => {
      const calendar = await show();
      await open(calendar);
      expect(options(calendar)[0]).to.contain('Your device’s time zone');
      expect(options(calendar)).to.include('Berlin Europe UTC+2');
      await expect(calendar).to.be.accessible();
      await type(calendar, 'new york');
      expect(options(calendar)).to.deep.equal(['New York America UTC−4']);
      all(calendar, '[role=option]')[0]!.click();
      await until(() => textOf(one(calendar, '.zone')) === 'Times in New York (UTC−4)');
      expect(chips(calendar, '2026-05-20')[0]).to.equal('10:00 Museums');
      expect(textOf(one(await show(), '.zone'))).to.equal('Times in New York (UTC−4)');
    });

    it('that nobody knows are said to be none', async () => {
      const calendar = await show();
      await open(calendar);
      await type(calendar, 'Atlantis');
      expect(options(calendar)).to.deep.equal([]);
      expect(textOf(one(calendar, '.popover [role=status]'))).to.equal('No time zone is called “Atlantis”.');
    });

    it('are chosen where nothing may be remembered', async () => {
      const { setItem, getItem } = storage;
      storage.getItem = storage.setItem = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      try {
        const calendar = await show();
        await open(calendar);
        await type(calendar, 'tokyo');
        all(calendar, '[role=option]')[0]!.click();
        await until(() => textOf(one(calendar, '.zone')) === 'Times in Tokyo (UTC+9)');
        expect(textOf(one(await show(), '.zone')), 'in this visit').to.equal('Times in Tokyo (UTC+9)');
      } finally {
        Object.assign(storage, { setItem, getItem });
        remember(ZONE, 'Europe/Berlin');
      }
    });

    it('that were remembered and are none are passed over', async () => {
      memory.set(ZONE, 'Atlantis/Capital');
      expect(textOf(one(await show(), '.zone'))).to.equal('Times in Berlin (UTC+2)');
    });
  });

  describe('links to it', () => {
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));
    const goTo = (hash: string) => {
      history.replaceState(null, '', location.pathname + location.search + hash);
      window.dispatchEvent(new HashChangeEvent('hashchange'));
    };

    it('lead to a day', async () => {
      goTo('#calendar-2026-07-09');
      const calendar = await show();
      await calendar.updateComplete;
      expect(title(calendar)).to.equal('July 2026');
      goTo('#calendar-2026-09-01');
      await calendar.updateComplete;
      await calendar.updateComplete;
      expect(title(calendar)).to.equal('September 2026');
    });

    it('lead to an event, whatever its id, and open it', async () => {
      const calendar = await show({ date: '2026-01-01' });
      goTo(`#event-${encodeURIComponent('conference 1/2')}`);
      await opened(calendar, 'Conference');
      expect(title(calendar)).to.equal('May 2026');
      const link = all<HTMLAnchorElement>(calendar, '.popover a').find(
        (each) => textOf(each) === 'Link to this event',
      )!;
      expect(new URL(link.href).hash).to.equal('#event-conference%201%2F2');
    });

    it('lead to an event of a calendar that comes once, in any month, and have numbers in its id mean nothing', async () => {
      for (const [uid, month] of [
        ['abc@example.org', 'November 2026'],
        // When it was written down, as many programs have it.
        ['20260301T101500Z-7@example.org', 'November 2026'],
      ] as const) {
        goTo(`#event-${encodeURIComponent(uid)}`);
        const url = freshUrl();
        const page = await fixture<HTMLElement>(
          html`<div style="inline-size: 1000px">
            <iiif-calendar now=${NOW} src=${url} .groups=${[]} time-zone="UTC"></iiif-calendar>
          </div>`,
        );
        const calendar = page.querySelector('iiif-calendar')!;
        await until(() => server.requests.some((request) => request.url === url));
        const lines = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `UID:${uid}`, 'SUMMARY:Far off'];
        const text = [...lines, 'DTSTART:20261112T150000Z', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
        for (const request of server.requests) if (request.url === url) request.answer(text);
        await opened(calendar, 'Far off');
        expect(title(calendar), uid).to.equal(month);
      }
    });

    it('are not followed any more once the reader has gone elsewhere', async () => {
      goTo('#event-missing-20260709');
      const calendar = await show();
      await until(() => title(calendar) === 'July 2026');
      button(calendar, 'Next month').click();
      await calendar.updateComplete;
      calendar.data = [...records, { label: 'Late', id: 'missing-20260709', start: '2026-07-09' }];
      await calendar.updateComplete;
      expect(title(calendar)).to.equal('August 2026');
      expect(isOpen(calendar)).to.be.false;
    });

    it('to something else are left alone', async () => {
      for (const hash of [
        '#content',
        '#calendar-',
        '#calendar-2026-02-31',
        '#event-unknown',
        '#event-%E0%A4%A',
      ]) {
        goTo(hash);
        const calendar = await show();
        await calendar.updateComplete;
        expect(title(calendar), hash).to.equal('May 2026');
        expect(isOpen(calendar), hash).to.be.false;
      }
    });
  });

  it('prints every event of the month, and no controls', async () => {
    const calendar = await show({ data: [{ label: 'Early', start: '2026-05-04T10:00:00Z' }, ...records] });
    window.dispatchEvent(new Event('beforeprint'));
    expect(all(calendar, '[role=grid], details')).to.have.length(0);
    expect(rows(calendar)).to.have.length(8);
    window.dispatchEvent(new Event('afterprint'));
    expect(all(calendar, '[role=grid]')).to.have.length(1);
  });

  it('speaks French', async () => {
    const calendar = await show({ lang: 'fr' });
    await until(() => title(calendar) === 'mai 2026');
    expect(seen(calendar)).to.contain('Aujourd’hui');
    expect(dayName(calendar, '2026-05-20')).to.equal('mercredi 20 mai 2026, 5 événements');
    await expect(calendar).to.be.accessible();
  });

  it('fits 280 px in each view, in both directions', async () => {
    const long = { label: 'Grundlagenforschungsverbundskoordination', start: '2026-05-21T08:00:00Z' };
    for (const dir of ['ltr', 'rtl']) {
      for (const view of ['month', 'week', 'agenda']) {
        const { parentElement: page } = await show({ dir, view, width: 280, data: [...records, long] });
        page!.style.position = 'relative';
        expect(page!.scrollWidth, `${view} ${dir}`).to.be.at.most(280);
      }
    }
  });

  it('may be moved and removed', async () => {
    const calendar = await show();
    const other = document.createElement('div');
    calendar.parentElement!.append(other);
    other.append(calendar);
    await calendar.updateComplete;
    expect(title(calendar)).to.equal('May 2026');
    calendar.remove();
    window.dispatchEvent(new Event('beforeprint'));
    expect(root(calendar).querySelectorAll('[role=grid]')).to.have.length(1);
  });
});
