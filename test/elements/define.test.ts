import { expect } from '@open-wc/testing';
import { define } from '../../src/elements/define.js';
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
    // A page of its own for the module, whose one warning is used up here.
    const fresh = (await import(new URL('../../src/elements/define.ts?again', import.meta.url).href)) as {
      define: typeof define;
    };
    const said = await warningsOf(() => {
      fresh.define(tag, copy(VERSION));
      fresh.define(tag, copy(VERSION));
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('another script');
    expect(customElements.get(tag)).to.equal(theirs);
  });
});
