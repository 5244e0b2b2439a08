import { ContextProvider } from '@lit/context';
import { expect } from 'chai';
import { html } from 'lit';
import { BlockElement } from '../../src/base/block-element.js';
import { Settings } from '../../src/base/feed/settings.js';
import { feedMessages } from '../../src/i18n/en/feed.js';
import { siteContext, type SiteConfig } from '../../src/site/site-context.js';
import { localTimeZone } from '../../src/time/zone-id.js';
import { registerFresh, stubPage } from './page.js';

class SettingsProbe extends BlockElement {
  timeZone?: string;
  now?: string;
  wakesAt?: number;
  updates = 0;
  readonly settings = new Settings(this);

  protected override willUpdate() {
    this.settings.read();
  }

  protected override render() {
    this.updates++;
    return html`<p></p>`;
  }

  protected override updated() {
    this.settings.wakeAt(this.wakesAt);
  }
}

type Own = Partial<Pick<SettingsProbe, 'timeZone' | 'now' | 'wakesAt'>>;

const create = (own: Own = {}) =>
  Object.assign(document.createElement(registerFresh(SettingsProbe)) as SettingsProbe, own);

/** A site that is registered: it answers what blocks inside it ask. */
function createSite(config: Partial<SiteConfig> = {}) {
  const element = document.createElement('div');
  const initialValue = { feeds: {}, ...config };
  const provider = new ContextProvider(element, { context: siteContext, initialValue });
  return { element, provider };
}

