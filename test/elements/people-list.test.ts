import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifPeopleList } from '../../src/elements/people-list/people-list.js';
import '../../src/elements/people-list/people-list.js';
import '../../src/elements/site/site.js';
import { emulateMedia, forceColors } from '../helpers/driver.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { itFollowsItsAddress } from '../helpers/mid-flight.js';
import { textOf } from './members.js';
import { waitUntil } from '../helpers/wait.js';
import { recorded } from '../helpers/recorded.js';

const COMMITTEE = [
  { name: 'Ada Lovelace', institution: 'IIIF Editors', role: 1 },
  { name: 'Ben Ode', institution: 'Annex Library (the old one)', role: 2 },
  { name: 'Cleo Art', institution: 'Nowhere University', role: 4, image: '/cleo.jpg' },
  { name: 'Dan', role: 'Treasurer', link: '/dan' },
];
const TERMS = [
  { name: 'A', start: 2023, term: 3, members: ['Annex Library', 'The Museum'] },
  { name: 'B', start: 2025, term: 3, members: ['Archive'] },
  { name: 'C', start: 2026, term: 3, members: ['2026 Election Seat 1'] },
];
const GROUPS = [
  { id: 'maps', label: 'Maps', chairs: ['Ada Lovelace (Annex Library)', 'Ben Ode'] },
  { id: 'maps-tsg', label: 'Maps TSG', chairs: ['Cleo Art'] },
  { id: 'av', label: 'A/V', alternate_names: ['Audio'] },
];
const INSTITUTIONS = [
  { name: 'The Annex Library', uri: 'https://annex.example/' },
  { name: 'Museum', uri: 'https://museum.example/' },
];

const people = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=person]')];
const texts = (element: Element) =>
  people(element).map((person) =>
    person.querySelector<HTMLElement>('.about')!.innerText.replace(/\s+/g, ' ').trim(),
  );
const headings = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=heading]')].map(({ innerText }) => innerText);
const photo = (element: Element, index: number) =>
  people(element)[index]!.querySelector<HTMLElement>('[part=photo]')!;

