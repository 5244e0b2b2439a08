import { expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { html as template } from 'lit';
import { FeedElement } from '../../src/base/feed/feed-element.js';
import type { Kind } from '../../src/feeds/reader.js';
import type { IiifSite } from '../../src/elements/site/site.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';

/** Shows where it is, in words: the zone, the present, the address that it asked for. */
class SiteProbe extends FeedElement<string> {
  protected override readonly kind: Kind<string> = {
    name: 'events',
    reader: (content) => ({ records: [String(content)], problems: [] }),
  };

  protected override renderRecords() {
    const { now, timeZone } = this.context;
    return template`<p>${new Date(now).toISOString()} ${timeZone} ${this.settings.baseUrl}</p>`;
  }
}
customElements.define('site-probe', SiteProbe);

const text = (element: Element | null) => element!.shadowRoot!.querySelector('p')?.textContent;

// The first test needs a page on which nobody has registered <iiif-site> yet.
describe('iiif-site', () => {
  const server = stubFetch();

  it('counts by its markup, changes too, until it is registered', async () => {
    expect(customElements.get('iiif-site')).to.equal(undefined);
    const url = freshUrl();
    const request = server.next();
    const outer = await fixture(html`
      <iiif-site now="2026-05-20T12:00:00Z" time-zone="Asia/Tokyo">
        <iiif-site events-src=${url}><site-probe></site-probe></iiif-site>
      </iiif-site>
    `);
    const probe = outer.querySelector<SiteProbe>('site-probe')!;
    const { url: requested, answer } = await request;
    expect(requested).to.equal(url);
    const loaded = oneEvent(probe, 'iiif-load');
    answer('{}');
    await loaded;
    expect(text(probe)).to.contain('2026-05-20T12:00:00.000Z Asia/Tokyo');

    outer.setAttribute('time-zone', 'Asia/Kolkata');
    await nextFrame();
    await probe.updateComplete;
    expect(text(probe)).to.contain('Asia/Kolkata');

    await import('../../src/elements/site/site.js');
    await outer.querySelector<IiifSite>('iiif-site')!.updateComplete;
    (outer as IiifSite).timeZone = 'Europe/Paris';
    await (outer as IiifSite).updateComplete;
    await probe.updateComplete;
    expect(text(probe)).to.contain('Europe/Paris');
    expect(server.requests).to.have.length(1);
  });

  it('gives its configuration to the blocks inside it, also across shadow roots', async () => {
    const site = await fixture<IiifSite>(html`
      <iiif-site now="2026-05-20T12:00:00Z" time-zone="Europe/Berlin" base-url="https://site.example/">
        <div></div>
      </iiif-site>
    `);
    const probe = document.createElement('site-probe') as SiteProbe;
    probe.data = 'x';
    site.querySelector('div')!.attachShadow({ mode: 'open' }).append(probe);
    await probe.updateComplete;
    expect(text(probe)).to.equal('2026-05-20T12:00:00.000Z Europe/Berlin https://site.example/');
  });

  it('lets a block’s own attributes go before it', async () => {
    const site = await fixture<IiifSite>(html`
      <iiif-site now="2026-05-20T12:00:00Z" time-zone="Europe/Berlin">
        <site-probe now="2030-01-01T00:00:00Z" time-zone="Asia/Tokyo" .data=${'x'}></site-probe>
      </iiif-site>
    `);
    await site.querySelector<SiteProbe>('site-probe')!.updateComplete;
    expect(text(site.firstElementChild)).to.contain('2030-01-01T00:00:00.000Z Asia/Tokyo');
  });

  it('has a zone that is none told where times are shown, and passed over', async () => {
    let probe!: SiteProbe;
    const said = await warningsOf(async () => {
      const site = await fixture<IiifSite>(html`
        <iiif-site time-zone="Europe/Berlin"
          ><site-probe time-zone="Mars/Olympus" .data=${'x'}></site-probe
        ></iiif-site>
      `);
      probe = site.querySelector<SiteProbe>('site-probe')!;
      await probe.updateComplete;
    });
    expect(text(probe)).to.contain('Europe/Berlin');
    expect(said).to.deep.equal(['<site-probe> time-zone is not an IANA zone: "Mars/Olympus".']);
  });

  it('tells its blocks when it changes, and not those that have left', async () => {
    const site = await fixture<IiifSite>(html`
      <iiif-site time-zone="UTC"><site-probe .data=${'x'}></site-probe></iiif-site>
    `);
    const probe = site.querySelector<SiteProbe>('site-probe')!;
    await probe.updateComplete;
    site.timeZone = 'Asia/Kolkata';
    await site.updateComplete;
    await probe.updateComplete;
    expect(text(probe)).to.contain('Asia/Kolkata');
    document.body.append(probe);
    await probe.updateComplete;
    expect(text(probe)).not.to.contain('Asia/Kolkata');
    probe.remove();
  });

  it('may be nested: the inner one counts, and the outer one for what that does not say', async () => {
    const site = await fixture<IiifSite>(html`
      <iiif-site time-zone="Asia/Tokyo" now="2026-06-01T12:00:00Z">
        <iiif-site time-zone="Europe/Paris"><site-probe .data=${'x'}></site-probe></iiif-site>
      </iiif-site>
    `);
    const probe = site.querySelector<SiteProbe>('site-probe')!;
    await probe.updateComplete;
    expect(text(probe)).to.contain('Europe/Paris').and.contain('2026-06-01T12:00:00.000Z');

    site.now = '2026-06-02T12:00:00Z';
    await site.updateComplete;
    await probe.updateComplete;
    expect(text(probe)).to.contain('2026-06-02T12:00:00.000Z');

    const inner = site.querySelector('iiif-site')!;
    document.body.append(inner);
    await probe.updateComplete;
    expect(text(probe)).to.contain('Europe/Paris').and.not.contain('2026-06-02T12:00:00.000Z');
    inner.remove();
  });
});
