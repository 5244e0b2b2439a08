import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifMemberList } from '../../src/elements/member-list/member-list.js';
import '../../src/elements/member-list/member-list.js';
import { sendKeys } from '../helpers/driver.js';
import { freshUrl, stubFetch } from '../helpers/fetch.js';
import { FEED, many, textOf } from './members.js';
import { recorded } from '../helpers/recorded.js';

const loaded = (element: Element) => oneEvent(element, 'iiif-load');

const headings = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part=heading]')].map(
    (heading) => (heading as HTMLElement).innerText,
  );
const names = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part=member]')].map((member) =>
    member.querySelector('a, bdi')!.textContent!.trim(),
  );
const field = (element: Element) => element.shadowRoot!.querySelector('input')!;
const found = (element: Element) => element.shadowRoot!.querySelector('.search [role=status]')!.textContent!;

describe('iiif-member-list', () => {
  const open = (data: unknown = FEED) =>
    fixture<IiifMemberList>(html`<iiif-member-list .data=${data}></iiif-member-list>`);

  it('shows members by level, each level with its name and count', async () => {
    const element = await open();
    expect(headings(element)).to.deep.equal([
      'Founding members 2',
      'Full members since the founding period 1',
      'Full members 1',
      'Associate members 1',
      'champion 1',
    ]);
    expect(element.shadowRoot!.querySelectorAll('h3')).to.have.length(5);
    expect(textOf(element)).not.to.contain('No member');
    await expect(element).to.be.accessible();
  });

  it('sorts names as the language does, articles aside', async () => {
    const data = [
      'Zoo',
      'The Beta',
      'École',
      'alpha',
      'La Bibliothèque',
      'L’Institut',
      'Theatre',
      'Item 10',
      'Item 9',
    ];
    const element = await open(data.map((name) => ({ name, iiifc: 3 })));
    expect(names(element)).to.deep.equal([
      'alpha',
      'The Beta',
      'La Bibliothèque',
      'École',
      'L’Institut',
      'Item 9',
      'Item 10',
      'Theatre',
      'Zoo',
    ]);
  });

  it('links a member to its page, and one without a page not', async () => {
    const element = await open();
    const links = [...element.shadowRoot!.querySelectorAll('a')].map((link) => [link.textContent, link.href]);
    expect(links[0]).to.deep.equal(['The Annex Library', 'https://annex.example/']);
    expect(links.map(([name]) => name)).not.to.include('A member without a page');
    expect(names(element)).to.include.members(['Museum & Archive', 'A member without a page']);
  });

  it('marks founders in words', async () => {
    const element = await open();
    const marked = [...element.shadowRoot!.querySelectorAll('[part=member]')]
      .map((member) => (member as HTMLElement).innerText)
      .filter((text) => text.includes('Founder'));
    expect(marked).to.deep.equal(['The Annex Library Founder', 'Zentralbibliothek Zürich Founder']);
  });

  it('follows `levels`, `limit` and `heading-level`, before and after it is connected', async () => {
    const element = document.createElement('iiif-member-list');
    element.setAttribute('levels', '1 3');
    element.setAttribute('heading-level', '4');
    element.data = FEED;
    document.body.append(element);
    await element.updateComplete;
    expect(names(element)).to.deep.equal([
      'The Annex Library',
      'Zentralbibliothek Zürich',
      'Éditions du Lac',
    ]);
    expect(element.shadowRoot!.querySelectorAll('h4')).to.have.length(2);
    element.limit = 1;
    await element.updateComplete;
    expect(headings(element)).to.deep.equal(['Founding members 1']);
    element.levels = 'champion';
    element.limit = undefined;
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['A champion']);
    element.remove();
  });

  it('shows every member of a feed like the site’s own once', async () => {
    const element = await open(await recorded('institutions.json'));
    expect(headings(element).map((heading) => /\d+$/.exec(heading)![0])).to.deep.equal(['4', '6', '4', '3']);
    expect(new Set(names(element)).size).to.equal(17);
    expect(names(element)).to.include('Texas A&M Libraries');
    expect(element.shadowRoot!.querySelectorAll('[part=founder]')).to.have.length(4);
    await expect(element).to.be.accessible();
  });

  it('makes no link of an address that runs a script', async () => {
    const element = await open([
      { name: 'Bad', uri: 'javascript:alert(1)', iiifc: 3 },
      { name: '<img src=x onerror=alert(1)>Marked up', uri: 'data:text/html,x', iiifc: 3 },
    ]);
    expect(names(element)).to.deep.equal(['Bad', 'Marked up']);
    expect(element.shadowRoot!.querySelector('a, img')).to.equal(null);
  });

  it('shows ten thousand members', async () => {
    const element = await open(many(10_000));
    expect(headings(element)).to.deep.equal(['Full members 10,000']);
    expect(names(element)).to.have.length(10_000);
    expect(names(element)[1]).to.equal('Institution 2');
  });

  it('says so where there are none', async () => {
    const element = await open([FEED.at(-1)]);
    expect(element.state).to.equal('empty');
    expect(textOf(element)).to.equal('No members are listed yet.');
    await expect(element).to.be.accessible();
  });

  it('is as narrow as its column, in both directions, however long a name is', async () => {
    const data = [
      ...FEED,
      { name: 'Donaudampfschifffahrtsgesellschaftsarchivverwaltung '.repeat(3), iiifc: 1, original: true },
    ];
    for (const dir of ['ltr', 'rtl']) {
      const parent = await fixture(
        html`<div dir=${dir} style="inline-size: 280px">
          <iiif-member-list searchable .data=${data}></iiif-member-list>
        </div>`,
      );
      const base = parent.querySelector('iiif-member-list')!.shadowRoot!.querySelector('.base')!;
      expect(base.scrollWidth, dir).to.be.at.most(base.clientWidth);
      expect(parent.scrollWidth, dir).to.be.at.most(280);
    }
  });

  it('speaks French', async () => {
    const parent = await fixture(
      html`<div lang="fr"><iiif-member-list searchable .data=${FEED}></iiif-member-list></div>`,
    );
    const element = parent.querySelector('iiif-member-list')!;
    if (element.state === 'loading') await loaded(element);
    expect(headings(element)[0]).to.equal('Membres fondateurs 2');
    expect(textOf(element)).to.contain('Chercher un membre');
    expect(textOf(element)).to.contain('Fondateur');
  });

  describe('with `searchable`', () => {
    const openSearch = async (data: unknown = FEED) => {
      const element = await fixture<IiifMemberList>(
        html`<iiif-member-list searchable .data=${data}></iiif-member-list>`,
      );
      field(element).focus();
      return element;
    };
    const type = async (element: IiifMemberList, text: string) => {
      await sendKeys({ type: text });
      await element.updateComplete;
    };

    it('finds members as one types, case and accents aside, and says how many', async () => {
      const element = await openSearch();
      expect(field(element).labels![0]!.textContent).to.equal('Find a member');
      await type(element, 'editions');
      expect(names(element)).to.deep.equal(['Éditions du Lac']);
      expect(headings(element)).to.deep.equal(['Full members 1']);
      expect(found(element)).to.equal('1 member found');
      await expect(element).to.be.accessible();
    });

    it('finds every word, wherever it stands in the name', async () => {
      const element = await openSearch();
      await type(element, '  zürich ZENTRAL ');
      expect(names(element)).to.deep.equal(['Zentralbibliothek Zürich']);
    });

    it('says so when there is none of that name, and stays in the field', async () => {
      const element = await openSearch();
      const input = field(element);
      await type(element, 'no such');
      expect(names(element)).to.deep.equal([]);
      expect(found(element)).to.equal('No members match “no such”.');
      expect(element.shadowRoot!.activeElement).to.equal(input);
      await expect(element).to.be.accessible();
    });

    it('is cleared by Escape, and keeps the focus; a second Escape belongs to the page', async () => {
      const element = await openSearch();
      const input = field(element);
      let escapes = 0;
      element.addEventListener('keydown', ({ key }) => void (escapes += key === 'Escape' ? 1 : 0));
      await type(element, 'lac');
      await sendKeys({ press: 'Escape' });
      await element.updateComplete;
      expect(input.value).to.equal('');
      expect(names(element)).to.have.length(6);
      expect(found(element)).to.equal('');
      expect(element.shadowRoot!.activeElement).to.equal(input);
      expect(escapes).to.equal(0);
      await sendKeys({ press: 'Escape' });
      expect(escapes).to.equal(1);
    });

    it('keeps the search while the feed is read anew', async () => {
      const element = await openSearch();
      await type(element, 'lac');
      element.data = [...FEED, { name: 'Lac Léman', iiifc: 4 }];
      await element.updateComplete;
      expect(names(element)).to.deep.equal(['Éditions du Lac', 'Lac Léman']);
      expect(found(element)).to.equal('2 members found');
    });

    it('goes on to the first link by Tab, and back by Shift+Tab', async () => {
      const element = await openSearch();
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot!.activeElement!.textContent).to.equal('The Annex Library');
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      expect(element.shadowRoot!.activeElement).to.equal(field(element));
    });
  });

  describe('with a feed', () => {
    const server = stubFetch();

    it('has a skeleton of the usual size while it waits', async () => {
      const request = server.next();
      const element = await fixture<IiifMemberList>(
        html`<iiif-member-list searchable src=${freshUrl()}></iiif-member-list>`,
      );
      expect(element.state).to.equal('loading');
      expect(field(element).disabled).to.equal(true);
      expect(element.shadowRoot!.querySelectorAll('li')).to.have.length(71);
      await expect(element).to.be.accessible();
      const { height } = element.getBoundingClientRect();
      const answered = loaded(element);
      (await request).answer([...many(11, 1), ...many(27, 2), ...many(9, 3), ...many(24, 4)]);
      await answered;
      expect(element.getBoundingClientRect().height).to.be.closeTo(height, 1);
      expect(field(element).disabled).to.equal(false);
    });

    it('says so when it cannot be loaded, and shows what stands in it', async () => {
      const request = server.next();
      const element = await fixture<IiifMemberList>(
        html`<iiif-member-list src=${freshUrl()}><a href="/members">All members</a></iiif-member-list>`,
      );
      const told = oneEvent(element, 'iiif-error');
      (await request).answer('[{"name":"A libr');
      await told;
      expect(element.innerText).to.contain('All members');
      expect(element.shadowRoot!.querySelector('[part=error]')!.textContent).to.contain(
        'could not be loaded',
      );
      await expect(element).to.be.accessible();
    });
  });
});
