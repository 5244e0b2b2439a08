import { expect } from 'chai';
import { define } from '../../src/base/define.js';
import { VERSION } from '../../src/version.js';
import { warningsOf } from '../helpers/fetch.js';

let tags = 0;
const freshTag = () => `define-probe-${++tags}`;

/** A class as another copy of the library would have it. */
const copy = (version?: string) =>
  class extends HTMLElement {
    static readonly version = version;
  };

// One warning a page: the order of these tests counts.
describe('define', () => {
  it('registers an element', () => {
    const tag = freshTag();
    const own = copy(VERSION);
    define(tag, own);
    expect(customElements.get(tag)).to.equal(own);
  });

  it('is silent about the same class and about another copy of the same version; the first one stays', async () => {
    const tag = freshTag();
    const first = copy(VERSION);
    const said = await warningsOf(() => {
      define(tag, first);
      define(tag, first);
      define(tag, copy(VERSION));
    }, 0);
    expect(said).to.deep.equal([]);
    expect(customElements.get(tag)).to.equal(first);
  });

  it('tells of another version once a page, however many elements it has registered', async () => {
    const [one, two, three] = [freshTag(), freshTag(), freshTag()];
    const other = copy('0.0.1');
    customElements.define(one, other);
    customElements.define(two, copy('0.0.1'));
    customElements.define(three, class extends HTMLElement {});
    const said = await warningsOf(() => {
      for (const tag of [one, two, three]) define(tag, copy(VERSION));
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain(VERSION).and.to.contain(`<${one}>`).and.to.contain('version 0.0.1');
    expect(customElements.get(one)).to.equal(other);
  });

  it('leaves somebody else’s element alone, and does not throw', async () => {
    const tag = freshTag();
    const theirs = class extends HTMLElement {};
    customElements.define(tag, theirs);
    const fresh = await anotherCopy();
    // As on a page where nobody has told yet.
    window.addEventListener('iiif-blocks-told', (event) => event.stopImmediatePropagation(), {
      capture: true,
      once: true,
    });
    const said = await warningsOf(() => {
      fresh.define(tag, copy(VERSION));
      fresh.define(tag, copy(VERSION));
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('another script');
    expect(customElements.get(tag)).to.equal(theirs);
  });

  it('is silent in a copy that comes after another one has told', async () => {
    const tag = freshTag();
    customElements.define(tag, copy('0.0.1'));
    const fresh = await anotherCopy();
    expect(await warningsOf(() => fresh.define(tag, copy(VERSION)), 0)).to.deep.equal([]);
  });
});

let copies = 0;

/** A module of its own, as another copy of the library brings it. */
async function anotherCopy() {
  const address = new URL(`../../src/base/define.ts?copy=${++copies}`, import.meta.url);
  return (await import(address.href)) as { define: typeof define };
}
