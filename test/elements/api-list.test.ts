import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { IiifApiList } from '../../src/elements/api-list/api-list.js';
import '../../src/elements/api-list/api-list.js';
import { emulateMedia, forceColors } from '../helpers/driver.js';
import { freshUrl, stubFetch } from '../helpers/fetch.js';
import { itFollowsItsAddress } from '../helpers/mid-flight.js';
import { textOf } from './members.js';
import { waitUntil } from '../helpers/wait.js';
import { recorded } from '../helpers/recorded.js';

const FEED = [
  {
    id: 'image',
    name: 'Image API',
    version: '3.0',
    status: 'stable',
    link: 'https://iiif.io/api/image/3.0/',
    description: 'Images & <b>parts</b> of them.',
    links: [{ label: 'Validator', link: '/validator/' }],
  },
  { id: 'auth1', name: 'Authentication API', version: '1.0', status: 'deprecated' },
  { id: 'geo', name: 'Georeference', status: 'Under discussion' },
];

const cards = (element: Element) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=card]')];
const texts = (element: Element) => cards(element).map((card) => card.innerText.replace(/\s+/g, ' ').trim());

describe('iiif-api-list', () => {
  const open = (data: unknown = FEED) =>
    fixture<IiifApiList>(html`<iiif-api-list .data=${data}></iiif-api-list>`);

  it('shows name, version, status, description and links', async () => {
    const element = await open();
    expect(texts(element)).to.deep.equal([
      'Version 3.0 Image API Stable Images & parts of them. Validator',
      'Version 1.0 Authentication API Deprecated',
      'Georeference Under discussion',
    ]);
    const [heading, link] = cards(element)[0]!.querySelectorAll('a');
    expect(heading!.href).to.equal('https://iiif.io/api/image/3.0/');
    expect(link!.href).to.equal('https://iiif.io/validator/');
    expect(link!.getAttribute('aria-label')).to.equal('Validator – Image API');
    await expect(element).to.be.accessible();
  });

  it('gives each status a shape of its own', async () => {
    const statuses = ['stable', 'beta', 'draft', 'deprecated', 'constructor'];
    const element = await open(statuses.map((status) => ({ name: status, status })));
    const shapes = [...element.shadowRoot!.querySelectorAll('[part=status] svg')].map((icon) =>
      icon.innerHTML.replace(/<!--.*?-->/g, ''),
    );
    expect(new Set(shapes).size).to.equal(statuses.length);
    await expect(element).to.be.accessible();
  });

  it('has as many as are asked for, under headings of the level that is', async () => {
    const element = await open();
    element.setAttribute('limit', '2');
    element.setAttribute('heading-level', '2');
    await element.updateComplete;
    expect([...element.shadowRoot!.querySelectorAll('h2')].map((each) => each.innerText)).to.deep.equal([
      'Image API',
      'Authentication API',
    ]);
  });

  it('makes no link of an address that runs a script', async () => {
    const element = await open([
      { name: '<img src=x>', link: 'javascript:alert(1)', links: [{ label: 'x', link: 'data:text/html,x' }] },
    ]);
    expect(element.shadowRoot!.querySelectorAll('a, img').length).to.equal(0);
  });

  it('shows a feed like the site’s own', async () => {
    const element = await open(await recorded('apis.json'));
    expect(cards(element)).to.have.length(3);
    expect(texts(element)[1]).to.match(/^Version 2\.0 Authorization Flow API Stable Sends readers/);
    expect(element.shadowRoot!.querySelectorAll('h3 a').length).to.equal(3);
    await expect(element).to.be.accessible();
  });

  it('says so where there are none', async () => {
    const element = await open([]);
    expect([element.state, textOf(element)]).to.deep.equal(['empty', 'No specifications are listed yet.']);
    await expect(element).to.be.accessible();
  });

  it('keeps the nodes of what stays', async () => {
    const element = await open();
    const [first] = cards(element);
    element.data = [{ name: 'New' }, ...FEED];
    await element.updateComplete;
    expect(cards(element)[1] === first).to.equal(true);
  });

  it('fits 280 px, right to left, with long words, in French', async () => {
    const parent = await fixture(
      html`<div dir="rtl" lang="fr" style="inline-size: 280px">
        <iiif-api-list
          .data=${[
            ...FEED,
            {
              name: 'Langzeitarchivierungsschnittstellenspezifikation'.repeat(2),
              version: '10.12.3-prerelease.20260520',
              status: 'Vorabveröffentlichungskandidatenempfehlung'.repeat(2),
            },
          ]}
        ></iiif-api-list>
      </div>`,
    );
    const element = parent.querySelector('iiif-api-list')!;
    await waitUntil(() => texts(element)[1]?.includes('Obsolète'), 'French');
    const base = element.shadowRoot!.querySelector('.base')!;
    expect(base.scrollWidth).to.be.at.most(base.clientWidth);
    for (const card of cards(element)) expect(card.scrollWidth).to.be.at.most(card.clientWidth);
    await expect(element).to.be.accessible();
  });

  it('keeps its shapes in forced colours, and prints', async () => {
    const element = await open();
    await forceColors('active');
    expect(getComputedStyle(element.shadowRoot!.querySelector('.tile')!).borderTopStyle).to.equal('solid');
    await expect(element).to.be.accessible();
    await forceColors('none');
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(cards(element)[0]!).breakInside).to.equal('avoid');
    await emulateMedia({ media: 'screen' });
  });

  describe('with a feed', () => {
    const server = stubFetch();

    it('has cards of the right number and size while it waits', async () => {
      const request = server.next();
      const element = await fixture<IiifApiList>(
        html`<iiif-api-list src=${freshUrl()} limit="2"></iiif-api-list>`,
      );
      const { height } = element.getBoundingClientRect();
      expect(element.shadowRoot!.querySelectorAll('.skeleton').length).to.equal(2);
      await expect(element).to.be.accessible();
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer(FEED);
      expect((await loaded).detail).to.deep.equal({ count: 2, problems: [] });
      expect(element.getBoundingClientRect().height).to.equal(height);
    });

    it('shows what stands inside until the feed is there', async () => {
      const request = server.next();
      const element = await fixture<IiifApiList>(
        html`<iiif-api-list src=${freshUrl()}
          ><ul>
            <li>Image API</li>
          </ul></iiif-api-list
        >`,
      );
      expect(element.innerText).to.contain('Image API');
      expect(element.shadowRoot!.querySelectorAll('.skeleton').length).to.equal(0);
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer(FEED);
      await loaded;
      expect(cards(element)).to.have.length(3);
      expect(element.querySelector('ul')!.getBoundingClientRect().height).to.equal(0);
    });

    for (const [how, content, status] of [
      ['an HTTP error', '', 404],
      ['bad JSON', '{"image": ', 200],
    ] as const) {
      it(`keeps what stands inside after ${how}`, async () => {
        const request = server.next();
        const element = await fixture<IiifApiList>(
          html`<iiif-api-list src=${freshUrl()}><a href="/api/">All</a></iiif-api-list>`,
        );
        const told = oneEvent(element, 'iiif-error');
        (await request).answer(content, { status });
        await told;
        expect(element.state).to.equal('error');
        expect(element.innerText).to.contain('All');
        expect(textOf(element)).to.contain('could not be loaded');
        await expect(element).to.be.accessible();
      });
    }

    it('shows the rest where a record is wrong', async () => {
      const request = server.next();
      const element = await fixture<IiifApiList>(html`<iiif-api-list src=${freshUrl()}></iiif-api-list>`);
      const loaded = oneEvent(element, 'iiif-load');
      (await request).answer([...FEED, 'nothing']);
      const { count, problems } = (await loaded).detail as { count: number; problems: unknown[] };
      expect([count, problems.length]).to.deep.equal([3, 1]);
    });

    itFollowsItsAddress(server, 'iiif-api-list', [FEED[2]], (element) => {
      expect(texts(element)).to.deep.equal(['Georeference Under discussion']);
    });
  });
});