describe('iiif-people-list', () => {
  const open = (data: unknown = COMMITTEE, properties: Partial<IiifPeopleList> = {}) =>
    fixture<IiifPeopleList>(
      html`<iiif-people-list
        now="2026-05-20T12:00:00Z"
        time-zone="UTC"
        .data=${data}
        .institutions=${properties.institutions}
        .roles=${properties.roles ?? ''}
        .group=${properties.group ?? ''}
        .year=${properties.year}
      ></iiif-people-list>`,
    );

  it('shows a committee by role, officers first', async () => {
    const element = await open();
    expect(headings(element)).to.deep.equal([
      'Ex officio',
      'Representatives of full members',
      'Community representatives',
    ]);
    expect(texts(element)).to.deep.equal([
      'Dan Treasurer',
      'Ada Lovelace IIIF Editors',
      'Ben Ode Annex Library (the old one)',
      'Cleo Art Nowhere University',
    ]);
    expect(people(element)[0]!.querySelector('a')!.href).to.equal('https://iiif.io/dan');
    await expect(element).to.be.accessible();
  });

  it('shows the roles that are asked for, without a heading where there is one', async () => {
    const element = await open();
    element.setAttribute('roles', '2');
    await element.updateComplete;
    expect([texts(element), headings(element)]).to.deep.equal([['Ben Ode Annex Library (the old one)'], []]);
    element.setAttribute('roles', 'treasurer community');
    element.setAttribute('heading-level', '4');
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['Dan Treasurer', 'Cleo Art Nowhere University']);
    expect(element.shadowRoot!.querySelector('h4')!.innerText).to.equal('Community representatives');
    element.setAttribute('limit', '1');
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['Dan Treasurer']);
  });

  it('links institutions that are known, by their own names, and tells of those that are not', async () => {
    let element!: IiifPeopleList;
    const said = await warningsOf(async () => {
      element = await open(COMMITTEE, { institutions: INSTITUTIONS });
    });
    expect(texts(element)[2]).to.equal('Ben Ode The Annex Library');
    const links = [...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['https://iiif.io/dan', 'https://annex.example/']);
    // "IIIF Editors" is no institution, and Dan has none.
    expect(said).to.deep.equal([
      '<iiif-people-list> finds no institution called "Nowhere University"; no link is shown.',
    ]);
    await expect(element).to.be.accessible();
  });

  it('shows who sits in the present year, and whose term ends', async () => {
    const element = await open(TERMS, { institutions: INSTITUTIONS.concat({ name: 'Archive', uri: '' }) });
    expect(texts(element)).to.deep.equal([
      'The Annex Library Term ends in 2026',
      'Museum Term ends in 2026',
      'Archive Until 2028',
    ]);
    expect([...element.shadowRoot!.querySelectorAll('a')].map(({ href }) => href)).to.deep.equal([
      'https://annex.example/',
      'https://museum.example/',
    ]);
    await expect(element).to.be.accessible();
  });

  it('shows who sits in another year, and every term', async () => {
    const element = await open(TERMS, { year: '2027' });
    expect(texts(element)).to.deep.equal(['Archive Until 2028', 'To be elected Until 2029']);
    expect(photo(element, 1).innerText).to.equal('');
    element.setAttribute('year', '2023');
    await element.updateComplete;
    expect([element.state, textOf(element)]).to.deep.equal(['empty', 'Nobody is listed here at the moment.']);
    element.setAttribute('year', 'all');
    await element.updateComplete;
    expect(texts(element)).to.deep.equal([
      'Annex Library Until 2026',
      'The Museum Until 2026',
      'Archive Until 2028',
      'To be elected Until 2029',
    ]);
    await expect(element).to.be.accessible();
  });

  it('begins the year where its reader is', async () => {
    const element = await open(TERMS);
    element.now = '2027-01-01T02:00:00Z';
    await element.updateComplete;
    expect(texts(element)).to.have.length(2);
    element.timeZone = 'America/New_York';
    await element.updateComplete;
    expect(texts(element)).to.have.length(3);
  });

  it('shows the chairs of a group, not of one that is called much like it', async () => {
    const element = await open(GROUPS, { group: 'maps' });
    expect(texts(element)).to.deep.equal(['Ada Lovelace Annex Library', 'Ben Ode']);
    element.group = 'IIIF Maps Community Group';
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['Ada Lovelace Annex Library', 'Ben Ode']);
    element.group = 'Audio';
    await element.updateComplete;
    expect(element.state).to.equal('empty');
    element.group = '';
    await element.updateComplete;
    expect(texts(element)).to.deep.equal([
      'Ada Lovelace Annex Library Maps',
      'Ben Ode Maps',
      'Cleo Art Maps TSG',
    ]);
  });

  it('has initials for those without a photograph, and for those whose photograph cannot be had', async () => {
    const element = await open([
      { name: 'Cleo Art', image: `${location.origin}/no-such.jpg` },
      { name: 'Ada Lovelace', image: `${location.origin}/test/elements/images/none.jpg` },
      { name: 'Ben Ode' },
    ]);
    const [first] = element.shadowRoot!.querySelectorAll('img');
    expect([first!.alt, first!.loading, first!.getBoundingClientRect().width]).to.deep.equal([
      '',
      'lazy',
      52,
    ]);
    await waitUntil(() => !element.shadowRoot!.querySelector('img'), 'both to fail');
    expect([0, 1, 2].map((index) => photo(element, index).innerText)).to.deep.equal(['CA', 'AL', 'BO']);
    expect(photo(element, 0).getAttribute('aria-hidden')).to.equal('true');
  });

  it('makes no link and no picture of an address that is not safe', async () => {
    const element = await open([
      { name: '<b>A</b>', link: 'javascript:alert(1)', image: 'data:image/gif;base64,x' },
    ]);
    expect(element.shadowRoot!.querySelectorAll('a, img').length).to.equal(0);
    expect(texts(element)).to.deep.equal(['A']);
  });

  it('is not led astray by roles that are called like methods of objects', async () => {
    const element = await open([
      { name: 'A', role: 'constructor' },
      { name: 'B', role: 'toString' },
    ]);
    expect(texts(element)).to.deep.equal(['A constructor', 'B toString']);
  });

  for (const [file, count, name] of [
    ['technical-review.json', 14, 'Ada Example'],
    ['executive.json', 6, 'J. Paul Getty Trust'],
    ['groups-source.json', 3, 'Emily Lynema'],
  ] as const) {
    it(`shows ${file} as the site has it`, async () => {
      const element = await open(await recorded(file), { institutions: await recorded('institutions.json') });
      expect(people(element)).to.have.length(count);
      expect(texts(element)[0]).to.contain(name);
      await expect(element).to.be.accessible();
    });
  }

  it('keeps the nodes of those who stay', async () => {
    const element = await open();
    const [first] = people(element);
    element.data = [{ name: 'Eve', role: 'Chair' }, ...COMMITTEE];
    await element.updateComplete;
    expect(people(element)[1] === first).to.equal(true);
  });

  it('fits 280 px, right to left, with long words, in French', async () => {
    const long = 'Langzeitarchivierung'.repeat(5);
    const parent = await fixture(
      html`<div dir="rtl" lang="fr" style="inline-size: 280px">
        <iiif-people-list
          .data=${[...COMMITTEE, { name: long, institution: long, role: long, end: 2999 }]}
          .institutions=${[{ name: long, uri: 'https://long.example/' }]}
        ></iiif-people-list>
      </div>`,
    );
    const element = parent.querySelector('iiif-people-list')!;
    await waitUntil(() => headings(element).includes('Représentation de la communauté'), 'French');
    const base = element.shadowRoot!.querySelector('.base')!;
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
    await expect(element).to.be.accessible();
  });

  it('has targets that are high enough', async () => {
    const element = await open(COMMITTEE, { institutions: INSTITUTIONS });
    for (const link of element.shadowRoot!.querySelectorAll('a')) {
      expect(link.getBoundingClientRect().height, link.href).to.be.at.least(24);
    }
  });

  it('draws its circles in forced colours, and prints', async () => {
    const element = await open();
    await forceColors('active');
    expect(getComputedStyle(photo(element, 0)).borderTopStyle).to.equal('solid');
    await expect(element).to.be.accessible();
    await forceColors('none');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(people(element)[0]!).breakInside).to.equal('avoid');
    await emulateMedia({ media: 'screen' });
  });

  describe('with a feed', () => {
    const server = stubFetch();

    it('has places of the right number and size while it waits', async () => {
      const request = server.next();
      const element = await fixture<IiifPeopleList>(
        html`<iiif-people-list src=${freshUrl()} limit="2"></iiif-people-list>`,
      );
      const { height } = element.getBoundingClientRect();
      expect(element.shadowRoot!.querySelectorAll('.skeleton').length).to.equal(2);
      await expect(element).to.be.accessible();
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer([
        { name: 'Ada Lovelace', institution: 'Annex Library' },
        { name: 'Ben Ode', institution: 'Museum' },
      ]);
      expect((await loaded).detail).to.deep.equal({ count: 2, problems: [] });
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

    it('asks the feeds of the site, that of groups where a group is named', async () => {
      const [groups, institutions, persons] = [freshUrl(), freshUrl(), freshUrl()];
      const site = await fixture(
        html`<iiif-site groups-src=${groups} institutions-src=${institutions} people-src=${persons}
          ><iiif-people-list group="maps"></iiif-people-list
        ></iiif-site>`,
      );
      const element = site.querySelector('iiif-people-list')!;
      await waitUntil(() => server.requests.length === 2, 'two requests');
      const loaded = oneEvent(element, 'iiif-load');
      for (const { url, answer } of server.requests) answer(url === groups ? GROUPS : INSTITUTIONS);
      await loaded;
      expect(texts(element)).to.deep.equal(['Ada Lovelace The Annex Library', 'Ben Ode']);
      element.group = '';
      await waitUntil(() => server.requests.length === 3, 'a third');
      expect(server.requests[2]!.url).to.equal(persons);
    });

    it('goes without institutions where they cannot be had', async () => {
      const [institutions, persons] = [freshUrl(), freshUrl()];
      const site = await fixture(
        html`<iiif-site institutions-src=${institutions} people-src=${persons}
          ><iiif-people-list></iiif-people-list
        ></iiif-site>`,
      );
      const element = site.querySelector('iiif-people-list')!;
      await waitUntil(() => server.requests.length === 2, 'two requests');
      const loaded = oneEvent(element, 'iiif-load');
      for (const { url, answer } of server.requests) {
        answer(url === persons ? COMMITTEE : '', { status: url === persons ? 200 : 404 });
      }
      await loaded;
      expect(texts(element)).to.have.length(4);
    });

    it('shows what stands inside until the feed is there', async () => {
      const request = server.next();
      const element = await fixture<IiifPeopleList>(
        html`<iiif-people-list src=${freshUrl()}><p>Ada chairs.</p></iiif-people-list>`,
      );
      expect(element.innerText).to.contain('Ada chairs.');
      expect(element.shadowRoot!.querySelectorAll('.skeleton').length).to.equal(0);
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer(COMMITTEE);
      await loaded;
      expect(element.querySelector('p')!.getBoundingClientRect().height).to.equal(0);
    });

    for (const [how, content, status] of [
      ['an HTTP error', '', 404],
      ['bad JSON', '[{"name": ', 200],
    ] as const) {
      it(`keeps what stands inside after ${how}`, async () => {
        const request = server.next();
        const element = await fixture<IiifPeopleList>(
          html`<iiif-people-list src=${freshUrl()}><p>Ada chairs.</p></iiif-people-list>`,
        );
        const told = oneEvent(element, 'iiif-error');
        (await request).answer(content, { status });
        await told;
        expect(element.state).to.equal('error');
        expect(element.innerText).to.contain('Ada chairs.');
        expect(textOf(element)).to.contain('could not be loaded');
        await expect(element).to.be.accessible();
      });
    }

    it('shows the rest where a record is wrong', async () => {
      const request = server.next();
      const element = await fixture<IiifPeopleList>(
        html`<iiif-people-list src=${freshUrl()}></iiif-people-list>`,
      );
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer([...COMMITTEE, 'nobody', { role: 1 }]);
      const { count, problems } = (await loaded).detail as { count: number; problems: unknown[] };
      expect([count, problems.length]).to.deep.equal([4, 2]);
    });

    itFollowsItsAddress(server, 'iiif-people-list', [COMMITTEE[3]], (element) => {
      expect(texts(element)).to.deep.equal(['Dan Treasurer']);
    });
  });
});
