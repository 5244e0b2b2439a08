import { expect, fixture, html } from '@open-wc/testing';
import { discover } from '../../src/autoload.js';
import { itMapsImports } from '../helpers/driver.js';
import { warningsOf } from '../helpers/fetch.js';

const isRegistered = (name: string) => customElements.get(`iiif-${name}`) !== undefined;
const registered = (name: string) => customElements.whenDefined(`iiif-${name}`);

/** Until what was found has had time to load: as long as a module that was asked for afterwards. */
const aModuleLater = (name: string) => import(new URL(`./autoload-probe.ts?${name}`, import.meta.url).href);

// What is registered stays so: each test has a tag of its own, and those that register nothing come first.
describe('the autoloader', () => {
  it('loads nothing for a page that uses nothing, and passes over tags that are not ours', async () => {
    const page = await fixture(
      html`<main><iiif-no-such-block>Stays</iiif-no-such-block><x-other></x-other></main>`,
    );
    await aModuleLater('nothing');
    expect(['event-list', 'member-list', 'site', 'no-such-block'].filter(isRegistered)).to.deep.equal([]);
    expect(page.textContent).to.equal('Stays');
  });

  itMapsImports('leaves the content of an element whose script cannot be had, and says so', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    const module = new URL('../../src/elements/group-info/group-info.js', import.meta.url).href;
    map.textContent = JSON.stringify({
      imports: Object.fromEntries(
        [module, module.replace(/js$/, 'ts')].map((url) => [url, '/no/such/file.js']),
      ),
    });
    document.head.append(map);
    let page!: Element;
    const said = await warningsOf(async () => {
      page = await fixture(
        html`<div>
          <iiif-group-info><a href="#group">The group</a></iiif-group-info>
          <iiif-group-info></iiif-group-info>
        </div>`,
      );
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('<iiif-group-info> could not be loaded');
    expect(page.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(isRegistered('group-info')).to.equal(false);
  });

  it('registers what is used now and nothing besides', async () => {
    const page = document.createElement('div');
    page.innerHTML = '<p>Of <iiif-member-count><b>many</b></iiif-member-count> members</p>';
    // A tree that the page's own observer does not see.
    discover(page);
    await registered('member-count');
    expect(['event-list', 'member-list', 'logo-grid'].filter(isRegistered)).to.deep.equal([]);
  });

  it('registers what comes later, however deep in what is added', async () => {
    expect(isRegistered('member-list')).to.equal(false);
    const part = document.createElement('section');
    part.innerHTML = '<div><div><iiif-member-list><a href="#all">All</a></iiif-member-list></div></div>';
    document.body.append(part);
    await registered('member-list');
    expect(part.querySelector('iiif-member-list')!.matches(':defined')).to.equal(true);
    part.remove();
  });

  it('looks into a shadow root that it is shown, now and later', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<iiif-event-card></iiif-event-card>';
    await aModuleLater('shadow');
    expect(isRegistered('event-card'), 'not before').to.equal(false);
    discover(root);
    discover(root);
    await registered('event-card');
    expect(isRegistered('group-list')).to.equal(false);
    root.append(document.createElement('iiif-group-list'));
    await registered('group-list');
  });

  it('leaves shadow roots of others alone', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).innerHTML = '<iiif-logo-grid></iiif-logo-grid>';
    await aModuleLater('others');
    expect(isRegistered('logo-grid')).to.equal(false);
  });

  it('looks into the shadow roots of our own elements', async () => {
    const card = await fixture<HTMLElement>(
      html`<iiif-event-card label="Test" start="2026-06-01"></iiif-event-card>`,
    );
    await aModuleLater('own');
    expect(isRegistered('next-call')).to.equal(false);
    card.shadowRoot!.append(document.createElement('iiif-next-call'));
    await registered('next-call');
  });
});