describe('Settings', () => {
  const page = stubPage();

  const showIn = async (place: Element, own?: Own) => {
    const probe = create(own);
    place.append(probe);
    await page.show(place);
    return probe;
  };
  const read = ({ settings }: SettingsProbe) => ({
    now: new Date(settings.context.now).toISOString(),
    timeZone: settings.context.timeZone,
    baseUrl: settings.baseUrl,
  });
  const PRESENT = '2026-06-01T12:00:00.000Z';
  const DEFAULTS = { now: PRESENT, timeZone: localTimeZone(), baseUrl: 'https://iiif.io/' };
  const { href: PAGE } = new URL('sub/', document.baseURI);

  /** Settings of the block and of its site, the ones that count, and the warnings about the others. */
  const TABLE: [name: string, own: Own, site: Partial<SiteConfig>, expected: object, warnings: string[]][] = [
    ['nothing', {}, {}, {}, []],
    ['empty texts', { now: '', timeZone: '' }, { now: '', timeZone: '', baseUrl: '' }, {}, []],
    ['the site’s present', {}, { now: '2027-01-01' }, { now: '2027-01-01T00:00:00.000Z' }, []],
    ['both presents', { now: '2028-01-01' }, { now: '2027-01-01' }, { now: '2028-01-01T00:00:00.000Z' }, []],
    [
      'no present',
      { now: 'soon' },
      { now: '2027-01-01' },
      { now: '2027-01-01T00:00:00.000Z' },
      ['now is not an instant: "soon".'],
    ],
    [
      'two that are none',
      { now: 'soon' },
      { now: 'late' },
      {},
      ['now is not an instant: "soon".', 'now is not an instant: "late".'],
    ],
    ['the site’s zone', {}, { timeZone: 'Asia/Tokyo' }, { timeZone: 'Asia/Tokyo' }, []],
    [
      'both zones',
      { timeZone: 'Asia/Kolkata' },
      { timeZone: 'Asia/Tokyo' },
      { timeZone: 'Asia/Kolkata' },
      [],
    ],
    [
      'no zone',
      { timeZone: 'Mars/Olympus' },
      { timeZone: 'Asia/Tokyo' },
      { timeZone: 'Asia/Tokyo' },
      ['time-zone is not an IANA zone: "Mars/Olympus".'],
    ],
    ['the site’s base', {}, { baseUrl: 'https://site.example/x' }, { baseUrl: 'https://site.example/x' }, []],
    ['a relative base', {}, { baseUrl: 'sub/' }, { baseUrl: PAGE }, []],
    ['a base that is none', {}, { baseUrl: 'http://[' }, {}, ['base-url is not an address: "http://[".']],
  ];
  for (const [name, own, site, expected, warnings] of TABLE) {
    it(`of a block with ${name}`, async () => {
      const probe = await showIn(createSite(site).element, own);
      expect(read(probe)).to.deep.equal({ ...DEFAULTS, ...expected });
      expect(page.warnings).to.deep.equal(warnings.map((text) => `<${probe.localName}> ${text}`));
    });

    it(`of a block with ${name}, in a site that is not registered`, async () => {
      const { now = '', timeZone = '', baseUrl = '' } = site;
      const element = document.createElement('iiif-site');
      for (const [attribute, value] of Object.entries({ now, 'time-zone': timeZone, 'base-url': baseUrl })) {
        element.setAttribute(attribute, value);
      }
      const probe = await showIn(element, own);
      expect(read(probe)).to.deep.equal({ ...DEFAULTS, ...expected });
      expect(page.warnings).to.deep.equal(warnings.map((text) => `<${probe.localName}> ${text}`));
    });
  }

  it('warns of a zone only where one is asked for', async () => {
    const probe = await showIn(document.createElement('p'), { timeZone: 'Mars/Olympus' });
    expect(page.warnings).to.deep.equal([]);
    expect(probe.settings.context.timeZone).to.equal(localTimeZone());
    expect(page.warnings).to.have.length(1);
  });

  it('looks a zone up once for each update', async () => {
    const probe = await showIn(document.createElement('p'), { timeZone: 'Asia/Tokyo' });
    const { context } = probe.settings;
    expect(context.timeZone).to.equal('Asia/Tokyo');
    probe.timeZone = 'Asia/Kolkata';
    expect(context.timeZone, 'until the next update').to.equal('Asia/Tokyo');
    probe.settings.read();
    expect(probe.settings.context.timeZone).to.equal('Asia/Kolkata');
  });

  it('takes other values than the block’s own where it is given some', async () => {
    const probe = await showIn(document.createElement('p'), { timeZone: 'Asia/Tokyo' });
    expect(probe.settings.read({ timeZone: 'Asia/Kolkata' }).timeZone).to.equal('Asia/Kolkata');
  });

  it('can be read before the first update', () => {
    expect(create().settings.context.now).to.equal(page.now());
  });

  it('gives words in the block’s language', async () => {
    const probe = await showIn(document.createElement('p'));
    const { context } = probe.settings;
    expect(context.locale).to.equal('en');
    expect(context.t(feedMessages, 'retry')).to.equal('Try again');
  });

  describe('in a site', () => {
    const config = (zone: string): SiteConfig => ({ timeZone: zone, feeds: { events: `${zone}.json` } });

    it('follow its changes', async () => {
      const { element, provider } = createSite(config('Asia/Tokyo'));
      const probe = await showIn(element);
      expect(probe.settings.site.feeds.events).to.equal('Asia/Tokyo.json');
      const { updates } = probe;
      provider.setValue(config('Asia/Kolkata'));
      await page.settle();
      expect(read(probe).timeZone).to.equal('Asia/Kolkata');
      expect(probe.updates).to.equal(updates + 1);
    });

    it('forget it, and are not told any more, when the block has left', async () => {
      const { element, provider } = createSite(config('Asia/Tokyo'));
      const probe = await showIn(element);
      document.body.append(probe);
      await page.settle();
      expect(read(probe)).to.deep.equal(DEFAULTS);
      expect(probe.settings.site).to.deep.equal({ feeds: {} });
      const { updates } = probe;
      provider.setValue(config('Asia/Kolkata'));
      await page.settle();
      expect(probe.updates).to.equal(updates);
    });

    it('follow another site that the block is moved into', async () => {
      const [one, two] = [createSite(config('Asia/Tokyo')), createSite(config('Asia/Kolkata'))];
      const probe = await showIn(one.element);
      await page.show(two.element);
      two.element.append(probe);
      await page.settle();
      expect(read(probe).timeZone).to.equal('Asia/Kolkata');
      one.provider.setValue(config('UTC'));
      await page.settle();
      expect(read(probe).timeZone).to.equal('Asia/Kolkata');
    });

    it('reach a block in a shadow root', async () => {
      const { element } = createSite(config('Asia/Tokyo'));
      const host = document.createElement('div');
      element.append(host);
      const probe = create();
      host.attachShadow({ mode: 'open' }).append(probe);
      await page.show(element);
      expect(read(probe).timeZone).to.equal('Asia/Tokyo');
    });
  });

  describe('in the markup of a site that is not registered yet', () => {
    /** Registers `iiif-site` for the blocks that wait for it. */
    let register: () => void;
    const { whenDefined } = customElements;
    beforeEach(() => {
      customElements.whenDefined = (name) =>
        name === 'iiif-site'
          ? new Promise((resolve) => (register = () => resolve(HTMLElement)))
          : whenDefined.call(customElements, name);
    });
    afterEach(() => {
      customElements.whenDefined = whenDefined;
    });

    const markup = async (source: string, place = 'i') => {
      const outer = await page.show<HTMLElement>(source);
      const probe = create();
      outer.querySelector(place)!.append(probe);
      await page.settle();
      return { outer, probe };
    };

    it('count the nearest site that has an attribute, and every name of a feed', async () => {
      const { probe } = await markup(
        '<iiif-site time-zone="Asia/Tokyo" events-src="outer.json" news-src="n.json"><iiif-site events-src="inner.json" time-zone=""><i></i></iiif-site></iiif-site>',
      );
      expect(read(probe).timeZone).to.equal('Asia/Tokyo');
      const { events, news, people } = probe.settings.site.feeds;
      expect([events, news, people]).to.deep.equal(['inner.json', 'n.json', undefined]);
    });

    it('follow changes of the attributes of every site around the block', async () => {
      const { outer, probe } = await markup('<iiif-site><p><iiif-site><i></i></iiif-site></p></iiif-site>');
      outer.setAttribute('time-zone', 'Asia/Tokyo');
      await page.settle();
      expect(read(probe).timeZone).to.equal('Asia/Tokyo');
      outer.querySelector('iiif-site')!.setAttribute('time-zone', 'Asia/Kolkata');
      await page.settle();
      expect(read(probe).timeZone).to.equal('Asia/Kolkata');
    });

    it('are found from inside shadow roots', async () => {
      const outer = await page.show<HTMLElement>('<iiif-site time-zone="Asia/Tokyo"><div></div></iiif-site>');
      const root = outer.querySelector('div')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<iiif-site now="2027-01-01"><i></i></iiif-site>';
      const probe = create();
      root.querySelector('i')!.append(probe);
      await page.settle();
      expect(read(probe)).to.include({ timeZone: 'Asia/Tokyo', now: '2027-01-01T00:00:00.000Z' });
      outer.setAttribute('time-zone', 'Asia/Kolkata');
      await page.settle();
      expect(read(probe).timeZone).to.equal('Asia/Kolkata');
    });

    it('give way to the site itself once it is registered', async () => {
      const { element } = createSite({ timeZone: 'Asia/Kolkata' });
      element.innerHTML = '<iiif-site time-zone="Asia/Tokyo"><i></i></iiif-site>';
      const { probe } = await markup(element.outerHTML);
      expect(page.held()).to.include('attributes of iiif-site');
      const around = probe.closest('div')!;
      new ContextProvider(around, {
        context: siteContext,
        initialValue: { timeZone: 'Asia/Kolkata', feeds: {} },
      });
      register();
      await page.settle();
      expect(read(probe).timeZone).to.equal('Asia/Kolkata');
      expect(page.held()).not.to.include('attributes of iiif-site');
    });

    it('are forgotten when the block leaves before that', async () => {
      const { outer, probe } = await markup('<iiif-site time-zone="Asia/Tokyo"><i></i></iiif-site>');
      document.body.append(probe);
      await page.settle();
      expect(page.held()).not.to.include('attributes of iiif-site');
      expect(read(probe)).to.deep.equal(DEFAULTS);
      let asked = 0;
      probe.addEventListener('context-request', () => asked++);
      register();
      outer.setAttribute('time-zone', 'Asia/Kolkata');
      await page.settle();
      expect(asked).to.equal(0);
    });
  });

  it('that a late site gives: the block leaves the one that answered first', async () => {
    const left: string[] = [];
    const probe = create();
    const place = document.createElement('p');
    const answer = (zone: string) => () => left.push(zone);
    const [first, second] = [answer('Asia/Tokyo'), answer('Asia/Kolkata')];
    let give!: (site: SiteConfig, leave: () => void) => void;
    place.addEventListener('context-request', (event) => {
      give = (event as unknown as { callback: typeof give }).callback;
    });
    place.append(probe);
    await page.show(place);
    give({ timeZone: 'Asia/Tokyo', feeds: {} }, first);
    give({ timeZone: 'UTC', feeds: {} }, first);
    expect(left).to.deep.equal([]);
    give({ timeZone: 'Asia/Kolkata', feeds: {} }, second);
    expect(left).to.deep.equal(['Asia/Tokyo']);
    probe.remove();
    expect(left).to.deep.equal(['Asia/Tokyo', 'Asia/Kolkata']);
  });

  describe('that wake the block', () => {
    const MINUTE = 60_000;

    it('do so at the instant, once', async () => {
      const probe = await showIn(document.createElement('p'), { wakesAt: page.now() + MINUTE });
      const { updates } = probe;
      delete probe.wakesAt;
      await page.pass(MINUTE - 1);
      expect(probe.updates).to.equal(updates);
      await page.pass(1);
      expect(probe.updates).to.equal(updates + 1);
      await page.pass(10 * MINUTE);
      expect(probe.updates).to.equal(updates + 1);
    });

    it('do so again at the same instant where it is asked for again', async () => {
      const wakesAt = page.now() + MINUTE;
      const probe = await showIn(document.createElement('p'), { wakesAt });
      delete probe.wakesAt;
      await page.pass(MINUTE);
      expect(page.held()).not.to.include('timer');
      probe.settings.wakeAt(wakesAt);
      expect(page.held()).to.include('timer');
    });

    it('do so at the last instant that was asked for alone', async () => {
      const probe = await showIn(document.createElement('p'), { wakesAt: page.now() + MINUTE });
      const { updates } = probe;
      probe.settings.wakeAt(page.now() + 2 * MINUTE);
      await page.pass(MINUTE);
      expect(probe.updates).to.equal(updates);
      probe.settings.wakeAt(undefined);
      await page.pass(MINUTE);
      expect(probe.updates).to.equal(updates);
      expect(page.held()).not.to.include('timer');
    });

    it('plan nothing where the present is fixed', async () => {
      await showIn(document.createElement('p'), { now: '2026-01-01', wakesAt: page.now() + MINUTE });
      expect(page.held()).not.to.include('timer');
    });

    it('plan nothing for a block that has left, and forget what was planned', async () => {
      const probe = await showIn(document.createElement('p'), { wakesAt: page.now() + MINUTE });
      expect(page.held()).to.include('timer');
      probe.requestUpdate();
      probe.remove();
      await page.settle();
      expect(page.held()).to.deep.equal([]);
    });
  });
});
