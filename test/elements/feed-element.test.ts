import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { html as template } from 'lit';
import { FeedElement, type FeedLoadDetail } from '../../src/base/feed/feed-element.js';
import type { Kind } from '../../src/feeds/reader.js';
import type { IiifSite } from '../../src/elements/site/site.js';
import '../../src/elements/site/site.js';
import type { ReadingContext } from '../../src/feeds/reader.js';
import { clock } from '../../src/time/clock.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

let readings = 0;

/** Reads a list of words; a number among them is a bad record. */
function readWords(content: unknown, { baseUrl }: ReadingContext) {
  readings++;
  const all = Array.isArray(content) ? (content as unknown[]) : [];
  return {
    records: all.filter((word) => typeof word === 'string').map((word) => `${word} ${new URL(baseUrl).host}`),
    problems: all
      .filter((word) => typeof word !== 'string')
      .map((word) => ({ record: String(word), reason: 'it is no word' })),
  };
}

class WordList extends FeedElement<string> {
  protected override readonly kind: Kind<string> = {
    name: 'institutions',
    reader: readWords,
  };

  protected override renderRecords(words: readonly string[]) {
    return template`<ul>${words.map((word) => template`<li>${word}</li>`)}</ul>`;
  }

  protected override renderSkeleton() {
    return template`<p class="skeleton"></p>`;
  }
}
customElements.define('word-list', WordList);

const words = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('li')].map((li) => li.textContent!.split(' ')[0]);
const message = (element: Element) =>
  element.shadowRoot!.querySelector('[role=status]')!.textContent!.replace(/\s+/g, ' ').trim();
const isFallbackShown = (element: Element) => element.querySelector('a')!.getBoundingClientRect().height > 0;
const loaded = (element: Element) => oneEvent(element, 'iiif-load') as Promise<CustomEvent<FeedLoadDetail>>;

