import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifNextCall } from '../../src/elements/next-call/next-call.js';
import '../../src/elements/next-call/next-call.js';
import { sendKeys, setViewport } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { stubTime } from '../helpers/time.js';
import {
  calendar,
  call,
  groups,
  groupsWithLongName,
  links,
  LONG_NAME,
  MUSEUMS,
  NOW,
  part,
  root,
  sampleGroups,
  samples,
  seen,
  textOf,
  until,
} from './groups.js';
import { recorded } from '../helpers/recorded.js';

const show = (group = 'museums', data: unknown = calendar, now = NOW) =>
  fixture<IiifNextCall>(html`
    <iiif-next-call
      group=${group}
      now=${now}
      time-zone="Europe/Berlin"
      .data=${data}
      .groups=${groups}
    ></iiif-next-call>
  `);

describe('iiif-next-call', () => {
  const time = stubTime();
  it('says what, when and how far off, with everything that leads there', async () => {
    const element = await show();
    expect(textOf(part(element, 'heading'))).to.equal(MUSEUMS);
    expect(part(element, 'heading')!.localName).to.equal('h3');
    expect(textOf(part(element, 'kicker'))).to.equal('Next call in 5 days');
    expect(textOf(part(element, 'when'))).to.equal('Monday 25 May 2026 16:00–17:00 CEST');
    expect(Date.parse(root(element).querySelector('time')!.dateTime)).to.equal(
      Date.parse('2026-05-25T14:00:00Z'),
    );
    expect(textOf(part(element, 'about'))).to.equal(
      '10:00–11:00 EDT, as announced · Monthly on the fourth Monday',
    );
    expect(links(element)).to.deep.include.members([
      [`Join the call – ${MUSEUMS}`, 'https://example.zoom.us/j/1'],
      ['Notes and documents', 'https://notes.example/museums'],
      ['Museums group page', 'https://iiif.io/community/groups/museums'],
    ]);
    expect(element.state).to.equal('ready');
    await expect(element).to.be.accessible();
  });

  for (const name of ['museums', 'Museums', ' MUSEUMS ', 'iiif museum interest  group call']) {
    it(`knows a group as "${name}"`, async () => {
      expect(textOf(part(await show(name), 'heading'))).to.equal(MUSEUMS);
    });
  }

  it('takes the sooner of the week and the meetings, and passes over what is over', async () => {
    const meetings = { museums: { name: 'Museums', next_call: '2026-05-22T09:00:00Z' } };
    const over = call(MUSEUMS, '2026-05-20T10:00:00Z');
    const element = await show('museums', { week: [over, ...calendar.week], meetings });
    expect(textOf(part(element, 'when'))).to.equal('Friday 22 May 2026 11:00 CEST');
  });

  it('leaves the wall time of the announcement out where it is the reader’s', async () => {
    const element = await show();
    element.timeZone = 'America/Toronto';
    await element.updateComplete;
    expect(textOf(part(element, 'when'))).to.equal('Monday 25 May 2026 10:00–11:00 EDT');
    expect(textOf(part(element, 'about'))).to.equal('Monthly on the fourth Monday');
  });

  it('says that a call is happening now, and puts joining first', async () => {
    const element = await show('archives', calendar, '2026-05-20T14:20:00Z');
    expect(textOf(part(element, 'kicker'))).to.equal('Happening now');
    expect(part(element, 'join')!.classList.contains('primary')).to.equal(true);
    await expect(element).to.be.accessible();
    element.now = '2026-05-20T13:40:00Z';
    await element.updateComplete;
    expect(textOf(part(element, 'kicker'))).to.equal('Next call in 20 minutes');
    expect(part(element, 'join')!.classList.contains('primary')).to.equal(false);
  });

  it('keeps its words true, and makes room for the following call, by itself', async () => {
    await time.goTo('2026-05-20T14:59:00Z');
    const week = [call('First', '2026-05-20T14:00:00Z'), call('Second', '2026-05-20T15:02:00Z')];
    const element = await fixture<IiifNextCall>(
      html`<iiif-next-call .data=${{ week }} .groups=${{}}></iiif-next-call>`,
    );
    expect(seen(element)).to.contain('First').and.contain('Happening now');
    await time.goTo('2026-05-20T15:00:00Z');
    await element.updateComplete;
    expect(seen(element)).to.contain('Second').and.contain('in 2 minutes').and.not.contain('First');
    await time.goTo('2026-05-20T15:01:00Z');
    await element.updateComplete;
    expect(seen(element)).to.contain('in 1 minute');
  });

  it('shows the next call of any group without a name, and names the group', async () => {
    const element = await show('');
    expect(textOf(part(element, 'heading'))).to.equal('Archives');
    expect(textOf(part(element, 'kicker'))).to.equal('Next call · Archives in 2 hours');
    element.group = 'museums';
    await element.updateComplete;
    expect(textOf(part(element, 'heading'))).to.equal(MUSEUMS);
  });

  it('says that a call is cancelled, and shows the one after it', async () => {
    const week = [
      call(MUSEUMS, '2026-05-25T14:00:00Z', { status: 'cancelled' }),
      call(MUSEUMS, '2026-06-22T14:00:00Z', { status: 'tentative' }),
    ];
    const element = await show('museums', { week });
    expect(textOf(part(element, 'notice'))).to.equal(
      `The call “${MUSEUMS}” on Monday 25 May 2026 is cancelled.`,
    );
    expect(textOf(part(element, 'when'))).to.contain('22 June 2026');
    expect(textOf(part(element, 'kicker'))).to.equal('Next call · To be confirmed in 5 weeks');
    await expect(element).to.be.accessible();
    element.data = { week: week.slice(0, 1) };
    await element.updateComplete;
    expect(seen(element)).to.contain('is cancelled.').and.contain('has no call planned');
    expect(part(element, 'join')).to.equal(null);
  });

  describe('has no call to show', () => {
    it('and says so kindly for a group that it knows, with how often it meets and its page', async () => {
      const element = await show('Search TSG');
      expect(seen(element)).to.equal(
        'The Search TSG group has no call planned at the moment. On hiatus currently Search TSG group page',
      );
      expect(element.state).to.equal('empty');
      await expect(element).to.be.accessible();
    });

    it('and says so of a group that is finished, without how often it used to meet', async () => {
      expect(seen(await show('maps-tsg'))).to.equal(
        'The Maps TSG group has completed its work. Notes and documents',
      );
    });

    it('and names a group that nobody knows, and tells the author which there are', async () => {
      const said = await warningsOf(async () => {
        const element = await show('museum of broken links');
        expect(seen(element)).to.contain('could not find a group called “museum of broken links”');
        await expect(element).to.be.accessible();
      });
      expect(said).to.have.length(1);
      expect(said[0]).to.contain('knows no group').and.contain('museums, archives, search-tsg');
    });

    it('and does not blame the name where the groups are not known', async () => {
      const element = await fixture<IiifNextCall>(
        html`<iiif-next-call group="museums" .data=${{ week: [] }} .groups=${{}}></iiif-next-call>`,
      );
      expect(seen(element)).to.equal('No calls are planned at the moment.');
    });

    it('of any group', async () => {
      expect(seen(await show('', { week: [] }))).to.equal('No calls are planned at the moment.');
    });

    it('and the page has its own words for that', async () => {
      const element = await fixture<IiifNextCall>(html`
        <iiif-next-call .data=${{ week: [] }} .groups=${groups}
          ><p slot="empty">See you in autumn.</p></iiif-next-call
        >
      `);
      expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(seen(element)).to.equal('');
    });
  });

  it('shows a call of a group that only the calendar knows', async () => {
    const meetings = { knots: { name: 'Knots', link: '/knots', next_call: '2026-05-22T09:00:00Z' } };
    const element = await show('knots', { week: [], meetings });
    expect(textOf(part(element, 'heading'))).to.equal('Knots');
    expect(links(element)).to.deep.equal([['Knots', 'https://iiif.io/knots']]);
  });

  it('shows a description as text with links, and its markup only once it is opened', async () => {
    const element = await show();
    const details = part(element, 'description') as HTMLDetailsElement;
    expect(textOf(details.querySelector('summary'))).to.equal('Details');
    details.querySelector('summary')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => details.querySelector('a'));
    expect(textOf(details)).to.contain('Two talks, then questions. Agenda: https://notes.example/agenda');
    await sendKeys({ press: 'Tab' });
    expect((root(element).activeElement as HTMLAnchorElement).href).to.equal('https://notes.example/agenda');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ press: 'Enter' });
    expect(details.open).to.equal(false);

    element.data = {
      week: [call(MUSEUMS, '2026-05-25T14:00:00Z', { description: '<p>With <b>two</b> talks</p>' })],
    };
    await element.updateComplete;
    expect(root(element).querySelector('b')).to.equal(null);
    (part(element, 'description') as HTMLDetailsElement).open = true;
    await until(() => root(element).querySelector('b'));
    expect(textOf(part(element, 'description'))).to.equal('Details With two talks');
    await expect(element).to.be.accessible();
  });

  it('lets nothing through from a hostile calendar', async () => {
    await warningsOf(async () => {
      const element = await show('maps', samples['hostile-calendar.json']);
      expect(element.state).to.equal('ready');
      for (const details of root(element).querySelectorAll('details')) details.open = true;
      await until(() => root(element).querySelector('.rich')?.hasChildNodes());
      expect(root(element).querySelector('script, img, iframe, form, style:not([data-lit])')).to.equal(null);
      for (const [, href] of links(element)) expect(href).to.match(/^https?:/);
      expect('iiifHostile' in window).to.equal(false);
    });
  });

  describe('on the way', () => {
    const server = stubFetch();

    it('keeps what the page has in it until both feeds are there, and when they fail', async () => {
      const element = await fixture<IiifNextCall>(html`
        <iiif-next-call src=${freshUrl()} .groups=${groups} group="museums"
          ><a href="/calls">All calls</a></iiif-next-call
        >
      `);
      expect(element.state).to.equal('loading');
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(root(element).querySelector('.skeleton')).to.equal(null);
      await warningsOf(async () => {
        const failed = oneEvent(element, 'iiif-error');
        (await server.first()).answer('gone', { status: 404 });
        await failed;
      });
      await element.updateComplete;
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(seen(element)).to.equal('This could not be loaded just now. Try again');
      await expect(element).to.be.accessible();

      const again = server.next();
      root(element).querySelector<HTMLButtonElement>('.retry')!.click();
      element.now = NOW;
      const loaded = oneEvent(element, 'iiif-load');
      (await again).answer(calendar);
      expect((await loaded).detail.count).to.equal(1);
      expect(textOf(part(element, 'heading'))).to.equal(MUSEUMS);
      expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
    });

    it('has the room of the call from the start, in any font', async () => {
      const src = freshUrl();
      const page = await fixture<HTMLElement>(html`
        <div>
          <iiif-next-call src=${src} .groups=${groups} group="museums" now=${NOW}
            ><p>All calls</p></iiif-next-call
          >
          <iiif-next-call src=${src} .groups=${groups} group="museums" now=${NOW}></iiif-next-call>
        </div>
      `);
      const [withFallback, without] = [...page.children] as [IiifNextCall, IiifNextCall];
      // Letters nearer to each other, as in a narrower font: lines break elsewhere.
      const views = [288, 350, 440, 730, 1100].flatMap((width) =>
        ['-0.1em', '-0.05em'].map((font) => ({ width, font })),
      );
      const heights = () =>
        views.map(({ width, font }) => {
          page.style.inlineSize = `${width}px`;
          page.style.letterSpacing = font;
          return [withFallback, without].map(({ offsetHeight }) => [width, font, offsetHeight]);
        });
      const waiting = heights();
      expect(withFallback.state + without.state).to.equal('loadingloading');
      const loaded = Promise.all([oneEvent(withFallback, 'iiif-load'), oneEvent(without, 'iiif-load')]);
      (await server.first()).answer(calendar);
      await loaded;
      expect(heights()).to.deep.equal(waiting);
    });

    it('has a room that does not depend on the hour', async () => {
      for (const zone of ['America/Los_Angeles', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Auckland']) {
        const element = await fixture<IiifNextCall>(html`
          <iiif-next-call src=${freshUrl()} .groups=${groups} time-zone=${zone}></iiif-next-call>
        `);
        const times = new Set<string>();
        for (let hour = 0; hour < 24; hour++) {
          element.now = `2026-05-20T${String(hour).padStart(2, '0')}:30:00Z`;
          await element.updateComplete;
          times.add(part(element, 'when')!.textContent);
        }
        expect([...times], zone).to.have.length(1);
        expect([...times][0]!.match(/2026/g), zone).to.have.length(1);
      }
    });

    it('shows the call also where the groups cannot be had', async () => {
      const page = await fixture(html`
        <iiif-site calls-src=${freshUrl()} groups-src=${freshUrl()} now=${NOW} time-zone="Europe/Berlin">
          <iiif-next-call group=${MUSEUMS}></iiif-next-call>
        </iiif-site>
      `);
      const element = page.querySelector('iiif-next-call')!;
      await until(() => server.requests.length === 2);
      server.requests[0]!.answer(calendar);
      server.requests[1]!.answer('', { status: 404 });
      await oneEvent(element, 'iiif-load');
      expect(textOf(part(element, 'heading'))).to.equal(MUSEUMS);
    });

    for (const width of [320, 768, 1280]) {
      it(`keeps the place of a typical call at ${width} px`, async () => {
        await setViewport({ width, height: 800 });
        const url = freshUrl();
        const element = await fixture<IiifNextCall>(html`
          <iiif-next-call
            group="museums"
            src=${url}
            now=${NOW}
            time-zone="Europe/Berlin"
            .groups=${groups}
          ></iiif-next-call>
        `);
        expect(seen(element)).to.equal('');
        await expect(element).to.be.accessible();
        const { height } = element.getBoundingClientRect();
        const loaded = oneEvent(element, 'iiif-load');
        server.requests[0]!.answer(calendar);
        await loaded;
        expect(element.getBoundingClientRect().height).to.equal(height);
      });
    }
  });

  it('is the same whether it is told before or after it is connected', async () => {
    const element = document.createElement('iiif-next-call') as IiifNextCall;
    element.data = calendar;
    element.groups = groups;
    const box = await fixture(html`<div></div>`);
    box.append(element);
    Object.assign(element, { group: 'museums', now: NOW, timeZone: 'Europe/Berlin', headingLevel: 2 });
    await element.updateComplete;
    expect(seen(element)).to.equal(seen(await show()));
    expect(part(element, 'heading')!.localName).to.equal('h2');
  });

  it('speaks French', async () => {
    const section = await fixture(html`
      <section lang="fr">
        <iiif-next-call
          group="museums"
          now=${NOW}
          time-zone="Europe/Paris"
          .data=${calendar}
          .groups=${groups}
        ></iiif-next-call>
      </section>
    `);
    const element = section.querySelector<IiifNextCall>('iiif-next-call')!;
    await until(() => element.state === 'ready');
    expect(textOf(part(element, 'kicker'))).to.equal('Prochaine réunion dans 5 jours');
    expect(textOf(part(element, 'when'))).to.contain('lundi 25 mai 2026');
    expect(textOf(part(element, 'join'))).to.equal('Rejoindre la réunion');
  });

  it('fits a column of 280 px in both directions, also with names that do not', async () => {
    await setViewport({ width: 280, height: 800 });
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture(html`
        <div dir=${dir}>
          <iiif-next-call
            group="long"
            now=${NOW}
            .data=${{ week: [call(LONG_NAME, '2026-05-25T14:00:00Z', { description: 'x'.repeat(80) })] }}
            .groups=${groupsWithLongName}
          ></iiif-next-call>
        </div>
      `);
      const element = page.querySelector('iiif-next-call')!;
      root(element).querySelector('details')!.open = true;
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await expect(element).to.be.accessible();
    }
  });

  it('shows every group of the sample feeds', async () => {
    const records = (await sampleGroups()) as { id: string }[];
    for (const { id } of records) {
      const element = await fixture<IiifNextCall>(html`
        <iiif-next-call
          group=${id}
          now=${NOW}
          .data=${samples['calendar.json']}
          .groups=${records}
        ></iiif-next-call>
      `);
      expect(seen(element), id).to.match(/group page|no call planned|completed its work/);
    }
  });

  describe('with feeds like the site’s own', () => {
    const next = async (group: string) => {
      const [calls, groups] = await Promise.all(['calendar.json', 'groups.json'].map(recorded));
      const element = await fixture<IiifNextCall>(html`
        <iiif-next-call
          group=${group}
          now="2021-10-07T12:00:00Z"
          time-zone="UTC"
          .data=${calls}
          .groups=${groups}
        ></iiif-next-call>
      `);
      return { element, time: Date.parse(root(element).querySelector('time')?.dateTime ?? '') };
    };

    it('finds the call of the 3D group in the week', async () => {
      const { element, time } = await next('3d');
      expect(time).to.equal(Date.parse('2021-10-07T16:00:00Z'));
      expect(part(element, 'join')!.getAttribute('href')).to.contain('https://example.zoom.us/j/9000000001');
      expect(textOf(part(element, 'about'))).to.contain('17:00–18:00 BST');
    });

    it('finds the call of the museums in the meetings', async () => {
      const { time } = await next('museums');
      expect(time).to.equal(Date.parse('2021-11-02T15:00:00Z'));
    });

    it('finds none for the newspapers', async () => {
      await warningsOf(async () => {
        const { element, time } = await next('newspapers');
        expect(time).to.be.NaN;
        expect(element.state).to.equal('empty');
      });
    });
  });
});
