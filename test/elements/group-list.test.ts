import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifGroupList } from '../../src/elements/group-list/group-list.js';
import '../../src/elements/group-list/group-list.js';
import { sendKeys, setViewport } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { stubTime } from '../helpers/time.js';
import {
  calendar,
  call,
  groups,
  groupsWithLongName,
  links,
  NOW,
  root,
  sampleGroups,
  samples,
  seen,
  textOf,
  until,
} from './groups.js';
import { recorded } from '../helpers/recorded.js';

const show = (data: unknown = groups, calls: unknown = calendar, type = '') =>
  fixture<IiifGroupList>(html`
    <iiif-group-list
      type=${type}
      now=${NOW}
      time-zone="Europe/Berlin"
      .data=${data}
      .calls=${calls}
    ></iiif-group-list>
  `);
const headings = (element: Element) =>
  [...root(element).querySelectorAll('h2, h3, h4, h5, h6')].map(
    (each) => `${each.localName} ${textOf(each)}`,
  );
const group = (element: Element, name: string) =>
  [...root(element).querySelectorAll<HTMLElement>('[part=group]')].find(
    (each) => textOf(each.querySelector('[part=heading]')) === name,
  );

describe('iiif-group-list', () => {
  const time = stubTime();
  it('lists the groups under a heading for each type, by name, without the finished ones', async () => {
    const element = await show();
    expect(headings(element)).to.deep.equal([
      'h3 Community groups',
      'h4 Archives',
      'h4 Museums',
      'h3 Technical specification groups',
      'h4 Search TSG',
      'h3 Other groups',
      'h4 Cookbook',
    ]);
    expect(root(element).querySelectorAll('ul').length).to.equal(3);
    await expect(element).to.be.accessible();
  });

  it('says how often a group meets as the calendar has it, where the group does not say', async () => {
    const start = { kind: 'zoned', epoch: Date.parse('2026-05-25T14:00:00Z'), timeZone: 'America/New_York' };
    const calls = ['Archives', 'Museums'].map((label) => ({
      label,
      start,
      groupNames: [label],
      recurrence: { rule: 'FREQ=MONTHLY;BYDAY=4MO', start },
    }));
    const silent = { ...groups.museums, frequency: '' };
    const finished = { ...silent, id: 'old', label: 'Archives', finished: true };
    const element = await show({ museums: silent, old: finished }, calls);
    await until(() => textOf(group(element, 'Museums')).includes('the fourth Monday of every month'));
    element.finished = true;
    await until(() => group(element, 'Archives'));
    expect(textOf(group(element, 'Archives'))).not.to.contain('every month');
    const told = await show(groups, calls);
    await told.updateComplete;
    expect(textOf(group(told, 'Museums'))).not.to.contain('of every month');
  });

  it('says of each what is known, and nothing of what is not', async () => {
    const element = await show();
    expect(textOf(group(element, 'Museums'))).to.equal(
      'Museums Objects and those who look after them. Chaired by Ada Example (A Museum) and Ben Example (Another Museum) ' +
        'Next call in 5 days Monday 25 May 2026 16:00–17:00 CEST Monthly on the fourth Monday',
    );
    expect(textOf(group(element, 'Cookbook'))).to.equal('Cookbook As needed');
    expect(links(element)).to.deep.equal([
      ['Archives', 'https://iiif.io/community/groups/archives'],
      ['Museums', 'https://iiif.io/community/groups/museums'],
      ['Search TSG', 'https://iiif.io/community/groups/search-tsg'],
    ]);
  });

  it('lists one type without a heading for it', async () => {
    const element = await show(groups, calendar, 'tsg');
    expect(headings(element)).to.deep.equal(['h3 Search TSG']);
    element.headingLevel = 2;
    element.type = 'community';
    await element.updateComplete;
    expect(headings(element)).to.deep.equal(['h2 Archives', 'h2 Museums']);
    await expect(element).to.be.accessible();
  });

  it('lists the finished ones alone, without how often they met', async () => {
    const element = await show();
    element.finished = true;
    await element.updateComplete;
    expect(seen(element)).to.equal('Technical specification groups Maps TSG');
    expect(element.hasAttribute('finished')).to.equal(false);
    const written = await fixture<IiifGroupList>(
      html`<iiif-group-list finished .data=${groups} .calls=${calendar}></iiif-group-list>`,
    );
    expect(seen(written)).to.equal('Technical specification groups Maps TSG');
  });

  it('shows the first ones of a limited list', async () => {
    const element = await show();
    element.limit = 1;
    await element.updateComplete;
    expect(headings(element)).to.deep.equal(['h3 Community groups', 'h4 Archives']);
  });

  it('orders names as the language does', async () => {
    const named = (...labels: string[]) => labels.map((label) => ({ id: label, label, type: 'community' }));
    const element = await show(named('Zoo', 'Éditions', 'apples', 'Group 10', 'Group 9'), null, 'community');
    expect(headings(element)).to.deep.equal([
      'h3 apples',
      'h3 Éditions',
      'h3 Group 9',
      'h3 Group 10',
      'h3 Zoo',
    ]);
  });

  it('offers to join a call that is on', async () => {
    const element = await show();
    element.now = '2026-05-20T14:20:00Z';
    await element.updateComplete;
    expect(textOf(group(element, 'Archives')))
      .to.contain('Happening now')
      .and.contain('Join the call');
    expect(textOf(group(element, 'Museums'))).to.not.contain('Join the call');
    expect(links(element)).to.deep.include(['Join the call – Archives', 'https://example.zoom.us/j/1']);
    await expect(element).to.be.accessible();
  });

  it('keeps the next calls current by itself', async () => {
    await time.goTo('2026-05-20T14:59:00Z');
    const week = [call('Archives', '2026-05-20T14:00:00Z'), call('Archives', '2026-05-20T15:03:00Z')];
    const element = await fixture<IiifGroupList>(
      html`<iiif-group-list .data=${groups} .calls=${{ week }}></iiif-group-list>`,
    );
    expect(seen(element)).to.contain('Happening now');
    await time.goTo('2026-05-20T15:00:00Z');
    await element.updateComplete;
    expect(seen(element)).to.contain('in 3 minutes');
    await time.goTo('2026-05-20T15:01:00Z');
    await element.updateComplete;
    expect(seen(element)).to.contain('in 2 minutes');
  });

  it('does without calls where there are none', async () => {
    const element = await show(groups, null);
    expect(seen(element)).to.not.contain('Next call');
    expect(textOf(group(element, 'Archives'))).to.equal(
      'Archives Chaired by Zoe Example Every two months on Tuesdays',
    );
  });

  it('says kindly that there is nothing to list', async () => {
    const element = await show({});
    expect(seen(element)).to.equal('There are no groups to list at the moment.');
    expect(element.state).to.equal('empty');
    element.finished = true;
    await element.updateComplete;
    expect(seen(element)).to.equal('No group has completed its work yet.');
    await expect(element).to.be.accessible();
  });

  it('leaves a bad record out, and tells of it', async () => {
    const element = await show();
    const loaded = oneEvent(element, 'iiif-load');
    element.data = { ...groups, broken: 'not a group' };
    const { count, problems } = (await loaded).detail;
    expect([count, problems.length]).to.deep.equal([4, 1]);
    expect(headings(element)).to.have.length(7);
    expect(element.state).to.equal('ready');
  });

  it('lets no markup through', async () => {
    await warningsOf(async () => {
      const bad = '<img src=x onerror="window.iiifHostile=true">';
      const element = await show(
        [
          {
            id: 'x',
            label: `Name ${bad}`,
            description: bad,
            link: 'javascript:1',
            frequency: bad,
            chairs: [bad],
          },
        ],
        samples['hostile-calendar.json'],
      );
      expect(root(element).querySelector('img, script')).to.equal(null);
      expect(links(element)).to.deep.equal([]);
    });
  });

  it('goes through its links by keyboard in both directions', async () => {
    const element = await show();
    await sendKeys({ press: 'Tab' });
    expect(textOf(root(element).activeElement)).to.equal('Archives');
    await sendKeys({ press: 'Tab' });
    expect(textOf(root(element).activeElement)).to.equal('Museums');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ up: 'Shift' });
    expect(textOf(root(element).activeElement)).to.equal('Archives');
  });

  describe('on the way', () => {
    const server = stubFetch();

    it('waits with a place that nobody reads, and with the calls', async () => {
      const page = await fixture(html`
        <iiif-site groups-src=${freshUrl()} calls-src=${freshUrl()} now=${NOW}>
          <iiif-group-list type="tsg"></iiif-group-list>
        </iiif-site>
      `);
      const element = page.querySelector<IiifGroupList>('iiif-group-list')!;
      await until(() => server.requests.length === 2);
      expect(seen(element)).to.equal('');
      expect(element.getBoundingClientRect().height).to.be.greaterThan(200);
      await expect(element).to.be.accessible();
      server.requests[0]!.answer(groups);
      await until(() => element.state === 'loading');
      expect(seen(element)).to.equal('');
      const loaded = oneEvent(element, 'iiif-load');
      server.requests[1]!.answer(calendar);
      expect((await loaded).detail.count).to.equal(1);
      expect(headings(element)).to.deep.equal(['h3 Search TSG']);
    });

    it('keeps what the page has in it when the groups cannot be had', async () => {
      const element = await fixture<IiifGroupList>(html`
        <iiif-group-list src=${freshUrl()} .calls=${null}><a href="/groups">All groups</a></iiif-group-list>
      `);
      await warningsOf(async () => {
        const failed = oneEvent(element, 'iiif-error');
        (await server.first()).answer('<!doctype html>');
        await failed;
      });
      await element.updateComplete;
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(seen(element)).to.contain('could not be loaded');
      await expect(element).to.be.accessible();
    });
  });

  it('speaks French', async () => {
    const section = await fixture(html`
      <section lang="fr">
        <iiif-group-list
          now=${NOW}
          time-zone="Europe/Paris"
          .data=${groups}
          .calls=${calendar}
        ></iiif-group-list>
      </section>
    `);
    const element = section.querySelector<IiifGroupList>('iiif-group-list')!;
    await until(() => element.state === 'ready');
    expect(headings(element)).to.include('h3 Groupes de spécification technique');
    expect(textOf(group(element, 'Museums'))).to.contain(
      'Responsables : Ada Example (A Museum) et Ben Example',
    );
  });

  it('fits a column of 280 px in both directions, also with names that do not', async () => {
    await setViewport({ width: 280, height: 800 });
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture(html`
        <div dir=${dir}>
          <iiif-group-list now=${NOW} .data=${groupsWithLongName} .calls=${calendar}></iiif-group-list>
        </div>
      `);
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await expect(page).to.be.accessible();
    }
  });

  it('lists every group of the sample feeds, and their calls', async () => {
    const element = await show(await sampleGroups(), samples['calendar.json']);
    expect(root(element).querySelectorAll('[part=group]').length).to.equal(13);
    expect(root(element).querySelectorAll('time').length).to.equal(11);
  });

  it('lists groups like the site’s own, with the next call of each', async () => {
    const element = await show(await recorded('groups-source.json'), await recorded('calendar.json'));
    element.now = '2021-10-07T12:00:00Z';
    await element.updateComplete;
    expect(root(element).querySelectorAll('[part=group]').length).to.equal(8);
    const time = (name: string) => Date.parse(group(element, name)!.querySelector('time')!.dateTime);
    expect(time('3D')).to.equal(Date.parse('2021-10-07T16:00:00Z'));
    expect(time('Museums')).to.equal(Date.parse('2021-11-02T15:00:00Z'));
    expect(textOf(group(element, 'Cookbook'))).to.contain('As needed');
  });
});