describe('FeedElement', () => {
  const server = stubFetch();

  const open = async (url = freshUrl()) => {
    const element = await fixture<WordList>(
      html`<word-list src=${url}><a href="/all">All words</a></word-list>`,
    );
    return element;
  };

  it('shows its fallback content while it waits, then the records', async () => {
    const request = server.next();
    const element = await open();
    expect(element.state).to.equal('loading');
    expect(element.matches(':state(loading)')).to.equal(true);
    expect(element.shadowRoot!.querySelector('[aria-busy=true]')).to.exist;
    expect(isFallbackShown(element)).to.equal(true);
    (await request).answer(['one', 'two']);
    const { detail } = await loaded(element);
    expect(detail.count).to.equal(2);
    expect(words(element)).to.deep.equal(['one', 'two']);
    expect(isFallbackShown(element)).to.equal(false);
    expect(element.matches(':state(ready):not(:state(loading))')).to.equal(true);
    expect(element.shadowRoot!.querySelector('[aria-busy=true]')).not.to.exist;
  });

  it('shows a skeleton only where the page gave no content', async () => {
    const bare = await fixture<WordList>(html`<word-list src=${freshUrl()}> </word-list>`);
    expect(bare.shadowRoot!.querySelector('.skeleton')).to.exist;
    expect((await open()).shadowRoot!.querySelector('.skeleton')).not.to.exist;
  });

  it('asks for a calendar by https where its address is a webcal one', async () => {
    const url = freshUrl();
    const request = server.next();
    await open(url.replace('https:', 'webcal:'));
    expect((await request).url).to.equal(url);
  });

  it('renders inline data at once, without a request', async () => {
    const element = document.createElement('word-list') as WordList;
    element.data = ['one'];
    document.body.append(element);
    await element.updateComplete;
    expect(words(element)).to.deep.equal(['one']);
    expect(server.requests).to.have.length(0);
    element.remove();
  });

  it('takes its data from property, script in the page, attribute, site, in that order', async () => {
    const site = await fixture<IiifSite>(html`
      <iiif-site institutions-src="https://feeds.example/site-order.json">
        <word-list id="by-property" src="/attribute.json" .data=${['property']}
          ><script type="application/json">
            ["script"]
          </script></word-list
        >
        <word-list id="by-script" src="/attribute.json"
          ><script type="application/json">
            ["script"]
          </script></word-list
        >
        <word-list id="by-attribute" src="https://feeds.example/attribute-order.json"></word-list>
        <word-list id="by-site"></word-list>
      </iiif-site>
    `);
    expect(words(site.querySelector('#by-property')!)).to.deep.equal(['property']);
    expect(words(site.querySelector('#by-script')!)).to.deep.equal(['script']);
    await waitUntil(() => server.requests.length > 1);
    expect(server.requests.map(({ url }) => url)).to.deep.equal([
      'https://feeds.example/attribute-order.json',
      'https://feeds.example/site-order.json',
    ]);
  });

  it('says on the console what it needs where no address is known', async () => {
    const said = await warningsOf(async () => {
      const element = await fixture<WordList>(html`<word-list><a href="/all">All words</a></word-list>`);
      expect(element.state).to.equal('idle');
      expect(isFallbackShown(element)).to.equal(true);
    });
    expect(said.join()).to.contain('<word-list> has no data').and.to.contain('"institutions-src"');
  });

  it('does not wait for ever for data that nobody names', async () => {
    const element = await fixture<WordList>(html`<word-list></word-list>`);
    expect(element.shadowRoot!.querySelector('.skeleton') !== null, 'waits for a script').to.equal(true);
    while (element.shadowRoot!.querySelector('.skeleton')) await new Promise(requestAnimationFrame);
    element.data = ['one'];
    await element.updateComplete;
    expect(words(element)).to.deep.equal(['one']);
  });

  it('resolves an address against the page, and links against the site', async () => {
    const site = await fixture<IiifSite>(html`
      <iiif-site base-url="https://mirror.example/x/"
        ><word-list src="a/../feed-1.json"></word-list
      ></iiif-site>
    `);
    const element = site.querySelector('word-list')!;
    const request = await server.first();
    expect(request.url).to.equal(new URL('feed-1.json', document.baseURI).href);
    const load = loaded(element);
    request.answer(['one']);
    await load;
    expect(element.shadowRoot!.querySelector('li')!.textContent).to.equal('one mirror.example');
  });

  it('costs a bad record that record and one warning, whoever reads the feed', async () => {
    const url = freshUrl();
    const said = await warningsOf(async () => {
      const request = server.next();
      const both = [await open(url), await open(url)];
      const loads = Promise.all(both.map(loaded));
      (await request).answer(['one', 42, 'two']);
      const [{ detail }] = (await loads) as [CustomEvent<FeedLoadDetail>, unknown];
      expect(detail.problems).to.have.length(1);
      for (const element of both) expect(words(element)).to.deep.equal(['one', 'two']);
    });
    expect(said).to.deep.equal([`<word-list> in ${url}, record "42": it is no word.`]);
    expect(server.requests).to.have.length(1);
  });

  it('keeps the fallback and says so politely when the feed cannot be had; a retry helps', async () => {
    const first = server.next();
    const element = await open();
    const failure = oneEvent(element, 'iiif-error') as Promise<CustomEvent<{ error: Error }>>;
    (await first).answer('', { status: 404 });
    const said = await warningsOf(async () => {
      expect((await failure).detail.error.message).to.contain('404');
    });
    expect(said.join()).to.contain('<word-list> cannot use').and.to.contain('404');
    expect(element.state).to.equal('error');
    expect(isFallbackShown(element)).to.equal(true);
    expect(message(element)).to.equal('This could not be loaded just now. Try again');
    await expect(element).to.be.accessible();

    const second = server.next();
    const button = element.shadowRoot!.querySelector('button')!;
    button.focus();
    button.click();
    const load = loaded(element);
    (await second).answer(['one']);
    await load;
    expect(message(element)).to.equal('');
    expect(words(element)).to.deep.equal(['one']);
  });

  it('gives the focus to the block when the retry button goes', async () => {
    const first = server.next();
    const element = await open();
    const failure = oneEvent(element, 'iiif-error');
    (await first).answer('', { status: 410 });
    await failure;
    const second = server.next();
    const button = element.shadowRoot!.querySelector('button')!;
    button.focus();
    button.click();
    const focused = oneEvent(element, 'focusin');
    (await second).answer(['one']);
    await focused;
    expect(document.activeElement).to.equal(element);
  });

  it('keeps the last good records when a reload fails, and says that they may be old', async () => {
    const first = server.next();
    const element = await open();
    const load = loaded(element);
    (await first).answer(['one']);
    await load;
    const second = server.next();
    const reloaded = element.reload();
    await element.updateComplete;
    expect(element.state).to.equal('loading');
    expect(words(element)).to.deep.equal(['one']);
    (await second).answer('', { status: 404 });
    await reloaded;
    expect(element.state).to.equal('error');
    expect(words(element)).to.deep.equal(['one']);
    expect(message(element)).to.contain('may be out of date');
  });

  it('says the same of JSON in the page that is none', async () => {
    const said = await warningsOf(async () => {
      const element = await fixture<WordList>(
        html`<word-list
          ><a href="/all">All</a>
          <script type="application/json">
            ["one"
          </script></word-list
        >`,
      );
      expect(element.state).to.equal('error');
      expect(isFallbackShown(element)).to.equal(true);
    });
    expect(said.join()).to.contain('cannot use its data: it is not valid JSON');
  });

  it('follows a change of src made mid-flight, and aborts the request before it', async () => {
    const first = server.next();
    const element = await open();
    const slow = await first;
    const second = server.next();
    element.src = freshUrl();
    const load = loaded(element);
    (await second).answer(['new']);
    slow.answer(['old']);
    await load;
    await element.updateComplete;
    expect(slow.signal.aborted).to.equal(true);
    expect(words(element)).to.deep.equal(['new']);
  });

  it('aborts when it leaves the page and starts again when it comes back', async () => {
    const first = server.next();
    const element = await open();
    const parent = element.parentNode!;
    element.remove();
    expect((await first).signal.aborted).to.equal(true);
    const second = server.next();
    parent.append(element);
    const load = loaded(element);
    (await second).answer(['back']);
    await load;
    expect(words(element)).to.deep.equal(['back']);
  });

  it('goes on when it is moved with its data, without another request', async () => {
    const request = server.next();
    const element = await open();
    const load = loaded(element);
    (await request).answer(['one']);
    await load;
    document.body.append(element);
    await element.updateComplete;
    expect(words(element)).to.deep.equal(['one']);
    expect(server.requests).to.have.length(1);
    element.remove();
  });

  it('waits with loading="lazy" until it is near the part of the page that is seen', async () => {
    const spacer = document.createElement('div');
    spacer.style.height = '5000px';
    document.body.append(spacer);
    const element = document.createElement('word-list') as WordList;
    element.loading = 'lazy';
    element.src = freshUrl();
    document.body.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(server.requests).to.have.length(0);
    const request = server.next();
    element.scrollIntoView();
    await request;
    expect(server.requests).to.have.length(1);
    element.remove();
    spacer.remove();
  });

  it('with loading="lazy", is printed with what is there', async () => {
    const url = freshUrl();
    const request = server.next();
    const eager = await open(url);
    (await request).answer(['one']);
    await loaded(eager);

    window.scrollTo(0, 0);
    const spacer = document.createElement('div');
    spacer.style.height = '5000px';
    document.body.append(spacer);
    const element = document.createElement('word-list') as WordList;
    Object.assign(element, { loading: 'lazy', src: url });
    document.body.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    await aTimeout(0);
    window.dispatchEvent(new Event('beforeprint'));
    // Browsers do not wait for another task.
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    expect(words(element)).to.deep.equal(['one']);
    expect(server.requests).to.have.length(1);
    element.remove();
    spacer.remove();
  });

  it('is rendered once with its records, though what the page gave goes from its slot then', async () => {
    let renderings = 0;
    class Counting extends WordList {
      protected override renderRecords(words: readonly string[]) {
        renderings++;
        return super.renderRecords(words);
      }
    }
    customElements.define('counting-list', Counting);
    const request = server.next();
    const element = await fixture<Counting>(html`
      <counting-list src=${freshUrl()}><a href="/all">All words</a></counting-list>
    `);
    const load = loaded(element);
    (await request).answer(['one']);
    await load;
    // The browser tells of slots once an animation frame's work is done, at the latest.
    await new Promise(requestAnimationFrame);
    await aTimeout(0);
    expect(words(element)).to.deep.equal(['one']);
    expect(renderings).to.equal(1);
  });

  it('is not held by the clock when it was taken off the page before an update', async () => {
    let change = Date.now() + 3_600_000;
    class Changing extends WordList {
      protected override nextChange() {
        return change++;
      }
    }
    customElements.define('changing-list', Changing);
    const element = document.createElement('changing-list') as Changing;
    element.data = ['one'];
    document.body.append(element);
    await element.updateComplete;
    const { wakeAt } = clock;
    let wakes = 0;
    clock.wakeAt = (...how) => (wakes++, wakeAt(...how));
    element.limit = 5;
    await element.updateComplete;
    expect(wakes, 'on the page').to.equal(1);
    element.limit = 6;
    element.remove();
    await element.updateComplete;
    expect(wakes, 'taken off it').to.equal(1);
    clock.wakeAt = wakeAt;
  });

  it('shows the sentence that there is nothing, or the page’s own', async () => {
    const element = await fixture<WordList>(html`<word-list .data=${[]}></word-list>`);
    expect(element.state).to.equal('empty');
    expect(element.shadowRoot!.querySelector('slot[name=empty]')!.textContent).to.contain('nothing to show');
    const own = await fixture<WordList>(
      html`<word-list .data=${[]}><b slot="empty">Gone fishing</b></word-list>`,
    );
    expect(own.querySelector('b')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });

  it('reads inline data again only when it is another', async () => {
    const element = await fixture<WordList>(html`<word-list .data=${['one']}></word-list>`);
    const before = readings;
    element.requestUpdate();
    await element.updateComplete;
    element.headingLevel = 2;
    await element.updateComplete;
    expect(readings).to.equal(before);
    element.data = ['two'];
    await element.updateComplete;
    expect(words(element)).to.deep.equal(['two']);
  });

  for (const [limit, shown] of [
    ['2', 2],
    ['0', 3],
    ['-1', 3],
    ['two', 3],
  ] as const) {
    it(`shows ${shown} of 3 records with limit="${limit}"`, async () => {
      const element = await fixture<WordList>(
        html`<word-list limit=${limit} .data=${['a', 'b', 'c']}></word-list>`,
      );
      expect(words(element)).to.have.length(shown);
    });
  }

  it('speaks the language around it, and another when that changes', async () => {
    const section = await fixture(html`<section lang="fr-CA"><word-list .data=${[]}></word-list></section>`);
    const element = section.querySelector('word-list')! as WordList;
    const text = () => element.shadowRoot!.querySelector('slot[name=empty]')?.textContent?.trim();
    while (!text()) await new Promise(requestAnimationFrame);
    expect(text()).to.equal('Il n’y a encore rien à afficher ici.');
    section.setAttribute('lang', 'en-GB');
    while (text() !== 'There is nothing to show here yet.') await new Promise(requestAnimationFrame);
    section.setAttribute('lang', 'xx');
    await element.updateComplete;
    expect(text()).to.equal('There is nothing to show here yet.');
  });

  it('marks its words as English where the page’s language is another that it does not speak', async () => {
    const section = await fixture(html`<section lang="xx"><word-list .data=${[]}></word-list></section>`);
    const element = section.querySelector<WordList>('word-list')!;
    await element.updateComplete;
    const language = () => element.shadowRoot!.querySelector('.base')!.getAttribute('lang');
    expect(language()).to.equal('en');
    section.setAttribute('lang', 'en-GB');
    while (language() !== null) await new Promise(requestAnimationFrame);
  });

  it('asks again after `refresh` minutes', async () => {
    const first = server.next();
    const element = await fixture<WordList>(html`<word-list refresh="0.001" src=${freshUrl()}></word-list>`);
    let load = loaded(element);
    (await first).answer(['old']);
    await load;
    const second = await server.next();
    load = loaded(element);
    second.answer(['new']);
    await load;
    expect(words(element)).to.deep.equal(['new']);
    element.refresh = 0;
    await element.updateComplete;
  });

  it('names attributes that it cannot use, and goes on', async () => {
    const said = await warningsOf(async () => {
      const element = await fixture<WordList>(html`<word-list now="soon" .data=${['one']}></word-list>`);
      expect(words(element)).to.deep.equal(['one']);
    });
    expect(said.join('\n')).to.contain('now is not an instant: "soon"');
  });
});
