import { expect, fixture, html } from '@open-wc/testing';
import type { IiifAcronyms } from '../../src/elements/acronyms/acronyms.js';
import '../../src/elements/acronyms/acronyms.js';
import { freshUrl, stubFetch, warningsOf } from '../helpers/fetch.js';
import { waitUntil } from '../helpers/wait.js';

const DATA = {
  API: 'Application Programming Interface',
  IIIF: 'International Image Interoperability Framework',
  JSON: 'JavaScript Object Notation',
  'JSON-LD': 'JSON for Linking Data',
};

/** What is marked in an element, in its order. */
const marked = (element: Element) =>
  [...element.querySelectorAll('abbr')].map(({ textContent, title }) => `${textContent}: ${title}`);
const titles = (element: Element) => [...element.querySelectorAll('abbr')].map((abbr) => abbr.textContent);

async function open(content: string, properties: Partial<IiifAcronyms> = { data: DATA }) {
  const element = document.createElement('iiif-acronyms');
  element.append(document.createRange().createContextualFragment(content));
  Object.assign(element, properties);
  const parent = await fixture(html`<div></div>`);
  parent.append(element);
  await element.updateComplete;
  return element;
}

describe('iiif-acronyms', () => {
  it('marks the first use of each, and only that', async () => {
    const text = 'IIIF has APIs. IIIF answers in JSON-LD, which is JSON; each API does.';
    const element = await open(`<p>${text}</p><p>IIIF</p>`);
    expect(marked(element)).to.deep.equal([
      'IIIF: International Image Interoperability Framework',
      'APIs: Application Programming Interface',
      'JSON-LD: JSON for Linking Data',
      'JSON: JavaScript Object Notation',
    ]);
    expect(element.querySelector('p')!.textContent).to.equal(text);
    await expect(element).to.be.accessible();
  });

  it('leaves links, headings, code and the like alone', async () => {
    const tags = [
      'a',
      'h1',
      'h2',
      'h6',
      'code',
      'pre',
      'kbd',
      'samp',
      'abbr',
      'textarea',
      'button',
      'summary',
    ];
    const exempt = tags.map((tag) => `<${tag}>IIIF <b>IIIF</b></${tag}>`).join('');
    const element = await open(
      `${exempt}<style>IIIF{}</style><script type="text/plain">IIIF</script><svg><text>IIIF</text></svg>
      <p contenteditable>IIIF</p><p data-no-acronyms>IIIF</p><p>At last <em>IIIF</em></p>`,
    );
    expect(element.querySelectorAll('abbr[title]').length).to.equal(1);
    expect(element.querySelector('em > abbr')!.textContent).to.equal('IIIF');
  });

  it('leaves what stands in another one to that one', async () => {
    const element = await open('<iiif-acronyms><p>IIIF</p></iiif-acronyms><p>API</p>');
    expect(titles(element)).to.deep.equal(['API']);
  });

  it('writes the expansion out on request', async () => {
    const element = await open('<p>The IIIF APIs of today</p>', { data: DATA, expand: true });
    const paragraph = element.querySelector('p')!;
    expect(paragraph.textContent).to.equal(
      'The IIIF (International Image Interoperability Framework) APIs (Application Programming Interface) of today',
    );
    expect(paragraph.querySelectorAll('abbr[title]').length).to.equal(0);
    await expect(element).to.be.accessible();
    element.expand = false;
    await element.updateComplete;
    expect(paragraph.textContent).to.equal('The IIIF APIs of today');
    expect(marked(element)).to.have.length(2);
  });

  it('leaves the page as it was, text by text', async () => {
    const element = await open('<p>The IIIF APIs <em>IIIF</em></p>', {});
    const paragraph = element.querySelector('p')!;
    const nodes = [...paragraph.childNodes];
    // A framework may hold texts side by side, empty ones too.
    paragraph.append('JSON', '', ' and more');
    const all = [...paragraph.childNodes];
    const before = paragraph.outerHTML;
    element.data = DATA;
    await element.updateComplete;
    expect(marked(element)).to.have.length(3);
    expect(nodes.every(({ isConnected }) => isConnected)).to.equal(true);
    element.remove();
    expect(paragraph.outerHTML).to.equal(before);
    expect([...paragraph.childNodes].every((node, index) => node === all[index])).to.equal(true);
    expect(paragraph.childNodes.length).to.equal(all.length);
  });

  it('marks again when it comes back', async () => {
    const element = await open('<p>IIIF</p>');
    const parent = element.parentElement!;
    element.remove();
    expect(marked(element)).to.deep.equal([]);
    parent.append(element);
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['IIIF']);
  });

  it('marks what comes later, but not what was marked before', async () => {
    const element = await open('<p>IIIF</p>');
    element.insertAdjacentHTML('beforeend', '<div><p>IIIF and its API, <a href="#x">JSON</a></p></div>');
    await waitUntil(() => titles(element).length === 2, 'the second');
    expect(titles(element)).to.deep.equal(['IIIF', 'API']);
    element.querySelector('a')!.append(' JSON');
    element.querySelector('div')!.append('JSON');
    await waitUntil(() => titles(element).length === 3, 'the third');
    expect(element.querySelector('a abbr') === null).to.equal(true);
  });

  it('marks the next use where the marked one goes', async () => {
    const element = await open('<p>IIIF</p><p>IIIF</p>');
    const [first, second] = element.querySelectorAll('p');
    first!.remove();
    await waitUntil(() => second!.querySelector('abbr'), 'the next one');
    expect(titles(element)).to.deep.equal(['IIIF']);
    expect(first!.innerHTML).to.equal('IIIF');
  });

  it('follows texts that the page writes anew', async () => {
    const element = await open('<p>The IIIF community</p>');
    const text = element.querySelector('p')!.firstChild as Text;
    text.data = 'No acronym here';
    await waitUntil(() => titles(element).length === 0, 'none');
    expect(element.querySelector('p')!.textContent).to.equal('No acronym here');
    text.data = 'Once more, IIIF';
    await waitUntil(() => titles(element).length === 1, 'one');
    expect(element.querySelector('p')!.textContent).to.equal('Once more, IIIF');
  });

  it('marks anew with other acronyms', async () => {
    const element = await open('<p>IIIF, API</p>');
    element.data = [{ acronym: 'API', expansion: 'Something else' }];
    await element.updateComplete;
    expect(marked(element)).to.deep.equal(['API: Something else']);
    element.data = undefined;
    await element.updateComplete;
    expect(element.innerHTML).to.equal('<p>IIIF, API</p>');
  });

  it('reads a script inside, also one that comes later', async () => {
    const element = await open('<p>IIIF</p>', {});
    expect(titles(element)).to.deep.equal([]);
    element.insertAdjacentHTML(
      'afterbegin',
      `<script type="application/json">${JSON.stringify(DATA)}</script>`,
    );
    await waitUntil(() => titles(element).length === 1, 'the first');
  });

  it('takes expansions as text', async () => {
    const expansion = '"><img src=x onerror=alert(1)>';
    const element = await open('<p>IIIF</p>', { data: { IIIF: `a ${expansion}` } });
    expect(element.querySelectorAll('img').length).to.equal(0);
    expect(titles(element)).to.deep.equal(['IIIF']);
  });

  it('has no box, and moves nothing', async () => {
    const element = await open('<p>IIIF</p>');
    expect(getComputedStyle(element).display).to.equal('contents');
    const { height } = element.querySelector('p')!.getBoundingClientRect();
    element.data = undefined;
    await element.updateComplete;
    expect(element.querySelector('p')!.getBoundingClientRect().height).to.equal(height);
  });

  it('goes through the text once, however much there is', async () => {
    const sentence = 'Words that go on, of APIs and of what an IIIF may be. ';
    const element = await open(`<p>${sentence.repeat(500)}</p>`.repeat(40));
    const { nextNode } = TreeWalker.prototype;
    let steps = 0;
    TreeWalker.prototype.nextNode = function () {
      steps++;
      return nextNode.call(this);
    };
    try {
      // Never found, so that it is looked for to the end.
      element.data = { ...DATA, XYZ: 'Never found' };
      await element.updateComplete;
    } finally {
      TreeWalker.prototype.nextNode = nextNode;
    }
    expect(titles(element)).to.deep.equal(['APIs', 'IIIF']);
    expect(steps).to.be.within(40, 50);
  });

  describe('with a file', () => {
    const server = stubFetch();

    it('marks when it is there, and asks for it once', async () => {
      const request = server.next();
      const src = freshUrl();
      const elements = [await open('<p>IIIF</p>', { src }), await open('<p>IIIF</p>', { src })];
      expect(elements.flatMap(titles)).to.deep.equal([]);
      (await request).answer(DATA);
      await waitUntil(() => elements.every((element) => titles(element).length === 1), 'the acronyms');
      expect(server.requests.length).to.equal(1);
    });

    it('leaves the text and says so on the console when it cannot be had', async () => {
      const src = freshUrl();
      const said = await warningsOf(async () => {
        const request = server.next();
        const element = await open('<p>IIIF</p>', { src });
        (await request).answer('', { status: 404 });
        await waitUntil(() => element.innerHTML === '<p>IIIF</p>');
      });
      expect(said.join()).to.contain(src);
    });

    it('tells of what is wrong in it', async () => {
      const said = await warningsOf(async () => {
        const request = server.next();
        const element = await open('<p>IIIF</p>', { src: freshUrl() });
        (await request).answer({ ...DATA, WRONG: 5.5, WORSE: {} });
        await waitUntil(() => titles(element).length === 1, 'the others');
      });
      expect(said.join()).to.contain('WORSE');
    });

    it('drops what comes after it has gone', async () => {
      const request = server.next();
      const element = await open('<p>IIIF</p>', { src: freshUrl() });
      const { signal } = await request;
      element.remove();
      await waitUntil(() => signal.aborted, 'the end of the request');
      expect(element.innerHTML).to.equal('<p>IIIF</p>');
    });
  });
});
