import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifGroupInfo } from '../../src/elements/group-info/group-info.js';
import '../../src/elements/group-info/group-info.js';
import { setViewport } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { stubTime } from '../helpers/time.js';
import {
  calendar,
  call,
  groups,
  groupsWithLongName,
  links,
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

const show = (group = 'museums', data: unknown = groups, calls: unknown = calendar) =>
  fixture<IiifGroupInfo>(html`
    <iiif-group-info
      group=${group}
      now=${NOW}
      time-zone="Europe/Berlin"
      .data=${data}
      .calls=${calls}
    ></iiif-group-info>
  `);
const items = (element: Element) =>
  Object.fromEntries(
    [...root(element).querySelectorAll('dl > div')].map((item) => [
      textOf(item.querySelector('dt')),
      textOf(item.querySelector('dd')),
    ]),
  );

describe('iiif-group-info', () => {
  const time = stubTime();
  it('says how a group is organised', async () => {
    const element = await show();
    expect(items(element)).to.deep.equal({
      Chairs: 'Ada Example (A Museum) Ben Example (Another Museum)',
      Calls:
        'Monthly on the fourth Monday Next call in 5 days Monday 25 May 2026 16:00–17:00 CEST 10:00–11:00 EDT, as announced',
      'Communication channels': '#museums on Slack',
      'Notes and documents': 'Museums group folder',
      Connection: 'Join the call',
    });
    expect(links(element)).to.deep.equal([
      ['#museums on Slack', 'https://chat.example/museums'],
      ['Museums group folder', 'https://notes.example/museums'],
      ['Join the call – IIIF Museum Interest Group Call', 'https://example.zoom.us/j/1'],
    ]);
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
    const element = await show('museums', { museums: silent }, calls);
    await until(() => items(element).Calls?.startsWith('the fourth Monday of every month'));
    const told = await show('museums', groups, calls);
    await told.updateComplete;
    expect(items(told).Calls).to.contain('Monthly on the fourth Monday').and.not.to.contain('of every month');
  });

  it('leaves out what is not known', async () => {
    expect(items(await show('Archives', groups, null))).to.deep.equal({
      Chair: 'Zoe Example',
      Calls: 'Every two months on Tuesdays',
    });
    const element = await show('bare', { bare: { label: 'Bare' } });
    expect(seen(element)).to.equal('Nothing more is known about the Bare group yet.');
    await expect(element).to.be.accessible();
  });

  it('says that a group is finished instead of how often it met', async () => {
    const element = await show('maps-tsg');
    expect(seen(element)).to.contain('The Maps TSG group has completed its work.');
    expect(items(element)).to.deep.equal({ 'Notes and documents': 'Maps TSG group folder' });
  });

  it('says that a call is on, and keeps that true', async () => {
    await time.goTo('2026-05-20T14:59:00Z');
    const week = [call('Archives', '2026-05-20T14:00:00Z'), call('Archives', '2026-05-20T15:05:00Z')];
    const element = await fixture<IiifGroupInfo>(
      html`<iiif-group-info group="archives" .data=${groups} .calls=${{ week }}></iiif-group-info>`,
    );
    expect(items(element)['Calls']).to.contain('Happening now');
    expect(part(element, 'join')!.classList.contains('primary')).to.equal(true);
    await time.goTo('2026-05-20T15:00:00Z');
    await element.updateComplete;
    expect(items(element)['Calls']).to.contain('in 5 minutes');
    expect(part(element, 'join')!.classList.contains('primary')).to.equal(false);
  });

  it('names a group that nobody knows, and tells the author which there are', async () => {
    const said = await warningsOf(async () => {
      const element = await show('knitting');
      expect(seen(element)).to.contain('could not find a group called “knitting”');
      expect(element.state).to.equal('empty');
      await expect(element).to.be.accessible();
    });
    expect(said[0]).to.contain('knows no group "knitting"').and.contain('cookbook');
  });

  it('tells the author that it needs to know which group', async () => {
    const said = await warningsOf(async () => {
      const element = await show('');
      expect(seen(element)).to.equal('There is nothing to show here yet.');
      element.group = 'museums';
      await element.updateComplete;
      expect(Object.keys(items(element))).to.have.length(5);
    });
    expect(said).to.deep.equal([
      '<iiif-group-info> needs the attribute "group": the id or a name of the group to show.',
    ]);
  });

  describe('on the way', () => {
    const server = stubFetch();

    it('waits in a place of its size that nobody reads', async () => {
      await setViewport({ width: 768, height: 800 });
      const element = await fixture<IiifGroupInfo>(html`
        <iiif-group-info group="museums" src=${freshUrl()} now=${NOW} .calls=${calendar}></iiif-group-info>
      `);
      expect(seen(element)).to.equal('');
      await expect(element).to.be.accessible();
      const { height } = element.getBoundingClientRect();
      const loaded = oneEvent(element, 'iiif-load');
      const { museums } = groups;
      server.requests[0]!.answer({ museums: { ...museums, chairs: ['Ada', 'Ben', 'Cleo'] } });
      await loaded;
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

    it('keeps what the page has in it when the groups cannot be had', async () => {
      const element = await fixture<IiifGroupInfo>(html`
        <iiif-group-info group="museums" src=${freshUrl()}><p>Chair: Ada Example</p></iiif-group-info>
      `);
      await warningsOf(async () => {
        const failed = oneEvent(element, 'iiif-error');
        (await server.first()).answer('{"mus', { status: 200 });
        await failed;
      });
      await element.updateComplete;
      expect(element.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(seen(element)).to.contain('Try again');
      await expect(element).to.be.accessible();
    });
  });

  it('speaks French', async () => {
    const section = await fixture(html`
      <section lang="fr">
        <iiif-group-info group="museums" now=${NOW} .data=${groups} .calls=${calendar}></iiif-group-info>
      </section>
    `);
    const element = section.querySelector<IiifGroupInfo>('iiif-group-info')!;
    await until(() => element.state === 'ready');
    expect(Object.keys(items(element))).to.deep.equal([
      'Responsables',
      'Réunions',
      'Canaux de communication',
      'Notes et documents',
      'Connexion',
    ]);
  });

  it('fits a column of 280 px in both directions', async () => {
    await setViewport({ width: 280, height: 800 });
    for (const dir of ['ltr', 'rtl']) {
      const page = await fixture(html`
        <div dir=${dir}>
          <iiif-group-info
            group="long"
            now=${NOW}
            .data=${groupsWithLongName}
            .calls=${calendar}
          ></iiif-group-info>
        </div>
      `);
      expect(document.documentElement.scrollWidth).to.be.at.most(280);
      await expect(page).to.be.accessible();
    }
  });

  it('has something to say of every group of the sample feeds', async () => {
    const records = (await sampleGroups()) as { id: string }[];
    for (const { id } of records) {
      const element = await show(id, records, samples['calendar.json']);
      expect(seen(element), id).to.not.equal('');
      expect(element.state, id).to.equal('ready');
    }
  });

  it('finds the next call of a group like the site’s own', async () => {
    const element = await show('3D', await recorded('groups.json'), await recorded('calendar.json'));
    element.now = '2021-10-07T12:00:00Z';
    await element.updateComplete;
    expect(Date.parse(root(element).querySelector('time')!.dateTime)).to.equal(
      Date.parse('2021-10-07T16:00:00Z'),
    );
    expect(items(element)['Calls']).to.contain('Every four weeks on Thursdays');
  });
});
